/** Writes row changes: one setValues per block of touched cells, nothing else. */
import { tabOf } from '#google/book';
import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import type { RowChange } from '#schema/change';
import { type Snapshot, TABLES } from '#schema/tables';
import { type Rectangle, rectanglesOf } from '#sheet/rectangles';

/** Blank rows added at once where a sheet is full. */
const SPARE_ROWS = 500;

/** The cells of a block. A full sheet is rare, so its size is not asked for each time: Google says so, and rows are added. */
const rangeOf = (sheet: GoogleSheet, { row, column, cells }: Rectangle) => {
  const height = cells.length;
  const width = cells[0]?.length ?? 1;
  try {
    return sheet.getRange(row, column, height, width);
  } catch (cause) {
    const rows = sheet.getMaxRows();
    if (row + height - 1 <= rows) throw cause;
    sheet.insertRowsAfter(rows, row + height - 1 - rows + SPARE_ROWS);
    return sheet.getRange(row, column, height, width);
  }
};

/** Writes the changes of one table. The snapshot says where its columns stand. */
export const writeChanges = (
  book: GoogleSpreadsheet,
  { table, columns }: Pick<Snapshot, 'table' | 'columns'>,
  changes: readonly RowChange[],
): void => {
  if (changes.length === 0) return;
  const sheet = tabOf(book, table);
  if (sheet === null) return;
  for (const block of rectanglesOf(TABLES[table], columns, changes)) rangeOf(sheet, block).setValues(block.cells);
};
