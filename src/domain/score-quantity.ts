/** A criterion's figures as rules read them: the quantity, its words, and what cannot be meant. Knows no rule. */
import { exact, type Line, type LineKind } from '#domain/score-lines';
import { formatNumber, formatShare } from '#kernel/text';
import type { Params, ProblemCode } from '#messages/problem';
import type { Criterion } from '#schema/tables/criteria';

/** What the points are reckoned from. */
export type ScoreFigures = Pick<Criterion, 'numerator' | 'denominator' | 'value' | 'level' | 'typedScore'>;

/** What cannot be, and in which column to mend it. */
export interface ScoreFinding {
  readonly code: ProblemCode;
  readonly column: keyof Criterion;
  readonly params?: Params;
}

/** A finding at a column. */
export const finding = (code: ProblemCode, column: keyof Criterion, params: Params = {}): ScoreFinding => ({
  code,
  column,
  params,
});

/** The lines of one kind. */
export const ofKind = <K extends LineKind>(lines: readonly Line[], kind: K): (Line & { readonly kind: K })[] =>
  lines.filter((line): line is Line & { readonly kind: K } => line.kind === kind);

/** Whether tử số and mẫu số are both there and divide. */
export const hasQuotient = ({ numerator, denominator }: ScoreFigures): boolean =>
  numerator !== null && denominator !== null && denominator > 0;

/** Tử số / mẫu số, else the value. */
export const quantityOf = (figures: ScoreFigures): number | null => {
  const { numerator, denominator, value } = figures;
  if (numerator !== null && denominator !== null) return denominator > 0 ? exact(numerator / denominator) : null;
  return numerator === null && denominator === null && value !== null ? exact(value) : null;
};

/** The quantity as people read it: `16/20 (80 %)`. */
export const quantityText = (figures: ScoreFigures, isShare: boolean): string => {
  const quantity = quantityOf(figures) ?? 0;
  const share = isShare ? formatShare(quantity) : formatNumber(quantity);
  return hasQuotient(figures)
    ? `${formatNumber(figures.numerator ?? 0)}/${formatNumber(figures.denominator ?? 0)} (${share})`
    : share;
};

/** A result may well exceed its plan, but nobody plans ten times as much: 95 is then a forgotten % sign (reading). */
export const HIGHEST_SHARE = 10;

/** The share to reckon with; a finding where the value is none. */
export const shareOf = (figures: ScoreFigures): number | null | ScoreFinding => {
  const share = quantityOf(figures);
  if (share !== null && share < 0) return finding('cell.tooSmall', 'value', { found: formatNumber(share), min: '0' });
  if (share === null || hasQuotient(figures)) return share;
  return share > HIGHEST_SHARE ? finding('indicator.targetNotShare', 'value', { found: formatNumber(share) }) : share;
};
