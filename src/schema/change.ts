/** Changes to the workbook as plain data: what the core decides and the Google room writes. */

/** New values of some columns of one row; nothing else of the row is touched. Row numbers hold within one execution. */
export interface RowChange {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
}
