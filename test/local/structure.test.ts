// Inserting, deleting, moving, renaming: cells, references, rules, formats and everything else follow.
import { deleted, inserted, moved } from '#local/model/axis';
import { scriptHost } from '#test/local/script-host';
import { sheetOf } from '#test/local/test-sheet';

test.each([
  ['insert before 3', inserted(3, 2), [1, 2, 5, 6, 7], { '2-3': [2, 5], '1-2': [1, 2], '3-4': [5, 6] }],
  [
    'delete 2 and 3',
    deleted(2, 2),
    [1, null, null, 2, 3],
    { '2-3': null, '1-4': [1, 2], '3-5': [2, 3], '1-2': [1, 1] },
  ],
  [
    'move 2 before 5',
    moved(2, 1, 5),
    [1, 4, 2, 3, 5],
    { '1-5': [1, 5], '2-2': [4, 4], '1-2': [1, 1], '3-4': [2, 3], '2-4': [2, 4] },
  ],
  ['move 4 before 1', moved(4, 1, 1), [2, 3, 4, 1, 5], { '1-4': [1, 4], '1-3': [2, 4], '4-5': [5, 5], '2-5': [3, 5] }],
  ['move 4 and 5 before 2', moved(4, 2, 2), [1, 4, 5, 2, 3], { '1-3': [1, 5], '4-5': [2, 3], '2-5': [2, 5] }],
])('%s', (_name, change, places, spans) => {
  expect([1, 2, 3, 4, 5].map((at) => change(at, at)?.[0] ?? null)).toEqual(places);
  for (const [span, after] of Object.entries(spans)) {
    const [first = 0, last = 0] = span.split('-').map(Number);
    expect([span, change(first, last)]).toEqual([span, after]);
  }
});

const FORMULAS = [
  '=A2',
  '=$A$2+B5',
  '=SUM(A2:C6)',
  '=SUM(B:B)',
  '=SUM(A3:C)',
  '=SUM(A2:A3)',
  "='Khác (1)'!A2",
  '="A2"&A2',
];

const opened = () => {
  const { host, run } = scriptHost({ locale: 'vi_VN' });
  run(`book.insertSheet('Khác (1)'); sheet.setName('Nhiệm vụ');
    sheet.getRange(1, 8, 8, 1).setValues(${JSON.stringify(FORMULAS.map((formula) => [formula]))});
    book.getSheetByName('Khác (1)').getRange('A1:A2').setValues([["='Nhiệm vụ'!A5"], ["=SUM('Nhiệm vụ'!$A$2:$C)"]]);
    sheet.getRange('A5').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()).setNumberFormat('dd/MM/yyyy').setNotes([['ghi chú']]);
    sheet.getRange('A5:B6').protect().setDescription('khối').setWarningOnly(true);
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B2=1').setRanges([sheet.getRange('A2:C9')]).setBackground('#fff').build()]);
    sheet.hideRows(6); sheet.hideColumns(3); sheet.setColumnWidths(2, 1, 250); sheet.setFrozenRows(1);`);
  return { host, run, sheet: sheetOf(host, 'Nhiệm vụ'), other: sheetOf(host, 'Khác (1)') };
};

test('rows inserted by a person', () => {
  const { sheet, other } = opened();
  sheet.insertRows(3, 2);
  expect(['H1', 'H2', 'H5', 'H6', 'H7', 'H8', 'H9', 'H10'].map((a1) => sheet.formula(a1))).toEqual([
    '=A2',
    '=$A$2+B7',
    '=SUM(A2:C8)',
    '=SUM(B:B)',
    '=SUM(A5:C)',
    '=SUM(A2:A5)',
    "='Khác (1)'!A2",
    '="A2"&A2',
  ]);
  expect([other.formula('A1'), other.formula('A2')]).toEqual(["='Nhiệm vụ'!A7", "=SUM('Nhiệm vụ'!$A$2:$C)"]);
  expect([sheet.note('A7'), sheet.format('A7'), sheet.validation('A7')?.type]).toEqual([
    'ghi chú',
    'dd/MM/yyyy',
    'DATE_IS_VALID_DATE',
  ]);
  expect(sheet.protections()).toEqual([{ description: 'khối', a1: 'A7:B8', warningOnly: true }]);
  expect(sheet.conditionalRules()).toEqual([{ formula: '=$B2=1', ranges: ['A2:C11'], background: '#fff' }]);
  expect([sheet.isRowHidden(8), sheet.isRowHidden(6), sheet.maxRows()]).toEqual([true, false, 1002]);
});

test('rows deleted', () => {
  const { sheet, other } = opened();
  sheet.deleteRows(2, 2);
  expect(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((a1) => sheet.formula(a1))).toEqual([
    '=#REF!',
    '=SUM(B:B)',
    '=SUM(A2:C)',
    '=SUM(#REF!)',
    "='Khác (1)'!A2",
    '="A2"&#REF!',
  ]);
  expect([sheet.value('H1'), other.formula('A1'), other.formula('A2')]).toEqual([
    '#REF!',
    "='Nhiệm vụ'!A3",
    "=SUM('Nhiệm vụ'!$A$2:$C)",
  ]);
  expect([sheet.protections()[0]?.a1, sheet.isRowHidden(4)]).toEqual(['A3:B4', true]);
});

test('columns inserted, deleted and moved', () => {
  const { sheet, other, run } = opened();
  run(`sheet.insertColumnsBefore(2, 1)`);
  expect([
    sheet.formula('I2'),
    sheet.formula('I3'),
    sheet.formula('I4'),
    sheet.columnWidth(3),
    sheet.isColumnHidden(4),
  ]).toEqual(['=$A$2+C5', '=SUM(A2:D6)', '=SUM(C:C)', 250, true]);
  expect(sheet.conditionalRules()[0]).toMatchObject({ formula: '=$C2=1', ranges: ['A2:D9'] });
  sheet.deleteColumns(2);
  expect([sheet.formula('H3'), other.formula('A2')]).toEqual(['=SUM(A2:C6)', "=SUM('Nhiệm vụ'!$A$2:$C)"]);
  run(`sheet.moveColumns(sheet.getRange('A:A'), 4)`);
  expect([
    sheet.formula('H1'),
    sheet.formula('H3'),
    sheet.formula('H6'),
    sheet.note('C5'),
    other.formula('A1'),
  ]).toEqual(['=C2', '=SUM(A2:C6)', '=SUM(C2:C3)', 'ghi chú', "='Nhiệm vụ'!C5"]);
});

test('renaming and deleting sheets', () => {
  const { host, sheet, run } = opened();
  run(`book.getSheetByName('Khác (1)').setName("Sổ 'A'")`);
  expect(sheet.formula('H7')).toBe("='Sổ ''A'''!A2");
  host.deleteSheet("Sổ 'A'");
  expect([sheet.formula('H7'), sheet.value('H7'), host.sheetNames()]).toEqual(['=#REF!', '#REF!', ['Nhiệm vụ']]);
});

test('sorting moves values, formats and notes, not rules; blanks last', () => {
  const { host, run } = scriptHost();
  run(`sheet.getRange('A1:C4').setValues([[3, 'c', '=A1*2'], ['', 'x', '=A2*2'], [1, 'a', '=A3*2'], [2, 'b', '=$A$1']]);
    sheet.getRange('A1').setNumberFormat('0.0').setNotes([['ba']]).setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9).build())`);
  const sheet = sheetOf(host, 'Sheet1');
  sheet.sort('A1:C4', 1);
  expect(sheet.values('A1:C4')).toEqual([
    [1, 'a', 2],
    [2, 'b', 1],
    [3, 'c', 6],
    ['', 'x', 0],
  ]);
  expect([
    sheet.note('A3'),
    sheet.format('A3'),
    sheet.note('A1'),
    sheet.validation('A1')?.type,
    sheet.validation('A3'),
  ]).toEqual(['ba', '0.0', '', 'NUMBER_BETWEEN', null]);
});

test('moveTo takes everything along and references follow; pasteCells copies with shifted references', () => {
  const { host, run } = scriptHost();
  run(`sheet.getRange('A1:B2').setValues([[1, '=A1+1'], [2, '=SUM(A1:A2)']]); sheet.getRange('D1').setValue('=A1'); sheet.getRange('A1').setNotes([['n']]);
    sheet.getRange('A1:A2').moveTo(sheet.getRange('F5'))`);
  const sheet = sheetOf(host, 'Sheet1');
  expect([
    sheet.formula('D1'),
    sheet.formula('B1'),
    sheet.formula('B2'),
    sheet.value('B2'),
    sheet.note('F5'),
    sheet.value('A1'),
  ]).toEqual(['=F5', '=F5+1', '=SUM(F5:F6)', 3, 'n', '']);
  sheet.pasteCells('B1:B2', 'C2');
  expect([sheet.formula('C2'), sheet.formula('C3')]).toEqual(['=G6+1', '=SUM(G6:G7)']);
});

test('merging clears all but the first cell', () => {
  const { host } = scriptHost();
  const sheet = sheetOf(host, 'Sheet1');
  sheet.paste('A1', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  sheet.merge('A1:B2');
  expect([sheet.values('A1:B2'), sheet.merges()]).toEqual([
    [
      ['a', ''],
      ['', ''],
    ],
    ['A1:B2'],
  ]);
  sheet.insertRows(1);
  expect(sheet.merges()).toEqual(['A2:B3']);
});
