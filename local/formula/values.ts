// Values inside a formula and how they become numbers, texts and truths. Knows no function table.
import { type CellError, cellError, type ErrorCode, isCellError, type Scalar } from '#local/model/cell';
import { holds, type Place } from '#local/model/rect';
import type { Block } from '#local/model/sheet';
import { type Locale, parseTyped } from '#local/model/typed-input';

/** A block of values that stands on no sheet. */
export interface Grid {
  grid: Scalar[][];
  /** Places from 0 whose number is a date. */
  dates?: readonly (readonly [row: number, column: number])[];
}

/** A block stands for a reference. */
export type Value = Scalar | Grid | Block;

/** An error value on its way up; no Error, whose stack would cost more than the formula. */
export class Failure {
  constructor(readonly cell: CellError) {}
}

export const fail = (code: ErrorCode, message: string): Failure => new Failure(cellError(code, message));

export const isArea = (value: Value): value is Block => typeof value === 'object' && value !== null && 'sheet' in value;
export const isGrid = (value: Value): value is Grid => typeof value === 'object' && value !== null && 'grid' in value;

/** Whether a value is of several cells, or may be. */
export const isMany = (value: Value): value is Grid | Block => isArea(value) || isGrid(value);

/** Any value as a block; blank cells are null. */
export const gridOf = (value: Value): Scalar[][] => {
  if (isArea(value)) return value.sheet.map(value.rect, (cell) => cell?.value ?? null);
  return isGrid(value) ? value.grid : [[value]];
};

/** One value where one is wanted: a reference of several cells gives the one in the formula's row or column. */
export const scalarOf = (value: Value, at: Place): Scalar => {
  if (isGrid(value)) return value.grid[0]?.[0] ?? null;
  if (!isArea(value)) return value;
  const { sheet, rect } = value;
  const row = rect.rows === 1 ? rect.row : at.row;
  const column = rect.columns === 1 ? rect.column : at.column;
  const isOne = rect.rows === 1 || rect.columns === 1;
  if (isOne && holds(rect, row, column)) return sheet.at(row, column)?.value ?? null;
  throw fail('#VALUE!', 'An array value could not be found.');
};

/** The value, unless it is an error: then it goes on upwards. */
export const sound = (value: Scalar): number | string | boolean | null => {
  if (isCellError(value)) throw new Failure(value);
  return value;
};

const uncoerced = (text: string, type: string): Failure => {
  const refused = `But '${text}' is a text and cannot be coerced to a ${type}.`;
  return fail('#VALUE!', `Function parameter expects ${type} values. ${refused}`);
};

/** As a number: blank 0, TRUE 1, text as if typed; else #VALUE!. */
export const numberOf = (value: Scalar, locale: Locale): number => {
  const plain = sound(value);
  if (typeof plain === 'number') return plain;
  if (typeof plain === 'boolean') return plain ? 1 : 0;
  if (plain === null) return 0;
  const typed = parseTyped(plain, { locale, format: '', thisYear: 2000 }).value;
  if (typeof typed === 'number') return typed;
  throw uncoerced(plain, 'number');
};

/** As text: blank is empty, TRUE/FALSE, decimals by locale. */
export const textOf = (value: Scalar, locale: Locale): string => {
  const plain = sound(value);
  if (plain === null) return '';
  if (typeof plain === 'boolean') return plain ? 'TRUE' : 'FALSE';
  if (typeof plain === 'string') return plain;
  const text = String(Number(plain.toPrecision(15)));
  return locale === 'vi_VN' ? text.replace('.', ',') : text;
};

/** As a truth: numbers unlike 0 are true; text only TRUE and FALSE. */
export const truthOf = (value: Scalar): boolean => {
  const plain = sound(value);
  if (typeof plain === 'string') {
    if (/^(true|false)$/i.test(plain)) return /^t/i.test(plain);
    if (plain === '') return false;
    throw uncoerced(plain, 'boolean');
  }
  return Boolean(plain);
};

const rank = (value: string | number | boolean): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

const likeBlank = (other: Scalar): string | number | boolean =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

/** Order of two values as `<` and `=` see it: numbers, texts (no case), booleans; a blank is like the other's zero. */
export const compared = (one: Scalar, other: Scalar): number => {
  const left = sound(one) ?? likeBlank(other);
  const right = sound(other) ?? likeBlank(one);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [low, high] = [left.toLowerCase(), right.toLowerCase()];
    return low === high ? 0 : low < high ? -1 : 1;
  }
  return Number(left) - Number(right);
};

/** What comparing operators make of an order. */
export const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const isBlank = (value: Scalar): boolean => value === null || value === '';

/** Order of two values when rows are sorted: blanks come last either way, errors before them. */
export const sortOrder = (one: Scalar, other: Scalar, ascending: boolean): number => {
  if (isBlank(one) || isBlank(other)) return Number(isBlank(one)) - Number(isBlank(other));
  if (isCellError(one) || isCellError(other)) return Number(isCellError(one)) - Number(isCellError(other));
  return compared(one, other) * (ascending ? 1 : -1);
};

/** Columns as rows. */
export const transposed = (grid: readonly (readonly Scalar[])[]): Scalar[][] =>
  (grid[0] ?? []).map((_, column) => grid.map((line) => line[column] ?? null));
