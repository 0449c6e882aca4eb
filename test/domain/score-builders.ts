// Criteria, sets and boards for tests that need no sheet. Knows no expectations.
import { type ScoreMaterial, scoreBook } from '#domain/score';
import type { ScoreBoard } from '#domain/score-board';
import { blankRecord } from '#schema/define';
import { type Criterion, criteria } from '#schema/tables/criteria';
import { type CriteriaSet, criteriaSets } from '#schema/tables/criteria-sets';
import { rowsOf } from '#test/builders';

/** A criterion of this number, by hand, at most 1 point. */
export const aCriterion = (number: string, own: Partial<Criterion> = {}): Criterion => ({
  ...blankRecord(criteria),
  id: `TC.${number}`,
  number,
  text: `Tiêu chí ${number}`,
  max: 1,
  rule: 'byHand',
  ...own,
});

/** The set in use. */
export const aSet = (own: Partial<CriteriaSet> = {}): CriteriaSet => ({
  ...blankRecord(criteriaSets),
  id: 'DC.1',
  year: 2024,
  active: true,
  ...own,
});

/** All boards of some criteria; figures of their own unless sources are given. */
export const bookOf = (
  records: readonly Criterion[],
  sets: readonly CriteriaSet[] = [],
  more: Partial<ScoreMaterial> = {},
) =>
  scoreBook({
    ...{ criteria: rowsOf(records), sets: rowsOf(sets), year: 2024, tasks: null, indicators: null, reports: null },
    ...more,
  });

/** The board in use. */
export const boardOf = (...given: Parameters<typeof bookOf>): ScoreBoard => {
  const { active } = bookOf(...given);
  if (active === null) throw new Error('no criterion belongs to the set in use');
  return active;
};

/** One criterion of a board. */
export const criterionIn = (board: ScoreBoard, number: string) => {
  const found = board.criteria.find((criterion) => criterion.number === number);
  if (found === undefined) throw new Error(`no criterion ${number}`);
  return found;
};
