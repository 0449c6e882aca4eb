// Clock triggers: which are due, and what their event says. Knows no execution.
import { CLOCK_ZONE } from '#local/limits';
import type { Machine, Trigger } from '#local/run/machine';
import type { Task } from '#local/wire';
import { instantOfText } from '#local/zone';

const HOUR_MS = 3_600_000;

/** Triggers that never fired, or fired at least their interval of whole hours ago. */
export const dueTriggers = (machine: Machine): Trigger[] => {
  const hour = (instant: number): number => Math.floor(instant / HOUR_MS);
  return machine.triggers.filter(({ everyHours = 1, lastFired }) => {
    if (lastFired === undefined) return true;
    const past = hour(machine.instant) - hour(instantOfText(lastFired, CLOCK_ZONE));
    return past >= everyHours || past < 0;
  });
};

const weekOfYear = (date: Date): number => {
  const start = Date.UTC(date.getUTCFullYear(), 0, 1);
  return Math.ceil(((date.getTime() - start) / 86_400_000 + new Date(start).getUTCDay() + 1) / 7);
};

/** A clock run: the fields of its event are in UTC; no source, no range, no user. */
export const clockTask = (machine: Machine, { id, handler }: Trigger): Task => {
  const date = new Date(machine.instant);
  const fields = {
    authMode: 'FULL',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay() || 7,
    'week-of-year': weekOfYear(date),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid: id,
  };
  return { functionName: handler, kind: 'event', event: { fields, hasSource: false, email: null } };
};
