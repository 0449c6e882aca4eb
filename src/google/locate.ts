/** Finds a row by its key where people may have sorted, inserted or deleted since it was read: row 1 and the key column. */
import { tabOf } from '#google/book';
import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import { clean } from '#kernel/text';
import type { Table } from '#schema/define';
import { TABLES, type TableName } from '#schema/tables';
import { columnLetter } from '#sheet/a1';
import { FIRST_DATA_ROW, ID_ROW, readHeader } from '#sheet/header';

/** Where a row stands now. */
export interface Located {
  readonly sheet: GoogleSheet;
  readonly row: number;
  /** Cells of row 1. */
  readonly idRow: readonly unknown[];
  /** Column id → column number from 1. */
  readonly columns: ReadonlyMap<string, number>;
}

const isKey = (cell: unknown, id: string): boolean => clean(String(cell)) === id;

/** The row with the key, `row` being where it stood when it was read; null where it is gone. Without a key the number counts. */
export const locate = (
  book: GoogleSpreadsheet,
  table: TableName,
  { id, row }: { id: string | null; row: number },
): Located | null => {
  const sheet = tabOf(book, table);
  if (sheet === null) return null;
  const declared: Table = TABLES[table];
  const [idRow = []] = sheet.getRange(`${ID_ROW}:${ID_ROW}`).getValues();
  const { columns } = readHeader(declared, idRow);
  const place = columns.get(declared.key);
  if (id === null) return row >= FIRST_DATA_ROW ? { sheet, row, idRow, columns } : null;
  if (place === undefined) return null;
  const letter = columnLetter(place);
  const keys = sheet.getRange(`${letter}:${letter}`).getValues();
  if (isKey(keys[row - 1]?.[0], id)) return { sheet, row, idRow, columns };
  const at = keys.findIndex(([cell], index) => index + 1 >= FIRST_DATA_ROW && isKey(cell, id));
  return at < 0 ? null : { sheet, row: at + 1, idRow, columns };
};
