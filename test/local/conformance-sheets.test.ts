// Google's facts about protections, charts, and what sorting, inserting and moving take along (platform.md §4).
import type { HostOptions, SavedState } from '#local/host';
import { rectOf } from '#local/model/rect';
import { Workbook } from '#local/model/workbook';
import { scriptHost } from '#test/local/script-host';
import { sheetOf } from '#test/local/test-sheet';

const OWNER = 'chu.so@huong-tra.example';
const LET_IN = 'van.phong@huong-tra.example';
const OTHER = 'tu.phap@huong-tra.example';
const PROTECTED =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The state of a workbook of which B2:C3 is closed to all but one editor, and F1:F9 warns. */
const closedBook = (): SavedState => {
  const { host, run } = scriptHost();
  run(`sheet.getRange('A1:D4').setValues([['k', 1, 2, 3], ['b', 4, 5, 6], ['a', 7, 8, 9], ['', '', '', '']]);
    sheet.getRange('B2:C3').protect().setDescription('khóa'); sheet.getRange('F1:F9').protect().setWarningOnly(true)`);
  const state = host.save();
  const [closed] = state.sheets[0]?.protections ?? [];
  if (closed) closed.editors = [LET_IN];
  return state;
};

const opened = (user: string, more: HostOptions = {}) =>
  scriptHost({ state: closedBook(), user, owner: OWNER, ...more });

describe('a closed range', () => {
  test.each([
    `sheet.getRange('C3').setValue(1)`,
    `sheet.getRange('A1:D4').setValues(sheet.getRange('A1:D4').getValues())`,
    `sheet.getRange('B2').setFormula('=1')`,
    `sheet.getRange('B2').setNotes([['n']])`,
    `sheet.getRange('B2:B9').setNumberFormat('0')`,
    `sheet.getRange('B2').setNumberFormats([['0']])`,
    `sheet.getRange('B2').setBackground('#fff')`,
    `sheet.getRange('B2').setFontWeights([['bold']])`,
    `sheet.getRange('B2').setDataValidation(null)`,
    `sheet.getRange('B2').moveTo(sheet.getRange('H1'))`,
    `sheet.getRange('H1').moveTo(sheet.getRange('C3'))`,
    `sheet.insertRowsBefore(3, 1)`,
    `sheet.insertRowsAfter(1, 1)`,
    `sheet.insertColumnsBefore(3, 1)`,
    `sheet.moveColumns(sheet.getRange('B:B'), 6)`,
    `sheet.deleteColumn(3)`,
  ])('%s: refused to others, done for its editor and the owner', (text) => {
    const other = opened(OTHER);
    const before = JSON.stringify(other.host.save().sheets);
    expect(other.error(text)).toBe(PROTECTED);
    expect(JSON.stringify(other.host.save().sheets)).toBe(before);
    expect(opened(LET_IN).error(text)).toBe('no error');
    expect(opened(OWNER).error(text)).toBe('no error');
  });

  test.each([
    `sheet.getRange('D4').setValue(1)`,
    `sheet.getRange('F1').setValue(1)`,
    `sheet.insertRowsAfter(3, 1)`,
    `return sheet.getRange('B2:C3').getValues()`,
    `sheet.getRange('B2:C3').protect()`,
  ])('%s: open to everyone', (text) => {
    expect(opened(OTHER).error(text)).toBe('no error');
  });

  test('buffered, the refusal surfaces at the next read', () => {
    const { error } = opened(OTHER, { buffered: true });
    const write = `try { sheet.getRange('C3').setValue(1); } catch (e) { return 'sớm'; }`;
    expect(error(`${write} sheet.getRange('A1').getValues()`)).toBe(PROTECTED);
  });

  test('onEdit runs as the person who edits: what is closed to him stays as it was', () => {
    const code = `function onEdit() { SpreadsheetApp.getActive().getSheets()[0].getRange('B2').setValue('sửa'); }`;
    const { host } = opened(OTHER, { code });
    sheetOf(host, 'Sheet1').type('D4', 'x');
    expect([host.lastExecution().error?.message, sheetOf(host, 'Sheet1').value('B2')]).toEqual([
      PROTECTED.replace('Exception: ', ''),
      4,
    ]);
  });

  test('follows its cells and comes back from a saved state; older states close nothing', () => {
    const { host, run, error } = opened(OWNER);
    run(`sheet.insertRowsBefore(1, 2)`);
    const state = JSON.parse(JSON.stringify(host.save())) as SavedState;
    expect(scriptHost({ state, user: OTHER, owner: OWNER }).error(`sheet.getRange('C5').setValue(1)`)).toBe(PROTECTED);
    expect(scriptHost({ state, user: OTHER, owner: OWNER }).error(`sheet.getRange('C2').setValue(1)`)).toBe('no error');
    const added = ['editors', 'charts', 'ungranted'];
    const text = JSON.stringify(state, (key, value: unknown) => (added.includes(key) ? undefined : value));
    const older = { state: JSON.parse(text) as SavedState, user: OTHER, owner: OWNER };
    expect([text.includes('editors'), text.includes('charts')]).toEqual([false, false]);
    expect(scriptHost(older).error(`sheet.getRange('C5').setValue(1)`)).toBe('no error');
    expect(error(`sheet.getRange('C5').setValue(1)`)).toBe('no error');
  });
});

test('protections stack, close nothing by themselves, and are asked by block and person', () => {
  const { host, run } = scriptHost();
  run(`sheet.getRange('A1').protect(); sheet.getRange('A1').protect().setDescription('hai')`);
  expect(
    sheetOf(host, 'Sheet1')
      .protections()
      .map(({ description }) => description),
  ).toEqual(['', 'hai']);
  host.setUser(OTHER);
  expect(run(`sheet.getRange('A1').setValue('x'); return sheet.getRange('A1').getValues()[0][0]`)).toBe('x');

  const workbook = new Workbook('id', 'Sổ', 'vi_VN', 'UTC');
  const sheet = workbook.addSheet('S');
  workbook.protect({ sheet, rect: rectOf(2, 2, 3, 3) }, [LET_IN]);
  workbook.protect({ sheet, rect: rectOf(1, 9, 9, 9) }, null);
  const [, warning] = sheet.protections;
  if (warning) warning.warningOnly = true;
  const block = rectOf(3, 3, 5, 9);
  expect([OWNER, LET_IN, OTHER].map((user) => sheet.isClosedTo(user, OWNER, block))).toEqual([false, false, true]);
  expect([sheet.isClosedTo(OTHER, OWNER, rectOf(4, 1, 9, 9)), sheet.warnsIn(block)]).toEqual([false, true]);
  expect(sheet.warnsIn(rectOf(2, 2, 3, 3))).toBe(false);
});

const CHARTED = `book.insertSheet('Khác');
  sheet.getRange('A1:B3').setValues([['x', 1], ['y', 2], ['z', 3]]);
  var chart = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:A3')).addRange(sheet.getRange('B1:B3'))
    .setPosition(5, 4, 10, 0).setOption('title', 'Một').setOption('width', 300).build();`;

test('charts: nothing before insertChart, known by their title, removed, and following their cells', () => {
  const { host, run, error } = scriptHost();
  const titles = `return sheet.getCharts().map(function (c) { return c.getOptions().get('title'); })`;
  expect(run(CHARTED + titles)).toEqual([]);
  expect(
    run(`${CHARTED.slice(CHARTED.indexOf('var'))} sheet.insertChart(chart); sheet.insertChart(chart); ${titles}`),
  ).toEqual(['Một', 'Một']);
  const charts = () => host.save().sheets[0]?.charts ?? [];
  expect(charts().map(({ id, type, row, column, x, options }) => [id, type, row, column, x, options.width])).toEqual([
    [1, 'BAR', 5, 4, 10, 300],
    [2, 'BAR', 5, 4, 10, 300],
  ]);
  run(`sheet.removeChart(sheet.getCharts()[0]); sheet.insertRowsBefore(2, 1); sheet.insertColumnsBefore(2, 2)`);
  expect(charts()).toMatchObject([
    {
      id: 2,
      row: 6,
      column: 6,
      ranges: [
        { row: 1, column: 1, rows: 4 },
        { row: 1, column: 4, rows: 4 },
      ],
    },
  ]);
  run(`book.getSheetByName('Khác').insertRowsBefore(1, 5)`);
  sheetOf(host, 'Sheet1').deleteColumns(4);
  expect(charts()).toMatchObject([{ row: 6, column: 5, ranges: [{ column: 1 }] }]);
  expect(error(`var c = sheet.getCharts()[0]; sheet.removeChart(c); sheet.removeChart(c)`)).toBe(
    'Exception: Chart does not exist.',
  );
});

test('sorting leaves rules, protections, conditional formats and charts where they are', () => {
  const { host, run } = scriptHost();
  run(`${CHARTED} sheet.insertChart(chart);
    sheet.getRange('A1').setBackground('#f00').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
    sheet.getRange('A1:B1').protect().setDescription('đầu');
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B1=1').setRanges([sheet.getRange('A1:B3')]).setBackground('#0f0').build()])`);
  const sheet = sheetOf(host, 'Sheet1');
  const [chart] = host.save().sheets[0]?.charts ?? [];
  sheet.sort('A1:B3', 2, false);
  expect(sheet.values('A1:B3')).toEqual([
    ['z', 3],
    ['y', 2],
    ['x', 1],
  ]);
  expect([sheet.validation('A1')?.type, sheet.validation('A3'), sheet.protections()[0]?.a1]).toEqual([
    'VALUE_IN_LIST',
    null,
    'A1:B1',
  ]);
  expect(sheet.conditionalRules()).toEqual([{ formula: '=$B1=1', ranges: ['A1:B3'], background: '#0f0' }]);
  expect(['A1', 'A3'].map((a1) => sheet.effectiveFormat(a1).background)).toEqual([undefined, '#0f0']);
  expect(host.save().sheets[0]?.charts).toEqual([chart]);
});

test('rows inserted between take the look and the rule of the row before, not its content', () => {
  const { host, run } = scriptHost();
  run(`sheet.getRange('A2').setValue('x').setNumberFormat('0.0').setBackground('#eee').setNotes([['n']])
    .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9).build()); sheet.insertRowsAfter(2, 1)`);
  const sheet = sheetOf(host, 'Sheet1');
  expect([sheet.value('A3'), sheet.note('A3'), sheet.format('A3'), sheet.validation('A3')?.type]).toEqual([
    '',
    '',
    '0.0',
    'NUMBER_BETWEEN',
  ]);
  expect(sheet.effectiveFormat('A3').background).toBe('#eee');
});

test('a deleted column takes its rules and protections along, references to it alone become #REF!', () => {
  const { host, run, error } = scriptHost();
  run(`sheet.getRange('A1:C1').setValues([[1, 2, 3]]); sheet.getRange('E1').setFormula('=SUM(A1:C1)'); sheet.getRange('F1').setFormula('=B1');
    sheet.getRange('B1').protect().setDescription('b'); sheet.getRange('C1').protect().setDescription('c'); sheet.setFrozenColumns(2)`);
  run(`sheet.deleteColumn(2).setFrozenRows(1)`);
  const sheet = sheetOf(host, 'Sheet1');
  expect([sheet.values('A1:B1'), sheet.formula('D1'), sheet.value('D1')]).toEqual([[[1, 3]], '=SUM(A1:B1)', 4]);
  expect([sheet.value('E1'), sheet.protections().map(({ a1 }) => a1)]).toEqual(['#REF!', ['B1']]);
  expect(run('return [sheet.getMaxColumns(), sheet.getMaxRows()]')).toEqual([25, 1000]);
  expect(error('sheet.deleteColumn(26)')).toBe(
    'Exception: The coordinates of the range are outside the dimensions of the sheet.',
  );
  expect(error('for (var n = 25; n >= 1; n -= 1) sheet.deleteColumn(n)')).toBe(
    'Exception: Sorry, it is not possible to delete all non-frozen columns.',
  );
});

describe('a list of ranges', () => {
  test('is selected at once, its sheet becomes the active one', () => {
    const { host, run } = scriptHost();
    run(`sheet.getRangeList(['A1:B2', 'D4']).activate()`);
    expect(host.selected).toEqual([
      { row: 1, column: 1, rows: 2, columns: 2 },
      { row: 4, column: 4, rows: 1, columns: 1 },
    ]);
  });

  test('an address that is none is refused', () => {
    const { run } = scriptHost();
    expect(() => run(`sheet.getRangeList(['A1', 'x!'])`)).toThrow('Range not found');
  });
});
