/** Tasks of a post, and one officer's update of a task: his cells of its row, its linked figures, one row in Cập nhật. */

import * as z from 'zod/mini';
import { cardsOf, FIGURE_FIELDS, heldOf, REPORT_FIELDS } from '#actions/my-tasks';
import { type Conflict, misfitsOf, type RowEdit, weighEdit } from '#actions/row-edit';
import {
  missingOf,
  type TaskUpdate,
  type UpdateAnswer,
  type UpdateConflict,
  updateId,
  updateRow,
} from '#actions/task-update';
import { type EndpointsOf, Refusal, rowEditSchema } from '#entry/endpoint';
import { editRow, type Found, findIn } from '#entry/row-edit';
import { ENGINE_TABLES, worldOf } from '#entry/world';
import { activeBook, civilReader } from '#google/book';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { type Journal, readJournal } from '#google/journal';
import { openTab } from '#google/locate';
import { BUSY, whileLocked } from '#google/lock';
import { readTables } from '#google/read';
import type { GoogleSpreadsheet } from '#google/surface';
import { writeChanges } from '#google/write';
import { postKey } from '#kernel/text';
import { type Problem, problemAt } from '#messages/problem';
import { columnLabel, problemText, say, tabTitle } from '#messages/vi';
import type { Row } from '#schema/tables';
import type { CivilOf } from '#sheet/cells';

type Reported = 'tasks' | 'indicators';

const refused = (problem: Problem): Refusal => new Refusal(problemText(problem));

/** The rows of one tab that an update is about, read anew; or why it cannot be carried out. */
const findAll = <N extends Reported>(
  book: GoogleSpreadsheet,
  table: N,
  edits: readonly RowEdit[],
  civilOf: CivilOf,
): readonly Found<N>[] | Refusal => {
  if (edits.length === 0) return [];
  const tab = openTab(book, table, Math.max(...edits.map(({ row }) => row)));
  const trouble = tab === null ? problemAt('tab.missing', { table, key: null, column: null }) : tab.structure[0];
  if (tab === null || trouble !== undefined) return refused(trouble as Problem);
  const found: Found<N>[] = [];
  for (const edit of edits) {
    const [misfit] = misfitsOf(table, edit.values);
    if (misfit !== undefined) return new Refusal(say('sidebar.badInput', { place: columnLabel(table, misfit) }));
    const row = findIn(tab, table, edit, civilOf);
    if (row === null) return new Refusal(say('sidebar.rowGone', { id: edit.id, tab: tabTitle(table) }));
    found.push(row);
  }
  return found;
};

type Entry = Parameters<typeof weighEdit>[1];

const conflictsOf = (table: Reported, edits: readonly RowEdit[], found: readonly Found<Reported>[]): UpdateConflict[] =>
  edits.flatMap((edit, index) =>
    weighEdit(table, found[index]?.entry as Entry, edit).conflicts.map(
      (conflict: Conflict): UpdateConflict => ({ ...conflict, table, id: edit.id }),
    ),
  );

interface Subject {
  readonly task: Found<'tasks'>;
  readonly figures: readonly Found<'indicators'>[];
}

const saved = (
  task: Row<Found<'tasks'>['entry']['record']>,
  figures: readonly Found<'indicators'>['entry'][],
): UpdateAnswer => ({
  saved: true,
  held: heldOf(task, REPORT_FIELDS),
  missing: missingOf(task, readClock().today),
  figures: figures.map((entry) => ({ id: entry.record.id ?? '', held: heldOf(entry, FIGURE_FIELDS) })),
});

/** Writes cells first and the row of Cập nhật last: where that row is, everything has been written. */
const write = (book: GoogleSpreadsheet, update: TaskUpdate, subject: Subject, journal: Journal): UpdateAnswer => {
  const task = editRow(book, 'tasks', subject.task, update).entry;
  const figures = update.figures.map(
    (edit, index) => editRow(book, 'indicators', subject.figures[index] as Found<'indicators'>, edit).entry,
  );
  const values = { ...updateRow(update, task.record, activeEmail(), readClock().today) };
  writeChanges(book, { table: 'updates', columns: journal.columns }, [{ row: journal.nextRow, values }]);
  return saved(task, figures);
};

const carryOut = (update: TaskUpdate): UpdateAnswer | Refusal => {
  const book = activeBook();
  const civilOf = civilReader(book);
  const tasks = findAll(book, 'tasks', [update], civilOf);
  if (tasks instanceof Refusal) return tasks;
  const figures = findAll(book, 'indicators', update.figures, civilOf);
  if (figures instanceof Refusal) return figures;
  const journal = readJournal(book);
  if ('code' in journal) return refused(journal);
  const task = tasks[0] as Found<'tasks'>;
  if (journal.ids.has(updateId(update.operation)))
    return saved(
      task.entry,
      figures.map(({ entry }) => entry),
    );
  const conflicts = [...conflictsOf('tasks', [update], tasks), ...conflictsOf('indicators', update.figures, figures)];
  return conflicts.length > 0 ? { saved: false, conflicts } : write(book, update, { task, figures }, journal);
};

const update = (input: TaskUpdate): UpdateAnswer | Refusal => {
  const answer = whileLocked(() => carryOut(input));
  return answer === BUSY ? new Refusal(say('sidebar.busy')) : answer;
};

const list = ({ post }: { post: string }) => {
  const world = worldOf(readTables(ENGINE_TABLES), readClock().today);
  return { cards: cardsOf(world, { posts: new Set([postKey(post)]), names: new Set() }) };
};

const updateSchema = () =>
  z.intersection(
    rowEditSchema(REPORT_FIELDS),
    z.object({
      operation: z.string().check(z.regex(/^[a-z0-9]{8,40}$/)),
      post: z.nullable(z.string().check(z.maxLength(200))),
      period: z.string(),
      unchanged: z.boolean(),
      figures: z.array(rowEditSchema(FIGURE_FIELDS)).check(z.maxLength(20)),
    }),
  ) as z.ZodMiniType<TaskUpdate>;

export const TASK_ENDPOINTS: EndpointsOf<'tasks.list' | 'tasks.update'> = {
  'tasks.list': { right: 'look', input: () => z.object({ post: z.string() }), work: list },
  'tasks.update': { right: 'report', input: updateSchema, work: update },
};
