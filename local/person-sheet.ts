// One sheet as a person sees and handles it, addressed in A1. Knows no script but through the edits it makes.

import { rectOfA1 } from '#local/formula/area';
import { type Cell, isCellError, rawOf } from '#local/model/cell';
import { displayOf } from '#local/model/display';
import { contains, type Rect } from '#local/model/rect';
import type { Block, Sheet } from '#local/model/sheet';
import { type Axis, deleteLines, insertLines } from '#local/model/structure';
import { clearCells, type Edit, editTask, pasteText, sortRows, typeInto } from '#local/person-edits';
import type { Machine } from '#local/run/machine';
import { execute } from '#local/run/runner';

/** What a person sees and can do on one sheet. Edits fire onEdit; structure and formats do not. */
export class PersonSheet {
  constructor(
    protected readonly machine: Machine,
    readonly sheet: Sheet,
  ) {}

  /** Reading may run past the sheet's edge: there is nothing there. */
  private seen(a1: string): Rect {
    const rect = rectOfA1(a1, this.sheet.maxRows, this.sheet.maxColumns);
    if (!rect) throw new RangeError(`${a1} is no range`);
    this.machine.calculator.look(this.sheet.id, rect);
    return rect;
  }
  protected rect(a1: string): Rect {
    const rect = this.seen(a1);
    if (!contains(this.sheet.whole(), rect)) throw new RangeError(`${a1} is not on the sheet ${this.sheet.name}`);
    return rect;
  }
  private block(a1: string): Block {
    return { sheet: this.sheet, rect: this.rect(a1) };
  }
  protected cell(a1: string): Cell | undefined {
    const { row, column } = this.seen(a1);
    return this.sheet.at(row, column);
  }

  /** Number, text, boolean, '' or the error's code. */
  value(a1: string): number | string | boolean {
    return rawOf(this.cell(a1)?.value ?? null);
  }
  values(a1: string): (number | string | boolean)[][] {
    return this.sheet.map(this.seen(a1), (cell) => rawOf(cell?.value ?? null));
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

  /** The last row with content, 0 for an empty sheet. */
  lastRow(): number {
    this.machine.calculator.look(this.sheet.id);
    return this.sheet.lastRow();
  }
  maxRows(): number {
    return this.sheet.maxRows;
  }

  protected restructure(change: () => void): void {
    change();
    this.machine.calculator.postpone();
  }
  /** After an edit: the simple trigger. */
  protected settle(edit: Edit): void {
    const task = editTask(this.machine, edit);
    this.restructure(() => task && execute(this.machine, 'onEdit', this.machine.user, task));
  }

  type(a1: string, text: string): { accepted: boolean; message?: string } {
    const edit = typeInto(this.machine, this.block(a1), text);
    if (typeof edit === 'string') return { accepted: false, message: edit };
    this.settle(edit);
    return { accepted: true };
  }
  paste(a1: string, block: string[][]): void {
    const { row, column } = this.rect(a1);
    const rect = { row, column, rows: block.length, columns: Math.max(...block.map((line) => line.length)) };
    if (row + rect.rows - 1 > this.sheet.maxRows) throw new RangeError(`The paste runs past row ${this.sheet.maxRows}`);
    // Google Sheets adds the columns that a paste needs.
    this.sheet.maxColumns = Math.max(this.sheet.maxColumns, column + rect.columns - 1);
    const edit = pasteText(this.machine, { sheet: this.sheet, rect }, block);
    this.settle(edit);
  }
  clear(a1: string): void {
    this.settle(clearCells(this.machine, this.block(a1)));
  }
  sort(a1: string, column: number, ascending = true): void {
    this.settle(sortRows(this.machine, this.block(a1), column, ascending));
  }

  private insert(axis: Axis, before: number, count: number): void {
    const inheritFrom = Math.min(before, axis === 'rows' ? this.sheet.maxRows : this.sheet.maxColumns);
    this.restructure(() => insertLines(this.machine.workbook, this.sheet, { axis, before, count, inheritFrom }));
  }
  private delete(axis: Axis, at: number, count: number): void {
    this.restructure(() => deleteLines(this.machine.workbook, this.sheet, { axis, at, count }));
  }
  readonly insertRows = (before: number, count = 1): void => this.insert('rows', before, count);
  readonly insertColumns = (before: number, count = 1): void => this.insert('columns', before, count);
  readonly deleteRows = (at: number, count = 1): void => this.delete('rows', at, count);
  readonly deleteColumns = (at: number, count = 1): void => this.delete('columns', at, count);
}
