/** What the bodies of block functions share: the output grid of a table, its trouble, its day. */
import { type Cell, type CellGrid, rectangle } from '#actions/overview';
import type { FunctionContext } from '#entry/function-runner';
import type { CivilDate } from '#kernel/civil-date';
import { columnLabel, problemText } from '#messages/vi';
import { derivedColumns } from '#schema/define';
import { type Snapshot, TABLES, type TableName } from '#schema/tables';
import { FIRST_DATA_ROW } from '#sheet/header';

/** What a function computes from its arguments. */
export type Body = (args: readonly unknown[], context: FunctionContext) => Cell | boolean | object;

const labelsRow = (name: TableName): Cell[] => derivedColumns(TABLES[name]).map((column) => columnLabel(name, column));

/** One output row per sheet row, from row 2 (labels) to the last row with content. */
export const block = (name: TableName, rows: ReadonlyMap<number, Cell[]>): CellGrid => {
  const last = Math.max(FIRST_DATA_ROW - 1, ...rows.keys());
  const below = Array.from({ length: last - FIRST_DATA_ROW + 1 }, (_, index) => rows.get(FIRST_DATA_ROW + index) ?? []);
  return rectangle([labelsRow(name), ...below]);
};

/** Where a table cannot be read the sentence stands in the place of the labels. */
export const broken = (snapshots: readonly Snapshot[]): string | null => {
  const [first] = snapshots.flatMap(({ structure }) => structure);
  return first === undefined ? null : problemText(first);
};

/** The workbook's own day, else the real one. */
export const todayOf = (settings: { today: CivilDate | null }, context: FunctionContext): CivilDate =>
  settings.today ?? context.today();
