/** When the next letters may go out, by the settings and the calendar. Pure. */
import { hasBegun, LAST_START, startOf } from '#actions/reminders';
import { type Calendar, isWorkingDay, nextWorkingDay } from '#domain/calendar';
import { addDays, type CivilDate } from '#kernel/civil-date';
import type { Settings } from '#schema/settings';
import type { Moment } from '#schema/tables';

/** A day, and the hours between which Google's hourly trigger fires first; `HH:mm`. */
export interface NextRun {
  readonly on: CivilDate;
  readonly from: string;
  readonly to: string;
}

const anHourAfter = (time: string): string =>
  `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`;

/** The next run that can send: later today while the day is not settled, else on the next working day. */
export const nextRun = (
  calendar: Calendar,
  settings: Pick<Settings, 'remindersSettledOn' | 'remindFrom'>,
  moment: Moment,
): NextRun => {
  const { today, time } = moment;
  const isOpen = isWorkingDay(calendar, today) && settings.remindersSettledOn !== today && time < LAST_START;
  const on = isOpen ? today : nextWorkingDay(calendar, addDays(today, 1));
  const from = isOpen && hasBegun(moment, settings) ? time : startOf(settings);
  const to = anHourAfter(from);
  return { on, from, to: to > LAST_START ? LAST_START : to };
};
