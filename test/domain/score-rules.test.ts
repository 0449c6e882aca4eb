// Points by rule: tables of figures, lines and what comes out; the worked example of TT 04/2014; what is refused.
import { readLine } from '#domain/score-lines';
import { howText } from '#messages/vi/score';
import type { ScoreRule } from '#schema/choices';
import type { Criterion } from '#schema/tables/criteria';
import { analysisOf, aTask } from '#test/builders';
import { aCriterion, aSet, boardOf, criterionIn } from '#test/domain/score-builders';

const scored = (own: Partial<Criterion>, step: number | null = null) => {
  const { self, how, problems } = criterionIn(boardOf([aCriterion('1', own)], [aSet({ step })]), '1');
  return { self, how: howText(how), codes: problems.map(({ code }) => code) };
};

const BANDS = ['từ 60 đến dưới 80: 1', 'từ 80 đến dưới 100: 2', '100: 3'];
const LEVELS = ['Xuất sắc: 100%', 'Tốt: 75%', 'Hoàn thành: 50%'];

type Case = [rule: ScoreRule, own: Partial<Criterion>, points: number | null, how: RegExp];

test.each<Case>([
  ['proportional', { max: 2, numerator: 16, denominator: 20 }, 1.6, /^16\/20 \(80 %\) × 2 điểm = 1,6 điểm$/],
  ['proportional', { max: 2, value: 0.95 }, 1.9, /^95 % × 2/],
  ['proportional', { max: 2, numerator: 112, denominator: 100 }, 2, /^112\/100/],
  ['proportional', { max: 2, value: 0.79, parameters: ['dưới 80: 0'] }, 0, /^79 %, dưới 80 % nên 0 điểm$/],
  ['proportional', { max: 2, value: 0.8, parameters: ['dưới 80%: 0'] }, 1.6, /./],
  ['proportional', { max: 2, value: 0.9, parameters: ['tối đa: 1,5'] }, 1.5, /; tối đa 1,5 điểm$/],
  ['proportional', { max: 2, value: 1, parameters: ['tối đa: 70%'] }, 1.4, /./],
  ['proportional', { max: 2 }, null, /^Chưa có số liệu$/],
  ['allOrNothing', { max: 2, numerator: 20, denominator: 20 }, 2, /đạt mức 100 % nên được đủ 2 điểm/],
  ['allOrNothing', { max: 2, numerator: 19, denominator: 20 }, 0, /chưa đạt mức 100 %/],
  ['allOrNothing', { max: 2, value: 0.95, parameters: ['đủ điểm từ: 95%'] }, 2, /./],
  ['yesNo', { max: 2, value: 1 }, 2, /^Có: 2 điểm$/],
  ['yesNo', { max: 2, level: 'Không' }, 0, /^Không: 0 điểm$/],
  ['yesNo', { max: 2, level: 'không', parameters: ['Có: 2', 'Không: 0,5'] }, 0.5, /./],
  ['bands', { max: 3, numerator: 12, denominator: 20, parameters: BANDS }, 1, /từ 60 đến dưới 80: 1 điểm$/],
  ['bands', { max: 3, numerator: 16, denominator: 20, parameters: BANDS }, 2, /từ 80 đến dưới 100/],
  ['bands', { max: 3, numerator: 20, denominator: 20, parameters: BANDS }, 3, /./],
  ['bands', { max: 3, numerator: 21, denominator: 20, parameters: BANDS }, 3, /./],
  ['bands', { max: 3, numerator: 11, denominator: 20, parameters: BANDS }, 0, /dưới mức thấp nhất nên 0 điểm$/],
  ['bands', { max: 3, value: 99, parameters: BANDS }, 2, /./],
  ['bands', { max: 3, value: 2, parameters: ['từ 1 đến 2: 1', 'từ 3 trở lên: 3'] }, 1, /./],
  ['bands', { max: 3, value: 2, parameters: ['đến 2: 1', 'trên 2: 3'] }, 1, /./],
  ['bands', { max: 3, value: 0.6, parameters: ['60–<80: 1', '>=80%: 3'] }, 1, /^60 %, 60–<80: 1 điểm$/],
  ['perItem', { max: 4, value: 9, parameters: ['mỗi việc: 0,5'] }, 4, /^9 × 0,5 điểm = 4,5 điểm; tối đa 4 điểm$/],
  ['perItem', { max: 4, value: 3, parameters: ['mỗi việc: 0,5 điểm'] }, 1.5, /./],
  ['perSample', { max: 10, numerator: 18, denominator: 20, parameters: ['mỗi mẫu: 0,5'] }, 9, /^18\/20 mẫu đạt × 0,5/],
  ['perSample', { max: 10, value: 15, parameters: ['số mẫu: 20'] }, 7.5, /./],
  ['level', { max: 4, level: 'tốt', parameters: LEVELS }, 3, /^Tốt: 3 điểm$/],
  ['deduction', { max: 6, value: 3, parameters: ['mỗi lỗi: 1,5'] }, 1.5, /^6 − 3 × 1,5 = 1,5 điểm$/],
  ['deduction', { max: 4, value: 5, parameters: ['mỗi lần chậm: 25%'] }, 0, /; không trừ quá số điểm, còn 0 điểm$/],
  ['bonus', { max: 3, value: 2, parameters: ['mỗi sáng kiến: 1'] }, 2, /./],
  ['bonus', { max: null, typedScore: 1.5 }, 1.5, /^Điểm nhập trực tiếp: 1,5 điểm$/],
  ['penalty', { max: 3, value: 9, parameters: ['mỗi vi phạm: 1'] }, 3, /./],
  ['byHand', { max: 2, typedScore: 1.25 }, 1.25, /./],
  ['byHand', { max: 2, typedScore: 2, parameters: ['không có tài liệu: 0'] }, 0, /không có tài liệu kiểm chứng nên 0/],
  ['byHand', { max: 2, typedScore: 2, parameters: ['không có tài liệu: 0'], proof: 'Số 1/BC-UBND' }, 2, /./],
  // Limits with a decimal meet quotients that are equal to them, in per cent or as shares; dust of a cell's formula is none.
  ['allOrNothing', { max: 2, numerator: 999, denominator: 1000, parameters: ['đủ điểm từ: 99,9'] }, 2, /./],
  ['allOrNothing', { max: 2, value: 0.5, parameters: ['đủ điểm từ: 0,95'] }, 0, /chưa đạt mức 95 %/],
  ['bands', { max: 2, numerator: 827, denominator: 1000, parameters: ['dưới 82,7: 0', 'từ 82,7: 2'] }, 2, /./],
  [
    'bands',
    { max: 2, value: 5.5, parameters: ['dưới 10: 2', 'từ 10 đến dưới 50: 1', 'từ 50: 0'] },
    2,
    /^5,5, dưới 10: 2 điểm$/,
  ],
  ['bands', { max: 2, value: 0.7 + 0.1, parameters: ['dưới 80%: 0', 'từ 80%: 2'] }, 2, /./],
  ['bands', { max: 3, numerator: 13, denominator: 20, parameters: ['từ 0,6 đến dưới 0,8: 1', 'từ 0,8: 3'] }, 1, /./],
  ['proportional', { max: 2, value: 0.5, parameters: ['dưới 0,8: 0'] }, 0, /dưới 80 % nên 0 điểm/],
  // What the sentence reckons is right, also where a limit follows.
  ['proportional', { max: 2, value: 1.12 }, 2, /^112 % × 2 điểm = 2,24 điểm; tối đa 2 điểm$/],
  [
    'deduction',
    { max: 2, value: 5, parameters: ['mỗi 01 lỗi: trừ 0,5'] },
    0,
    /= -0,5 điểm; không trừ quá số điểm, còn 0 điểm$/,
  ],
  [
    'deduction',
    { max: 10, value: 5, parameters: ['mỗi lỗi: 1', 'trừ tối đa: 3'] },
    7,
    /; chỉ trừ tối đa 3, còn 7 điểm$/,
  ],
])('%s %o gives %s', (rule, own, points, how) => {
  const found = scored({ rule, ...own });
  expect(found).toEqual({ self: points, how: expect.stringMatching(how), codes: [] });
});

test('of tasks what is done earns points per item, and what is late is taken off', () => {
  const { items } = analysisOf('2024-04-10', {
    tasks: [
      aTask({ state: 'done', doneOn: '2024-03-20', proof: 'Số 1/BC-UBND' }),
      aTask({ id: '1.1b', state: 'done', doneOn: '2024-04-05', proof: 'Số 2/BC-UBND' }),
      aTask({ id: '1.1c' }),
      aTask({ id: '2.1a', group: '2', dueOn: '2024-12-31' }),
    ],
  });
  const selfOf = (own: Partial<Criterion>) =>
    criterionIn(boardOf([aCriterion('1', { max: 4, figureFrom: 'tasks', ...own })], [], { tasks: items }), '1').self;
  expect(selfOf({ rule: 'perItem', parameters: ['mỗi việc: 1'] })).toBe(2);
  expect(selfOf({ rule: 'deduction', parameters: ['mỗi việc chậm: 1'] })).toBe(2);
  expect(selfOf({ rule: 'proportional' })).toBe(2);
  expect(selfOf({ rule: 'proportional', source: 'nhóm 1; đến hạn' })).toBeCloseTo(8 / 3, 6);
  expect(selfOf({ rule: 'proportional', source: 'đúng hạn' })).toBeCloseTo(4 / 3, 6);
  expect(selfOf({ rule: 'yesNo', source: '1.1a\n1.1b' })).toBe(4);
  expect(selfOf({ rule: 'yesNo', source: '9.9' })).toBeNull();
});

test('reports sent in time of those due', () => {
  const reports = (id: string | null) => (id === 'BC1' ? { numerator: 3, denominator: 4 } : null);
  const at = (own: Partial<Criterion>) =>
    criterionIn(boardOf([aCriterion('1', { max: 4, figureFrom: 'reports', ...own })], [], { reports }), '1').self;
  expect(at({ rule: 'proportional', source: 'BC1' })).toBe(3);
  expect(at({ rule: 'deduction', source: 'BC1', parameters: ['mỗi lần chậm: 25%'] })).toBe(3);
  expect(at({ rule: 'proportional' })).toBeNull();
});

test('rounds to the step of the set, half up', () => {
  expect(scored({ max: 2, rule: 'proportional', value: 0.8125 }, 0.25)).toMatchObject({ self: 1.75 });
  expect(scored({ max: 2, rule: 'proportional', value: 0.81 }, 0.25)).toMatchObject({ self: 1.5 });
  expect(scored({ max: 0.9, rule: 'proportional', value: 1 }, 0.25)).toMatchObject({ self: 0.9 });
  expect(scored({ max: 2, rule: 'proportional', value: 1, parameters: ['tối đa: 70%'] }, 0.25)).toMatchObject({
    self: 1.4,
  });
});

describe('refused with what to mend', () => {
  test.each<[string, Partial<Criterion>, string]>([
    ['overlapping bands', { rule: 'bands', parameters: ['từ 0 đến 80: 0', 'từ 80: 1'] }, 'criterion.bandsOverlap'],
    ['a hole', { rule: 'bands', parameters: ['từ 0 đến dưới 80: 0', 'từ 90: 1'] }, 'criterion.bandsGap'],
    ['a hole of one point', { rule: 'bands', parameters: ['dưới 80: 0', 'trên 80: 1'] }, 'criterion.bandsGap'],
    ['a reversed band', { rule: 'bands', parameters: ['từ 80 đến dưới 60: 1'] }, 'criterion.bandReversed'],
    ['points above the maximum', { rule: 'bands', parameters: ['từ 0: 2'] }, 'criterion.lineAboveMax'],
    ['no line at all', { rule: 'level', level: 'Tốt' }, 'criterion.linesMissing'],
    ['no colon', { rule: 'bands', parameters: ['từ 60 đến 80 được 1'] }, 'criterion.lineUnread'],
    ['a range that is none', { rule: 'bands', parameters: ['từ 6o đến 80: 1'] }, 'criterion.lineUnread'],
    ['a line of another rule', { rule: 'perItem', parameters: ['mỗi việc: 1', 'từ 1: 1'] }, 'criterion.lineUnfit'],
    [
      'two lines of which one counts',
      { rule: 'perItem', parameters: ['mỗi việc: 1', 'mỗi lần: 1'] },
      'criterion.lineDoubled',
    ],
    ['a word twice', { rule: 'level', parameters: ['Tốt: 1', 'tốt: 0,5'], level: 'Tốt' }, 'criterion.lineDoubled'],
    ['a level that no line has', { rule: 'level', parameters: ['Tốt: 1'], level: 'Khá' }, 'criterion.levelUnknown'],
    ['a lost % sign', { rule: 'proportional', value: 95 }, 'indicator.targetNotShare'],
    [
      '80 % against 80',
      { rule: 'bands', parameters: ['từ 0 đến dưới 80: 0', 'từ 80: 1'], value: 0.8 },
      'criterion.scaleUnclear',
    ],
    [
      '100 % against 100',
      { rule: 'bands', parameters: ['từ 60 đến dưới 100: 0', '100: 1'], value: 1 },
      'criterion.scaleUnclear',
    ],
    [
      'points taken off by a rule that gives',
      { rule: 'bands', parameters: ['dưới 50: -1', 'từ 50: 1'] },
      'criterion.lineUnfit',
    ],
    ['so much for several items', { rule: 'perItem', parameters: ['mỗi 2 việc: 0,5'] }, 'criterion.lineUnread'],
    ['a limit in other words', { rule: 'level', parameters: ['Tốt: 1', 'Điểm tối đa: 1'] }, 'criterion.lineUnread'],
    [
      'a limit of what is taken or left',
      { rule: 'deduction', parameters: ['mỗi lỗi: 0,1', 'tối đa: 1'] },
      'criterion.lineUnfit',
    ],
    [
      'a gate that gives or takes',
      { rule: 'deduction', parameters: ['mỗi lỗi: 0,1', 'không có tài liệu: 1'] },
      'criterion.lineUnfit',
    ],
    ['less than no good sample', { rule: 'perSample', parameters: ['số mẫu: 5'], value: -1 }, 'indicator.notCount'],
    ['verified although left out', { rule: 'yesNo', notArising: true, verified1: 1 }, 'criterion.verifiedNotArising'],
    ['a figure above all bands', { rule: 'bands', parameters: ['từ 0 đến 5: 1'], value: 6 }, 'criterion.noBand'],
    [
      'more good samples than drawn',
      { rule: 'perSample', parameters: ['số mẫu: 5'], value: 6 },
      'indicator.partAboveWhole',
    ],
    ['yes and no at once', { rule: 'yesNo', level: 'Có', value: 0 }, 'criterion.answersDiffer'],
    ['3 for yes or no', { rule: 'yesNo', value: 3 }, 'indicator.notYesNo'],
    ['less than no failing', { rule: 'deduction', parameters: ['mỗi lỗi: 0,1'], value: -1 }, 'indicator.notCount'],
    ['a typed score above the maximum', { typedScore: 1.5 }, 'cell.tooBig'],
    ['a typed score besides', { rule: 'yesNo', value: 1, typedScore: 1 }, 'criterion.typedBesides'],
    ['no maximum', { max: null, typedScore: 1 }, 'criterion.maxMissing'],
    [
      'per cent of no maximum',
      { rule: 'bonus', max: null, value: 1, parameters: ['mỗi việc: 10%'] },
      'criterion.maxMissing',
    ],
    ['no rule', { rule: null, value: 1 }, 'cell.required'],
    ['a part without its whole', { rule: 'yesNo', denominator: 3 }, 'indicator.numeratorMissing'],
    ['figures of what does not arise', { rule: 'yesNo', notArising: true, value: 1 }, 'indicator.figuresAndNotArising'],
    ['an indicator that is not named', { rule: 'yesNo', figureFrom: 'indicator' }, 'criterion.sourceMissing'],
    ['a survey that is scored', { survey: true, typedScore: 1 }, 'criterion.surveyTyped'],
  ])('%s', (_name, own, code) => {
    const { self, codes } = scored(own);
    expect({ self, codes }).toEqual({ self: null, codes: [code] });
  });
});

test.each([
  ['từ 60% đến dưới 80%: 1,5 điểm', { kind: 'band', points: { value: 1.5, percent: false } }],
  ['Dưới 25 % : trừ 2', { kind: 'band', points: { value: 2, percent: false } }],
  ['Tối đa: 70%', { kind: 'cap', points: { value: 0.7, percent: true } }],
  ['Không có tài liệu kiểm chứng: 0', { kind: 'noProof', points: { value: 0, percent: false } }],
  ['Hoàn thành: 50%', { kind: 'word', points: { value: 0.5, percent: true } }],
  ['từ : 5', null],
  ['Tốt: rất nhiều', null],
  ['Tốt', null],
])('the line “%s”', (line, wanted) => {
  const read = readLine(line);
  if (wanted === null) expect(read).toBeNull();
  else expect(read).toMatchObject(wanted);
});

describe('TT 04/2014/TT-TTCP Điều 12–15 (domain notes 6.3)', () => {
  const words = (deepest: string, half: string) => [
    `Không thực hiện: ${deepest}`,
    `Không đầy đủ hoặc chậm: ${half}`,
    'Đã thực hiện: 0',
  ];
  const planBands = [
    'dưới 25: 2',
    'từ 25 đến dưới 50: 1',
    'từ 50 đến dưới 70: 0,5',
    'từ 70 đến dưới 80: 0,25',
    'từ 80: 0',
  ];
  const planWords = ['Không ban hành: 2', 'Triển khai chậm: 0,25'];
  const recovery = ['dưới 25: 3', 'từ 25 đến dưới 50: 2', 'từ 50 đến dưới 70: 1', 'từ 70 đến dưới 80: 0,5', 'từ 80: 0'];
  const parts = (article: string, count: number, own: Partial<Criterion>): Criterion[] =>
    Array.from({ length: count }, (_, index) => aCriterion(`${article}.${index + 1}`, { rule: 'deduction', ...own }));
  const share = (of: number): Partial<Criterion> => ({ numerator: of, denominator: 100 });
  const whole = (own: (number: string) => Partial<Criterion>) =>
    boardOf(
      [
        ...['12', '13', '14', '15'].map((number) =>
          aCriterion(number, { max: number < '14' ? 6 : 9, rule: null, group: '1' }),
        ),
        ...parts('12', 4, { max: 1.5, parameters: words('1,5', '0,75') }),
        ...parts('13', 3, { max: 2, parameters: words('2', '1') }),
        ...parts('14', 3, { max: 3, parameters: words('3', '1,5') }),
        ...parts('15', 3, { max: 2, parameters: [...planBands, ...planWords] }),
        aCriterion('15.4', { max: 3, rule: 'deduction', parameters: recovery }),
      ].map((criterion) => ({ ...criterion, ...(criterion.rule === null ? {} : own(criterion.number ?? '')) })),
      [aSet({ max: 30 })],
    );

  test('Điều 12 with one criterion not done and two late is 3 of 6', () => {
    const levels: Record<string, string> = {
      '12.1': 'Không thực hiện',
      '12.2': 'Không đầy đủ hoặc chậm',
      '12.3': 'Không đầy đủ hoặc chậm',
      '12.4': 'Đã thực hiện',
    };
    const board = whole((number) => ({ level: levels[number] ?? null }));
    expect(criterionIn(board, '12')).toMatchObject({ self: 3, max: 6, open: 3, share: 0.5 });
    expect(board.problems).toEqual([]);
    expect(board.all).toMatchObject({ fullMax: 30, self: 3, scoredMax: 6, unscoredMax: 24, open: 27 });
  });

  test('the deepest deductions come to 0 in every part, the lightest to all 30', () => {
    const worst = whole((number) => (number < '15' ? { level: 'Không thực hiện' } : share(0)));
    expect(worst.all).toMatchObject({ self: 0, scoredMax: 30, open: 30 });
    const best = whole((number) => (number < '15' ? { level: 'Đã thực hiện' } : share(80)));
    expect(best.all).toMatchObject({ self: 30, percent: 1, open: 0 });
  });

  test.each([
    [24, 0],
    [25, 1],
    [49, 1],
    [50, 1.5],
    [69, 1.5],
    [70, 1.75],
    [79, 1.75],
    [80, 2],
  ])('a plan carried out by %i %% keeps %d of 2', (of, points) => {
    expect(
      criterionIn(
        whole(() => share(of)),
        '15.1',
      ).self,
    ).toBe(points);
  });

  test('of two grounds the deeper one counts alone', () => {
    const late = (of: number) =>
      criterionIn(
        whole(() => ({ ...share(of), level: 'Triển khai chậm' })),
        '15.1',
      ).self;
    expect([late(85), late(60)]).toEqual([1.75, 1.5]);
  });
});
