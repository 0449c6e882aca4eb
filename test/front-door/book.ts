// What front-door tests share: a workbook in the local host, cells by table, row and column id. Knows no expectations.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Host, type HostOptions, openHost, type SavedState } from '#local/host';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { sheetOf, type TestSheet } from '#test/local/test-sheet';
import { openDay, type SimulateOptions } from '#tools/simulate/day';

const BOOKS = 'build/books';
const known = new Map<string, SavedState>();
/** What custom functions came to in any workbook of this worker: the same sheet is read once. */
const outcomes: HostOptions['known'] = new Map();

/** A workbook's state by name, made once a test run: kept in a folder that global setup empties. */
export const kept = (name: string, make: () => Host): SavedState => {
  const file = path.join(BOOKS, `${name}.json`);
  const found = known.get(name) ?? (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SavedState) : null);
  const state = found ?? make().save();
  if (!found) {
    const own = `${file}.${process.pid}`;
    writeFileSync(own, JSON.stringify(state));
    renameSync(own, file);
  }
  known.set(name, state);
  return state;
};

/** Set up on the day the plan was signed. */
const signedBook = (): SavedState => kept('signed', () => openDay({ today: '2024-03-11' }));

let menus: Host['menus'] | null = null;

/** The menus as onOpen builds them, the same in every workbook: built once. */
const builtMenus = (): Host['menus'] => {
  menus ??= openDay({ today: '2024-03-11', state: signedBook() }).menus;
  return structuredClone(menus);
};

/** A copy of a workbook that was opened before it was kept: onOpen would build its menus and write nothing more. */
const openedBook = (state: SavedState): Host => {
  const host = openHost({ state, known: outcomes });
  host.menus = builtMenus();
  return host;
};

/** A workbook of the sample plan at 07:30 of the day, opened, nothing reported; each test gets its own copy. */
export const sampleBook = (today = '2024-04-02', options: Partial<SimulateOptions> = {}): Host => {
  if (options.host) return openDay({ today, state: signedBook(), ...options });
  const state = kept(today, () => openDay({ today, state: signedBook() }));
  if (Object.keys(options).length > 0) return openDay({ today, state, host: { known: outcomes }, ...options });
  return openedBook(state);
};

/** The sample of the day as `make` leaves it, under a name of its own; each test gets its own copy. */
export const preparedBook = (name: string, today: string, make: (sample: Host) => void): Host => {
  const prepared = (): Host => {
    const host = sampleBook(today);
    make(host);
    return host;
  };
  return openedBook(kept(`${name}-${today}`, prepared));
};

/** The tab of a table. */
export const tab = (host: Host, table: string): TestSheet => sheetOf(host, tabTitle(table));

/** Row number of the row with this id. Throws when there is none. */
export const rowOf = (host: Host, table: string, id: string): number => {
  const sheet = tab(host, table);
  const column = columnOf(host, tabTitle(table), table === 'holidays' ? 'on' : 'id');
  const at = sheet.values(`${column}3:${column}`).findIndex(([value]) => value === id);
  if (at < 0) throw new Error(`No row ${id} in ${table}`);
  return at + 3;
};

/** Address of the cell of a row and column id, e.g. `I5`. */
export const cell = (host: Host, table: string, id: string, column: string): string =>
  `${columnOf(host, tabTitle(table), column)}${rowOf(host, table, id)}`;

/** Types into a cell as a person does; throws where the typing is refused. */
export const type = (host: Host, table: string, id: string, column: string, text: string): void => {
  const typed = tab(host, table).type(cell(host, table, id, column), text);
  if (!typed.accepted) throw new Error(`refused: ${typed.message}`);
};

/** Puts a text into a cell as a paste from elsewhere does: the rule does not ask, the cell has the format of the source. */
export const pasteText = (host: Host, table: string, id: string, column: string, text: string, format = '@'): void => {
  const at = cell(host, table, id, column);
  tab(host, table).setFormat(at, '@');
  tab(host, table).paste(at, [[text]]);
  tab(host, table).setFormat(at, format);
};

/** The raw value of a cell by row and column id. */
export const valueAt = (host: Host, table: string, id: string, column: string): unknown =>
  tab(host, table).value(cell(host, table, id, column));

/** Marks a task as done with date and proof. */
export const finish = (host: Host, id: string, on = '28/03/2024'): void => {
  type(host, 'tasks', id, 'state', 'Hoàn thành');
  type(host, 'tasks', id, 'doneOn', on);
  type(host, 'tasks', id, 'proof', 'Số 12/KH-UBND ngày 28/3/2024 của UBND xã');
};

/** Rows of the ledger as records by column id. */
export const ledger = (host: Host): Record<string, unknown>[] => {
  const sheet = tab(host, 'deliveries');
  const [ids = [], , ...rows] = sheet.values(`A1:O${Math.max(2, sheet.lastRow())}`);
  return rows.map((cells) => Object.fromEntries(ids.map((id, index) => [String(id), cells[index]])));
};

/** Everything in the workbook that a run could have changed, as one text. */
export const fingerprintOf = (host: Host): string => {
  const { workbook, sheets } = host.save();
  return JSON.stringify([workbook, sheets]);
};
