/** The deadline forms of domain.md §7 and the plan's own words, read and refused. */
import fc from 'fast-check';
import { type Obligation, parseDeadline } from '#domain/deadline';
import type { DeadlineOptions } from '#domain/deadline-dates';
import { yearOf } from '#kernel/civil-date';

const OPTIONS: DeadlineOptions = { year: 2024, before: 'dayBefore', interval: 'quarter' };

/** `start..due`, `due`, `start..` (open end), `open`; ` month` etc. behind where there is an interval. */
const brief = ({ startOn, dueOn, interval, open }: Omit<Obligation, 'words'>): string => {
  const days = open ? (startOn === null ? 'open' : `${startOn}..`) : [startOn, dueOn].filter(Boolean).join('..');
  return interval === null ? days : `${days} ${interval}`;
};
const read = (words: string, options = OPTIONS): { found: string[]; unread: readonly string[] } => {
  const { obligations, unread } = parseDeadline(words, options);
  return { found: obligations.map(brief), unread };
};

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const YEAR_END = '2024-12-31';
const Q1 = '2024-01-01..2024-03-31';
const Q2 = '2024-04-01..2024-06-30';
const Q3 = '2024-07-01..2024-09-30';
const Q4 = '2024-10-01..2024-12-31';

const READ: readonly (readonly [words: string, ...found: string[]])[] = [
  // the plan
  ['Thường xuyên', `${YEAR_END} quarter`],
  ['Thường xuyên.', `${YEAR_END} quarter`],
  ['- Thời gian thực hiện: Thường xuyên.', `${YEAR_END} quarter`],
  ['Quý I năm 2024', Q1],
  ['Quý I năm 2024 và thường xuyên.', Q1, `${YEAR_END} quarter`],
  [
    'Thường xuyên. Riêng nội dung tổ chức Hội nghị đối thoại về CCHC thực hiện trong quý III năm 2024.',
    `${YEAR_END} quarter`,
    Q3,
  ],
  [
    'Quý I năm 2024. Đối với nội dung bảo đảm thực hiện đúng quy định về thực hiện công tác tài chính - ngân sách thực hiện thường xuyên.',
    Q1,
    `${YEAR_END} quarter`,
  ],
  ['định kỳ hàng quý, 6 tháng, năm', `${YEAR_END} quarter`, `${YEAR_END} halfYear`, `${YEAR_END} year`],
  ['hàng tháng, hàng quý và hàng năm', `${YEAR_END} month`, `${YEAR_END} quarter`, `${YEAR_END} year`],
  // thường xuyên, hằng …
  ['Thường xuyên, liên tục', `${YEAR_END} quarter`],
  ['Thực hiện thường xuyên trong năm', `${YEAR_END} quarter`],
  ['Thường xuyên năm 2025', '2025-12-31 quarter'],
  ['Thường xuyên, định kỳ hằng tháng', `${YEAR_END} month`],
  ['hằng năm', `${YEAR_END} year`],
  ['Hàng năm', `${YEAR_END} year`],
  ['hằng quý', `${YEAR_END} quarter`],
  ['định kỳ hàng quý trong năm 2024', `${YEAR_END} quarter`],
  ['Báo cáo định kỳ hàng quý', `${YEAR_END} quarter`],
  ['hàng tháng', `${YEAR_END} month`],
  ['01 lần/quý', `${YEAR_END} quarter`],
  ['6 tháng một lần', `${YEAR_END} halfYear`],
  // hằng tuần: no interval is a week, so as often as "thường xuyên"
  ['hằng tuần', `${YEAR_END} quarter`],
  ['Hàng tuần.', `${YEAR_END} quarter`],
  ['định kỳ hằng tuần trong năm 2024', `${YEAR_END} quarter`],
  ['Thường xuyên, hằng tuần', `${YEAR_END} quarter`],
  ['01 lần/tuần', `${YEAR_END} quarter`],
  ['mỗi tuần một lần', `${YEAR_END} quarter`],
  ['Hằng tuần, hằng tháng', `${YEAR_END} quarter`, `${YEAR_END} month`],
  // trước ngày …
  ['trước ngày 15/6/2024', '2024-06-14'],
  ['Hoàn thành trước ngày 05/3', '2024-03-04'],
  ['trước 30/6', '2024-06-29'],
  ['trước ngày 15/12 hằng năm', '2024-12-14 year'],
  ['Hằng năm, trước ngày 15/12', '2024-12-14 year'],
  ['Quý IV hằng năm', `${Q4} year`],
  ['Trước ngày 20/6 và 20/12', '2024-06-19', '2024-12-19'],
  ['Trước ngày 20/6 và ngày 20/12/2025', '2025-06-19', '2025-12-19'],
  // chậm nhất, đến, trong ngày
  ['chậm nhất ngày 30/6/2024', '2024-06-30'],
  ['Muộn nhất là ngày 30 tháng 6 năm 2024', '2024-06-30'],
  ['đến hết ngày 31-12-2024', '2024-12-31'],
  ['31.12.2024', '2024-12-31'],
  ['Ngày 5/3/2024.', '2024-03-05'],
  ['15/6, 15/12', '2024-06-15', '2024-12-15'],
  // each month, each quarter
  ['trong ngày 17 hằng tháng', ...months.map((month) => `2024-${month}-17`)],
  ['Hàng tháng, trước ngày 20', ...months.map((month) => `2024-${month}-19`)],
  ['trước ngày 15 tháng cuối của quý', '2024-03-14', '2024-06-14', '2024-09-14', '2024-12-14'],
  ['Hằng quý, trước ngày 15 tháng cuối quý', '2024-03-14', '2024-06-14', '2024-09-14', '2024-12-14'],
  ['ngày 20 của tháng cuối kỳ', '2024-03-20', '2024-06-20', '2024-09-20', '2024-12-20'],
  // years
  ['đến năm 2025', '2025-12-31'],
  ['đến hết năm 2025', '2025-12-31'],
  ['năm 2024', `2024-01-01..${YEAR_END}`],
  ['Trong năm', `2024-01-01..${YEAR_END}`],
  ['giai đoạn 2021–2025', '2021-01-01..2025-12-31'],
  ['Giai đoạn 2021 - 2025', '2021-01-01..2025-12-31'],
  // quarters, months, parts of a year
  ['trong quý III năm 2024', Q3],
  ['Quý 2/2024', Q2],
  ['Q1/2024', Q1],
  ['Quý IV, năm 2025', '2025-10-01..2025-12-31'],
  ['quý II, III', '2024-04-01..2024-09-30'],
  ['quý I, III', Q1, Q3],
  ['Quý II và quý III/2024', Q2, Q3],
  ['Quý I – Quý II', '2024-01-01..2024-06-30'],
  ['Quý I-III/2024', '2024-01-01..2024-09-30'],
  ['Quý IV/2024 đến Quý I/2025', '2024-10-01..2025-03-31'],
  ['Đến hết quý II', '2024-06-30'],
  ['Trước ngày 15/6 và quý IV', '2024-06-14', Q4],
  ['15/6, 15/12 và Quý IV, năm 2025', '2024-06-15', '2024-12-15', '2025-10-01..2025-12-31'],
  ['Quý IV và quý I năm 2025', Q4, '2025-01-01..2025-03-31'],
  ['Trước ngày 20/12 và 20/6/2025', '2024-12-19', '2025-06-19'],
  ['Trước ngày 15/6/2024 và trước ngày 15/12 hằng năm', '2024-06-14', '2024-12-14 year'],
  ['Quý I và Quý III năm 2025', '2025-01-01..2025-03-31', '2025-07-01..2025-09-30'],
  ['Tháng 5/2024', '2024-05-01..2024-05-31'],
  ['6/2024', '2024-06-01..2024-06-30'],
  ['Hoàn thành trong tháng 02', '2024-02-01..2024-02-29'],
  ['tháng 6 và tháng 12 năm 2024', '2024-06-01..2024-06-30', '2024-12-01..2024-12-31'],
  ['từ tháng 3 đến tháng 5', '2024-03-01..2024-05-31'],
  ['từ tháng 11/2024 đến tháng 2/2025', '2024-11-01..2025-02-28'],
  ['tháng 3-5', '2024-03-01..2024-05-31'],
  ['từ ngày 01/3 đến hết ngày 31/5/2025', '2025-03-01..2025-05-31'],
  ['15 - 20/6', '2024-06-15..2024-06-20'],
  ['Từ nay đến 30/6', '2024-06-30'],
  ['từ quý II đến cuối năm', `2024-04-01..${YEAR_END}`],
  ['6 tháng đầu năm', '2024-01-01..2024-06-30'],
  ['6 tháng cuối năm 2024', '2024-07-01..2024-12-31'],
  ['6 tháng đầu năm và 6 tháng cuối năm', '2024-01-01..2024-06-30', '2024-07-01..2024-12-31'],
  ['9 tháng', '2024-01-01..2024-09-30'],
  ['9 tháng đầu năm 2024', '2024-01-01..2024-09-30'],
  ['cuối năm', YEAR_END],
  ['Giữa năm 2024', '2024-06-30'],
  ['đầu năm 2025', '2025-01-01'],
  ['đầu tháng 6', '2024-06-01'],
  ['giữa tháng 6', '2024-06-15'],
  ['cuối tháng 02/2024', '2024-02-29'],
  // no fixed date
  ['05 ngày làm việc kể từ ngày nhận đủ hồ sơ', 'open'],
  ['10 ngày làm việc kể từ ngày 15/3/2024', 'open'],
  ['15 ngày làm việc', 'open'],
  ['ngay sau khi có văn bản của cấp trên', 'open'],
  ['theo yêu cầu', 'open'],
  ['Theo yêu cầu của UBND huyện', 'open'],
  ['khi có phát sinh', 'open'],
  ['khi phát sinh vụ việc', 'open'],
  ['Khi có yêu cầu của cấp trên', 'open'],
  ['sau khi có hướng dẫn của UBND huyện', 'open'],
  ['Theo tiến độ', 'open'],
  ['Từ 15/3/2024', '2024-03-15..'],
  ['Bắt đầu từ tháng 4 trở đi', '2024-04-01..'],
  // several
  ['Quý II; thường xuyên', Q2, `${YEAR_END} quarter`],
  ['- Quý I\n- Quý II', Q1, Q2],
  ['Quý I\nnăm 2024', Q1],
  ['Riêng nội dung A, B và C thực hiện trong quý IV và thường xuyên', Q4, `${YEAR_END} quarter`],
  [''],
  ['-'],
];

test.each(READ)('reads %j', (words, ...found) => {
  expect(read(words)).toEqual({ found, unread: [] });
});

const REFUSED: readonly string[] = [
  '31/4',
  'ngày 30/02/2024',
  'ngày 31 hằng tháng',
  'Tháng 13/2024',
  'hằng ngày',
  'thứ Sáu hằng tuần',
  'trong tuần',
  'khi rảnh',
  'khi có thể',
  'khi có thời gian',
  'ngay khi có thể',
  'sớm nhất có thể',
  'hoàn thành trong tháng',
  'trong quý',
  'định kỳ',
  '6 tháng',
  'theo quy định',
  'theo kế hoạch',
  'trước tháng 6',
  'trước quý II',
  'sau ngày 15/6/2024',
  'Quý I hoặc quý II',
  'đầu quý II',
  '02 lần/năm',
  '15/6/24',
  'Quý IV - Quý I',
  'từ tháng 11 đến tháng 2 năm 2025',
  'Năm 1954',
  '15. 6. 2024',
  'Quý II, III, năm 2024',
  'Quý I (trước ngày 15/3)',
  'Quý IV: thường xuyên',
  'Riêng nội dung A không thực hiện trong quý III',
  'Riêng nội dung tháng 3 còn lại và B thực hiện trong quý III',
  'Đối với báo cáo năm 2024',
  'Báo cáo quý I/2024',
  'Hội nghị đối thoại trong quý III',
  // legal acts: domain.md §4, "dates that are no deadlines"
  'Quyết định số 48/2021/QĐ-UBND ngày 22/9/2021',
  'Thực hiện Quyết định số 48/2021/QĐ-UBND, ngày 22/9/2021',
  'Quyết định số 48/2021/QĐ-UBND\nngày 22/9/2021',
  'Chỉ thị số 31-CT/TU ngày 13/6/2014',
  'Ngày 22/12/2023, UBND huyện Trà Bồng đã ban hành Quyết định số 6269/QĐ-UBND',
  'theo Nghị quyết của HĐND huyện ngày 20/12/2023',
  'Kế hoạch số 17/KH-UBND, 11/03/2024',
  'Riêng nội dung tại Quyết định số 48/2021/QĐ-UBND thực hiện trong quý III',
];

test.each(REFUSED)('refuses %j', (words) => {
  expect(read(words)).toEqual({ found: [], unread: [words.replace('\n', ' ')] });
});

test.each<[words: string, found: string[], unread: string[]]>([
  ['Quý I năm 2024 và theo chỉ đạo của cấp trên', [Q1], ['theo chỉ đạo của cấp trên']],
  ['đến năm 2025, định hướng đến năm 2030', ['2025-12-31'], ['định hướng đến năm 2030']],
  ['Hằng ngày, hằng tháng', [`${YEAR_END} month`], ['Hằng ngày']],
  ['Quý I và khi rảnh', [Q1], ['khi rảnh']],
  ['Theo lịch riêng, có thông báo sau; thường xuyên', [`${YEAR_END} quarter`], ['Theo lịch riêng, có thông báo sau']],
  ['Theo yêu cầu và trước 31/4', ['open'], ['trước 31/4']],
  [
    'Quý I và theo Quyết định số 48/2021/QĐ-UBND ngày 22/9/2021, ngày 30/6/2024',
    [Q1],
    ['theo Quyết định số 48/2021/QĐ-UBND ngày 22/9/2021, ngày 30/6/2024'],
  ],
  [
    'Riêng A thực hiện trong quý III theo hướng dẫn và B thực hiện thường xuyên',
    [],
    ['Riêng A thực hiện trong quý III theo hướng dẫn và B thực hiện thường xuyên'],
  ],
])('keeps both halves of %j', (words, found, unread) => {
  expect(read(words)).toEqual({ found, unread });
});

// Whatever stands beside it, what cannot be read is reported: "6 tháng" is an interval beside "hằng …" and left out.
test.each(['; ', '. ', ' và ', ', '])('loses nothing that stands beside a readable part, divided by %j', (divider) => {
  const refused = REFUSED.filter((words) => words !== '6 tháng');
  const pairs = READ.flatMap(([words]) =>
    refused.flatMap((other) => [words + divider + other, other + divider + words]),
  );
  expect(pairs.filter((words) => parseDeadline(words, OPTIONS).unread.length === 0)).toEqual([]);
});

test('each obligation carries its own words', () => {
  const { obligations } = parseDeadline(
    'Quý I  năm 2024 và thường\u00a0xuyên. Riêng nội dung A thực hiện trong quý III.',
    OPTIONS,
  );
  expect(obligations.map(({ words }) => words)).toEqual([
    'Quý I năm 2024',
    'thường xuyên',
    'Riêng nội dung A thực hiện trong quý III',
  ]);
});

test('the options decide the year, the reading of "trước" and the interval', () => {
  const options: DeadlineOptions = { year: 2026, before: 'thatDay', interval: 'month' };
  expect(read('trước ngày 15/6, thường xuyên', options).found).toEqual(['2026-06-15', '2026-12-31 month']);
  expect(read('hằng tuần', options).found).toEqual(['2026-12-31 month']);
  expect(read('trước ngày 01/01').found).toEqual(['2023-12-31']);
});

test('composition and case make no difference', () => {
  const everything = [...READ.map(([words]) => words), ...REFUSED];
  for (const words of everything) {
    expect(parseDeadline(words.normalize('NFD'), OPTIONS)).toEqual(parseDeadline(words, OPTIONS));
    expect([words, read(words.toUpperCase()).found]).toEqual([words, read(words).found]);
  }
});

const VOCABULARY =
  'quý I II III 1 5 15 31/4 30/6 tháng năm ngày trước từ đến hết hằng hàng thường xuyên và , ; . - – : đầu cuối giữa 6 9 trong ' +
  'chậm nhất riêng nội dung thực hiện khi có theo yêu cầu kể làm việc Quyết định số định kỳ lần / \n';
const phrase = fc.array(fc.constantFrom(...VOCABULARY.split(' ')), { maxLength: 14 }).map((words) => words.join(' '));

test('never throws, and invents no date outside the year around the plan', () => {
  fc.assert(
    fc.property(fc.oneof(phrase, fc.string({ unit: 'grapheme' })), (words) => {
      if (/2[01]\d\d/.test(words)) return;
      const { obligations, unread } = parseDeadline(words, OPTIONS);
      const days = obligations.flatMap(({ startOn, dueOn }) => [startOn, dueOn]).filter((day) => day !== null);
      expect(days.every((day) => Math.abs(yearOf(day) - OPTIONS.year) <= 1)).toBe(true);
      expect(obligations.every(({ startOn, dueOn }) => startOn === null || dueOn === null || startOn <= dueOn)).toBe(
        true,
      );
      expect(obligations.every(({ dueOn, open }) => open === (dueOn === null))).toBe(true);
      if (/\p{L}/u.test(words)) expect(obligations.length + unread.length).toBeGreaterThan(0);
    }),
    { numRuns: 3000, examples: [['. và /']] },
  );
});

test('a long cell is read in good time', () => {
  const started = performance.now();
  for (const part of [
    'thường xuyên, ',
    '1 - ',
    'riêng nội dung thực hiện ',
    'Quyết định số 48, ',
    'quý I và ',
    'tháng, ',
  ]) {
    parseDeadline(part.repeat(200), OPTIONS);
  }
  expect(performance.now() - started).toBeLessThan(2000);
});
