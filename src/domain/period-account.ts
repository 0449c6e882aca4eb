/** What is told of a task for a period: the period's row of Cập nhật, else the task's own words. Knows no sheet. */
import { type Period, parsePeriod, periodId, periodOf } from '#domain/period';
import type { CivilDate } from '#kernel/civil-date';
import type { Frequency } from '#schema/choices';
import type { Task } from '#schema/tables/tasks';
import type { Update } from '#schema/tables/updates';

/** The words on a task and where they come from. */
export interface PeriodAccount {
  readonly result: string | null;
  readonly proof: string | null;
  /** Id of the row of Cập nhật that says so; none: the task's own cells. */
  readonly sources: readonly string[];
  /** Where the result is the task's own and its row was written to after the cut-off: that day. */
  readonly laterOn: CivilDate | null;
}

/** A row of Cập nhật with its period read. */
interface Entry {
  readonly update: Update;
  readonly named: Period | null;
}

/** Task id → its rows, the latest first; of one day the lower row first. */
export type Journal = ReadonlyMap<string, readonly Entry[]>;

/** Groups the rows of Cập nhật by task. */
export const journalOf = (updates: readonly Update[]): Journal => {
  const byTask = new Map<string, Entry[]>();
  for (const update of updates) {
    if (update.task === null) continue;
    const entry = { update, named: update.period === null ? null : parsePeriod(update.period) };
    const known = byTask.get(update.task);
    if (known) known.unshift(entry);
    else byTask.set(update.task, [entry]);
  }
  const byDay = ({ update: one }: Entry, { update: other }: Entry): number =>
    (other.updatedOn ?? '').localeCompare(one.updatedOn ?? '');
  for (const entries of byTask.values()) entries.sort(byDay);
  return byTask;
};

interface Reported {
  readonly frequency: Frequency;
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
}

/** The calendar period that the report is about, whichever its cut-off; 9 months are part of their year. */
const calendarPeriod = ({ frequency, endOn }: Reported): Period =>
  periodOf(frequency === 'nineMonths' ? 'year' : frequency, endOn);

/** Whether the row was written for this very period: it names it. */
const isNamed = ({ named }: Entry, reported: Reported): boolean =>
  named !== null && reported.frequency !== 'nineMonths' && periodId(named) === periodId(calendarPeriod(reported));

/** Whether the row is dated within the period and does not tell of one that was over before. */
const isWithin = ({ update: { updatedOn }, named }: Entry, reported: Reported, judgedOn: CivilDate): boolean =>
  updatedOn !== null &&
  reported.startOn <= updatedOn &&
  updatedOn <= judgedOn &&
  (named === null || named.endOn >= calendarPeriod(reported).startOn);

/**
 * The words for a period: the latest row of Cập nhật that names it (members write it after the cut-off), else the latest
 * dated within it, else the task's own. Rows dated later that name another period or none do not count; where the task
 * itself was written after the cut-off, its last row up to then speaks for it; without one its words are named as later.
 */
export const accountOf = (
  task: Pick<Task, 'id' | 'result' | 'proof' | 'updatedOn'>,
  journal: Journal,
  { period, judgedOn }: { readonly period: Reported; readonly judgedOn: CivilDate },
): PeriodAccount => {
  const entries = task.id === null ? [] : (journal.get(task.id) ?? []);
  const told = entries.filter(({ update }) => update.result !== null);
  const isLater = task.updatedOn !== null && task.updatedOn > judgedOn;
  const found =
    told.find((entry) => isNamed(entry, period)) ??
    told.find((entry) => isWithin(entry, period, judgedOn)) ??
    (isLater ? told.find(({ update }) => update.updatedOn !== null && update.updatedOn <= judgedOn) : undefined);
  if (found === undefined) {
    const laterOn = isLater && task.result !== null ? task.updatedOn : null;
    return { result: task.result, proof: task.proof, sources: [], laterOn };
  }
  const { id, result, proof } = found.update;
  return { result, proof: proof ?? task.proof, sources: id === null ? [] : [id], laterOn: null };
};
