/** Tasks of a post, and one officer's update of a task: his cells of its row, its linked figures, one row in Cập nhật. */

import * as z from 'zod/mini';
import { callerOf, callingsOf } from '#actions/caller';
import { cardsOf, FIGURE_FIELDS, heldOf, isTaskOf, REPORT_FIELDS } from '#actions/my-tasks';
import { type Conflict, type RowEdit, weighEdit } from '#actions/row-edit';
import {
  contradictionIn,
  missingOf,
  savedAsSent,
  type TaskUpdate,
  type UpdateAnswer,
  type UpdateConflict,
  updateId,
  updateRow,
} from '#actions/task-update';
import { leadsOf } from '#domain/task';
import { type EndpointsOf, operationId, Refusal, rowEditFields, rowEditSchema } from '#entry/endpoint';
import { figureRefusal } from '#entry/figure-edit';
import { editRow, type Found, findAll, refused } from '#entry/row-edit';
import { readEngine, worldOf } from '#entry/world';
import { activeBook, civilReader } from '#google/book';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { type Journal, readJournal } from '#google/journal';
import { BUSY, lockedToEnd, settleWrites } from '#google/lock';
import { readTables } from '#google/read';
import type { GoogleSpreadsheet } from '#google/surface';
import { writeChanges, writeExactRow } from '#google/write';
import type { CivilDate } from '#kernel/civil-date';
import { postKey } from '#kernel/text';
import { say } from '#messages/vi';
import { blankRecord } from '#schema/define';
import { type Row, TABLES } from '#schema/tables';
import { isReadAsTyped } from '#sheet/number-format';

type Reported = 'tasks' | 'indicators';

type Entry = Parameters<typeof weighEdit>[1];

const conflictsOf = (table: Reported, edits: readonly RowEdit[], found: readonly Found<Reported>[]): UpdateConflict[] =>
  edits.flatMap((edit, index) =>
    weighEdit(table, found[index]?.entry as Entry, edit).conflicts.map(
      (conflict: Conflict): UpdateConflict => ({ ...conflict, table, id: edit.id }),
    ),
  );

interface Subject {
  readonly book: GoogleSpreadsheet;
  readonly today: CivilDate;
  /** Address of whoever asks; '' where Google does not tell. */
  readonly email: string;
  readonly task: Found<'tasks'>;
  readonly figures: readonly Found<'indicators'>[];
}

const saved = (
  task: Row<Found<'tasks'>['entry']['record']>,
  figures: readonly Found<'indicators'>['entry'][],
  today: CivilDate,
): UpdateAnswer => ({
  saved: true,
  held: heldOf(task, REPORT_FIELDS),
  missing: missingOf(task, today),
  figures: figures.map((entry) => ({ id: entry.record.id ?? '', held: heldOf(entry, FIGURE_FIELDS) })),
});

/**
 * Whether whoever asks may report on the task. Whom the roster knows: by what he is called there, collector and leader on any.
 * Anybody else: by the post that he chose, an officer's right.
 */
const mayReport = ({ book, today, email, task: { entry } }: Subject, post: string | null): boolean => {
  const task = entry.record;
  const people = email === '' ? [] : readTables(['people'], book).people.rows;
  const { posts, mayManage } = callerOf(people, email, today);
  if (mayManage) return true;
  if (posts.length > 0) return isTaskOf(task, callingsOf(people, email, today));
  const chosen = new Set([postKey(post ?? '')]);
  return isTaskOf(task, { posts: chosen, names: chosen });
};

/** Why the update is not for this person, or not of this task, in a sentence; null where it is. */
const refusalOf = (subject: Subject, { id, post }: TaskUpdate): Refusal | null => {
  const { task, figures } = subject;
  if (!mayReport(subject, post))
    return new Refusal(say('tasks.notYours', { id, posts: leadsOf(task.entry.record).join(', ') }));
  const rows = figures.map(({ located }) => located.row);
  const strange = figures.find(
    ({ entry, located }, index) => entry.record.task !== id || rows.indexOf(located.row) !== index,
  );
  return strange === undefined ? null : new Refusal(say('tasks.otherFigures', { id: strange.entry.record.id ?? '' }));
};

/**
 * Writes cells first and the row of Cập nhật last: where that row is, everything has been written. Google may refuse a cell
 * only when all of it is settled: then that row is taken back.
 */
const write = (update: TaskUpdate, subject: Subject, journal: Journal): UpdateAnswer => {
  const { book, today, email } = subject;
  const task = editRow(book, 'tasks', subject.task, update).entry;
  const figures = update.figures.map(
    (edit, index) =>
      editRow(book, 'indicators', subject.figures[index] as Found<'indicators'>, edit, 'whereUnread').entry,
  );
  const values = { ...updateRow(update, task, email, today) };
  const place = { table: 'updates', columns: journal.columns } as const;
  const change = { row: journal.nextRow, values };
  if ([values.task, values.result, values.proof, values.updatedBy].some(isReadAsTyped))
    writeExactRow(book, place, change);
  else writeChanges(book, place, [change]);
  try {
    settleWrites();
  } catch (cause) {
    writeChanges(book, place, [{ row: journal.nextRow, values: blankRecord(TABLES.updates) }]);
    throw cause;
  }
  return saved(task, figures, today);
};

/** The answer to what was written before: the rows as they stand, or as they were sent where they are gone by now. */
const savedBefore = (
  update: TaskUpdate,
  tasks: readonly Found<'tasks'>[] | Refusal,
  figures: readonly Found<'indicators'>[] | Refusal,
): UpdateAnswer => {
  if (tasks instanceof Refusal || figures instanceof Refusal) return savedAsSent(update);
  const [task] = tasks as [Found<'tasks'>];
  return saved(
    task.entry,
    figures.map(({ entry }) => entry),
    readClock().today,
  );
};

const carryOut = (update: TaskUpdate): UpdateAnswer | Refusal => {
  const book = activeBook();
  const civilOf = civilReader(book);
  const journal = readJournal(book);
  if ('code' in journal) return refused(journal);
  const written = journal.tasks.get(updateId(update.operation));
  if (written !== undefined && written !== update.id) return new Refusal(say('sidebar.written', { id: written }));
  const tasks = findAll(book, 'tasks', [update], civilOf);
  const figures = findAll(book, 'indicators', update.figures, civilOf);
  if (written !== undefined) return savedBefore(update, tasks, figures);
  if (tasks instanceof Refusal) return tasks;
  if (figures instanceof Refusal) return figures;
  const [task] = tasks as [Found<'tasks'>];
  const subject = { book, today: readClock().today, email: activeEmail(), task, figures };
  const refusal = refusalOf(subject, update);
  if (refusal !== null) return refusal;
  const conflicts = [...conflictsOf('tasks', [update], tasks), ...conflictsOf('indicators', update.figures, figures)];
  if (conflicts.length > 0) return { saved: false, conflicts };
  const [impossible] = update.figures.flatMap(
    (edit, index) => figureRefusal(figures[index] as Found<'indicators'>, edit) ?? [],
  );
  return impossible ?? write(update, subject, journal);
};

const update = (input: TaskUpdate): UpdateAnswer | Refusal => {
  const contradiction = contradictionIn(input);
  if (contradiction !== null) return new Refusal(say(contradiction));
  const answer = lockedToEnd(() => carryOut(input));
  return answer === BUSY ? new Refusal(say('sidebar.busy')) : answer;
};

const list = ({ post }: { post: string }) => {
  const world = worldOf(readEngine(), readClock().today);
  return { cards: cardsOf(world, { posts: new Set([postKey(post)]), names: new Set() }) };
};

const updateSchema = () =>
  z.object({
    ...rowEditFields(REPORT_FIELDS),
    operation: operationId(),
    post: z.nullable(z.string().check(z.maxLength(200))),
    period: z.string(),
    unchanged: z.boolean(),
    figures: z.array(rowEditSchema(FIGURE_FIELDS)).check(z.maxLength(20)),
  }) as z.ZodMiniType<TaskUpdate>;

export const TASK_ENDPOINTS: EndpointsOf<'tasks.list' | 'tasks.update'> = {
  'tasks.list': { right: 'look', input: () => z.object({ post: z.string() }), work: list },
  'tasks.update': { right: 'report', input: updateSchema, work: update },
};
