/** Cells as they stand in a sheet, before anything is read into them: what mends compare and put back. */
import type { TableName } from '#schema/tables';

/** What a cell holds; a day is its serial number, '' is blank. */
export type Raw = string | number | boolean;

export interface RawRow {
  /** Row number in the sheet. */
  readonly row: number;
  /** What names the row, where it stands in this row alone; else null. */
  readonly key: string | null;
  /** Column id → what stands there, columns of formulas of ours left out. */
  readonly cells: Readonly<Record<string, Raw>>;
}

/** The rows of a table that hold anything. */
export interface RawTable<N extends TableName = TableName> {
  readonly table: N;
  readonly rows: readonly RawRow[];
}
