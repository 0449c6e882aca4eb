// Comma-separated values: marks, line ends, quotes, both forms of numbers and days, and nothing that a program takes for a formula.
import fc from 'fast-check';
import { type CsvCell, csvText } from '#kernel/csv';

const line = (cells: CsvCell[], form: 'vi' | 'world' = 'vi'): string => csvText([cells], form).slice(1, -2);

test('begins with the mark of UTF-8, ends every line with CRLF', () => {
  expect(
    csvText(
      [
        ['Mã', 'Điểm'],
        ['1.1', 2],
      ],
      'vi',
    ),
  ).toBe('\ufeffMã;Điểm\r\n1.1;2\r\n');
});

test.each<[CsvCell, string, string]>([
  [90.45, '90,45', '90.45'],
  [0.1 + 0.2, '0,3', '0.3'],
  [-3, '-3', '-3'],
  [1234567, '1234567', '1234567'],
  [{ share: 0.9863 }, '98,63%', '0.9863'],
  ['2024-03-31', '31/03/2024', '2024-03-31'],
  [true, 'TRUE', 'TRUE'],
  ['một; hai', '"một; hai"', '"một; hai"'],
  ['3,5', '"3,5"', '"3,5"'],
  ['"trích"', '"""trích"""', '"""trích"""'],
  ['dòng một\ndòng hai', '"dòng một\ndòng hai"', '"dòng một\ndòng hai"'],
  [' trước', '" trước"', '" trước"'],
  ['', '', ''],
])('%j is %j, elsewhere %j', (cell, vi, world) => {
  expect([line([cell]), line([cell], 'world')]).toEqual([vi, world]);
});

test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\tx', '\r=1', '\uff1d1+1'])('the text %j stays a text', (text) => {
  expect(line([text])).toMatch(/^"?'/);
});

/** A reader by RFC 4180, of one line. */
const fieldsOf = (text: string, separator: string): string[] =>
  [...`${separator}${text}`.matchAll(new RegExp(`${separator}("(?:[^"]|"")*"|[^${separator}]*)`, 'g'))].map(
    ([, field = '']) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field),
  );

test('any text is read back as it was, but for the apostrophe before what looks like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'aă,;"=+-@ \n\r\t') }), { minLength: 2 }), (texts) => {
      for (const [form, separator] of [['vi', ';'] as const, ['world', ','] as const]) {
        const read = fieldsOf(line(texts, form), separator);
        expect(read.map((field) => field.replace(/^'(?=[=+\-@\t\r\n])/, ''))).toEqual(texts);
        expect(read.filter((field) => /^[=+\-@\t\r\n]/.test(field))).toEqual([]);
      }
    }),
  );
});
