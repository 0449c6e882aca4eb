// The state folder: workbook.json with its last good copy, and one .eml file a mail. Knows no workbook's inside.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { slugOf } from '#kernel/text';
import { Refusal } from '#local/refusal';
import type { Mail } from '#local/run/machine';
import { type SavedState, STATE_VERSION, workbookOfSaved } from '#local/saved-state';

export const STATE_FILE = 'workbook.json';
const BACKUP = 'workbook.bak.json';
const LOCK = 'lock';

/** A state that this program is too old for. */
export class NewerState extends Refusal {}

/** The state in a file's text. Throws a refusal: damaged, or of a newer version. */
export const stateOfText = (text: string): SavedState => {
  try {
    const state = JSON.parse(text) as SavedState;
    if (state.version > STATE_VERSION) throw new NewerState(newer(state.version));
    workbookOfSaved(state);
    return state;
  } catch (error) {
    if (error instanceof NewerState) throw error;
    throw new Refusal('Tệp này đã hỏng hoặc không phải là sổ đã lưu.');
  }
};

const newer = (version: number): string =>
  `Sổ này do phần mềm mới hơn lưu (kiểu ${version}, ở đây mở được đến kiểu ${STATE_VERSION}). Tệp được giữ nguyên; hãy cập nhật phần mềm rồi mở lại.`;

/** The state in a file, null when there is no file. Throws like {@link stateOfText}. */
export const readState = (file: string): SavedState | null =>
  existsSync(file) ? stateOfText(readFileSync(file, 'utf8')) : null;

/**
 * The state of a folder; a damaged file is set aside, which `trouble` says. Throws a {@link NewerState}, and then
 * touches nothing.
 */
export const loadState = (dir: string): { state: SavedState | null; trouble: string } => {
  const file = path.join(dir, STATE_FILE);
  try {
    return { state: readState(file), trouble: '' };
  } catch (error) {
    if (!(error instanceof Refusal) || error instanceof NewerState) throw error;
    const aside = `workbook.damaged-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}.json`;
    renameSync(file, path.join(dir, aside));
    return { state: null, trouble: `Tệp sổ đã hỏng, được cất riêng thành ${aside}.` };
  }
};

/** The last good copy, null where there is none. */
export const lastGoodState = (dir: string): SavedState | null => {
  try {
    return readState(path.join(dir, BACKUP));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** Writes a file so that it is there whole or as before, whenever the program or the machine stops. */
export const writeWhole = async (file: string, text: string): Promise<void> => {
  const temporary = `${file}.tmp`;
  await writeFile(temporary, text, { flush: true });
  await rename(temporary, file);
};

/** A mail as RFC 822 text; parts that are empty do not show. */
const emlOf = async ({ from: address, name, body: text, htmlBody: html, at, ...head }: Mail): Promise<Buffer> => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const date = new Date(`${at}:00+07:00`);
  return (await transport.sendMail({ ...head, from: { name, address }, text, html, date })).message as Buffer;
};

/** File names of the outbox in order: `2024-04-02-0730-01-name.eml`, numbered within the minute, named by the first recipient. */
const emlNames = (outbox: readonly Mail[]): string[] => {
  const counts = new Map<string, number>();
  return outbox.map(({ at, to }) => {
    const minute = at.replace('T', '-').replace(':', '');
    const number = (counts.get(minute) ?? 0) + 1;
    counts.set(minute, number);
    return `${minute}-${String(number).padStart(2, '0')}-${slugOf(to.split('@')[0] ?? '').slice(0, 40) || 'thu'}.eml`;
  });
};

/** Writes a state: the workbook whole or not at all, the former one kept, new mails as .eml. */
export const saveState = async (dir: string, state: SavedState): Promise<void> => {
  const outbox = path.join(dir, 'outbox');
  await mkdir(outbox, { recursive: true });
  const file = path.join(dir, STATE_FILE);
  if (existsSync(file)) await copyFile(file, path.join(dir, BACKUP));
  await writeWhole(file, JSON.stringify(state));
  const names = emlNames(state.outbox);
  for (const [index, mail] of state.outbox.entries()) {
    const target = path.join(outbox, names[index] ?? `${index}.eml`);
    if (!existsSync(target)) await writeFile(target, await emlOf(mail));
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const writesNew = (file: string, text: string): boolean => {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Takes the folder for this process until it ends. Throws a refusal where another process that lives holds it. */
export const lockFolder = (dir: string): void => {
  mkdirSync(dir, { recursive: true });
  const lock = path.join(dir, LOCK);
  while (!writesNew(lock, String(process.pid))) {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder !== process.pid && isAlive(holder))
      throw new Refusal(
        `Thư mục ${dir} đang được một cửa sổ lệnh khác dùng (tiến trình ${holder}). Hãy đóng nó, hoặc dùng thư mục khác với --state.`,
      );
    rmSync(lock, { force: true });
  }
  process.on('exit', () => rmSync(lock, { force: true }));
};
