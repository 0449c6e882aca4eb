// The workbook on the screen: what the server pushes goes in, one patch a message, and what stands there can be read back.
import { type IRange, type IStyleData, LifecycleStages, type Worksheet } from '@univerjs/core';
import { getPrimaryForRange, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Rect } from '#local/model/rect';
import { dataOf, rangeOf, rectOf, styleOf } from '#local/page/grid/look';
import { BLANK, Mirror } from '#local/page/grid/mirror';
import { bornSheet, shapeSheet } from '#local/page/grid/shape';
import { startUniver } from '#local/page/grid/univer';
import type { Book, CellPatch, Tab, ViewCell } from '#local/server/protocol';

/** Spares Univer's calculator a look at the whole workbook. */
const UNCALCULATED = { onlyLocal: true };
/** Rows measured in one go; more are measured while nothing else happens. */
const AT_ONCE = 200;

/** The one workbook that Univer holds. */
export const UNIT = 'book';

/** Whether the height of its row may depend on the cell. */
const wraps = ({ show, look }: ViewCell): boolean => show !== '' && (look?.wrap === true || show.includes('\n'));

const cellsOf = (patches: readonly CellPatch[], show: (cell: ViewCell | null) => object) => {
  const rows: Record<number, Record<number, object>> = {};
  for (const [row, column, cell] of patches) {
    rows[row - 1] ??= {};
    (rows[row - 1] ?? {})[column - 1] = show(cell);
  }
  return rows;
};

export class Grid {
  readonly mirror = new Mirror();
  readonly api;
  readonly injector;
  /** Above zero while Univer does what the server said; everything else is a person's doing. */
  own = 0;
  /** Rows that may be other than their wrapped text needs, by tab. */
  private readonly unmeasured = new Map<number, Set<number>>();
  /** The tab that the server last turned to. */
  private turned = -1;

  constructor(container: string) {
    ({ api: this.api, injector: this.injector } = startUniver(container));
  }

  private doing<Result>(work: () => Result): Result {
    this.own += 1;
    try {
      return work();
    } finally {
      this.own -= 1;
    }
  }

  /** Nothing is open. */
  close(): void {
    this.doing(() => this.api.disposeUnit(UNIT));
  }
  /** Whoever had the book open stays on his tab. */
  open(book: Book): void {
    const active = this.sheet;
    this.mirror.open(book.tabs);
    this.turned = book.activeTab;
    const styles: Record<string, IStyleData> = {};
    const named = (cell: ViewCell | null): object => {
      const style = styleOf(cell ?? BLANK);
      const s = JSON.stringify(style);
      styles[s] = style;
      return { ...dataOf(cell), s };
    };
    const sheets = Object.fromEntries(
      book.tabs.map((tab) => [tab.id, { ...bornSheet(tab), cellData: cellsOf(tab.cells, named) }]),
    );
    this.close();
    const sheetOrder = book.tabs.map(({ id }) => String(id));
    this.doing(() => this.api.createWorkbook({ id: UNIT, name: book.name, sheetOrder, sheets, styles }));
    this.unmeasured.clear();
    for (const tab of book.tabs) this.shape(tab);
    this.activate(this.mirror.tab(active) ? active : book.activeTab);
    this.stretch();
  }

  private mutate(sheet: number, mutation: string, params: object): void {
    const target = { unitId: UNIT, subUnitId: String(sheet) };
    this.doing(() => this.api.syncExecuteCommand(`sheet.mutation.${mutation}`, { ...target, ...params }, UNCALCULATED));
  }

  patch(sheet: number, patches: readonly CellPatch[]): void {
    const held = patches.map(([row, column]) => [row, column, this.mirror.at(sheet, row, column)] as const);
    this.mirror.patch(sheet, patches);
    this.mutate(sheet, 'set-range-values', { cellValue: cellsOf(patches, dataOf) });
    this.unmeasure(sheet, [...held, ...patches]);
    this.stretch();
  }

  private unmeasure(sheet: number, cells: readonly CellPatch[]): void {
    const rows = this.unmeasured.get(sheet) ?? new Set();
    for (const [row, , cell] of cells) if (cell && wraps(cell)) rows.add(row - 1);
    this.unmeasured.set(sheet, rows);
  }
  /** Rows grow and shrink to their wrapped text, once Univer can measure: the tab on the screen alone. */
  stretch(): void {
    if (this.unmeasured.get(this.sheet)?.size) this.onceDrawn(() => this.measure());
  }

  /** Does it with the next picture of the tab on the screen, once Univer has come to this stage of its start. */
  onceDrawn(work: () => void, stage = LifecycleStages.Rendered): void {
    requestAnimationFrame(() => {
      const isDrawn = this.api.getActiveWorkbook()?.getActiveSheet().getSkeleton();
      if (isDrawn && this.api.getCurrentLifecycleStage() >= stage) work();
      else this.onceDrawn(work, stage);
    });
  }

  private measure(): void {
    const { maxRows = 0 } = this.mirror.tab(this.sheet) ?? {};
    const rows = [...(this.unmeasured.get(this.sheet) ?? [])].filter((row) => row < maxRows);
    this.unmeasured.delete(this.sheet);
    const ranges: IRange[] = [];
    for (const row of rows.sort((one, other) => one - other)) {
      const last = ranges.at(-1);
      if (last?.endRow === row - 1) last.endRow = row;
      else ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });
    }
    const isFew = rows.length <= AT_ONCE;
    const { redos } = this.injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({
      unitId: UNIT,
      subUnitId: String(this.sheet),
      ranges,
      autoHeightRanges: isFew ? ranges : [],
      lazyAutoHeightRanges: isFew ? [] : ranges,
    });
    for (const { id, params } of redos) this.doing(() => this.api.syncExecuteCommand(id, params, UNCALCULATED));
  }

  private shape(tab: Tab): void {
    const sheet = this.worksheet(tab.id);
    if (sheet) shapeSheet(sheet, tab, (mutation, params) => this.mutate(tab.id, mutation, params));
    this.unmeasure(tab.id, this.mirror.cells(tab.id));
  }
  /** All tabs anew: some are gone, some are new, some differ; a script may have turned to another one. */
  reshape(tabs: readonly Tab[], activeTab: number): void {
    const before = this.mirror.tabs;
    const shapeOf = (tab?: Tab): string => JSON.stringify({ ...tab, charts: [] });
    const gone = before.filter(({ id }) => tabs.every((tab) => tab.id !== id));
    const other = tabs.filter((tab) => shapeOf(tab) !== shapeOf(before.find(({ id }) => id === tab.id)));
    this.stopTyping(tabs);
    this.mirror.tabs = tabs;
    for (const tab of other) {
      if (!this.worksheet(tab.id))
        this.mutate(tab.id, 'insert-sheet', { index: tabs.indexOf(tab), sheet: bornSheet(tab) });
      this.shape(tab);
    }
    if (activeTab !== this.turned || gone.some(({ id }) => id === this.sheet)) this.activate(activeTab);
    this.turned = activeTab;
    for (const { id, name } of gone) this.mutate(id, 'remove-sheet', { subUnitName: name });
    this.stretch();
  }

  /** Whoever types in a tab whose rows or columns come or go would type into another cell. */
  private stopTyping(tabs: readonly Tab[]): void {
    const [before, after] = [this.mirror.tab(this.sheet), tabs.find(({ id }) => id === this.sheet)];
    const isSame = before?.maxRows === after?.maxRows && before?.maxColumns === after?.maxColumns;
    if (this.isEditing && !isSame) void this.api.getActiveWorkbook()?.abortEditingAsync();
  }

  /** The tab on the screen, -1 before there is one. */
  get sheet(): number {
    return Number(this.api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? -1);
  }

  worksheet(sheet: number): Worksheet | undefined {
    return this.api.getActiveWorkbook()?.getSheetBySheetId(String(sheet))?.getSheet();
  }

  activate(sheet: number): void {
    this.doing(() => this.api.getActiveWorkbook()?.setActiveSheet(String(sheet)));
  }

  /** Selects one block, or several; the first of them comes into sight. */
  select(sheet: number, first: Rect, ...others: readonly Rect[]): void {
    this.activate(sheet);
    const worksheet = this.worksheet(sheet);
    const selections = [first, ...others].map((rect, index) => {
      const range = rangeOf(rect);
      return { range, primary: index === 0 && worksheet ? getPrimaryForRange(range, worksheet) : null, style: null };
    });
    const params = { unitId: UNIT, subUnitId: String(sheet), selections };
    this.doing(() => this.api.syncExecuteCommand('sheet.operation.set-selections', params));
    this.onceDrawn(() => this.reveal(first));
  }

  /** Scrolls to a block that is out of sight. */
  private reveal({ row, column }: Rect): void {
    const facade = this.api.getActiveWorkbook()?.getActiveSheet();
    const seen = facade?.getVisibleRange();
    if (!seen) return;
    const isSeen = row > seen.startRow && row <= seen.endRow && column > seen.startColumn && column <= seen.endColumn;
    if (!isSeen) facade?.scrollToCell(row - 1, column - 1);
  }

  /** What a person has picked: blocks, and the cell with the cursor. */
  get picked() {
    const selection = this.api.getActiveWorkbook()?.getActiveSheet().getSelection();
    const cell = selection?.getCurrentCell();
    if (!selection || !cell) return null;
    const rects = selection.getActiveRangeList().map((range) => rectOf(range.getRange()));
    return { rects, row: cell.actualRow + 1, column: cell.actualColumn + 1 };
  }

  get isEditing(): boolean {
    return this.api.getActiveWorkbook()?.isCellEditing() ?? false;
  }
}
