/** Which continuous tasks are asked for their update now: the interval ends within days, or its grace runs. */
import { addWorkingDays, type Calendar } from '#domain/calendar';
import { graceEndsOn, type Period, periodId, periodOf, previousPeriod } from '#domain/period';
import type { Standing } from '#domain/task';
import { isReportedFor, type Reported } from '#domain/updates-owed';
import { addDays, type CivilDate } from '#kernel/civil-date';
import { recordOf } from '#kernel/keyed';
import { INTERVALS, type Interval } from '#schema/choices';
import type { Task } from '#schema/tables/tasks';

/** Letters carry a line on the update in the last working days of an interval. */
const LAST_WORKING_DAYS = 3;

/** A period whose update is asked for, and the last day on which it is in time. */
export interface UpdateWindow extends Period {
  readonly id: string;
  readonly until: CivilDate;
  /** Updates after this day serve the period; earlier ones served the period before. */
  readonly servedAfter: CivilDate;
}

export type WindowByInterval = { readonly [I in Interval]: UpdateWindow | null };

interface WindowContext {
  readonly today: CivilDate;
  readonly calendar: Calendar;
  readonly graceWorkingDays: number;
}

const windowOf = (period: Period, { calendar, graceWorkingDays }: WindowContext): UpdateWindow => ({
  ...period,
  id: periodId(period),
  until: graceEndsOn(period, graceWorkingDays, calendar),
  servedAfter: graceEndsOn(previousPeriod(period), graceWorkingDays, calendar),
});

/** The window that is open today, by interval; null where none is. During a grace the period before is asked for. */
export const windowsToday = (context: WindowContext): WindowByInterval => {
  const { today, calendar } = context;
  return recordOf(INTERVALS, (interval) => {
    const running = windowOf(periodOf(interval, today), context);
    const before = windowOf(previousPeriod(running), context);
    if (today <= before.until) return before;
    const opensOn = addWorkingDays(calendar, addDays(running.endOn, 1), -LAST_WORKING_DAYS);
    return today >= opensOn ? running : null;
  });
};

/** The open window whose update the task has not given yet; null where it is not asked. */
export const askedWindow = (
  task: Pick<Task, 'id' | 'interval' | 'startOn' | 'updatedOn'>,
  standing: Standing,
  reported: Reported,
  { windows, planStartsOn }: { readonly windows: WindowByInterval; readonly planStartsOn: CivilDate | null },
): UpdateWindow | null => {
  if (task.interval === null || (standing.name !== 'openOnTime' && standing.name !== 'noDueDate')) return null;
  const window = windows[task.interval];
  if (window === null) return null;
  const startsOn = task.startOn ?? planStartsOn;
  if (startsOn !== null && startsOn > window.endOn) return null;
  return isReportedFor(task, reported, window) ? null : window;
};
