// One edit in the live host, from the post to the last cell that follows from it: onEdit, both blocks, what the window hears.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bookOf, median } from '#bench/daily';
import { POSTS } from '#bench/rows';
import { columnNumber } from '#local/model/rect';
import { columnOf } from '#local/new-book';
import type { Push } from '#local/server/protocol';
import { saveState } from '#local/state';

export interface EditFigure {
  readonly tasks: number;
  readonly columns: number;
  /** Median milliseconds until the window shows the edited cell, and until the blocks of both functions are right again. */
  readonly shownMs: number;
  readonly settledMs: number;
  readonly worstMs: number;
  /** Executions as the host lists them, medians. */
  readonly onEditMs: number;
  readonly tasksBlockMs: number;
  readonly overviewMs: number;
  /** Resident memory of the server process, megabytes: at the end, and the most it ever had (0 where Linux does not tell). */
  readonly memoryMb: number;
  readonly peakMb: number;
}

/** Columns that the functions are handed: A to Z. */
const COLUMNS = 26;
const TASKS = 'Nhiệm vụ';
const OVERVIEW = 'Tổng quan';
const EDITS = 15;
/** Edits that only warm up. */
const WARM_UP = 3;
/** Between two edits: the workbook has been saved by then. */
const REST_MS = 1500;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** What a window hears, each push with the moment it came. */
class Ear {
  readonly heard: { at: number; push: Push }[] = [];
  private wake: () => void = () => undefined;

  constructor(private readonly port: number) {}

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: this.port, path: '/events' }, (response) => {
        this.read(response);
        resolve();
      });
      sent.once('error', reject);
      sent.end();
    });
  }
  private read(response: IncomingMessage): void {
    let pieces: string[] = [];
    response.setEncoding('utf8');
    response.on('error', () => undefined);
    response.on('data', (piece: string) => {
      pieces.push(piece);
      if (!piece.endsWith('\n\n')) return;
      const at = performance.now();
      for (const event of pieces.join('').split('\n\n')) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data) this.heard.push({ at, push: JSON.parse(data) as Push });
      }
      pieces = [];
      this.wake();
    });
  }
  /** The first push that fits; waits for it. */
  async first(fits: (push: Push) => boolean): Promise<{ at: number; push: Push }> {
    for (;;) {
      const found = this.heard.find(({ push }) => fits(push));
      if (found) return found;
      await new Promise<void>((wake) => {
        this.wake = wake;
      });
    }
  }
}

const post = (port: number, route: string, body: unknown): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request({ host: '127.0.0.1', port, path: route, method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve(text));
    });
    sent.once('error', reject);
    sent.end(JSON.stringify(body));
  });

const memoryOf = ({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number => {
  try {
    const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
};

interface Round {
  shown: number;
  settled: number;
  executions: Readonly<Record<string, number>>;
}

/** Types one date and waits for all that follows from it. */
const edit = async (
  ear: Ear,
  port: number,
  { tabs, column, nth }: { tabs: Readonly<Record<string, number>>; column: number; nth: number },
): Promise<Round> => {
  ear.heard.length = 0;
  const row = 5 + 10 * nth;
  const rect = { row, column, rows: 1, columns: 1 };
  const startedAt = performance.now();
  const text = `${1 + nth}/3/2024`;
  const answer = await post(port, '/intent', { intent: { do: 'type', sheet: tabs[TASKS], rect, text }, sure: true });
  if (answer !== '{"ok":true}') throw new Error(answer);
  const cells = (tab: string, fits: (row: number, column: number) => boolean) =>
    ear.first(
      (push) =>
        push.is === 'cells' && push.sheet === tabs[tab] && push.cells.some(([down, right]) => fits(down, right)),
    );
  const shown = await cells(TASKS, (down, right) => down === row && right === column);
  const blocks = [
    await cells(TASKS, (down, right) => down === row && right > COLUMNS),
    await cells(OVERVIEW, () => true),
  ];
  const executions = ear.heard.flatMap(({ push }) =>
    push.is === 'execution' ? [[push.execution.functionName, push.execution.ms] as const] : [],
  );
  return {
    shown: shown.at - startedAt,
    settled: Math.max(...blocks.map(({ at }) => at)) - startedAt,
    executions: Object.fromEntries(executions),
  };
};

const rounds = async (port: number, column: number): Promise<Round[]> => {
  const ear = new Ear(port);
  await ear.listen();
  const { push } = await ear.first(({ is }) => is === 'book');
  const tabs = push.is === 'book' ? Object.fromEntries(push.book.tabs.map(({ name, id }) => [name, id])) : {};
  const found: Round[] = [];
  for (let nth = 0; nth < WARM_UP + EDITS; nth += 1) {
    await pause(REST_MS);
    found.push(await edit(ear, port, { tabs, column, nth }));
  }
  return found.slice(WARM_UP);
};

/** Starts the server as `npm start` does; resolves when it says that it is open. */
const startServer = async (dir: string, port: number): Promise<ChildProcess> => {
  const server = spawn(process.execPath, ['tools/local.mjs', 'local/server/main.ts', '--state', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port) },
  });
  await new Promise((resolve, reject) => {
    server.stdout?.once('data', resolve);
    server.once('exit', reject);
  });
  return server;
};

const figureOf = (found: readonly Round[]): Omit<EditFigure, 'tasks' | 'columns' | 'memoryMb' | 'peakMb'> => {
  const middle = (of: (round: Round) => number): number => Math.round(median(found.map(of)));
  const execution = (name: string): number => middle(({ executions }) => executions[name] ?? Number.NaN);
  return {
    shownMs: middle(({ shown }) => shown),
    settledMs: middle(({ settled }) => settled),
    worstMs: Math.round(Math.max(...found.map(({ settled }) => settled))),
    onEditMs: execution('onEdit'),
    tasksBlockMs: execution('CCHC_NHIEMVU'),
    overviewMs: execution('CCHC_TONGQUAN'),
  };
};

/** Edits due dates of a workbook with so many tasks, one after another, none a date that was there before. */
export const measureEdit = async (tasks: number): Promise<EditFigure> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'so-cchc-bench-'));
  const host = bookOf(tasks, Math.round(tasks / 5), POSTS);
  const column = columnNumber(columnOf(host, TASKS, 'dueOn'));
  await saveState(dir, host.save());
  const port = await freePort();
  const server = await startServer(dir, port);
  try {
    const found = await rounds(port, column);
    const [memoryMb, peakMb] = [memoryOf(server, 'VmRSS'), memoryOf(server, 'VmHWM')];
    return { tasks, columns: COLUMNS, ...figureOf(found), memoryMb, peakMb };
  } finally {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await gone;
    rmSync(dir, { recursive: true });
  }
};
