// Whatever the criteria: sums are the sums of their parts, order does not matter, more is never less, and % stays a share.
import fc from 'fast-check';
import type { CriterionScore, ScoreBoard } from '#domain/score-board';
import { rankAmong } from '#domain/score-rank';
import { AREAS } from '#schema/choices';
import type { Criterion } from '#schema/tables/criteria';
import { aCriterion, aSet, boardOf, criterionIn } from '#test/domain/score-builders';

const points = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4);

/** Figures of a rule that computes, of one by hand, of a survey, of nothing at all. */
const ruleArbitrary: fc.Arbitrary<Partial<Criterion>> = fc.oneof(
  fc.record({ numerator: fc.nat(30), denominator: fc.integer({ min: 1, max: 30 }) }).map((figures) => ({
    rule: 'proportional' as const,
    ...figures,
  })),
  fc.nat(5).map((value) => ({ rule: 'deduction' as const, value, parameters: ['mỗi lỗi: 20%'] })),
  fc.constantFrom(null, 0, 1).map((value) => ({ rule: 'yesNo' as const, value })),
  fc.constant({ survey: true, rule: null }),
  fc
    .constantFrom('full' as const, 'zero' as const, 'leaveOut' as const, null)
    .map((emptyTreatment) => ({ rule: 'yesNo' as const, notArising: true, emptyTreatment })),
);

const leafArbitrary = fc
  .tuple(ruleArbitrary, points, fc.option(fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([own, max, verified]) => ({ ...own, max, verified1: verified === null ? null : Math.floor(verified * max) }));

/** Two levels: areas, and leaves below them; parents name no maximum. */
const treeArbitrary = fc
  .array(fc.tuple(fc.constantFrom(...AREAS), leafArbitrary), { minLength: 1, maxLength: 14 })
  .map((leaves) => [
    ...[...new Set(leaves.map(([area]) => area))].map((area) =>
      aCriterion(area, { group: area, max: null, rule: null }),
    ),
    ...leaves.map(([area, own], index) => aCriterion(`${area}.${index + 1}`, own)),
  ]);

const leavesOf = ({ criteria }: ScoreBoard): CriterionScore[] => criteria.filter(({ isLeaf }) => isLeaf);
const sum = (all: readonly CriterionScore[], of: (one: CriterionScore) => number | null): number =>
  all.reduce((total, one) => total + (of(one) ?? 0), 0);

test('totals are the sums of their parts, of groups and of areas alike', () => {
  fc.assert(
    fc.property(treeArbitrary, (records) => {
      const board = boardOf(records, [aSet()]);
      const applying = leavesOf(board).filter(({ leftOut }) => !leftOut);
      const { all, groups, criteria } = board;
      expect(all.self ?? 0).toBeCloseTo(
        sum(applying, ({ self }) => self),
        6,
      );
      expect(all.reached ?? 0).toBeCloseTo(
        sum(applying, ({ reached }) => reached),
        6,
      );
      expect(all.max).toBeCloseTo(all.scoredMax + all.unscoredMax + all.surveyMax, 6);
      const parents = criteria.filter(({ isLeaf }) => !isLeaf);
      for (const key of ['self', 'reached', 'open'] as const) {
        const whole = key === 'open' ? all.open : (all[key] ?? 0);
        expect(parents.reduce((total, parent) => total + (parent[key] ?? 0), 0)).toBeCloseTo(whole, 6);
        expect(groups.reduce((total, { totals }) => total + (totals[key] ?? 0), 0)).toBeCloseTo(whole, 6);
      }
    }),
    { numRuns: 60 },
  );
});

test('no score exceeds its maximum, every % is a share, rebased or not', () => {
  fc.assert(
    fc.property(treeArbitrary, fc.constantFrom(null, 0.25, 0.3), (records, step) => {
      const board = boardOf(records, [aSet({ step })]);
      for (const { self, max, share } of board.criteria) {
        if (self !== null && max !== null) expect(self).toBeLessThanOrEqual(max + 1e-9);
        if (share !== null) expect(share).toBeGreaterThanOrEqual(0);
        if (share !== null) expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
      const { all, total } = board;
      expect(total.low).toBeLessThanOrEqual(total.high);
      expect(total.low).toBeGreaterThanOrEqual(0);
      expect(total.high).toBeLessThanOrEqual(all.fullMax + 1e-6);
    }),
    { numRuns: 60 },
  );
});

test('the order of rows does not matter', () => {
  const told = (board: ScoreBoard) => ({
    ...board,
    criteria: board.criteria.map(({ row: _row, problems, ...rest }) => ({
      ...rest,
      codes: problems.map(({ code }) => code),
    })),
    problems: board.problems.length,
  });
  fc.assert(
    fc.property(
      treeArbitrary.chain((records) =>
        fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
      ),
      ([records, shuffled]) => {
        expect(told(boardOf(shuffled, [aSet()]))).toEqual(told(boardOf(records, [aSet()])));
      },
    ),
    { numRuns: 40 },
  );
});

test('raising a figure never lowers a proportional score', () => {
  fc.assert(
    fc.property(
      fc.record({ denominator: fc.integer({ min: 1, max: 200 }), less: fc.nat(250), more: fc.nat(50), max: points }),
      fc.constantFrom([], ['dưới 80: 0'], ['tối đa: 70%'], ['dưới 50%: 0', 'tối đa: 1']),
      fc.constantFrom(null, 0.25, 0.5),
      ({ denominator, less, more, max }, parameters, step) => {
        fc.pre(max >= 1);
        const at = (numerator: number): number =>
          criterionIn(
            boardOf(
              [aCriterion('1', { rule: 'proportional', max, parameters, numerator, denominator })],
              [aSet({ step })],
            ),
            '1',
          ).self ?? Number.NaN;
        expect(at(less + more)).toBeGreaterThanOrEqual(at(less));
      },
    ),
    { numRuns: 200 },
  );
});

test('ranks: equal scores share a place, the order of the others does not matter, one more point is never a worse place', () => {
  fc.assert(
    fc.property(fc.array(points, { maxLength: 16 }), points, (others, own) => {
      const ranked = others.map((score) => [score]);
      const rank = rankAmong([own], ranked);
      expect(rank).toBe(1 + others.filter((other) => other > own).length);
      expect(rankAmong([own], [...ranked].reverse())).toBe(rank);
      expect(rankAmong([own + 1], ranked)).toBeLessThanOrEqual(rank);
      expect(
        rankAmong(
          [-own],
          others.map((score) => [-score]),
          true,
        ),
      ).toBe(rank);
    }),
  );
});
