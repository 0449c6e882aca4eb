// Formulas: the table of functions, references, locales, errors with their sentences.
import { openHost } from '#local/host';
import { scriptHost } from '#test/local/script-host';
import { sheetOf } from '#test/local/test-sheet';

const sheetWith = (cells: Record<string, string>, locale: 'vi_VN' | 'en_US' = 'vi_VN') => {
  const host = openHost({ code: '', locale, now: '2024-04-02T07:30' });
  const sheet = sheetOf(host, host.sheetNames()[0] ?? '');
  for (const [a1, text] of Object.entries(cells)) sheet.type(a1, text);
  return sheet;
};

const DATA = {
  A1: 'Tên',
  A2: 'An',
  A3: 'Bình',
  A4: 'an',
  B1: 'Số',
  B2: '5',
  B3: '7',
  B4: 'x',
  D1: '',
  E1: 'TRUE',
  F1: '=1/0',
};

test.each<[string, unknown]>([
  ['=1+2*3^2', 19],
  ['=-2^2', 4],
  ['=(1+2)*3', 9],
  ['=50%+1', 1.5],
  ['=1,5*2', 3],
  ['="a"&1&TRUE', 'a1TRUE'],
  ['="A"="a"', true],
  ['=D1=""', true],
  ['=D1=0', true],
  ['=2<"a"', true],
  ['=B2<>B3', true],
  ['=IF(B2>3;"lớn";"nhỏ")', 'lớn'],
  ['=IF(FALSE;1/0;2)', 2],
  ['=IFERROR(F1;"lỗi")', 'lỗi'],
  ['=IFERROR(1/0)', ''],
  ['=AND(B2=5;B3=7)', true],
  ['=OR(FALSE;B3=8)', false],
  ['=NOT(TRUE)', false],
  ['=SUM(B2:B4;1)', 13],
  ['=COUNT(B1:B4)', 2],
  ['=COUNTA(A1:B4)', 8],
  ['=COUNTIF(B2:B4;">5")', 1],
  ['=COUNTIF(A2:A4;"AN")', 2],
  ['=COUNTIF(A2:A4;"<>an")', 1],
  ['=COUNTIF(A2:A4;"B*")', 1],
  ['=COUNTIFS(A2:A4;"an";B2:B4;5)', 1],
  ['=SUMIF(A2:A4;"an";B2:B4)', 5],
  ['=MAX(B2:B4)', 7],
  ['=MIN(B2:B4)', 5],
  ['=AVERAGE(B2:B4)', 6],
  ['=ROUND(2,345;2)', 2.35],
  ['=ROUND(-2,5)', -3],
  ['=LEN("Bình")', 4],
  ['=LOWER("ĐÃ")', 'đã'],
  ['=UPPER("đã")', 'ĐÃ'],
  ['=TRIM("  a   b ")', 'a b'],
  ['=SEARCH("b?n";"xBình")', 2],
  ['=FIND("b";"aB")', '#VALUE!'],
  ['=ISNUMBER(SEARCH("an";A2))', true],
  ['=ISNUMBER(B4)', false],
  ['=ISBLANK(D1)', true],
  ['=ISTEXT(A1)', true],
  ['=ISERROR(F1)', true],
  ['=INDEX(A1:B4;3;2)', 7],
  ['=INDEX(A2:A4;MATCH("bình";A2:A4;0))', 'Bình'],
  ['=MATCH("x";A1:A4;0)', '#N/A'],
  ['=VLOOKUP("Bình";A1:B4;2;FALSE)', 7],
  ['=TODAY()', 45_384],
  ['=NOW()', 45_384.3125],
  ['=DATE(2024;2;30)', 45_352],
  ['=TEXT(DATE(2024;3;31);"dd/mm/yyyy")', '31/03/2024'],
  ['=TEXT(0,125;"0.0%")', '12,5%'],
  ['=HYPERLINK("https:/x";"Mở")', 'Mở'],
  ['=SUBSTITUTE("a-b-c";"-";"+")', 'a+b+c'],
  ['=SUBSTITUTE("a-b-c";"-";"+";2)', 'a-b+c'],
  ['=ROW()', 9],
  ['=ROW(B3)', 3],
  ['=COLUMN(B3)', 2],
  ['=VALUE("1.500,5")', 1500.5],
  ['=KHONGCO(1)', '#NAME?'],
  ['=ten_la', '#NAME?'],
  ['=SUM(B2,B3)', '#ERROR!'],
  ['=SUM(B2', '#ERROR!'],
  ['=A1+1', '#VALUE!'],
  ['=F1+1', '#DIV/0!'],
  ['=#REF!+1', '#REF!'],
  ["='Không có'!A1", '#REF!'],
  ['=G9', '#REF!'],
])('%s', (formula, value) => {
  const sheet = sheetWith(DATA);
  sheet.type('G9', formula);
  expect(sheet.value('G9')).toBe(value);
});

test('commas separate arguments outside vi_VN, semicolons everywhere', () => {
  const sheet = sheetWith({ A1: '=SUM(1,2)', A2: '=SUM(1;2.5)' }, 'en_US');
  expect(sheet.values('A1:A2')).toEqual([[3], [3.5]]);
});

test('open-ended references and sheets with spaces', () => {
  const { host, run } = scriptHost({ locale: 'vi_VN' });
  run(`book.insertSheet('Cán bộ, công chức').getRange('A1:B3').setValues([['x', 1], ['y', 2], ['z', 4]])`);
  const sheet = sheetOf(host, host.sheetNames()[0] ?? '');
  const cells: [string, number][] = [
    ["=SUM('Cán bộ, công chức'!$A$1:$B)", 7],
    ["=COUNTA('Cán bộ, công chức'!A:A)", 3],
    ["=SUM('Cán bộ, công chức'!2:3)", 6],
    ["=SUM('Cán bộ, công chức'!B2:B)", 6],
  ];
  for (const [formula, value] of cells) {
    sheet.type('A1', formula);
    expect([formula, sheet.value('A1')]).toEqual([formula, value]);
  }
  sheetOf(host, 'Cán bộ, công chức').type('B900', '10');
  expect(sheet.value('A1')).toBe(16);
});

test('circular chains show #REF! and heal', () => {
  const sheet = sheetWith({ A1: '=B1', B1: '=A1' });
  expect([sheet.value('A1'), sheet.value('B1')]).toEqual(['#REF!', '#REF!']);
  expect(sheet.error('A1')).toContain('Circular dependency detected');
  sheet.type('B1', '3');
  expect(sheet.value('A1')).toBe(3);
});

test('a chain follows its first cell, once each', () => {
  const sheet = sheetWith({ A1: '1', B1: '=C1+A1', C1: '=A1*10', D1: '=SUM(A1:C1)' });
  sheet.type('A1', '2');
  expect(sheet.values('A1:D1')).toEqual([[2, 22, 20, 44]]);
});

test('conditional formats shift their relative references; the first rule that holds wins', () => {
  const sheet = sheetWith({ A3: 'trễ', A4: 'xong', B4: '1' });
  sheet.addConditionalRule('=$A3="trễ"', 'A3:C100', '#ffcccc');
  sheet.addConditionalRule('=B3=1', 'A3:C100', '#ccffcc');
  sheet.setBackground('A5', '#eeeeee');
  const shown = ['A3', 'C3', 'A4', 'B4', 'A5', 'A2'].map((a1) => sheet.effectiveFormat(a1).background);
  expect(shown).toEqual(['#ffcccc', '#ffcccc', '#ccffcc', undefined, '#eeeeee', undefined]);
});
