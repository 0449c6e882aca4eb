/** Sums over indicators: verdicts by row, means by distinct measure, figures taken from elsewhere. */
import fc from 'fast-check';
import { completionOf, judgeAll, type Measurable, resolveSameAs, type Scope } from '#domain/completion';
import type { Figures } from '#domain/indicator-figures';
import { GROUPS, MEASURES } from '#schema/choices';

const someFigures = (figures: Partial<Figures> = {}): Figures => ({
  measure: 'share',
  target: 1,
  baseline: null,
  numerator: null,
  denominator: null,
  value: null,
  notArising: false,
  ...figures,
});

const aRow = ({
  figures,
  ...rest
}: Partial<Omit<Measurable, 'figures'>> & { figures?: Partial<Figures> }): Measurable => ({
  id: null,
  group: 'I',
  weight: null,
  sameAs: null,
  context: { today: '2024-10-15', dueOn: '2024-12-31', policy: 'leaveOut' },
  ...rest,
  figures: someFigures(figures),
});

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const EMPTY: Scope = {
  indicators: 0,
  met: 0,
  inProgress: 0,
  notMet: 0,
  noData: 0,
  notArising: 0,
  measures: 0,
  withData: 0,
  completionOfKnown: null,
  completionOfAll: null,
};

test('no rows, or none with figures: words, not 0 %', () => {
  expect(completionOf(judgeAll([]))).toEqual(EMPTY);
  expect(completionOf(judgeAll([aRow({ id: 'CT-1' }), aRow({ id: 'CT-2' })]))).toEqual({
    ...EMPTY,
    indicators: 2,
    noData: 2,
    measures: 2,
  });
});

test('both means: of what is known, and of all with the unknown as 0', () => {
  const rows = [aRow({ figures: of(98, 100) }), aRow({ figures: of(1, 2) }), aRow({})];
  const scope = completionOf(judgeAll(rows));
  expect(scope).toMatchObject({ indicators: 3, inProgress: 2, noData: 1, measures: 3, withData: 2 });
  expect(scope.completionOfKnown).toBeCloseTo(0.74, 12);
  expect(scope.completionOfAll).toBeCloseTo(1.48 / 3, 12);
});

test('112 % of one measure does not make up for another', () => {
  const rows = [aRow({ figures: { measure: 'ratio', ...of(112, 100) } }), aRow({ figures: of(1, 2) })];
  expect(completionOf(judgeAll(rows)).completionOfKnown).toBe(0.75);
});

test('weights: null is 1, 0 leaves the row out of the means only', () => {
  const rows = [
    aRow({ weight: 3, figures: of(1, 1) }),
    aRow({ weight: null, figures: of(0, 1) }),
    aRow({ weight: 0, figures: of(0, 1) }),
  ];
  expect(completionOf(judgeAll(rows))).toMatchObject({
    indicators: 3,
    measures: 3,
    completionOfKnown: 0.75,
    completionOfAll: 0.75,
  });
  const weightless = rows.map((row) => ({ ...row, weight: 0 }));
  expect(completionOf(judgeAll(weightless))).toMatchObject({
    indicators: 3,
    completionOfKnown: null,
    completionOfAll: null,
  });
});

test('a narrative and “không phát sinh” are neither above nor below the line', () => {
  const rows = [
    aRow({ figures: of(1, 2) }),
    aRow({ figures: { measure: 'narrative', value: 1 } }),
    aRow({ figures: { measure: 'narrative', value: 0 } }),
    aRow({ figures: { measure: 'narrative' } }),
    aRow({ figures: of(0, 0) }),
  ];
  expect(completionOf(judgeAll(rows))).toEqual({
    indicators: 5,
    met: 1,
    inProgress: 2,
    notMet: 0,
    noData: 1,
    notArising: 1,
    measures: 5,
    withData: 4,
    completionOfKnown: 0.5,
    completionOfAll: 0.5,
  });
});

test('a share without a target has figures but no data to judge by', () => {
  const rows = [aRow({ figures: of(1, 1) }), aRow({ figures: { ...of(3, 4), target: null } })];
  expect(completionOf(judgeAll(rows))).toMatchObject({
    met: 1,
    noData: 1,
    withData: 1,
    completionOfKnown: 1,
    completionOfAll: 0.5,
  });
});

test.each<[string, Partial<Figures>]>([
  ['a part above its whole', of(120, 100)],
  ['a negative count', { measure: 'count', value: -5 }],
  ['95 for 95 %', { value: 95 }],
  ['rank 20 of 16', { measure: 'rank', target: 8, value: 20 }],
  ['neither yes nor no', { measure: 'yesNo', value: 7 }],
])('%s is never met nor in a mean', (_name, figures) => {
  const wrong = aRow({ figures });
  const rows = [aRow({ figures: of(1, 2) }), { ...wrong, context: { ...wrong.context, rankedUnits: 16 } }];
  expect(completionOf(judgeAll(rows))).toMatchObject({
    indicators: 2,
    met: 0,
    noData: 1,
    withData: 1,
    completionOfKnown: 0.5,
    completionOfAll: 0.25,
  });
});

test('C3 and 3.1c: one value feeds both rows and counts once', () => {
  const c3 = aRow({ id: 'C3', figures: of(98, 100) });
  const rows = [aRow({ id: '3.1c', group: '3', sameAs: 'C3' }), c3, aRow({ id: 'C6', figures: of(20, 20) })];
  const scope = completionOf(judgeAll(rows));
  expect(scope).toMatchObject({ indicators: 3, met: 1, inProgress: 2, measures: 2, withData: 2 });
  expect(scope.completionOfKnown).toBeCloseTo(0.99, 12);
});

test('figures come from outside the scope too', () => {
  const rows = [aRow({ id: '3.1c', group: '3', sameAs: 'C3' }), aRow({ id: 'C3', figures: of(98, 100) })];
  expect(completionOf(judgeAll(rows).filter(({ row }) => row.group === '3'))).toMatchObject({
    indicators: 1,
    measures: 1,
    completionOfKnown: 0.98,
  });
});

test('a row keeps its own target beside the figures of another', () => {
  const rows = [
    aRow({ id: 'C10', figures: of(96, 100) }),
    aRow({ id: '8.1a', sameAs: 'C10', figures: { target: 0.95 } }),
    aRow({ id: 'bare', sameAs: 'C10', figures: { measure: null, target: null } }),
  ];
  expect(completionOf(judgeAll(rows))).toMatchObject({ met: 1, inProgress: 2, measures: 1, completionOfKnown: 0.96 });
});

type Link = readonly [id: string | null, sameAs: string | null];
test.each<[string, Link[], (string | number)[]]>([
  [
    'chain',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', null],
    ],
    ['c', 'c', 'c'],
  ],
  ['itself', [['a', 'a']], ['a']],
  [
    'loop',
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    ['a', 'b'],
  ],
  [
    'into a loop',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ],
    ['a', 'b', 'c'],
  ],
  ['unknown', [['a', 'x']], ['a']],
  [
    'chain to unknown',
    [
      ['a', 'b'],
      ['b', 'x'],
    ],
    ['b', 'b'],
  ],
  [
    'no id',
    [
      [null, 'b'],
      ['b', null],
      [null, null],
    ],
    ['b', 'b', 2],
  ],
  [
    'doubled id',
    [
      ['a', null],
      ['a', null],
      ['c', 'a'],
    ],
    ['a', 1, 'a'],
  ],
])('sameAs: %s', (_name, links, origins) => {
  const rows = links.map(([id, sameAs], index) => aRow({ id, sameAs, figures: of(index, 10) }));
  const resolved = resolveSameAs(rows);
  expect(resolved.map(({ origin }) => origin)).toEqual(origins);
  const ownerOf = (origin: string | number) =>
    typeof origin === 'number' ? origin : links.findIndex(([id]) => id === origin);
  expect(resolved.map(({ figures }) => figures.numerator)).toEqual(origins.map(ownerOf));
  expect(resolved.map(({ source }) => source)).toEqual(origins.map(ownerOf));
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const number = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
const anyRow: fc.Arbitrary<Measurable> = fc.record({
  id: fc.option(fc.constantFrom(...ids), { nil: null }),
  group: fc.option(fc.constantFrom(...GROUPS), { nil: null }),
  weight: number,
  sameAs: fc.option(fc.constantFrom(...ids, 'unknown'), { nil: null }),
  figures: fc.record({
    measure: fc.option(fc.constantFrom(...MEASURES), { nil: null }),
    target: number,
    baseline: number,
    numerator: number,
    denominator: number,
    value: number,
    notArising: fc.boolean(),
  }),
  context: fc.record({
    today: fc.constantFrom('2024-10-15', '2025-01-01'),
    dueOn: fc.constant('2024-12-31'),
    policy: fc.constantFrom('leaveOut', 'countAsMet'),
  }),
});
const anyRows = fc.array(anyRow, { maxLength: 12 });

test('the parts add up, the means are shares, and all knows no more than known', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const scope = completionOf(judgeAll(rows));
      expect(scope.met + scope.inProgress + scope.notMet + scope.noData + scope.notArising).toBe(rows.length);
      expect(scope.measures).toBeLessThanOrEqual(scope.indicators);
      expect(scope.withData).toBeLessThanOrEqual(scope.measures);
      expect(scope.completionOfAll === null).toBe(scope.completionOfKnown === null);
      if (scope.completionOfKnown === null || scope.completionOfAll === null) return;
      expect(scope.completionOfAll).toBeGreaterThanOrEqual(0);
      expect(scope.completionOfAll).toBeLessThanOrEqual(scope.completionOfKnown);
      expect(scope.completionOfKnown).toBeLessThanOrEqual(1 + 1e-12);
    }),
    { numRuns: 500 },
  );
});

test('the groups make up the whole by row', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const parts = [null, ...GROUPS].map((group) =>
        completionOf(judgeAll(rows).filter(({ row }) => row.group === group)),
      );
      const sum = (key: 'indicators' | 'met' | 'noData') => parts.reduce((total, part) => total + part[key], 0);
      const whole = completionOf(judgeAll(rows));
      expect([sum('indicators'), sum('met'), sum('noData')]).toEqual([whole.indicators, whole.met, whole.noData]);
    }),
  );
});
