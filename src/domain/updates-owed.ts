/** Which continuous tasks owe an update: their last finished interval has none and its grace is over. */

import type { Calendar } from '#domain/calendar';
import { graceEndsOn, lastFinishedPeriod, type Period, parsePeriod, periodId, previousPeriod } from '#domain/period';
import type { Standing } from '#domain/task';
import type { CivilDate } from '#kernel/civil-date';
import { recordOf } from '#kernel/keyed';
import { INTERVALS, type Interval } from '#schema/choices';
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

/** A period whose update is asked for. */
export interface Owed extends Period {
  /** Last day on which the update was still in time. */
  readonly graceEndsOn: CivilDate;
}

/** The last finished period of an interval and the days that count for it: the same for all tasks of a day. */
export interface Asked {
  readonly owed: Owed;
  readonly id: string;
  /** Updates after this day serve the period; earlier ones served the period before. */
  readonly servedAfter: CivilDate;
}

export type AskedByInterval = { readonly [I in Interval]: Asked };

/**
 * What is asked for today, by interval. A day within the grace of the period before serves that one, so the update of
 * quý I written on 03/4 does not also stand for quý II.
 */
export const askedToday = ({ today, calendar, graceWorkingDays }: UpdateContext): AskedByInterval =>
  recordOf(INTERVALS, (interval) => {
    const period = lastFinishedPeriod(interval, today);
    const owed = { ...period, graceEndsOn: graceEndsOn(period, graceWorkingDays, calendar) };
    const servedAfter = graceEndsOn(previousPeriod(period), graceWorkingDays, calendar);
    return { owed, id: periodId(period), servedAfter };
  });

/** Whether the task has given the update of a period: a row of Cập nhật names it, or something was reported in its time. */
export const isReportedFor = (
  task: Pick<Task, 'id' | 'updatedOn'>,
  reported: Reported,
  { id, servedAfter }: { readonly id: string; readonly servedAfter: CivilDate },
): boolean => {
  const isInTime = (on: CivilDate | null): boolean => on !== null && on > servedAfter;
  if (isInTime(task.updatedOn)) return true;
  const rows = task.id === null ? undefined : reported.get(task.id);
  return rows?.some(({ period, on }) => (period === null ? isInTime(on) : period === id)) ?? false;
};

/** The period whose update the task owes today; null where it owes none. A late task owes no update: it is late. */
export const owedPeriod = (
  task: Pick<Task, 'id' | 'interval' | 'startOn' | 'updatedOn'>,
  standing: Standing,
  reported: Reported,
  { today, planStartsOn, asked }: Pick<UpdateContext, 'today' | 'planStartsOn'> & { readonly asked: AskedByInterval },
): Owed | null => {
  if (task.interval === null || (standing.name !== 'openOnTime' && standing.name !== 'noDueDate')) return null;
  const { owed, id, servedAfter } = asked[task.interval];
  const startsOn = task.startOn ?? planStartsOn;
  if (startsOn !== null && startsOn > owed.endOn) return null;
  if (today <= owed.graceEndsOn) return null;
  return isReportedFor(task, reported, { id, servedAfter }) ? null : owed;
};
