/** One officer's update of a task: what a form sends, what it writes into Cập nhật, what is left to be said. Pure. */
import { FIGURE_FIELDS, type FigureField, type Held, REPORT_FIELDS, type ReportField } from '#actions/my-tasks';
import { type CellValue, type Conflict, heldValue, type RowEdit } from '#actions/row-edit';
import { rowProblems } from '#actions/row-problems';
import { intervalOf, timingReader } from '#domain/interval';
import { type Period, parsePeriod, periodId, periodOf, previousPeriod } from '#domain/period';
import type { CivilDate } from '#kernel/civil-date';
import { recordOf } from '#kernel/keyed';
import { periodText } from '#letters/period-text';
import { problemText, say } from '#messages/vi';
import { DEFAULT_SETTINGS } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Task } from '#schema/tables/tasks';
import type { Update } from '#schema/tables/updates';

/** What a form sends. Columns of `values` are those that the person changed. */
export interface TaskUpdate extends RowEdit {
  /** Names this piece of work: a retry carries the same and is written once. */
  readonly operation: string;
  /** The post for which he reports, where Google does not tell who he is. */
  readonly post: string | null;
  /** Id of the period on which he reports. */
  readonly period: string;
  /** “Kỳ này không có thay đổi”: the task's own cells stay as they are. */
  readonly unchanged: boolean;
  /** Figures of linked indicators. */
  readonly figures: readonly RowEdit[];
}

/** A cell that somebody else changed meanwhile, in the task's row or in that of a linked indicator. */
export interface UpdateConflict extends Conflict {
  readonly table: 'tasks' | 'indicators';
  readonly id: string;
}

/** Saved, with the row as it stands now; or nothing written, because somebody else changed the same cells. */
export type UpdateAnswer =
  | {
      readonly saved: true;
      readonly held: Held<ReportField>;
      /** What is missing or does not fit, as far as the row alone tells. */
      readonly missing: readonly string[];
      readonly figures: readonly { readonly id: string; readonly held: Held<FigureField> }[];
    }
  | { readonly saved: false; readonly conflicts: readonly UpdateConflict[] };

/** Id of the row of Cập nhật that an operation writes. */
export const updateId = (operation: string): string => `CN.${operation}`;

/** The period named, if a report of today can be on it: the one that runs or the one before; else the one that runs. */
const reportPeriod = (id: string, today: CivilDate): Period => {
  const named = parsePeriod(id);
  const running = periodOf(named?.interval ?? 'quarter', today);
  const before = previousPeriod(running);
  return named !== null && periodId(named) === periodId(before) ? before : running;
};

const isAny = ({ values }: RowEdit): boolean => Object.keys(values).length > 0;

/** Why an update says nothing, or two things at once; null where it can be carried out. */
export const contradictionIn = (update: TaskUpdate): 'sidebar.nothing' | 'sidebar.unchangedOnly' | null => {
  const isEdit = isAny(update) || update.figures.some(isAny);
  if (update.unchanged) return isEdit ? 'sidebar.unchangedOnly' : null;
  return isEdit ? null : 'sidebar.nothing';
};

const sent = <F extends string>({ before, values }: RowEdit, fields: readonly F[]): Held<F> =>
  recordOf(fields, (field) => values[field] ?? before[field] ?? null);

/** The answer to an update that was written, where its rows are there no more. */
export const savedAsSent = (update: TaskUpdate): UpdateAnswer => ({
  saved: true,
  held: sent(update, REPORT_FIELDS),
  missing: [],
  figures: update.figures.map((edit) => ({ id: edit.id, held: sent(edit, FIGURE_FIELDS) })),
});

/** What stands in a cell as one text: also what cannot be read. */
const standing = (task: Row<Task>, column: 'result' | 'proof'): string | null => {
  const held: CellValue = heldValue(task, column);
  return held === null ? null : String(held);
};

/** The row of Cập nhật: what the task's row says now, or that nothing changed. */
export const updateRow = (update: TaskUpdate, task: Row<Task>, by: string, today: CivilDate): Update => ({
  id: updateId(update.operation),
  task: update.id,
  period: periodText(reportPeriod(update.period, today)),
  state: task.record.state,
  result: update.unchanged ? say('sidebar.unchanged') : standing(task, 'result'),
  proof: update.unchanged ? null : standing(task, 'proof'),
  updatedBy: by === '' ? update.post : by,
  updatedOn: today,
});

/** What the row alone says of the task, the interval read from its words where the row leaves it open. */
export const missingOf = (entry: Row<Task>, today: CivilDate): string[] => {
  const interval = intervalOf(entry.record, timingReader(DEFAULT_SETTINGS, today));
  const read = { ...entry, record: { ...entry.record, interval } };
  return rowProblems('tasks', read, today).map((problem) => problemText(problem));
};
