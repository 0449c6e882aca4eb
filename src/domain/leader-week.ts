/** The leader's week: whether his letter is due, and what it says. Knows no person and no letter's words. */
import type { Analysis, TaskItem } from '#domain/analysis';
import { lateReports, reportsThisWeek } from '#domain/report-notice';
import type { TaskCounts } from '#domain/statistics';
import { weekStart } from '#domain/urgency';
import { addDays, type CivilDate, isCivilDate, mondayOf } from '#kernel/civil-date';

/** The four official states, as the letter compares them from week to week. */
export interface WeekFigures {
  readonly on: CivilDate;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openOnTime: number;
  readonly openLate: number;
}

/** Figures as the settings keep them: `2024-04-01|0|0|28|9`. */
export const writeFigures = (on: CivilDate, { doneOnTime, doneLate, openOnTime, openLate }: TaskCounts): string =>
  [on, doneOnTime, doneLate, openOnTime, openLate].join('|');

/** What {@link writeFigures} wrote; null for anything else. */
export const readFigures = (text: string): WeekFigures | null => {
  const [on, ...rest] = text.split('|');
  const numbers = rest.map(Number);
  if (!isCivilDate(on) || numbers.length !== 4 || !numbers.every(Number.isInteger)) return null;
  const [doneOnTime = 0, doneLate = 0, openOnTime = 0, openLate = 0] = numbers;
  return { on, doneOnTime, doneLate, openOnTime, openLate };
};

/** Monday to Friday of the week. */
export interface Week {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export const weekOf = (today: CivilDate): Week => ({ from: mondayOf(today), to: addDays(mondayOf(today), 4) });

type Day = Pick<Analysis, 'today' | 'calendar'>;

/** Open tasks whose effective due date lies in this week, today or later. */
export const dueThisWeek = ({ items, today }: Pick<Analysis, 'items' | 'today'>): TaskItem[] => {
  const sunday = addDays(mondayOf(today), 6);
  return items.filter(({ standing: { name, effectiveDueOn } }) => {
    if (name !== 'openOnTime' || effectiveDueOn === null) return false;
    return effectiveDueOn >= today && effectiveDueOn <= sunday;
  });
};

const changed = (counts: TaskCounts, before: WeekFigures | null): boolean =>
  before !== null &&
  (['doneOnTime', 'doneLate', 'openOnTime', 'openLate'] as const).some((key) => counts[key] !== before[key]);

/** Whether the week is the first that begins in its month. */
const startsMonth = ({ today }: Pick<Day, 'today'>): boolean => Number(mondayOf(today).slice(8)) <= 7;

/**
 * The day of the leader's letter of this week, null when the week has none: its first working day, if something is
 * late, falls due or changed since the last letter, else only in the month's first week.
 */
export const leaderNews = (analysis: Analysis, before: WeekFigures | null): CivilDate | null => {
  const { counts } = analysis;
  const reports = lateReports(analysis).length + reportsThisWeek(analysis).length;
  const hasNews = counts.openLate > 0 || dueThisWeek(analysis).length > 0 || reports > 0 || changed(counts, before);
  return hasNews || startsMonth(analysis) ? weekStart(analysis) : null;
};
