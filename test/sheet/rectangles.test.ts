/** Changes become blocks: every cell written once with its value, no other cell, and as few blocks as possible. */
import fc from 'fast-check';
import type { RowChange } from '#schema/change';
import { rawColumns } from '#schema/define';
import { TABLES } from '#schema/tables';
import { rectanglesOf } from '#sheet/rectangles';

const KEYS = ['result', 'proof', 'reason', 'note', 'timing'] as const;
const placed = new Map(rawColumns(TABLES.tasks).map((key, index) => [key, index + 1]));

const someChanges = fc
  .uniqueArray(fc.integer({ min: 3, max: 30 }), { maxLength: 12 })
  .chain((rows) =>
    fc.tuple(
      ...rows.map((row) =>
        fc
          .subarray([...KEYS], { minLength: 1 })
          .map((keys): RowChange => ({ row, values: Object.fromEntries(keys.map((key) => [key, `${key}${row}`])) })),
      ),
    ),
  );

const cellsOf = (changes: readonly RowChange[]): Map<string, unknown> =>
  new Map(
    changes.flatMap(({ row, values }) =>
      Object.entries(values).map(([key, value]): [string, unknown] => [`${row},${placed.get(key)}`, value]),
    ),
  );

test('the blocks write exactly the changed cells', () => {
  fc.assert(
    fc.property(someChanges, (changes) => {
      const blocks = rectanglesOf(TABLES.tasks, placed, changes);
      const written = blocks.flatMap(({ row, column, cells }) =>
        cells.flatMap((line, down) =>
          line.map((cell, right): [string, unknown] => [`${row + down},${column + right}`, cell]),
        ),
      );
      expect(new Map(written)).toEqual(cellsOf(changes));
      expect(written).toHaveLength(cellsOf(changes).size);
      for (const { cells } of blocks) expect(new Set(cells.map((line) => line.length)).size).toBe(1);
    }),
  );
});

test('one write for neighbours, one for each gap', () => {
  const change = (row: number, ...keys: string[]): RowChange => ({
    row,
    values: Object.fromEntries(keys.map((key) => [key, 'x'])),
  });
  const count = (...changes: RowChange[]): number => rectanglesOf(TABLES.tasks, placed, changes).length;
  expect(count()).toBe(0);
  expect(count(change(3, 'result', 'proof'), change(4, 'proof', 'result'), change(5, 'result', 'proof'))).toBe(1);
  expect(count(change(5, 'result'), change(3, 'result'), change(4, 'result'))).toBe(1);
  expect(count(change(3, 'result'), change(5, 'result'))).toBe(2);
  expect(count(change(3, 'result', 'reason'))).toBe(2);
  expect(count(...Array.from({ length: 500 }, (_, index) => change(index + 3, 'updatedOn', 'fingerprint')))).toBe(1);
});

test('a column that stands nowhere is passed over, nothing is guessed', () => {
  expect(
    rectanglesOf(TABLES.tasks, new Map([['result', 7]]), [{ row: 3, values: { result: 'a', proof: 'b' } }]),
  ).toEqual([{ row: 3, column: 7, cells: [['a']] }]);
});
