// What the windows have been shown, and what has to be sent for them to be right again. Knows no window and no person.
import { isDeepStrictEqual } from 'node:util';
import { Cell } from '#local/model/cell';
import { contains, lastColumnOf, lastRowOf, type Rect } from '#local/model/rect';
import type { FormatRule, Sheet } from '#local/model/sheet';
import type { Watcher } from '#local/model/workbook';
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

const rowsTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Like no cell: whatever stands there under another locale is shown anew. */
const UNLIKE: Cell = { ...new Cell(), format: 'unlike' };

const SEEN = ['value', 'formula', 'format', 'note', 'style', 'validation'] as const;
const isSame = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one === other || SEEN.every((part) => one?.[part] === other?.[part]);

/** Whether a row's cells from one index to another are other than they were; a block that went and came back is not. */
const differs = (cells: Row['cells'], before: Row | undefined, first: number, last: number): boolean => {
  const end = Math.min(last, Math.max(cells.length, before?.cells.length ?? 0));
  for (let at = first; at < end; at += 1) if (!isSame(cells[at], before?.cells[at])) return true;
  return !before;
};

/** What differs from what was sent; from now on it counts as sent. Only blocks that are due have other contents. */
const patchesOf = (eye: Eye, sheet: Sheet, sent: Sent, due: readonly Rect[], clockMoved: boolean): CellPatch[] => {
  const last = Math.max(eye.lastRow, sent.rows.length);
  const dirty = new Set<number>();
  for (const rect of due) {
    // Of a whole row, also what it held in columns that are gone.
    const end = rect.columns < sheet.maxColumns ? lastColumnOf(rect) : Number.POSITIVE_INFINITY;
    for (let { row } = rect; row <= Math.min(last, lastRowOf(rect)); row += 1)
      if (differs(sheet.rows[row - 1] ?? [], sent.rows[row - 1], rect.column - 1, end)) dirty.add(row);
  }
  const isSure = sheet.rules !== sent.rules || eye.rules.some((rule) => rule.looksBeyond(dirty, clockMoved));
  sent.rules = sheet.rules;
  return (isSure ? rowsTo(last) : [...dirty]).flatMap((row): CellPatch[] => {
    const before = sent.rows[row - 1];
    const rules = eye.rulesIn(row);
    if (before && !dirty.has(row) && isDeepStrictEqual(rules, before.rules)) return [];
    const cells = sheet.rows[row - 1] ?? [];
    const { cells: known = [], rules: held = [] } = before ?? {};
    sent.rows[row - 1] = { cells: cells.map((cell) => cell && { ...cell }), rules };
    return rowsTo(Math.max(cells.length, known.length, rules.length, held.length))
      .filter((column) => rules[column - 1] !== held[column - 1] || !isSame(cells[column - 1], known[column - 1]))
      .map((column): CellPatch => [row, column, eye.see(cells[column - 1], rules[column - 1])])
      .filter(([, , cell]) => before || cell);
  });
};

/** All tabs with all their cells, afresh; `sent` remembers what they hold. */
export const tabViews = (machine: Machine, sent = new Map<number, Sent>()): TabView[] =>
  machine.workbook.sheets.map((sheet) => {
    const eye = new Eye(machine, sheet);
    const blank: Sent = { rows: [], rules: [] };
    sent.set(sheet.id, blank);
    const cells = patchesOf(eye, sheet, blank, [{ ...sheet.whole(), rows: eye.lastRow }], false);
    return { ...tabOf(machine.workbook, sheet), cells };
  });

export class Outlook implements Watcher {
  private readonly sent = new Map<number, Sent>();
  private readonly dirty = new Map<number, Rect[]>();
  private tabs = '';
  private instant = 0;
  private locale = '';

  constructor(
    private readonly machine: Machine,
    readonly restructured: () => void,
  ) {
    machine.workbook.watchers.add(this);
  }

  shown({ id }: Sheet, rect: Rect): void {
    if (!this.sent.has(id)) return;
    const rects = this.dirty.get(id) ?? [];
    this.dirty.set(id, rects);
    const last = rects.at(-1);
    if (!last || !contains(last, rect)) rects.push(rect);
  }

  /** All tabs afresh; from now on {@link patches} tells what differs from them. */
  begin(): TabView[] {
    this.end();
    [this.instant, this.locale] = [this.machine.instant, this.machine.workbook.locale];
    const tabs = tabViews(this.machine, this.sent);
    this.tabs = JSON.stringify(this.heads());
    return tabs;
  }
  /** Nobody looks: nothing is kept. */
  end(): void {
    this.sent.clear();
    this.dirty.clear();
  }

  /** What is to be sent, in order. */
  patches(): Push[] {
    const { machine } = this;
    const { sheets, locale } = machine.workbook;
    if (this.sent.size === 0) return [];
    for (const id of this.sent.keys()) if (!sheets.some((sheet) => sheet.id === id)) this.sent.delete(id);
    for (const sheet of sheets) {
      const sent = this.sent.get(sheet.id);
      if (sent && locale === this.locale) continue;
      const rows = sent?.rows.map((row) => row && { ...row, cells: row.cells.map(() => UNLIKE) }) ?? [];
      this.sent.set(sheet.id, { rows, rules: [] });
      this.shown(sheet, sheet.whole());
    }
    const heads = this.heads();
    const [before, clockMoved] = [this.tabs, this.instant !== machine.instant];
    const cells = sheets.flatMap((sheet) => this.cellPatches(sheet, clockMoved));
    this.tabs = JSON.stringify(heads);
    [this.instant, this.locale] = [machine.instant, locale];
    this.dirty.clear();
    return [...(this.tabs === before ? [] : [{ is: 'tabs', ...heads } as const]), ...cells];
  }

  private heads() {
    const { workbook } = this.machine;
    return { tabs: workbook.sheets.map((sheet) => tabOf(workbook, sheet)), activeTab: workbook.activeSheetId };
  }
  private cellPatches(sheet: Sheet, clockMoved: boolean): Push[] {
    const sent = this.sent.get(sheet.id);
    if (!sent) return [];
    const dirty = this.dirty.get(sheet.id) ?? [];
    const gone = sent.rows.length - sheet.maxRows;
    if (gone > 0) dirty.push({ ...sheet.whole(), row: sheet.maxRows + 1, rows: gone });
    if (dirty.length === 0 && !(clockMoved && sheet.rules.length > 0)) return [];
    const cells = patchesOf(new Eye(this.machine, sheet), sheet, sent, dirty, clockMoved);
    sent.rows.splice(sheet.maxRows);
    return cells.length > 0 ? [{ is: 'cells', sheet: sheet.id, cells }] : [];
  }
}
