/** Working days of a commune office from the table of days off. Knows no clock and no rule of any task. */
import { type CivilDate, fromSerial, mondayOf, toSerial, yearOf } from '#kernel/civil-date';
import { remembering } from '#kernel/remembering';
import type { HolidayKind } from '#schema/choices';

/** One row of Ngày nghỉ. */
export interface DayOff {
  readonly on: CivilDate;
  readonly kind: HolidayKind;
}

/** Days that differ from the plain week. Built by {@link makeCalendar}; its fields are nobody else's business. */
export interface Calendar {
  /** Serials of the days of the table → whether the office works. */
  readonly exceptions: ReadonlyMap<number, boolean>;
  /** What the table takes from (−1) or adds to (+1) a plain five-day week, in order of days. */
  readonly corrections: readonly { readonly serial: number; readonly by: 1 | -1 }[];
  readonly years: ReadonlySet<number>;
  readonly nextWorkingDay: (date: CivilDate) => CivilDate;
}

/** A run of days off longer than this is a broken table, not a holiday. */
const LONGEST_RUN_OFF = 400;

/** Serial 0 is Saturday 30/12/1899, so Saturday and Sunday leave 0 and 1. */
const isWeekday = (serial: number): boolean => ((serial % 7) + 7) % 7 > 1;

/** Mondays to Fridays up to and including the serial, counted from serial 0. */
const weekdaysUpTo = (serial: number): number => Math.floor(serial / 7) * 5 + Math.max(0, (((serial % 7) + 7) % 7) - 1);

const isWorkingSerial = (calendar: Pick<Calendar, 'exceptions'>, serial: number): boolean =>
  calendar.exceptions.get(serial) ?? isWeekday(serial);

/** The nearest working day from `serial` in the direction of `step`, itself included; null in a broken table. */
const seek = (calendar: Pick<Calendar, 'exceptions'>, serial: number, step: 1 | -1): number | null => {
  for (let passed = 0; passed < LONGEST_RUN_OFF; passed += 1) {
    if (isWorkingSerial(calendar, serial + passed * step)) return serial + passed * step;
  }
  return null;
};

/**
 * The calendar of a table of days off. Holidays and substitutes are off; a `working` row makes its date a working day
 * even where another row of that date says otherwise (Bộ luật Lao động 2019 Điều 111–112 and the yearly swaps).
 */
export const makeCalendar = (days: readonly DayOff[]): Calendar => {
  const exceptions = new Map<number, boolean>();
  for (const { on, kind } of days) {
    const serial = toSerial(on);
    exceptions.set(serial, kind === 'working' || exceptions.get(serial) === true);
  }
  const corrections = Array.from(exceptions)
    .filter(([serial, works]) => works !== isWeekday(serial))
    .sort(([a], [b]) => a - b)
    .map(([serial, works]) => ({ serial, by: works ? (1 as const) : (-1 as const) }));
  const nextOf = remembering((date: CivilDate): CivilDate => {
    const serial = toSerial(date);
    const found = seek({ exceptions }, serial, 1);
    return found === null || found === serial ? date : fromSerial(found);
  });
  return { exceptions, corrections, years: new Set(days.map(({ on }) => yearOf(on))), nextWorkingDay: nextOf };
};

/** Whether the office works: Saturday and Sunday are off unless the table makes that date a working day. */
export const isWorkingDay = (calendar: Calendar, date: CivilDate): boolean => isWorkingSerial(calendar, toSerial(date));

/** The day itself where the office works, else the next working day (BLDS 2015 Điều 148.5). */
export const nextWorkingDay = (calendar: Calendar, date: CivilDate): CivilDate => calendar.nextWorkingDay(date);

/**
 * The day `count` working days later; the first day is not counted (BLDS 2015 Điều 147.2). A count of 0 returns the
 * date itself, working or not; a negative count goes back. In a table with 400 days off in a row: the date itself.
 */
export const addWorkingDays = (calendar: Calendar, date: CivilDate, count: number): CivilDate => {
  const step = count < 0 ? -1 : 1;
  let serial = toSerial(date);
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const found = seek(calendar, serial + step, step);
    if (found === null) return date;
    serial = found;
  }
  return fromSerial(serial);
};

/** Working days after `from`, up to and including `to`. Where `to` is earlier: minus those after `to` up to `from`. */
export const workingDaysBetween = (calendar: Calendar, from: CivilDate, to: CivilDate): number => {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  const first = toSerial(from);
  const last = toSerial(to);
  let count = weekdaysUpTo(last) - weekdaysUpTo(first);
  for (const { serial, by } of calendar.corrections) {
    if (serial > last) break;
    if (serial > first) count += by;
  }
  return count;
};

/** Whether the office works that day and has not worked since Monday. Weeks run Monday to Sunday. */
export const isFirstWorkingDayOfWeek = (calendar: Calendar, date: CivilDate): boolean => {
  const monday = toSerial(mondayOf(date));
  return seek(calendar, monday, 1) === toSerial(date);
};

/** Whether the table has rows of that year; without them its holidays are unknown, which is not "none". */
export const knowsYear = (calendar: Calendar, year: number): boolean => calendar.years.has(year);
