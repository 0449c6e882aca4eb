/** Tabs that are not ours by name: one of them may be a table's tab that a person renamed. */
import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import { tabTitle } from '#messages/vi';
import { rawColumns, type Table } from '#schema/define';
import { TABLES } from '#schema/tables';
import { type Grid, ID_ROW, placesOf } from '#sheet/header';

/** Tabs that are not ours by name, with their cells; read only when one of ours is missing. */
export const strangers = (book: GoogleSpreadsheet): (() => { sheet: GoogleSheet; grid: Grid }[]) => {
  let found: { sheet: GoogleSheet; grid: Grid }[] | null = null;
  return () => {
    if (found === null) {
      const ours = new Set(['guide', 'overview', ...Object.keys(TABLES)].map(tabTitle));
      const others = book.getSheets().filter((sheet) => !ours.has(sheet.getName()));
      found = others.map((sheet) => ({ sheet, grid: sheet.getDataRange().getValues() }));
    }
    return found;
  };
};

/** A tab that a person renamed still carries the ids of its table in row 1. */
export const renamedTab = (table: Table, others: readonly { sheet: GoogleSheet; grid: Grid }[]): GoogleSheet | null => {
  const wanted = rawColumns(table);
  const match = others.find(({ grid }) => {
    const found = placesOf(table, grid[ID_ROW - 1] ?? []);
    return wanted.filter((key) => found.has(key)).length > wanted.length / 2;
  });
  return match?.sheet ?? null;
};
