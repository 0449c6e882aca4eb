// Google's facts about ranges, values, dates and locales that other tests do not hold yet (platform.md §1, §4).
import fc from 'fast-check';
import { scriptHost } from '#test/local/script-host';
import { sheetOf } from '#test/local/test-sheet';

const ROWS = (has: number, wanted: number) =>
  `The number of rows in the data does not match the number of rows in the range. The data has ${has} but the range has ${wanted}.`;
const COLUMNS = (has: number, wanted: number) =>
  `The number of columns in the data does not match the number of columns in the range. The data has ${has} but the range has ${wanted}.`;
const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

test.each([
  [`sheet.getRange('A1:AA1')`, OUTSIDE],
  [`sheet.getRange(1000, 26, 2, 1)`, OUTSIDE],
  [`sheet.getRange(1, 26, 1, 2)`, OUTSIDE],
  [`sheet.getRange(-1, 1)`, OUTSIDE],
  [`sheet.getRange(1, 1, 1, 0)`, 'The number of columns in the range must be at least 1'],
  [`sheet.getRange(1.5, 1)`, "The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  [`sheet.insertRowsAfter(1001, 1)`, OUTSIDE],
  [`sheet.insertRowsBefore(1, 0)`, 'The number of rows in the range must be at least 1'],
  [`sheet.insertColumnsBefore(1, 0)`, 'The number of columns in the range must be at least 1'],
  [`sheet.hideRows(999, 3)`, OUTSIDE],
  [`sheet.setFrozenRows(1000)`, "You can't freeze all visible rows on the sheet."],
  [`sheet.getRange('A1:A2').setNotes([['a']])`, ROWS(1, 2)],
  [`sheet.getRange('A1:A2').setNumberFormats([['0'], ['0', '0']])`, COLUMNS(2, 1)],
  [`sheet.getRange('A1:B1').setBackgrounds([['#fff']])`, COLUMNS(1, 2)],
  [`sheet.getRange('A1:B1').setDataValidations([[null]])`, COLUMNS(1, 2)],
  [`sheet.getRange('A1').setFontWeight('heavy')`, 'Invalid argument: heavy'],
  [
    `sheet.newChart().setChartType('BAR')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
  ],
  [
    `sheet.getRange('A1').moveTo('B1')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.moveTo.",
  ],
])('%s', (text, message) => {
  expect(scriptHost().error(text)).toBe(`Exception: ${message}`);
});

test('of a block of the wrong size nothing is written', () => {
  const { host, error } = scriptHost();
  error(`sheet.getRange('A1:B2').setValues([['a', 'b'], ['c']])`);
  expect(sheetOf(host, 'Sheet1').values('A1:B2').flat()).toEqual(['', '', '', '']);
});

/** Values by what a script writes: [vi_VN, en_US], each value with the format it brings. */
test.each<[string, [unknown, string], [unknown, string]]>([
  ['1.500.000', [1_500_000, '#,##0'], ['1.500.000', '']],
  ['1,5', [1.5, ''], ['1,5', '']],
  ['5/1/2024', [45_296, 'dd/mm/yyyy'], [45_413, 'm/d/yyyy']],
  ['03/09/2026', [46_268, 'dd/mm/yyyy'], [46_090, 'm/d/yyyy']],
  ['31/12/2024', [45_657, 'dd/mm/yyyy'], ['31/12/2024', '']],
  ['12%', [0.12, '0%'], [0.12, '0%']],
  ["'007", ['007', ''], ['007', '']],
  ['007', [7, ''], [7, '']],
  ['=SUM(1;2)', [3, ''], [3, '']],
  ['=SUM(1,2)', [1.2, ''], [3, '']],
  ['=MAX(A2,B2)', ['#ERROR!', ''], [0, '']],
  ['=1,5+1', [2.5, ''], ['#ERROR!', '']],
  ['+84912', [84_912, ''], [84_912, '']],
])('setValue(%j) is typing under the locale', (text, vietnamese, english) => {
  for (const [locale, wanted] of [
    ['vi_VN', vietnamese],
    ['en_US', english],
  ] as const) {
    const { host, run } = scriptHost({ locale });
    run(`sheet.getRange('A1').setValue(${JSON.stringify(text)})`);
    const sheet = sheetOf(host, host.sheetNames()[0] ?? '');
    expect([locale, sheet.value('A1'), sheet.format('A1')]).toEqual([locale, ...wanted]);
  }
});

describe.each([
  ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC'],
  ['America/Los_Angeles', 'UTC', 'Asia/Ho_Chi_Minh'],
  ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'],
])('spreadsheet %s, process %s, script %s', (zone, processZone, timeZone) => {
  const { host, run } = scriptHost({ zone, processZone, manifest: { timeZone }, locale: 'vi_VN' });
  const sheet = sheetOf(host, 'Trang tính1');
  const copied = (text: string): unknown => {
    sheet.type('A1', text);
    run(`sheet.getRange('B1').setNumberFormat('General').setValue(sheet.getRange('A1').getValues()[0][0])`);
    return sheet.value('B1');
  };

  test('days and times of 1899 come back as they were', () => {
    for (const text of ['15:00', '00:30', '23:59:59', '1/1/1900', '10/03/2024', '3/11/2024 12:00', '31/12/9999'])
      expect([text, copied(text)]).toEqual([text, expect.closeTo(Number(sheet.value('A1')), 8)]);
    expect(run(`return Utilities.formatDate(sheet.getRange('A1').getValues()[0][0], '${zone}', 'HH:mm:ss')`)).toBe(
      '00:00:00',
    );
  });

  test('any day comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 109_000 }), (serial) => {
        sheet.setFormat('A1', 'dd/mm/yyyy');
        run(`sheet.getRange('A1').setValue(${serial})`);
        run(`sheet.getRange('B1').setValue(sheet.getRange('A1').getValues()[0][0])`);
        expect(sheet.value('B1')).toBe(serial);
      }),
      { numRuns: 25, seed: 3 },
    );
  });
});

test('a date format turns numbers into Dates, clearing keeps the format, @ keeps what is typed', () => {
  const { host, run } = scriptHost({ locale: 'vi_VN' });
  const sheet = sheetOf(host, 'Trang tính1');
  sheet.type('A1', '31/12/2024');
  sheet.clear('A1');
  run(`sheet.getRange('A1').setValue(5)`);
  expect(run(`return Object.prototype.toString.call(sheet.getRange('A1').getValues()[0][0])`)).toBe('[object Date]');
  run(`sheet.getRange('B1').setNumberFormat('@').setValue(7); sheet.getRange('B2').setNumberFormat('@')`);
  sheet.type('B2', '=1+1');
  expect(sheet.values('B1:B2')).toEqual([['7'], ['=1+1']]);
});

test('a formula’s blank, an empty cell and null read as an empty text; errors as their code', () => {
  const { run } = scriptHost();
  run(`sheet.getRange('A1:D1').setValues([['=""', null, '=NA()', '=A1=B1']])`);
  expect(run(`return sheet.getRange('A1:D1').getValues()`)).toEqual([['', '', '#N/A', true]]);
});

test.each([false, true])('buffered %s: what was written is what is read', (buffered) => {
  const { run, error } = scriptHost({ buffered });
  const rule = `SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9).setAllowInvalid(false).build()`;
  run(`sheet.getRange('A1:A2').setValues([[1], ['=A1+1']]); sheet.getRange('B1').setDataValidation(${rule})`);
  expect(run(`sheet.getRange('A1').setValue(5); return sheet.getRange('A1:A2').getValues()`)).toEqual([[5], [6]]);
  const late = `sheet.getRange('B1').setValue(99); sheet.getRange('C1').setValue('sau'); return 'đến cuối'`;
  expect(error(late)).toBe(
    'Exception: The data you entered in cell B1 violates the data validation rules set on this cell.',
  );
  expect(run(`return sheet.getRange('B1:C1').getValues()`)).toEqual([['', buffered ? 'sau' : '']]);
});

test('more than 50,000 characters are refused', () => {
  expect(scriptHost().error(`sheet.getRange('A1').setValue('x'.repeat(50001))`)).toBe(
    'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
  );
});
