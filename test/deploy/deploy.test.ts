// `npm run deploy` with the real clasp against a loopback Google: what arrives is what was built, and it runs.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { openHost } from '#local/host';
import { type FakeGoogle, openFakeGoogle, type RemoteFile } from '#test/deploy/fake-google';
import { copyProject, type Project } from '#test/deploy/project';

const SCRIPT = 'so-cchc-test-script';
const DEPLOY = ['tools/deploy.mjs'];
const DEFAULT_MANIFEST: RemoteFile = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' };

let google: FakeGoogle;
let project: Project;

beforeEach(async () => {
  google = await openFakeGoogle();
  google.scripts.set(SCRIPT, [
    DEFAULT_MANIFEST,
    { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {}' },
  ]);
  project = copyProject(SCRIPT);
});

afterEach(async () => {
  project.remove();
  await google.close();
});

const deploy = () => project.run(DEPLOY, google.port);

/** What is looked at begins after the build: dist/ as global setup built it stands there already. */
const skipBuilding = (): void => {
  cpSync('dist', path.join(project.folder, 'dist'), { recursive: true });
  project.write('tools/build.mjs', 'export const buildDist = async () => {};');
};

const received = (name: string): RemoteFile => {
  const file = google.scripts.get(SCRIPT)?.find((remote) => remote.name === name);
  if (file === undefined) throw new Error(`${name} has not arrived`);
  return file;
};

test('builds, pushes exactly the files of dist/, and what arrived at Google runs', async () => {
  project.logIn();
  const { code, stdout, stderr } = await deploy();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Pushed 6 files');
  expect(stdout).toContain('Đã đẩy 6 tệp lên Google.');
  const files = [
    ['Code.js', 'SERVER_JS'],
    ['Report.html', 'HTML'],
    ['Score.html', 'HTML'],
    ['SetUp.html', 'HTML'],
    ['Sidebar.html', 'HTML'],
    ['appsscript.json', 'JSON'],
  ];
  expect(readdirSync(path.join(project.folder, 'dist')).sort()).toEqual(files.map(([file]) => file));
  const arrived = google.scripts.get(SCRIPT)?.map(({ name, type }) => `${name} ${type}`);
  expect(arrived?.sort()).toEqual(files.map(([file = '', type]) => `${path.parse(file).name} ${type}`));
  expect(new Set(google.hosts)).toEqual(new Set(['script.googleapis.com']));

  expect(JSON.parse(received('appsscript').source)).toEqual(JSON.parse(readFileSync('appsscript.json', 'utf8')));
  expect(received('Sidebar').source).toBe(readFileSync(path.join(project.folder, 'dist/Sidebar.html'), 'utf8'));

  const { source } = received('Code');
  expect(stdout).toContain(createHash('sha256').update(source).digest('hex'));
  expect(vm.runInNewContext(`${source}; typeof onOpen`)).toBe('function');
  const host = openHost({ code: source, now: '2024-04-02T07:30' });
  const sheet = host.sheet('Trang tính1');
  sheet.type('A1', '=CCHC_HAN("Quý I năm 2024"; 2024)');
  expect(sheet.display('A1')).toBe('31/03/2024');

  expect(source).toBe(readFileSync('dist/Code.js', 'utf8'));
  skipBuilding();
  const again = await deploy();
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('Bản trên Google đã giống bản này.')]);
});

test('without a script id of one’s own it stops before building, in one sentence', async () => {
  const untouched = copyProject(null);
  untouched.logIn();
  const { code, stdout, stderr } = await untouched.run(DEPLOY, google.port);
  const built = existsSync(path.join(untouched.folder, 'dist'));
  untouched.remove();
  expect([code, stdout, built, google.hosts]).toEqual([1, '', false, []]);
  expect(stderr).toBe(
    'Chưa có Script ID: tạo một bảng tính, vào Tiện ích mở rộng → Apps Script, chép Script ID trong Cài đặt dự án vào .clasp.json, rồi chạy lại npm run deploy.\n',
  );
});

test('without a login it says how to log in', async () => {
  skipBuilding();
  const { code, stderr } = await deploy();
  expect(code).toBe(1);
  expect(stderr).toContain('No credentials found.');
  expect(stderr).toContain('Chưa đăng nhập Google: chạy npx clasp login, rồi chạy lại.\n');
  expect(google.hosts).toEqual([]);
});

test('with the Apps Script API switched off it says where to switch it on', async () => {
  skipBuilding();
  project.logIn();
  const message =
    'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.';
  google.refusal = { status: 403, message };
  const { code, stdout, stderr } = await deploy();
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain(
    'Apps Script API của tài khoản này đang tắt: mở https://script.google.com/home/usersettings',
  );
  expect(stdout).not.toContain('Đã đẩy');
});

test.each([
  ['Skipping push.', 0, 'Chưa đẩy được lên Google'],
  ['Pushed 2 files at 07:30:00.', 0, 'Chưa đẩy được lên Google'],
  ['', 0, 'Chưa đẩy được lên Google'],
  ['Syntax error: Unexpected token line: 3 file: Code', 1, 'Chưa đẩy được lên Google'],
  ['Requested entity was not found.', 1, 'kiểm tra Script ID trong .clasp.json'],
  ['The caller does not have permission', 1, 'kiểm tra Script ID trong .clasp.json'],
  ['getaddrinfo ENOTFOUND script.googleapis.com', 1, 'kiểm tra mạng'],
  ['invalid_grant', 1, 'chạy npx clasp login'],
])('where clasp says "%s" and ends with %i, nothing is called a success', async (words, exitCode, sentence) => {
  skipBuilding();
  project.write('node_modules/@google/clasp/package.json', '{"exports":"./clasp.cjs"}');
  const fake = `console.log(${JSON.stringify(words)}); process.exitCode = ${exitCode};`;
  project.write('node_modules/@google/clasp/clasp.cjs', fake);
  const { code, stdout, stderr } = await deploy();
  expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)]);
  expect(stdout).not.toContain('Đã đẩy');
});
