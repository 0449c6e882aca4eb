/** One cell to be replaced: where it is, what it must still hold, what it gets; and how its row is found again. Pure. */
import { fingerprint } from '#kernel/text';
import type { Table } from '#schema/define';
import type { Raw, RawRow, RawTable } from '#schema/raw';
import { TABLES, type TableName } from '#schema/tables';

export interface Replacement {
  readonly table: TableName;
  /** What names the row; null where nothing does: then `mark` finds it. */
  readonly id: string | null;
  /** Row in which it stood when it was read. */
  readonly row: number;
  /** What people wrote in the row, but for this column, as a fingerprint. */
  readonly mark: string;
  readonly column: string;
  readonly was: Raw;
  readonly becomes: Raw;
}

/** Names a row without a key by what people wrote in it, but for one column. */
export const markOf = (name: TableName, { cells }: Pick<RawRow, 'cells'>, but: string): string => {
  const { columns }: Table = TABLES[name];
  const own = Object.keys(columns).filter((key) => columns[key]?.by === 'user' && key !== but);
  return fingerprint(JSON.stringify(own.map((key) => cells[key] ?? '')));
};

/** The row of a replacement, wherever people sorted it; null where it is gone or cannot be told from another. */
export const rowOf = (
  { table, rows }: RawTable,
  { id, row, mark, column }: Pick<Replacement, 'id' | 'row' | 'mark' | 'column'>,
): RawRow | null => {
  const isIt = (entry: RawRow): boolean => (id === null ? markOf(table, entry, column) === mark : entry.key === id);
  const there = rows.find((entry) => entry.row === row);
  if (there !== undefined && isIt(there)) return there;
  const [found, ...more] = rows.filter(isIt);
  return more.length === 0 ? (found ?? null) : null;
};

/**
 * Why a cell is left as it is: somebody changed it, its row or column is gone, a formula stands in it; it is not (or no
 * longer) offered; it is for collector and leader.
 */
export type Obstacle = 'changed' | 'gone' | 'formula' | 'notOffered' | 'notYours';

/** What stands in the way of a replacement; `done` where the cell holds the new value already. */
export const obstacleOf = (
  { was, becomes, column }: Replacement,
  row: RawRow | null,
  hasFormula: boolean,
): Obstacle | 'done' | null => {
  const now = row?.cells[column];
  if (row === null || now === undefined) return 'gone';
  if (hasFormula) return 'formula';
  if (now === becomes) return 'done';
  return now === was ? null : 'changed';
};

/** Turned round, to be put back. */
export const turned = <R extends Replacement>(replacement: R): R => ({
  ...replacement,
  was: replacement.becomes,
  becomes: replacement.was,
});

/** A replacement with the number formats of its cell: the one it gets, and the one it had when it was read. */
export interface CellSwap extends Replacement {
  readonly format: string;
  readonly formatNow: string;
}

/** What came of one: what undoes it, or why its cell was left as it is. */
export type Outcome = { readonly undo: CellSwap; readonly why: null } | { readonly undo: null; readonly why: Obstacle };
