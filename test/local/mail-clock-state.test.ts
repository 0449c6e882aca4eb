// Mail and its quota, triggers and the clock, properties, users, the state folder.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHost } from '#local/host';
import { lastGoodState, loadState, saveState } from '#local/state';
import { scriptHost } from '#test/local/script-host';
import { sheetOf } from '#test/local/test-sheet';

const EXCEPTION = 'Exception: ';

test('mail: recipients of to, cc and bcc count, whatever space is between them; over the quota nothing is sent; a day later it is back', () => {
  const { host, run, error } = scriptHost({ dailyQuota: 4 });
  run(
    `MailApp.sendEmail({ to: 'a@x.example,\\n\\tb@x.example\\n', cc: 'c@x.example', subject: 'S', body: 'B', name: 'Sổ', replyTo: 'd@x.example' })`,
  );
  expect([host.quotaLeft(), run('return MailApp.getRemainingDailyQuota()')]).toEqual([1, 1]);
  expect(error(`MailApp.sendEmail('a@x.example,b@x.example', 'S', 'B')`)).toBe(
    `${EXCEPTION}Service invoked too many times for one day: email.`,
  );
  expect(host.outbox).toEqual([
    {
      to: 'a@x.example,\n\tb@x.example\n',
      cc: 'c@x.example',
      bcc: '',
      replyTo: 'd@x.example',
      name: 'Sổ',
      subject: 'S',
      body: 'B',
      htmlBody: '',
      from: 'chu.so@huong-tra.example',
      at: '2024-04-02T07:30',
    },
  ]);
  host.setNow('2024-04-03T07:30');
  expect(host.quotaLeft()).toBe(4);
});

test.each([
  [`MailApp.sendEmail('', 'S', 'B')`, 'Failed to send email: no recipient'],
  [`MailApp.sendEmail('ten', 'S', 'B')`, 'Invalid email: ten'],
  [
    `MailApp.sendEmail(Array(51).fill('a@x.example').join(), 'S', 'B')`,
    'Limit exceeded: Email Recipients Per Message.',
  ],
  [`MailApp.sendEmail('a@x.example', 'S', 'B'.repeat(300000))`, 'Limit exceeded: Email Body Size.'],
  [`MailApp.sendEmail('a@x.example', 'S', 'ộ'.repeat(100000))`, 'Limit exceeded: Email Body Size.'],
  [`MailApp.sendEmail('hong@x.example', 'S', 'B')`, 'Service unavailable: Mail'],
  [`PropertiesService.getDocumentProperties().setProperty('k', 'v'.repeat(10000))`, 'Argument too large: value'],
  [
    `for (var i = 0; i < 60; i++) PropertiesService.getDocumentProperties().setProperty('k' + i, 'v'.repeat(9000))`,
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  ],
  [
    `for (var i = 0; i < 21; i++) ScriptApp.newTrigger('f').timeBased().everyHours(1).create()`,
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  ],
])('%s', (text, message) => {
  const { host, error } = scriptHost();
  host.faults.mailFails = ({ to }) => (to.startsWith('hong') ? 'Service unavailable: Mail' : null);
  expect(error(text)).toBe(EXCEPTION + message);
});

test('properties are strings in one document store', () => {
  const { run } = scriptHost();
  run(
    `var p = PropertiesService.getDocumentProperties(); p.setProperty('a', 1).setProperties({ b: true }); p.deleteProperty('c')`,
  );
  expect(
    run(
      `var p = PropertiesService.getDocumentProperties(); return [p.getProperties(), p.getProperty('a'), p.getProperty('z')]`,
    ),
  ).toEqual([{ a: '1', b: 'true' }, '1', null]);
});

test('triggers belong to a person, fire once an hour, run as their creator', () => {
  const code = `function tick(e) { console.log([e.hour, e['day-of-week'], e.timezone, e.triggerUid, Session.getEffectiveUser().getEmail(), 'source' in e].join()); }`;
  const { host, run, error } = scriptHost({ code });
  const create = `return ScriptApp.newTrigger('tick').timeBased().everyHours(1).inTimezone('Asia/Ho_Chi_Minh').create().getUniqueId()`;
  const list = `return ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction() + ' ' + t.getUniqueId(); })`;
  expect(run(create)).toBe('7000000001');
  expect(error(`ScriptApp.newTrigger('tick').timeBased().everyHours(1).inTimezone('Sao/Hoa').create()`)).toContain(
    'Invalid argument: timezone',
  );
  host.setUser('khac@huong-tra.example');
  expect(run(list)).toEqual([]);
  expect(host.fireDueTriggers().map(({ console: lines, user }) => [lines[0], user])).toEqual([
    ['0,2,UTC,7000000001,chu.so@huong-tra.example,false', 'chu.so@huong-tra.example'],
  ]);
  expect(host.fireDueTriggers()).toEqual([]);
  host.setNow('2024-04-02T08:00');
  expect(host.fireDueTriggers()).toHaveLength(1);
  host.setUser('chu.so@huong-tra.example');
  run(`ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0])`);
  expect(host.triggers).toEqual([]);
});

test('the clock: TODAY follows, the script sees it', () => {
  const { host, run } = scriptHost({ now: '2024-12-31T23:59' });
  const sheet = sheetOf(host, 'Sheet1');
  sheet.type('A1', '=TODAY()');
  expect([sheet.display('A1'), run('return new Date().toISOString()')]).toEqual([
    '12/31/2024',
    '2024-12-31T16:59:00.000Z',
  ]);
  host.setNow('2025-01-01T00:00');
  expect([sheet.display('A1'), host.now]).toEqual(['1/1/2025', '2025-01-01T00:00']);
});

const FILLED = `
/** @customfunction */
function PAIR(x) { return [[x, x + 1], [x + 2, x + 3]]; }
function onEdit() {}`;

test('state: everything comes back from JSON, and nothing is computed anew', () => {
  const { host, run } = scriptHost({ code: FILLED, locale: 'vi_VN', zone: 'Asia/Tokyo' });
  run(`book.insertSheet('Hai'); sheet.getRange('A1:A2').setValues([[7], ['=PAIR(A1)']]); sheet.hideRows(3); sheet.setFrozenRows(1); sheet.setTabColor('#00ff00'); sheet.setColumnWidths(1, 2, 300);
    sheet.getRange('C1:C900').setNumberFormat('@').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).setHelpText('chọn').build());
    sheet.getRange('D1').protect().setDescription('d').setWarningOnly(true); sheet.getRange('A1').setNotes([['n']]).setBackground('#abc');
    PropertiesService.getDocumentProperties().setProperty('k', 'v'); ScriptApp.newTrigger('f').timeBased().everyHours(1).create(); MailApp.sendEmail('a@x.example', 'S', 'B')`);
  const state = JSON.parse(JSON.stringify(host.save())) as ReturnType<typeof host.save>;
  expect(JSON.stringify(state).length).toBeLessThan(6000);
  const again = scriptHost({ code: FILLED, state });
  expect(again.host.executions).toEqual([]);
  expect(again.host.save()).toEqual(host.save());
  const sheet = sheetOf(again.host, 'Trang tính1');
  expect(sheet.values('A1:B3')).toEqual([
    [7, ''],
    [7, 8],
    [9, 10],
  ]);
  expect([sheet.validation('C900'), sheet.isRowHidden(3), again.host.quotaLeft(), again.host.now]).toEqual([
    { type: 'VALUE_IN_LIST', values: ['a'], allowInvalid: false },
    true,
    99,
    '2024-04-02T07:30',
  ]);
  sheet.type('A1', '1');
  expect(sheet.values('A2:B3')).toEqual([
    [1, 2],
    [3, 4],
  ]);
  const before = JSON.stringify(host.save());
  again.host.setNow('2024-04-03T07:30');
  again.run(`sheet.insertRowsAfter(1, 2); sheet.getRange('A1').setBackground('#def').setValue('');
    sheet.getRange('E1').protect(); sheet.setConditionalFormatRules([]); sheet.setColumnWidths(1, 1, 50);
    ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); MailApp.sendEmail('b@x.example', 'S', 'B')`);
  expect(JSON.stringify(state)).toBe(before);
});

test('state: other code computes anew', () => {
  const { host } = scriptHost({ code: FILLED });
  sheetOf(host, 'Sheet1').type('A1', '=PAIR(1)');
  const again = scriptHost({ code: FILLED.replace('x + 3', 'x + 30'), state: host.save() });
  expect(sheetOf(again.host, 'Sheet1').values('A1:B2')).toEqual([
    [1, 2],
    [3, 31],
  ]);
});

test('the state folder: written whole, last good copy kept, mails as RFC 822 files', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'so-cchc-'));
  expect(loadState(dir)).toEqual({ state: null, trouble: '' });
  const { host, run } = scriptHost();
  run(
    `MailApp.sendEmail({ to: 'Chị Đào <dao.thi@x.example>', cc: 'b@x.example', subject: 'Nhắc việc: hạn 31/12', body: 'Chào chị', htmlBody: '<p>Chào chị</p>', name: 'Sổ CCHC' }); MailApp.sendEmail('lan@x.example', 'Hai', 'B')`,
  );
  sheetOf(host, 'Sheet1').type('A1', 'một');
  await saveState(dir, host.save());
  sheetOf(host, 'Sheet1').type('A1', 'hai');
  await saveState(dir, host.save());
  expect(readdirSync(dir).sort()).toEqual(['outbox', 'workbook.bak.json', 'workbook.json']);
  const names = readdirSync(path.join(dir, 'outbox')).sort();
  expect(names).toEqual(['2024-04-02-0730-01-chi-dao-dao-thi.eml', '2024-04-02-0730-02-lan.eml']);
  const eml = readFileSync(path.join(dir, 'outbox', names[0] ?? ''), 'utf8');
  for (const part of [
    'Subject: =?UTF-8?',
    'dao.thi@x.example',
    'Cc: b@x.example',
    'multipart/alternative',
    'Date: Tue, 02 Apr 2024 00:30:00 +0000',
    '\r\n',
  ])
    expect(eml).toContain(part);
  const value = (): unknown => {
    const state = loadState(dir).state ?? lastGoodState(dir);
    return state && openHost({ code: '', state }).sheet('Sheet1').value('A1');
  };
  expect(value()).toBe('hai');
  writeFileSync(path.join(dir, 'workbook.json'), '{"version":1,"sheets":[');
  expect(value()).toBe('một');
});
