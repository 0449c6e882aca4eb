/** The workbook of this execution: its tabs, its zone, its dates. Touches Google lazily, each thing at most once. */

import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import { type CivilDate, isCivilDate } from '#kernel/civil-date';
import { tabTitle } from '#messages/vi';
import type { CivilOf } from '#sheet/cells';

/** The spreadsheet that the script is bound to. */
export const activeBook = (): GoogleSpreadsheet => SpreadsheetApp.getActive();

/** The tab of a table (or of guide, overview); null when there is none of that name. */
export const tabOf = (book: GoogleSpreadsheet, table: string): GoogleSheet | null =>
  book.getSheetByName(tabTitle(table));

/**
 * How Dates of this workbook become days. A date cell is wall-clock time, handed over as an instant in the
 * *spreadsheet's* zone; Date's own methods would use the script's (platform notes §4.1). Days repeat, so each instant
 * is asked for once.
 */
export const civilReader = (book: GoogleSpreadsheet): CivilOf => {
  let zone: string | null = null;
  const known = new Map<number, CivilDate>();
  return (date) => {
    const instant = date as GoogleAppsScript.Base.Date;
    const seen = known.get(instant.getTime());
    if (seen !== undefined) return seen;
    zone ??= book.getSpreadsheetTimeZone();
    const day = Utilities.formatDate(instant, zone, 'yyyy-MM-dd');
    if (!isCivilDate(day)) throw new Error(`Utilities.formatDate gave '${day}'`);
    known.set(instant.getTime(), day);
    return day;
  };
};

/** A day as a Date of the workbook's own zone: any cell that gets it shows that day. */
export const dateCell = (book: GoogleSpreadsheet, day: CivilDate): object =>
  Utilities.parseDate(day, book.getSpreadsheetTimeZone(), 'yyyy-MM-dd');
