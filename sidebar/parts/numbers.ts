/** Numbers and days as the page writes them. Knows no view. */
import type { StateView } from '#entry/contract';
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { formatShare } from '#kernel/text';

/** `31/03/2024`; what is no day stays as it is. */
export const dayText = (day: string): string => (isCivilDate(day) ? formatDay(day) : day);

/** `98,63 %` that never breaks before its sign. */
export const shareText = (share: number): string => formatShare(share).replace(' ', '\u00a0');

/** Tasks done, in time or late. */
export const doneOf = ({ doneOnTime, doneLate }: StateView['tasks']): number => doneOnTime + doneLate;
