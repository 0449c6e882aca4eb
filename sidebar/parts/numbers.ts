/** Numbers and days as the page writes them. Knows no view. */
import type { StateView } from '#entry/contract';
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { formatShare } from '#kernel/text';
import { say, type Word } from './words';

/** `31/03/2024`; what is no day stays as it is. */
export const dayText = (day: string): string => (isCivilDate(day) ? formatDay(day) : day);

/** `98,63 %` that never breaks before its sign. */
export const shareText = (share: number): string => formatShare(share).replace(' ', '\u00a0');

/** Tasks done, in time or late. */
export const doneOf = ({ doneOnTime, doneLate }: StateView['tasks']): number => doneOnTime + doneLate;

/** A ratio with its operands, `98,63 % (72/73)`; words where nothing is below the line. */
export const ratioText = (share: number | null, part: number, whole: number, nothing: Word): string =>
  share === null ? say(nothing) : say('ratio.value', { share: shareText(share), part, whole });

/** How far some indicators are: means of `measures` distinct measures, `withData` of which have figures. */
interface Completion {
  readonly measures: number;
  readonly withData: number;
  readonly completionOfKnown: number | null;
  readonly completionOfAll: number | null;
}

/** Completion of some indicators in words, each per cent with its n/m. */
export const completionText = (completion: Completion): string => {
  const { measures: of, withData: n, completionOfKnown: known, completionOfAll: all } = completion;
  if (of === 0) return say('completion.none');
  if (n === 0) return say('completion.noData', { of });
  if (known === null || all === null) return say('completion.unmeasured', { n, of });
  const params = { share: shareText(known), all: shareText(all), n, of };
  return say(n === of ? 'completion.full' : 'completion.known', params);
};
