// Values through the script: shapes, sizes, dates in three zones, rules, ranges, speed.
import { openHost } from '#local/host';
import { scriptHost } from '#test/local/script-host';
import { sheetOf } from '#test/local/test-sheet';

test.each([
  [`sheet.getRange(0, 1)`, 'The coordinates of the range are outside the dimensions of the sheet.'],
  [`sheet.getRange('A1001')`, 'The coordinates of the range are outside the dimensions of the sheet.'],
  [`sheet.getRange(1, 1, 1001)`, 'The coordinates of the range are outside the dimensions of the sheet.'],
  [`sheet.getRange(1, 1, 0, 1)`, 'The number of rows in the range must be at least 1'],
  [`sheet.getRange('1A')`, 'Range not found: 1A'],
  [
    `sheet.getRange('A1:A3').setValues([[1]])`,
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 3.',
  ],
  [
    `sheet.getRange('A1:B1').setValues([[1]])`,
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  [
    `sheet.getProtections('RANGE')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.getProtections.",
  ],
  [`book.insertSheet('Sheet1')`, 'A sheet with the name "Sheet1" already exists. Please enter another name.'],
])('%s', (text, message) => {
  expect(scriptHost().error(text)).toBe(`Exception: ${message}`);
});

test.each([
  [`sheet.getRange('A1').getMergedRanges()`, 'NOT SIMULATED: Range.getMergedRanges'],
  [`SpreadsheetApp.openById('x')`, 'NOT SIMULATED: SpreadsheetApp.openById'],
  [`ScriptApp.newTrigger('f').forSpreadsheet(book)`, 'NOT SIMULATED: TriggerBuilder.forSpreadsheet'],
  [`PropertiesService.getScriptProperties()`, 'NOT SIMULATED: PropertiesService.getScriptProperties'],
])('%s', (text, message) => {
  expect(scriptHost().error(text)).toContain(message);
});

test.each([
  [`sheet.getRange('B2:C3').getA1Notation()`, 'B2:C3'],
  [`sheet.getRange('A2:B').getNumRows()`, 999],
  [`sheet.getRange(2, 3).getA1Notation()`, 'C2'],
  [`sheet.getRange(2, 3, 2).getA1Notation()`, 'C2:C3'],
  [`sheet.getDataRange().getA1Notation()`, 'A1'],
  [`sheet.getRange('C5').setValue(false); return sheet.getDataRange().getA1Notation()`, 'A1:C5'],
  [`sheet.getRange('C5').setNumberFormat('0').setNotes([['n']]); return sheet.getDataRange().getA1Notation()`, 'A1'],
  [`sheet.getRange('A1').setValue('=1/0'); return sheet.getRange('A1').getValues()`, [['#DIV/0!']]],
  [`sheet.getRange('A1').setFormula('SUM(1;2)'); return sheet.getRange('A1:B1').getFormulas()`, [['=SUM(1;2)', '']]],
  [
    `sheet.getRange('A1:B1').setNumberFormat('@').setValues([['=1+1', '1/2']]); return sheet.getRange('A1:B1').getValues()`,
    [['=1+1', '1/2']],
  ],
  [
    `sheet.getRange('A1:C1').setValues([[undefined, null, '']]); return sheet.getRange('A1:C1').getValues()`,
    [['', '', '']],
  ],
  [
    `return [typeof require, typeof process, typeof __host, typeof setTimeout, typeof fetch, typeof Buffer]`,
    Array(6).fill('undefined'),
  ],
  [
    `return [new Date().getTime() === Date.now(), new Date() instanceof Date, new Date().constructor === Date, typeof Date()]`,
    [true, true, true, 'string'],
  ],
])('%s', (text, value) => {
  const { run } = scriptHost();
  expect(run(text.includes('return') ? text : `return ${text}`)).toEqual(value);
});

describe.each([
  ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC'],
  ['Asia/Tokyo', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'],
  ['America/Los_Angeles', 'UTC', 'Asia/Ho_Chi_Minh'],
])('spreadsheet %s, process %s, script %s', (zone, processZone, timeZone) => {
  const { host, run } = scriptHost({ zone, processZone, manifest: { timeZone }, locale: 'vi_VN' });
  const sheet = sheetOf(host, 'Trang tính1');

  test('a typed day is that day in the spreadsheet zone, whatever the others are', () => {
    sheet.type('A1', '31/12/2024');
    expect(
      run(`return Utilities.formatDate(sheet.getRange('A1').getValues()[0][0], '${zone}', 'yyyy-MM-dd HH:mm:ss')`),
    ).toBe('2024-12-31 00:00:00');
  });
  test('a Date written is the wall clock of the spreadsheet zone', () => {
    run(`sheet.getRange('A2').setValue(Utilities.parseDate('2024-03-31 23:30', '${zone}', 'yyyy-MM-dd HH:mm'))`);
    expect([sheet.value('A2'), sheet.display('A2')]).toEqual([
      expect.closeTo(45_382.979_166_667, 6),
      '31/03/2024 23:30:00',
    ]);
  });
  test('local getters use the process zone', () => {
    const hours: Record<string, number> = { 'America/Los_Angeles': 16, UTC: 0, 'Asia/Ho_Chi_Minh': 7 };
    expect(run('return new Date(Date.UTC(2024, 0, 1)).getHours()')).toBe(hours[processZone]);
  });
});

test('times of 1899 carry the zone of that year', () => {
  const { host, run } = scriptHost({ zone: 'Asia/Ho_Chi_Minh' });
  sheetOf(host, 'Sheet1').type('A1', '15:00');
  expect(
    run(
      `return sheet.getRange('A1').getValues()[0][0].toISOString() + Utilities.formatDate(sheet.getRange('A1').getValues()[0][0], 'Asia/Ho_Chi_Minh', 'HH:mm')`,
    ),
  ).toBe('1899-12-30T07:53:30.000Z15:00');
});

const RULE = 'SpreadsheetApp.newDataValidation()';
test.each([
  [`requireValueInList(['Đạt', 'Chưa'], true)`, 'Đạt', 'đạt', 'VALUE_IN_LIST'],
  ['requireDate()', '2024-03-31', 'ngày mai', 'DATE_IS_VALID_DATE'],
  ['requireNumberGreaterThanOrEqualTo(0)', '0', '-1', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  ['requireNumberBetween(0, 1)', '0.5', '2', 'NUMBER_BETWEEN'],
  ['requireCheckbox()', 'TRUE', 'yes', 'CHECKBOX'],
])('rule %s', (criteria, good, bad, type) => {
  const { host, run, error } = scriptHost();
  run(`sheet.getRange('B2:B3').setDataValidation(${RULE}.${criteria}.setAllowInvalid(false).build())`);
  const sheet = sheetOf(host, 'Sheet1');
  expect(
    error(`sheet.getRange('A2:B3').setValues([['x', ${JSON.stringify(good)}], ['y', ${JSON.stringify(bad)}]])`),
  ).toBe('Exception: The data you entered in cell B3 violates the data validation rules set on this cell.');
  expect(sheet.value('A2')).toBe('');
  expect(error(`sheet.getRange('B2:B3').setValues([[${JSON.stringify(good)}], ['']])`)).toBe('no error');
  expect(sheet.type('B2', bad)).toEqual({
    accepted: false,
    message: 'Dữ liệu bạn nhập vào ô B2 vi phạm quy tắc xác thực dữ liệu đặt cho ô này.',
  });
  expect(sheet.type('B2', '')).toEqual({ accepted: true });
  sheet.paste('B2', [[bad]]);
  expect(String(sheet.value('B2'))).toBe(bad);
  expect(sheet.validation('B2')).toMatchObject({ type, allowInvalid: false });
  expect(run(`return String(sheet.getRange('B2').getDataValidations()[0][0].getCriteriaType())`)).toBe(type);
});

test('a rule built without setAllowInvalid only warns', () => {
  const { error } = scriptHost();
  expect(error(`sheet.getRange('A1').setDataValidation(${RULE}.requireDate().build()).setValue('x')`)).toBe('no error');
});

test('buffered: a refused write surfaces at the next read', () => {
  const { error } = scriptHost({ buffered: true });
  const write = `sheet.getRange('A1').setDataValidation(${RULE}.requireDate().setAllowInvalid(false).build()); try { sheet.getRange('A1').setValue('x'); } catch (e) { return 'early'; }`;
  expect(error(`${write} sheet.getRange('B1').getValues()`)).toContain('violates the data validation rules');
  expect(error(`${write} SpreadsheetApp.flush()`)).toContain('violates the data validation rules');
  expect(error(write)).toContain('violates the data validation rules');
});

test('5,000 × 30 cells in well under a second each', () => {
  const host = openHost({
    code: `function work() { var s = SpreadsheetApp.getActive().getSheets()[0]; s.insertRowsAfter(1000, 4000); s.insertColumnsAfter(26, 4);
      var rows = []; for (var i = 0; i < 5000; i++) { rows.push([]); for (var j = 0; j < 30; j++) rows[i].push(j % 6 ? 'Ô ' + i + ',' + j : new Date(2024, 0, 1 + i % 300)); }
      s.getRange(1, 1, 5000, 30).setValues(rows); }
      function read() { SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues(); }`,
  });
  const write = host.run('work');
  const read = host.run('read');
  expect([write.error, write.cells, read.cells]).toEqual([undefined, 150_000, 150_000]);
  expect(Math.max(write.ms, read.ms)).toBeLessThan(1500);
  process.stdout.write(`write ${Math.round(write.ms)} ms, read ${Math.round(read.ms)} ms\n`);
});

test('looks: one for a block or one a cell, null takes away', () => {
  const { host, run, error } = scriptHost();
  run(
    `sheet.getRange('A1:B1').setBackground('#111').setFontWeight('bold'); sheet.getRange('A1:B1').setBackgrounds([['#222', null]]).setFontColors([['#333', '#444']])`,
  );
  const sheet = sheetOf(host, 'Sheet1');
  expect([sheet.effectiveFormat('A1'), sheet.effectiveFormat('B1')]).toEqual([
    { background: '#222', fontColor: '#333', bold: true },
    { fontColor: '#444', bold: true },
  ]);
  expect(error(`sheet.getRange('A1:B1').setBackgrounds([['#222']])`)).toContain('The number of columns in the data');
});
