// What is frozen is read again as it was: records and back, cells and back, whatever the texts look like.
import fc from 'fast-check';
import { decodeFigures, encodeFigures, type FrozenFigures } from '#actions/frozen-rows';
import { FIGURE_SETTINGS, type FigureSettings, type IndicatorFigure, type TaskFigure } from '#domain/period-figures';
import { type CivilDate, civilDate } from '#kernel/civil-date';
import { choiceLabel, say } from '#messages/vi';
import { AREAS, FREQUENCIES, GROUPS, MEASURES, STANDINGS, TASK_STATES } from '#schema/choices';
import { rawColumns } from '#schema/define';
import { DEFAULT_SETTINGS } from '#schema/settings';
import { frozen } from '#schema/tables/frozen';
import { encodeCell } from '#sheet/cells';
import { readTable } from '#sheet/snapshot';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const HARD = ['=1+1', "'12", '00123', '1/2', '2024-03-14', '14/03/2024', 'TRUE', '1e5', '#1', '-5', '10 %', '＝x'];
const word = fc.oneof(
  fc.constantFrom(...HARD),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => `x${text.normalize('NFC').replace(/\s+/g, ' ').trim()}`),
  fc.constantFrom('Đã ban hành\nKế hoạch số 12/KH-UBND', 'ờ'.normalize('NFC')),
);
const line = word.filter((text) => !text.includes('\n'));
const day: fc.Arbitrary<CivilDate> = fc
  .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => civilDate(year, month, date));
const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const whole = fc.nat(5000);

const aTask: fc.Arbitrary<TaskFigure> = fc.record({
  id: orNull(line),
  group: orNull(fc.constantFrom(...AREAS)),
  text: orNull(word),
  product: orNull(word),
  leads: fc.array(line, { maxLength: 3 }),
  timing: orNull(word),
  standing: fc.record({
    name: fc.constantFrom(...STANDINGS),
    state: fc.constantFrom(...TASK_STATES),
    awaitsProof: fc.boolean(),
    effectiveDueOn: orNull(day),
    lateByWorkingDays: whole,
  }),
  doneOn: orNull(day),
  progress: orNull(share),
  reason: orNull(word),
  result: orNull(word),
  proof: orNull(word),
  sources: fc.array(line, { maxLength: 1 }),
  laterOn: orNull(day),
});

const anIndicator: fc.Arbitrary<IndicatorFigure> = fc.record({
  id: orNull(line),
  group: orNull(fc.constantFrom(...GROUPS)),
  text: orNull(word),
  unit: orNull(word),
  leads: fc.array(line, { maxLength: 1 }),
  figures: fc.record({
    measure: orNull(fc.constantFrom(...MEASURES)),
    target: orNull(amount),
    baseline: orNull(amount),
    numerator: orNull(amount),
    denominator: orNull(amount),
    value: orNull(amount),
    notArising: fc.boolean(),
  }),
  asOf: orNull(day),
  isLater: fc.boolean(),
  measured: fc.record({
    result: orNull(amount),
    completion: orNull(share),
    uncapped: orNull(amount),
    verdict: fc.constantFrom('met', 'inProgress', 'notMet', 'noData', 'notArising'),
  }),
  weight: orNull(amount),
  source: whole,
  proof: orNull(word),
  note: orNull(word),
});

const settings: fc.Arbitrary<FigureSettings> = fc
  .record({ unitName: word, planNumber: fc.oneof(word, fc.constant('')), group1: word, planSignedOn: orNull(day) })
  .chain((own) =>
    fc
      .record({
        baselineScore: orNull(amount),
        year: orNull(fc.integer({ min: 2000, max: 2100 })),
        rankedUnits: orNull(whole),
      })
      .map((numbers) => ({ ...DEFAULT_SETTINGS, emptyPolicy: 'countAsMet' as const, ...own, ...numbers })),
  )
  .map((all) => Object.fromEntries(FIGURE_SETTINGS.map((key) => [key, all[key]])) as unknown as FigureSettings);

const figures: fc.Arbitrary<FrozenFigures> = fc.record({
  period: fc.record({
    instance: fc.constantFrom('BC1.2024-Q1', 'a#1:b.2024-Y'),
    name: orNull(word),
    frequency: fc.constantFrom(...FREQUENCIES),
    year: fc.integer({ min: 2000, max: 2100 }),
    index: fc.integer({ min: 1, max: 12 }),
    startOn: day,
    endOn: day,
  }),
  judgedOn: day,
  frozen: fc.record({
    nth: fc.integer({ min: 1, max: 20 }),
    on: day,
    at: fc.constantFrom('07:30', '23:59'),
    by: fc.constantFrom('', 'an@huong-tra.example'),
  }),
  settings,
  tasks: fc.array(aTask, { maxLength: 4 }),
  indicators: fc.array(anIndicator, { maxLength: 4 }),
  scores: orNull(
    fc.record({
      set: orNull(line),
      year: orNull(fc.integer({ min: 2000, max: 2100 })),
      decision: orNull(word),
      max: amount,
      scoredMax: amount,
      self: orNull(amount),
      verified: orNull(amount),
      open: amount,
      low: amount,
      high: amount,
      className: orNull(word),
      criteria: fc.array(
        fc.record({
          id: orNull(line),
          number: orNull(line),
          group: orNull(fc.constantFrom(...AREAS)),
          text: orNull(word),
          max: orNull(amount),
          self: orNull(amount),
          verified: orNull(amount),
          open: amount,
          how: orNull(word),
          proof: orNull(word),
          lacksProof: fc.boolean(),
          leads: fc.array(line, { maxLength: 1 }),
          lost: orNull(amount),
          shortcoming: orNull(word),
          mendedBy: fc.array(line, { maxLength: 3 }),
          survey: fc.boolean(),
          leftOut: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    }),
  ),
  reports: fc.array(
    fc.record({
      id: line,
      name: orNull(word),
      period: word,
      endOn: day,
      dueOn: day,
      isConfirmed: fc.boolean(),
      sentOn: orNull(day),
      number: orNull(word),
      lateByWorkingDays: whole,
    }),
    { maxLength: 3 },
  ),
});

const KEYS = rawColumns(frozen);
/** Rows as cells of the tab and read from there. */
const throughCells = (rows: ReturnType<typeof encodeFigures>) => {
  const cells = rows.map((row) =>
    KEYS.map((key) => encodeCell(frozen.columns[key as keyof typeof frozen.columns], row[key as keyof typeof row])),
  );
  return readTable('frozen', [KEYS, KEYS, ...cells], () => '1899-12-30');
};

test('decode(encode(f)) is f, through records and through cells, in any order of the rows', () => {
  fc.assert(
    fc.property(figures, line, fc.boolean(), (given, operation, reversed) => {
      const rows = encodeFigures(given, operation);
      const expected = { figures: given, operation, isIntact: true };
      expect(decodeFigures(reversed ? [...rows].reverse() : rows)).toEqual(expected);
      const read = throughCells(rows).rows;
      expect(read.flatMap(({ problems }) => problems).filter(({ code }) => code !== 'row.idDoubled')).toEqual([]);
      expect(decodeFigures(read.map(({ record }) => record))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [`=${'x'.repeat(49_999)}`, 49_999],
  [`${'x'.repeat(49_998)} y`, 49_998],
])('no cell holds more than Google takes, and what is cut reads again as it was written', (long, kept) => {
  const [given] = fc.sample(
    figures.filter(({ tasks }) => tasks.length > 0),
    { numRuns: 1, seed: 7 },
  );
  const [first, ...rest] = (given as FrozenFigures).tasks;
  const rows = encodeFigures(
    { ...(given as FrozenFigures), tasks: [{ ...(first as TaskFigure), result: long }, ...rest] },
    'x',
  );
  const read = throughCells(rows).rows.map(({ record }) => record);
  expect(decodeFigures(read)).toMatchObject({ isIntact: true });
  expect(decodeFigures(read)?.figures.tasks[0]?.result).toBe(long.slice(0, kept));
});

test('a row that is gone or changed is noticed', () => {
  const [given] = fc.sample(
    figures.filter(({ tasks }) => tasks.length > 1),
    { numRuns: 1, seed: 7 },
  );
  const rows = encodeFigures(given as FrozenFigures, 'abcdefgh');
  const task = rows.findIndex(({ kind }) => kind === 'task');
  expect(decodeFigures(rows.filter((_row, place) => place !== task))?.isIntact).toBe(false);
  const changed = rows.map((row, place) => (place === task ? { ...row, result: `${row.result} ` } : row));
  expect(decodeFigures(changed)?.isIntact).toBe(false);
  expect(decodeFigures(rows.filter(({ kind }) => kind !== 'fact'))).toBeNull();
});

test('a frozen standing reads like the statistic', () => {
  for (const name of STANDINGS) expect(choiceLabel('standing', name)).toBe(say(`state.${name}`));
  for (const verdict of ['met', 'inProgress', 'notMet', 'noData', 'notArising'] as const)
    expect(choiceLabel('verdict', verdict)).toBe(say(`verdict.${verdict}`));
});
