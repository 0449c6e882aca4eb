// Sheet: a handle on one sheet. Knows only how to ask the host.
import type { GoogleRangeList, GoogleSheet } from '#google/surface';
import { ChartFacade, chartHandle, newChart } from '#local/services/chart';
import { FormatRuleFacade, formatRuleHandle } from '#local/services/format-rule';
import { enumName, facadeOf, guarded } from '#local/services/guarded';
import { protectionHandle, rangeHandle, refOf } from '#local/services/handles';
import { ask, tell } from '#local/services/hook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

export class SheetFacade implements GoogleSheet {
  private readonly self = guarded<Sheet>(this, 'Sheet');

  constructor(readonly id: number) {}

  static of(id: number): Sheet {
    return new SheetFacade(id).self;
  }

  private done = (_answer: null): Sheet => this.self;

  getName = (): string => ask('handle.sheetName', this.id);
  setName = (name: string): Sheet => this.done(ask('Sheet.setName', this.id, String(name)));
  setTabColor = (color: string | null): Sheet => this.done(ask('Sheet.setTabColor', this.id, color));
  getRange = (...form: (string | number)[]): Range => rangeHandle(ask('handle.range', this.id, form));
  getRangeList = (addresses: string[]): RangeList => {
    const ranges = addresses.map((address) => ask('handle.range', this.id, [String(address)]));
    const list: RangeList = guarded<RangeList>(
      {
        activate: () => {
          tell('RangeList.activate', ranges);
          return list;
        },
      } satisfies GoogleRangeList,
      'RangeList',
    );
    return list;
  };
  getDataRange = (): Range => rangeHandle(ask('handle.dataRange', this.id));
  getSheetId = (): number => ask('Sheet.getSheetId', this.id);
  getMaxRows = (): number => ask('Sheet.getMaxRows', this.id);
  getMaxColumns = (): number => ask('Sheet.getMaxColumns', this.id);

  getConditionalFormatRules = (): FormatRule[] => ask('Sheet.getConditionalFormatRules', this.id).map(formatRuleHandle);
  setConditionalFormatRules = (rules: FormatRule[]): void => {
    const method = 'SpreadsheetApp.Sheet.setConditionalFormatRules';
    const wired = rules.map((rule) => facadeOf(rule, FormatRuleFacade, method).rule);
    tell('Sheet.setConditionalFormatRules', this.id, wired);
  };
  getProtections = (type: GoogleAppsScript.Spreadsheet.ProtectionType): Protection[] => {
    const kind = enumName(type, 'ProtectionType', 'SpreadsheetApp.Sheet.getProtections');
    return ask('Sheet.getProtections', this.id, kind).map((id) => protectionHandle(this.id, id));
  };

  getCharts = (): Chart[] => ask('Sheet.getCharts', this.id).map(chartHandle);
  newChart = () => newChart();
  insertChart = (chart: Chart): void =>
    tell('Sheet.insertChart', this.id, facadeOf(chart, ChartFacade, 'SpreadsheetApp.Sheet.insertChart').chart);
  removeChart = (chart: Chart): void =>
    tell('Sheet.removeChart', this.id, facadeOf(chart, ChartFacade, 'SpreadsheetApp.Sheet.removeChart').chart.id);

  hideColumns = (first: number, count = 1): void => tell('Sheet.hideColumns', this.id, first, count);
  hideRows = (first: number, count = 1): void => tell('Sheet.hideRows', this.id, first, count);
  isColumnHiddenByUser = (column: number): boolean => ask('Sheet.isColumnHiddenByUser', this.id, column);
  isRowHiddenByUser = (row: number): boolean => ask('Sheet.isRowHiddenByUser', this.id, row);
  insertRowsAfter = (at: number, count: number): Sheet => this.done(ask('Sheet.insertRowsAfter', this.id, at, count));
  insertRowsBefore = (at: number, count: number): Sheet => this.done(ask('Sheet.insertRowsBefore', this.id, at, count));
  insertColumnsAfter = (at: number, count: number): Sheet =>
    this.done(ask('Sheet.insertColumnsAfter', this.id, at, count));
  insertColumnsBefore = (at: number, count: number): Sheet =>
    this.done(ask('Sheet.insertColumnsBefore', this.id, at, count));
  moveColumns = (columns: Range, before: number): void =>
    tell('Sheet.moveColumns', this.id, refOf(columns, 'SpreadsheetApp.Sheet.moveColumns'), before);
  setColumnWidths = (first: number, count: number, width: number): Sheet =>
    this.done(ask('Sheet.setColumnWidths', this.id, first, count, width));
  setFrozenColumns = (count: number): void => tell('Sheet.setFrozenColumns', this.id, count);
  setFrozenRows = (count: number): void => tell('Sheet.setFrozenRows', this.id, count);
}
