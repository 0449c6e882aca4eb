// Range: a handle on a block of cells. Knows only how to ask the host.
import type { GoogleRange } from '#google/surface';
import { a1Of } from '#local/model/rect';
import { facadeOf, guarded } from '#local/services/guarded';
import { protectionHandle, RangeHandle, refOf, sheetHandle } from '#local/services/handles';
import { ask, exception } from '#local/services/hook';
import { RuleFacade, ruleHandle } from '#local/services/validation';
import { fromWire, rowsToWire, toWire } from '#local/services/values';
import type { RangeRef, WireRule } from '#local/wire';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

const ruleToWire = (rule: unknown): WireRule | null =>
  rule === null || rule === undefined
    ? null
    : facadeOf(rule, RuleFacade, 'SpreadsheetApp.Range.setDataValidation').rule;

export class RangeFacade extends RangeHandle implements GoogleRange {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columnStart: number;
  readonly columnEnd: number;
  private readonly self: Range;

  constructor(ref: RangeRef) {
    super(ref);
    this.rowStart = ref.row;
    this.rowEnd = ref.row + ref.rows - 1;
    this.columnStart = ref.column;
    this.columnEnd = ref.column + ref.columns - 1;
    this.self = guarded<Range>(this, 'Range', ['rowStart', 'rowEnd', 'columnStart', 'columnEnd']);
  }

  /** The handle as the script sees it. */
  static of(ref: RangeRef): Range {
    return new RangeFacade(ref).self;
  }

  private done(_answer: null): Range {
    return this.self;
  }

  getA1Notation(): string {
    return a1Of(this.ref);
  }
  getRow(): number {
    return this.ref.row;
  }
  getColumn(): number {
    return this.ref.column;
  }
  getNumRows(): number {
    return this.ref.rows;
  }
  getNumColumns(): number {
    return this.ref.columns;
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetHandle(this.ref.sheetId);
  }
  activate(): Range {
    return this.done(ask('Range.activate', this.ref));
  }
  getValues(): unknown[][] {
    return ask('Range.getValues', this.ref).map((row) => row.map(fromWire));
  }
  getFormulas(): string[][] {
    return ask('Range.getFormulas', this.ref);
  }
  getNotes(): string[][] {
    return ask('Range.getNotes', this.ref);
  }
  getDataValidations(): (Rule | null)[][] {
    return ask('Range.getDataValidations', this.ref).map((row) => row.map((rule) => (rule ? ruleHandle(rule) : null)));
  }
  setValue(value: unknown): Range {
    return this.done(ask('Range.setValue', this.ref, toWire(value)));
  }
  setValues(values: unknown[][]): Range {
    return this.done(ask('Range.setValues', this.ref, rowsToWire(values, toWire, 'SpreadsheetApp.Range.setValues')));
  }
  setFormula(formula: string): Range {
    return this.done(ask('Range.setFormula', this.ref, String(formula)));
  }
  setNotes(notes: unknown[][]): Range {
    return this.done(ask('Range.setNotes', this.ref, rowsToWire(notes, text, 'SpreadsheetApp.Range.setNotes')));
  }
  setNumberFormat(format: string): Range {
    return this.done(ask('Range.setNumberFormat', this.ref, String(format)));
  }
  setNumberFormats(formats: unknown[][]): Range {
    const rows = rowsToWire(formats, String, 'SpreadsheetApp.Range.setNumberFormats');
    return this.done(ask('Range.setNumberFormats', this.ref, rows));
  }
  setDataValidation(rule: unknown): Range {
    return this.done(ask('Range.setDataValidation', this.ref, ruleToWire(rule)));
  }
  setDataValidations(rules: unknown): Range {
    const rows = rowsToWire(rules, ruleToWire, 'SpreadsheetApp.Range.setDataValidations');
    return this.done(ask('Range.setDataValidations', this.ref, rows));
  }
  setBackground(color: string | null): Range {
    return this.done(ask('Range.setBackground', this.ref, { background: color }));
  }
  setBackgrounds(colors: unknown[][]): Range {
    const styles = rowsToWire(colors, (color) => ({ background: text(color) }), 'SpreadsheetApp.Range.setBackgrounds');
    return this.done(ask('Range.setBackgrounds', this.ref, styles));
  }
  setFontColors(colors: unknown[][]): Range {
    const styles = rowsToWire(colors, (color) => ({ fontColor: text(color) }), 'SpreadsheetApp.Range.setFontColors');
    return this.done(ask('Range.setFontColors', this.ref, styles));
  }
  setFontWeights(weights: unknown[][]): Range {
    const styles = rowsToWire(
      weights,
      (weight) => ({ bold: weight === 'bold' }),
      'SpreadsheetApp.Range.setFontWeights',
    );
    return this.done(ask('Range.setFontWeights', this.ref, styles));
  }
  setFontColor(color: string | null): Range {
    return this.done(ask('Range.setFontColor', this.ref, { fontColor: color }));
  }
  setFontSize(size: number): Range {
    return this.done(ask('Range.setFontSize', this.ref, { fontSize: size }));
  }
  setFontWeight(weight: string | null): Range {
    if (weight !== null && weight !== 'bold' && weight !== 'normal')
      throw exception(`Invalid argument: ${String(weight)}`);
    return this.done(ask('Range.setFontWeight', this.ref, { bold: weight === 'bold' }));
  }
  setHorizontalAlignment(alignment: string | null): Range {
    return this.done(ask('Range.setHorizontalAlignment', this.ref, { align: alignment }));
  }
  setVerticalAlignment(alignment: string | null): Range {
    return this.done(ask('Range.setVerticalAlignment', this.ref, { verticalAlign: alignment }));
  }
  setWrap(on: boolean): Range {
    return this.done(ask('Range.setWrap', this.ref, { wrap: on }));
  }
  moveTo(target: Range): void {
    ask('Range.moveTo', this.ref, refOf(target, 'SpreadsheetApp.Range.moveTo'));
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionHandle(this.ref.sheetId, ask('Range.protect', this.ref));
  }
}
