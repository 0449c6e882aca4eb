// The state folder as the server uses it: saving shortly after each change, copies, what can be opened. Knows no session.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { CLOCK_ZONE } from '#local/limits';
import { Refusal } from '#local/refusal';
import type { SavedState } from '#local/saved-state';
import { lastGoodState, loadState, readState, STATE_FILE, saveState, writeWhole } from '#local/state';
import { textOfInstant } from '#local/zone';

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

  /** The workbook of the folder. See {@link loadState}. */
  load() {
    return loadState(this.dir);
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
