// What executions leave behind: counts, events, locks, dialogs, sudden ends, time limits, calls from the page.
import { openHost } from '#local/host';
import { scriptHost } from '#test/local/script-host';

test('counts by class, cells moved, log in order; handles, builders and Utilities are free', () => {
  const { host, run } = scriptHost();
  run(`sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); sheet.getRange('A1:B2').getValues(); sheet.getRange('A1').setNumberFormat('0');
    sheet.getName(); book.getSheets(); sheet.getDataRange().getA1Notation(); SpreadsheetApp.newDataValidation().requireDate().build();
    Utilities.formatDate(new Date(), 'UTC', 'yyyy'); Session.getEffectiveUser(); PropertiesService.getDocumentProperties();
    book.getId(); sheet.getMaxRows(); SpreadsheetApp.flush(); LockService.getDocumentLock().tryLock(1); Session.getActiveUser().getEmail(); MailApp.sendEmail('a@b.example', 's', 'b')`);
  const { calls, cells, log, kind, functionName, user } = host.lastExecution();
  expect({ calls, cells, kind, functionName, user }).toEqual({
    calls: { reads: 1, writes: 2, mails: 1, other: 5 },
    cells: 8,
    kind: 'rpc',
    functionName: 'run',
    user: 'chu.so@huong-tra.example',
  });
  expect(log).toEqual([
    'Range.setValues',
    'Range.getValues',
    'Range.setNumberFormat',
    'Spreadsheet.getId',
    'Sheet.getMaxRows',
    'SpreadsheetApp.flush',
    'Lock.tryLock',
    'User.getEmail',
    'MailApp.sendEmail',
  ]);
});

const WATCH = `function onEdit(e) { console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, e.authMode, typeof e.value, e.range.rowStart, e.range.columnEnd, e.source.getSheetByName('x') === null])); }`;

test('onEdit events: strings for single cells, nothing for blocks, none for scripts and structure', () => {
  const host = openHost({
    code: `${WATCH} function work() { SpreadsheetApp.getActive().getSheets()[0].getRange('A9').setValue(1); }`,
    now: '2024-04-02T07:30',
  });
  const sheet = host.sheet('Trang tính1');
  const seen = (edit: () => void): unknown[] => {
    const before = host.executions.length;
    edit();
    return host.executions
      .slice(before)
      .flatMap(({ kind, console: lines }) =>
        kind === 'onEdit' ? lines.map((line) => (JSON.parse(line) as unknown[]).slice(0, 3)) : [],
      );
  };
  expect(seen(() => sheet.type('A1', '5'))).toEqual([['A1', '5', null]]);
  expect(seen(() => sheet.type('A1', '31/12/2024'))).toEqual([['A1', '45657', '5']]);
  expect(seen(() => sheet.type('B1', 'TRUE'))).toEqual([['B1', 'TRUE', null]]);
  expect(seen(() => sheet.clear('B1'))).toEqual([['B1', null, 'TRUE']]);
  expect(
    seen(() =>
      sheet.paste('A1', [
        ['1', '2'],
        ['3', '4'],
      ]),
    ),
  ).toEqual([['A1:B2', null, null]]);
  expect(seen(() => sheet.sort('A1:B2', 1, false))).toEqual([['A1:B2', null, null]]);
  expect(seen(() => sheet.insertRows(1))).toEqual([]);
  expect(seen(() => host.run('work'))).toEqual([]);
  host.faults.loseEditEvents = true;
  expect(seen(() => sheet.type('A1', '7'))).toEqual([]);
  expect(sheet.value('A1')).toBe(7);
});

test('a failing onEdit leaves a record and does not disturb the person', () => {
  const host = openHost({ code: `function onEdit() { MailApp.sendEmail('a@b.example', 's', 'b'); }` });
  expect(host.sheet('Trang tính1').type('A1', 'x')).toEqual({ accepted: true });
  expect(host.lastExecution().error).toMatchObject({
    name: 'Exception',
    message: expect.stringContaining('MailApp.sendEmail') as string,
  });
});

test('locks: contention, release at the end, loss at a dialog', () => {
  const { host, run, error } = scriptHost();
  const take = `return LockService.getDocumentLock().tryLock(10)`;
  expect([run(take), run(take)]).toEqual([true, true]);
  host.faults.lockHeldElsewhere = true;
  expect(run(take)).toBe(false);
  const wait = `LockService.getDocumentLock().waitLock(10)`;
  expect(error(wait)).toBe('Exception: Lock timeout: another process was holding the lock for too long.');
  host.faults.lockHeldElsewhere = false;
  expect(error(wait)).toBe('no error');
  expect(
    run(
      `var lock = LockService.getDocumentLock(); lock.tryLock(1); SpreadsheetApp.getUi().alert('Xong'); return lock.hasLock()`,
    ),
  ).toBe(false);
  expect(host.lastExecution().warnings).toEqual(['The document lock was held when a dialog opened: it is lost.']);
});

test('dialogs: answers, defaults, and a clear error when one is missing', () => {
  const { host, run, error } = scriptHost();
  const ask = `var ui = SpreadsheetApp.getUi(); return String(ui.alert('Xóa', 'Chắc?', ui.ButtonSet.YES_NO));`;
  host.answers.alert.push('NO');
  expect([run(ask), run(`return String(SpreadsheetApp.getUi().alert('Xong'))`)]).toEqual(['NO', 'OK']);
  expect(error(`try { ${ask} } catch (e) { return 'caught'; }`)).toBe(
    'No answer queued in host.answers.alert for alert "Xóa: Chắc?" (YES_NO)',
  );
  expect(host.alerts.map(({ title, text, buttons }) => [title, text, buttons])).toContainEqual(['', 'Xong', 'OK']);
});

test('dieAt ends the execution there: nothing after it happens, catch or finally or not, and the lock is free', () => {
  const { host, run, error } = scriptHost();
  host.faults.dieAt = { call: 'Range.setValue', nth: 2 };
  const text = `LockService.getDocumentLock().tryLock(1); try { sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); } catch (e) {} finally { try { sheet.getRange('A3').setValue(3); } catch (e) {} } return 'survived'`;
  expect(error(text)).toBe('Exception: Exceeded maximum execution time');
  expect(host.sheet('Sheet1').values('A1:A3')).toEqual([[1], [''], ['']]);
  host.faults.dieAt = undefined;
  expect(run(`return LockService.getDocumentLock().tryLock(1)`)).toBe(true);
});

test('before: a person edits just before a call', () => {
  const { host, run } = scriptHost();
  host.faults.before = (call, nth) => {
    if (call === 'Range.getValues' && nth === 2) host.sheet('Sheet1').type('A1', 'người');
  };
  expect(run(`return [sheet.getRange('A1').getValues()[0][0], sheet.getRange('A1').getValues()[0][0]]`)).toEqual([
    '',
    'người',
  ]);
});

test('time limits end an endless loop', () => {
  const { host, error } = scriptHost({
    timeLimits: { simple: 100, full: 200 },
    code: 'function onEdit() { for (;;); }',
  });
  expect(error('for (;;);')).toBe('Exception: Exceeded maximum execution time');
  host.sheet('Sheet1').type('A1', 'x');
  expect(host.lastExecution().error?.message).toBe('Exceeded maximum execution time');
});

test.each<[unknown, number]>([
  [new Date(), 0],
  [{ a: [new Map()] }, 0],
  [() => 1, 0],
  [/x/, 0],
  [new Uint8Array(1), 0],
])('google.script.run refuses %p', (arg, place) => {
  expect(() => scriptHost().host.call('run', arg)).toThrow(`Failed due to illegal value in property: ${place}`);
});

test.each<[string, unknown]>([
  ['return { when: [new Date()] }', null],
  ['return { a: undefined, b: [undefined], c: NaN, d: new Map(), e: "x" }', { b: [null], c: null, d: {}, e: 'x' }],
  ['', null],
])('google.script.run delivers %s', (text, result) => {
  expect(scriptHost().run(text)).toEqual(result);
});

test('private and unknown functions, and thrown errors', () => {
  const { host, error } = scriptHost({ code: 'function hidden_() {}' });
  expect(() => host.call('hidden_')).toThrow('Script function not found: hidden_');
  expect(() => host.call('nowhere')).toThrow('Script function not found: nowhere');
  expect(error(`throw new Error('Thiếu trang Nhiệm vụ')`)).toBe('Thiếu trang Nhiệm vụ');
  expect(() => host.menu('Không có')).toThrow('No menu item "Không có"');
});

test('code that fails at top level fails every execution', () => {
  const host = openHost({ code: `var x = undefined.y; function work() {}` });
  expect(host.run('work').error?.name).toBe('TypeError');
});
