// References follow their cells through any sequence of structural edits; deleted cells read #REF!.
import fc from 'fast-check';
import { openHost } from '#local/host';
import { sheetOf } from '#test/local/test-sheet';

type Edit = {
  do: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns' | 'moveColumns';
  at: number;
  count: number;
  to: number;
};

const edits: fc.Arbitrary<Edit> = fc.record({
  do: fc.constantFrom('insertRows', 'deleteRows', 'insertColumns', 'deleteColumns', 'moveColumns'),
  at: fc.integer({ min: 1, max: 8 }),
  count: fc.integer({ min: 1, max: 2 }),
  to: fc.integer({ min: 1, max: 9 }),
});

test('a reference from another sheet keeps its cell', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 6 }), (list) => {
      const host = openHost({ code: '', now: '2024-04-02T07:30' });
      const data = sheetOf(host, 'Trang tính1');
      host.addSheet('Khác');
      const watcher = sheetOf(host, 'Khác');
      const block = Array.from({ length: 8 }, (_, row) =>
        Array.from({ length: 8 }, (__, column) => String(row * 10 + column + 100)),
      );
      data.paste('A1', block);
      watcher.paste('A1', [
        [
          "='Trang tính1'!C4",
          "='Trang tính1'!$F$7",
          "=COUNT('Trang tính1'!A:A)",
          "=COUNTIF('Trang tính1'!$A$1:$Z;132)",
        ],
      ]);
      for (const edit of list) {
        if (edit.do === 'moveColumns') data.moveColumns(edit.at, edit.count, edit.to);
        else data[edit.do](edit.at, edit.count);
      }
      const all = data.values('A1:Z60').flat();
      const [first, second] = watcher.values('A1:B1')[0] ?? [];
      expect(first).toBe(all.includes(132) ? 132 : '#REF!');
      expect(second).toBe(all.includes(165) ? 165 : '#REF!');
    }),
    { numRuns: 60 },
  );
});
