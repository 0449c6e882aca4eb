/** Ranges of figures: in which one a figure lies, and whether they overlap or leave holes. */
import { type Band, type Edge, exact, type Line } from '#domain/score-lines';

export type BandLine = Line & { readonly kind: 'band' };

const endOf = (edge: Edge | null): number => edge?.value ?? 0;

/**
 * Ranges on one scale: with a % sign on one, or with a quotient to compare, all are shares. Without any sign they are per
 * cent, unless none reaches beyond 1: `từ 0,6 đến dưới 0,8` are shares already.
 */
export const onOneScale = (lines: readonly BandLine[], isShare: boolean): readonly BandLine[] => {
  if (!isShare && !lines.some(({ band }) => band.percent)) return lines;
  const isAlready = lines.every(({ band: { percent, from, to } }) => !percent && Math.max(endOf(from), endOf(to)) <= 1);
  const scaled = (edge: Edge | null): Edge | null =>
    edge && { ...edge, value: isAlready ? edge.value : exact(edge.value / 100) };
  return lines.map((line) =>
    line.band.percent
      ? line
      : { ...line, band: { from: scaled(line.band.from), to: scaled(line.band.to), percent: true } },
  );
};

/** Whether the figure lies in the range. */
export const isWithin = ({ from, to }: Band, figure: number): boolean => {
  const isAbove = from === null || figure > from.value || (from.inclusive && figure === from.value);
  return isAbove && (to === null || figure < to.value || (to.inclusive && figure === to.value));
};

/** Whether the figure lies below the range. */
export const isBelow = ({ from }: Band, figure: number): boolean =>
  from !== null && (figure < from.value || (!from.inclusive && figure === from.value));

const startOf = ({ from }: Band): number => from?.value ?? Number.NEGATIVE_INFINITY;

/** From low to high; an open lower end after a closed one of the same value. */
export const sorted = (lines: readonly BandLine[]): readonly BandLine[] =>
  [...lines].sort(
    ({ band: a }, { band: b }) => startOf(a) - startOf(b) || Number(b.from?.inclusive) - Number(a.from?.inclusive),
  );

/** Whole numbers, both ends belonging: `từ 1 đến 2`, `từ 3 đến 4` leave nothing out where things are counted. */
const isCounted = ({ from, to, percent }: Band): boolean =>
  !percent && [from, to].every((edge) => edge === null || (edge.inclusive && Number.isInteger(edge.value)));

/** How two neighbours meet; a range that ends before it begins overlaps whatever follows. */
const meeting = (low: Band, high: Band): 'overlap' | 'gap' | null => {
  if (low.to === null || high.from === null) return 'overlap';
  const distance = high.from.value - low.to.value;
  if (distance === 0 && low.to.inclusive !== high.from.inclusive) return null;
  if (distance <= 0 && (distance < 0 || low.to.inclusive)) return 'overlap';
  return isCounted(low) && isCounted(high) && distance === 1 ? null : 'gap';
};

const isReversed = ({ from, to }: Band): boolean =>
  from !== null &&
  to !== null &&
  (from.value > to.value || (from.value === to.value && !(from.inclusive && to.inclusive)));

/** What is wrong with ranges, and at which two (or at one that is none). */
export const bandTrouble = (
  lines: readonly BandLine[],
): { readonly kind: 'overlap' | 'gap' | 'reversed'; readonly one: BandLine; readonly other: BandLine } | null => {
  const ordered = sorted(lines);
  for (const [index, one] of ordered.entries()) {
    if (isReversed(one.band)) return { kind: 'reversed', one, other: one };
    const other = ordered[index + 1];
    const kind = other === undefined ? null : meeting(one.band, other.band);
    if (kind !== null && other !== undefined) return { kind, one, other };
  }
  return null;
};

/** The figure's line. A share above a top range that ends at 100 % counts as 100 %. */
export const bandAt = (lines: readonly BandLine[], figure: number): BandLine | null => {
  const tops = lines.map(({ band }) => band.to);
  const top = tops.includes(null) ? null : Math.max(...tops.map((edge) => edge?.value ?? 0));
  const isFull = top === 1 && lines.every(({ band }) => band.percent);
  return lines.find(({ band }) => isWithin(band, isFull ? Math.min(figure, 1) : figure)) ?? null;
};
