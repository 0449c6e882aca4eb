/** How often a continuous task reports: as its row says, else as its timing words do. Knows no period and no update. */
import { type Deadline, parseDeadline } from '#domain/deadline';
import { type CivilDate, yearOf } from '#kernel/civil-date';
import { remembering } from '#kernel/remembering';
import { INTERVALS, type Interval } from '#schema/choices';
import type { Settings } from '#schema/settings';
import type { Task } from '#schema/tables/tasks';

/** What timing words oblige to, under the settings of a workbook. */
export type ReadTiming = (words: string) => Deadline;

/** Reads timing words as the settings say, each wording once: thousands of rows share a few. Without a plan year, today's. */
export const timingReader = (
  {
    year,
    beforeMeaning: before,
    defaultInterval: interval,
  }: Pick<Settings, 'year' | 'beforeMeaning' | 'defaultInterval'>,
  today: CivilDate,
): ReadTiming => {
  const options = { year: year ?? yearOf(today), before, interval };
  return remembering((words) => parseDeadline(words, options));
};

/**
 * The interval of a task: the row's own, else the shortest that its words name (setting «Kỳ cập nhật của việc thường
 * xuyên» for "thường xuyên" alone). Of words that say more than one thing ("Quý I năm 2024 và thường xuyên") only those
 * count whose date is the row's: the plan has a row for each. Null for work that is done once.
 */
export const intervalOf = (task: Pick<Task, 'interval' | 'timing' | 'dueOn'>, read: ReadTiming): Interval | null => {
  if (task.interval !== null || task.timing === null) return task.interval;
  const { obligations, unread } = read(task.timing);
  const isContinuous = unread.length === 0 && obligations.every(({ interval }) => interval !== null);
  const meant = obligations.filter(({ dueOn }) => isContinuous || (dueOn !== null && dueOn === task.dueOn));
  return INTERVALS.find((each) => meant.some(({ interval }) => interval === each)) ?? null;
};
