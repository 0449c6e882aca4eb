/** What several rules share: points given, and the line that a figure, a count or a word leads to. */
import { type BandLine, onOneScale, sorted } from '#domain/score-bands';
import type { How } from '#domain/score-board';
import type { Amount, Line } from '#domain/score-lines';
import {
  finding,
  HIGHEST_SHARE,
  hasQuotient,
  ofKind,
  quantityOf,
  quantityText,
  type ScoreFigures,
  type ScoreFinding,
} from '#domain/score-quantity';
import { fold, formatNumber } from '#kernel/text';

/** A rule at work: the maximum (of bonus and penalty: the row's cap, without end where none is given), its lines and figures. */
export interface RuleInput {
  readonly max: number;
  readonly lines: readonly Line[];
  readonly figures: ScoreFigures;
}

/** Points ≥ 0 and how they came about; null without figures; a finding where figures and lines do not fit each other. */
export type Points = { readonly points: number; readonly how: readonly How[] } | ScoreFinding | null;

/** Sums and products of decimals without the dust of binary fractions; far finer than any step of points. */
export const tidy = (points: number): number => Math.round(points * 1e6) / 1e6;

/** Points of a line: per cent are a share of the maximum. */
export const pointsOf = ({ value, percent }: Amount, max: number): number => (percent ? value * max : value);

const shown = (points: number): string => formatNumber(points, 4);

/** How the points came about. */
export const how = (code: How['code'], params: Readonly<Record<string, number | string>> = {}): How => ({
  code,
  params: Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'number' ? shown(value) : value]),
  ),
});

/** Points given, with their ground. */
export const given = (points: number, code: How['code'], params: Readonly<Record<string, number | string>> = {}) => ({
  points: tidy(points),
  how: [how(code, { points: tidy(points), ...params })],
});

/**
 * Whether ranges in per cent without a sign (60, 80, 100) meet a figure typed with one: 80 % is 0.8, 100 % is 1, 112 % is 1.12.
 * Ranges of counts seldom end between 50 and 100; one single item against such has to be scored by hand (reading).
 */
const hasLostSign = (figure: number, highest: number): boolean => {
  if (figure <= 0 || highest < HIGHEST_SHARE) return false;
  const isPerCent = highest >= 50 && highest <= 100;
  return figure < 1 || (isPerCent && figure < 2 && (figure === 1 || !Number.isInteger(figure)));
};

/** The figure and the ranges on one scale; a finding where `80` was meant and 0.8 is there. */
export const figureIn = (
  lines: readonly Line[],
  figures: ScoreFigures,
): { figure: number; bands: readonly BandLine[]; text: string } | ScoreFinding | null => {
  const figure = quantityOf(figures);
  if (figure === null) return null;
  const bands = sorted(onOneScale(ofKind(lines, 'band'), hasQuotient(figures)));
  const isShare = bands[0]?.band.percent ?? false;
  const ends = bands.flatMap(({ band: { from, to } }) => [from?.value ?? 0, to?.value ?? 0]);
  const isLost = isShare ? figure > HIGHEST_SHARE : hasLostSign(figure, Math.max(...ends));
  if (isLost) return finding('criterion.scaleUnclear', 'value', { found: formatNumber(figure) });
  return { figure, bands, text: quantityText(figures, isShare) };
};

/** No range holds the figure. */
export const noBand = (figure: string): ScoreFinding => finding('criterion.noBand', 'parameters', { found: figure });

/**
 * How many were counted; a finding where it is less than none. Of tasks and reports the numerator counts what was done and
 * the value what failed, so it depends on the rule which of them is asked first.
 */
export const countOf = ({ value, numerator }: ScoreFigures, first: 'done' | 'failed'): number | null | ScoreFinding => {
  const count = first === 'done' ? (numerator ?? value) : (value ?? numerator);
  if (count === null || count >= 0) return count;
  return finding('indicator.notCount', 'value', { found: formatNumber(count) });
};

/** The line whose word the criterion reached; a finding where no line has it, null where no word is given or asked for. */
export const wordLine = (lines: readonly Line[], { level }: ScoreFigures) => {
  const words = ofKind(lines, 'word');
  if (level === null || words.length === 0) return null;
  const line = words.find((each) => fold(each.words) === fold(level));
  const allowed = words.map((each) => each.words).join(', ');
  return line ?? finding('criterion.levelUnknown', 'level', { found: level, allowed });
};
