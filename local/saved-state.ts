// The host's state as JSON: workbook, properties, triggers, mails, clock. Knows no file.
import { remembering } from '#kernel/remembering';
import { fingerprint } from '#kernel/text';
import { Cell, isUntouched, type Scalar, type Validation } from '#local/model/cell';
import { Sheet } from '#local/model/sheet';
import { Workbook } from '#local/model/workbook';
import type { Machine } from '#local/run/machine';

export const STATE_VERSION = 1;

/** All of a cell but its content; cells share looks by index. */
type Look = Pick<Cell, 'format' | 'note' | 'style'> & { validation: number };

/** `[row, column, look, value, formula?, spill rows, spill columns, flags]`; flags: 1 expanded, 2 spilled. */
type SavedCell = [number, number, number, Scalar, string?, number?, number?, number?];
/** `[row, column, look, count]`: blank cells below one another. */
type SavedBlanks = [number, number, number, number];

/** Entries that are kept once each, in the order in which they came. */
const tableOf = <Entry>() => {
  const entries: Entry[] = [];
  const placeOf = remembering((json: string) => entries.push(JSON.parse(json) as Entry) - 1);
  return { entries, indexOf: (entry: Entry) => placeOf(JSON.stringify(entry)) };
};
const newTables = () => ({ rules: tableOf<Validation>(), looks: tableOf<Look>() });
type Tables = ReturnType<typeof newTables>;

const lookOf = ({ format, note, validation: rule, style }: Cell, { rules, looks }: Tables): number =>
  looks.indexOf({ format, note, validation: rule ? rules.indexOf(rule) : -1, style });

const LOOK = ['format', 'note', 'validation', 'style'] as const;
type CellLook = Pick<Cell, (typeof LOOK)[number]>;

const looksAlike = (one: Cell, other: Cell): boolean => LOOK.every((part) => one[part] === other[part]);

const savedCell = (cell: Cell, row: number, column: number, look: number): SavedCell => {
  if (!cell.formula && !cell.spilled) return [row, column, look, cell.value];
  const flags = (cell.expanded ? 1 : 0) + (cell.spilled ? 2 : 0);
  return [row, column, look, cell.value, cell.formula, cell.spill?.rows ?? 0, cell.spill?.columns ?? 0, flags];
};

const savedSheet = (sheet: Sheet, tables: Tables) => {
  const cells: SavedCell[] = [];
  const blanks: SavedBlanks[] = [];
  const runs = new Map<number, SavedBlanks>();
  const above = new Map<number, { cell: Cell; look: number }>();
  sheet.each((cell, row, column) => {
    if (isUntouched(cell) && !cell.spilled) return;
    const last = above.get(column);
    const look = last && looksAlike(last.cell, cell) ? last.look : lookOf(cell, tables);
    if (look !== last?.look) above.set(column, { cell, look });
    if (cell.value !== null || cell.formula || cell.spilled) {
      cells.push(savedCell(cell, row, column, look));
      return;
    }
    const run = runs.get(column);
    if (run && run[2] === look && run[0] + run[3] === row) run[3] += 1;
    else {
      const fresh: SavedBlanks = [row, column, look, 1];
      runs.set(column, fresh);
      blanks.push(fresh);
    }
  });
  const { id, name, maxRows, maxColumns, tabColor, rules, protections, merges, charts } = sheet;
  return {
    id,
    name,
    maxRows,
    maxColumns,
    frozen: [sheet.frozenRows, sheet.frozenColumns] as const,
    tabColor,
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    widths: [...sheet.widths],
    ...structuredClone({ rules, protections, merges, charts }),
    cells,
    blanks,
  };
};

type SavedSheet = ReturnType<typeof savedSheet>;

/** The state of a machine: JSON-able, so that it survives a round trip through a file. */
export const savedOf = (machine: Machine) => {
  const tables = newTables();
  const { id, name, locale, zone, nextSheetId, nextProtectionId, activeSheetId, sheets } = machine.workbook;
  const saved = sheets.map((sheet) => savedSheet(sheet, tables));
  return {
    version: STATE_VERSION,
    now: machine.now,
    /** Tells whether results were computed by the same code. */
    codeHash: fingerprint(machine.program.code),
    workbook: { id, name, locale, zone, nextSheetId, nextProtectionId, activeSheetId },
    rules: tables.rules.entries,
    looks: tables.looks.entries,
    sheets: saved,
    properties: [...machine.properties],
    triggers: structuredClone(machine.triggers),
    nextTriggerId: machine.nextTriggerId,
    quota: structuredClone([...machine.quota]),
    outbox: [...machine.outbox],
    ungranted: [...machine.ungranted],
  };
};

/** A state; those of earlier days lack charts, the editors of protections, and `ungranted`. */
export type SavedState = ReturnType<typeof savedOf>;

/** What a sheet must not share with its saved state: cells are made anew, their values never change in place. */
const ownOf = ({ rules, protections, merges, charts }: SavedSheet) => ({ rules, protections, merges, charts });

const dressed = (look: CellLook | undefined): Cell => Object.assign(new Cell(), look);

const putCells = (sheet: Sheet, { blanks, cells }: SavedSheet, looks: readonly CellLook[]): void => {
  const put = (row: number, column: number, cell: Cell): Cell => {
    const line = sheet.rows[row - 1] ?? [];
    sheet.rows[row - 1] = line;
    line[column - 1] = cell;
    return cell;
  };
  for (const [row, column, look, count] of blanks) {
    // One blank for all its places: a workbook has a hundred thousand of them, and few are ever written.
    const blank = Object.freeze(dressed(looks[look]));
    for (let down = 0; down < count; down += 1) put(row + down, column, blank);
  }
  for (const [row, column, look, value, formula = '', rows = 0, columns = 0, flags = 0] of cells) {
    const cell = put(row, column, dressed(looks[look]));
    cell.value = value;
    cell.formula = formula;
    cell.spill = rows > 0 ? { rows, columns } : null;
    cell.expanded = flags % 2 === 1;
    cell.spilled = flags > 1;
  }
};

const sheetOfSaved = (saved: SavedSheet, looks: readonly CellLook[]): Sheet => {
  const sheet = new Sheet(saved.id, saved.name);
  const { maxRows, maxColumns, tabColor } = saved;
  const { rules, merges, charts = [], ...kept } = structuredClone(ownOf(saved));
  const protections = kept.protections.map((protection) => ({ ...protection, editors: protection.editors ?? null }));
  Object.assign(sheet, { maxRows, maxColumns, tabColor, rules, protections, merges, charts });
  [sheet.frozenRows, sheet.frozenColumns] = saved.frozen;
  sheet.hiddenRows = new Set(saved.hiddenRows);
  sheet.hiddenColumns = new Set(saved.hiddenColumns);
  sheet.widths = new Map(saved.widths);
  putCells(sheet, saved, looks);
  return sheet;
};

/** The workbook of a saved state. Throws when the state is of another version. */
export const workbookOfSaved = (state: SavedState): Workbook => {
  if (state.version !== STATE_VERSION)
    throw new Error(`Saved state of version ${state.version}, wanted ${STATE_VERSION}`);
  const { id, name, locale, zone, ...numbers } = state.workbook;
  const workbook = new Workbook(id, name, locale, zone);
  const rules = structuredClone(state.rules);
  const looks = structuredClone(state.looks).map(({ validation, ...look }) => ({
    ...look,
    validation: rules[validation] ?? null,
  }));
  Object.assign(workbook, numbers);
  workbook.sheets = state.sheets.map((sheet) => sheetOfSaved(sheet, looks));
  return workbook;
};

/** Puts the rest of a saved state into a machine made with its workbook. */
export const restore = (machine: Machine, state: SavedState): void => {
  const { triggers, nextTriggerId, outbox, quota, properties } = state;
  Object.assign(machine, structuredClone({ triggers, nextTriggerId, outbox }));
  machine.quota = new Map(structuredClone(quota));
  machine.properties = new Map(properties);
  machine.ungranted = new Set(state.ungranted);
  if (state.codeHash === fingerprint(machine.program.code)) machine.calculator.settleAsIs();
};
