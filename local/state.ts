// The state folder: workbook.json with its last good copy, one .eml file a mail, copies; saved shortly after each change. Knows no
// workbook's inside.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { slugOf } from '#kernel/text';
import { CLOCK_ZONE } from '#local/limits';
import { Refusal } from '#local/refusal';
import type { Mail } from '#local/run/machine';
import { type SavedState, STATE_VERSION, workbookOfSaved } from '#local/saved-state';
import { textOfInstant } from '#local/zone';

const STATE_FILE = 'workbook.json';
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
    throw error instanceof NewerState ? error : new Refusal('Tệp này đã hỏng hoặc không phải là sổ đã lưu.');
  }
};

const newer = (version: number): string =>
  `Sổ này do phần mềm mới hơn lưu (kiểu ${version}, ở đây mở được đến kiểu ${STATE_VERSION}). Tệp được giữ nguyên; hãy cập nhật phần mềm rồi mở lại.`;

/** The state in a file, null when there is no file. Throws like {@link stateOfText}. */
const readState = (file: string): SavedState | null =>
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
const writeWhole = async (file: string, text: string): Promise<void> => {
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

/** Milliseconds after the last change, and at most after the first that is not saved. */
const QUIET_MS = 300;
const PATIENCE_MS = 2000;
const COPY = /^(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(?:-\d+)?\.json$/;

export class Store {
  private timer: NodeJS.Timeout | undefined;
  private firstChange: number | null = null;
  private writing: Promise<void> = Promise.resolve();

  /** `snapshot` gives what is to be saved; `failed` hears of a disk that does not take it. */
  constructor(
    private readonly dir: string,
    private readonly snapshot: () => SavedState | null,
    private readonly failed: (message: string) => void,
  ) {}

  changed(): void {
    this.firstChange ??= performance.now();
    clearTimeout(this.timer);
    const patience = this.firstChange + PATIENCE_MS - performance.now();
    this.timer = setTimeout(() => void this.save(), Math.min(QUIET_MS, Math.max(0, patience)));
  }
  /** Saves what is not saved yet; resolves when it is on the disk. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    const state = this.firstChange === null ? null : this.snapshot();
    this.firstChange = null;
    if (!state) return this.writing;
    this.writing = this.writing
      .then(() => saveState(this.dir, state))
      .catch((error: unknown) => this.failed(`Không lưu được sổ vào ${this.dir}: ${(error as Error).message}`));
    return this.writing;
  }

  /** The workbook that was open last, or its last good copy. */
  latest(): SavedState {
    const state = loadState(this.dir).state ?? lastGoodState(this.dir);
    if (!state) throw new Refusal('Không có bản lưu nào mở được.');
    return state;
  }
  get hasLatest(): boolean {
    return existsSync(this.file(STATE_FILE)) || lastGoodState(this.dir) !== null;
  }

  /** Copies made earlier, newest first. */
  copies(): { file: string; at: string }[] {
    const files = existsSync(this.file('saved')) ? readdirSync(this.file('saved')) : [];
    const found = files.flatMap((file) => {
      const [, day, hour, minute] = COPY.exec(file) ?? [];
      return day ? [{ file, at: `${day}T${hour}:${minute}` }] : [];
    });
    return found.sort((one, other) => (one.file < other.file ? 1 : -1));
  }
  copy(file: string): SavedState {
    const state = COPY.test(file) ? readState(this.file('saved', file)) : null;
    if (!state) throw new Refusal(`Không có bản sao ${file}.`);
    return state;
  }
  async saveCopy(state: SavedState): Promise<string> {
    const file = this.freshCopy();
    await writeWhole(this.file('saved', file), JSON.stringify(state));
    return file;
  }
  /** The folder's workbook becomes a copy: another one is about to take its place. */
  async makeRoom(): Promise<void> {
    await this.save();
    if (existsSync(this.file(STATE_FILE))) renameSync(this.file(STATE_FILE), this.file('saved', this.freshCopy()));
  }

  private freshCopy(): string {
    mkdirSync(this.file('saved'), { recursive: true });
    const minute = textOfInstant(Date.now(), CLOCK_ZONE).replace('T', '-').replace(':', '');
    for (let number = 1; ; number += 1) {
      const file = `${minute}${number > 1 ? `-${number}` : ''}.json`;
      if (!existsSync(this.file('saved', file))) return file;
    }
  }
  private file(...parts: string[]): string {
    return path.join(this.dir, ...parts);
  }
}
