// What could still be gained: which criteria, the total that it makes, the ranks that it may mean.
import fc from 'fast-check';
import type { CriterionScore, ScoreTotals } from '#domain/score-board';
import { gainOf, openCriteria, ranksOf, type Scores, totalWith } from '#domain/score-gain';
import { aCriterionScore } from '#test/score-builders';

const scores = (
  criteria: Partial<CriterionScore>[],
  total = { low: 0, high: 0 },
  all: Partial<ScoreTotals> = {},
): Scores => ({
  criteria: criteria.map((criterion, index) => aCriterionScore({ row: index + 3, ...criterion })),
  total,
  all: { fullMax: 100, max: 100, ...all } as ScoreTotals,
});

test.each([
  ['self-scored', { max: 2, self: 0.5, reached: 0.5, open: 1.5 }, 1.5],
  ['not known: all of it', { max: 2, self: null, reached: null, open: 2 }, 2],
  ['verified lower than self', { max: 2, self: 2, verified: 1, reached: 1, open: 0 }, 0],
  ['verified higher than self', { max: 2, self: 1, verified: 1.5, reached: 1.5, open: 1 }, 0.5],
  ['a survey', { max: 2, survey: true, open: 0 }, 0],
])('%s', (_case, criterion, gain) => {
  expect(gainOf(aCriterionScore(criterion))).toBe(gain);
});

test('the most points first, parents never', () => {
  const board = scores([
    { number: '1', isLeaf: false, max: 5, open: 5 },
    { number: '1.1', max: 2, self: 1, reached: 1, open: 1 },
    { number: '1.2', max: 3, open: 3 },
    { number: '1.3', max: 2, self: 1, reached: 1, open: 1 },
    { number: '1.4', max: 2, self: 2, reached: 2, open: 0 },
  ]);
  expect(openCriteria(board).map(({ number }) => number)).toEqual(['1.2', '1.1', '1.3']);
});

test('a known criterion raises both ends, an unknown one the low end alone, both on the scale of the whole', () => {
  const board = scores(
    [
      { max: 4, self: 1, reached: 1, open: 3 },
      { max: 2, open: 2 },
    ],
    { low: 60, high: 62 },
    { fullMax: 100, max: 80 },
  );
  expect(totalWith(board, new Set([3]))).toEqual({ low: 63.75, high: 65.75 });
  expect(totalWith(board, new Set([4]))).toEqual({ low: 62.5, high: 62 + 0 });
});

describe('ranks', () => {
  const others = [95, 90, 90, 80];
  test.each([
    ['a single score', { low: 92, high: 92 }, { others, units: 5, partsTies: false }, [2, 2, 0]],
    ['equal scores share the rank', { low: 90, high: 90 }, { others, units: 5, partsTies: false }, [2, 2, 0]],
    ['equal scores that a tie-break parts', { low: 90, high: 90 }, { others, units: 5, partsTies: true }, [2, 4, 0]],
    ['a range', { low: 85, high: 96 }, { others, units: 5, partsTies: false }, [1, 4, 0]],
    [
      'units without a score',
      { low: 92, high: 92 },
      { others: [...others, null], units: 8, partsTies: false },
      [2, 5, 3],
    ],
    ['more units in the table than named', { low: 92, high: 92 }, { others, units: 2, partsTies: false }, [2, 2, 0]],
  ])('%s', (_case, range, field, [best, worst, unknown]) => {
    expect(ranksOf(range, field)).toMatchObject({ best, worst, unknown });
  });

  test('without any known score no rank is guessed', () => {
    expect(ranksOf({ low: 90, high: 90 }, { others: [null, null], units: 16, partsTies: false })).toBeNull();
  });

  test('a higher total never means a worse rank, and the real rank lies within the range', () => {
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), fc.array(score), score, score, (known, hidden, ours, more) => {
        const field = { others: [...known, ...hidden.map(() => null)], units: null, partsTies: false };
        const at = ranksOf({ low: ours, high: ours }, field);
        const above = ranksOf({ low: ours + more, high: ours + more }, field);
        const real = 1 + [...known, ...hidden].filter((other) => other > ours).length;
        expect(
          at && above && at.best <= real && real <= at.worst && above.best <= at.best && above.worst <= at.worst,
        ).toBe(true);
      }),
    );
  });
});
