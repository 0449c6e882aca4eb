// Custom functions: arguments, results, spills, memo, refusals.
import { openHost } from '#local/host';
import { sheetOf } from '#test/local/test-sheet';

const CODE = `
/** @customfunction */
function SHOW(a, b, c) { return [a, b, c].map(function (x) { return x instanceof Date ? 'date ' + Utilities.formatDate(x, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd') : Array.isArray(x) ? JSON.stringify(x) : typeof x + ' ' + x; }).join('|'); }
/** @customfunction */
function GRID(rows, columns) { var out = []; for (var i = 0; i < rows; i++) { out.push([]); for (var j = 0; j < columns; j++) out[i].push(i * 10 + j); } return out; }
/** @customfunction */
function ECHO(block) { return block; }
/** @customfunction */
function FAIL() { throw new Error('Thiếu cột Hạn'); }
/** @customfunction */
function DAY_() { return 1; }
/** @customfunction */
function DUE() { return new Date(2024, 2, 31); }
/** @customfunction */
function MAILS() { MailApp.sendEmail('a@b.example', 's', 'b'); return 1; }
/** @customfunction */
function WRITES() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1); return 1; }
/** @customfunction */
function SCREEN() { SpreadsheetApp.getUi(); return 1; }
/** @customfunction */
function ENDLESS() { for (;;); }
function PLAIN() { return 1; }
`;

const open = (timeLimits = { simple: 300, full: 2000 }) => {
  const host = openHost({ code: CODE, now: '2024-04-02T07:30', timeLimits });
  return { host, sheet: sheetOf(host, 'Trang tính1') };
};
/** Custom functions run so far, all results looked at. */
const customRuns = (host: ReturnType<typeof openHost>) => {
  host.recalculate();
  return host.executions.filter(({ kind }) => kind === 'custom').length;
};

test.each([
  ['=SHOW(B1;B2;B3)', 'number 5|string |date 2024-03-31'],
  ['=SHOW(B4;;"x")', 'number 0.5|undefined undefined|string x'],
  ['=SHOW(B1:C2;TRUE;B1+1)', '[[5,"c"],["",""]]|boolean true|number 6'],
  ['=SHOW(DATE(2024;1;5))', 'date 2024-01-05|undefined undefined|undefined undefined'],
])('arguments of %s', (formula, shown) => {
  const { sheet } = open();
  sheet.paste('B1', [
    ['5', 'c'],
    ['', ''],
    ['31/3/2024', ''],
    ['50%', ''],
  ]);
  sheet.type('A1', formula);
  expect(sheet.value('A1')).toBe(shown);
});

test.each([
  ['=FAIL()', '#ERROR!', 'Thiếu cột Hạn'],
  ['=MAILS()', '#ERROR!', 'You do not have permission to call MailApp service.'],
  ['=WRITES()', '#ERROR!', 'You do not have permission to call Range service.'],
  ['=SCREEN()', '#ERROR!', 'Cannot call SpreadsheetApp.getUi() from this context.'],
  ['=ENDLESS()', '#ERROR!', 'Exceeded maximum execution time (line 0).'],
  ['=PLAIN()', '#NAME?', "Unknown function: 'PLAIN'."],
  [
    '=ECHO(F1:F2)',
    '#ERROR!',
    'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
  ],
  [
    '=ECHO(G1)',
    '#ERROR!',
    'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
  ],
  ['=GRID(1001;1)', '#REF!', 'Result was not automatically expanded, please insert more rows (1).'],
  ['=GRID(3;3)', '#REF!', 'Array result was not expanded because it would overwrite data in C3.'],
  [
    '=ECHO(A1:A3)',
    '#REF!',
    'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
  ],
  [
    '=ECHO(B1:C1000)',
    '#REF!',
    'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
  ],
])('%s shows %s: %s', (formula, code, message) => {
  const { sheet } = open();
  sheet.type('F2', '=TODAY()');
  sheet.type('G1', '=F2+1');
  sheet.type('C3', 'ở đây');
  sheet.type('A1', formula);
  expect([sheet.value('A1'), sheet.error('A1')]).toEqual([code, message]);
});

test('dates become serials under a date format; names are found in any case', () => {
  const { sheet } = open();
  sheet.type('A1', '=due()');
  expect([sheet.value('A1'), sheet.format('A1'), sheet.display('A1')]).toEqual([45_382, 'dd/mm/yyyy', '31/03/2024']);
});

test('a spill follows its size, feeds other formulas, survives rows above, breaks and heals', () => {
  const { host, sheet } = open();
  sheet.type('A1', '3');
  sheet.type('B1', '=GRID(A1;2)');
  sheet.type('E1', '=SUM(B1:C10)');
  expect([sheet.values('B1:C4'), sheet.value('E1')]).toEqual([
    [
      [0, 1],
      [10, 11],
      [20, 21],
      ['', ''],
    ],
    63,
  ]);
  sheet.type('A1', '1');
  expect([sheet.values('B1:C2'), sheet.value('E1')]).toEqual([
    [
      [0, 1],
      ['', ''],
    ],
    1,
  ]);
  sheet.type('A1', '2');
  const before = customRuns(host);
  sheet.insertRows(1, 2);
  expect([sheet.formula('B3'), sheet.values('B3:C4'), sheet.value('E3')]).toEqual([
    '=GRID(A3;2)',
    [
      [0, 1],
      [10, 11],
    ],
    22,
  ]);
  expect(customRuns(host)).toBe(before);
  sheet.type('C4', 'x');
  expect([sheet.value('B3'), sheet.value('B4'), sheet.value('C4')]).toEqual(['#REF!', '', 'x']);
  sheet.clear('C4');
  expect(sheet.values('B3:C4')).toEqual(
    [
      [0, 1],
      [10, 11],
    ].map((line) => line),
  );
});

test('memo: only new arguments run the function', () => {
  const { host, sheet } = open();
  sheet.type('A1', '2');
  sheet.type('C1', '=GRID(A1;1)');
  sheet.type('D1', '=GRID(A1;1)');
  expect(customRuns(host)).toBe(1);
  sheet.type('B5', 'nothing to do with it');
  sheet.type('A1', '3');
  expect(customRuns(host)).toBe(2);
  sheet.type('A1', '2');
  expect(customRuns(host)).toBe(2);
});

test('what the script writes is calculated after it has ended', () => {
  const host = openHost({
    code: `${CODE}function work() { var s = SpreadsheetApp.getActive().getSheets()[0]; s.getRange('A1:B1').setValues([['=GRID(1;1)', '=1+1']]); SpreadsheetApp.flush(); console.log(s.getRange('A1:B1').getValues()[0].join()); }`,
  });
  const run = host.run('work');
  expect([run.error, run.console]).toEqual([undefined, ['Loading...,2']]);
  expect(sheetOf(host, 'Trang tính1').value('A1')).toBe(0);
});
