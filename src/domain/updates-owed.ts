/** Which continuous tasks owe an update: their last finished interval has none and its grace is over. */

import type { Calendar } from '#domain/calendar';
import { graceEndsOn, lastFinishedPeriod, type Period, parsePeriod, periodId, previousPeriod } from '#domain/period';
import type { Standing } from '#domain/task';
import type { CivilDate } from '#kernel/civil-date';
import type { Task } from '#schema/tables/tasks';
import type { Update } from '#schema/tables/updates';

export interface UpdateContext {
  readonly today: CivilDate;
  readonly calendar: Calendar;
  /** Working days after an interval during which its update is still in time. */
  readonly graceWorkingDays: number;
  /** First day of the plan; intervals that ended before it are not asked for. */
  readonly planStartsOn: CivilDate | null;
}

/** Task id → the periods that rows of Cập nhật report on, and the days of those rows. */
export type Reported = ReadonlyMap<
  string,
  readonly { readonly period: string | null; readonly on: CivilDate | null }[]
>;

/** Groups the rows of Cập nhật by task. */
export const reportedByTask = (updates: readonly Update[]): Reported => {
  const byTask = new Map<string, { period: string | null; on: CivilDate | null }[]>();
  for (const { task, period, updatedOn } of updates) {
    if (task === null) continue;
    const read = period === null ? null : parsePeriod(period);
    const entry = { period: read === null ? null : periodId(read), on: updatedOn };
    byTask.set(task, [...(byTask.get(task) ?? []), entry]);
  }
  return byTask;
};

/**
 * Whether an update made on `on` serves the period. A day within the grace of the period before serves that one, so
 * the update of quý I written on 03/4 does not also stand for quý II.
 */
const serves = (on: CivilDate, period: Period, context: UpdateContext): boolean =>
  on > graceEndsOn(previousPeriod(period), context.graceWorkingDays, context.calendar);

/** The period whose update the task owes today; null where it owes none. A late task owes no update: it is late. */
export const owedPeriod = (
  task: Pick<Task, 'id' | 'interval' | 'startOn' | 'updatedOn'>,
  standing: Standing,
  reported: Reported,
  context: UpdateContext,
): Period | null => {
  if (task.interval === null || (standing.name !== 'openOnTime' && standing.name !== 'noDueDate')) return null;
  const period = lastFinishedPeriod(task.interval, context.today);
  const startsOn = task.startOn ?? context.planStartsOn;
  if (startsOn !== null && startsOn > period.endOn) return null;
  if (context.today <= graceEndsOn(period, context.graceWorkingDays, context.calendar)) return null;
  const rows = task.id === null ? [] : (reported.get(task.id) ?? []);
  if (rows.some((row) => row.period === periodId(period))) return null;
  const days = [task.updatedOn, ...rows.filter((row) => row.period === null).map((row) => row.on)];
  return days.some((on) => on !== null && serves(on, period, context)) ? null : period;
};
