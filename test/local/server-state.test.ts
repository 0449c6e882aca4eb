// The state folder of the server: nothing is lost by a kill, damaged and newer files are told of, folders and ports are held by one.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Intent, IntentAnswer } from '#local/server/protocol';
import { ask, closeAll, freePorts, freshFolder, served, stateOf } from '#test/local/served';

const PROGRAM = 'build/main-local-server.mjs';
const TAB = 0;

const state = stateOf((host) => host.sheet('Trang tính1').type('A1', 'một'));
const typed = (text: string): Intent => ({
  do: 'type',
  sheet: TAB,
  rect: { row: 1, column: 1, rows: 1, columns: 1 },
  text,
});
const FILE = 'workbook.json';
const saved = (dir: string, file = FILE): string => readFileSync(path.join(dir, file), 'utf8');
const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((next) => setTimeout(next, 20));
};

const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await closeAll();
});

/** Starts `npm start`'s program in a process of its own; resolves with its first line, or with what it ends with. */
const program = async (dir: string, wanted?: number) => {
  const port = wanted ?? (await freePorts());
  const child = spawn(process.execPath, [PROGRAM, '--state', dir], { env: { ...process.env, PORT: String(port) } });
  children.push(child);
  let [out, error] = ['', ''];
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    error += part;
  });
  const ended = new Promise<{ code: number | null; error: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, error })),
  );
  const started = until(() => out.includes('\n') || child.exitCode !== null).then(() => out);
  const post = async (route: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    return JSON.parse(
      (await ask(port, route, { method: 'POST', headers, body: JSON.stringify(body) })).text,
    ) as IntentAnswer;
  };
  return { child, port, ended, started, post };
};

test('kill -9: what was edited half a second ago is there again; a second program is told who holds the folder or the port', async () => {
  const dir = freshFolder();
  const first = await program(dir);
  expect(await first.started).toContain(`http://127.0.0.1:${first.port}`);
  await first.post('/upload', { text: JSON.stringify(state) });
  await first.post('/intent', { intent: typed('hai'), sure: false });
  const second = await (await program(dir)).ended;
  expect(second).toEqual({
    code: 1,
    error: expect.stringMatching(/^Thư mục .* đang được một cửa sổ lệnh khác dùng .*\n$/),
  });
  const third = await (await program(freshFolder(), first.port)).ended;
  expect(third).toEqual({
    code: 1,
    error: expect.stringMatching(/^Cổng \d+ đang có chương trình khác dùng\. .*PORT=\d+ npm start\n$/),
  });
  await until(() => existsSync(path.join(dir, FILE)) && saved(dir).includes('hai'));
  first.child.kill('SIGKILL');
  await first.ended;
  expect(existsSync(path.join(dir, 'lock'))).toBe(true);
  const again = await program(dir);
  await again.started;
  expect((await ask(again.port, '/book')).text).toContain('"show":"hai"');
  await again.post('/intent', { intent: typed('ba'), sure: false });
  again.child.kill('SIGTERM');
  expect((await again.ended).code).toBe(0);
  expect([saved(dir).includes('ba'), existsSync(path.join(dir, 'lock'))]).toEqual([true, false]);
});

test('a damaged file is set aside, said, and the last good copy offered', async () => {
  const dir = freshFolder();
  writeFileSync(path.join(dir, FILE), '{"version":1,"sheets":[');
  writeFileSync(path.join(dir, 'workbook.bak.json'), JSON.stringify(state));
  const { window, post, book } = await served({ dir, code: '' });
  const page = await window();
  const { welcome } = await page.heard('welcome');
  const aside = readdirSync(dir).find((file) => /^workbook\.damaged-\d{14}\.json$/.test(file)) ?? '';
  expect(welcome).toMatchObject({ trouble: `Tệp sổ đã hỏng, được cất riêng thành ${aside}.`, lastGood: true });
  expect(saved(dir, aside)).toBe('{"version":1,"sheets":[');
  expect(await post('/start', { lastGood: true })).toEqual({ ok: true });
  expect((await book()).tabs[0]?.cells[0]?.[2]?.show).toBe('một');
  await page.heard('book');
});

test('a file of a newer version is left alone, whatever is asked', async () => {
  const dir = freshFolder();
  const text = JSON.stringify({ ...state, version: 99 });
  writeFileSync(path.join(dir, FILE), text);
  const { window, post } = await served({ dir, code: '' });
  const { welcome } = await (await window()).heard('welcome');
  expect(welcome).toMatchObject({ trouble: expect.stringContaining('phần mềm mới hơn'), plans: [], lastGood: false });
  for (const answer of [
    await post('/start', { plan: 'blank' }),
    await post('/upload', { text: JSON.stringify(state) }),
  ])
    expect(answer).toMatchObject({ ok: false, message: welcome.trouble });
  expect(await post('/intent', { intent: typed('x'), sure: false })).toMatchObject({ message: 'Chưa mở sổ nào.' });
  expect([saved(dir), readdirSync(dir)]).toEqual([text, [FILE]]);
});

test('copies: saved, listed, opened; a workbook that is replaced becomes one; uploads are checked', async () => {
  const { dir, window, post, intend, book, port } = await served({ state, code: '' });
  const page = await window();
  const first = async () => (await book()).tabs[0]?.cells[0]?.[2]?.show;
  await intend(typed('hai'));
  expect(await post('/save-copy', {})).toEqual({ ok: true });
  await intend(typed('thứ ba'));
  const { headers, text } = await ask(port, '/download');
  expect([headers['content-disposition'], text.includes('thứ ba')]).toEqual([
    'attachment; filename="so-cchc-2024-04-02.json"',
    true,
  ]);
  expect(await post('/upload', { text: '{}' })).toMatchObject({
    message: 'Tệp này đã hỏng hoặc không phải là sổ đã lưu.',
  });
  expect(await post('/upload', { text: JSON.stringify({ ...state, version: 7 }) })).toMatchObject({
    message: expect.stringContaining('mới hơn'),
  });
  expect(await first()).toBe('thứ ba');
  await post('/close-book', {});
  const { welcome } = await page.heard('welcome');
  expect([welcome.lastGood, welcome.saved.length, welcome.plans.map(({ id }) => id)]).toEqual([
    true,
    1,
    ['huong-tra-2024', 'blank'],
  ]);
  expect(await post('/start', { file: '../workbook.json' })).toMatchObject({ ok: false });
  expect(await post('/start', { file: welcome.saved[0]?.file ?? '' })).toEqual({ ok: true });
  expect(await first()).toBe('hai');
  expect(
    readdirSync(path.join(dir, 'saved'))
      .map((file) => saved(dir, `saved/${file}`).includes('thứ ba'))
      .sort(),
  ).toEqual([false, true]);
});

test('a new workbook is set up through the add-in’s own menu', async () => {
  const { window, post, book } = await served();
  const page = await window();
  await page.heard('welcome');
  expect(await post('/start', { plan: 'huong-tra-2024' })).toEqual({ ok: true });
  await page.heard('book');
  const { tabs, strip } = await book();
  expect(tabs.map(({ name }) => name)).toContain('Nhiệm vụ');
  expect(strip).toMatchObject({ now: '2024-04-02T07:30', remindersOn: false });
  expect(strip.people.length).toBeGreaterThan(5);
  expect(JSON.stringify(page.tabs()) === JSON.stringify(tabs)).toBe(true);
});
