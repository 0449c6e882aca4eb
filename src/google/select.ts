/** Selects rows of a table for the person to see. Sets no filter: that would hide rows for everybody. */
import { tabOf } from '#google/book';
import type { GoogleSpreadsheet } from '#google/surface';
import type { TableName } from '#schema/tables';
import { runsOfRows } from '#sheet/rectangles';

/** Rows that stand right below one another are selected as one block, across the columns A to C. */
export const selectRows = (book: GoogleSpreadsheet, table: TableName, rows: readonly number[]): void => {
  const blocks = runsOfRows(rows).map(({ first, last }) => `A${first}:C${last}`);
  tabOf(book, table)?.getRangeList(blocks).activate();
};
