/** What is missing or contradictory within one indicator, and the column that each finding names. */
import fc from 'fast-check';
import { type IndicatorSurroundings, indicatorProblems } from '#domain/indicator-checks';
import { problemText } from '#messages/vi';
import { MEASURES } from '#schema/choices';
import type { Row } from '#schema/tables';
import type { Indicator } from '#schema/tables/indicators';

const BLANK: Indicator = {
  id: 'CT-1',
  group: 'I',
  text: 'C3',
  measure: 'share',
  target: null,
  unit: null,
  baseline: null,
  numeratorIs: null,
  denominatorIs: null,
  numerator: null,
  denominator: null,
  value: null,
  asOf: null,
  notArising: false,
  proof: null,
  note: null,
  review: null,
  dueOn: null,
  weight: null,
  lead: null,
  sameAs: null,
  task: null,
  source: null,
  updatedOn: null,
  fingerprint: null,
};

/** An indicator without figures. */
const anIndicator = (fields: Partial<Indicator> = {}): Row<Indicator> => ({
  row: 7,
  record: { ...BLANK, ...fields },
  problems: [],
});
/** One with target and cut-off day, so that only the figures can be wrong. */
const reported = (fields: Partial<Indicator>) => anIndicator({ target: 1, asOf: '2024-09-14', ...fields });

const links: Readonly<Record<string, string>> = { 'CT-2': 'CT-3', 'CT-3': 'CT-1', 'CT-5': 'CT-6', 'CT-6': 'CT-5' };
const around: IndicatorSurroundings = {
  today: '2024-10-15',
  ids: new Set(['CT-1', 'CT-2', 'CT-3', 'CT-4', 'CT-5', 'CT-6']),
  taskIds: new Set(['NV-1']),
  posts: new Set(['van phong-thong ke']),
  sameAs: (id) => links[id] ?? null,
  rankedUnits: 16,
};

const found = (row: Row<Indicator>, surroundings = around) =>
  indicatorProblems(row, surroundings).map(({ code, at }) => `${code.replace('indicator.', '')} @ ${at.column}`);

test.each<[string, Row<Indicator>, string[]]>([
  ['nothing entered', anIndicator(), []],
  ['C3: 98 of 100', reported({ numerator: 98, denominator: 100 }), []],
  ['C2: nothing issued', anIndicator({ target: 1, denominator: 0, asOf: '2024-09-14' }), []],
  ['2.1b: nothing faulty, no target', anIndicator({ numerator: 0, denominator: 0, asOf: '2024-09-14' }), []],
  ['ticked', anIndicator({ notArising: true }), []],
  ['ticked, denominator 0', reported({ notArising: true, denominator: 0 }), []],
  ['8.1b-1: 112 %', reported({ measure: 'ratio', numerator: 112, denominator: 100 }), []],
  ['6.1a-2: no violation', reported({ measure: 'limit', target: 0, value: 0 }), []],
  ['M2b: rank 4', reported({ measure: 'rank', target: 8, value: 4 }), []],
  ['C5: narrative', reported({ measure: 'narrative', target: null, value: 0 }), []],
  ['C11: trend with last year', reported({ measure: 'trend', target: null, baseline: 0.4, value: 0.5 }), []],
  ['known task and lead', anIndicator({ task: 'NV-1', lead: 'Văn phòng – Thống kê xã' }), []],
  ['takes its figures', anIndicator({ id: 'CT-4', sameAs: 'CT-1' }), []],
  ['denominator alone', reported({ denominator: 20 }), ['numeratorMissing @ numerator']],
  ['numerator alone', reported({ numerator: 16 }), ['denominatorMissing @ denominator']],
  ['trend, numerator alone', reported({ measure: 'trend', numerator: 16 }), ['denominatorMissing @ denominator']],
  ['part above whole', reported({ numerator: 21, denominator: 20 }), ['partAboveWhole @ numerator']],
  ['part of nothing', reported({ numerator: 5, denominator: 0 }), ['partAboveWhole @ numerator']],
  ['a negative part', reported({ numerator: -5, denominator: 10 }), ['cell.tooSmall @ numerator']],
  ['a negative share', reported({ value: -0.5 }), ['cell.tooSmall @ value']],
  ['112 for 112 % of the plan', reported({ measure: 'ratio', value: 112 }), ['targetNotShare @ value']],
  ['a negative target', anIndicator({ measure: 'count', target: -1 }), ['cell.tooSmall @ target']],
  ['figures in the wrong columns', reported({ measure: 'count', numerator: 1 }), ['valueMissing @ value']],
  ['negative count', reported({ measure: 'count', value: -1 }), ['notCount @ value']],
  ['negative limit', reported({ measure: 'limit', value: -1 }), ['notCount @ value']],
  ['yesNo 2', reported({ measure: 'yesNo', value: 2 }), ['notYesNo @ value']],
  ['narrative 0,5', reported({ measure: 'narrative', value: 0.5 }), ['notYesNo @ value']],
  ['rank 0', reported({ measure: 'rank', value: 0 }), ['notRank @ value']],
  ['rank 4,5', reported({ measure: 'rank', value: 4.5 }), ['notRank @ value']],
  ['rank 17 of 16', reported({ measure: 'rank', value: 17 }), ['notRank @ value']],
  ['target 95 for 95 %', anIndicator({ target: 95 }), ['targetNotShare @ target']],
  ['target 100 for 100 % of the plan', anIndicator({ measure: 'ratio', target: 100 }), ['targetNotShare @ target']],
  ['target 105 % of the plan', anIndicator({ measure: 'ratio', target: 1.05 }), []],
  ['97 for 97 % as value', reported({ value: 97 }), ['targetNotShare @ value']],
  ['share without target', reported({ target: null, numerator: 3, denominator: 4 }), ['targetMissing @ target']],
  ['3.1a: count without target', reported({ measure: 'count', target: null, value: 3 }), ['targetMissing @ target']],
  ['yesNo needs none', reported({ measure: 'yesNo', target: null, value: 1 }), []],
  [
    'C11: trend against nothing',
    reported({ measure: 'trend', target: null, numerator: 1, denominator: 2 }),
    ['baselineMissing @ baseline'],
  ],
  ['no cut-off day', reported({ asOf: null, numerator: 1, denominator: 2 }), ['asOfMissing @ asOf']],
  ['cut-off tomorrow', reported({ asOf: '2024-10-16', numerator: 1, denominator: 2 }), ['asOfFuture @ asOf']],
  ['cut-off today', reported({ asOf: '2024-10-15', numerator: 1, denominator: 2 }), []],
  [
    'ticked with figures',
    reported({ notArising: true, numerator: 1, denominator: 2 }),
    ['figuresAndNotArising @ notArising'],
  ],
  ['sameAs unknown', anIndicator({ sameAs: 'CT-9' }), ['sameAsUnknown @ sameAs']],
  ['sameAs itself', anIndicator({ sameAs: 'CT-1' }), ['sameAsLoop @ sameAs']],
  ['sameAs down a chain', anIndicator({ id: 'CT-3', sameAs: 'CT-1' }), []],
  ['sameAs into the loop of others', anIndicator({ id: 'CT-4', sameAs: 'CT-5' }), []],
  ['sameAs besides figures', anIndicator({ id: 'CT-4', sameAs: 'CT-1', value: 3 }), ['sameAsFigures @ sameAs']],
  [
    'sameAs besides the tick',
    anIndicator({ id: 'CT-4', sameAs: 'CT-1', notArising: true }),
    ['sameAsFigures @ sameAs'],
  ],
  [
    'a broken sameAs leaves the own figures to be checked',
    anIndicator({ sameAs: 'CT-9', target: 1, numerator: 3, denominator: 2 }),
    ['sameAsUnknown @ sameAs', 'partAboveWhole @ numerator', 'asOfMissing @ asOf'],
  ],
  ['task unknown', anIndicator({ task: 'NV-9' }), ['taskUnknown @ task']],
  ['lead unknown', anIndicator({ lead: 'Tư pháp – Hộ tịch xã' }), ['leadUnknown @ lead']],
  [
    'several at once',
    anIndicator({ numerator: 16, task: 'NV-9' }),
    ['denominatorMissing @ denominator', 'targetMissing @ target', 'asOfMissing @ asOf', 'taskUnknown @ task'],
  ],
])('%s', (_name, row, expected) => {
  expect(found(row)).toEqual(expected);
});

test.each<[string, Row<Indicator>, Row<Indicator>, string[]]>([
  ['good figures', anIndicator({ id: 'C3', sameAs: 'CT-1' }), reported({ numerator: 98, denominator: 100 }), []],
  ['no figures yet', anIndicator({ id: 'C3', sameAs: 'CT-1' }), anIndicator(), []],
  [
    '120 of 100',
    anIndicator({ id: 'C3', sameAs: 'CT-1' }),
    reported({ numerator: 120, denominator: 100 }),
    ['sameAsUnusable @ sameAs'],
  ],
  [
    '112 of 100 of the plan, taken as a part of a whole',
    anIndicator({ id: 'C3', sameAs: 'CT-1' }),
    reported({ measure: 'ratio', numerator: 112, denominator: 100 }),
    ['sameAsUnusable @ sameAs'],
  ],
  [
    'judged as that row is where it has no measure of its own',
    anIndicator({ id: 'C3', sameAs: 'CT-1', measure: null }),
    reported({ measure: 'ratio', numerator: 112, denominator: 100 }),
    [],
  ],
  [
    'text where a number should be',
    anIndicator({ id: 'C3', sameAs: 'CT-1' }),
    {
      ...anIndicator(),
      problems: [
        {
          code: 'cell.notNumber',
          at: { table: 'indicators', key: 'CT-1', column: 'numerator' },
          params: { found: 'chín' },
        },
      ],
    },
    ['sameAsUnusable @ sameAs'],
  ],
  [
    'a link into a loop is said, not the figures',
    anIndicator({ id: 'CT-5', sameAs: 'CT-6' }),
    reported({ numerator: 120, denominator: 100 }),
    ['sameAsLoop @ sameAs'],
  ],
])('takes its figures from a row with %s', (_name, row, source, expected) => {
  expect(
    indicatorProblems(row, around, source).map(({ code, at }) => `${code.replace('indicator.', '')} @ ${at.column}`),
  ).toEqual(expected);
});

test.each<[string, Partial<IndicatorSurroundings>, Partial<Indicator>]>([
  ['indicators', { ids: null }, { sameAs: 'CT-9' }],
  ['tasks', { taskIds: null }, { task: 'NV-9' }],
  ['posts', { posts: null }, { lead: 'Địa chính' }],
])('where the %s are not known, no link into them is doubted', (_name, unknown, fields) => {
  expect(found(anIndicator(fields))).toHaveLength(1);
  expect(found(anIndicator(fields), { ...around, ...unknown })).toEqual([]);
});

test('a loop of three is found from each of its rows', () => {
  const loop: Readonly<Record<string, string>> = { 'CT-1': 'CT-2', ...links };
  const looping = { ...around, sameAs: (id: string) => loop[id] ?? null };
  for (const id of ['CT-1', 'CT-2', 'CT-3'])
    expect(found(anIndicator({ id, sameAs: loop[id] ?? null }), looping)).toEqual(['sameAsLoop @ sameAs']);
});

test.each<[string, Row<Indicator>, IndicatorSurroundings, string]>([
  [
    'part above whole',
    reported({ numerator: 1234, denominator: 20 }),
    around,
    '«Tử số» 1.234 lớn hơn mẫu số 20; phần không thể lớn hơn tổng, kiểm tra lại hai số',
  ],
  ['rank', reported({ measure: 'rank', value: 17 }), around, '«Giá trị» đang là 17; thứ hạng là số nguyên từ 1 đến 16'],
  [
    'rank among an unknown number',
    reported({ measure: 'rank', value: 1.5 }),
    { ...around, rankedUnits: null },
    '«Giá trị» đang là 1,5; thứ hạng là số nguyên từ 1 trở lên',
  ],
  [
    'future day',
    reported({ asOf: '2024-12-01' }),
    around,
    '«Số liệu đến ngày» 01/12/2024 ở sau hôm nay; ghi ngày chốt số liệu',
  ],
  [
    'unknown lead',
    anIndicator({ lead: 'Địa chính' }),
    around,
    '«Chủ trì» “Địa chính” chưa có trong trang «Cán bộ, công chức»; sửa tên hoặc thêm vào danh sách',
  ],
  ['nothing said of the whole', reported({ numerator: 16 }), around, 'Còn thiếu: «Mẫu số» (đã có tử số)'],
  [
    'unknown task',
    anIndicator({ task: 'NV-9' }),
    around,
    '«Nhiệm vụ» “NV-9” không có trong trang «Nhiệm vụ»; ghi đúng mã nhiệm vụ',
  ],
])('the sentence: %s', (_name, row, surroundings, sentence) => {
  expect(indicatorProblems(row, surroundings).map((problem) => problemText(problem))).toEqual([sentence]);
});

test('a row that takes figures of no use says whose they are', () => {
  const source = reported({ id: '3.1c', numerator: 120, denominator: 100 });
  const [problem] = indicatorProblems(anIndicator({ id: 'CT-4', sameAs: 'CT-1' }), around, source);
  expect(problem && problemText(problem)).toBe('«Lấy số từ»: số liệu của “3.1c” chưa dùng được; sửa ở dòng của “3.1c”');
});

const number = fc.option(fc.oneof(fc.integer({ min: -2, max: 20 }), fc.constantFrom(0.5, 95)), { nil: null });
const anyRecord = fc.record({
  id: fc.constantFrom(null, 'CT-1', 'CT-5'),
  measure: fc.constantFrom(null, ...MEASURES),
  target: number,
  baseline: number,
  numerator: number,
  denominator: number,
  value: number,
  notArising: fc.boolean(),
  sameAs: fc.constantFrom(null, 'CT-1', 'CT-2', 'CT-5', 'CT-9'),
});

test('every problem stands at a cell of the row, once, and its sentence has no hole', () => {
  fc.assert(
    fc.property(anyRecord, fc.constantFrom(null, 16), (fields, rankedUnits) => {
      const problems = indicatorProblems(anIndicator(fields), { ...around, rankedUnits });
      const places = problems.map(({ code, at }) => `${code} ${at.column}`);
      expect(new Set(places).size).toBe(places.length);
      for (const problem of problems) {
        expect(problem.at).toMatchObject({ table: 'indicators', key: fields.id, row: 7 });
        expect(Object.keys(BLANK)).toContain(problem.at.column);
        expect(problemText(problem)).not.toMatch(/[{}]/);
      }
    }),
    { numRuns: 500 },
  );
});
