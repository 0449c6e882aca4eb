/** Cell changes become few rectangular blocks, one write each. Knows nothing of what the values mean. */
import { recordOf } from '#kernel/keyed';
import type { RowChange } from '#schema/change';
import type { Column, Table } from '#schema/define';
import { encodeCell } from '#sheet/cells';

/** Cells to write in one call, as the sheet takes them. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly cells: (string | number | boolean)[][];
}

/** Columns of a change as runs of neighbours, by place. */
const runsOf = (table: Table, columns: ReadonlyMap<string, number>, { row, values }: RowChange): Rectangle[] => {
  const placed = Object.keys(values)
    .flatMap((key) => {
      const place = columns.get(key);
      const column = table.columns[key] as Column;
      return place === undefined ? [] : [{ place, cell: encodeCell(column, values[key]) }];
    })
    .sort((a, b) => a.place - b.place);
  const runs: Rectangle[] = [];
  for (const { place, cell } of placed) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.column + (last.cells[0]?.length ?? 0) === place) last.cells[0]?.push(cell);
    else runs.push({ row, column: place, cells: [[cell]] });
  }
  return runs;
};

/**
 * Adds the rows between changes of the same columns, in order, with what those cells hold: one block does for all. Only
 * for cells that people do not fill, and for values read in the same execution.
 */
export const bridgeRows = (
  changes: readonly RowChange[],
  held: (row: number, key: string) => unknown,
): readonly RowChange[] =>
  changes.flatMap((change, index) => {
    const next = changes[index + 1]?.row ?? change.row + 1;
    const keys = Object.keys(change.values);
    const between = Array.from({ length: next - change.row - 1 }, (_, gap): RowChange => {
      const row = change.row + gap + 1;
      return { row, values: recordOf(keys, (key) => held(row, key)) };
    });
    return [change, ...between];
  });

/** Joins runs that stand right below one another and are equally wide. */
export const rectanglesOf = (
  table: Table,
  columns: ReadonlyMap<string, number>,
  changes: readonly RowChange[],
): Rectangle[] => {
  const runs = changes.flatMap((change) => runsOf(table, columns, change));
  runs.sort((a, b) => a.column - b.column || a.row - b.row);
  const blocks: Rectangle[] = [];
  for (const run of runs) {
    const last = blocks[blocks.length - 1];
    const width = run.cells[0]?.length ?? 0;
    const follows = last !== undefined && last.column === run.column && last.row + last.cells.length === run.row;
    if (follows && last.cells[0]?.length === width) last.cells.push(...run.cells);
    else blocks.push(run);
  }
  return blocks;
};

/** Row numbers as runs of neighbours, from the top. */
export const runsOfRows = (rows: readonly number[]): { first: number; last: number }[] => {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && row <= run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
};
