/** Reads tables: one getValues each, every read before the first write. */
import { activeBook, civilReader, tabOf } from '#google/book';
import type { GoogleSpreadsheet } from '#google/surface';
import type { Snapshots, TableName } from '#schema/tables';
import type { CivilOf } from '#sheet/cells';
import type { Grid } from '#sheet/header';
import { readTable } from '#sheet/snapshot';

/** All values of a tab from A1 on; null when there is no such tab. */
export const readGrid = (book: GoogleSpreadsheet, table: string): Grid | null =>
  tabOf(book, table)?.getDataRange().getValues() ?? null;

/** The tables named, as records and problems. */
export const readTables = <N extends TableName>(
  names: readonly N[],
  book: GoogleSpreadsheet = activeBook(),
  civilOf: CivilOf = civilReader(book),
): Snapshots<N> => {
  const grids = names.map((name) => [name, readGrid(book, name)] as const);
  return Object.fromEntries(
    grids.map(([name, grid]) => [name, readTable(name, grid, civilOf)]),
  ) as unknown as Snapshots<N>;
};
