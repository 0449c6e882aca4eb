/** Judges one indicator from its figures: quantity, completion, verdict and their words. Knows no row, no sheet, no clock. */
import { type Figures, possibleFigures } from '#domain/indicator-figures';
import type { CivilDate } from '#kernel/civil-date';
import { formatNumber, formatShare } from '#kernel/text';
import { sayState } from '#messages/vi/states';
import type { EmptyPolicy, Measure } from '#schema/choices';

/** `notArising`: nothing to measure this year (zero denominator or ticked); `noData`: nothing entered, or nothing to compare with. */
export type Verdict = 'met' | 'inProgress' | 'notMet' | 'noData' | 'notArising';

/** What the figures of an indicator amount to. */
export interface Measured {
  /** The measured quantity: share 0–1 (may exceed 1), count, points, rank, 1 or 0; null without usable figures. */
  readonly result: number | null;
  /** 0–1, capped; null where it cannot be said (no data, no target, narrative). */
  readonly completion: number | null;
  /** The same, uncapped: revenue at 112 % of the plan is 1.12. Capped only in averages (row 8.1b-1). */
  readonly uncapped: number | null;
  readonly verdict: Verdict;
}

/** What a judgement depends on besides the figures. */
export interface MeasureContext {
  readonly today: CivilDate;
  /** Last day to meet the target: from the day after, unmet is Không đạt. */
  readonly dueOn: CivilDate;
  /** What a measure with nothing to measure counts as (domain notes 6.4). */
  readonly policy: EmptyPolicy;
  /** Number of units that are ranked; null or absent where it is not known. */
  readonly rankedUnits?: number | null;
}

interface Comparison {
  readonly met: boolean;
  /** At least 0; at least 1 where met; null where a degree cannot be said. */
  readonly uncapped: number | null;
}

/** How one kind of measure reads its figures, judges and words them. */
interface Rule {
  readonly quantity: (figures: Figures) => number | null;
  readonly isNotArising: (figures: Figures) => boolean;
  /** Null where the plan gives nothing to compare with. */
  readonly compare: (quantity: number, figures: Figures) => Comparison | null;
  readonly unmet: (context: MeasureContext) => Verdict;
  readonly result: (quantity: number, figures: Figures) => string;
  readonly formula: (figures: Figures) => string;
}

/** Swallows binary rounding (0,1 + 0,2), far below any share or amount that people enter. */
const TOLERANCE = 1e-9;

const atLeast = (quantity: number, bound: number): Comparison => {
  const met = quantity >= bound - TOLERANCE;
  return { met, uncapped: Math.max(bound > 0 ? quantity / bound : 0, met ? 1 : 0) };
};

const atMost = (quantity: number, bound: number): Comparison => {
  const met = quantity <= bound + TOLERANCE;
  if (met) return { met, uncapped: 1 };
  return { met, uncapped: bound > 0 ? bound / quantity : 0 };
};

/** Better than last year. Equal is not better, though its completion is full. */
const above = (quantity: number, baseline: number): Comparison => {
  const met = quantity > baseline + TOLERANCE;
  return { met, uncapped: Math.max(baseline > 0 ? quantity / baseline : 0, met ? 1 : 0) };
};

const againstTarget =
  (compare: (quantity: number, target: number) => Comparison): Rule['compare'] =>
  (quantity, { target }) =>
    target === null ? null : compare(quantity, target);

const againstTargetOrBaseline: Rule['compare'] = (quantity, { target, baseline }) => {
  if (target !== null) return atLeast(quantity, target);
  return baseline === null ? null : above(quantity, baseline);
};

/** Tử số / mẫu số; where neither is given, the value as it was typed. */
const quotient = ({ numerator, denominator, value }: Figures): number | null => {
  if (numerator === null && denominator === null) return value;
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return numerator / denominator;
};

const isTicked = ({ notArising }: Figures): boolean => notArising;
const isTickedOrDividesByZero = ({ notArising, denominator }: Figures): boolean => notArising || denominator === 0;
/** Violations that were counted stay, whatever is ticked. */
const isTickedWithoutValue = ({ notArising, value }: Figures): boolean => notArising && value === null;

const untilDue = ({ today, dueOn }: MeasureContext): Verdict => (today <= dueOn ? 'inProgress' : 'notMet');
/** What exceeded a limit cannot be undone by waiting. */
const atOnce = (): Verdict => 'notMet';

/** A share short of the whole never reads “100 %”, however near. */
const shareText = (share: number): string => formatShare(share < 1 - TOLERANCE ? Math.min(share, 0.9999) : share);

const hasQuotient = ({ numerator, denominator }: Figures): boolean => numerator !== null && denominator !== null;
const fractionText = (share: number, { numerator, denominator }: Figures): string =>
  `${formatNumber(numerator ?? 0)}/${formatNumber(denominator ?? 0)} (${shareText(share)})`;

const shareResult: Rule['result'] = (share, figures) =>
  hasQuotient(figures) ? fractionText(share, figures) : shareText(share);
const trendResult: Rule['result'] = (quantity, figures) =>
  hasQuotient(figures) ? fractionText(quantity, figures) : formatNumber(quantity);
const countResult: Rule['result'] = (count, { target }) =>
  target === null ? formatNumber(count) : `${formatNumber(count)}/${formatNumber(target)}`;
const rankResult: Rule['result'] = (rank) => sayState('result.rank', { rank: formatNumber(rank) });
const numberResult: Rule['result'] = (quantity) => formatNumber(quantity);
const yesNoResult: Rule['result'] = (value) => sayState(value === 1 ? 'result.yes' : 'result.no');

type FormulaKey = Extract<Parameters<typeof sayState>[0], `formula.${string}`>;

const levelText = (level: number | null, asText: (level: number) => string): string =>
  level === null ? sayState('formula.levelMissing') : asText(level);

const formulaWith =
  (key: FormulaKey, asText: (level: number) => string = formatNumber): Rule['formula'] =>
  ({ target }) =>
    sayState(key, { target: levelText(target, asText) });

const trendFormula: Rule['formula'] = (figures) => {
  const asText = hasQuotient(figures) ? formatShare : formatNumber;
  if (figures.target !== null) return sayState('formula.trendTarget', { target: asText(figures.target) });
  return sayState('formula.trend', { baseline: levelText(figures.baseline, asText) });
};

const shareRule = {
  quantity: quotient,
  isNotArising: isTickedOrDividesByZero,
  compare: againstTarget(atLeast),
  unmet: untilDue,
  result: shareResult,
};
const valueRule = {
  quantity: ({ value }: Figures): number | null => value,
  isNotArising: isTicked,
  compare: againstTarget(atLeast),
  unmet: untilDue,
  result: numberResult,
};

const RULES: Readonly<Record<Measure, Rule>> = {
  share: { ...shareRule, formula: formulaWith('formula.share', formatShare) },
  ratio: { ...shareRule, formula: formulaWith('formula.ratio', formatShare) },
  count: { ...valueRule, result: countResult, formula: formulaWith('formula.count') },
  limit: {
    ...valueRule,
    isNotArising: isTickedWithoutValue,
    compare: againstTarget(atMost),
    unmet: atOnce,
    formula: formulaWith('formula.limit'),
  },
  yesNo: {
    ...valueRule,
    compare: (value) => ({ met: value === 1, uncapped: value }),
    result: yesNoResult,
    formula: formulaWith('formula.yesNo'),
  },
  score: { ...valueRule, formula: formulaWith('formula.score') },
  rank: {
    ...valueRule,
    compare: againstTarget(atMost),
    result: rankResult,
    formula: formulaWith('formula.rank'),
  },
  trend: { ...shareRule, compare: againstTargetOrBaseline, result: trendResult, formula: trendFormula },
  narrative: {
    ...valueRule,
    compare: (value) => ({ met: value === 1, uncapped: null }),
    result: yesNoResult,
    formula: formulaWith('formula.narrative'),
  },
};

const NO_DATA: Measured = { result: null, completion: null, uncapped: null, verdict: 'noData' };

/** The treatments of "không phát sinh" (domain notes 6.4): never 0 %, never a division by zero. */
const NOTHING_ARISING: Readonly<Record<EmptyPolicy, Measured>> = {
  leaveOut: { ...NO_DATA, verdict: 'notArising' },
  countAsMet: { result: null, completion: 1, uncapped: 1, verdict: 'met' },
};

/** A narrative has no degree, whatever it counts as. */
const nothingArising = (figures: Figures, { policy }: MeasureContext): Measured =>
  figures.measure === 'narrative' ? { ...NO_DATA, verdict: NOTHING_ARISING[policy].verdict } : NOTHING_ARISING[policy];

/**
 * Quantity, completion (0–1) and verdict of one indicator; `limit` and `rank` are better the lower they are. A figure
 * that cannot be (120 of 100, rank 0, −1 violations) counts as absent: it is neither met nor in any mean.
 */
export const measure = (given: Figures, context: MeasureContext): Measured => {
  if (given.measure === null) return NO_DATA;
  const figures = possibleFigures(given, context.rankedUnits ?? null);
  const rule = RULES[given.measure];
  if (rule.isNotArising(figures)) return nothingArising(figures, context);
  const result = rule.quantity(figures);
  if (result === null) return NO_DATA;
  const comparison = rule.compare(result, figures);
  if (comparison === null) return { ...NO_DATA, result };
  const { met, uncapped } = comparison;
  const completion = uncapped === null ? null : Math.min(uncapped, 1);
  return { result, completion, uncapped, verdict: met ? 'met' : rule.unmet(context) };
};

/**
 * The result for the screens: `16/20 (80 %)`, `1/2`, `90,45`, `hạng 5`, `Có`; empty without figures.
 * `Không phát sinh` where that was counted as met, so that the verdict Đạt shows its ground.
 */
export const resultText = (figures: Figures, { result, verdict }: Measured): string => {
  if (figures.measure === null) return '';
  if (result !== null) return RULES[figures.measure].result(result, figures);
  return verdict === 'met' ? sayState('verdict.notArising') : '';
};

/** The verdict in words; a count under way shows how far it is: `Đang thực hiện (1/2)`. */
export const verdictText = (figures: Figures, { result, verdict }: Measured): string => {
  if (verdict !== 'inProgress' || figures.measure !== 'count' || result === null || figures.target === null)
    return sayState(`verdict.${verdict}`);
  return sayState('verdict.inProgressOf', { done: formatNumber(result), of: formatNumber(figures.target) });
};

/** How the indicator is judged, in one sentence: `Tử số / mẫu số so với chỉ tiêu 100 %`; empty without a measure. */
export const formulaText = (figures: Figures): string =>
  figures.measure === null ? '' : RULES[figures.measure].formula(figures);
