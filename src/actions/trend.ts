/** How the year went by quarter, from what each freeze noted in Kỳ báo cáo, and last year's beside it. Pure. */
import { reportPeriodText } from '#domain/report-period';
import { formatNumber, formatShare } from '#kernel/text';
import { say } from '#messages/vi';
import type { Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Instance } from '#schema/tables/instances';

/** One quarter, or last year as a whole; null: not known. */
export interface TrendRow {
  readonly period: string;
  /** `12/37 nhiệm vụ`. */
  readonly tasks: string | null;
  /** `45 % chỉ tiêu`: mean completion over all indicators. */
  readonly completion: string | null;
  /** `82,5/90 điểm`; of last year as a whole `90,45 điểm, hạng 5`. */
  readonly score: string | null;
  /** Tasks done of all, 0–1: what the chart draws. */
  readonly doneShare: number | null;
}

/** Quarter at whose end a period is cut: CV 581/BNV-CCHC knows no reports of quý II and quý IV. */
const QUARTERS: Readonly<Record<string, number>> = { Q1: 1, Q2: 2, Q3: 3, Q4: 4, H1: 2, '9M': 3, Y: 4 };
const codeOf = ({ id }: Instance): string => id?.split('-').pop() ?? '';

const quarterRow = (year: number, index: number, frozen: readonly Instance[]): TrendRow => {
  const own = frozen.filter((each) => each.year === year && QUARTERS[codeOf(each)] === index);
  const { total, doneOnTime, doneLate, completion, score, scoreMax } =
    own.find((each) => codeOf(each).startsWith('Q')) ?? own[0] ?? {};
  const done = (doneOnTime ?? 0) + (doneLate ?? 0);
  const isKnown = typeof total === 'number';
  const points = scoreMax == null ? [score ?? 0] : [score ?? 0, scoreMax];
  return {
    period: reportPeriodText({ frequency: 'quarter', year, index }),
    tasks: isKnown ? say('trend.tasks', { done, total }) : null,
    completion: completion == null ? null : say('trend.completion', { share: formatShare(completion) }),
    score: score == null ? null : say('trend.points', { points: points.map((each) => formatNumber(each)).join('/') }),
    doneShare: isKnown && total > 0 ? done / total : null,
  };
};

const lastYear = (year: number, { baselineScore, baselineRank }: Settings): TrendRow => {
  const points = baselineScore === null ? [] : [say('trend.points', { points: formatNumber(baselineScore) })];
  const rank = baselineRank === null ? [] : [say('result.rank', { rank: baselineRank })];
  const score = [...points, ...rank].join(', ') || null;
  return { period: say('trend.lastYear', { year }), tasks: null, completion: null, score, doneShare: null };
};

/** Four quarters of the year, four of the year before, and that year's index; none while nothing was frozen. */
export const trendRows = (instances: readonly Row<Instance>[], settings: Settings): readonly TrendRow[] => {
  const frozen = instances.flatMap(({ record }) => (record.total === null || record.year === null ? [] : [record]));
  if (frozen.length === 0) return [];
  const year = settings.year ?? Math.max(...frozen.map((each) => each.year ?? 0));
  const quarters = [year, year - 1].flatMap((each) => [1, 2, 3, 4].map((index) => quarterRow(each, index, frozen)));
  return [...quarters, lastYear(year - 1, settings)];
};
