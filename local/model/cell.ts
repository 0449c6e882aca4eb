// What a cell is: value, formula, number format, rule, note, look. Knows no sheet around it.
import type { Size } from '#local/model/rect';

export type ErrorCode = '#ERROR!' | '#REF!' | '#NAME?' | '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | 'Loading...';

/** An error value with the sentence that hovers over it. */
export interface CellError {
  readonly error: ErrorCode;
  readonly message: string;
}

/** What a cell may hold; a date is a number under a date format. */
export type Scalar = number | string | boolean | CellError | null;

export type RuleType =
  | 'VALUE_IN_LIST'
  | 'DATE_IS_VALID_DATE'
  | 'NUMBER_GREATER_THAN_OR_EQUAL_TO'
  | 'NUMBER_BETWEEN'
  | 'CHECKBOX';

/** A validation rule. `values`: the list, or the bounds. */
export interface Validation {
  readonly type: RuleType;
  readonly values: readonly (string | number)[];
  readonly dropdown: boolean;
  readonly allowInvalid: boolean;
  readonly helpText: string;
}

export interface Style {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly align?: string;
  readonly verticalAlign?: string;
  readonly wrap?: boolean;
}

/** A cell, at first with nothing in it. */
export class Cell {
  value: Scalar = null;
  /** With its `=`; empty when there is none. */
  formula = '';
  /** Number format; empty is automatic. */
  format = '';
  validation: Validation | null = null;
  note = '';
  style: Style | null = null;
  /** The size an array result of this formula wants. */
  spill: Size | null = null;
  /** Whether that array result is laid out. */
  expanded = false;
  /** Whether the value comes from the spill of another cell. */
  spilled = false;
}

export const cellError = (error: ErrorCode, message = ''): CellError => ({ error, message });

/** What a formula comes to that cannot be read or is too deep. */
export const UNREADABLE = cellError('#ERROR!', 'Formula parse error.');

export const isCellError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

/** A value as a script or a person reads it raw: number, text, boolean, '' or the error's code. */
export const rawOf = (value: Scalar): number | string | boolean =>
  value === null ? '' : isCellError(value) ? value.error : value;

/** Whether a cell counts for the data range: a value (FALSE too) or a formula. */
export const hasContent = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== null || cell.formula !== '');

/** Whether a cell is like one that was never touched. */
export const isUntouched = (cell: Cell): boolean =>
  !hasContent(cell) && !cell.format && !cell.note && !cell.validation && !cell.style;
