// The workbook: sheets, locale, zone, what changed since the last calculation. Knows neither scripts nor how formulas are computed.
import type { Area } from '#local/formula/area';
import { rewriteReferences } from '#local/formula/lexer';
import { Cell, type Scalar } from '#local/model/cell';
import { cellAt, eachPlace, type Place, type Rect } from '#local/model/rect';
import { type Block, Sheet } from '#local/model/sheet';
import type { Locale } from '#local/model/typed-input';

/** Whoever shows the workbook: told what looks different, and what was rearranged. */
export interface Watcher {
  shown(sheet: Sheet, rect: Rect): void;
  restructured(): void;
}

/** What stands where no cell was ever made. */
const NOTHING = Object.freeze(new Cell());

export class Workbook {
  sheets: Sheet[] = [];
  activeSheetId = 0;
  nextSheetId = 0;
  nextProtectionId = 1;
  /** Changes that the calculator has not seen. */
  changes: Block[] = [];
  /** Grows whenever a formula appears, goes, or moves. */
  formulaVersion = 1;
  readonly watchers = new Set<Watcher>();

  constructor(
    readonly id: string,
    public name: string,
    public locale: Locale,
    public zone: string,
  ) {}

  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  sheetById(id: number): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** A new sheet at `index` (from 0), last by default. */
  addSheet(name: string, index = this.sheets.length): Sheet {
    const sheet = new Sheet(this.nextSheetId, name);
    this.nextSheetId += 1 + this.sheets.length * 7919;
    this.sheets.splice(index, 0, sheet);
    this.restructured(sheet);
    return sheet;
  }

  /** Protects a block, anew each time; `editors` null keeps nobody out. Returns its id. */
  protect({ sheet, rect }: Block, editors: readonly string[] | null): number {
    const id = this.nextProtectionId;
    this.nextProtectionId += 1;
    sheet.protections.push({ id, rect, description: '', warningOnly: false, editors });
    return id;
  }

  touch(sheet: Sheet, rect: Rect): void {
    this.changes.push({ sheet, rect });
    this.show(sheet, rect);
  }

  /** Cells look different, with no new content. */
  show(sheet: Sheet, rect: Rect): void {
    for (const watcher of this.watchers) watcher.shown(sheet, rect);
  }

  /** Puts content into a cell; says whether anything changed. A blank into a spilled cell leaves the spill alone. */
  put(sheet: Sheet, place: Place, content: { value: Scalar; formula: string }): boolean {
    const { value, formula } = content;
    const before = sheet.at(place.row, place.column) ?? NOTHING;
    if (formula === '' && value === null && before.spilled) return false;
    if (formula !== '' && before.formula === formula) return false;
    if (formula === '' && before.formula === '' && !before.spilled && before.value === value) return false;
    const cell = sheet.ensure(place.row, place.column);
    if (cell.formula !== '' || formula !== '') {
      this.foldSpill(sheet, place, cell);
      this.formulaVersion += 1;
    }
    cell.value = value;
    cell.formula = formula;
    cell.spilled = false;
    return true;
  }

  /** Takes an array result's cells back, all but the anchor, and says so to the calculator. */
  foldSpill(sheet: Sheet, { row, column }: Place, anchor: Cell): void {
    const { spill, expanded } = anchor;
    Object.assign(anchor, { spill: null, expanded: false });
    if (!spill || !expanded) return;
    const rect = { row, column, ...spill };
    eachPlace(rect, (row, column) => {
      const cell = sheet.at(row, column);
      if (cell?.spilled) Object.assign(cell, { spilled: false, value: null });
    });
    this.touch(sheet, rect);
  }

  /** Takes all array results of a sheet back before its cells move. */
  foldSpills(sheet: Sheet): void {
    sheet.each((cell, row, column) => {
      if (cell.spill) this.foldSpill(sheet, { row, column }, cell);
    });
  }

  /** Rows, columns or sheets were rearranged. */
  restructured(sheet: Sheet): void {
    this.formulaVersion += 1;
    for (const watcher of this.watchers) watcher.restructured();
    this.touch(sheet, sheet.whole());
  }

  /** Rewrites the references of all formulas and conditional formats; `owner` is the sheet the formula stands on. */
  changeReferences(change: (area: Area, owner: Sheet) => Area | null): void {
    for (const sheet of this.sheets) {
      const changed = (formula: string): string =>
        rewriteReferences(formula, this.locale, (area) => change(area, sheet));
      sheet.each((cell, row, column) => {
        const { formula } = cell;
        if (formula) cell.formula = changed(formula);
        if (cell.formula !== formula) this.show(sheet, cellAt(row, column));
      });
      const rules = sheet.rules.map((rule) => ({ ...rule, formula: changed(rule.formula) }));
      if (rules.some(({ formula }, index) => formula !== sheet.rules[index]?.formula)) this.show(sheet, sheet.whole());
      sheet.rules = rules;
    }
  }
}
