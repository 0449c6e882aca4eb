/** A tab's cells as they are handed out in a file: labels and rows, all that people see there. Knows no sheet. */
import type { CsvCell } from '#kernel/csv';
import { columnLabel } from '#messages/vi';
import type { Table } from '#schema/define';
import { type CivilOf, isDate } from '#sheet/cells';
import { FIRST_DATA_ROW, type Grid, ID_ROW, LABEL_ROW } from '#sheet/header';

const cellOf = (cell: unknown, isShare: boolean, civilOf: CivilOf): CsvCell => {
  if (isDate(cell)) return civilOf(cell);
  if (typeof cell === 'number') return isShare ? { share: cell } : cell;
  return typeof cell === 'boolean' ? cell : String(cell ?? '');
};

/** An unticked box is no content: boxes reach down to where nobody has typed. */
const isBlank = (cells: readonly unknown[]): boolean =>
  cells.every((cell) => cell === '' || cell === null || cell === undefined || cell === false);

/** The labels, then every row that holds anything, own columns of people included. `grid` starts at A1. */
export const tableCells = (table: Table, grid: Grid, civilOf: CivilOf): CsvCell[][] => {
  const ids = (grid[ID_ROW - 1] ?? []).map(String);
  const labels = ids.map((id, place) => String(grid[LABEL_ROW - 1]?.[place] || columnLabel(table.name, id)));
  const shares = ids.map((id) => table.columns[id]?.kind === 'percent');
  const rows = grid.slice(FIRST_DATA_ROW - 1).filter((cells) => !isBlank(cells));
  return [labels, ...rows.map((cells) => cells.map((cell, place) => cellOf(cell, shares[place] ?? false, civilOf)))];
};
