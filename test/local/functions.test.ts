// The table of functions beyond the basic ones: what each gives for a small sheet, one line a case; arrays and their spills.
import { openHost } from '#local/host';

const TABLE = [
  ['Tên', 'Nhóm', 'Số', 'Hạn'],
  ['An', 'x', '5', '31/01/2024'],
  ['Bình', 'y', '7', '29/02/2024'],
  ['An', 'y', '', '01/04/2024'],
  ['Cúc', 'x', '2,5', ''],
];

const opened = (locale: 'vi_VN' | 'en_US' = 'vi_VN') => {
  const host = openHost({ code: '', locale, now: '2024-04-02T07:30', processZone: 'America/Los_Angeles' });
  const sheet = host.sheet(host.sheetNames()[0] ?? '');
  sheet.paste('A1', TABLE);
  return sheet;
};

const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

test.each<[string, unknown]>([
  // figures by condition
  ['=SUMIFS(C2:C5;A2:A5;"An";B2:B5;"x")', 5],
  ['=COUNTIFS(B2:B5;"y";C2:C5;">5")', 1],
  ['=COUNTIF(D2:D5;"<"&DATE(2024;3;1))', 2],
  ['=AVERAGEIF(B2:B5;"x";C2:C5)', 3.75],
  ['=AVERAGEIF(C2:C5;">4")', 6],
  ['=AVERAGEIFS(C2:C5;A2:A5;"Z*")', '#DIV/0!'],
  ['=MAXIFS(C2:C5;B2:B5;"x")', 5],
  ['=MINIFS(C2:C5;B2:B5;"x")', 2.5],
  ['=MINIFS(C2:C5;B2:B5;"z")', 0],
  ['=COUNTUNIQUE(A2:A5)', 3],
  // look-ups
  ['=HLOOKUP("Số";A1:D5;3;FALSE)', 7],
  ['=VLOOKUP("Dũng";A2:C5;3;FALSE)', '#N/A'],
  ['=VLOOKUP("An";A2:C5;9;FALSE)', '#REF!'],
  ['=XLOOKUP("Cúc";A2:A5;C2:C5)', 2.5],
  ['=XLOOKUP("Dũng";A2:A5;C2:C5;"không có")', 'không có'],
  ['=MATCH(6;{C2};1)', '#ERROR!'],
  ['=MATCH(6;C2:C3;1)', 1],
  ['=INDEX(A2:D5;2;3)', 7],
  ['=CHOOSE(2;"a";"b";1/0)', 'b'],
  ['=CHOOSE(9;"a")', '#NUM!'],
  ['=SWITCH(B3;"x";1;"y";2)', 2],
  ['=SWITCH("z";"x";1;"khác")', 'khác'],
  ['=IFNA(MATCH("Z";A2:A5;0);"không")', 'không'],
  ['=IFNA(1/0;"không")', '#DIV/0!'],
  ['=XOR(TRUE;TRUE;FALSE)', false],
  ['=RANK(5;C2:C5)', 2],
  ['=RANK(5;C2:C5;1)', 2],
  ['=RANK(6;C2:C5)', '#N/A'],
  ['=ROWS(A2:D5)', 4],
  ['=COLUMNS(A2:D5)', 4],
  ['=ISFORMULA(G9)', '#REF!'],
  ['=ISFORMULA(A1)', false],
  ['=ISLOGICAL(1=1)', true],
  ['=ISBLANK(C4)', true],
  ['=ISBLANK("")', false],
  // numbers
  ['=ROUNDUP(1,1;1)', 1.1],
  ['=ROUNDUP(-1,21;1)', -1.3],
  ['=ROUNDDOWN(-1,29;1)', -1.2],
  ['=TRUNC(-2,7)', -2],
  ['=CEILING(2,3;0,1)', 2.3],
  ['=CEILING(4,3)', 5],
  ['=FLOOR(2,3;0,1)', 2.3],
  ['=FLOOR(-2,5;1)', -3],
  ['=INT(-2,5)', -3],
  ['=ABS(-2,5)', 2.5],
  ['=MOD(-4;2)', 0],
  ['=MOD(-3;2)', 1],
  ['=MOD(3;0)', '#DIV/0!'],
  ['=POWER(2;10)', 1024],
  ['=SQRT(-1)', '#NUM!'],
  ['=LN(0)', '#NUM!'],
  ['=SIGN(-3)', -1],
  ['=PRODUCT(C2:C5)', 87.5],
  ['=MEDIAN(C2:C5)', 5],
  ['=MODE(1;2;2)', 2],
  ['=LARGE(C2:C5;2)', 5],
  ['=SMALL(C2:C5;1)', 2.5],
  ['=STDEV(1;2;3)', 1],
  ['=PERCENTILE(C2:C5;0,5)', 5],
  ['=SUMPRODUCT(C2:C5;C2:C5)', 80.25],
  ['=SUMPRODUCT((B2:B5="x")*C2:C5)', 7.5],
  ['=SUMPRODUCT(C2:C5;C2:C4)', '#VALUE!'],
  // texts
  ['=PROPER("nguyễn văn ĐỨC")', 'Nguyễn Văn Đức'],
  ['=REPT("ab";2,9)', 'abab'],
  ['=LEFT("Bình";2)', 'Bì'],
  ['=RIGHT("Bình";0)', ''],
  ['=MID("Bình";2;9)', 'ình'],
  ['=REPLACE("abc";2;1;"X")', 'aXc'],
  ['=EXACT("a";"A")', false],
  ['=CONCATENATE(A2:A3;"!")', 'AnBình!'],
  ['=JOIN("-";A2:A5)', 'An-Bình-An-Cúc'],
  ['=TEXTJOIN(", ";TRUE;C2:C5)', '5, 7, 2,5'],
  // dates
  ['=EDATE(D2;1)', day(2024, 2, 29)],
  ['=EDATE(D3;-12)', day(2023, 2, 28)],
  ['=EOMONTH(D2;0)', day(2024, 1, 31)],
  ['=EOMONTH(D2;13)', day(2025, 2, 28)],
  ['=WEEKDAY(D4)', 2],
  ['=WEEKDAY(D4;2)', 1],
  ['=NETWORKDAYS(D3;D4)', 23],
  ['=NETWORKDAYS(D3;D4;D4:D5)', 22],
  ['=WORKDAY(D3;10)', day(2024, 3, 14)],
  ['=WORKDAY(DATE(2024;3;29);1;D4:D5)', day(2024, 4, 2)],
  ['=DATEDIF(D2;D4;"D")', 61],
  ['=DATEDIF(D2;D4;"M")', 2],
  ['=DATEDIF(D2;D4;"MD")', 1],
  ['=DATEDIF(DATE(2020;6;1);D4;"Y")', 3],
  ['=DATEDIF(D4;D2;"D")', '#NUM!'],
  ['=DATEVALUE("5/1/2024")', day(2024, 1, 5)],
  ['=DAYS(D4;D3)', 32],
  ['=HOUR("07:30")', 7],
  ['=MINUTE(0,3125)', 30],
  ['=TIME(12;0;0)', 0.5],
  // refusals
  ['=REPT("ab";9999999999)', '#ERROR!'],
  ['=WORKDAY(D2;9999999999)', '#NUM!'],
  ['=LEN()', '#N/A'],
  ['=QUERY(A1:D5;"select A")', '#NAME?'],
])('%s', (formula, value) => {
  const sheet = opened();
  sheet.type('G9', formula);
  expect(sheet.value('G9')).toEqual(typeof value === 'number' ? expect.closeTo(value, 9) : value);
});

test('a formula that is too deep or too long is an error, not the end', () => {
  const sheet = opened();
  const deep = 20_000;
  for (const [formula, value] of [
    [`=${'('.repeat(deep)}1`, '#ERROR!'],
    [`=${'('.repeat(deep)}1${')'.repeat(deep)}`, '#ERROR!'],
    [`=${'1+'.repeat(deep)}1`, '#ERROR!'],
    [`=${'1+'.repeat(500)}1`, 501],
  ] as const) {
    sheet.type('G9', formula);
    expect(sheet.value('G9')).toBe(value);
  }
});

test('what is wrong is said as Google says it', () => {
  const sheet = opened();
  for (const [formula, message] of [
    ['=QUERY(A1)', "Unknown function: 'QUERY'."],
    ['=ten_la', "Unknown range name: 'TEN_LA'."],
    ['=LEN()', 'Wrong number of arguments to LEN. Expected 1 arguments, but got 0 arguments.'],
    ['=ROUND(1;2;3)', 'Wrong number of arguments to ROUND. Expected between 1 and 2 arguments, but got 3 arguments.'],
    ['=SUM()', 'Wrong number of arguments to SUM. Expected at least 1 arguments, but got 0 arguments.'],
    ['=FILTER(A2:A5;C2:C5>99)', 'No matches are found in FILTER evaluation.'],
  ]) {
    sheet.type('G9', formula ?? '');
    expect(sheet.error('G9')).toBe(message);
  }
});

test.each<[string, unknown[][]]>([
  [
    '=FILTER(A2:C5;B2:B5="y")',
    [
      ['Bình', 'y', 7],
      ['An', 'y', ''],
    ],
  ],
  ['=FILTER(A2:A5;B2:B5="x";C2:C5>4)', [['An']]],
  ['=UNIQUE(A2:A5)', [['An'], ['Bình'], ['Cúc']]],
  [
    '=SORT(A2:C5;3;FALSE)',
    [
      ['Bình', 'y', 7],
      ['An', 'x', 5],
      ['Cúc', 'x', 2.5],
      ['An', 'y', ''],
    ],
  ],
  [
    '=SORT(A2:B5;1;TRUE;2;FALSE)',
    [
      ['An', 'y'],
      ['An', 'x'],
      ['Bình', 'y'],
      ['Cúc', 'x'],
    ],
  ],
  ['=TRANSPOSE(A2:A4)', [['An', 'Bình', 'An']]],
  ['=SPLIT("a, 12,5, b";", ")', [['a', 12, 5, 'b']]],
  ['=ARRAYFORMULA(C2:C4*2&"%")', [['10%'], ['14%'], ['0%']]],
  ['=ARRAYFORMULA(IF(B2:B4="x";LEN(A2:A4);-C2:C4))', [[2], [-7], [0]]],
  ['=ARRAYFORMULA(IFERROR(1/C2:C4;"không"))', [[0.2], [1 / 7], ['không']]],
  ['=ARRAYFORMULA(VLOOKUP(B2:B4;B2:C3;2;FALSE))', [[5], [7], [7]]],
  [
    '=ARRAYFORMULA(ROW(A2:A4)+COLUMN(A1:B1))',
    [
      [3, 4],
      [4, 5],
      [5, 6],
    ],
  ],
  ['=INDEX(A2:C5;0;1)', [['An'], ['Bình'], ['An'], ['Cúc']]],
])('%s spills', (formula, rows) => {
  const sheet = opened();
  sheet.type('G2', formula);
  const last = String.fromCharCode(70 + (rows[0]?.length ?? 1));
  expect(sheet.values(`G2:${last}${1 + rows.length}`)).toEqual(rows);
  expect(sheet.value(`G${2 + rows.length}`)).toBe('');
  sheet.type(`${last}${1 + rows.length}`, 'chắn');
  expect(sheet.value('G2')).toBe(rows.flat().length > 1 ? '#REF!' : 'chắn');
});
