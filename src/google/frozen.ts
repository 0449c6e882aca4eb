/** Số liệu đã chốt from its ends: which freezes are there by their keys, the rows of one, where the next goes. */
import { openTab } from '#google/locate';
import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import { writeChanges } from '#google/write';
import { type Problem, problemAt } from '#messages/problem';
import { TABLES } from '#schema/tables';
import type { Frozen } from '#schema/tables/frozen';
import type { CivilOf } from '#sheet/cells';
import { FIRST_DATA_ROW, LABEL_ROW } from '#sheet/header';
import { formatOf, runsOf } from '#sheet/layout';
import { readRows } from '#sheet/snapshot';

/** The tab as far as it is read: row 1 and the keys. */
export interface FrozenTab {
  readonly sheet: GoogleSheet;
  readonly idRow: readonly unknown[];
  readonly columns: ReadonlyMap<string, number>;
  /** Keys of all rows from the first data row on; '' where there is none. */
  readonly keys: readonly string[];
}

/** The tab; null where it is not there yet, a problem where its columns are not all there. Few calls, however many rows. */
export const openFrozen = (book: GoogleSpreadsheet): FrozenTab | Problem | null => {
  const tab = openTab(book, 'frozen');
  if (tab === null) return null;
  const { sheet, idRow, columns, keyPlace = 1, structure } = tab;
  const count = sheet.getDataRange().getNumRows() - LABEL_ROW;
  const cells = count < 1 ? [] : sheet.getRange(FIRST_DATA_ROW, keyPlace, count, 1).getValues();
  return structure[0] ?? { sheet, idRow, columns, keys: cells.map(([key]) => String(key)) };
};

/** The rows whose keys fit, in one read: they were written together, and stand so unless people sorted them. */
export const readFrozen = (
  { sheet, idRow, keys }: FrozenTab,
  fits: (key: string) => boolean,
  civilOf: CivilOf,
): Frozen[] => {
  const places = keys.flatMap((key, index) => (fits(key) ? [index + FIRST_DATA_ROW] : []));
  const [first, last] = [places[0], places[places.length - 1]];
  if (first === undefined || last === undefined) return [];
  const cells = sheet.getRange(first, 1, last - first + 1, idRow.length).getValues();
  const { rows } = readRows('frozen', idRow, cells, first, civilOf);
  return rows.map(({ record }) => record as unknown as Frozen).filter(({ id }) => id !== null && fits(id));
};

/** What people put beside our columns has no format of ours. */
const dress = ({ sheet, columns }: FrozenTab, first: number, count: number): void => {
  const width = Math.max(...columns.values());
  const formats = Array.from({ length: width }, (): string | null => null);
  for (const [key, place] of columns) formats[place - 1] = formatOf(TABLES.frozen, key);
  for (const run of runsOf(formats)) {
    if (run.value !== null) sheet.getRange(first, run.column, count, run.count).setNumberFormat(run.value);
  }
};

const NO_TAB: Problem = problemAt('tab.missing', { table: 'frozen', key: null, column: null });

/**
 * Appends rows in one block below all others, under formats that keep each text that text. The caller holds the lock. A
 * problem where there is no tab to write to.
 */
export const appendFrozen = (book: GoogleSpreadsheet, records: readonly Frozen[]): Problem | null => {
  const tab = openFrozen(book);
  if (tab === null) return NO_TAB;
  if ('code' in tab) return tab;
  const { sheet, columns, keys } = tab;
  const first = FIRST_DATA_ROW + keys.length;
  const lacking = first + records.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  dress(tab, first, records.length);
  const blank = (value: unknown): unknown => (value === false ? null : value);
  const changes = records.map((record, index) => {
    const values = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, blank(value)]));
    return { row: first + index, values };
  });
  writeChanges(book, { table: 'frozen', columns }, changes);
  return null;
};
