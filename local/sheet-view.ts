// One sheet as a person sees it, addressed in A1. Knows no edit.
import { rectOfA1 } from '#local/formula/area';
import { readRules, ruleFor, underRule } from '#local/formula/conditional-format';
import { type Cell, isCellError, type RuleType } from '#local/model/cell';
import { displayOf } from '#local/model/display';
import { a1Of, type Rect } from '#local/model/rect';
import type { Sheet } from '#local/model/sheet';
import type { Machine } from '#local/run/machine';
import { rawOf } from '#local/services/cells';

/** What a person can read off one sheet. */
export class SheetView {
  constructor(
    protected readonly machine: Machine,
    protected readonly sheet: Sheet,
  ) {}

  protected rect(a1: string): Rect {
    const { name, maxRows, maxColumns } = this.sheet;
    const rect = rectOfA1(a1, maxRows, maxColumns);
    if (!rect || rect.row + rect.rows - 1 > maxRows || rect.column + rect.columns - 1 > maxColumns) {
      throw new RangeError(`${a1} is not on the sheet ${name} (${maxRows} × ${maxColumns})`);
    }
    return rect;
  }

  /** Reading may run past the sheet's edge: there is nothing there. */
  private seen(a1: string): Rect {
    const rect = rectOfA1(a1, this.sheet.maxRows, this.sheet.maxColumns);
    if (!rect) throw new RangeError(`${a1} is no range`);
    return rect;
  }

  private cell(a1: string): Cell | undefined {
    const { row, column } = this.seen(a1);
    return this.sheet.at(row, column);
  }

  /** Number, text, boolean, '' or the error's code. */
  value(a1: string): number | string | boolean {
    return rawOf(this.cell(a1)?.value ?? null);
  }
  values(a1: string): (number | string | boolean)[][] {
    const { row, column, rows, columns } = this.seen(a1);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => rawOf(this.sheet.at(row + down, column + right)?.value ?? null)),
    );
  }
  display(a1: string): string {
    const cell = this.cell(a1);
    return cell ? displayOf(cell.value, cell.format, this.machine.workbook.locale) : '';
  }
  /** The sentence that hovers over an error cell; '' elsewhere. */
  error(a1: string): string {
    const value = this.cell(a1)?.value ?? null;
    return isCellError(value) ? value.message : '';
  }
  formula(a1: string): string {
    return this.cell(a1)?.formula ?? '';
  }
  note(a1: string): string {
    return this.cell(a1)?.note ?? '';
  }
  format(a1: string): string {
    return this.cell(a1)?.format ?? '';
  }
  validation(a1: string): { type: RuleType; values?: (string | number)[]; allowInvalid: boolean } | null {
    const rule = this.cell(a1)?.validation;
    if (!rule) return null;
    const { type, allowInvalid, values } = rule;
    return values.length > 0 ? { type, values: [...values], allowInvalid } : { type, allowInvalid };
  }
  /** Colours and weight that a cell shows, conditional formats included. */
  effectiveFormat(a1: string): { background?: string; fontColor?: string; bold?: boolean } {
    const { machine, sheet } = this;
    const { workbook } = machine;
    const place = this.rect(a1);
    const scene = { workbook, sheet, rules: readRules(workbook, sheet), now: machine.nowSerial() };
    const style = underRule(this.cell(a1)?.style, ruleFor(scene, place));
    const shown = ['background', 'fontColor', 'bold'];
    return Object.fromEntries(Object.entries(style).filter(([part]) => shown.includes(part)));
  }

  /** The last row with content, 0 for an empty sheet. */
  lastRow(): number {
    return this.sheet.lastRow();
  }
  lastColumn(): number {
    return this.sheet.dataRect().columns;
  }
  maxRows(): number {
    return this.sheet.maxRows;
  }
  maxColumns(): number {
    return this.sheet.maxColumns;
  }
  frozen(): { rows: number; columns: number } {
    return { rows: this.sheet.frozenRows, columns: this.sheet.frozenColumns };
  }
  isRowHidden(row: number): boolean {
    return this.sheet.hiddenRows.has(row);
  }
  isColumnHidden(column: number): boolean {
    return this.sheet.hiddenColumns.has(column);
  }
  protections(): { description: string; a1: string; warningOnly: boolean }[] {
    return this.sheet.protections.map(({ description, rect, warningOnly }) => ({
      description,
      a1: a1Of(rect),
      warningOnly,
    }));
  }
  conditionalRules(): { formula: string; ranges: string[]; background?: string }[] {
    return this.sheet.rules.map(({ formula, ranges, background }) => ({
      formula,
      ranges: ranges.map(a1Of),
      ...(background === undefined ? {} : { background }),
    }));
  }
  columnWidth(column: number): number {
    return this.sheet.widths.get(column) ?? 100;
  }
  merges(): string[] {
    return this.sheet.merges.map(a1Of);
  }
  tabColor(): string {
    return this.sheet.tabColor;
  }
}
