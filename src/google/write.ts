/** Writes row changes: one setValues per block of touched cells, and their number formats where those would change a value. */
import { tabOf } from '#google/book';
import { writing } from '#google/not-written';
import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import { tabTitle } from '#messages/vi';
import type { RowChange } from '#schema/change';
import { type Snapshot, TABLES } from '#schema/tables';
import { cellAddress } from '#sheet/a1';
import { formatOf } from '#sheet/layout';
import { formatFor } from '#sheet/number-format';
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

/** A block as a person finds it. */
const placeOf = (table: string, { row, column, cells }: Rectangle): string => {
  const last = cellAddress(row + cells.length - 1, column + (cells[0]?.length ?? 1) - 1);
  return `${[...new Set([cellAddress(row, column), last])].join(':')}, ${tabTitle(table)}`;
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
  for (const block of rectanglesOf(TABLES[table], columns, changes)) {
    const range = rangeOf(sheet, block);
    writing(placeOf(table, block), () => range.setValues(block.cells));
  }
};

/**
 * The same for one row in which any number format may stand: a day in a cell of plain text would become text, and a text in
 * any other be read as typed. One read, and one call for each block with a cell that needs another format.
 */
export const writeExactRow = (
  book: GoogleSpreadsheet,
  { table, columns }: Pick<Snapshot, 'table' | 'columns'>,
  change: RowChange,
): void => {
  const sheet = tabOf(book, table);
  const keys = Object.keys(change.values);
  const places = keys.flatMap((key) => columns.get(key) ?? []);
  if (sheet === null || places.length === 0) return;
  const first = Math.min(...places);
  const span = rangeOf(sheet, { row: change.row, column: first, cells: [Array(Math.max(...places) - first + 1)] });
  const [formats = []] = writing('', () => span.getNumberFormats());
  const wanted = new Map(keys.map((key) => [columns.get(key), formatOf(TABLES[table], key)]));
  for (const block of rectanglesOf(TABLES[table], columns, [change])) {
    const range = rangeOf(sheet, block);
    const width = block.cells[0]?.length ?? 1;
    const now = formats.slice(block.column - first, block.column - first + width);
    const needed = now.map((format, index) => formatFor(format, wanted.get(block.column + index) ?? null));
    writing(placeOf(table, block), () => {
      if (needed.some((format, index) => format !== now[index])) range.setNumberFormats([needed]);
      range.setValues(block.cells);
    });
  }
};
