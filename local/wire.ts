// What crosses the one hook between the context and the host: every call's name, arguments and answer. Knows neither side.
import type { Chart } from '#local/model/sheet';

/** A cell's value on the wire; an instant is `{ d: milliseconds }`. */
export type WireValue = null | number | string | boolean | { d: number };

export interface RangeRef {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface WireRule {
  type: string;
  values: (string | number)[];
  dropdown: boolean;
  allowInvalid: boolean;
  helpText: string;
}

export type WireChart = Chart;

export interface WireFormatRule {
  formula: string;
  ranges: RangeRef[];
  background?: string;
  fontColor?: string;
  bold?: boolean;
}

export interface WireMail {
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  name: string;
  subject: string;
  body: string;
  htmlBody: string;
}

export interface WireTrigger {
  id: string;
  handler: string;
}

export interface WireAuthorization {
  status: 'REQUIRED' | 'NOT_REQUIRED';
  /** Where the person grants what is missing. */
  url: string | null;
}

export interface WireStyle {
  background?: string | null;
  fontColor?: string | null;
  fontSize?: number | null;
  bold?: boolean;
  align?: string | null;
  verticalAlign?: string | null;
  wrap?: boolean;
}

export interface WireReply {
  button: string;
  text: string;
}

export interface WireMenu {
  caption: string;
  items: { caption: string; functionName: string }[];
}

/** Looks of a whole block, and one a cell. */
export type StyleOp =
  `Range.set${'Background' | 'FontColor' | 'FontSize' | 'FontWeight' | 'HorizontalAlignment' | 'VerticalAlignment' | 'Wrap'}`;
export type StylesOp = `Range.set${'Backgrounds' | 'FontColors' | 'FontWeights'}`;

/** Everything that the facades may ask of the host. */
export interface Protocol
  extends Record<StyleOp, (range: RangeRef, style: WireStyle) => null>,
    Record<StylesOp, (range: RangeRef, styles: WireStyle[][]) => null> {
  'handle.sheetByName'(name: string): number | null;
  'handle.sheets'(): number[];
  'handle.sheetName'(sheetId: number): string;
  'handle.range'(sheetId: number, form: (string | number)[]): RangeRef;
  'handle.dataRange'(sheetId: number): RangeRef;
  'handle.ui'(): null;
  'handle.documentStore'(): null;
  'handle.console'(line: string): null;
  'handle.page'(name: string): string;

  'SpreadsheetApp.flush'(): null;
  'Spreadsheet.getId'(): string;
  'Spreadsheet.getUrl'(): string;
  'Spreadsheet.getSpreadsheetLocale'(): string;
  'Spreadsheet.getSpreadsheetTimeZone'(): string;
  'Spreadsheet.setSpreadsheetLocale'(locale: string): null;
  'Spreadsheet.setSpreadsheetTimeZone'(zone: string): null;
  'Spreadsheet.insertSheet'(name: string | null, index: number | null): number;
  'Spreadsheet.setActiveSheet'(sheetId: number): null;
  'Spreadsheet.toast'(text: string, title: string): null;

  'Sheet.getSheetId'(sheetId: number): number;
  'Sheet.getMaxRows'(sheetId: number): number;
  'Sheet.getMaxColumns'(sheetId: number): number;
  'Sheet.getConditionalFormatRules'(sheetId: number): WireFormatRule[];
  'Sheet.setConditionalFormatRules'(sheetId: number, rules: WireFormatRule[]): null;
  'Sheet.getCharts'(sheetId: number): WireChart[];
  'Sheet.insertChart'(sheetId: number, chart: WireChart): null;
  'Sheet.removeChart'(sheetId: number, chartId: number): null;
  'Sheet.getProtections'(sheetId: number, type: string): number[];
  'Sheet.hideColumns'(sheetId: number, first: number, count: number): null;
  'Sheet.hideRows'(sheetId: number, first: number, count: number): null;
  'Sheet.isColumnHiddenByUser'(sheetId: number, column: number): boolean;
  'Sheet.isRowHiddenByUser'(sheetId: number, row: number): boolean;
  'Sheet.insertRowsAfter'(sheetId: number, at: number, count: number): null;
  'Sheet.insertRowsBefore'(sheetId: number, at: number, count: number): null;
  'Sheet.insertColumnsAfter'(sheetId: number, at: number, count: number): null;
  'Sheet.insertColumnsBefore'(sheetId: number, at: number, count: number): null;
  'Sheet.moveColumns'(sheetId: number, columns: RangeRef, before: number): null;
  'Sheet.setColumnWidths'(sheetId: number, first: number, count: number, width: number): null;
  'Sheet.setFrozenColumns'(sheetId: number, count: number): null;
  'Sheet.setFrozenRows'(sheetId: number, count: number): null;
  'Sheet.setName'(sheetId: number, name: string): null;
  'Sheet.setTabColor'(sheetId: number, color: string | null): null;

  'Range.activate'(range: RangeRef): null;
  'Range.getValues'(range: RangeRef): WireValue[][];
  'Range.getFormulas'(range: RangeRef): string[][];
  'Range.getNotes'(range: RangeRef): string[][];
  'Range.getDataValidations'(range: RangeRef): (WireRule | null)[][];
  'Range.setValue'(range: RangeRef, value: WireValue): null;
  'Range.setValues'(range: RangeRef, values: WireValue[][]): null;
  'Range.setFormula'(range: RangeRef, formula: string): null;
  'Range.setNotes'(range: RangeRef, notes: (string | null)[][]): null;
  'Range.setNumberFormat'(range: RangeRef, format: string): null;
  'Range.setNumberFormats'(range: RangeRef, formats: string[][]): null;
  'Range.setDataValidation'(range: RangeRef, rule: WireRule | null): null;
  'Range.setDataValidations'(range: RangeRef, rules: (WireRule | null)[][]): null;
  'Range.moveTo'(range: RangeRef, target: RangeRef): null;
  'Range.protect'(range: RangeRef): number;

  'handle.protectionRange'(sheetId: number, id: number): RangeRef;
  'Protection.getDescription'(sheetId: number, id: number): string;
  'Protection.isWarningOnly'(sheetId: number, id: number): boolean;
  'Protection.setDescription'(sheetId: number, id: number, text: string): null;
  'Protection.setWarningOnly'(sheetId: number, id: number, on: boolean): null;
  'Protection.remove'(sheetId: number, id: number): null;

  'Menu.addToUi'(menu: WireMenu): null;
  'Ui.alert'(title: string, text: string, buttons: string): WireReply;
  'Ui.prompt'(title: string, text: string, buttons: string): WireReply;
  'Ui.showSidebar'(title: string, html: string): null;
  'Ui.showModalDialog'(title: string, html: string, size: { width: number; height: number }): null;

  'Lock.tryLock'(ms: number): boolean;
  'Lock.releaseLock'(): null;
  'Lock.hasLock'(): boolean;

  'Properties.getProperties'(): Record<string, string>;
  'Properties.getProperty'(key: string): string | null;
  'Properties.setProperty'(key: string, value: string): null;
  'Properties.setProperties'(values: Record<string, string>, deleteOthers: boolean): null;
  'Properties.deleteProperty'(key: string): null;

  'Session.activeEmail'(): string;
  'Session.effectiveEmail'(): string;
  'MailApp.getRemainingDailyQuota'(): number;
  'MailApp.sendEmail'(mail: WireMail): null;
  'ScriptApp.getProjectTriggers'(): WireTrigger[];
  'ScriptApp.deleteTrigger'(id: string): null;
  'ScriptApp.getAuthorizationInfo'(mode: string): WireAuthorization;
  'TriggerBuilder.create'(trigger: { handler: string; everyHours: number; zone: string }): WireTrigger;
}

export type Op = keyof Protocol;

/** The host's answer. */
export type Answer = { value: unknown } | { error: { name: string; message: string } };

/** What the host wants done in the context. */
export interface Task {
  functionName: string;
  kind: 'plain' | 'event' | 'rpc' | 'custom';
  /** Arguments of an rpc call or a custom function, dates of the latter as milliseconds. */
  args?: unknown[];
  /** Of a custom function: places of dates (argument, row of a block and the columns in it), and arguments left out. */
  dates?: [argument: number, row?: number, ...columns: number[]][];
  omitted?: number[];
  event?: WireEvent;
}

/** What the context is told of an execution beside its task. */
export interface Launch {
  functionName: string;
  instant: number;
  limitMs: number;
}

/** A task, or one that is JSON already, in UTF-8. */
export type Order = Task | { functionName: string; json: Uint8Array };

/** An event object; `range` for edits. */
export interface WireEvent {
  fields: Record<string, unknown>;
  range?: RangeRef;
  hasSource: boolean;
  email: string | null;
}

/** What a task came to. */
export type Result = { value: unknown } | { error: { name: string; message: string; stack: string } };
