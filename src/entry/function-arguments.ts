/** Arguments of custom functions as Google hands them over: each becomes what the body needs, or a sentence. */
import type { FunctionContext } from '#entry/function-runner';
import { type CivilDate, fromSerial } from '#kernel/civil-date';
import { clean, fold } from '#kernel/text';
import { choiceLabel, say, tabTitle } from '#messages/vi';
import { CHOICES, type ChoiceCode, type ChoiceName } from '#schema/choices';
import type { Snapshot, TableName } from '#schema/tables';
import { isBlankCell, isDate } from '#sheet/cells';
import { FIRST_DATA_ROW, type Grid, ID_ROW } from '#sheet/header';
import { readTable } from '#sheet/snapshot';

/** An argument that does not fit; its message is the sentence for the cell. */
export class Unfit extends Error {}

/** A one-cell range comes as its value, a larger one by rows. */
const single = (argument: unknown): unknown => {
  const [first] = Array.isArray(argument) ? argument : [argument];
  return Array.isArray(first) ? first[0] : first;
};

/** A number, or null when blank. */
export const numberOrNull = (name: string, argument: unknown): number | null => {
  const value = single(argument);
  if (isBlankCell(value)) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unfit(say('function.needsNumber', { name }));
  return value;
};

/** First and last year that a calendar day may have here. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

/** A year, or null when blank. */
export const yearOrNull = (name: string, argument: unknown): number | null => {
  const value = numberOrNull(name, argument);
  if (value === null) return null;
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) return value;
  throw new Unfit(say('function.needsYear', { name }));
};

/** A day, or null when blank. */
export const dayOrNull = (name: string, argument: unknown, { civilOf }: FunctionContext): CivilDate | null => {
  const value = single(argument);
  if (isBlankCell(value)) return null;
  if (isDate(value)) return civilOf(value);
  if (typeof value === 'number' && value > 0 && value < 2_958_466) return fromSerial(value);
  throw new Unfit(say('function.needsDate', { name }));
};

/** A day that must be given. */
export const day = (name: string, argument: unknown, context: FunctionContext): CivilDate => {
  const found = dayOrNull(name, argument, context);
  if (found === null) throw new Unfit(say('function.needsDate', { name }));
  return found;
};

/** A text that must be given. */
export const text = (name: string, argument: unknown): string => {
  const value = single(argument);
  if (isBlankCell(value) || isDate(value)) throw new Unfit(say('function.needsText', { name }));
  return String(value);
};

/** One code of a set, by its label. */
export const code = <N extends ChoiceName>(name: string, set: N, argument: unknown): ChoiceCode<N> => {
  const wanted = fold(String(single(argument) ?? ''));
  const codes: readonly string[] = CHOICES[set];
  const found = codes.find((each) => fold(choiceLabel(set, each)) === wanted);
  if (found === undefined) {
    const allowed = codes.map((each) => choiceLabel(set, each)).join(', ');
    throw new Unfit(say('function.needsChoice', { name, allowed }));
  }
  return found as ChoiceCode<N>;
};

/** A range as rows of cells. */
export const grid = (argument: unknown): Grid => {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.every(Array.isArray) ? argument : [argument];
};

/** The ids of a table from its id column, or any range that holds it, from row 1 on; null where there is no such column. */
export const idsOf = (argument: unknown): ReadonlySet<string> | null => {
  const cells = grid(argument);
  const place = cells[ID_ROW - 1]?.findIndex((cell) => String(cell).trim() === 'id') ?? -1;
  if (place < 0) return null;
  const ids = cells.slice(FIRST_DATA_ROW - 1).map((row) => row[place]);
  return new Set(ids.filter((id) => !isBlankCell(id)).map((id) => clean(String(id))));
};

/** A table's range from its id row on; rows below the last with content are cut off. */
export const table = <N extends TableName>(
  name: string,
  tableName: N,
  argument: unknown,
  { civilOf }: FunctionContext,
): Snapshot<N> => {
  if (!Array.isArray(argument)) {
    throw new Unfit(say('function.needsRange', { name, example: `'${tabTitle(tableName)}'!$A$1:$Z` }));
  }
  return readTable(tableName, grid(argument), civilOf);
};
