// The server by HTTP: what people's edits do, dialogs and frames, the clock, two windows. What is refused: server-refusals.test.ts.
import type { Intent } from '#local/server/protocol';
import { ask, closeAll, served, stateOf } from '#test/local/served';
import { sheetOf } from '#test/local/test-sheet';

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Sổ').addItem('Hỏi', 'question').addItem('Khung', 'side').addItem('Hỏng', 'broken').addItem('Bật', 'install').addToUi(); }
function onEdit(e) { SpreadsheetApp.getActive().getSheets()[0].getRange('J1').setValue([e.range.getSheet().getName(), e.range.getA1Notation(), e.value, e.oldValue, Session.getActiveUser().getEmail()].join()); }
function question() { var ui = SpreadsheetApp.getUi(); SpreadsheetApp.getActive().getSheets()[0].getRange('K1').setValue('hỏi'); var answer = ui.alert('Hỏi', 'Có?', ui.ButtonSet.YES_NO); SpreadsheetApp.getActive().getSheets()[0].getRange('K1').setValue(answer === ui.Button.YES ? 'có' : 'không'); }
function side() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Khung')); }
function broken() { throw new Error('hỏng'); }
function add(a, b) { SpreadsheetApp.getActive().getSheets()[0].getRange('L1').setValue(a + b); return { sum: a + b }; }
function install() { ScriptApp.newTrigger('runDaily').timeBased().everyHours(1).create(); }
function runDaily() { MailApp.sendEmail({ to: 'a@x.example', subject: 'Giờ', body: 'a & b <i>', htmlBody: '' }); }
function private_() {}
`;
const ID = 0;
const OWNER = 'chu.so@huong-tra.example';
const LAN = 'lan@x.example';

const state = stateOf((host) => {
  const roster = sheetOf(host, 'Trang tính1');
  roster.rename('Cán bộ, công chức');
  roster.paste('A1', [
    ['id', 'post', 'email'],
    ['Mã', 'Chức danh', 'Thư điện tử'],
    ['1', 'Văn phòng', LAN],
    ['2', 'Tư pháp', LAN],
  ]);
  host.addSheet('Trống');
});

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const type = (row: number, column: number, text: string): Intent => ({
  do: 'type',
  sheet: ID,
  rect: at(row, column),
  text,
});

const start = async () => {
  const server = await served({ state, code: CODE });
  const show = async (row: number, column: number, sheet = ID) =>
    (await server.book()).tabs.find(({ id }) => id === sheet)?.cells.find(([r, c]) => r === row && c === column)?.[2]
      ?.show;
  return { ...server, show };
};

afterEach(closeAll);

test('the frames’ door serves frames that are open, to this page alone, and nothing else', async () => {
  const { port, post, window } = await start();
  const page = await window();
  await page.shell(({ menus }) => menus.length === 1);
  await post('/menu', { functionName: 'side' });
  const frame = { token: '', ...(await page.shell(({ frames }) => frames.length === 1)).frames[0] };
  const door = port + 1;
  const reply = await ask(door, `/frame/${frame.token}`, { headers: { 'sec-fetch-site': 'same-site' } });
  expect(reply.text).toMatch(
    /^<!DOCTYPE html><script data-functions="onOpen onEdit question side broken add install runDaily">/,
  );
  expect(reply.headers['content-security-policy']).toContain(`frame-ancestors http://127.0.0.1:${port}`);
  const status = async (route: string, headers = {}) => (await ask(door, route, { headers })).status;
  expect(await status(`/frame/${frame.token}`, { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status(`/frame/${frame.token}`, { host: `127.0.0.1:${port}` })).toBe(403);
  for (const route of ['/frame/x', '/book', '/', '/events']) expect(await status(route)).toBe(404);
  await post('/frame/close', { token: frame.token });
  expect(await status(`/frame/${frame.token}`)).toBe(404);
  expect((await page.shell(({ frames }) => frames.length === 0)).frames).toEqual([]);
});

test('an edit reaches every window, calls onEdit as the acting person, and comes back', async () => {
  const { window, intend, post, book } = await start();
  const [one, two] = [await window(), await window()];
  expect(await intend(type(5, 1, '1.500,5'))).toEqual({ ok: true });
  await book();
  await intend(type(5, 1, '=1/4'));
  await book();
  await post('/user', { email: LAN });
  await intend({ do: 'paste', sheet: ID, at: { row: 6, column: 1 }, text: '31/12/2024\t12%\n"a\nb""c"\t007' });
  const { tabs, strip } = await book();
  for (const page of [one, two]) {
    await page.heard('cells', ({ cells }) => cells.some(([, , cell]) => cell?.show.includes('A6:B7')));
    expect(page.tabs()).toEqual(tabs);
  }
  const cells = new Map(tabs[0]?.cells.map(([row, column, cell]) => [`${row},${column}`, cell]));
  expect(['5,1', '6,1', '6,2', '7,1', '7,2'].map((key) => [cells.get(key)?.show, cells.get(key)?.edit])).toEqual([
    ['0,25', '=1/4'],
    ['31/12/2024', undefined],
    ['12%', undefined],
    ['a\nb"c', undefined],
    ['7', undefined],
  ]);
  expect(cells.get('1,10')?.show).toBe('Cán bộ, công chức,A6:B7,,,');
  const stamps = one.pushes
    .flatMap((push) => (push.is === 'cells' ? push.cells : []))
    .filter(([, column]) => column === 10);
  expect(stamps[0]?.[2]?.show).toBe('Cán bộ, công chức,A5,1500.5,,');
  expect(strip).toMatchObject({
    user: LAN,
    remindersOn: false,
    mails: 0,
    quotaLeft: 100,
  });
  expect(strip.people.map(({ email, caption }) => `${email}: ${caption}`)).toEqual([
    `${OWNER}: Chủ sở hữu của sổ`,
    `${LAN}: Văn phòng, Tư pháp`,
    'viewer@huong-tra.example: Người chỉ xem',
    'nguoi.la@huong-tra.example: Người chỉnh sửa chưa có trong danh sách',
  ]);
});

test('nobody writes past protections, rules and rights', async () => {
  const { post, intend, show, book } = await start();
  const say = async (intent: Intent, sure = false) => {
    const answer = await intend(intent, sure);
    return answer.ok ? 'ok' : `${answer.ask ? 'ask ' : ''}${answer.message}`;
  };
  await post('/user', { email: LAN });
  expect(await say({ do: 'protect', sheet: ID, rect: at(3, 1, 2, 3) })).toBe('ok');
  await post('/user', { email: 'nguoi.la@huong-tra.example' });
  for (const intent of [
    type(4, 2, 'x'),
    { do: 'paste', sheet: ID, at: { row: 2, column: 1 }, text: 'a\nb' },
    { do: 'sort', sheet: ID, rect: at(1, 1, 3, 3), column: 1, ascending: true },
    { do: 'delete', sheet: ID, axis: 'rows', at: 4, count: 1 },
    { do: 'insert', sheet: ID, axis: 'rows', at: 4, count: 1 },
    { do: 'move', sheet: ID, from: at(3, 1), toSheet: ID, to: { row: 9, column: 9 } },
    { do: 'unprotect', sheet: ID, rect: at(3, 1) },
  ] satisfies Intent[])
    expect(await say(intent)).toMatch(/^Bạn đang cố sửa ô hoặc đối tượng được bảo vệ/);
  expect(await say({ do: 'insert', sheet: ID, axis: 'rows', at: 3, count: 1 })).toBe('ok');
  await post('/user', { email: OWNER });
  expect(await say(type(4, 2, 'chủ'))).toBe('ok');
  expect(await say({ do: 'unprotect', sheet: ID, rect: at(4, 1) })).toBe('ok');
  expect(await say({ do: 'unprotect', sheet: ID, rect: at(4, 1) })).toBe('Vùng này không có ô nào bị khóa.');
  await post('/user', { email: 'viewer@huong-tra.example' });
  expect(await say(type(9, 1, 'x'))).toBe('Bạn chỉ có quyền xem sổ này, không sửa được.');
  expect([await show(9, 1), (await book()).menus]).toEqual([undefined, []]);
});

test('a dialog outlives the window that saw it open; whoever answers lets the script go on', async () => {
  const { window, post, show, intend } = await start();
  const page = await window();
  await page.shell(({ menus }) => menus.length === 1);
  expect(await post('/menu', { functionName: 'private_' })).toMatchObject({ ok: false });
  await post('/menu', { functionName: 'question' });
  const { dialogs } = await page.shell((shell) => shell.dialogs.length > 0);
  const dialog = { id: 0, ...dialogs[0] };
  expect(dialog).toMatchObject({ kind: 'alert', title: 'Hỏi', text: 'Có?', buttons: ['YES', 'NO'] });
  expect(await show(1, 11)).toBe('hỏi');
  const later = await window();
  expect((await later.heard('book')).book.dialogs).toEqual([dialog]);
  expect(await intend(type(9, 1, 'vẫn sửa được'))).toEqual({ ok: true });
  expect(await post('/answer', { id: dialog.id, button: 'YES', text: '' })).toEqual({ ok: true });
  for (const each of [page, later]) await each.shell(({ dialogs: open }) => open.length === 0);
  expect(await show(1, 11)).toBe('có');
  expect(await post('/answer', { id: dialog.id, button: 'NO', text: '' })).toMatchObject({
    message: 'Hộp thoại này đã được trả lời.',
  });
});

test('google.script.run: value, failure, an answer lost after the work; errors of menus are told', async () => {
  const { window, post, show } = await start();
  const page = await window();
  await page.shell(({ menus }) => menus.length === 1);
  await post('/menu', { functionName: 'side' });
  const { token = '' } = (await page.shell(({ frames }) => frames.length === 1)).frames[0] ?? {};
  const run = (functionName: string, args: unknown[] = []) => post('/run', { token, functionName, args });
  expect(await run('add', [1, 2])).toEqual({ kind: 'value', value: { sum: 3 } });
  expect(await run('broken')).toMatchObject({ kind: 'error', message: 'hỏng' });
  expect(await run('private_')).toMatchObject({ kind: 'error', message: 'Script function not found: private_' });
  expect(await post('/run', { token: 'x', functionName: 'add', args: [] })).toMatchObject({ ok: false });
  await post('/lose-answer', { on: true });
  expect(await run('add', [5, 5])).toEqual({ kind: 'lost' });
  expect([await show(1, 12), await run('add', [1, 1])]).toEqual(['10', { kind: 'value', value: { sum: 2 } }]);
  await post('/menu', { functionName: 'broken' });
  expect(await page.heard('toast')).toMatchObject({ text: 'hỏng' });
  expect(
    await page.heard('execution', ({ execution }) => execution.kind === 'menu' && execution.error !== undefined),
  ).toMatchObject({
    execution: { functionName: 'broken', user: OWNER, error: { message: 'hỏng' } },
  });
});

test('the clock: hour by hour, never back; the day’s job at once in the morning', async () => {
  const { port, window, post, book } = await start();
  const page = await window();
  const { menus } = await page.shell((shell) => shell.menus.length === 1);
  expect(menus[0]?.caption).toBe('Sổ');
  expect(await post('/clock', { runNow: true })).toEqual({ ok: true });
  const { mail } = await page.heard('mail');
  expect(mail).toMatchObject({ from: OWNER, to: 'a@x.example', at: '2024-04-02T07:30' });
  const shown = await ask(port, '/mail/0');
  expect([shown.text, shown.headers['content-security-policy']]).toEqual([
    expect.stringContaining('<pre>a &#38; b &#60;i&#62;</pre>'),
    expect.stringContaining('sandbox'),
  ]);
  expect(await post('/clock', { to: '2024-04-01' })).toMatchObject({
    message: 'Sổ đang ở ngày 02/04/2024, không lùi về trước được.',
  });
  expect(await post('/clock', { to: 'mai' })).toMatchObject({ message: '“mai” không phải ngày.' });
  await post('/menu', { functionName: 'install' });
  await page.shell(({ strip }) => strip.remindersOn);
  await post('/user', { email: LAN });
  const run = post('/clock', { to: '2024-04-03' });
  expect(await post('/clock', { to: '2024-05-04' })).toMatchObject({
    message: 'Đồng hồ đang chạy, hãy đợi đến ngày đã chọn.',
  });
  expect(await run).toEqual({ ok: true });
  expect(page.pushes.some((push) => push.is === 'shell' && push.shell.strip.progress?.of === 1)).toBe(true);
  const mails = page.pushes.flatMap((push) =>
    push.is === 'mail' ? [`${push.index} ${push.mail.from} ${push.mail.at}`] : [],
  );
  expect([mails.length, mails[1], mails.at(-1)]).toEqual([
    25,
    `1 ${OWNER} 2024-04-02T08:30`,
    `24 ${OWNER} 2024-04-03T07:30`,
  ]);
  await post('/clock', { to: '2024-04-03T12:00' });
  expect(await post('/clock', { runNow: true })).toMatchObject({
    ok: false,
    message: expect.stringContaining('từ 7 giờ 30 đến 11 giờ 30'),
  });
  expect((await book()).strip).toMatchObject({ now: '2024-04-03T12:00', progress: null, user: LAN });
});

test('50,000 cells are pasted, seen and taken back', async () => {
  const { window, intend, book } = await start();
  const page = await window();
  const text = Array.from({ length: 5000 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => `${row}.${column}00`).join('\t'),
  ).join('\n');
  const started = performance.now();
  expect(await intend({ do: 'paste', sheet: ID, at: { row: 10, column: 3 }, text })).toEqual({ ok: true });
  await page.heard('cells', ({ cells }) => cells.length > 49_000);
  const ms = performance.now() - started;
  expect(page.mirror.tab(ID)?.maxRows).toBe(5009);
  await intend({ do: 'undo' });
  const { tabs } = await book();
  expect(page.tabs()).toEqual(tabs);
  expect(ms).toBeLessThan(5000);
});
