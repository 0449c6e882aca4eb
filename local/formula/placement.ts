// Lays a formula's result into the sheet: one value or a spill, with Google's reasons for refusing one. Knows no dependencies.
import { type FormulaCell, readsBlock } from '#local/formula/formula-cell';
import { type Grid, gridOf, isArea, isGrid, type Value } from '#local/formula/values';
import { SPILL_GROWS_SHEET } from '#local/limits';
import { cellError, hasContent, isCellError, type Scalar } from '#local/model/cell';
import { showsDate } from '#local/model/display';
import { around, cellAt, columnName, eachPlace, type Rect, type Size } from '#local/model/rect';
import { dateFormatOf } from '#local/model/typed-input';
import type { Workbook } from '#local/model/workbook';

export const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

const ONE: Size = { rows: 1, columns: 1 };

/** The first cell in the way of a block, but for what the formula itself fills. */
const blocker = ({ sheet, row, column }: FormulaCell, wanted: Size, filled: Size): string | null => {
  for (let down = 0; down < wanted.rows; down += 1)
    for (let right = down === 0 ? 1 : 0; right < wanted.columns; right += 1) {
      const cell = sheet.at(row + down, column + right);
      const isOwn = cell?.spilled && down < filled.rows && right < filled.columns;
      if (cell && !isOwn && (hasContent(cell) || cell.spilled)) return `${columnName(column + right)}${row + down}`;
    }
  return null;
};

const refusal = (formula: FormulaCell, wanted: Size, filled: Size): string | null => {
  const { sheet, row, column } = formula;
  const missingRows = row + wanted.rows - 1 - sheet.maxRows;
  const missingColumns = column + wanted.columns - 1 - sheet.maxColumns;
  if (missingRows > 0 && SPILL_GROWS_SHEET) sheet.maxRows += missingRows;
  else if (missingRows > 0) return `Result was not automatically expanded, please insert more rows (${missingRows}).`;
  if (missingColumns > 0)
    return `Result was not automatically expanded, please insert more columns (${missingColumns}).`;
  if (readsBlock(formula, sheet, { row, column, ...wanted })) return CIRCULAR;
  const inTheWay = blocker(formula, wanted, filled);
  return inTheWay ? `Array result was not expanded because it would overwrite data in ${inTheWay}.` : null;
};

const sameValue = (one: Scalar, other: Scalar): boolean =>
  isCellError(one) && isCellError(other) ? one.error === other.error && one.message === other.message : one === other;

/** Places of a result that are dates. */
const datesOf = (result: Value): NonNullable<Grid['dates']> => {
  if (isGrid(result)) return result.dates ?? [];
  if (!isArea(result) || result.rect.rows > 1 || result.rect.columns > 1) return [];
  return showsDate(result.sheet.at(result.rect.row, result.rect.column)?.format ?? '') ? [[0, 0]] : [];
};

const formatDates = (workbook: Workbook, { sheet, row, column }: FormulaCell, result: Value): void => {
  for (const [down, right] of datesOf(result)) {
    const cell = sheet.ensure(row + down, column + right);
    if (cell.format !== '') continue;
    cell.format = dateFormatOf(workbook.locale);
    workbook.show(sheet, cellAt(row + down, column + right));
  }
};

/** Fills a block and blanks what else was `filled`; returns the block that changed. */
const fill = (
  workbook: Workbook,
  { sheet, row, column }: FormulaCell,
  { grid, size, filled }: { grid: Scalar[][]; size: Size; filled: Size },
): Rect | null => {
  const places: Rect[] = [];
  const [rows, columns] = [Math.max(size.rows, filled.rows), Math.max(size.columns, filled.columns)];
  eachPlace({ row, column, rows, columns }, (atRow, atColumn, down, right) => {
    const isInside = down < size.rows && right < size.columns;
    const cell = isInside ? sheet.ensure(atRow, atColumn) : sheet.at(atRow, atColumn);
    if (!cell || !(isInside || cell.spilled)) return;
    const value = isInside ? (grid[down]?.[right] ?? null) : null;
    cell.spilled = isInside && (down > 0 || right > 0);
    if (sameValue(cell.value, value)) return;
    cell.value = value;
    places.push(cellAt(atRow, atColumn));
  });
  if (places.length === 0) return null;
  const changed = places.reduce(around);
  workbook.show(sheet, changed);
  return changed;
};

/** Lays the result out; returns the block whose values changed, null when none did. */
export const place = (workbook: Workbook, formula: FormulaCell, result: Value): Rect | null => {
  const { cell } = formula;
  const filled = cell.expanded && cell.spill ? cell.spill : ONE;
  const grid = gridOf(result);
  const size = { rows: Math.max(1, grid.length), columns: Math.max(1, grid[0]?.length ?? 1) };
  cell.spill = size.rows > 1 || size.columns > 1 ? size : null;
  const reason = cell.spill ? refusal(formula, size, filled) : null;
  cell.expanded = cell.spill !== null && reason === null;
  if (reason !== null) return fill(workbook, formula, { grid: [[cellError('#REF!', reason)]], size: ONE, filled });
  const changed = fill(workbook, formula, { grid, size, filled });
  formatDates(workbook, formula, result);
  return changed;
};

/** A single date as a result. */
export const dateGrid = (serial: number): Grid => ({ grid: [[serial]], dates: [[0, 0]] });
