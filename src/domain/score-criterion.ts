/** Scores one criterion without parts: rule, lines and figures become points with their ground, or what to mend. */
import type { How } from '#domain/score-board';
import type { Line } from '#domain/score-lines';
import { readParameters } from '#domain/score-parameters';
import { how, type Points, pointsOf, tidy } from '#domain/score-points';
import { finding, ofKind, type ScoreFigures, type ScoreFinding } from '#domain/score-quantity';
import { RULES } from '#domain/score-rules';
import { type FigureSources, findFigures } from '#domain/score-source';
import { formatNumber } from '#kernel/text';
import type { ScoreRule } from '#schema/choices';
import type { Criterion } from '#schema/tables/criteria';

/** What a rule reckons with, wherever it stands: a row or the arguments of a custom function. */
export interface RuleCase {
  readonly rule: ScoreRule;
  /** Null only for bonus, penalty: no cap. */
  readonly max: number | null;
  readonly parameters: readonly string[];
  readonly figures: ScoreFigures;
  readonly hasProof: boolean;
  /** Null: points are not rounded. */
  readonly step: number | null;
}

export interface Scored {
  /** Null: not known, see `how`. */
  readonly points: number | null;
  readonly how: readonly How[];
  readonly findings: readonly ScoreFinding[];
}

/** Rules whose points stand beside the maximum. */
export const isBeside = (rule: ScoreRule | null): boolean => rule === 'bonus' || rule === 'penalty';

const unknown = (code: How['code'], findings: readonly ScoreFinding[] = []): Scored => ({
  points: null,
  how: [how(code)],
  findings,
});

type Reached = { readonly points: number; readonly how: readonly How[] };

const lowered = ({ points, how: steps }: Reached, to: number, code: How['code']): Reached =>
  points <= to ? { points, how: steps } : { points: to, how: [...steps, how(code, { cap: to, points: to })] };

/** To the nearest multiple, half up; never above the limit, however odd the step. */
const rounded = ({ points, how: steps }: Reached, step: number | null, limit: number): Reached => {
  if (step === null || step <= 0) return { points, how: steps };
  const to = tidy(Math.min(Math.floor(points / step + 0.5 + 1e-9) * step, limit));
  return to === points ? { points, how: steps } : { points: to, how: [...steps, how('rounded', { points: to })] };
};

/** Cap, gate, rounding: what any rule's points go through. */
const finished = (points: Reached, lines: readonly Line[], { rule, max, hasProof, step }: RuleCase): Reached => {
  const whole = max ?? Number.POSITIVE_INFINITY;
  const cap = ofKind(lines, 'cap').find(({ isTaken }) => !isTaken || rule !== 'deduction');
  const limit = Math.min(whole, cap === undefined ? whole : pointsOf(cap.points, whole));
  const capped = lowered(points, limit, 'capped');
  const [gate] = ofKind(lines, 'noProof');
  if (gate === undefined || hasProof) return rounded(capped, step, limit);
  const least = Math.min(limit, pointsOf(gate.points, whole));
  return rounded(lowered(capped, least, 'noProof'), step, least);
};

/** A typed score may not exceed the maximum nor be negative; it is refused rather than cut. */
const typedOutside = (rule: ScoreRule, { typedScore }: ScoreFigures, max: number | null): ScoreFinding[] => {
  const isTyped = rule === 'byHand' || isBeside(rule);
  if (!isTyped || typedScore === null) return [];
  if (typedScore < 0) return [finding('cell.tooSmall', 'typedScore', { found: formatNumber(typedScore, 4), min: '0' })];
  if (max === null || typedScore <= max) return [];
  const params = { found: formatNumber(typedScore, 4), max: formatNumber(max, 4) };
  return [finding('cell.tooBig', 'typedScore', params)];
};

/** Points by a rule; what cannot be right is refused with findings, never scored. */
export const scoreByRule = (of: RuleCase): Scored => {
  const { rule, max, figures } = of;
  if (max === null && !isBeside(rule)) return unknown('noMax', [finding('criterion.maxMissing', 'max')]);
  if (max !== null && max < 0)
    return unknown('refused', [finding('cell.tooSmall', 'max', { found: formatNumber(max, 4), min: '0' })]);
  const { lines, findings } = readParameters(of.parameters, rule, max);
  const all = [...findings, ...typedOutside(rule, figures, max)];
  if (all.length > 0) return unknown('refused', all);
  const points: Points = RULES[rule].points({ max: max ?? Number.POSITIVE_INFINITY, lines, figures });
  if (points === null) return unknown('noFigures');
  if ('column' in points) return unknown('refused', [points]);
  return { ...finished({ points: points.points, how: points.how }, lines, of), findings: [] };
};

const emptyScore = (treatment: Criterion['emptyTreatment'], max: number): Scored => {
  if (treatment === 'full') return { points: max, how: [how('emptyFull', { max })], findings: [] };
  if (treatment === 'zero') return { points: 0, how: [how('emptyZero')], findings: [] };
  return unknown('emptyLeftOut');
};

const typedBesides = ({ rule, typedScore }: Criterion): ScoreFinding[] =>
  typedScore === null || rule === null || rule === 'byHand' || isBeside(rule)
    ? []
    : [finding('criterion.typedBesides', 'typedScore')];

/** Whether a row holds anything that a rule would be needed for. */
const isBegun = ({ max, numerator, value, level, typedScore, parameters }: Criterion): boolean =>
  parameters.length > 0 || [max, numerator, value, level, typedScore].some((held) => held !== null);

/** Scores a leaf. `leftOut`: nothing arose, and the criterion is not part of the maximum. */
export const scoreLeaf = (
  criterion: Criterion,
  sources: FigureSources,
  step: number | null,
): Scored & { readonly leftOut: boolean } => {
  const { rule, max, parameters, survey, typedScore, emptyTreatment } = criterion;
  if (survey) {
    const findings = typedScore === null ? [] : [finding('criterion.surveyTyped', 'typedScore')];
    return { ...unknown('survey', findings), leftOut: false };
  }
  if (rule === null)
    return {
      ...unknown('noRule', isBegun(criterion) ? [finding('cell.required', 'rule')] : []),
      leftOut: false,
    };
  const found = findFigures(criterion, sources);
  const troubles = [...(found.finding === null ? [] : [found.finding]), ...typedBesides(criterion)];
  const byRule = scoreByRule({
    ...{ rule, max, parameters, step, figures: found.figures },
    hasProof: criterion.proof !== null,
  });
  const findings = [...troubles, ...byRule.findings];
  if (!found.arises && found.finding === null && max !== null && !isBeside(rule)) {
    const scored = emptyScore(emptyTreatment, max);
    return { ...scored, findings, leftOut: scored.points === null };
  }
  if (findings.length > 0) return { ...unknown('refused', findings), leftOut: false };
  return { ...byRule, leftOut: false };
};
