/** The periods of a report duty in a year: what each covers, when the members' parts and the report itself are due. */
import { addWorkingDays, type Calendar, nextWorkingDay } from '#domain/calendar';
import { addDays, type CivilDate, civilDateIfReal, endOfMonth } from '#kernel/civil-date';
import { say } from '#messages/vi';
import type { Frequency } from '#schema/choices';
import type { Report } from '#schema/tables/reports';

/** One report of a duty. */
export interface ReportPeriod {
  /** `BC1.2024-Q1`: the same for ever, whatever dates are changed. */
  readonly id: string;
  readonly frequency: Frequency;
  readonly year: number;
  /** 1-based within the year. */
  readonly index: number;
  readonly startOn: CivilDate;
  /** The cut-off: last day that the report covers. */
  readonly endOn: CivilDate;
  /** Last day for the members' parts. */
  readonly internalDueOn: CivilDate;
  /** Last day for the report. */
  readonly dueOn: CivilDate;
  /** Where the dates come from: the duty's own rule, or the practice elsewhere because the duty gives no day. */
  readonly dueBy: 'rule' | 'practice';
}

/** The last months of a frequency's periods. CV 581/BNV-CCHC: 6 and 9 months run from the year's beginning. */
const LAST_MONTHS: Readonly<Record<Frequency, readonly number[]>> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [3, 6, 9, 12],
  halfYear: [6],
  nineMonths: [9],
  year: [12],
};

const MONTHS: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, halfYear: 6, nineMonths: 9, year: 12 };

const CODES: Readonly<Record<Frequency, (index: number) => string>> = {
  month: (index) => `M${String(index).padStart(2, '0')}`,
  quarter: (index) => `Q${index}`,
  halfYear: () => 'H1',
  nineMonths: () => '9M',
  year: () => 'Y',
};

/**
 * Suggested where the duty gives no day: two working days after the cut-off, as QĐ 01/2023/QĐ-UBND of Khánh Hòa asks of its
 * units. It lies before day 20 of CV 581/BNV-CCHC, by which the province itself reports.
 */
const PRACTICE_WORKING_DAYS = 2;
/** The members one working day before, where the duty does not say how many. */
const PRACTICE_LEAD_DAYS = 1;

/** The day of a month, its last where the month is shorter; month 0 is December of the year before. */
const dayIn = (year: number, month: number, day: number): CivilDate => {
  const last = month === 0 ? endOfMonth(year - 1, 12) : endOfMonth(year, month);
  return Number(last.slice(8)) < day ? last : (`${last.slice(0, 8)}${String(day).padStart(2, '0')}` as CivilDate);
};

/** The day on which periods are cut, null for the month's last. A blank rule is read as 15→14 (CV 581/BNV-CCHC). */
export const cutOffDayOf = ({ cutOff, cutOffDay }: Pick<Report, 'cutOff' | 'cutOffDay'>): number | null => {
  if (cutOff === 'calendar') return null;
  return (cutOff === 'ownDay' ? cutOffDay : null) ?? 14;
};

const windowOf = (
  report: Report,
  year: number,
  { last, months }: { last: number; months: number },
): { startOn: CivilDate; endOn: CivilDate } => {
  const day = cutOffDayOf(report) ?? 31;
  const before = dayIn(year, last - months, day);
  return { startOn: addDays(before, 1), endOn: dayIn(year, last, day) };
};

interface Cut {
  readonly year: number;
  readonly last: number;
  readonly endOn: CivilDate;
  /** Months to the next cut-off of the duty. */
  readonly step: number;
}

/** `20/3` in each of the years, `20/3/2024` in its own; nothing for words that are no day. */
const datesOf = (words: string, years: readonly number[]): CivilDate[] => {
  const parts = words.split(/[/.-]/).map((part) => Number(part.trim()));
  const [day = 0, month = 0, own] = parts;
  if (parts.length < 2 || parts.length > 3) return [];
  return (own === undefined ? years : [own]).flatMap((year) => civilDateIfReal(year, month, day) ?? []);
};

/** Whether a line of “Các ngày gửi cố định” is a day: 2024 has every one that a year can have. */
export const isDueDate = (words: string): boolean => datesOf(words, [2024]).length > 0;

/** The first date given from the cut-off on, and before the next one. */
const fixedDate = ({ dueDates }: Report, { year, last, endOn, step }: Cut): CivilDate | null => {
  const next = last + step > 12 ? dayIn(year + 1, last + step - 12, 31) : dayIn(year, last + step, 31);
  const limit = `${next.slice(0, 8)}${endOn.slice(8)}`;
  const found = dueDates
    .flatMap((words) => datesOf(words, [year, year + 1]))
    .filter((date) => date >= endOn && date < limit)
    .sort();
  return found[0] ?? null;
};

/** Day of the period's last month (its last day where the month is shorter), so many working days after the cut-off, or a given date. */
const dueOf = (report: Report, calendar: Calendar, cut: Cut): CivilDate | null => {
  const { dueRule, dueDay, shift } = report;
  if (dueRule === 'workingDaysAfter') return dueDay === null ? null : addWorkingDays(calendar, cut.endOn, dueDay);
  const day = dueRule === 'fixedDate' ? fixedDate(report, cut) : null;
  const found = dueRule === 'dayOfMonth' && dueDay !== null ? dayIn(cut.year, cut.last, dueDay) : day;
  return found !== null && shift ? nextWorkingDay(calendar, found) : found;
};

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "Tháng 5/2024", "Quý I/2024", "6 tháng đầu năm 2024", "9 tháng năm 2024", "Năm 2024". */
export const reportPeriodText = ({
  frequency,
  index,
  year,
}: Pick<ReportPeriod, 'frequency' | 'index' | 'year'>): string => {
  switch (frequency) {
    case 'month':
      return say('period.month', { month: index, year });
    case 'quarter':
      return say('period.quarter', { roman: ROMAN[index - 1] ?? '', year });
    case 'halfYear':
      return say('period.firstHalf', { year });
    case 'nineMonths':
      return say('period.nineMonths', { year });
    case 'year':
      return say('period.year', { year });
  }
};

/** All reports of a duty in a year, in order; none without a frequency. */
export const reportPeriods = (report: Report, year: number, calendar: Calendar): ReportPeriod[] => {
  const { id, frequency, internalLeadDays } = report;
  if (frequency === null) return [];
  const months = LAST_MONTHS[frequency];
  return months.map((last, place) => {
    const window = windowOf(report, year, { last, months: MONTHS[frequency] });
    const cut = { year, last, endOn: window.endOn, step: 12 / months.length };
    const byRule = dueOf(report, calendar, cut);
    const dueOn = byRule ?? addWorkingDays(calendar, window.endOn, PRACTICE_WORKING_DAYS);
    return {
      id: `${id ?? ''}.${year}-${CODES[frequency](place + 1)}`,
      frequency,
      year,
      index: place + 1,
      ...window,
      dueOn,
      internalDueOn: addWorkingDays(calendar, dueOn, -(internalLeadDays ?? PRACTICE_LEAD_DAYS)),
      dueBy: byRule === null ? 'practice' : 'rule',
    };
  });
};
