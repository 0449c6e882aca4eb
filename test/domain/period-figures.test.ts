// What counts for a period: judged as of the cut-off, told in the words of the period.
import { analyse, type Material } from '#domain/analysis';
import { figuresAt } from '#domain/figures-at';
import type { FigurePeriod } from '#domain/period-figures';
import { periodStatistics } from '#domain/period-statistics';
import { HOLIDAYS } from '#plans/holidays';
import { HUONG_TRA_2024 } from '#plans/huong-tra-2024';
import { blankRecord } from '#schema/define';
import { type Criterion, criteria } from '#schema/tables/criteria';
import { type Indicator, indicators } from '#schema/tables/indicators';
import type { Task } from '#schema/tables/tasks';
import { type Update, updates } from '#schema/tables/updates';
import { aTask, rowsOf, SETTINGS, STAFF } from '#test/builders';

const QUARTER: FigurePeriod = {
  instance: 'BC1.2024-Q1',
  name: 'Báo cáo quý',
  frequency: 'quarter',
  year: 2024,
  index: 1,
  startOn: '2023-12-15',
  endOn: '2024-03-14',
};

const materialOf = (own: Partial<Material>): Material => ({
  today: '2024-03-20',
  settings: SETTINGS,
  tasks: [],
  indicators: [],
  updates: [],
  people: rowsOf(STAFF),
  holidays: rowsOf(HOLIDAYS),
  ...own,
});

const taskAt = (
  task: Partial<Task>,
  rows: readonly Partial<Update>[] = [],
  today: Material['today'] = '2024-03-20',
) => {
  const written = rows.map(
    (row, place): Update => ({ ...blankRecord(updates), id: `CN${place}`, task: '1.1a', ...row }),
  );
  const material = materialOf({ today, tasks: rowsOf([aTask(task)]), updates: rowsOf(written) });
  const [figure] = figuresAt(material, QUARTER).tasks;
  if (figure === undefined) throw new Error('no task');
  return figure;
};

const anIndicator = (own: Partial<Indicator>): Indicator => ({
  ...blankRecord(indicators),
  id: 'C3',
  group: 'I',
  measure: 'share',
  target: 1,
  numerator: 9,
  denominator: 10,
  ...own,
});

const DONE = { state: 'done', proof: 'Số 12/KH-UBND' } as const;

test.each([
  ['done on the cut-off', { ...DONE, doneOn: '2024-03-14' }, 'doneOnTime', 'done', false],
  ['done the day after', { ...DONE, doneOn: '2024-03-15' }, 'openOnTime', 'inProgress', false],
  ['done without proof', { ...DONE, doneOn: '2024-03-01', proof: null }, 'openOnTime', 'inProgress', true],
  ['due the day before the cut-off', { dueOn: '2024-03-13' }, 'openLate', 'notStarted', false],
  ['due after the cut-off, late by now', { dueOn: '2024-03-15' }, 'openOnTime', 'notStarted', false],
] as const)('%s', (_case, task, name, state, awaitsProof) => {
  expect(taskAt(task).standing).toMatchObject({ name, state, awaitsProof });
});

test('a draft before the cut-off calls nothing late that still has time', () => {
  expect(taskAt({ dueOn: '2024-03-12' }, [], '2024-03-11').standing.name).toBe('openOnTime');
});

test.each([
  ['no row: its own words', { result: 'của nhiệm vụ' }, [], 'của nhiệm vụ'],
  [
    'the row that names the period, though written after the cut-off',
    { result: 'nay', updatedOn: '2024-05-02' },
    [
      { period: 'Quý I/2024', result: 'của quý I', updatedOn: '2024-03-18' },
      { period: 'Quý II/2024', result: 'của quý II', updatedOn: '2024-05-02' },
    ],
    'của quý I',
  ],
  [
    'the latest row dated within the period',
    { result: 'nay', updatedOn: '2024-05-02' },
    [
      { period: 'Tháng 02/2024', result: 'tháng hai', updatedOn: '2024-02-28' },
      { period: 'Tháng 01/2024', result: 'tháng một', updatedOn: '2024-01-31' },
      { period: 'Tháng 04/2024', result: 'tháng tư', updatedOn: '2024-05-02' },
    ],
    'tháng hai',
  ],
  [
    'a row of another period after the cut-off does not count',
    { result: 'của nhiệm vụ', updatedOn: '2024-03-01' },
    [{ period: 'Quý II/2024', result: 'của quý II', updatedOn: '2024-04-02' }],
    'của nhiệm vụ',
  ],
  [
    'a row within the window that tells of the year before does not count',
    { result: 'của nhiệm vụ', updatedOn: '2024-03-01' },
    [{ period: 'Quý IV/2023', result: 'năm trước', updatedOn: '2023-12-20' }],
    'của nhiệm vụ',
  ],
] as const)('words: %s', (_case, task, rows, result) => {
  expect(taskAt(task, rows).result).toBe(result);
});

test.each([
  ['its own words of after the cut-off are named', { result: 'nay', updatedOn: '2024-03-18' }, [], '2024-03-18'],
  ['up to the cut-off they are the period’s', { result: 'nay', updatedOn: '2024-03-14' }, [], null],
  ['without words there is nothing to name', { result: null, updatedOn: '2024-03-18' }, [], null],
  [
    'a row that names the period is the period’s, whenever it was written',
    { result: 'nay', updatedOn: '2024-03-18' },
    [{ period: 'Quý I/2024', result: 'của quý I', updatedOn: '2024-03-18' }],
    null,
  ],
] as const)('later words: %s', (_case, task, rows, laterOn) => {
  expect(taskAt(task, rows).laterOn).toBe(laterOn);
});

test('a figure of a later day is not taken, and named; who takes it over lacks it too', () => {
  const material = materialOf({
    indicators: rowsOf([
      anIndicator({ asOf: '2024-03-15' }),
      anIndicator({ id: '3.1c', sameAs: 'C3' }),
      anIndicator({ id: 'C4', asOf: '2024-03-14' }),
    ]),
  });
  const figures = figuresAt(material, QUARTER);
  expect(figures.indicators.map(({ isLater, asOf, measured }) => [isLater, asOf, measured.verdict])).toEqual([
    [true, '2024-03-15', 'noData'],
    [true, '2024-03-15', 'noData'],
    [false, '2024-03-14', 'inProgress'],
  ]);
  expect(periodStatistics(figures)).toMatchObject({
    later: 2,
    indicators: { indicators: 3, measures: 2, withData: 1 },
  });
});

test('up to today, the sums are those of the workbook', () => {
  const { tasks, indicators: measures } = HUONG_TRA_2024;
  const figured = measures.map((row, place) => ({ ...row, numerator: place, denominator: place + 1, value: null }));
  const material = materialOf({ today: '2024-07-15', tasks: rowsOf(tasks), indicators: rowsOf(figured) });
  const { counts, ratios, indicators: scope, groups } = analyse(material);
  const statistics = periodStatistics(figuresAt(material, { ...QUARTER, endOn: '2024-07-15' }));
  expect(statistics).toMatchObject({ counts, ratios, indicators: scope, addsUp: true });
  expect(statistics.groups.map(({ group, done, scope: sums }) => [group, done, sums])).toEqual(
    groups.map(({ group, done, scope: sums }) => [group, done, sums]),
  );
});

test('scores are judged as of the cut-off too, with their sentences; without criteria there is none', () => {
  const criterion = (own: Partial<Criterion>): Criterion => ({ ...blankRecord(criteria), ...own });
  const rows = {
    criteriaSets: [],
    criteria: rowsOf([
      criterion({ id: 'TC1', number: '1', group: '1', text: 'Chỉ đạo' }),
      criterion({
        id: 'TC2',
        number: '1.1',
        max: 3,
        rule: 'proportional',
        figureFrom: 'indicator',
        source: 'C3',
        needsProof: true,
        lost: 1,
        mendedBy: ['1.1a'],
      }),
      criterion({ id: 'TC3', number: '1.2', max: 2, rule: 'byHand', typedScore: 1.5, proof: 'Số 12/KH-UBND' }),
    ]),
  };
  const scoresOn = (asOf: Indicator['asOf']) =>
    figuresAt(materialOf({ indicators: rowsOf([anIndicator({ asOf })]) }), QUARTER, rows).scores;
  expect(scoresOn('2024-03-14')).toMatchObject({ max: 5, scoredMax: 5, self: 4.2, low: 4.2, high: 4.2, open: 0.8 });
  expect(scoresOn('2024-03-15')).toMatchObject({ max: 5, scoredMax: 2, self: 1.5, low: 1.5, high: 4.5 });
  const [, first] = scoresOn('2024-03-14')?.criteria ?? [];
  expect(first).toMatchObject({ number: '1.1', self: 2.7, lacksProof: true, lost: 1, mendedBy: ['1.1a'], group: '1' });
  expect(first?.how).toMatch(/3/);
  expect(figuresAt(materialOf({}), QUARTER).scores).toBeNull();
});
