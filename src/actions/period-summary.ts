/** What a freeze notes in Kỳ báo cáo: when, by whom, and the sums that the trend is drawn from. Pure. */
import type { FrozenFigures } from '#actions/frozen-rows';
import { completionOf } from '#domain/completion';
import { judgedOf } from '#domain/period-judged';
import { countStandings } from '#domain/statistics';
import { formatDay } from '#kernel/civil-date';
import type { Instance } from '#schema/tables/instances';

type Summary = Pick<
  Instance,
  | 'frozenAt'
  | 'frozenBy'
  | 'freezes'
  | 'total'
  | 'doneOnTime'
  | 'doneLate'
  | 'openOnTime'
  | 'openLate'
  | 'completion'
  | 'score'
  | 'scoreMax'
>;

/** The sums of a freeze; what is not known stays blank. */
export const summaryOf = (figures: FrozenFigures): Summary => {
  const { frozen, scores } = figures;
  const { total, doneOnTime, doneLate, openOnTime, openLate } = countStandings(
    figures.tasks.map(({ standing }) => standing),
  );
  return {
    frozenAt: `${formatDay(frozen.on)} ${frozen.at}`,
    frozenBy: frozen.by === '' ? null : frozen.by,
    freezes: frozen.nth,
    total,
    doneOnTime,
    doneLate,
    openOnTime,
    openLate,
    completion: completionOf(judgedOf(figures)).completionOfAll,
    score: scores?.self ?? null,
    scoreMax: scores === null || scores.self === null ? null : scores.scoredMax,
  };
};
