/** Lost columns given back, and taken back while nobody has used them. */
import * as z from 'zod/mini';
import type { ColumnsResult, LostColumn, RestoredColumn } from '#entry/contract';
import { type EndpointsOf, Refusal, whole } from '#entry/endpoint';
import { activeBook } from '#google/book';
import { BUSY, whileLocked } from '#google/lock';
import { readPack } from '#google/pack';
import { dropColumns, restoreColumns } from '#google/restore-columns';
import { columnLabel, say, tabTitle } from '#messages/vi';
import { TABLES, type TableName } from '#schema/tables';
import { columnLetter } from '#sheet/a1';

/** How people call a column. */
const naming = ({ table, column }: LostColumn) => ({ tab: tabTitle(table), column: columnLabel(table, column) });

const TEXTS = { added: 'repair.column', named: 'repair.columnId', cleared: 'repair.doubled' } as const;

/** What is done to a column, in a sentence. */
export const restoredText = (restored: RestoredColumn): string =>
  say(TEXTS[restored.did], { ...naming(restored), place: columnLetter(restored.place) });

const restore = ({ columns }: { columns: readonly LostColumn[] }): ColumnsResult | Refusal => {
  const pack = readPack();
  const restored = whileLocked(() => restoreColumns(activeBook(), columns, pack));
  return restored === BUSY ? new Refusal(say('sidebar.busy')) : { restored, texts: restored.map(restoredText) };
};

const drop = ({ columns }: { columns: readonly RestoredColumn[] }): { left: string[] } | Refusal => {
  const left = whileLocked(() => dropColumns(activeBook(), columns));
  if (left === BUSY) return new Refusal(say('sidebar.busy'));
  return { left: left.map((each) => say('mends.columnUsed', naming(each))) };
};

/** A column of a table that the table declares. */
const lostColumn = () => ({ table: z.enum(Object.keys(TABLES) as TableName[]), column: z.string() });

const isDeclared = ({ table, column }: LostColumn): boolean => Object.keys(TABLES[table].columns).includes(column);

export const COLUMN_ENDPOINTS: EndpointsOf<'mends.columns' | 'mends.dropColumns'> = {
  'mends.columns': {
    right: 'manage',
    input: () =>
      z.object({ columns: z.array(z.object(lostColumn()).check(z.refine(isDeclared))).check(z.minLength(1)) }),
    work: restore,
  },
  'mends.dropColumns': {
    right: 'manage',
    input: () => {
      const restored = z.object({
        ...lostColumn(),
        did: z.enum(['added', 'named', 'cleared']),
        place: whole(1),
        label: z.string(),
        was: z.string(),
      });
      return z.object({ columns: z.array(restored.check(z.refine(isDeclared))).check(z.minLength(1)) });
    },
    work: drop,
  },
};
