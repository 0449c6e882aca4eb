// One sheet as a person sees and handles it, addressed in A1. Knows no script but through the edits it makes.
import type { Cell } from '#local/model/cell';
import { a1Of, type Rect } from '#local/model/rect';
import { deleteLines, insertLines, moveColumns, renameSheet } from '#local/model/structure';
import { clearCells, type Edit, editTask, pasteCells, pasteText, sortRows, typeInto } from '#local/person-edits';
import { execute } from '#local/run/runner';
import { SheetView } from '#local/sheet-view';

/** What a person can do on one sheet. Edits fire onEdit; structure and formats do not. */
export class PersonSheet extends SheetView {
  private restructure(change: () => void): void {
    change();
    this.machine.calculator.recalculate({ custom: true });
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

  insertRows(before: number, count = 1): void {
    this.restructure(() =>
      insertLines(this.machine.workbook, this.sheet, {
        axis: 'rows',
        before,
        count,
        inheritFrom: Math.min(before, this.sheet.maxRows),
      }),
    );
  }
  deleteRows(at: number, count = 1): void {
    this.restructure(() => deleteLines(this.machine.workbook, this.sheet, { axis: 'rows', at, count }));
  }
  insertColumns(before: number, count = 1): void {
    this.restructure(() =>
      insertLines(this.machine.workbook, this.sheet, {
        axis: 'columns',
        before,
        count,
        inheritFrom: Math.min(before, this.sheet.maxColumns),
      }),
    );
  }
  deleteColumns(at: number, count = 1): void {
    this.restructure(() => deleteLines(this.machine.workbook, this.sheet, { axis: 'columns', at, count }));
  }
  moveColumns(from: number, count: number, before: number): void {
    this.restructure(() => moveColumns(this.machine.workbook, this.sheet, { from, count, before }));
  }
  merge(a1: string): void {
    const rect = this.rect(a1);
    this.restructure(() => {
      for (let down = 0; down < rect.rows; down += 1) {
        for (let right = 0; right < rect.columns; right += 1) {
          const place = { row: rect.row + down, column: rect.column + right };
          if (down > 0 || right > 0) this.machine.workbook.put(this.sheet, place, { value: null, formula: '' });
        }
      }
      this.sheet.merges.push(rect);
      this.machine.workbook.touch(this.sheet, rect);
    });
  }
  rename(name: string): void {
    this.restructure(() => renameSheet(this.machine.workbook, this.sheet, name));
  }
  setFormat(a1: string, pattern: string): void {
    const rect = this.rect(a1);
    this.restructure(() => {
      this.eachCell(rect, (cell) => {
        cell.format = pattern;
      });
      this.machine.workbook.touch(this.sheet, rect);
    });
  }
  setBackground(a1: string, colour: string): void {
    this.eachCell(this.rect(a1), (cell) => {
      cell.style = { ...cell.style, background: colour };
    });
  }
  setNote(a1: string, note: string): void {
    this.eachCell(this.rect(a1), (cell) => {
      cell.note = note;
    });
  }
  private eachCell(rect: Rect, visit: (cell: Cell) => void): void {
    for (let down = 0; down < rect.rows; down += 1) {
      for (let right = 0; right < rect.columns; right += 1)
        visit(this.sheet.ensure(rect.row + down, rect.column + right));
    }
  }
  addConditionalRule(formula: string, a1: string, background: string): void {
    this.sheet.rules.push({ formula, ranges: [this.rect(a1)], background });
  }
  /** Takes all validation rules away, as "Remove rules" does. */
  clearValidation(a1: string): void {
    this.eachCell(this.rect(a1), (cell) => {
      cell.validation = null;
    });
  }
  hideRow(row: number): void {
    this.sheet.hiddenRows.add(row);
  }
  showRow(row: number): void {
    this.sheet.hiddenRows.delete(row);
  }
  hideColumn(column: number): void {
    this.sheet.hiddenColumns.add(column);
  }
  showColumn(column: number): void {
    this.sheet.hiddenColumns.delete(column);
  }
  setFrozen(rows: number, columns: number): void {
    this.sheet.frozenRows = rows;
    this.sheet.frozenColumns = columns;
  }
}
