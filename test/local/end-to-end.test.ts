// The host end to end with a script of its own.
import { openHost } from '#local/host';

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Sổ').addItem('Chạy', 'work').addToUi(); }
function onEdit(e) { e.range.getSheet().getRange('J1').setValue('sửa ' + e.range.getA1Notation() + ' ' + e.value + ' ' + e.oldValue); }
function work() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  var lock = LockService.getDocumentLock();
  if (!lock.tryLock(1000)) throw new Error('khóa');
  sheet.getRange(1, 1, 2, 3).setValues([[1, 'a', new Date()], [true, '=A1+1', '']]);
  SpreadsheetApp.flush();
  var values = sheet.getRange('A1:C2').getValues();
  lock.releaseLock();
  MailApp.sendEmail({ to: 'a@b.example', subject: 'Nhắc', body: 'x', htmlBody: '<p>x</p>', name: 'Sổ' });
  console.log(values[0][2] instanceof Date, values[1][1], typeof require, typeof process);
  SpreadsheetApp.getActive().toast('xong', 'Sổ');
  if (SpreadsheetApp.getUi().alert('Hỏi', 'Có?', SpreadsheetApp.getUi().ButtonSet.YES_NO) === SpreadsheetApp.getUi().Button.YES) sheet.getRange('D1').setFormula('=GAP(A1:A3)');
  if (sheet.getRange('D1').getValues()[0][0] !== 'Loading...') throw new Error('not loading');
}
function echo(x) { return { got: x, at: undefined }; }
/** Double.
 * @customfunction */
function GAP(rows) { return rows.map(function (row) { return [row[0], String(row[0]) + '!']; }); }
`;

test('opens, runs, edits, recalculates', () => {
  const host = openHost({ code: CODE, now: '2024-04-02T07:30' });
  expect(host.open().error).toBeUndefined();
  host.answers.alert.push('YES');
  const run = host.menu('Chạy');
  expect(run.error).toBeUndefined();
  expect(run.console).toEqual(['true 2 undefined undefined']);
  expect(run.calls).toEqual({ reads: 2, writes: 2, mails: 1, other: 5 });
  const sheet = host.sheet('Trang tính1');
  expect(sheet.values('A1:E3')).toEqual([
    [1, 'a', 45384.3125, 1, '1!'],
    [true, 2, '', true, 'true!'],
    ['', '', '', '', '!'],
  ]);
  expect(sheet.type('A1', '1.500,5')).toEqual({ accepted: true });
  expect(sheet.value('J1')).toBe('sửa A1 1500.5 1');
  expect(sheet.value('E1')).toBe('1500.5!');
  expect(sheet.value('B2')).toBe(1501.5);
  sheet.type('E2', 'chặn');
  expect([sheet.value('D1'), sheet.error('D1')]).toEqual([
    '#REF!',
    'Array result was not expanded because it would overwrite data in E2.',
  ]);
  sheet.clear('E2');
  expect(sheet.value('E2')).toBe('true!');
  expect(host.call('echo', [1, 'x'])).toEqual({ got: [1, 'x'] });
  expect(host.outbox).toHaveLength(1);
  expect(host.quotaLeft()).toBe(99);
});
