// What a test sees and does on a sheet beyond what a person's edits need: looks, rules, protections, structure. Knows no expectations.
import { readRules, ruleFor, underRule } from '#local/formula/conditional-format';
import type { Host } from '#local/host';
import type { Cell, RuleType } from '#local/model/cell';
import { a1Of, eachPlace } from '#local/model/rect';
import { moveColumns, renameSheet } from '#local/model/structure';
import { pasteCells } from '#local/person-edits';
import { PersonSheet } from '#local/person-sheet';

export class TestSheet extends PersonSheet {
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
    // The rules of a sheet look at any of its cells.
    machine.calculator.look(sheet.id);
    const place = this.rect(a1);
    const rules = readRules(workbook, sheet, machine.nowSerial());
    const style = underRule(this.cell(a1)?.style, ruleFor(rules, place));
    const shown = ['background', 'fontColor', 'bold'];
    return Object.fromEntries(Object.entries(style).filter(([part]) => shown.includes(part)));
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
  /** Copies cells with formulas, formats, rules and notes. */
  pasteCells(fromA1: string, toA1: string): void {
    const { sheet } = this;
    const from = this.rect(fromA1);
    const { rows, columns } = from;
    this.settle(
      pasteCells(this.machine, { sheet, rect: from }, { sheet, rect: { ...this.rect(toA1), rows, columns } }),
    );
  }
  moveColumns(from: number, count: number, before: number): void {
    const { sheet } = this;
    const rect = { ...sheet.whole(), column: from, columns: count };
    this.restructure(() => moveColumns(this.machine.workbook, { sheet, rect }, before));
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

/** A sheet by name. */
export const sheetOf = (host: Host, name: string): TestSheet => new TestSheet(host, host.sheet(name).sheet);
