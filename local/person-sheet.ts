// One sheet as a person sees and handles it, addressed in A1. Knows no script but through the edits it makes.

import { rectOfA1 } from '#local/formula/area';
import { readRules, ruleFor, underRule } from '#local/formula/conditional-format';
import { type Cell, isCellError, type RuleType } from '#local/model/cell';
import { displayOf } from '#local/model/display';
import { a1Of, contains, type Rect } from '#local/model/rect';
import type { Sheet } from '#local/model/sheet';
import { type Axis, deleteLines, insertLines, moveColumns, renameSheet } from '#local/model/structure';
import { clearCells, type Edit, editTask, pasteCells, pasteText, sortRows, typeInto } from '#local/person-edits';
import type { Machine } from '#local/run/machine';
import { execute } from '#local/run/runner';
import { eachPlace, rawOf, rowsOf } from '#local/services/cells';

/** What a person sees and can do on one sheet. Edits fire onEdit; structure and formats do not. */
export class PersonSheet {
  constructor(
    private readonly machine: Machine,
    private readonly sheet: Sheet,
  ) {}

  /** Reading may run past the sheet's edge: there is nothing there. */
  private seen(a1: string): Rect {
    const rect = rectOfA1(a1, this.sheet.maxRows, this.sheet.maxColumns);
    if (!rect) throw new RangeError(`${a1} is no range`);
    return rect;
  }
  private rect(a1: string): Rect {
    const rect = this.seen(a1);
    if (!contains(this.sheet.whole(), rect)) throw new RangeError(`${a1} is not on the sheet ${this.sheet.name}`);
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
    return rowsOf({ sheet: this.sheet, rect: this.seen(a1) }, (cell) => rawOf(cell?.value ?? null));
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

  private restructure(change: () => void): void {
    change();
    this.machine.recalculate();
  }
  /** After an edit: the simple trigger, then recalculation. */
  private settle(edit: Edit): void {
    const task = editTask(this.machine, edit);
    this.restructure(() => task && execute(this.machine, 'onEdit', this.machine.user, task));
  }

  type(a1: string, text: string): { accepted: boolean; message?: string } {
    const edit = typeInto(this.machine, this.sheet, this.rect(a1), text);
    if (typeof edit === 'string') return { accepted: false, message: edit };
    this.settle(edit);
    return { accepted: true };
  }
  paste(a1: string, block: string[][], options: { dropRules?: boolean } = {}): void {
    const { row, column } = this.rect(a1);
    const rect = { row, column, rows: block.length, columns: Math.max(...block.map((line) => line.length)) };
    if (row + rect.rows - 1 > this.sheet.maxRows) throw new RangeError(`The paste runs past row ${this.sheet.maxRows}`);
    const edit = pasteText(this.machine, this.sheet, rect, (down, right) => block[down]?.[right] ?? '');
    if (options.dropRules) this.clearValidation(a1Of(rect));
    this.settle(edit);
  }
  clear(a1: string): void {
    this.settle(clearCells(this.machine, this.sheet, this.rect(a1)));
  }
  sort(a1: string, column: number, ascending = true): void {
    this.settle(sortRows(this.machine, this.sheet, this.rect(a1), { column, ascending }));
  }
  /** Copies cells with formulas, formats, rules and notes. */
  pasteCells(fromA1: string, toA1: string): void {
    const { sheet } = this;
    const from = this.rect(fromA1);
    const { rows, columns } = from;
    this.settle(
      pasteCells(this.machine, { sheet, rect: from }, { sheet, rect: { ...this.rect(toA1), rows, columns } }),
    );
  }

  private insert(axis: Axis, before: number, count: number): void {
    const inheritFrom = Math.min(before, axis === 'rows' ? this.sheet.maxRows : this.sheet.maxColumns);
    this.restructure(() => insertLines(this.machine.workbook, this.sheet, { axis, before, count, inheritFrom }));
  }
  private delete(axis: Axis, at: number, count: number): void {
    this.restructure(() => deleteLines(this.machine.workbook, this.sheet, { axis, at, count }));
  }
  insertRows(before: number, count = 1): void {
    this.insert('rows', before, count);
  }
  insertColumns(before: number, count = 1): void {
    this.insert('columns', before, count);
  }
  deleteRows(at: number, count = 1): void {
    this.delete('rows', at, count);
  }
  deleteColumns(at: number, count = 1): void {
    this.delete('columns', at, count);
  }
  moveColumns(from: number, count: number, before: number): void {
    this.restructure(() => moveColumns(this.machine.workbook, this.sheet, { from, count, before }));
  }
  merge(a1: string): void {
    const rect = this.rect(a1);
    this.restructure(() => {
      eachPlace(rect, (row, column, down, right) => {
        if (down + right > 0) this.machine.workbook.put(this.sheet, { row, column }, { value: null, formula: '' });
      });
      this.sheet.merges.push(rect);
      this.machine.workbook.touch(this.sheet, rect);
    });
  }
  rename(name: string): void {
    this.restructure(() => renameSheet(this.machine.workbook, this.sheet, name));
  }
  private change(a1: string, partOf: (cell: Cell) => Partial<Cell>): void {
    eachPlace(this.rect(a1), (row, column) => {
      const cell = this.sheet.ensure(row, column);
      Object.assign(cell, partOf(cell));
    });
  }
  setFormat(a1: string, format: string): void {
    this.change(a1, () => ({ format }));
    this.restructure(() => this.machine.workbook.touch(this.sheet, this.rect(a1)));
  }
  setBackground(a1: string, background: string): void {
    this.change(a1, ({ style }) => ({ style: { ...style, background } }));
  }
  setNote(a1: string, note: string): void {
    this.change(a1, () => ({ note }));
  }
  addConditionalRule(formula: string, a1: string, background: string): void {
    this.sheet.rules.push({ formula, ranges: [this.rect(a1)], background });
  }
  /** Takes all validation rules away, as "Remove rules" does. */
  clearValidation(a1: string): void {
    this.change(a1, () => ({ validation: null }));
  }
  hideColumn(column: number): void {
    this.sheet.hiddenColumns.add(column);
  }
  setFrozen(rows: number, columns: number): void {
    this.sheet.frozenRows = rows;
    this.sheet.frozenColumns = columns;
  }
}
