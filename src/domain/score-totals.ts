/** Sums of points over leaves: reached, maximum, open, self against verified; what is not known is never 0. */
import type { CriterionScore, ScoreRange, ScoreTotals } from '#domain/score-board';
import { tidy } from '#domain/score-points';

/** What a set allows beside the maximum; null: no limit. */
export interface Caps {
  readonly bonusCap: number | null;
  readonly penaltyCap: number | null;
}

const sum = <T>(all: readonly T[], amount: (one: T) => number | null): number =>
  tidy(all.reduce((total, one) => total + (amount(one) ?? 0), 0));

const maxOf = ({ max }: CriterionScore): number => max ?? 0;
const known = (leaves: readonly CriterionScore[], points: (leaf: CriterionScore) => number | null): CriterionScore[] =>
  leaves.filter((leaf) => points(leaf) !== null);
/** A sum that is not known while none of its parts is. */
export const sumKnown = (
  leaves: readonly CriterionScore[],
  points: (leaf: CriterionScore) => number | null,
): number | null => (known(leaves, points).length === 0 ? null : sum(leaves, points));

const besides = (leaves: readonly CriterionScore[], kind: CriterionScore['kind'], cap: number | null): number =>
  Math.min(
    sum(
      leaves.filter((leaf) => leaf.kind === kind),
      ({ reached }) => reached,
    ),
    cap ?? Number.POSITIVE_INFINITY,
  );

/** The sums over leaves. */
export const totalsOf = (leaves: readonly CriterionScore[], { bonusCap, penaltyCap }: Caps): ScoreTotals => {
  const base = leaves.filter(({ kind }) => kind === 'base');
  const applying = base.filter(({ leftOut }) => !leftOut);
  const own = applying.filter(({ survey }) => !survey);
  const scored = known(own, ({ self }) => self);
  const unscored = own.filter(({ self }) => self === null);
  const verified = known(applying, (leaf) => leaf.verified);
  const reached = known(applying, (leaf) => leaf.reached);
  const self = sumKnown(own, (leaf) => leaf.self);
  const scoredMax = sum(scored, maxOf);
  return {
    criteria: applying.length,
    fullMax: sum(base, maxOf),
    max: sum(applying, maxOf),
    scored: scored.length,
    scoredMax,
    unscored: unscored.length,
    unscoredMax: sum(unscored, maxOf),
    surveyMax: sum(
      applying.filter(({ survey }) => survey),
      maxOf,
    ),
    self,
    percent: self === null || scoredMax === 0 ? null : self / scoredMax,
    verifiedCount: verified.length,
    verifiedMax: sum(verified, maxOf),
    verified: sumKnown(applying, (leaf) => leaf.verified),
    selfOfVerified: sumKnown(verified, (leaf) => leaf.self),
    reached: sumKnown(applying, (leaf) => leaf.reached),
    reachedMax: sum(reached, maxOf),
    open: sum(own, ({ open }) => open),
    bonus: besides(leaves, 'bonus', bonusCap),
    penalty: besides(leaves, 'penalty', penaltyCap),
  };
};

/**
 * Where the official total may lie: what is not known counts 0 at the lower end and its maximum at the upper. Where criteria
 * are left out, the rest stands for the whole (QĐ 1156/QĐ-UBND Hà Nam 2023); bonus and penalty are not rebased (reading).
 */
export const rangeOf = ({ fullMax, max, reached, reachedMax, bonus, penalty }: ScoreTotals): ScoreRange => {
  const scale = max === 0 ? 1 : fullMax / max;
  const total = (points: number): number => tidy(Math.max(points * scale + bonus - penalty, 0));
  const low = reached ?? 0;
  // Sums in different order differ in the last digit: where all is known, nothing is added.
  const unknown = tidy(max - reachedMax);
  return { low: total(low), high: total(low + unknown) };
};
