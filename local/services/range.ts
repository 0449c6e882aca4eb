// Range: a handle on a block of cells. Knows only how to ask the host.
import type { GoogleRange } from '#google/surface';
import { a1Of } from '#local/model/rect';
import { facadeOf, guarded } from '#local/services/guarded';
import { protectionHandle, RangeHandle, refOf, sheetHandle } from '#local/services/handles';
import { ask, exception, tell } from '#local/services/hook';
import { RuleFacade, ruleHandle } from '#local/services/validation';
import { fromWire, rowsToWire, toWire } from '#local/services/values';
import type { RangeRef, StyleOp, StylesOp, WireRule, WireStyle } from '#local/wire';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

const ruleToWire = (rule: unknown): WireRule | null =>
  rule === null || rule === undefined
    ? null
    : facadeOf(rule, RuleFacade, 'SpreadsheetApp.Range.setDataValidation').rule;

const isBold = (weight: unknown): boolean => {
  if (weight !== null && weight !== 'bold' && weight !== 'normal')
    throw exception(`Invalid argument: ${String(weight)}`);
  return weight === 'bold';
};

export class RangeFacade extends RangeHandle implements GoogleRange {
  readonly rowStart = this.ref.row;
  readonly rowEnd = this.ref.row + this.ref.rows - 1;
  readonly columnStart = this.ref.column;
  readonly columnEnd = this.ref.column + this.ref.columns - 1;
  private readonly self = guarded<Range>(this, 'Range', ['rowStart', 'rowEnd', 'columnStart', 'columnEnd']);

  /** The handle as the script sees it. */
  static of(ref: RangeRef): Range {
    return new RangeFacade(ref).self;
  }

  private done = (_answer: null): Range => this.self;
  private dress = (op: StyleOp, style: WireStyle): Range => this.done(ask(op, this.ref, style));
  private dressEach = (op: StylesOp, rows: unknown, styleOf: (value: unknown) => WireStyle): Range =>
    this.done(ask(op, this.ref, rowsToWire(rows, styleOf, `SpreadsheetApp.${op}`)));

  getA1Notation = (): string => a1Of(this.ref);
  getRow = (): number => this.ref.row;
  getColumn = (): number => this.ref.column;
  getNumRows = (): number => this.ref.rows;
  getNumColumns = (): number => this.ref.columns;
  getSheet = (): GoogleAppsScript.Spreadsheet.Sheet => sheetHandle(this.ref.sheetId);
  activate = (): Range => this.done(ask('Range.activate', this.ref));

  getValues = (): unknown[][] => ask('Range.getValues', this.ref).map((row) => row.map(fromWire));
  getFormulas = (): string[][] => ask('Range.getFormulas', this.ref);
  getNotes = (): string[][] => ask('Range.getNotes', this.ref);
  getNumberFormats = (): string[][] => ask('Range.getNumberFormats', this.ref);
  getDataValidations = (): (Rule | null)[][] =>
    ask('Range.getDataValidations', this.ref).map((row) => row.map((rule) => (rule ? ruleHandle(rule) : null)));

  setValue = (value: unknown): Range => this.done(ask('Range.setValue', this.ref, toWire(value)));
  setValues = (values: unknown): Range =>
    this.done(ask('Range.setValues', this.ref, rowsToWire(values, toWire, 'SpreadsheetApp.Range.setValues')));
  setFormula = (formula: string): Range => this.done(ask('Range.setFormula', this.ref, String(formula)));
  setNotes = (notes: unknown): Range =>
    this.done(ask('Range.setNotes', this.ref, rowsToWire(notes, text, 'SpreadsheetApp.Range.setNotes')));
  setNumberFormat = (format: string): Range => this.done(ask('Range.setNumberFormat', this.ref, String(format)));
  setNumberFormats = (formats: unknown): Range => {
    const rows = rowsToWire(formats, String, 'SpreadsheetApp.Range.setNumberFormats');
    return this.done(ask('Range.setNumberFormats', this.ref, rows));
  };
  setDataValidation = (rule: unknown): Range => this.done(ask('Range.setDataValidation', this.ref, ruleToWire(rule)));
  setDataValidations = (rules: unknown): Range => {
    const rows = rowsToWire(rules, ruleToWire, 'SpreadsheetApp.Range.setDataValidations');
    return this.done(ask('Range.setDataValidations', this.ref, rows));
  };

  setBackground = (color: string | null): Range => this.dress('Range.setBackground', { background: color });
  setBackgrounds = (colors: unknown): Range =>
    this.dressEach('Range.setBackgrounds', colors, (color) => ({ background: text(color) }));
  setFontColor = (color: string | null): Range => this.dress('Range.setFontColor', { fontColor: color });
  setFontColors = (colors: unknown): Range =>
    this.dressEach('Range.setFontColors', colors, (color) => ({ fontColor: text(color) }));
  setFontSize = (size: number): Range => this.dress('Range.setFontSize', { fontSize: size });
  setFontWeight = (weight: string | null): Range => this.dress('Range.setFontWeight', { bold: isBold(weight) });
  setFontWeights = (weights: unknown): Range =>
    this.dressEach('Range.setFontWeights', weights, (weight) => ({ bold: isBold(weight) }));
  setHorizontalAlignment = (align: string | null): Range => this.dress('Range.setHorizontalAlignment', { align });
  setVerticalAlignment = (align: string | null): Range =>
    this.dress('Range.setVerticalAlignment', { verticalAlign: align });
  setWrap = (on: boolean): Range => this.dress('Range.setWrap', { wrap: on });

  moveTo = (target: Range): void => tell('Range.moveTo', this.ref, refOf(target, 'SpreadsheetApp.Range.moveTo'));
  protect = (): GoogleAppsScript.Spreadsheet.Protection =>
    protectionHandle(this.ref.sheetId, ask('Range.protect', this.ref));
}
