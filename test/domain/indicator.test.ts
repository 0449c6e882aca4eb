/** Judging one indicator: the real rows of the plan 17/KH-UBND (domain notes 2.3), zero denominators, properties. */
import fc from 'fast-check';
import { formulaText, type MeasureContext, measure, resultText, verdictText } from '#domain/indicator';
import type { Figures } from '#domain/indicator-figures';
import { MEASURES } from '#schema/choices';

const anIndicator = (figures: Partial<Figures> = {}): Figures => ({
  measure: 'share',
  target: null,
  baseline: null,
  numerator: null,
  denominator: null,
  value: null,
  notArising: false,
  ...figures,
});

const inContext = (context: Partial<MeasureContext> = {}): MeasureContext => ({
  today: '2024-10-15',
  dueOn: '2024-12-31',
  policy: 'leaveOut',
  ...context,
});
const afterDue = inContext({ today: '2025-01-01' });
const countedAsMet = inContext({ policy: 'countAsMet' });

const shares = (numerator: number | null, denominator: number | null, target: number | null = 1) =>
  anIndicator({ numerator, denominator, target });
const values = (kind: Figures['measure'], value: number | null, target: number | null = null) =>
  anIndicator({ measure: kind, value, target });
const trend = (figures: Partial<Figures>) => anIndicator({ measure: 'trend', ...figures });

type Case = readonly [name: string, figures: Figures, completion: number | null, result: string, verdict: string];

const underWay: readonly Case[] = [
  ['C3: 98 of 100 dossiers in time', shares(98, 100), 0.98, '98/100 (98 %)', 'Đang thực hiện'],
  ['1.1a: 16 of 20 tasks', shares(16, 20), 0.8, '16/20 (80 %)', 'Đang thực hiện'],
  ['C6: all officials', shares(20, 20), 1, '20/20 (100 %)', 'Đạt'],
  ['8.1a: satisfied, target 95 %', shares(96, 100, 0.95), 1, '96/100 (96 %)', 'Đạt'],
  ['8.1a from the survey as a share', values('share', 0.97, 0.95), 1, '97 %', 'Đạt'],
  ['a share just short of the whole', shares(99_999, 100_000), 0.99999, '99.999/100.000 (99,99 %)', 'Đang thực hiện'],
  ['numerator alone', shares(16, null), null, '', 'Chưa có số liệu'],
  ['denominator alone', shares(null, 20), null, '', 'Chưa có số liệu'],
  ['2.1b: no target', shares(3, 4, null), null, '3/4 (75 %)', 'Chưa có số liệu'],
  ['nothing entered', shares(null, null), null, '', 'Chưa có số liệu'],
  ['1.1d: one initiative of one', values('count', 1, 1), 1, '1/1', 'Đạt'],
  ['3.1e: one dialogue of two', values('count', 1, 2), 0.5, '1/2', 'Đang thực hiện (1/2)'],
  ['count: nothing yet', values('count', 0, 2), 0, '0/2', 'Đang thực hiện (0/2)'],
  ['count: target 0', values('count', 0, 0), 1, '0/0', 'Đạt'],
  ['3.1a: count without target', values('count', 3), null, '3', 'Chưa có số liệu'],
  ['6.1a-2: zero violations', values('limit', 0, 0), 1, '0', 'Đạt'],
  ['6.1a-2: one violation', values('limit', 1, 0), 0, '1', 'Không đạt'],
  ['limit exceeded before the date', values('limit', 4, 3), 0.75, '4', 'Không đạt'],
  ['3.1c: 120 of 100 cannot be', shares(120, 100), null, '', 'Chưa có số liệu'],
  ['5 of nothing cannot be', shares(5, 0), null, '', 'Chưa có số liệu'],
  ['C6: −5 of 10', shares(-5, 10), null, '', 'Chưa có số liệu'],
  ['a negative whole', shares(5, -10), null, '', 'Chưa có số liệu'],
  ['C10: 95 typed for 95 %', values('share', 95, 1), null, '', 'Chưa có số liệu'],
  ['a negative share', values('share', -0.5, 1), null, '', 'Chưa có số liệu'],
  ['revenue: 112 typed for 112 %', values('ratio', 112, 1), null, '', 'Chưa có số liệu'],
  ['revenue: 112 %', values('ratio', 1.12, 1), 1, '112 %', 'Đạt'],
  ['C8: target 95 for 95 %: nothing to compare with', shares(10, 10, 95), null, '10/10 (100 %)', 'Chưa có số liệu'],
  ['1.1d: −1 initiatives', values('count', -1, 1), null, '', 'Chưa có số liệu'],
  ['C5: 0,5 is no assessment', values('narrative', 0.5), null, '', 'Chưa có số liệu'],
  ['C11: −3 of 10', trend({ baseline: 0.4, numerator: -3, denominator: 10 }), null, '', 'Chưa có số liệu'],
  ['M2b: rank 4,5 is no rank', values('rank', 4.5, 8), null, '', 'Chưa có số liệu'],
  ['M2b: rank 20, nobody knows of how many', values('rank', 20, 8), 0.4, 'hạng 20', 'Đang thực hiện'],
  ['limit without figures', values('limit', null, 0), null, '', 'Chưa có số liệu'],
  ['a negative count is no figure', values('limit', -1, 0), null, '', 'Chưa có số liệu'],
  ['C7: yes', values('yesNo', 1), 1, 'Có', 'Đạt'],
  ['C7: not yet', values('yesNo', 0), 0, 'Chưa', 'Đang thực hiện'],
  ['C7: neither', values('yesNo', 5), null, '', 'Chưa có số liệu'],
  ['M2a: 90,45 points of 90', values('score', 90.45, 90), 1, '90,45', 'Đạt'],
  ['M2a: 81 points of 90', values('score', 81, 90), 0.9, '81', 'Đang thực hiện'],
  ['M2b: rank 4, target 8', values('rank', 4, 8), 1, 'hạng 4', 'Đạt'],
  ['M2b: rank 8, target 8', values('rank', 8, 8), 1, 'hạng 8', 'Đạt'],
  ['M2b: rank 10, target 8', values('rank', 10, 8), 0.8, 'hạng 10', 'Đang thực hiện'],
  ['M2b: rank 0 is no rank', values('rank', 0, 8), null, '', 'Chưa có số liệu'],
  ['C11: better than 2023', trend({ baseline: 0.4, numerator: 45, denominator: 100 }), 1, '45/100 (45 %)', 'Đạt'],
  [
    'C11: half of 2023',
    trend({ baseline: 0.4, numerator: 20, denominator: 100 }),
    0.5,
    '20/100 (20 %)',
    'Đang thực hiện',
  ],
  ['C11: as in 2023', trend({ baseline: 0.4, value: 0.4 }), 1, '0,4', 'Đang thực hiện'],
  ['C12: from nothing', trend({ baseline: 0, value: 3 }), 1, '3', 'Đạt'],
  ['C12: still nothing', trend({ baseline: 0, value: 0 }), 0, '0', 'Đang thực hiện'],
  ['C12: target typed in', trend({ baseline: 0.9, target: 0.5, value: 0.5 }), 1, '0,5', 'Đạt'],
  ['C12: neither target nor baseline', trend({ value: 3 }), null, '3', 'Chưa có số liệu'],
  ['C5: narrative met', values('narrative', 1), null, 'Có', 'Đạt'],
  ['C5: narrative open', values('narrative', 0), null, 'Chưa', 'Đang thực hiện'],
  ['M1: narrative without assessment', values('narrative', null), null, '', 'Chưa có số liệu'],
  ['no way of measuring', anIndicator({ measure: null, value: 3, notArising: true }), null, '', 'Chưa có số liệu'],
];

test.each(underWay)('%s', (_name, figures, completion, result, verdict) => {
  const measured = measure(figures, inContext());
  if (completion === null) expect(measured.completion).toBeNull();
  else expect(measured.completion).toBeCloseTo(completion, 12);
  expect(resultText(figures, measured)).toBe(result);
  expect(verdictText(figures, measured)).toBe(verdict);
});

test('8.1b-1: revenue at 112 % of the plan is met; stored uncapped, capped for averages', () => {
  const figures = anIndicator({ measure: 'ratio', target: 1, numerator: 1_120_000_000, denominator: 1_000_000_000 });
  const measured = measure(figures, inContext());
  expect(measured).toEqual({ result: 1.12, completion: 1, uncapped: 1.12, verdict: 'met' });
  expect(resultText(figures, measured)).toBe('1.120.000.000/1.000.000.000 (112 %)');
});

test.each<[string, Figures]>([
  ['C2: no document issued', shares(0, 0)],
  ['C8: nobody appointed', shares(null, 0)],
  ['6.1a-3: nothing demanded', anIndicator({ measure: 'ratio', target: 1, numerator: 0, denominator: 0 })],
  ['2.1b: no faulty document, no target', shares(0, 0, null)],
  ['C12: no dossier with a fee', trend({ numerator: 0, denominator: 0, baseline: 0.2 })],
  ['ticked', anIndicator({ measure: 'count', target: 2, notArising: true })],
])('nothing arising, %s: left out or met, never 0 %%', (_name, figures) => {
  const left = measure(figures, inContext());
  expect(left).toEqual({ result: null, completion: null, uncapped: null, verdict: 'notArising' });
  expect([resultText(figures, left), verdictText(figures, left)]).toEqual(['', 'Không phát sinh']);
  const counted = measure(figures, countedAsMet);
  expect(counted).toEqual({ result: null, completion: 1, uncapped: 1, verdict: 'met' });
  expect([resultText(figures, counted), verdictText(figures, counted)]).toEqual(['Không phát sinh', 'Đạt']);
});

test('a narrative that counts as met still has no degree', () => {
  expect(measure(anIndicator({ measure: 'narrative', notArising: true }), countedAsMet)).toMatchObject({
    completion: null,
    verdict: 'met',
  });
});

test('a limit never divides, and a tick does not hide violations', () => {
  const violations = { measure: 'limit', target: 0, denominator: 0 } as const;
  expect(measure(anIndicator({ ...violations, value: 0 }), inContext()).verdict).toBe('met');
  expect(measure(anIndicator({ ...violations, value: 3, notArising: true }), countedAsMet).verdict).toBe('notMet');
  expect(measure(anIndicator({ ...violations, notArising: true }), inContext()).verdict).toBe('notArising');
});

test('unmet is under way on the last day and Không đạt from the day after', () => {
  const figures = values('count', 1, 2);
  const onDay = (today: MeasureContext['today']) => measure(figures, inContext({ today, dueOn: '2024-09-30' }));
  expect(verdictText(figures, onDay('2024-09-30'))).toBe('Đang thực hiện (1/2)');
  expect(verdictText(figures, onDay('2024-10-01'))).toBe('Không đạt');
});

test.each<[string, Figures, string]>([
  ['no figures', shares(null, null), 'noData'],
  ['a narrative judged “no”', values('narrative', 0), 'notMet'],
  ['a narrative judged “yes”', values('narrative', 1), 'met'],
  ['a narrative not judged', values('narrative', null), 'noData'],
  ['yes or no: no', values('yesNo', 0), 'notMet'],
  ['a figure that cannot be', shares(120, 100), 'noData'],
])('after the date, %s: %s', (_name, figures, verdict) => {
  expect(measure(figures, afterDue).verdict).toBe(verdict);
});

test('a rank beyond the number of units is no figure', () => {
  const among16 = inContext({ rankedUnits: 16 });
  expect(measure(values('rank', 16, 8), among16)).toMatchObject({ result: 16, completion: 0.5, verdict: 'inProgress' });
  expect(measure(values('rank', 20, 8), among16)).toMatchObject({ result: null, completion: null, verdict: 'noData' });
});

test('a tick stands beside figures that cannot be', () => {
  expect(measure({ ...shares(120, 100), notArising: true }, inContext()).verdict).toBe('notArising');
  expect(measure({ ...values('limit', -1, 0), notArising: true }, inContext()).verdict).toBe('notArising');
});

test('binary rounding does not spoil a target', () => {
  expect(measure(values('score', 0.1 + 0.2, 0.3), inContext()).verdict).toBe('met');
  expect(measure(values('score', 0.3, 0.1 + 0.2), inContext())).toMatchObject({ verdict: 'met', completion: 1 });
  expect(measure(values('limit', 0.1 + 0.2, 0.3), inContext()).verdict).toBe('met');
  expect(measure(trend({ value: 0.1 + 0.2, baseline: 0.3 }), inContext()).verdict).toBe('inProgress');
});

test('the formula is one sentence for each measure', () => {
  const sentences = MEASURES.map((kind) => formulaText(anIndicator({ measure: kind, target: 1, baseline: 0.4 })));
  expect(sentences).toEqual([
    'Tử số / mẫu số so với chỉ tiêu 100 %',
    'Tử số / mẫu số so với chỉ tiêu 100 %; được vượt 100 %, khi lấy bình quân tính tối đa 100 %',
    'Giá trị so với chỉ tiêu ít nhất 1',
    'Giá trị không quá 1; vượt quá là không đạt',
    'Có (1) là đạt, chưa (0) là chưa đạt',
    'Điểm so với chỉ tiêu từ 1 điểm trở lên',
    'Thứ hạng so với chỉ tiêu hạng 1; số càng nhỏ càng tốt',
    'Kết quả so với chỉ tiêu 1',
    'Đánh giá có (1) hoặc chưa (0), không tính mức hoàn thành',
  ]);
  expect(formulaText(trend({ baseline: 0.4 }))).toBe('Kết quả so với năm trước 0,4; cao hơn là đạt');
  expect(formulaText(trend({ baseline: 0.4, numerator: 1, denominator: 2 }))).toBe(
    'Kết quả so với năm trước 40 %; cao hơn là đạt',
  );
  expect(formulaText(anIndicator())).toBe('Tử số / mẫu số so với chỉ tiêu (chưa nhập)');
  expect(formulaText(anIndicator({ measure: null }))).toBe('');
});

const amount = fc.option(fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double({ min: -10, max: 1e9, noNaN: true })), {
  nil: null,
});
const anyFigures: fc.Arbitrary<Figures> = fc.record({
  measure: fc.option(fc.constantFrom(...MEASURES), { nil: null }),
  target: amount,
  baseline: amount,
  numerator: amount,
  denominator: amount,
  value: amount,
  notArising: fc.boolean(),
});
const anyContext: fc.Arbitrary<MeasureContext> = fc.constantFrom(inContext(), afterDue, countedAsMet);

test('completion is a share or absent, and agrees with the verdict', () => {
  fc.assert(
    fc.property(anyFigures, anyContext, (figures, context) => {
      const { completion, uncapped, verdict } = measure(figures, context);
      if (completion === null) return uncapped === null;
      if (verdict === 'noData' || verdict === 'notArising' || uncapped === null) return false;
      return completion >= 0 && completion <= 1 && uncapped >= completion && (verdict !== 'met' || completion === 1);
    }),
    { numRuns: 1000 },
  );
});

test('every text can be said, without a hole', () => {
  fc.assert(
    fc.property(anyFigures, anyContext, (figures, context) => {
      const measured = measure(figures, context);
      const texts = [resultText(figures, measured), verdictText(figures, measured), formulaText(figures)];
      return texts.every((text) => !/[{}]|NaN|undefined|null/.test(text));
    }),
  );
});

test('numerator and denominator scaled alike give the same result', () => {
  const whole = fc.integer({ min: 1, max: 100_000 });
  const kinds = fc.constantFrom<Figures['measure'][]>('share', 'ratio', 'trend');
  fc.assert(
    fc.property(kinds, whole, whole, whole, fc.double({ min: 0, max: 2, noNaN: true }), (kind, n, d, k, target) => {
      const of = (numerator: number, denominator: number) =>
        measure(anIndicator({ measure: kind, target, numerator, denominator }), inContext());
      expect(of(n * k, d * k)).toEqual(of(n, d));
    }),
  );
});

test('better figures never lower the completion', () => {
  const level = fc.double({ min: 0, max: 1, noNaN: true });
  // No share is above 1, no result ten times its plan.
  const kinds = fc.constantFrom<[Figures['measure'], number][]>(
    ['share', 1],
    ['ratio', 10],
    ['count', 1e6],
    ['score', 1e6],
    ['trend', 1e6],
  );
  fc.assert(
    fc.property(kinds, level, level, level, ([kind, most], a, b, target) => {
      const completionAt = (value: number) =>
        measure(values(kind, value * most, target * most), inContext()).completion ?? -1;
      return completionAt(Math.min(a, b)) <= completionAt(Math.max(a, b));
    }),
  );
});
