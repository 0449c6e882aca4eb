// Whatever texts people paste: mends say of each cell the same day or number, undone they leave the workbook exactly as it was.
import fc from 'fast-check';
import type { CellSwap, Envelope, MendKind, MendPreview, MendsView, Replaced } from '#entry/contract';
import type { Host } from '#local/host';
import { fingerprintOf, pasteText, sampleBook, tab } from '#test/front-door/book';

const ask = <T>(host: Host, name: string, input: unknown = null): T => {
  const envelope = host.call('serveSidebar', name, input) as Envelope<T>;
  if (!envelope.ok) throw new Error(envelope.message);
  return envelope.data;
};

const IDS = ['1.1a', '1.1b', '2.1a', '5.1a', '5.1b', '5.1c'];
const TEXTS = {
  dueOn: ['31/12/2024', '5.6.2024', '5/13/2024', 'quý I', "'", '3-4-2024', '=1+1', ' 30/6/2024'],
  doneOn: ['1/4/2024', 'hôm qua', 'ngày 5 tháng 6 năm 2024'],
  state: ['hoàn thành', 'TẠM DỪNG', 'xong'],
  progress: ['40%', '0,5', 'một nửa', '1.5'],
  lead: ['văn phòng – thống kê', ' Tài chính - Kế toán', 'Hội Nông dân'],
  coLeads: ['tư pháp – hộ tịch\nVăn phòng – Thống kê xã', ''],
} as const;
type Column = keyof typeof TEXTS;

const aPaste = fc.constantFrom(...(Object.keys(TEXTS) as Column[])).chain((column) =>
  fc.record({
    id: fc.constantFrom(...IDS),
    column: fc.constant(column),
    text: fc.constantFrom(...TEXTS[column]),
    format: fc.constantFrom('@', '', 'dd/mm/yyyy', '0.00'),
  }),
);

test('pasted texts, mended in any part, sorted, undone: the workbook is as it was', () => {
  fc.assert(
    fc.property(
      fc.array(aPaste, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      fc.constantFrom(0, 0, 1, 5),
      (pastes, isSorted, part) => {
        const host = sampleBook('2024-04-02');
        for (const { id, column, text, format } of pastes) pasteText(host, 'tasks', id, column, text, format);
        ask(host, 'home');
        const sheet = tab(host, 'tasks');
        const sort = (ascending: boolean): void => sheet.sort(`A3:AB${sheet.lastRow()}`, 1, ascending);
        sort(true);
        const before = fingerprintOf(host);
        const { mends } = ask<MendsView>(host, 'mends.view');
        const cells = mends.flatMap(({ kind }): CellSwap[] =>
          ask<MendPreview>(host, 'mends.preview', { kind: kind as MendKind }).cells.map(({ swap }) => swap),
        );
        const chosen = cells.filter((_, index) => ((part >> index) & 1) === 0);
        if (chosen.length === 0) return;
        if (isSorted) sort(false);
        const { outcomes } = ask<Replaced>(host, 'mends.apply', { cells: chosen });
        expect(outcomes.map(({ why }) => why)).toEqual(chosen.map(() => null));
        if (isSorted) sort(true);
        ask(host, 'home');
        const undone = ask<Replaced>(host, 'mends.undo', { cells: outcomes.flatMap(({ undo }) => undo ?? []) });
        expect(undone.outcomes.map(({ why }) => why)).toEqual(chosen.map(() => null));
        expect(fingerprintOf(host)).toBe(before);
      },
    ),
    { numRuns: 10 },
  );
});
