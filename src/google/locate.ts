/** Finds a row by its key where people may have sorted, inserted or deleted since it was read: row 1 and the key column. */
import { tabOf } from '#google/book';
import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import { clean } from '#kernel/text';
import type { Problem } from '#messages/problem';
import type { Table } from '#schema/define';
import { TABLES, type TableName } from '#schema/tables';
import { columnLetter } from '#sheet/a1';
import { FIRST_DATA_ROW, type Grid, ID_ROW, readHeader } from '#sheet/header';

/** A table's tab with its row 1 as it is now. */
export interface OpenTab {
  readonly sheet: GoogleSheet;
  /** Rows from the first on, as many as were read. */
  readonly top: Grid;
  /** Cells of row 1. */
  readonly idRow: readonly unknown[];
  /** Column id → column number from 1. */
  readonly columns: ReadonlyMap<string, number>;
  /** Place of the key column; undefined where it is gone. */
  readonly keyPlace: number | undefined;
  /** Trouble with row 1: while there is any, the table must not be written. */
  readonly structure: readonly Problem[];
}

/** Where a row stands now. */
export interface Located extends OpenTab {
  readonly row: number;
}

/** What is known of a row: its key, null where it has none, and the row in which it stood when it was read. */
interface Known {
  readonly id: string | null;
  readonly row: number;
}

const isKey = (cell: unknown, id: string): boolean => id !== '' && clean(String(cell)) === id;

/** Rows that cost no more to read than one. */
const FEW_ROWS = 100;

/** Whole rows; null where they run past the end of the sheet, of which rows may have been deleted. */
const rowsAt = (sheet: GoogleSheet, first: number, last: number): Grid | null => {
  try {
    return sheet.getRange(`${first}:${last}`).getValues();
  } catch (cause) {
    if (last <= sheet.getMaxRows()) throw cause;
    return null;
  }
};

/** Reads row 1 of a table, and what stands between it and a row near it that is wanted too; null where its tab is gone. */
export const openTab = (book: GoogleSpreadsheet, table: TableName, wanted = ID_ROW): OpenTab | null => {
  const sheet = tabOf(book, table);
  if (sheet === null) return null;
  const declared: Table = TABLES[table];
  const near = wanted <= FEW_ROWS ? rowsAt(sheet, ID_ROW, wanted) : null;
  const top = near ?? sheet.getRange(`${ID_ROW}:${ID_ROW}`).getValues();
  const [idRow = []] = top;
  const { columns, structure } = readHeader(declared, idRow);
  return { sheet, top, idRow, columns, keyPlace: columns.get(declared.key), structure };
};

/** The rows that may be meant, by the key column: the remembered one alone where it still has the key. */
const seek = (tab: OpenTab, { id, row }: Known): readonly number[] => {
  if (id === null) return row >= FIRST_DATA_ROW && row <= tab.sheet.getMaxRows() ? [row] : [];
  if (tab.keyPlace === undefined) return [];
  const letter = columnLetter(tab.keyPlace);
  const keys = tab.sheet.getRange(`${letter}:${letter}`).getValues();
  const rows = keys.flatMap(([cell], index) => (index + 1 >= FIRST_DATA_ROW && isKey(cell, id) ? [index + 1] : []));
  return rows.includes(row) ? [row] : rows;
};

/**
 * The row with the key, the first of several, `row` being where it stood when it was read; null where it is gone. Without a
 * key the number counts.
 */
export const locate = (book: GoogleSpreadsheet, table: TableName, known: Known): Located | null => {
  const tab = openTab(book, table);
  const row = tab === null ? undefined : seek(tab, known)[0];
  return tab === null || row === undefined ? null : { ...tab, row };
};

/** The cells of a row; null below the last row of the sheet. */
const cellsOf = ({ sheet, top }: OpenTab, row: number): readonly unknown[] | null =>
  top[row - 1] ?? rowsAt(sheet, row, row)?.[0] ?? null;

/**
 * The row with its cells, which are read first: mostly it still stands where it stood. Where it is gone, or cannot be told
 * from others with its key, the rows in question: none, or several.
 */
export const readLocated = (
  tab: OpenTab,
  { id, row }: Known & { readonly id: string },
): { readonly located: Located; readonly cells: readonly unknown[] } | readonly number[] => {
  if (tab.keyPlace === undefined) return [];
  const there = row < FIRST_DATA_ROW ? null : cellsOf(tab, row);
  if (there !== null && isKey(there[tab.keyPlace - 1], id)) return { located: { ...tab, row }, cells: there };
  const rows = seek(tab, { id, row });
  const [found] = rows;
  const cells = found === undefined || rows.length > 1 ? null : cellsOf(tab, found);
  return found === undefined || cells === null ? rows : { located: { ...tab, row: found }, cells };
};
