// The report as a document: what is told to whom, where every figure comes from, what is not known.
import { figuresAt } from '#domain/figures-at';
import type { FigurePeriod, PeriodFigures } from '#domain/period-figures';
import { formatShare } from '#kernel/text';
import { reportDocument } from '#report/document';
import { committeeOf, periodWords, superiorOf } from '#report/letterhead';
import { nextWindow } from '#report/next-period';
import { officialDay } from '#report/words';
import { DEFAULT_SETTINGS } from '#schema/settings';
import { HALF, optionsOf, QUARTER, sampleFigures } from '#test/report/half-year';
import { annexLines, between, mainLines } from '#test/report/text';

const half = sampleFigures(HALF);
const lateTexts = half.tasks.flatMap(({ text, standing }) =>
  standing.name === 'openLate' && text !== null ? [text.slice(1, 60)] : [],
);
const PARTS = ['I. ', 'II. ', 'III. ', 'IV. '];

const everything = (figures: PeriodFigures, own = {}): string[] => {
  const report = reportDocument(figures, optionsOf(own));
  return [...mainLines(report), ...[1, 2, 3].flatMap((annex) => annexLines(report, annex))];
};

test('four parts in their order, and the sign of the end', () => {
  const lines = mainLines(reportDocument(half, optionsOf()));
  expect(PARTS.map((part) => lines.findIndex((line) => line.startsWith(part)))).toEqual(
    [...PARTS].map((part) => lines.findIndex((line) => line.startsWith(part))).sort((a, b) => a - b),
  );
  expect(lines.at(-1)).toMatch(/kính báo cáo Ủy ban nhân dân huyện Trà Bồng xem xét, chỉ đạo\.\/\.$/);
});

test('the superior gets late tasks as counts by group, in text and annexes, unless the list is chosen', () => {
  expect(lateTexts).toHaveLength(4);
  const shown = (own: object) => lateTexts.filter((text) => everything(half, own).some((line) => line.includes(text)));
  const part = between(mainLines(reportDocument(half, optionsOf())), 'II. ', 'III. ');
  expect(part).toContain('- Cải cách tài chính công: 2 nhiệm vụ.');
  // What was told of a task stands under I.2; that it is late stands nowhere.
  expect(lateTexts.filter((text) => part.some((line) => line.includes(text)))).toEqual([]);
  expect(annexLines(reportDocument(half, optionsOf()), 1).join()).not.toContain('Đang thực hiện quá hạn');
  expect(shown({ listsLate: true })).toEqual(lateTexts);
  expect(shown({ kind: 'internal' })).toEqual(lateTexts);
});

test('the states add up, and both ratios show their operands', () => {
  const lines = mainLines(reportDocument(half, optionsOf()));
  expect(lines).toContain('Kiểm tra: 3 + 2 + 27 + 4 + 1 = 37, các phần cộng đúng bằng tổng số.');
  const nbsp = (text: string): string => text.replace(' %', '\u00a0%');
  expect(lines).toContain(nbsp(`- Tỷ lệ hoàn thành trong số đến hạn: 5/(5 + 4) = ${formatShare(5 / 9)}.`));
  expect(lines.some((line) => line.startsWith('- Tỷ lệ hoàn thành trong tổng số giao: 5/36 ='))).toBe(true);
});

test('each group tells its counts and the result of each task; what is not told is not known', () => {
  const lines = mainLines(reportDocument(sampleFigures(QUARTER), optionsOf()));
  const group = between(lines, '2.5. ', '2.6. ');
  expect(group[0]).toBe('Nhóm có 4 nhiệm vụ: 1 hoàn thành đúng hạn, 3 đang thực hiện trong hạn.');
  expect(group).toContain(
    '- Ban hành kịp thời kế hoạch đào tạo, bồi dưỡng cán bộ, công chức hàng năm: Đã ban hành Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức năm 2024.',
  );
  expect(group.at(-1)).toBe('Chưa có số liệu về kết quả của 2 nhiệm vụ.');
});

test('nothing that is unknown is 0: a book without anything', () => {
  const material = { today: HALF.endOn, settings: DEFAULT_SETTINGS, tasks: [], indicators: [], updates: [] };
  const blank = figuresAt({ ...material, people: [], holidays: [] }, { ...HALF, name: null });
  const lines = everything(blank, { recipients: [], signerName: '' });
  expect(lines).toContain('Chưa nhập bộ tiêu chí của cấp trên nên chưa ước tính điểm.');
  expect(lines.filter((line) => /chưa có (số liệu|nhiệm vụ|tài liệu)/i.test(line)).length).toBeGreaterThan(3);
  expect(lines.filter((line) => /(?<![\d/.])0(?![\d/.,])/.test(line))).toEqual([]);
  // Nothing that is unknown is good either, and no number of a heading is left out.
  expect(lines.filter((line) => /[Kk]hông có (?:nhiệm vụ|tồn tại)/.test(line))).toEqual([]);
  expect(lines.flatMap((line) => /^(\d)\. /.exec(line)?.[1] ?? []).join('')).toBe('12345612');
});

test('scores where criteria are: sum of what is known, range, class; a criterion without points is not known', () => {
  const criterion = {
    ...{ id: null, group: null, text: 'Kế hoạch CCHC', how: null, proof: null, lacksProof: false, leads: [], open: 0 },
    ...{ verified: null, lost: null, shortcoming: null, mendedBy: [], survey: false, leftOut: false },
  };
  const criteria = [
    { ...criterion, number: '1', max: 3, self: 1.5 },
    { ...criterion, number: '1.1', max: 1, self: null, lacksProof: true },
    { ...criterion, number: '1.2', max: 2, self: null, survey: true },
  ];
  const known = { max: 100, scoredMax: 2, self: 1.5, verified: null, open: 1, low: 1.5, high: 99.5 };
  const scores = { set: 'B1', year: 2024, decision: 'QĐ 12/QĐ-UBND', ...known, className: 'Tốt – Khá', criteria };
  const report = reportDocument({ ...half, scores }, optionsOf());
  const part = between(mainLines(report), '6. ', 'II. ');
  expect(part).toEqual(
    expect.arrayContaining([
      'Theo QĐ 12/QĐ-UBND, các tiêu chí đã có số liệu tự chấm được 1,5/2 điểm (75\u00a0%); tổng điểm tối đa của bộ tiêu chí là 100 điểm.',
      'Tổng điểm ước tính nằm trong khoảng từ 1,5 đến 99,5 điểm, tùy kết quả các tiêu chí chưa có số liệu.',
      'Xếp loại ước tính: Tốt – Khá.',
      '1.1 | Kế hoạch CCHC | 1 | Chưa có số liệu',
      '1.2 | Kế hoạch CCHC | 2 | Điều tra xã hội học',
    ]),
  );
  expect(annexLines(report, 2).some((line) => line.endsWith('1.1 | Kế hoạch CCHC |  | Thiếu'))).toBe(true);
});

test('proofs: what is done and has none lacks it; words that name nothing are not enough; the rest is not asked', () => {
  const [first, second, third, fourth] = half.tasks;
  if (!first || !second || !third || !fourth) throw new Error('too few tasks');
  const done = { ...first.standing, name: 'doneOnTime', state: 'done', awaitsProof: false } as const;
  const tasks = [
    { ...first, standing: done, proof: 'Kế hoạch số 21/KH-UBND ngày 12/3/2024' },
    { ...second, standing: { ...first.standing, awaitsProof: true }, proof: null },
    { ...third, standing: done, proof: 'Đã có' },
    { ...fourth, standing: first.standing, proof: null },
  ];
  const lines = annexLines(reportDocument({ ...half, tasks }, optionsOf()), 2);
  expect(lines[0]).toBe('Cần 3 tài liệu kiểm chứng: đã có 1, thiếu 1, chưa ghi rõ 1.');
  expect(lines).toHaveLength(1 + 1 + 3);
});

test('every marked figure leads to the rows behind it, and says how many they are', () => {
  const report = reportDocument(half, optionsOf({ kind: 'internal', traces: true }));
  const runs = report.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const rows = new Map(
    report.annexes[2]?.blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .map(({ cells }) => [cells[0], cells]),
  );
  const marked = runs.flatMap((run, index) =>
    run.mark ? [[/\d+$/.exec(runs[index - 1]?.text ?? '')?.[0], run.text] as const] : [],
  );
  expect(marked.length).toBeGreaterThan(40);
  for (const [value, mark] of marked) {
    const cells = rows.get(mark) ?? [];
    expect([mark, cells[2]]).toEqual([mark, value]);
    expect(value === '0' ? 0 : cells[3]?.split(', ').length).toBe(Number(value));
  }
  expect(new Set(marked.map(([, mark]) => mark)).size).toBe(rows.size);
});

test('what was typed stands in its part, a paragraph a line; without it a note is left', () => {
  const typed = optionsOf({ proposals: 'Đề nghị A.\n\nĐề nghị B.', causes: 'Do mưa bão kéo dài.' });
  const lines = mainLines(reportDocument(half, typed));
  expect(lines.slice(lines.findIndex((line) => line.startsWith('IV. ')) + 1, -1)).toEqual(['Đề nghị A.', 'Đề nghị B.']);
  expect(between(lines, '2. Nguyên nhân', 'III. ')).toEqual([
    'Do mưa bão kéo dài.',
    '- Chờ hướng dẫn của Phòng Nội vụ huyện (2 nhiệm vụ).',
    '- Thiếu người do công chức phụ trách nghỉ ốm.',
    'Có 1 nhiệm vụ quá hạn chưa nêu nguyên nhân.',
  ]);
  expect(mainLines(reportDocument(half, optionsOf()))).toContain('(Chưa nhập nội dung kiến nghị, đề xuất.)');
});

test('head and closing: names from the settings, number and day open, who signs for whom', () => {
  const { letterhead, closing, fileName } = reportDocument(half, optionsOf());
  expect(letterhead).toMatchObject({ superior: 'UBND HUYỆN TRÀ BỒNG', issuer: ['ỦY BAN NHÂN DÂN', 'XÃ HƯƠNG TRÀ'] });
  expect(letterhead.placeAndDay).toMatch(/^Hương Trà, ngày\s+tháng\s+năm\s+$/);
  expect(closing.recipients).toEqual(['- UBND huyện;', '- Lãnh đạo UBND xã;', '- Lưu: VT, ….']);
  expect(closing).toMatchObject({ capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], signer: 'Hồ Minh Hiếu' });
  expect(fileName).toBe('bao-cao-gui-cap-tren-6-thang-dau-nam-2024');
  const inside = reportDocument(half, optionsOf({ kind: 'internal', signerRole: 'deputy', drafter: 'VP' })).closing;
  expect(inside.recipients).toEqual(['- Lãnh đạo UBND xã;', '- Lưu: VT, VP.']);
  expect(inside.capacity).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
});

test.each<[Partial<FigurePeriod>, string, string, string]>([
  [{ frequency: 'quarter', index: 1, endOn: '2024-03-14' }, 'quý I năm 2024', '2024-03-15', '2024-06-14'],
  [{ frequency: 'quarter', index: 4, endOn: '2024-12-31' }, 'quý IV năm 2024', '2025-01-01', '2025-03-31'],
  [{ frequency: 'halfYear', index: 1, endOn: '2024-06-30' }, '6 tháng đầu năm 2024', '2024-07-01', '2024-12-31'],
  [{ frequency: 'nineMonths', index: 1, endOn: '2024-09-14' }, '9 tháng đầu năm 2024', '2024-09-15', '2024-12-14'],
  [{ frequency: 'year', index: 1, endOn: '2024-12-14' }, 'năm 2024', '2024-12-15', '2025-12-14'],
  [{ frequency: 'month', index: 1, endOn: '2024-01-31' }, 'tháng 1 năm 2024', '2024-02-01', '2024-02-29'],
])('%j is “%s”, followed by %s – %s', (own, words, startOn, endOn) => {
  const period = { ...HALF, ...own };
  expect(periodWords(period)).toBe(words);
  expect(nextWindow(period)).toEqual({ startOn, endOn });
});

test.each([
  ['xã Hương Trà', 'Ủy ban nhân dân xã Hương Trà'],
  ['UBND xã Hương Trà', 'Ủy ban nhân dân xã Hương Trà'],
  ['', 'Ủy ban nhân dân (chưa nhập tên đơn vị trong Cài đặt)'],
])('the committee of “%s” is “%s”', (name, full) => expect(committeeOf(name)).toBe(full));

test('a superior that is no committee keeps its name; days are written the official way', () => {
  expect([superiorOf('UBND huyện Trà Bồng'), superiorOf('Sở Nội vụ')]).toEqual([
    'Ủy ban nhân dân huyện Trà Bồng',
    'Sở Nội vụ',
  ]);
  expect([officialDay('2024-02-05'), officialDay('2024-03-28'), officialDay('2024-12-01')]).toEqual([
    '05/02/2024',
    '28/3/2024',
    '01/12/2024',
  ]);
});
