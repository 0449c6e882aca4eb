// Sheet: a handle on one sheet. Knows only how to ask the host.
import type { GoogleSheet } from '#google/surface';
import { FormatRuleFacade, formatRuleHandle } from '#local/services/format-rule';
import { enumName, facadeOf, guarded } from '#local/services/guarded';
import { protectionHandle, rangeHandle, refOf } from '#local/services/handles';
import { ask } from '#local/services/hook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export class SheetFacade implements GoogleSheet {
  private readonly self = guarded<Sheet>(this, 'Sheet');

  constructor(readonly id: number) {}

  static of(id: number): Sheet {
    return new SheetFacade(id).self;
  }

  private done(_answer: null): Sheet {
    return this.self;
  }

  getName(): string {
    return ask('handle.sheetName', this.id);
  }
  getRange(...form: (string | number)[]): Range {
    return rangeHandle(ask('handle.range', this.id, form));
  }
  getDataRange(): Range {
    return rangeHandle(ask('handle.dataRange', this.id));
  }
  getSheetId(): number {
    return ask('Sheet.getSheetId', this.id);
  }
  getMaxRows(): number {
    return ask('Sheet.getMaxRows', this.id);
  }
  getMaxColumns(): number {
    return ask('Sheet.getMaxColumns', this.id);
  }
  getConditionalFormatRules(): FormatRule[] {
    return ask('Sheet.getConditionalFormatRules', this.id).map(formatRuleHandle);
  }
  setConditionalFormatRules(rules: FormatRule[]): void {
    const method = 'SpreadsheetApp.Sheet.setConditionalFormatRules';
    ask(
      'Sheet.setConditionalFormatRules',
      this.id,
      rules.map((rule) => facadeOf(rule, FormatRuleFacade, method).rule),
    );
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    const kind = enumName(type, 'ProtectionType', 'SpreadsheetApp.Sheet.getProtections');
    return ask('Sheet.getProtections', this.id, kind).map((id) => protectionHandle(this.id, id));
  }
  hideColumns(first: number, count = 1): void {
    ask('Sheet.hideColumns', this.id, first, count);
  }
  hideRows(first: number, count = 1): void {
    ask('Sheet.hideRows', this.id, first, count);
  }
  isColumnHiddenByUser(column: number): boolean {
    return ask('Sheet.isColumnHiddenByUser', this.id, column);
  }
  isRowHiddenByUser(row: number): boolean {
    return ask('Sheet.isRowHiddenByUser', this.id, row);
  }
  insertRowsAfter(at: number, count: number): Sheet {
    return this.done(ask('Sheet.insertRowsAfter', this.id, at, count));
  }
  insertRowsBefore(at: number, count: number): Sheet {
    return this.done(ask('Sheet.insertRowsBefore', this.id, at, count));
  }
  insertColumnsAfter(at: number, count: number): Sheet {
    return this.done(ask('Sheet.insertColumnsAfter', this.id, at, count));
  }
  insertColumnsBefore(at: number, count: number): Sheet {
    return this.done(ask('Sheet.insertColumnsBefore', this.id, at, count));
  }
  moveColumns(columns: Range, before: number): void {
    ask('Sheet.moveColumns', this.id, refOf(columns, 'SpreadsheetApp.Sheet.moveColumns'), before);
  }
  setColumnWidths(first: number, count: number, width: number): Sheet {
    return this.done(ask('Sheet.setColumnWidths', this.id, first, count, width));
  }
  setFrozenColumns(count: number): void {
    ask('Sheet.setFrozenColumns', this.id, count);
  }
  setFrozenRows(count: number): void {
    ask('Sheet.setFrozenRows', this.id, count);
  }
  setName(name: string): Sheet {
    return this.done(ask('Sheet.setName', this.id, String(name)));
  }
  setTabColor(color: string | null): Sheet {
    return this.done(ask('Sheet.setTabColor', this.id, color));
  }
}
