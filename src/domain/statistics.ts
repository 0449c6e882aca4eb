/** The official statistics of tasks: counts that always add up, and both ratios. */
import type { Standing, StandingName } from '#domain/task';
import { recordOf } from '#kernel/keyed';
import { STANDINGS } from '#schema/choices';

export type TaskCounts = { readonly total: number } & { readonly [S in StandingName]: number };

export interface Ratios {
  /** Hoàn thành / (hoàn thành + quá hạn chưa hoàn thành), 0–1; null when nothing has fallen due (BC 1270, 2017). */
  readonly doneOfDue: number | null;
  /** Hoàn thành / (tổng − tạm dừng − không phát sinh), 0–1; null when nothing remains. */
  readonly doneOfAll: number | null;
}

/** Counts by standing; `total` is the number of standings given, and the parts add up to it. */
export const countStandings = (standings: readonly Standing[]): TaskCounts => {
  const counts = recordOf(STANDINGS, () => 0);
  for (const { name } of standings) counts[name] += 1;
  return { total: standings.length, ...counts };
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Tasks done, in time or late. */
export const doneCount = ({ doneOnTime, doneLate }: TaskCounts): number => doneOnTime + doneLate;

/** Both official ratios. */
export const ratiosOf = (counts: TaskCounts): Ratios => {
  const done = doneCount(counts);
  return {
    doneOfDue: share(done, done + counts.openLate),
    doneOfAll: share(done, counts.total - counts.paused - counts.notArising),
  };
};

/** Whether the parts add up to the total: shown to people, so that the figure can be defended. */
export const addsUp = (counts: TaskCounts): boolean =>
  STANDINGS.reduce((sum, name) => sum + counts[name], 0) === counts.total;
