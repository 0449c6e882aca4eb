// Lays a formula's result into the sheet: one value or a spill, with Google's reasons for refusing one. Knows no dependencies.
import { type FormulaCell, readsBlock } from '#local/formula/formula-cell';
import { type Grid, gridOf, isArea, isGrid, type Value } from '#local/formula/values';
import { SPILL_GROWS_SHEET } from '#local/limits';
import { cellError, hasContent, isCellError, type Scalar } from '#local/model/cell';
import { showsDate } from '#local/model/display';
import { a1Of, type Rect, rectOf } from '#local/model/rect';
import { dateFormatOf } from '#local/model/typed-input';
import type { Workbook } from '#local/model/workbook';

export const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

const blocker = (formula: FormulaCell, wanted: Rect): string | null => {
  for (let down = 0; down < wanted.rows; down += 1) {
    for (let right = 0; right < wanted.columns; right += 1) {
      if (down === 0 && right === 0) continue;
      const [row, column] = [wanted.row + down, wanted.column + right];
      const cell = formula.sheet.at(row, column);
      if (cell && (hasContent(cell) || cell.spilled)) return a1Of(rectOf(row, column, row, column));
    }
  }
  return null;
};

const refusal = (formula: FormulaCell, wanted: Rect): string | null => {
  const { sheet } = formula;
  const missingRows = wanted.row + wanted.rows - 1 - sheet.maxRows;
  const missingColumns = wanted.column + wanted.columns - 1 - sheet.maxColumns;
  if (missingRows > 0 && SPILL_GROWS_SHEET) sheet.maxRows += missingRows;
  else if (missingRows > 0) return `Result was not automatically expanded, please insert more rows (${missingRows}).`;
  if (missingColumns > 0)
    return `Result was not automatically expanded, please insert more columns (${missingColumns}).`;
  if (readsBlock(formula, sheet, wanted)) return CIRCULAR;
  const inTheWay = blocker(formula, wanted);
  return inTheWay ? `Array result was not expanded because it would overwrite data in ${inTheWay}.` : null;
};

const sameValue = (one: Scalar, other: Scalar): boolean =>
  isCellError(one) && isCellError(other) ? one.error === other.error && one.message === other.message : one === other;

const valuesIn = (formula: FormulaCell, rows: number, columns: number): Scalar[][] =>
  gridOf({ sheet: formula.sheet, rect: { row: formula.row, column: formula.column, rows, columns } });

const formatDates = (workbook: Workbook, formula: FormulaCell, result: Value): void => {
  const mark = (down: number, right: number): void => {
    const cell = formula.sheet.ensure(formula.row + down, formula.column + right);
    if (cell.format === '') cell.format = dateFormatOf(workbook.locale);
  };
  if (isGrid(result))
    for (const place of result.dates ?? []) mark(...(place.split(',').map(Number) as [number, number]));
  else if (isArea(result) && result.rect.rows === 1 && result.rect.columns === 1) {
    const source = result.sheet.at(result.rect.row, result.rect.column);
    if (source && showsDate(source.format)) mark(0, 0);
  }
};

const expand = (formula: FormulaCell, grid: Scalar[][]): void => {
  grid.forEach((line, down) => {
    line.forEach((value, right) => {
      const cell = formula.sheet.ensure(formula.row + down, formula.column + right);
      cell.value = value;
      cell.spilled = down > 0 || right > 0;
    });
  });
};

/** Lays the result out; returns the block whose values changed, null when none did. */
export const place = (workbook: Workbook, formula: FormulaCell, result: Value): Rect | null => {
  const { cell, sheet, row, column } = formula;
  const shown = cell.expanded && cell.spill ? cell.spill : { rows: 1, columns: 1 };
  const before = valuesIn(formula, shown.rows, shown.columns);
  workbook.takeBack(sheet, { row, column }, cell);
  const grid = gridOf(result);
  const size = { rows: Math.max(1, grid.length), columns: Math.max(1, grid[0]?.length ?? 1) };
  let spread = { rows: 1, columns: 1 };
  cell.spill = size.rows > 1 || size.columns > 1 ? size : null;
  const reason = cell.spill ? refusal(formula, { row, column, ...size }) : null;
  if (reason !== null) cell.value = cellError('#REF!', reason);
  else {
    cell.value = grid[0]?.[0] ?? null;
    if (cell.spill) {
      expand(formula, grid);
      cell.expanded = true;
      spread = size;
    }
    formatDates(workbook, formula, result);
  }
  return difference(workbook, formula, before, {
    rows: Math.max(shown.rows, spread.rows),
    columns: Math.max(shown.columns, spread.columns),
  });
};

const difference = (
  workbook: Workbook,
  formula: FormulaCell,
  before: Scalar[][],
  size: { rows: number; columns: number },
): Rect | null => {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  valuesIn(formula, size.rows, size.columns).forEach((line, down) => {
    line.forEach((value, across) => {
      if (sameValue(value, before[down]?.[across] ?? null)) return;
      workbook.show(formula.sheet, { row: formula.row + down, column: formula.column + across, rows: 1, columns: 1 });
      [top, left] = [Math.min(top, down), Math.min(left, across)];
      [bottom, right] = [Math.max(bottom, down), Math.max(right, across)];
    });
  });
  if (bottom < 0) return null;
  return rectOf(formula.row + top, formula.column + left, formula.row + bottom, formula.column + right);
};

/** A single date as a result. */
export const dateGrid = (serial: number): Grid => ({ grid: [[serial]], dates: new Set(['0,0']) });
