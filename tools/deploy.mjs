// Pushes the add-in to Google: builds dist/, then the project's own clasp replaces the bound script with it.
// `npm run deploy` runs it. What goes wrong is said in one Vietnamese sentence on stderr, exit code 1.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDist } from './build.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(ROOT, ...parts);

const PLACEHOLDER = 'PASTE_YOUR_SCRIPT_ID_HERE';

const NO_SCRIPT_ID =
  'Chưa có Script ID: tạo một bảng tính, vào Tiện ích mở rộng → Apps Script, chép Script ID trong Cài đặt dự án vào .clasp.json, rồi chạy lại npm run deploy.';

/** What clasp and Google say, and what the person is to do about it. */
const TROUBLE = [
  [/No credentials found|invalid_grant|invalid_rapt/, 'Chưa đăng nhập Google: chạy npx clasp login, rồi chạy lại.'],
  [
    /Apps Script API/,
    'Apps Script API của tài khoản này đang tắt: mở https://script.google.com/home/usersettings, bật Google Apps Script API, chờ vài phút, rồi chạy lại.',
  ],
  [
    /Requested entity was not found|does not have permission/,
    'Google không tìm thấy dự án: kiểm tra Script ID trong .clasp.json và quyền chỉnh sửa bảng tính của tài khoản đang đăng nhập, rồi chạy lại.',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT/,
    'Không kết nối được với Google: kiểm tra mạng, rồi chạy lại.',
  ],
];

const UNKNOWN = 'Chưa đẩy được lên Google: clasp không báo đã đẩy đủ các tệp; xem lời của clasp ở trên.';

/** Trouble that the person at the keyboard can mend; its message is the whole report. */
class Stop extends Error {}

/** The script that .clasp.json names. Comments are allowed there, so it is not parsed as JSON. */
const scriptId = async () => {
  const text = await readFile(at('.clasp.json'), 'utf8').catch(() => '');
  return /"scriptId"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? '';
};

/** Runs the clasp that package.json pins, shows its words as they come; returns them with the exit code. */
const clasp = (...args) =>
  new Promise((resolve, reject) => {
    const program = fileURLToPath(import.meta.resolve('@google/clasp'));
    const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (text) => {
        words += text;
        to.write(text);
      });
    }
    child.on('error', reject).on('close', (code) => resolve({ code, words }));
  });

/** clasp also ends with 0 where it pushed nothing ("Skipping push."): only the count of pushed files is believed. */
const verdict = ({ code, words }, count) => {
  if (code === 0 && words.includes(`Pushed ${count} files`)) return `Đã đẩy ${count} tệp lên Google.`;
  if (code === 0 && words.includes('Script is already up to date')) return 'Bản trên Google đã giống bản này.';
  throw new Stop(TROUBLE.find(([pattern]) => pattern.test(words))?.[1] ?? UNKNOWN);
};

const deploy = async () => {
  if (['', PLACEHOLDER].includes(await scriptId())) throw new Stop(NO_SCRIPT_ID);
  await buildDist();
  const files = await readdir(at('dist'));
  if (!files.includes('appsscript.json')) throw new Stop('Thiếu dist/appsscript.json: chạy npm run build để xem lỗi.');
  const hash = createHash('sha256').update(await readFile(at('dist/Code.js')));
  process.stdout.write(`sha256 của dist/Code.js: ${hash.digest('hex')}\n`);
  process.stdout.write(`${verdict(await clasp('push', '--force'), files.length)}\n`);
};

try {
  await deploy();
} catch (cause) {
  if (!(cause instanceof Stop)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
