/** What a run leaves behind in Cài đặt: when it ran, how it ended, whether the day is settled. */
import { stampOf } from '#actions/ledger';
import { say } from '#messages/vi';
import type { DeliveryState } from '#schema/choices';
import type { Settings } from '#schema/settings';
import type { Moment } from '#schema/tables';

/** How a run ended, for the person and for the heartbeat. */
export interface Outcome {
  readonly sent: number;
  readonly failed: number;
  readonly withheld: number;
  /** Claimed but not begun: the run's time was up. */
  readonly waiting: number;
}

/** Counts of final states. */
export const outcomeOf = (states: readonly (DeliveryState | null)[]): Outcome => {
  const count = (state: DeliveryState): number => states.filter((each) => each === state).length;
  return { sent: count('sent'), failed: count('failed'), withheld: count('withheld'), waiting: count('claimed') };
};

/** What made the day other than a plain one. */
export interface DayFacts {
  readonly dayOff: boolean;
  readonly damaged: boolean;
  /** Another run holds letters of today. */
  readonly underWay?: boolean;
}

const noteOf = (outcome: Outcome, { time }: Moment, { dayOff, damaged }: DayFacts): string => {
  if (dayOff) return say('reminders.note.dayOff', { time });
  if (damaged) return say('reminders.note.structure', { time, sent: outcome.sent });
  if (outcome.failed + outcome.withheld + outcome.waiting > 0)
    return say('reminders.note.trouble', { time, ...outcome });
  return outcome.sent === 0 ? say('reminders.note.none', { time }) : say('reminders.note.sent', { time, ...outcome });
};

/** The heartbeat of a run. A damaged day is never settled: once mended, its letters go out in a later run. */
export const heartbeat = (outcome: Outcome, moment: Moment, facts: DayFacts): Partial<Settings> => {
  const isOpen = facts.damaged || facts.underWay === true || outcome.failed + outcome.withheld + outcome.waiting > 0;
  return {
    remindersRanOn: moment.today,
    remindersRanAt: stampOf(moment),
    ...(isOpen ? {} : { remindersSettledOn: moment.today }),
    remindersNote: noteOf(outcome, moment, facts),
  };
};

/** Hours after which a heartbeat counts as stopped; the job runs daily, on days off too. */
const ALARM_HOURS = 26;

/** Whole hours since the last run; null before the first. */
export const hoursSilent = ({ remindersRanAt }: Pick<Settings, 'remindersRanAt'>, now: Moment): number | null => {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(remindersRanAt)) return null;
  const ran = Date.parse(`${remindersRanAt.replace(' ', 'T')}:00Z`);
  return Math.floor((Date.parse(`${now.today}T${now.time}:00Z`) - ran) / 3_600_000);
};

/** Whether reminders are on and nothing has run for too long. */
export const isSilent = (
  settings: Pick<Settings, 'remindersRanAt' | 'remindersBy' | 'remindersSince'>,
  now: Moment,
): boolean => {
  if (settings.remindersBy === '') return false;
  const hours = hoursSilent(settings, now);
  if (hours !== null) return hours > ALARM_HOURS;
  return settings.remindersSince !== null && settings.remindersSince < now.today;
};
