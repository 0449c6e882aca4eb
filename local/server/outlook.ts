// What the windows have been shown, and what has to be sent for them to be right again. Knows no window and no person.
import { callsVolatile } from '#local/formula/formula-cell';
import { type Cell, isCellError } from '#local/model/cell';
import type { Block } from '#local/model/move';
import { lastRowOf, type Rect } from '#local/model/rect';
import type { FormatRule, Sheet } from '#local/model/sheet';
import type { LineStep, Watcher } from '#local/model/workbook';
import type { Machine } from '#local/run/machine';
import type { CellPatch, Push, TabView } from '#local/server/protocol';
import { Eye, tabOf } from '#local/server/view';

/** A row as it was when it was sent: its cells, and the conditional formats that held for them. */
interface Row {
  cells: (Cell | undefined)[];
  rules: (FormatRule | undefined)[];
}

/** The sheet as it was when it was sent. */
interface Sent {
  rows: (Row | undefined)[];
  rules: readonly FormatRule[];
}

const isSameValue = (one: Cell['value'], other: Cell['value']): boolean =>
  one === other ||
  (isCellError(one) && isCellError(other) && one.error === other.error && one.message === other.message);

const isSame = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    isSameValue(one.value, other.value) &&
    one.formula === other.formula &&
    one.format === other.format &&
    one.note === other.note &&
    one.style === other.style &&
    one.validation === other.validation);

/** What of these rows differs from what was sent; from now on it counts as sent. `sure`: formats may differ all the same. */
const patchesOf = (sheet: Sheet, eye: Eye, sent: Sent, rows: Iterable<number>, sure: boolean): CellPatch[] => {
  const patches: CellPatch[] = [];
  for (const row of rows) {
    const cells = sheet.rows[row - 1] ?? [];
    const before = sent.rows[row - 1] ?? { cells: [], rules: [] };
    const width = Math.max(cells.length, before.cells.length);
    const differs = Array.from({ length: width }, (_, at) => !isSame(cells[at], before.cells[at]));
    if (!sure && !differs.includes(true)) continue;
    const rules = eye.rulesIn(row);
    for (let at = 0; at < Math.max(width, rules.length, before.rules.length); at += 1) {
      if (differs[at] || rules[at] !== before.rules[at]) patches.push([row, at + 1, eye.see(cells[at], rules[at])]);
    }
    sent.rows[row - 1] = { cells: cells.map((cell) => cell && { ...cell }), rules };
  }
  return patches;
};

const rowsTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

const whole = (machine: Machine, sheet: Sheet): { tab: TabView; sent: Sent } => {
  const sent: Sent = { rows: [], rules: sheet.rules };
  const eye = new Eye(machine, sheet);
  const cells = patchesOf(sheet, eye, sent, rowsTo(eye.lastRow), true).filter(([, , cell]) => cell);
  return { tab: { ...tabOf(machine.workbook, sheet), cells }, sent };
};

/** A tab with all its cells, afresh. */
export const tabView = (machine: Machine, sheet: Sheet): TabView => whole(machine, sheet).tab;

const shift = ({ rows }: Sent, { axis, at, inserted, deleted }: LineStep): void => {
  const move = <Line>(list: (Line | undefined)[]): void => {
    if (list.length >= at) list.splice(at - 1, deleted, ...Array.from({ length: inserted }, () => undefined));
  };
  if (axis === 'rows') move(rows);
  else
    for (const row of rows) {
      move(row?.cells ?? []);
      move(row?.rules ?? []);
    }
};

export class Outlook implements Watcher {
  private readonly sent = new Map<number, Sent>();
  private readonly dirty = new Map<Sheet, Set<number>>();
  private steps: (Push & { is: 'lines' })[] = [];
  private tabs = '';
  private instant = 0;
  private locale = '';

  constructor(
    private readonly machine: Machine,
    private readonly rearranged: () => void,
  ) {
    machine.workbook.watcher = this;
  }

  shown(sheet: Sheet, rect: Rect): void {
    if (!this.sent.has(sheet.id)) return;
    const rows = this.dirty.get(sheet) ?? new Set();
    this.dirty.set(sheet, rows);
    for (let row = rect.row; row <= lastRowOf(rect); row += 1) rows.add(row);
  }
  restructured(sheet: Sheet, step: LineStep | null): void {
    this.rearranged();
    const sent = this.sent.get(sheet.id);
    if (!sent || !step) return;
    shift(sent, step);
    this.steps.push({ is: 'lines', sheet: sheet.id, ...step });
  }

  /** All tabs afresh; from now on {@link patches} tells what differs from them. */
  begin(): TabView[] {
    this.end();
    const { sheets, locale } = this.machine.workbook;
    this.tabs = this.tabsJson();
    [this.instant, this.locale] = [this.machine.instant, locale];
    return sheets.map((sheet) => this.first(sheet));
  }
  /** Nobody looks: nothing is kept. */
  end(): void {
    this.sent.clear();
    this.dirty.clear();
    this.steps = [];
  }
  private first(sheet: Sheet): TabView {
    const { tab, sent } = whole(this.machine, sheet);
    this.sent.set(sheet.id, sent);
    return tab;
  }

  /** What is to be sent, in order (of cells those rows alone, the rest stays due); null: all looks different, begin anew. */
  patches(only: Block | null = null): Push[] | null {
    const { sheets, activeSheetId, locale } = this.machine.workbook;
    if (this.sent.size === 0) return [];
    if (locale !== this.locale) return null;
    const fresh = sheets.flatMap((sheet, index): Push[] =>
      this.sent.has(sheet.id) ? [] : [{ is: 'newTab', tab: this.first(sheet), index }],
    );
    const ids = new Set(sheets.map(({ id }) => id));
    for (const id of this.sent.keys()) if (!ids.has(id)) this.sent.delete(id);
    const steps = this.steps.filter(({ sheet }) => ids.has(sheet));
    const json = this.tabsJson();
    const tabs: Push[] = json === this.tabs ? [] : [{ is: 'tabs', tabs: this.heads(), activeTab: activeSheetId }];
    const cells = sheets.flatMap((sheet) => this.cellPatches(sheet, only));
    this.tabs = json;
    this.steps = [];
    if (!only) {
      this.instant = this.machine.instant;
      this.dirty.clear();
    }
    return [...fresh, ...steps, ...tabs, ...cells];
  }

  private takeDirty(sheet: Sheet, only: Block | null): Set<number> {
    const due = this.dirty.get(sheet) ?? new Set<number>();
    this.dirty.delete(sheet);
    if (!only) return due;
    const isOurs = (row: number): boolean =>
      sheet === only.sheet && row >= only.rect.row && row <= lastRowOf(only.rect);
    this.dirty.set(sheet, new Set([...due].filter((row) => !isOurs(row))));
    return new Set([...due].filter(isOurs));
  }

  private heads() {
    const { workbook } = this.machine;
    return workbook.sheets.map((sheet) => tabOf(workbook, sheet));
  }
  private tabsJson(): string {
    return JSON.stringify([this.heads(), this.machine.workbook.activeSheetId]);
  }

  private cellPatches(sheet: Sheet, only: Block | null): Push[] {
    const dirty = this.takeDirty(sheet, only);
    const sent = this.sent.get(sheet.id);
    const clockMoved = !only && this.instant !== this.machine.instant && sheet.rules.length > 0;
    if (!sent || (dirty.size === 0 && !clockMoved)) return [];
    const eye = new Eye(this.machine, sheet);
    const last = Math.max(eye.lastRow, sent.rows.length);
    const sure = sheet.rules !== sent.rules || eye.rules.some((rule) => looksBeyond(rule, dirty, clockMoved));
    sent.rules = sheet.rules;
    const rows = sure ? rowsTo(last) : [...dirty].filter((row) => row <= last);
    const cells = patchesOf(sheet, eye, sent, rows, sure);
    return cells.length > 0 ? [{ is: 'cells', sheet: sheet.id, cells }] : [];
  }
}

/** Whether a conditional format may hold elsewhere because of these rows, or because the clock moved. */
const looksBeyond = ({ fixedRows, node }: Eye['rules'][number], dirty: Set<number>, clockMoved: boolean): boolean =>
  (clockMoved && callsVolatile(node)) ||
  (dirty.size > 0 && (fixedRows === null || fixedRows.some((row) => dirty.has(row))));
