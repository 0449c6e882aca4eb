// The local host as a person starts it: `npm start` in a process of its own, and windows of a real Chromium on it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type OwnBrowser, startChromium } from '#test/e2e/chromium';

/** A port P such that P and P + 1 are free. */
const freePorts = async (): Promise<number> => {
  const isFree = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
  for (let port = 21_000 + 1000 * Number(process.env.JEST_WORKER_ID ?? 0) + 2 * (process.pid % 400); ; port += 2) {
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
};

/** How long Univer may take to draw what it was told. */
const DRAWING_MS = 40;

/** A started host. */
export class Started {
  private constructor(
    readonly folder: string,
    readonly port: number,
    readonly process: ChildProcess,
    readonly startedInMs: number,
  ) {}

  /** `builds`: as `npm start` does, for which all is built anew first; else what global setup built is started. */
  static async at(options: { folder?: string; today?: string; builds?: boolean } = {}): Promise<Started> {
    const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'so-cchc-'));
    const port = await freePorts();
    const program = options.builds ? ['tools/local.mjs', 'local/server/main.ts'] : ['build/main-local-server.mjs'];
    const args = [...program, '--state', folder];
    const began = performance.now();
    const child = spawn(process.execPath, [...args, ...(options.today ? ['--today', options.today] : [])], {
      env: { ...process.env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let words = '';
    await new Promise<void>((ready, failed) => {
      child.once('exit', (code) => failed(new Error(`npm start ended with ${code}: ${words}`)));
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => {
          words += chunk;
          if (words.includes(`http://127.0.0.1:${port}`)) ready();
        });
    });
    return new Started(folder, port, child, performance.now() - began);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** Ends the process with a signal and waits for it. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
  }

  async drop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Cell {
  show: string;
  note?: string;
  message?: string;
  look?: { background?: string };
}
type Tab = Readonly<Record<string, unknown>> & { id: number; name: string };
interface Range {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}
type Style = Readonly<Record<string, { rgb?: unknown; s?: unknown } | null>>;
/** Univer's own, as far as it is looked into. */
interface Worksheet {
  getName(): string;
  getRowCount(): number;
  getColumnCount(): number;
  getColumnWidth(at: number): number;
  getFreeze(): { xSplit: number; ySplit: number };
  getHiddenRows(): Range[];
  getHiddenCols(): Range[];
  getMergeData(): Range[];
  getCellMatrix(): { forValue(visit: (row: number, column: number, cell: { v?: unknown } | null) => void): void };
}
interface Grid {
  api: {
    getActiveWorkbook(): {
      getWorkbook(): {
        getStyles(): { getStyleByCell(cell: unknown): Style | undefined };
        getSheetOrders(): readonly string[];
      };
    };
  };
  worksheet(sheet: number): Worksheet;
  mirror: {
    tabs: readonly Tab[];
    tab(sheet: number): Tab | undefined;
    at(sheet: number, row: number, column: number): Cell;
    cells(sheet: number): readonly [number, number, Cell][];
  };
  sheet: number;
  picked: { rects: readonly { rows: number }[]; row: number; column: number } | null;
  activate(sheet: number): void;
  select(sheet: number, rect: { row: number; column: number; rows: number; columns: number }): void;
}
declare global {
  interface Window {
    __cchc: { grid: Grid; styleOf(cell: Cell): Style; heard: number };
  }
}

/** One window on the workbook, handled as a person would. */
export class Sheets {
  readonly asked = new Set<string>();
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    page.on('request', (request) => this.asked.add(new URL(request.url()).hostname));
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  static async open(browser: OwnBrowser, started: Started): Promise<Sheets> {
    const sheets = new Sheets(await browser.context.newPage());
    await sheets.page.goto(started.address);
    return sheets;
  }

  /** Opens a window and in it a new workbook of the sample plan; the owner sits before it. */
  static async begin(browser: OwnBrowser, started: Started): Promise<Sheets> {
    const sheets = await Sheets.open(browser, started);
    await sheets.page.getByRole('button', { name: 'Kế hoạch xã Hương Trà 2024' }).click();
    await sheets.hasTab('Nhật ký gửi');
    await sheets.settled();
    return sheets;
  }

  /** Waits until the grid shows a workbook that has the tab. */
  async hasTab(name: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => window.__cchc?.grid.mirror.tabs.some((tab) => tab.name === wanted),
      name,
      {
        timeout: 30_000,
      },
    );
  }

  tabId(name: string): Promise<number> {
    return this.page.evaluate(
      (wanted) => window.__cchc.grid.mirror.tabs.find((tab) => tab.name === wanted)?.id ?? -1,
      name,
    );
  }

  /** Row and column of a cell by the ids of its row and column. */
  async place(tab: string, id: string, column: string): Promise<{ sheet: number; row: number; column: number }> {
    const sheet = await this.tabId(tab);
    const found = await this.page.evaluate(
      ([at, wantedId, wantedColumn]) => {
        const cells = window.__cchc.grid.mirror.cells(at);
        const columnOf = (key: string) => cells.find(([row, , cell]) => row === 1 && cell.show === key)?.[1] ?? 0;
        const key = columnOf('id');
        const row = cells.find(([, place, cell]) => place === key && cell.show === wantedId)?.[0] ?? 0;
        return { row, column: columnOf(wantedColumn) };
      },
      [sheet, id, column] as const,
    );
    if (found.row === 0 || found.column === 0) throw new Error(`No cell ${id}.${column} in ${tab}`);
    return { sheet, ...found };
  }

  async cell(tab: string, id: string, column: string): Promise<Cell> {
    const { sheet, row, column: at } = await this.place(tab, id, column);
    return this.at(sheet, row, at);
  }

  at(sheet: number, row: number, column: number): Promise<Cell> {
    return this.page.evaluate(([s, r, c]) => ({ ...window.__cchc.grid.mirror.at(s, r, c) }), [
      sheet,
      row,
      column,
    ] as const);
  }

  /** Waits until the cursor stands in the cell. */
  async isAt(cell: { sheet: number; row: number; column: number }): Promise<void> {
    await this.page.waitForFunction(({ sheet, row, column }) => {
      const { sheet: open, picked } = window.__cchc.grid;
      return open === sheet && picked?.row === row && picked.column === column;
    }, cell);
  }

  async select(sheet: number, row: number, column: number, rows = 1, columns = 1): Promise<void> {
    await this.page.evaluate((at) => window.__cchc.grid.activate(at), sheet);
    await this.page.waitForFunction((at) => window.__cchc.grid.sheet === at, sheet);
    await this.page.evaluate(([at, rect]) => window.__cchc.grid.select(at, rect), [
      sheet,
      { row, column, rows, columns },
    ] as const);
  }

  /** Types a text into a cell with the keyboard; a person who was in the sidebar clicks into the grid first. */
  async type(place: { sheet: number; row: number; column: number }, text: string): Promise<void> {
    const isBeside = await this.page.evaluate(() => document.activeElement instanceof HTMLIFrameElement);
    const box = isBeside ? await this.page.locator('#grid').boundingBox() : null;
    if (box) await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.select(place.sheet, place.row, place.column);
    await this.page.keyboard.type(text);
    await this.does(() => this.page.keyboard.press('Enter'));
  }

  async typeAt(tab: string, id: string, column: string, text: string): Promise<void> {
    await this.type(await this.place(tab, id, column), text);
  }

  /** Does something of which the page tells the server, and waits until all that follows from it is on the screen. */
  async does<Done>(act: () => Promise<Done>): Promise<Done> {
    const told = this.page.waitForResponse((response) => response.url().endsWith('/intent'));
    const done = await act();
    await told;
    await this.settled();
    return done;
  }

  /** Waits until the server has nothing more to run and what it pushed is on the screen. */
  async settled(): Promise<void> {
    await this.page.evaluate(async (drawing) => {
      const turn = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const settled = await fetch('/settled');
      const told: number = settled.ok ? await settled.json() : 0;
      while (window.__cchc.heard < told) await turn(5);
      await turn(drawing);
    }, DRAWING_MS);
  }

  /** Waits until the clipboard begins so: the browser fills it in its own time. */
  clipped(beginning: string): Promise<void> {
    return this.page.evaluate(async (wanted) => {
      const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
      while (!(await navigator.clipboard.readText()).trim().startsWith(wanted)) await turn();
    }, beginning);
  }

  /** Clicks an item of the add-in's menu. */
  async menu(item: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'CCHC', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Answers the dialog that is open; returns what it said. */
  async answer(button: 'Có' | 'Không' | 'OK' | 'Hủy'): Promise<string> {
    const dialog = this.page.locator('dialog[open]').last();
    const text = await dialog.innerText();
    await dialog.getByRole('button', { name: button, exact: true }).click();
    return text;
  }

  /** What windows show, what they were told and what the server holds: three that must be the same. */
  static async compare(...windows: readonly Sheets[]): Promise<void> {
    for (const each of windows) await each.settled();
    const book = await (await fetch(new URL('/book', windows[0]?.page.url()))).text();
    for (const { page } of windows) expect(await page.evaluate(differencesFrom, book)).toEqual([]);
  }
  compare(): Promise<void> {
    return Sheets.compare(this);
  }
}

/** Tabs that do not stand in Univer as the page was told, or were told otherwise than the server's book says; lacking and surplus ones. Runs in the page. */
const differencesFrom = (book: string): string[] => {
  const { grid, styleOf } = window.__cchc;
  const numbers = (ranges: Range[], first: 'startRow' | 'startColumn', last: 'endRow' | 'endColumn'): number[] =>
    ranges.flatMap((range) =>
      Array.from({ length: range[last] - range[first] + 1 }, (_, step) => range[first] + step + 1),
    );
  const looks = ({ bg, cl, ul, bl, fs, ht, vt, tb }: Style) => [bg?.rgb, cl?.rgb, ul?.s, bl, fs, ht, vt, tb].join();
  const shown = (id: number) => {
    const sheet = grid.worksheet(id);
    const styles = grid.api.getActiveWorkbook().getWorkbook().getStyles();
    const { xSplit, ySplit } = sheet.getFreeze();
    const cells: unknown[] = [];
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const style = styles.getStyleByCell(cell);
      if (cell && style) cells.push([row + 1, column + 1, cell.v ?? '', looks(style)]);
    });
    const widths = Array.from({ length: sheet.getColumnCount() }, (_, at) => [at + 1, sheet.getColumnWidth(at)]);
    return {
      name: sheet.getName(),
      maxRows: sheet.getRowCount(),
      maxColumns: sheet.getColumnCount(),
      frozenRows: ySplit,
      frozenColumns: xSplit,
      hiddenRows: numbers(sheet.getHiddenRows(), 'startRow', 'endRow'),
      hiddenColumns: numbers(sheet.getHiddenCols(), 'startColumn', 'endColumn'),
      widths: widths.filter(([, width]) => width !== 100),
      merges: sheet.getMergeData().map((range) => ({
        row: range.startRow + 1,
        column: range.startColumn + 1,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      })),
      cells,
    };
  };
  const told = (id: number, held: ReturnType<Grid['mirror']['cells']>) => {
    const { id: _, color, charts, ...shape } = grid.mirror.tab(id) as Tab;
    const cells = held.map(([row, column, cell]) => [row, column, cell.show, looks(styleOf(cell))]);
    return { ...shape, cells };
  };
  const { tabs } = JSON.parse(book) as { tabs: (Tab & { cells: unknown[] })[] };
  const ids = tabs.map(({ id }) => id).join();
  const inUniver = new Set(grid.api.getActiveWorkbook().getWorkbook().getSheetOrders().map(Number));
  const differences = [
    ...(grid.mirror.tabs.map(({ id }) => id).join() === ids ? [] : ['tabs: told']),
    ...(inUniver.size === tabs.length && tabs.every(({ id }) => inUniver.has(id)) ? [] : ['tabs: shown']),
  ];
  if (differences.length > 0) return differences;
  return tabs.flatMap((tab) => {
    const { id, name } = tab;
    const held = grid.mirror.cells(id);
    return [
      ...(JSON.stringify(shown(id)) === JSON.stringify(told(id, held)) ? [] : [`${name}: shown`]),
      ...(JSON.stringify(tab) === JSON.stringify({ ...grid.mirror.tab(id), cells: held }) ? [] : [`${name}: told`]),
    ];
  });
};

/** A browser as wide as an office screen. */
export const officeBrowser = (): Promise<OwnBrowser> => startChromium({ width: 1440, height: 900 });
