/** Calendar days as `YYYY-MM-DD` text: arithmetic, spreadsheet serials, display. Knows no clock and no time zone. */

/** A day of the calendar, `YYYY-MM-DD`. Compare with `<`, `===`: the text sorts as the days do. */
export type CivilDate = `${number}-${number}-${number}`;

const DAY_MS = 86_400_000;
/** Google Sheets counts days from 30/12/1899 (Sheets API, "Date/time serial numbers"). */
const EPOCH_DAYS = -25_569;

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

const fromEpochDays = (days: number): CivilDate => {
  const date = new Date(days * DAY_MS);
  return civilDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

const toEpochDays = (date: CivilDate): number => Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / DAY_MS;

/** Day number `day` of month `month` (1–12). The caller vouches that the day exists; see {@link civilDateIfReal}. */
export const civilDate = (year: number, month: number, day: number): CivilDate =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as CivilDate;

/** The day, or null when the calendar has no such day (31/4, 29/2/2023). */
export const civilDateIfReal = (year: number, month: number, day: number): CivilDate | null => {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  return day <= daysInMonth(year, month) ? civilDate(year, month, day) : null;
};

/** Whether the text is a real day written `YYYY-MM-DD`. */
export const isCivilDate = (text: unknown): text is CivilDate => {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return civilDateIfReal(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))) === text;
};

/** Year, e.g. 2024. */
export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));
/** Month 1–12. */
export const monthOf = (date: CivilDate): number => Number(date.slice(5, 7));
/** Day of the month 1–31. */
const dayOf = (date: CivilDate): number => Number(date.slice(8, 10));

/** Number of days of month `month` (1–12). */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Day of the week, 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: CivilDate): number => ((((toEpochDays(date) + 3) % 7) + 7) % 7) + 1;

/** The day `days` days later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => fromEpochDays(toEpochDays(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => toEpochDays(to) - toEpochDays(from);

/** Monday of the week that holds the day. */
export const mondayOf = (date: CivilDate): CivilDate => addDays(date, 1 - weekdayOf(date));

/** Last day of month `month` (1–12). */
export const endOfMonth = (year: number, month: number): CivilDate => civilDate(year, month, daysInMonth(year, month));

/** Spreadsheet serial: days since 30/12/1899. */
export const toSerial = (date: CivilDate): number => toEpochDays(date) - EPOCH_DAYS;

/** Day of a spreadsheet serial; a time of day is cut off. */
export const fromSerial = (serial: number): CivilDate => fromEpochDays(Math.floor(serial) + EPOCH_DAYS);

/** `31/03/2024`, the way Vietnamese documents write a day. */
export const formatDay = (date: CivilDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** Earlier of two days. */
export const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
/** Later of two days. */
export const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
