/** Shows the person a place in the sheet: the way from a view to the cells behind it. */

import * as z from 'zod/mini';
import type { Target } from '#entry/contract';
import { type EndpointsOf, Refusal } from '#entry/endpoint';
import { activeBook } from '#google/book';
import { locate } from '#google/locate';
import { say, tabTitle } from '#messages/vi';
import { TABLES, type TableName } from '#schema/tables';

const isTable = (name: string): name is TableName => name in TABLES;

const show = ({ table, id, row, column }: Target): { row: number } | Refusal => {
  const found = isTable(table) ? locate(activeBook(), table, { id, row }) : null;
  if (found === null) return new Refusal(say('sidebar.rowGone', { id: id ?? row, tab: tabTitle(table) }));
  const place = column === null ? 1 : (found.columns.get(column) ?? 1);
  found.sheet.getRange(found.row, place).activate();
  return { row: found.row };
};

export const SHEET_ENDPOINTS: EndpointsOf<'show'> = {
  show: {
    right: 'look',
    input: () =>
      z.object({
        table: z.string(),
        id: z.nullable(z.string()),
        row: z.int().check(z.gte(1)),
        column: z.nullable(z.string()),
      }),
    work: show,
  },
};
