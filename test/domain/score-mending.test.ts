// Mending of last year's shortcomings: nothing known is never nothing lost; mended is what all its tasks have mended.
import type { CriterionScore } from '#domain/score-board';
import { mendingOf } from '#domain/score-mending';
import { aCriterionScore } from '#test/score-builders';

const TASKS = [
  { id: 'A', isDone: true, isOff: false },
  { id: 'B', isDone: false, isOff: false },
  { id: 'C', isDone: false, isOff: true },
];

const of = (...criteria: Partial<CriterionScore>[]) =>
  mendingOf({ criteria: criteria.map((criterion, index) => aCriterionScore({ row: index + 3, ...criterion })) }, TASKS);

test('until anything of last year is entered nothing is known', () => {
  expect(of({ max: 2, self: 1 })).toBeNull();
  expect(of({ lastYear: 2 })).toMatchObject({ shortcomings: [], mended: 0, lost: null, regained: null });
  expect(of({ lastYear: 2, lost: 0 })?.shortcomings).toEqual([]);
});

test.each<[string[], string]>([
  [['A'], 'mended'],
  [['A', 'C'], 'mended'],
  [['A', 'B'], 'open'],
  [['B'], 'open'],
  [['C'], 'noTask'],
  [[], 'noTask'],
  [['X'], 'noTask'],
  [['A', 'X'], 'mended'],
])('tasks %j: %s', (mendedBy, state) => {
  expect(of({ lost: 1, mendedBy })?.shortcomings).toMatchObject([{ state }]);
});

test('an id that no task has is named', () => {
  expect(of({ lost: 1, mendedBy: ['A', 'X', 'A'] })?.shortcomings[0]).toMatchObject({
    tasks: [TASKS[0]],
    unknownTasks: ['X'],
  });
});

test('won back is what this year lies above last year’s points, never more than was lost, never less than nothing', () => {
  expect(
    of(
      { number: '1', lost: 1, lastYear: 1, reached: 1.5 },
      { number: '2', lost: 1, lastYear: 1, reached: 3 },
      { number: '3', lost: 1, lastYear: 2, reached: 1 },
      { number: '4', lost: 0.5, lastYear: 1, reached: null },
      { number: '5', shortcoming: 'Chậm báo cáo' },
    ),
  ).toMatchObject({ lost: 3.5, regained: 1.5, withoutPoints: 1 });
});

test('points of a whole are not counted beside those of its parts', () => {
  const mending = of({ number: '2', isLeaf: false, lost: 3 }, { number: '2.1', lost: 1 }, { number: '20.1', lost: 2 });
  expect(mending).toMatchObject({ lost: 3, mended: 0 });
  expect(mending?.shortcomings).toHaveLength(3);
});
