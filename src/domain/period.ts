/** Calendar periods of the update intervals: month, quarter, half-year, year. Knows no clock and no report cut-off. */
import { addWorkingDays, type Calendar } from '#domain/calendar';
import { addDays, type CivilDate, civilDate, endOfMonth, monthOf, yearOf } from '#kernel/civil-date';
import { fold } from '#kernel/text';
import type { Interval } from '#schema/choices';

/** One calendar period. */
export interface Period {
  readonly interval: Interval;
  readonly year: number;
  /** 1-based within the year: month 1–12, quarter 1–4, half-year 1–2, year 1. */
  readonly index: number;
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
}

const MONTHS: Readonly<Record<Interval, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

const build = (interval: Interval, year: number, index: number): Period => {
  const months = MONTHS[interval];
  const last = index * months;
  return { interval, year, index, startOn: civilDate(year, last - months + 1, 1), endOn: endOfMonth(year, last) };
};

/** Period number `index` (1-based) of the year, or null when the year has no such period. */
export const periodAt = (interval: Interval, year: number, index: number): Period | null =>
  Number.isInteger(index) && index >= 1 && index <= 12 / MONTHS[interval] ? build(interval, year, index) : null;

/** The period that holds the date. */
export const periodOf = (interval: Interval, date: CivilDate): Period =>
  build(interval, yearOf(date), Math.ceil(monthOf(date) / MONTHS[interval]));

/** First day of the period that holds the date. */
export const periodStart = (interval: Interval, date: CivilDate): CivilDate =>
  civilDate(yearOf(date), monthOf(date) - ((monthOf(date) - 1) % MONTHS[interval]), 1);

/** The period before, in the year before where need be. */
export const previousPeriod = (period: Period): Period => periodOf(period.interval, addDays(period.startOn, -1));

/** The latest period whose last day lies before today. */
export const lastFinishedPeriod = (interval: Interval, today: CivilDate): Period =>
  previousPeriod(periodOf(interval, today));

/** Stable id that sorts within a year: `2024-M03`, `2024-Q1`, `2024-H1`, `2024-Y`. */
export const periodId = ({ interval, year, index }: Period): string =>
  ({
    month: `${year}-M${String(index).padStart(2, '0')}`,
    quarter: `${year}-Q${index}`,
    halfYear: `${year}-H${index}`,
    year: `${year}-Y`,
  })[interval];

/** Number of a quarter in folded words, Roman or Arabic: `iii`, `3`, `03`; NaN otherwise. */
export const quarterNumber = (word: string): number => {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(word);
  return roman < 0 ? Number(word) : roman + 1;
};

/** Between a period and its year: `quý I/2024`, `quý I - 2024`, `quý I năm 2024`, `quý I, năm 2024`. */
const YEAR = '(?: ?[/-] ?|,? (?:cua )?(?:nam )?)(?<year>2[01]\\d{2})';

/** Forms of a period in folded words. */
const FORMS: readonly { readonly interval: Interval; readonly pattern: RegExp }[] = [
  { interval: 'month', pattern: new RegExp(`^(?:thang|t)\\.? ?(?<index>\\d{1,2})${YEAR}$`) },
  { interval: 'month', pattern: /^(?<year>2[01]\d{2})-m(?<index>\d{2})$/ },
  { interval: 'quarter', pattern: new RegExp(`^(?:quy|q)\\.? ?(?<index>iv|i{1,3}|0?[1-4])${YEAR}$`) },
  { interval: 'quarter', pattern: /^(?<year>2[01]\d{2})-q(?<index>[1-4])$/ },
  { interval: 'halfYear', pattern: new RegExp(`^(?:0?6|sau) thang (?<index>dau|cuoi)(?: nam)?${YEAR}$`) },
  { interval: 'halfYear', pattern: /^(?<year>2[01]\d{2})-h(?<index>[12])$/ },
  { interval: 'year', pattern: /^(?:(?:ca )?nam )?(?<year>2[01]\d{2})(?:-y)?$/ },
];

const HALVES: Readonly<Record<string, number>> = { dau: 1, cuoi: 2 };

/**
 * The period that the words name, with its year: `Quý I/2024`, `tháng 05 năm 2024`, `6 tháng đầu năm 2024`, `Năm 2024`
 * or a period id. Null for anything else, a period without a year included.
 */
export const parsePeriod = (words: string): Period | null => {
  const text = fold(words);
  for (const { interval, pattern } of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { index = '1', year } = groups;
    return periodAt(interval, Number(year), HALVES[index] ?? quarterNumber(index));
  }
  return null;
};

/** Last day of the grace after a period, in working days after its end (the period's last day is not counted). */
export const graceEndsOn = (period: Period, graceWorkingDays: number, calendar: Calendar): CivilDate =>
  addWorkingDays(calendar, period.endOn, graceWorkingDays);
