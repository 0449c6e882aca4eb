/** Shows the person a place in the sheet: the way from a view to the cells behind it. */

import * as z from 'zod/mini';
import { INDICATOR_SETS, selectedRows, TASK_SETS } from '#actions/selection';
import type { Selection, Target } from '#entry/contract';
import { type EndpointsOf, Refusal, whole } from '#entry/endpoint';
import { readEngine, worldOf } from '#entry/world';
import { activeBook } from '#google/book';
import { readClock } from '#google/clock';
import { locate } from '#google/locate';
import { selectRows } from '#google/select';
import { say, tabTitle } from '#messages/vi';
import { TABLES, type TableName } from '#schema/tables';

const isTable = (name: string): name is TableName => Object.keys(TABLES).includes(name);

const show = ({ table, id, row, column }: Target): { row: number } | Refusal => {
  const found = isTable(table) ? locate(activeBook(), table, { id, row }) : null;
  if (found === null)
    return new Refusal(say('sidebar.rowGone', { id: id ?? row, tab: isTable(table) ? tabTitle(table) : table }));
  const place = column === null ? 1 : (found.columns.get(column) ?? 1);
  found.sheet.getRange(found.row, place).activate();
  return { row: found.row };
};

const select = (selection: Selection): { rows: number } | Refusal => {
  const book = activeBook();
  const { analysis } = worldOf(readEngine(book), readClock().today);
  const rows = selectedRows(analysis, selection);
  if (rows.length === 0) return new Refusal(say('sidebar.noRows'));
  selectRows(book, selection.table, rows);
  return { rows: rows.length };
};

const selection = () => {
  const group = z.nullable(z.string());
  return z.union([
    z.object({ table: z.enum(['tasks']), set: z.enum(TASK_SETS), group, post: z.nullable(z.string()) }),
    z.object({ table: z.enum(['indicators']), set: z.enum(INDICATOR_SETS), group }),
  ]);
};

export const SHEET_ENDPOINTS: EndpointsOf<'show' | 'select'> = {
  select: { right: 'look', input: selection, work: select },
  show: {
    right: 'look',
    input: () =>
      z.object({
        table: z.string(),
        id: z.nullable(z.string()),
        row: whole(1),
        column: z.nullable(z.string()),
      }),
    work: show,
  },
};
