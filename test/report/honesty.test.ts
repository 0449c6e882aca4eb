// What a report says of last year's shortcomings, of what was written after the cut-off, and to whom it says codes.
import type { CriterionFigure, PeriodFigures } from '#domain/period-figures';
import { reportDocument } from '#report/document';
import { cellText } from '#report/words';
import { HALF, optionsOf, sampleFigures } from '#test/report/half-year';
import { annexLines, between, mainLines } from '#test/report/text';

const half = sampleFigures(HALF);
const linesOf = (figures: PeriodFigures, own = {}): string[] => mainLines(reportDocument(figures, optionsOf(own)));

const criterion = (own: Partial<CriterionFigure>): CriterionFigure => ({
  ...{ id: null, number: null, group: null, text: 'Tuyên truyền CCHC', max: 1, self: 0.5, verified: null, open: 0.5 },
  ...{ how: null, proof: null, lacksProof: false, leads: [], lost: null, shortcoming: null, mendedBy: [] },
  ...{ survey: false, leftOut: false, ...own },
});

const scored = (criteria: readonly CriterionFigure[]): PeriodFigures => {
  const sums = { max: 100, scoredMax: 2, self: 0.125, verified: null, open: 1, low: 0.125, high: 99 };
  return { ...half, scores: { set: 'B1', year: 2024, decision: null, className: null, ...sums, criteria } };
};

const mending = (criteria: readonly CriterionFigure[]): string[] =>
  between(linesOf(scored(criteria)), '6. ', 'II. ').filter((line) => /bị trừ|khắc phục/.test(line));

test('last year’s shortcomings: no point twice, mended where each task was done in the period, points still to win back', () => {
  expect(
    mending([
      criterion({ number: '1', lost: 2.125 }),
      criterion({ number: '1.1', lost: 0.875, mendedBy: ['5.1a', '6.1b-2'] }),
      criterion({ number: '1.2', lost: 1.25, mendedBy: ['5.1a', '1.1a'] }),
      criterion({ number: '10', shortcoming: 'Chưa có sáng kiến', mendedBy: [] }),
      criterion({ number: '11', lost: 0 }),
    ]),
  ).toEqual([
    'Các nội dung bị trừ điểm hoặc có tồn tại, hạn chế của Chỉ số cải cách hành chính năm 2023: đã khắc phục 1/3 nội dung.',
    'Số điểm bị trừ của các nội dung trên là 2,125 điểm, còn phải lấy lại 1,25 điểm (chưa kể 1 nội dung chưa có số liệu về điểm bị trừ).',
  ]);
});

test('last year’s shortcomings without points, without any, without last year’s sheet, without criteria', () => {
  expect(mending([criterion({ number: '1', shortcoming: 'Chậm', mendedBy: ['1.1a'] })])[1]).toMatch(
    /chưa có số liệu\.$/,
  );
  expect(mending([criterion({ number: '1', lost: 0 })])).toEqual([expect.stringMatching(/2023 không có nội dung nào/)]);
  expect(mending([criterion({ number: '1' })])).toEqual([expect.stringMatching(/năm 2023: chưa có số liệu\.$/)]);
  expect(between(linesOf(half), '6. ', 'II. ').filter((line) => /khắc phục/.test(line))).toEqual([]);
});

test('points are shown to the last part that counts', () => {
  expect(linesOf(scored([criterion({ number: '1' })])).join()).toContain('tự chấm được 0,125/2 điểm');
});

test('a result written after the cut-off and a figure of a later day say so, in text and annex', () => {
  const [task, ...tasks] = half.tasks;
  const [indicator, ...indicators] = half.indicators;
  if (task === undefined || indicator === undefined) throw new Error('nothing to tell');
  const later: PeriodFigures = {
    ...half,
    tasks: [{ ...task, result: 'Đã tập huấn.', laterOn: '2024-06-17' }, ...tasks],
    indicators: [{ ...indicator, isLater: true, asOf: '2024-06-20' }, ...indicators],
  };
  const said = 'Đã tập huấn (ghi theo sổ theo dõi cập nhật ngày 17/6/2024, sau ngày chốt số liệu)';
  expect(linesOf(later).filter((line) => line.endsWith(`: ${said}.`))).toHaveLength(1);
  expect(annexLines(reportDocument(later, optionsOf()), 1)[1]).toContain(said);
  expect(linesOf(later).join()).toContain('Chưa có số liệu đến ngày chốt (số liệu ngày 20/6/2024 chưa được tính)');
});

test('codes of the workbook are for the commune, and for whoever looks a figure up', () => {
  const code = /(?<![\w.,/])(?:[1-8]\.1[a-e](?:-\d)?|[CM]\d+[ab]?)(?![\w/])/;
  const coded = (own: object) => linesOf(half, own).filter((line) => code.test(line)).length;
  expect([coded({}), coded({ listsLate: true })]).toEqual([0, 0]);
  for (const own of [{ kind: 'internal' }, { traces: true }]) expect(coded(own)).toBeGreaterThan(30);
});

test('groups are counted through, and tasks without a group are the last', () => {
  const tasks = half.tasks
    .filter(({ group }) => group !== '4')
    .map((task) => (task.group === '2' ? { ...task, group: null } : task));
  const lines = linesOf({ ...half, tasks }).filter((line) => /^2\.\d/.test(line));
  expect(lines.map((line) => line.slice(0, 4))).toEqual(['2.1.', '2.2.', '2.3.', '2.4.', '2.5.', '2.6.', '2.7.']);
  expect(lines[6]).toBe('2.7. Nhiệm vụ chưa ghi nhóm');
  const without = { ...half, tasks: half.tasks.map((task) => ({ ...task, group: null })) };
  expect(linesOf(without).find((line) => line.startsWith('Kế hoạch giao'))).toMatch(/^Kế hoạch giao 37 nhiệm vụ\. /);
});

test.each([
  ['có văn bản;', 'Có văn bản'],
  ['gồm:', 'Gồm'],
  ['https://huong-tra.example/a', 'https://huong-tra.example/a'],
  ['iOffice đã dùng', 'iOffice đã dùng'],
])('“%s” in a cell is “%s”', (text, shown) => expect(cellText(text)).toBe(shown));
