/** One cell in, one value out, and back: what each kind accepts from a sheet. Knows nothing of rows, rules or Google. */
import { type CivilDate, formatDay, fromSerial, isCivilDate, toSerial } from '#kernel/civil-date';
import { clean, fold } from '#kernel/text';
import type { Params, ProblemCode } from '#messages/problem';
import { choiceLabel } from '#messages/vi';
import { blankOf, type Column, codesOf } from '#schema/define';
import type { KindName } from '#schema/kinds';

/** What a cell turned out to hold: a value (null when blank), or the trouble with it. */
export type Decoded = { readonly value: unknown } | { readonly trouble: ProblemCode; readonly params: Params };

/** Turns a Date that the sheet handed over into the day its cell shows; only the Google room knows the zone. */
export type CivilOf = (date: object) => CivilDate;

export interface CellContext {
  readonly civilOf: CivilOf;
  /** Folded label → code, of a column with choices. */
  readonly codes: ReadonlyMap<string, string>;
  /** The labels that a column with choices allows, for the sentence. */
  readonly allowed: string;
}

type Decode = (cell: unknown, context: CellContext) => Decoded;

/** Serials of 2000-01-01 and 2100-01-01: a bare number outside is no date. */
const FIRST_SERIAL = toSerial('2000-01-01');
const LAST_SERIAL = toSerial('2100-01-01');
const ERRORS = new Set(['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!']);
const BLANK: Decoded = { value: null };

const trouble = (code: ProblemCode, found: unknown, more: Params = {}): Decoded => ({
  trouble: code,
  params: { found: clean(String(found)).slice(0, 60), ...more },
});

/** Dates are recognised by tag: `instanceof` fails across realms. */
export const isDate = (cell: unknown): cell is object =>
  typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';

/** Whether the cell shows nothing: empty, or white space only. */
export const isBlankCell = (cell: unknown): boolean =>
  cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const asText: Decode = (cell, { civilOf }) => {
  if (isDate(cell)) return trouble('cell.dateNotText', formatDay(civilOf(cell)));
  return { value: String(cell).normalize('NFC').trim() };
};

const asName: Decode = (cell, context) => {
  const decoded = asText(cell, context);
  return 'value' in decoded ? { value: clean(String(decoded.value)) } : decoded;
};

const asNumber: Decode = (cell, { civilOf }) => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell } : trouble('cell.notNumber', cell);
  return isDate(cell) ? trouble('cell.dateNotNumber', formatDay(civilOf(cell))) : trouble('cell.notNumber', cell);
};

const asDate: Decode = (cell, { civilOf }) => {
  if (isDate(cell)) return { value: civilOf(cell) };
  if (typeof cell === 'number' && cell >= FIRST_SERIAL && cell < LAST_SERIAL) return { value: fromSerial(cell) };
  return trouble('cell.notDate', cell);
};

const asCode: Decode = (cell, { codes, allowed }) => {
  const code = codes.get(fold(String(cell)));
  return code === undefined ? trouble('cell.notChoice', cell, { allowed }) : { value: code };
};

const linesOf = (cell: unknown): string[] =>
  String(cell)
    .split('\n')
    .map((line) => clean(line))
    .filter((line) => line !== '');

const asList: Decode = (cell, { codes, allowed }) => {
  const lines = linesOf(cell);
  if (codes.size === 0) return { value: lines };
  const unknown = lines.find((line) => !codes.has(fold(line)));
  if (unknown !== undefined) return trouble('cell.notChoice', unknown, { allowed });
  return { value: lines.map((line) => codes.get(fold(line))) };
};

const asCheckbox: Decode = (cell) => {
  if (typeof cell === 'boolean') return { value: cell };
  const word = fold(String(cell));
  if (word === 'true' || word === 'x') return { value: true };
  return word === 'false' ? { value: false } : trouble('cell.notChoice', cell, { allowed: 'TRUE, FALSE' });
};

const DECODERS: { readonly [K in KindName]: Decode } = {
  id: asName,
  text: asText,
  integer: asNumber,
  number: asNumber,
  percent: asNumber,
  date: asDate,
  choice: asCode,
  ref: asName,
  list: asList,
  checkbox: asCheckbox,
  email: asName,
  setting: (cell, { civilOf }) => ({
    value: isDate(cell) ? civilOf(cell) : typeof cell === 'string' ? clean(cell) : cell,
  }),
};

/** Reads one cell of a column. */
export const decodeCell = (column: Column, cell: unknown, context: CellContext): Decoded => {
  if (isBlankCell(cell))
    return column.kind === 'list' || column.kind === 'checkbox' ? { value: blankOf(column) } : BLANK;
  if (typeof cell === 'string' && ERRORS.has(cell)) return trouble('cell.error', cell);
  return DECODERS[column.kind](cell, context);
};

/** The labels of a column with choices, in order; none for other columns. */
export const labelsOf = ({ choices }: Column): string[] =>
  choices === null ? [] : codesOf(choices).map((code) => choiceLabel(choices, code));

/** What decodes a column's cells. */
export const contextOf = (column: Column, civilOf: CivilOf): CellContext => {
  const { choices } = column;
  const codes =
    choices === null ? [] : codesOf(choices).map((code) => [fold(choiceLabel(choices, code)), code] as const);
  return { civilOf, codes: new Map(codes), allowed: labelsOf(column).join(', ') };
};

/**
 * What to write for a value: a serial number for a day (the column's format shows it), labels for codes, '' for nothing.
 * A space before “=”, which reading takes away again: what a person writes never becomes a formula.
 */
export const encodeCell = (column: Column, value: unknown): string | number | boolean => {
  if (value === null || value === undefined) return '';
  const set = column.choices;
  if (Array.isArray(value)) return value.map((item) => (set === null ? item : choiceLabel(set, item))).join('\n');
  if (set !== null) return choiceLabel(set, String(value));
  if (isCivilDate(value) && (column.kind === 'date' || column.kind === 'setting')) return toSerial(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return text.startsWith('=') ? ` ${text}` : text;
};
