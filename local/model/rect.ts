// Rectangles of cells and their A1 names. Knows no sheet; rows and columns count from 1.

export interface Place {
  row: number;
  column: number;
}

export interface Size {
  rows: number;
  columns: number;
}

/** A block of cells. */
export type Rect = Place & Size;

/** One cell as a block. */
export const cellAt = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });

/** Calls back for each place of a block, row by row. */
export const eachPlace = (
  rect: Rect,
  visit: (row: number, column: number, down: number, right: number) => void,
): void => {
  for (let down = 0; down < rect.rows; down += 1) {
    for (let right = 0; right < rect.columns; right += 1) visit(rect.row + down, rect.column + right, down, right);
  }
};

/** A, …, Z, AA of a column number. */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** Number of a column's letters, 0 for no letters. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A rectangle from its two corners. */
export const rectOf = (row: number, column: number, lastRow: number, lastColumn: number): Rect => ({
  row,
  column,
  rows: lastRow - row + 1,
  columns: lastColumn - column + 1,
});

export const lastRowOf = (rect: Rect): number => rect.row + rect.rows - 1;
export const lastColumnOf = (rect: Rect): number => rect.column + rect.columns - 1;

/** Whether two rectangles share a cell. */
export const overlaps = (one: Rect, other: Rect): boolean =>
  one.row <= lastRowOf(other) &&
  other.row <= lastRowOf(one) &&
  one.column <= lastColumnOf(other) &&
  other.column <= lastColumnOf(one);

/** Whether a cell lies in the rectangle. */
export const holds = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row && row <= lastRowOf(rect) && column >= rect.column && column <= lastColumnOf(rect);

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: Rect, inner: Rect): boolean =>
  holds(outer, inner.row, inner.column) && holds(outer, lastRowOf(inner), lastColumnOf(inner));

/** The smallest rectangle that holds both. */
export const around = (one: Rect, other: Rect): Rect =>
  rectOf(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(lastRowOf(one), lastRowOf(other)),
    Math.max(lastColumnOf(one), lastColumnOf(other)),
  );

/** `B2` or `B2:C9`. */
export const a1Of = (rect: Rect): string => {
  const first = `${columnName(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnName(lastColumnOf(rect))}${lastRowOf(rect)}`;
};
