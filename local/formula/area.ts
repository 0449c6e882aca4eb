// References as written in a formula: sheet, corners, which parts are absolute. Knows no cells.
import { columnName, columnNumber, type Rect, rectOf } from '#local/model/rect';

/** A row or column of a corner; null where the reference is open-ended. */
export interface Corner {
  row: number | null;
  column: number | null;
  rowFixed: boolean;
  columnFixed: boolean;
}

/** A reference: `sheet` empty for the formula's own sheet, `last` null for a single cell. */
export interface Area {
  sheet: string;
  first: Corner;
  last: Corner | null;
}

const CORNER = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*';
const COLUMN = '\\$?[A-Za-z]{1,3}';
const ROW = '\\$?[1-9]\\d*';
const SHEET = `(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!`;
const END = '(?![\\p{L}\\p{N}_.(!$])';

/** Matches a reference at `lastIndex` (groups: sheet, corners). */
export const referencePattern = (): RegExp =>
  new RegExp(
    `(${SHEET})?(?:(${CORNER}):(${CORNER}|${COLUMN}|${ROW})|(${COLUMN}):(${CORNER}|${COLUMN})|(${ROW}):(${ROW})|(${CORNER}))${END}`,
    'yu',
  );

const PARTS = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

const cornerOf = (text: string): Corner => {
  const [, one = '', letters = '', two = '', digits = ''] = PARTS.exec(text) ?? [];
  return {
    column: letters ? columnNumber(letters) : null,
    row: digits ? Number(digits) : null,
    columnFixed: letters !== '' && one === '$',
    rowFixed: digits !== '' && (letters ? two : one || two) === '$',
  };
};

const sheetName = (prefix: string | undefined): string => {
  if (!prefix) return '';
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

/** The reference of a match of {@link referencePattern}. */
export const areaOfMatch = (match: RegExpExecArray): Area => {
  const [, prefix, cellFrom, cellTo, columnFrom, columnTo, rowFrom, rowTo, single] = match;
  const from = single ?? cellFrom ?? columnFrom ?? rowFrom ?? '';
  const to = cellTo ?? columnTo ?? rowTo;
  return { sheet: sheetName(prefix), first: cornerOf(from), last: to === undefined ? null : cornerOf(to) };
};

/** A sheet's name as a formula writes it. */
const quotedSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const cornerText = (corner: Corner): string => {
  const column = corner.column === null ? '' : `${corner.columnFixed ? '$' : ''}${columnName(corner.column)}`;
  const row = corner.row === null ? '' : `${corner.rowFixed ? '$' : ''}${corner.row}`;
  return column + row;
};

/** A reference as text. */
export const areaText = (area: Area): string => {
  const prefix = area.sheet ? `${quotedSheet(area.sheet)}!` : '';
  return `${prefix}${cornerText(area.first)}${area.last ? `:${cornerText(area.last)}` : ''}`;
};

/** The reference as seen from a cell that lies `rows` below and `columns` right of where it was written; null off the sheet. */
export const shiftedArea = (area: Area, rows: number, columns: number): Area | null => {
  const corner = (from: Corner): Corner => ({
    ...from,
    row: from.row === null || from.rowFixed ? from.row : from.row + rows,
    column: from.column === null || from.columnFixed ? from.column : from.column + columns,
  });
  const first = corner(area.first);
  const last = area.last && corner(area.last);
  const inside = [first.row, first.column, last?.row ?? null, last?.column ?? null].every(
    (part) => part === null || part > 0,
  );
  return inside ? { sheet: area.sheet, first, last } : null;
};

/** The block a reference names on a sheet of this size; null when it begins beyond the sheet. */
export const rectOfArea = (area: Area, maxRows: number, maxColumns: number): Rect | null => {
  const { first } = area;
  const last = area.last ?? first;
  const row = first.row ?? 1;
  const column = first.column ?? 1;
  const lastRow = last.row ?? maxRows;
  const lastColumn = last.column ?? maxColumns;
  const rect = rectOf(
    Math.min(row, lastRow),
    Math.min(column, lastColumn),
    Math.max(row, lastRow),
    Math.max(column, lastColumn),
  );
  if (rect.row > maxRows || rect.column > maxColumns) return null;
  return {
    ...rect,
    rows: Math.min(rect.rows, maxRows - rect.row + 1),
    columns: Math.min(rect.columns, maxColumns - rect.column + 1),
  };
};
