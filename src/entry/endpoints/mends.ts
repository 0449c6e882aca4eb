/** What is wrong in the workbook, and what of it can be mended without guessing: looked at, carried out, put back. */

import * as z from 'zod/mini';
import { MEND_KINDS, type Mend, type MendKind } from '#actions/mends';
import { isStructure, moreOfGroup, problemsBySheet, rowNames, type Showing } from '#actions/problem-list';
import type {
  Caller,
  CellSwap,
  MendCell,
  MendEndpoints,
  MendPreview,
  MendsView,
  Outcome,
  ProblemItem,
  ProblemQuery,
  Replaced,
  RestoreResult,
} from '#entry/contract';
import { type EndpointsOf, Refusal, whole } from '#entry/endpoint';
import { COLUMN_ENDPOINTS, restoredText } from '#entry/endpoints/mend-columns';
import { type MendBook, readMendBook, spotOf } from '#entry/mend-book';
import { onlyMended, onlyOffered } from '#entry/mend-limits';
import { type Manner, replaceCells } from '#entry/replace-cells';
import { restoreStructure } from '#entry/set-up';
import { activeBook, tabOf } from '#google/book';
import { formatsOf } from '#google/exact-cells';
import { BUSY, whileLocked } from '#google/lock';
import type { Problem } from '#messages/problem';
import { problemText, say } from '#messages/vi';
import { TABLES, type TableName } from '#schema/tables';
import { cellAddress } from '#sheet/a1';
import { formatFor } from '#sheet/number-format';

/** Problems of a group shown at first, and further ones at once. */
const FIRST_ITEMS = 20;
const MORE_ITEMS = 100;
/** Cells mended at once: scattered ones take two calls each. */
const MOST_CELLS = 200;

const showing = ({ world, snapshots }: MendBook, first: number): Showing => ({
  label: world.label,
  nameOf: rowNames(snapshots),
  first,
});

const view = (): MendsView => {
  const found = readMendBook();
  const { problems, label } = found.world;
  const given = found.columns;
  const isGiven = ({ at }: Problem): boolean =>
    given.some(({ table, column }) => table === at.table && column === at.column);
  const countOf = (kind: MendKind): number => found.mends.filter((mend) => mend.kind === kind).length;
  return {
    total: problems.length,
    sheets: problemsBySheet(problems, showing(found, FIRST_ITEMS)),
    mends: MEND_KINDS.map((kind) => ({ kind, n: countOf(kind) })).filter(({ n }) => n > 0),
    columns: given.map((each) => ({ table: each.table, column: each.column, text: restoredText(each) })),
    structure: problems
      .filter((problem) => isStructure(problem) && !isGiven(problem))
      .map((problem) => problemText(problem, label)),
  };
};

const list = (query: ProblemQuery): { items: readonly ProblemItem[] } => {
  const found = readMendBook();
  return { items: moreOfGroup(found.world.problems, query, showing(found, MORE_ITEMS)) };
};

/** The cells of one table with their number formats, which the sheet is asked for. */
const previewTable = ({ book, snapshots, world }: MendBook, table: TableName, mends: readonly Mend[]): MendCell[] => {
  const sheet = tabOf(book, table);
  const own = mends.flatMap((mend) => {
    const spot = mend.table === table ? spotOf(snapshots, mend) : null;
    return spot === null ? [] : [{ mend, spot }];
  });
  if (sheet === null || own.length === 0) return [];
  const formatAt = formatsOf(
    sheet,
    own.map(({ spot }) => spot),
  );
  return own.map(({ mend: { kind, old, fresh, because, format, ...swap }, spot }) => {
    const formatNow = formatAt(spot);
    return {
      swap: { ...swap, format: formatFor(formatNow, format), formatNow },
      address: cellAddress(spot.row, spot.place),
      label: world.label(table, swap.column),
      old,
      fresh,
      because,
    };
  });
};

const preview = ({ kind }: { kind: MendKind }): MendPreview => {
  const found = readMendBook();
  const mends = found.mends.filter((mend) => mend.kind === kind);
  const first = mends.slice(0, MOST_CELLS);
  const tables = [...new Set(first.map(({ table }) => table))];
  return { n: mends.length, cells: tables.flatMap((table) => previewTable(found, table, first)) };
};

type Swaps = { readonly cells: readonly CellSwap[] };

/** Replaces cells of any tables under one lock, flushed once; `manner` is asked under the lock. */
const swapAll =
  (manner: (mayManage: () => boolean) => Manner) =>
  ({ cells }: Swaps, caller: () => Caller): Replaced | Refusal => {
    const outcomes: Outcome[] = [];
    const done = whileLocked(() => {
      const book = activeBook();
      const how = manner(() => caller().mayManage);
      for (const table of new Set(cells.map((cell) => cell.table))) {
        const own = [...cells.keys()].filter((at) => cells[at]?.table === table);
        const found = replaceCells(
          book,
          table,
          own.map((at) => cells[at] as CellSwap),
          how,
        );
        own.forEach((at, index) => {
          outcomes[at] = found[index] as Outcome;
        });
      }
    });
    return done === BUSY ? new Refusal(say('reminders.busy')) : { outcomes };
  };

/** Only what is offered of the workbook as it stands now. */
const apply = swapAll((mayManage) => ({ back: false, limit: onlyOffered(readMendBook().mends, mayManage) }));
const undo = swapAll((mayManage) => ({ back: true, limit: onlyMended(mayManage) }));

const restore = (): RestoreResult | Refusal => restoreStructure() ?? new Refusal(say('reminders.busy'));

const rawCell = () => z.union([z.string(), z.number(), z.boolean()]);

const swapInput = () =>
  z.object({
    cells: z
      .array(
        z.object({
          table: z.enum(Object.keys(TABLES) as TableName[]),
          id: z.nullable(z.string()),
          row: whole(1),
          mark: z.string(),
          column: z.string(),
          was: rawCell(),
          becomes: rawCell(),
          format: z.string(),
          formatNow: z.string(),
        }),
      )
      .check(z.minLength(1), z.maxLength(MOST_CELLS)),
  });

export const MEND_ENDPOINTS: EndpointsOf<keyof MendEndpoints> = {
  ...COLUMN_ENDPOINTS,
  'mends.view': { right: 'look', input: () => z.null(), work: view },
  'mends.list': {
    right: 'look',
    input: () =>
      z.object({
        table: z.string(),
        code: z.string(),
        column: z.nullable(z.string()),
        from: whole(0),
      }),
    work: list,
  },
  'mends.preview': { right: 'look', input: () => z.object({ kind: z.enum(MEND_KINDS) }), work: preview },
  'mends.apply': { right: 'report', input: swapInput, work: apply },
  'mends.undo': { right: 'report', input: swapInput, work: undo },
  'mends.restore': { right: 'manage', input: () => z.null(), work: restore },
};
