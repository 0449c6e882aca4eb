/** "Kết thúc năm": which continuous tasks can be closed at once, from December on. */
import type { TaskItem } from '#domain/analysis';
import { isOpen } from '#domain/task';
import { type CivilDate, civilDate, yearOf } from '#kernel/civil-date';

export interface YearEnd {
  /** Continuous tasks with a result and a proof that are not yet Hoàn thành. */
  readonly ready: readonly TaskItem[];
  /** Continuous tasks that still lack one of them. */
  readonly lacking: readonly TaskItem[];
}

/** The first day on which a year's continuous tasks may be closed. */
export const closesFrom = (year: number | null, today: CivilDate): CivilDate => civilDate(year ?? yearOf(today), 12, 1);

/** Continuous tasks that are open, by whether they can be closed. */
export const yearEnd = (items: readonly TaskItem[]): YearEnd => {
  const open = items.filter(
    ({ task, standing }) => task.interval !== null && isOpen(standing) && task.state !== 'done',
  );
  const isReady = ({ task }: TaskItem): boolean => task.result !== null && task.proof !== null && task.id !== null;
  return { ready: open.filter(isReady), lacking: open.filter((item) => !isReady(item)) };
};
