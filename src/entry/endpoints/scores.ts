/** The page “Chỉ số CCHC”: its view, from one read of each table, and a table's cells for a file. */

import * as z from 'zod/mini';
import { scoreView } from '#actions/score-view';
import type { TableCells, TableName as TabName } from '#entry/contract';
import { type EndpointsOf, Refusal } from '#entry/endpoint';
import { ENGINE_TABLES, worldOf } from '#entry/world';
import { activeBook, civilReader, tabOf } from '#google/book';
import { readClock } from '#google/clock';
import { readGrid, readTables } from '#google/read';
import { say, tabTitle } from '#messages/vi';
import { TABLES, type TableName } from '#schema/tables';
import { tableCells } from '#sheet/table-cells';

const tableNames = Object.keys(TABLES) as TableName[];

const cells = ({ table }: { readonly table: TableName }): TableCells | Refusal => {
  const book = activeBook();
  const grid = readGrid(book, table);
  const title = tabTitle(table);
  if (grid === null) return new Refusal(say('scores.noTab', { tab: title }));
  return { title, cells: tableCells(TABLES[table], grid, civilReader(book)) };
};

/** Tabs that are there: those on demand only once somebody asked for them. */
const tablesThere = (): readonly TabName[] => {
  const book = activeBook();
  return tableNames
    .filter((table) => !TABLES[table].onDemand || tabOf(book, table) !== null)
    .map((table) => ({ table, title: tabTitle(table) }));
};
