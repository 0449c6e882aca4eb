/** Points as the page writes them. Knows no view. */
import type { CriterionView, ScoreView } from '#entry/contract';
import { formatNumber } from '#kernel/text';
import { shareText } from '../parts/numbers';
import { say } from '../parts/words';
import { howText } from './texts';

/** Finest step of points that is shown. */
const DECIMALS = 4;

/** `90,45`. */
export const pointsText = (points: number): string => formatNumber(points, DECIMALS);

/** `12,5/14`, a blank where a side is not known. */
export const ratioText = (part: number | null, whole: number): string =>
  part === null ? say('score.unknown') : `${pointsText(part)}/${pointsText(whole)}`;

export const shareOr = (share: number | null): string => (share === null ? say('score.unknown') : shareText(share));

/** `90 điểm`, `từ 90 đến 92,5 điểm`. */
export const rangeText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high
    ? say('score.points', { points: pointsText(low) })
    : say('score.fromTo', { low: pointsText(low), high: pointsText(high) });

/** How far the second lies from the first, with its sign: `-0,25`, `+1`, `0`. */
export const differenceText = (from: number, to: number): string => {
  const difference = pointsText(to - from);
  return to > from && difference !== '0' ? `+${difference}` : difference;
};

/** What a criterion is called where it stands alone. */
export const nameOf = ({ number, row }: Pick<CriterionView, 'number' | 'row'>): string =>
  number === '' ? say('score.number', { row }) : number;

type Board = NonNullable<ScoreView['board']>;

/** Whether there is anything to reckon: a template without points gives no score. */
export const hasPoints = ({ all }: Board): boolean => all.fullMax > 0;

/** The class in words. */
export const classText = (verdict: Board['class']): string => {
  if (verdict.state === 'class') return verdict.name;
  if (verdict.state === 'between') return howText([{ code: 'classOpen', params: { names: verdict.names.join(', ') } }]);
  return verdict.state === 'undecided' ? howText([verdict.how]) : say('score.classNone');
};
