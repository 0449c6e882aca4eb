// Executions in workers: beside one another, blocked by a person, ended by force; custom functions that come back later.

import { pageTask } from '#local/run/page-call';
import { closeAll, liveHost } from '#test/local/live-host';
import { scriptHost } from '#test/local/script-host';

afterEach(closeAll);

const TIMED_OUT = 'Exceeded maximum execution time';
const error = (code: string, message = '') => ({ error: code, message });

describe('the document lock', () => {
  test('eight executions want it at once: each has it in turn, none at the same time', async () => {
    const { run, value } = liveHost();
    const add = `lock.waitLock(5000); var cell = sheet.getRange('A1'); var n = Number(cell.getValues()[0][0]); Utilities.sleep(5); cell.setValue(n + 1); lock.releaseLock();`;
    await Promise.all(Array.from({ length: 8 }, () => run(add)));
    expect(value(1, 1)).toBe(8);
  });

  test('it is refused when the wait is over, and free however its holder ends', async () => {
    const { run, start, screen } = liveHost({ timeLimits: { simple: 1000, full: 1000 } });
    const asks = `lock.tryLock(10); SpreadsheetApp.getUi().createMenu('got it').addToUi();`;
    const looping = start(`${asks} for (;;);`);
    while (!screen.seen.includes('menus')) await new Promise((wake) => setTimeout(wake, 5));
    expect(await run('return lock.tryLock(20)')).toBe(false);
    expect(await run('lock.waitLock(20)')).toBe('Lock timeout: another process was holding the lock for too long.');
    expect(await run('return lock.tryLock(5000)')).toBe(true);
    expect((await looping).execution.error?.message).toBe(TIMED_OUT);
    await run(`${asks} throw new Error('x')`);
    expect(await run('return lock.tryLock(0)')).toBe(true);
  });
});

describe('ended by force', () => {
  test.each([
    ['an endless loop', 'for (;;);', TIMED_OUT],
    ['a long sleep', 'Utilities.sleep(60000)', TIMED_OUT],
    ['small things for ever', 'var a = []; for (;;) a.push(new Array(1000).fill(1.5))', 'Out of memory error.'],
    ['one thing that grows', 'var m = new Map(); for (var i = 0; ; i++) m.set(i, [i])', 'Out of memory error.'],
  ])('%s: the workbook is whole and the next execution works', async (_what, text, message) => {
    const { run, value } = liveHost({ timeLimits: { simple: 200, full: message === TIMED_OUT ? 200 : 20_000 } });
    expect(await run(`sheet.getRange('A1:A2').setValues([[1], [2]]); ${text}`)).toBe(message);
    expect([value(1, 1), value(2, 1)]).toEqual([1, 2]);
    expect(await run(`return sheet.getRange('A2').getValues()[0][0]`)).toBe(2);
  });

  test('dieAt: nothing after it happens', async () => {
    const { machine, run, value } = liveHost();
    machine.faults.dieAt = { call: 'Range.setValue', nth: 2 };
    const text = `try { sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); } finally { for (;;); }`;
    expect(await run(text)).toBe(TIMED_OUT);
    expect([value(1, 1), value(2, 1)]).toEqual([1, null]);
  });

  test('a mistake of the host ends the execution and is in its record', async () => {
    const { machine, run } = liveHost();
    machine.faults.before = () => {
      throw new TypeError('no such thing');
    };
    expect(await run('try { book.getId(); } finally { for (;;); }')).toBe('no such thing');
  });

  test('a closed host starts nothing and says so', async () => {
    const { live, start, put, value } = liveHost({ code: '/** @customfunction */ function F() { return 1; }' });
    const looping = start('for (;;);');
    await live.close();
    expect((await looping).execution.error?.message).toBe(TIMED_OUT);
    put(1, 1, '=F()');
    expect((await start('return 1')).result).toHaveProperty('error');
    expect(value(1, 1)).toEqual(error('Loading...'));
  });
});

describe('a person at the screen', () => {
  test('an alert blocks its execution and no other, stops its clock and loses its lock', async () => {
    const { start, run, screen } = liveHost({ timeLimits: { simple: 100, full: 400 } });
    const asking = start(
      `lock.tryLock(10); var ui = SpreadsheetApp.getUi(); var said = ui.alert('Xóa', 'Chắc?', ui.ButtonSet.YES_NO); return [said === ui.Button.YES, lock.hasLock()];`,
    );
    const { question, answer } = await screen.question();
    expect(question).toEqual({ kind: 'alert', title: 'Xóa', text: 'Chắc?', buttons: 'YES_NO' });
    expect(await run('return lock.tryLock(0)')).toBe(true);
    await new Promise((wake) => setTimeout(wake, 450));
    answer({ button: 'YES', text: '' });
    const { execution, result } = await asking;
    expect(result).toEqual({ value: [true, false] });
    expect(execution.warnings).toEqual(['The document lock was held when a dialog opened: it is lost.']);
  });

  const PROMPT = `var ui = SpreadsheetApp.getUi(); var said = ui.prompt('Tên', ui.ButtonSet.OK_CANCEL); return [String(said.getSelectedButton()), said.getResponseText()];`;
  test('a prompt gives the button and the text; without a screen they are queued', async () => {
    const { run, screen } = liveHost();
    const asking = run(PROMPT);
    (await screen.question()).answer({ button: 'CANCEL', text: 'Hương' });
    expect(await asking).toEqual(['CANCEL', 'Hương']);
    const sync = scriptHost();
    sync.host.answers.prompt.push('Trà');
    expect(sync.run(PROMPT)).toEqual(['OK', 'Trà']);
    expect(sync.error(PROMPT)).toBe('No answer queued in host.answers.prompt for prompt "Tên" (OK_CANCEL)');
  });

  test('toasts, menus, mails, frames and selections are shown at once', async () => {
    const { run, screen, machine } = liveHost();
    await run(`book.toast('b', 'a'); SpreadsheetApp.getUi().createMenu('M').addItem('x', 'y').addToUi(); MailApp.sendEmail('a@b.example', 's', 'b');
      var page = HtmlService.createHtmlOutput('<p>').setTitle('T'); SpreadsheetApp.getUi().showSidebar(page); SpreadsheetApp.getUi().showModalDialog(page.setWidth(500).setHeight(200), 'D'); SpreadsheetApp.getUi().showModelessDialog(page.setWidth(500), 'E');
      sheet.getRange('B3').activate();`);
    const id = machine.workbook.sheets[0]?.id;
    expect(screen.seen).toEqual([
      'toast a: b',
      'menus',
      'mail a@b.example',
      'sidebar T 300×0: <p>',
      'modal D 500×200: <p>',
      'modeless E 500×200: <p>',
      `select ${id} 3,2`,
      'executed rpc run',
    ]);
  });
});

const FUNCTIONS = `
/** @customfunction */
function SLOW(x) { Utilities.sleep(30); return [[x, 1], [x, 2]]; }
/** @customfunction */
function ADD(x, y) { return x + y; }
/** @customfunction */
function FAIL() { throw new Error('Thiếu cột Hạn'); }
/** @customfunction */
function LOOP() { for (;;); }
`;

describe('custom functions', () => {
  test('Loading..., then the value; who reads it waits too; the same arguments run once', async () => {
    const { live, put, value, machine, screen } = liveHost({ code: FUNCTIONS });
    put(1, 1, '=SLOW(5)');
    put(1, 3, '=SLOW(5)');
    put(1, 5, '=SUM(A1:B2)');
    put(2, 5, '=IFERROR(ADD(A1;1);"none")');
    put(3, 5, '=COUNT(A1)');
    expect([value(1, 1), value(1, 3), value(1, 5), value(2, 5), value(3, 5)]).toEqual(
      Array(5).fill(error('Loading...')),
    );
    await live.idle();
    expect([value(2, 2), value(2, 4), value(1, 5), value(2, 5), value(3, 5)]).toEqual([2, 2, 13, 6, 1]);
    expect(machine.executions.map(({ functionName }) => functionName)).toEqual(['SLOW', 'ADD']);
    expect(screen.seen).toEqual(['executed custom SLOW', 'recalculated', 'executed custom ADD', 'recalculated']);
    put(1, 3, '');
    put(1, 3, '=SLOW(5)');
    expect(value(1, 3)).toBe(5);
  });

  test('what changes while it runs wins; a cell that moves is found again', async () => {
    const { live, run, put, value } = liveHost({ code: FUNCTIONS });
    put(1, 1, 'a');
    put(1, 2, '=SLOW(A1)');
    put(1, 1, 'b');
    await run('sheet.insertRowsBefore(1, 2)');
    await live.idle();
    expect([value(3, 2), value(4, 2)]).toEqual(['b', 'b']);
  });

  test('errors hover over #ERROR!', async () => {
    const { live, put, value } = liveHost({ code: FUNCTIONS, timeLimits: { simple: 500, full: 500 } });
    put(1, 1, '=FAIL()');
    put(2, 1, '=LOOP()');
    await live.idle();
    expect([value(1, 1), value(2, 1)]).toEqual([
      error('#ERROR!', 'Thiếu cột Hạn'),
      error('#ERROR!', `${TIMED_OUT} (line 0).`),
    ]);
  });
});

describe('who acts', () => {
  const code = `function onOpen() { SpreadsheetApp.getUi().createMenu('M').addToUi(); } function onEdit() { console.log('ran'); }`;
  const accessOf = (email: string) => (email === 'xem@x.example' ? 'viewer' : email === '?' ? 'anonymous' : 'editor');
  const open = { functionName: 'onOpen', kind: 'event', event: { fields: {}, hasSource: true, email: '' } } as const;

  test.each([
    ['editor@x.example', ['M'], 2],
    ['xem@x.example', [], 0],
    ['?', [], 0],
  ])('simple triggers and menus of %s', async (user, menus, runs) => {
    const { live, machine } = liveHost({ code, accessOf });
    machine.menus = [{ caption: 'of somebody else', items: [] }];
    await live.execute('onOpen', user, open);
    await live.execute('onEdit', user, { ...open, functionName: 'onEdit' });
    expect([machine.menus.map(({ caption }) => caption), machine.executions.length]).toEqual([menus, runs]);
  });

  test('an anonymous person has no address, a viewer changes nothing', async () => {
    const { live, machine, run } = liveHost({ accessOf, user: '?' });
    expect(await run('return Session.getActiveUser().getEmail()')).toBe('');
    machine.user = 'xem@x.example';
    expect(await run(`return sheet.getRange('A1').getValues()[0][0] + Session.getActiveUser().getEmail()`)).toBe(
      'xem@x.example',
    );
    expect(await run(`sheet.getRange('A1').setValue(1)`)).toMatch(/^You are trying to edit a protected cell/);
    await live.idle();
  });
});

const WORK = `var lock = LockService.getDocumentLock();
sheet.getRange('A1:B2').setValues([[1, '=1+1'], [new Date(2024, 0, 5), 'x']]); SpreadsheetApp.flush(); lock.tryLock(1);
console.log(JSON.stringify(sheet.getRange('A1:B2').getValues()), new Date().getTime(), new Date(2024, 0, 5).getTimezoneOffset()); book.getId();
try { sheet.getRange('A0'); } catch (e) { console.log(e.name + ': ' + e.message); }
MailApp.sendEmail('a@b.example', 's', 'b'); sheet.getRange('A1').protect().setDescription('d'); nothing();`;

test('an execution leaves the same record as without workers', async () => {
  const processZone = 'America/Los_Angeles';
  const { start } = liveHost({ processZone });
  const sync = scriptHost({ processZone });
  expect(sync.error(WORK)).toBe('ReferenceError: nothing is not defined');
  const { ms: _ms, error: failure, ...record } = (await start(WORK)).execution;
  const { ms: _syncMs, error: syncFailure, ...syncRecord } = sync.host.lastExecution();
  expect(record).toEqual(syncRecord);
  expect(failure?.message).toBe(syncFailure?.message);
  expect(record.log.length).toBe(8);
});

test('results are as google.script.run delivers them; promises are kept before the end', async () => {
  const { run, value } = liveHost();
  expect(await run('return { when: [new Date()] }')).toBeNull();
  expect(await run('return { a: "ữ\\u2028".repeat(50000), b: undefined }')).toEqual({ a: 'ữ\u2028'.repeat(50_000) });
  const later = `Promise.resolve(2).then(function (two) { sheet.getRange('A1').setValue(two); });`;
  const sync = scriptHost();
  await run(later);
  sync.run(later);
  expect([value(1, 1), sync.host.sheet('Sheet1').value('A1')]).toEqual([2, 2]);
});

test('a call from the page becomes a task, or an error at once', () => {
  expect(pageTask('run', [undefined, { a: [1] }])).toEqual({
    functionName: 'run',
    kind: 'rpc',
    args: [null, { a: [1] }],
  });
  expect(pageTask('hidden_', [])).toEqual(new Error('Script function not found: hidden_'));
  expect(pageTask('run', [1, new Date()])).toEqual(new TypeError('Failed due to illegal value in property: 1'));
});
