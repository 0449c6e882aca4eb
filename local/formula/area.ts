// References as written in a formula or in A1 notation: sheet, rows, columns, which ends are absolute. Knows no cells.
import { columnName, columnNumber, type Rect, rectOf, type Size } from '#local/model/rect';

/** The first or last row or column of a reference; null where it is open-ended. */
export interface End {
  readonly at: number | null;
  /** Written with a dollar sign. */
  readonly fixed: boolean;
}

export type Ends = readonly [first: End, last: End];

/** A reference: `sheet` empty for the formula's own sheet; of a single cell both ends are the same. */
export interface Area {
  readonly sheet: string;
  readonly rows: Ends;
  readonly columns: Ends;
  readonly isCell: boolean;
}

const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*';
const COLUMN = '\\$?[A-Za-z]{1,3}';
const ROW = '\\$?[1-9]\\d*';
const SHEET = `(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!`;
const RANGE = `${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:${ROW}|${CELL}`;
const END = '(?![\\p{L}\\p{N}_.(!$])';

/** Matches a reference at `lastIndex` (groups: sheet, corners). */
export const referencePattern = (): RegExp => new RegExp(`(${SHEET})?(${RANGE})${END}`, 'yu');

const CORNER = /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/;

const cornerOf = (text: string): { row: End; column: End } => {
  const [, columnSign, letters, rowSign, digits] = CORNER.exec(text) ?? [];
  return {
    column: { at: letters ? columnNumber(letters) : null, fixed: columnSign === '$' },
    row: { at: digits ? Number(digits) : null, fixed: rowSign === '$' },
  };
};

/** The reference of a match of {@link referencePattern}. */
export const areaOfMatch = ([, prefix = '', range = '']: RegExpExecArray): Area => {
  const [from = '', to = from] = range.split(':');
  const [first, last] = [cornerOf(from), cornerOf(to)];
  return {
    sheet: prefix.replace(/^'|'?!$/g, '').replaceAll("''", "'"),
    rows: [first.row, last.row],
    columns: [first.column, last.column],
    isCell: !range.includes(':'),
  };
};

/** A sheet's name as a formula writes it. */
const quotedSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const endText = ({ at, fixed }: End, nameOf: (at: number) => string): string =>
  at === null ? '' : `${fixed ? '$' : ''}${nameOf(at)}`;

/** A reference as text. */
export const areaText = ({ sheet, rows, columns, isCell }: Area): string => {
  const corner = (which: 0 | 1): string => endText(columns[which], columnName) + endText(rows[which], String);
  return `${sheet ? `${quotedSheet(sheet)}!` : ''}${corner(0)}${isCell ? '' : `:${corner(1)}`}`;
};

/** The reference so many rows below and columns to the right; `all`: what is absolute moves too. */
export const movedArea = (area: Area, by: Size, all = false): Area => {
  const moved = (ends: Ends, step: number): Ends => {
    const end = ({ at, fixed }: End): End => ({ at: at === null || (fixed && !all) ? at : at + step, fixed });
    return [end(ends[0]), end(ends[1])];
  };
  return { ...area, rows: moved(area.rows, by.rows), columns: moved(area.columns, by.columns) };
};

/** The reference as seen from a cell that lies so much further; null off the sheet. */
export const shiftedArea = (area: Area, by: Size): Area | null => {
  const moved = movedArea(area, by);
  return [...moved.rows, ...moved.columns].every(({ at }) => at === null || at > 0) ? moved : null;
};

/** The block a reference names on a sheet of this size, which it may exceed. */
const wholeRect = ({ rows, columns }: Area, maxRows: number, maxColumns: number): Rect => {
  const [top, bottom] = [rows[0].at ?? 1, rows[1].at ?? maxRows];
  const [left, right] = [columns[0].at ?? 1, columns[1].at ?? maxColumns];
  return rectOf(Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right));
};

/** The cells a reference names on a sheet of this size; null when it begins beyond the sheet. */
export const rectOfArea = (area: Area, maxRows: number, maxColumns: number): Rect | null => {
  const { row, column, rows, columns } = wholeRect(area, maxRows, maxColumns);
  if (row > maxRows || column > maxColumns) return null;
  return { row, column, rows: Math.min(rows, maxRows - row + 1), columns: Math.min(columns, maxColumns - column + 1) };
};

/** The block that an A1 text names on a sheet of this size (`B2`, `A1:C`, `A:C`, `3:5`); null when it names none. */
export const rectOfA1 = (text: string, maxRows: number, maxColumns: number): Rect | null => {
  const match = new RegExp(`^()(${RANGE})$`).exec(text.trim());
  return match && wholeRect(areaOfMatch(match), maxRows, maxColumns);
};
