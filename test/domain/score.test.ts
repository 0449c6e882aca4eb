// Boards beyond single rules: the tree, sets, classes, what is unknown, mending, outlook, readiness of proof.
import { hasPoints } from '#domain/score';
import { asksForMending, mendingFigures, mendingOf } from '#domain/score-mending';
import { type DueDates, outlookOf, rankRange, whatIf } from '#domain/score-outlook';
import { proofState } from '#domain/score-proof';
import { rankAmong } from '#domain/score-rank';
import { readinessOf } from '#domain/score-readiness';
import { INDICATORS } from '#plans/huong-tra-2024/indicators';
import type { UnitScore } from '#schema/tables/unit-scores';
import { analysisOf, aTask } from '#test/builders';
import { aCriterion, aSet, boardOf, bookOf, criterionIn } from '#test/domain/score-builders';

const byHand = (number: string, max: number, typedScore: number | null, own = {}) =>
  aCriterion(number, { max, typedScore, ...own });

describe('the tree', () => {
  test('orders by number, finds the nearest ancestor, hands the group down', () => {
    const board = boardOf([
      byHand('1.10', 1, 1),
      byHand('1.2', 1, 0.5),
      aCriterion('1', { rule: null, max: null, group: '3' }),
      byHand('II', 1, 1),
      byHand('IX', 1, 1),
      byHand('II.1.1', 1, 1),
    ]);
    expect(board.criteria.map(({ number, parent, group }) => [number, parent, group])).toEqual([
      ['1', null, '3'],
      ['1.2', '1', '3'],
      ['1.10', '1', '3'],
      ['II', null, null],
      ['II.1.1', 'II', null],
      ['IX', null, null],
    ]);
  });

  test('a number that two rows bear is refused in both', () => {
    const board = boardOf([byHand('1', 1, 1), byHand('1.', 1, 1), byHand('a-b', 1, 1)]);
    expect(board.criteria.map(({ self }) => self)).toEqual([null, null, null]);
    expect(board.problems.map(({ code }) => code).sort()).toEqual([
      'criterion.numberDoubled',
      'criterion.numberDoubled',
      'criterion.numberUnread',
    ]);
  });

  test('a parent with figures of its own, or another maximum than its parts, is refused; its parts count', () => {
    const board = boardOf([aCriterion('1', { rule: 'yesNo', max: 5 }), byHand('1.1', 2, 1)]);
    expect(criterionIn(board, '1')).toMatchObject({ self: null, max: 5 });
    expect(board.all.self).toBe(1);
    expect(board.problems.map(({ code }) => code)).toEqual(['criterion.maxSum', 'criterion.parentFigures']);
  });

  test('verified points stand over the self score, the second over the first; above the maximum they are refused', () => {
    const board = boardOf([
      byHand('1', 2, 2, { verified1: 1 }),
      byHand('2', 2, 2, { verified1: 1, verified2: 1.5 }),
      byHand('3', 2, 2, { verified1: 3 }),
    ]);
    expect(board.criteria.map(({ verified, reached }) => [verified, reached])).toEqual([
      [1, 1],
      [1.5, 1.5],
      [null, 2],
    ]);
    expect(board.problems.map(({ code }) => code)).toEqual(['cell.tooBig']);
    expect(board.all).toMatchObject({ self: 6, verified: 2.5, selfOfVerified: 4, reached: 4.5 });
  });
});

test.each([
  [{ notArising: true }, 'notArising'],
  [{ survey: true }, 'survey'],
  [{ parameters: ['từ 80: 1'] }, 'parameters'],
])('%o above its parts is refused: it would say something that nothing follows', (own, column) => {
  const board = boardOf([aCriterion('1', { rule: null, max: null, ...own }), byHand('1.1', 2, 1)]);
  expect(criterionIn(board, '1').self).toBeNull();
  expect(board.problems.map(({ code, at }) => [code, at.column])).toEqual([['criterion.parentFigures', column]]);
});

test('points of the council above the parts are named, and a head of bonuses is their sum', () => {
  const board = boardOf(
    [
      aCriterion('1', { rule: null, max: null, verified2: 1 }),
      byHand('1.1', 2, 1),
      aCriterion('9', { rule: null, max: 3 }),
      aCriterion('9.1', { rule: 'bonus', max: null, typedScore: 2 }),
    ],
    [aSet({ max: 2 })],
  );
  expect(board.criteria.map(({ self, kind }) => [self, kind])).toEqual([
    [1, 'base'],
    [1, 'base'],
    [2, 'bonus'],
    [2, 'bonus'],
  ]);
  // The total is capped by the set alone, so a cap above the bonuses must stand there too.
  expect(board.problems.map(({ code, at }) => [code, at.column])).toEqual([
    ['criterion.parentFigures', 'verified2'],
    ['criterion.besideMax', 'max'],
  ]);
});

describe('sets', () => {
  test('a row without a set belongs to the ticked one; other years keep their own board; an unknown set is named', () => {
    const sets = [aSet(), aSet({ id: 'DC.0', year: 2023, active: false })];
    const { active, others } = bookOf(
      [byHand('1', 1, 1), byHand('1', 1, 0, { set: 'DC.0' }), byHand('2', 1, 1, { set: '?' })],
      sets,
    );
    expect([active?.set.year, active?.all.self]).toEqual([2024, 1]);
    expect(others.map(({ set, all }) => [set.year, all.self])).toEqual([
      [2023, 0],
      [null, 1],
    ]);
    expect(others.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['criterion.setUnknown']);
  });

  test('what a set contradicts', () => {
    const sets = [
      aSet({ max: 3, classes: ['Tốt: từ 80 đến 90', 'Khá: từ 70 đến 80', 'Kém: tùy'] }),
      aSet({ id: 'DC.2' }),
    ];
    const codes = boardOf([byHand('1', 1, 1)], sets).problems.map(({ code }) => code);
    expect(codes).toEqual(['set.severalActive', 'set.maxSum', 'set.classUnread']);
    const overlap = boardOf([byHand('1', 1, 1)], [aSet({ classes: ['Tốt: từ 80 đến 90', 'Khá: từ 70 đến 80'] })]);
    expect(overlap.problems.map(({ code }) => code)).toEqual(['set.classesOverlap']);
  });

  test('where all is known, the total is one number, rebased too', () => {
    const { all, total } = boardOf([
      byHand('1', 16, 0.9),
      aCriterion('2', { max: 4.25, rule: 'yesNo', notArising: true, emptyTreatment: 'leaveOut' }),
    ]);
    expect([all.fullMax, all.max, all.reached]).toEqual([20.25, 16, 0.9]);
    expect(total).toEqual({ low: 1.139063, high: 1.139063 });
  });

  test('a template without points gives no score', () => {
    const board = boardOf([aCriterion('1', { rule: null, max: null })]);
    expect(hasPoints(board)).toBe(false);
    expect(board.all).toMatchObject({ self: null, reached: null, percent: null });
    expect(board.problems).toEqual([]);
  });
});

describe('classes (domain notes 6.5)', () => {
  const classes = [
    'Hoàn thành xuất sắc: từ 95 và không có tiêu chí nào 0 điểm',
    'Hoàn thành tốt: từ 85 đến dưới 95 điểm và không có tiêu chí nào 0 điểm',
    'Hoàn thành: từ 75 đến dưới 85',
    'Không hoàn thành: dưới 75',
  ];
  const verdict = (...scores: readonly (number | null)[]) =>
    boardOf([byHand('1', 90, scores[0] ?? null), byHand('2', 10, scores[1] ?? null)], [aSet({ classes })]).class;

  test.each([
    [[90, 5], { state: 'class', name: 'Hoàn thành xuất sắc' }],
    [[84, 1], { state: 'class', name: 'Hoàn thành tốt' }],
    [[76, 0], { state: 'class', name: 'Hoàn thành' }],
    [[60, 10], { state: 'class', name: 'Không hoàn thành' }],
    [[86, 0], { state: 'undecided', how: { code: 'classZero', params: { score: '86' } } }],
    [[60, null], { state: 'class', name: 'Không hoàn thành' }],
    [[80, null], { state: 'between', names: ['Hoàn thành tốt', 'Hoàn thành'] }],
  ])('%o', (scores, wanted) => {
    expect(verdict(...scores)).toEqual(wanted);
  });

  test('limits in per cent are shares of the maximum, and a share of a criterion is met by its very points', () => {
    const at = (points: number, lines: readonly string[]) =>
      boardOf([byHand('1', 100, points), byHand('2', 100, 100)], [aSet({ classes: [...lines] })]).class;
    const lines = ['Tốt: từ 80%', 'Khá: dưới 80%'];
    expect([at(59, lines), at(60, lines)]).toMatchObject([{ name: 'Khá' }, { name: 'Tốt' }]);
    expect(at(56, ['Đạt: từ 85 và mỗi tiêu chí từ 56%'])).toMatchObject({ name: 'Đạt' });
  });

  test('a total that is not known and fits no class is none of several', () => {
    const board = boardOf([byHand('1', 90, 10), byHand('2', 10, null)], [aSet({ classes: ['Tốt: từ 85'] })]);
    expect(board.class).toMatchObject({ state: 'undecided', how: { code: 'classGap' } });
    // Nor is it of the one class that it may reach.
    const open = boardOf([byHand('1', 90, 80), byHand('2', 10, null)], [aSet({ classes: ['Tốt: từ 85'] })]);
    expect(open.class).toEqual({ state: 'between', names: ['Tốt'] });
  });

  test('left out, the rest stands for the whole; bonus and penalty are capped and added as they are', () => {
    const board = boardOf(
      [
        byHand('1', 40, 30),
        aCriterion('2', { max: 60, rule: 'yesNo', notArising: true }),
        aCriterion('3', { rule: 'bonus', max: null, typedScore: 5 }),
        aCriterion('4', { rule: 'penalty', max: null, typedScore: 1 }),
      ],
      [aSet({ bonusCap: 3, penaltyCap: 3 })],
    );
    expect(board.all).toMatchObject({ fullMax: 100, max: 40, self: 30, percent: 0.75, bonus: 3, penalty: 1 });
    expect(board.total).toEqual({ low: 77, high: 77 });
  });
});

test('ties are broken by the measures that follow, and only by those that both have', () => {
  expect(
    rankAmong(
      [90, 3],
      [
        [90, 4],
        [90, 2],
        [80, 9],
      ],
    ),
  ).toBe(2);
  expect(
    rankAmong(
      [90],
      [
        [90, 4],
        [90, 2],
      ],
    ),
  ).toBe(1);
});

describe('“Khắc phục tồn tại”', () => {
  const tasks = [
    { id: '1.1a', text: 'Một', isDone: true },
    { id: '1.1b', text: 'Hai', isDone: false },
  ];

  test('is unknown until something of last year’s sheet is entered', () => {
    const mending = mendingOf(boardOf([byHand('1', 1, 1)]), tasks);
    expect([mending, mendingFigures(mending)]).toEqual([null, null]);
    expect(mendingFigures(mendingOf(boardOf([byHand('1', 1, 1, { lastYear: 1 })]), tasks))).toEqual({
      ...{ value: 1, numerator: 0, denominator: 0 },
    });
  });

  test('counts what is mended and the points to win back, the most first', () => {
    const mending = mendingOf(
      boardOf([
        byHand('1', 2, 1, { lost: 0.5, mendedBy: ['1.1a'] }),
        byHand('2', 2, 1, { lost: 1, shortcoming: 'Chậm', mendedBy: ['1.1a', '1.1b'] }),
        byHand('3', 2, 1, { lost: 0.25, mendedBy: ['9.9'] }),
        byHand('4', 2, 2, { lost: 0, lastYear: 2 }),
        byHand('5', 2, 1, { lost: 0.25 }),
      ]),
      tasks,
    );
    expect(mending).toMatchObject({ mended: 1, of: 4, lost: 2, toWinBack: 1.5 });
    expect(
      mending?.items.map(({ criterion, isMended, unknownTasks }) => [criterion.number, isMended, unknownTasks]),
    ).toEqual([
      ['2', false, []],
      ['1', true, []],
      ['3', false, ['9.9']],
      ['5', false, []],
    ]);
    expect(mendingFigures(mending)).toEqual({ value: 0, numerator: 1, denominator: 4 });
  });

  test('a loss that is told of an area alone counts, of a branch the lowest that tell it', () => {
    const of = (...lost: readonly (number | null)[]) =>
      mendingOf(
        boardOf([
          aCriterion('1', { rule: null, max: null, lost: lost[0] ?? null }),
          byHand('1.1', 1, 1, { lost: lost[1] ?? null }),
          byHand('2', 1, 1, { lost: 0.5 }),
        ]),
        tasks,
      )?.items.map(({ criterion }) => criterion.number);
    expect(of(2, null)).toEqual(['1', '2']);
    expect(of(2, 1)).toEqual(['1.1', '2']);
  });

  test('one indicator of the plan asks for it', () => {
    expect(INDICATORS.filter(({ text }) => asksForMending(text ?? '')).map(({ id }) => id)).toEqual(['M1']);
  });

  test('a shortcoming of which no loss is known leaves the sum unknown, not 0', () => {
    const mending = mendingOf(boardOf([byHand('1', 1, 1, { shortcoming: 'Thiếu kế hoạch' })]), tasks);
    expect(mending).toMatchObject({ mended: 0, of: 1, lost: null, toWinBack: null });
  });
});

describe('outlook', () => {
  const board = boardOf([
    byHand('1', 2, 1.5),
    byHand('2', 3, null, { mendedBy: ['a', 'b', 'c'] }),
    byHand('3', 2, 2),
    aCriterion('4', { max: 30, survey: true, rule: null }),
  ]);
  const units = (...scores: readonly (readonly [string, number | null])[]): UnitScore[] =>
    scores.map(([unit, score]) => ({ id: unit, year: 2024, unit, score, rank: null, note: null }));
  const own = { year: 2024, unitName: 'xã Hương Trà', rankedUnits: 4 };

  test('open criteria by points to gain; tasks that end after the day are marked; days left', () => {
    const due: DueDates = new Map([
      ['a', '2024-12-31'],
      ['b', '2024-11-30'],
      ['c', null],
    ]);
    const outlook = outlookOf(board, { today: '2024-12-01', selfScoreBy: '2024-12-10', due });
    expect(outlook).toMatchObject({ gain: 3.5, daysLeft: 9 });
    expect(outlook.open.map(({ criterion, gain, tasksTooLate }) => [criterion.number, gain, tasksTooLate])).toEqual([
      ['2', 3, ['a']],
      ['1', 0.5, []],
    ]);
    expect(outlookOf(board, { today: '2024-12-01', selfScoreBy: null, due }).daysLeft).toBeNull();
  });

  test('what the council has decided is not open: ticking it would add nothing', () => {
    const decided = boardOf([byHand('1', 2, 1, { verified1: 1 })]);
    expect([
      decided.all.open,
      outlookOf(decided, { today: '2024-12-01', selfScoreBy: null, due: new Map() }).open,
    ]).toEqual([0, []]);
  });

  test('ticked criteria raise the total that is sure; the survey stays unknown', () => {
    expect(board.total).toEqual({ low: 3.5, high: 36.5 });
    const [first, second] = ['1', '2'].map((number) => criterionIn(board, number).row);
    expect(whatIf(board, new Set([first as number])).total).toEqual({ low: 4, high: 37 });
    expect(whatIf(board, new Set([first, second] as number[])).total).toEqual({ low: 7, high: 37 });
  });

  test('the range of ranks counts unknown units on both sides, and leaves the own one out', () => {
    const known = units(['xã A', 90], ['xã B', 80], ['UBND Xã Hương Trà', 70], ['xã C', null]);
    expect(rankRange({ low: 75, high: 85 }, known, own)).toEqual({ best: 2, worst: 4, unknown: 1, year: 2024 });
    expect(rankRange({ low: 90, high: 90 }, known, own)).toEqual({ best: 1, worst: 2, unknown: 1, year: 2024 });
    expect(rankRange({ low: 75, high: 85 }, known, { ...own, year: 2025 })).toMatchObject({ year: 2024 });
    expect(rankRange({ low: 75, high: 85 }, [], own)).toBeNull();
    // Units in the table without a score count, whatever the number of ranked units says.
    const more = [...known, ...units(['xã D', null], ['xã E', null])];
    for (const rankedUnits of [null, 2])
      expect(rankRange({ low: 90, high: 90 }, more, { ...own, rankedUnits })).toMatchObject({ worst: 4, unknown: 3 });
  });
});

describe('readiness of proof', () => {
  test.each([
    [null, true, 'missing'],
    [null, false, 'notNeeded'],
    ['Số 12/KH-UBND ngày 28/3/2024', true, 'have'],
    ['https://tthc.huong-tra.example/ke-hoach', false, 'have'],
    ['Không có văn bản vì giao miệng tại cuộc họp', true, 'have'],
    ['có', true, 'malformed'],
    ['https:/', true, 'malformed'],
  ])('%j is %s', (text, isNeeded, wanted) => {
    expect(proofState(text, isNeeded)).toBe(wanted);
  });

  test('criteria first, then tasks that are reported as done', () => {
    const board = boardOf([
      byHand('1', 1, 1, { needsProof: true }),
      byHand('2', 1, 1, { proof: 'đã có' }),
      byHand('3', 1, 1),
      aCriterion('4', { survey: true, rule: null, needsProof: true }),
    ]);
    const { items } = analysisOf('2024-04-02', {
      tasks: [
        aTask(),
        aTask({ id: '1.1b', state: 'done', doneOn: '2024-03-30' }),
        aTask({ id: '1.1c', proof: 'Số 5/BC' }),
      ],
    });
    const readiness = readinessOf(board, items);
    expect(readiness.items.map(({ of, name, proof }) => [of, name, proof])).toEqual([
      ['criterion', '1', 'missing'],
      ['criterion', '2', 'malformed'],
      ['task', '1.1b', 'missing'],
      ['task', '1.1c', 'have'],
    ]);
    expect(readiness).toMatchObject({ have: 1, missing: 2, malformed: 1 });
    expect(board.problems.map(({ code }) => code)).toEqual(['cell.required', 'criterion.proofUnclear']);
  });
});
