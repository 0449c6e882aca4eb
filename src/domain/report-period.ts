/** The periods of a report duty in a year: what each covers, when the members' parts and the report itself are due. */
import { addWorkingDays, type Calendar, nextWorkingDay } from '#domain/calendar';
import { addDays, type CivilDate, civilDate, endOfMonth } from '#kernel/civil-date';
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
  /** Last day for the members' parts; null where no date is set. */
  readonly internalDueOn: CivilDate | null;
  /** Last day for the report; null where no date is set. */
  readonly dueOn: CivilDate | null;
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

/** Last day of the month before. */
const monthBefore = (year: number, month: number): CivilDate => addDays(civilDate(year, month, 1), -1);

/** What a period covers: by the calendar, or from the 15th to the 14th (CV 581/BNV-CCHC). A blank rule is read as the latter. */
const windowOf = (
  { cutOff }: Pick<Report, 'cutOff'>,
  year: number,
  { last, months }: { last: number; months: number },
): { startOn: CivilDate; endOn: CivilDate } => {
  const startOn = civilDate(year, last - months + 1, 1);
  if (cutOff === 'calendar') return { startOn, endOn: endOfMonth(year, last) };
  const before = monthBefore(year, last - months + 1);
  return { startOn: `${before.slice(0, 8)}15` as CivilDate, endOn: civilDate(year, last, 14) };
};

type DueRule = Pick<Report, 'dueRule' | 'dueDay' | 'shift'>;

/** Day of the period's last month (its last day where the month is shorter), or so many working days after the cut-off. */
const dueOf = (
  { dueRule, dueDay, shift }: DueRule,
  calendar: Calendar,
  { year, last, endOn }: { year: number; last: number; endOn: CivilDate },
): CivilDate | null => {
  if (dueRule === null || dueDay === null) return null;
  if (dueRule === 'workingDaysAfter') return addWorkingDays(calendar, endOn, dueDay);
  const end = endOfMonth(year, last);
  const day = Number(end.slice(8)) < dueDay ? end : civilDate(year, last, dueDay);
  return shift ? nextWorkingDay(calendar, day) : day;
};

/** All reports of a duty in a year, in order; none without a frequency. */
export const reportPeriods = (report: Report, year: number, calendar: Calendar): ReportPeriod[] => {
  const { id, frequency, internalLeadDays } = report;
  if (frequency === null) return [];
  return LAST_MONTHS[frequency].map((last, place) => {
    const window = windowOf(report, year, { last, months: MONTHS[frequency] });
    const dueOn = dueOf(report, calendar, { year, last, endOn: window.endOn });
    const lead = internalLeadDays ?? 0;
    return {
      id: `${id ?? ''}.${year}-${CODES[frequency](place + 1)}`,
      frequency,
      year,
      index: place + 1,
      ...window,
      dueOn,
      internalDueOn: dueOn === null ? null : lead === 0 ? dueOn : addWorkingDays(calendar, dueOn, -lead),
    };
  });
};
