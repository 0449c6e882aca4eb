/** Ranks: ties share a place unless further measures break them. Knows no units. */

/** A score with the measures that break a tie, in order of weight; all are better the same way. */
export type Ranked = readonly number[];

/** Swallows the dust of sums of decimals: 88,4 and 88,40000001 are one score. */
const TOLERANCE = 1e-6;

/** Negative where `a` stands before `b`; 0 where nothing tells them apart. A measure that one lacks breaks no tie. */
const compare = (a: Ranked, b: Ranked, lowerIsBetter: boolean): number => {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 0;
    if (Math.abs(one - other) > TOLERANCE) return one < other === lowerIsBetter ? -1 : 1;
  }
  return 0;
};

/** Place among others, from 1: one more than those that stand before it. Equal scores share a place (domain notes 6.5). */
export const rankAmong = (score: Ranked, others: readonly Ranked[], lowerIsBetter = false): number =>
  1 + others.filter((other) => compare(other, score, lowerIsBetter) < 0).length;
