// The look of a cell after conditional formats. Knows no grid on a screen.
import { evaluated } from '#local/formula/evaluate';
import { FormulaError } from '#local/formula/lexer';
import { areasOf, parseFormula } from '#local/formula/parser';
import { scalarOf, truthOf } from '#local/formula/values';
import { isCellError } from '#local/model/cell';
import { holds } from '#local/model/rect';
import type { FormatRule, Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';

export interface EffectiveFormat {
  background?: string;
  fontColor?: string;
  bold?: boolean;
}

const isTrue = (
  workbook: Workbook,
  sheet: Sheet,
  rule: FormatRule,
  cell: { row: number; column: number },
  now: number,
): boolean => {
  const anchor = rule.ranges[0];
  if (!anchor) return false;
  try {
    const node = parseFormula(rule.formula, workbook.locale);
    if (areasOf(node).some((area) => area.sheet && area.sheet !== sheet.name)) return false;
    const shift = { rows: cell.row - anchor.row, columns: cell.column - anchor.column };
    const value = scalarOf(evaluated(node, { workbook, sheet, at: cell, now, shift }), cell);
    return !isCellError(value) && truthOf(value);
  } catch (error) {
    if (error instanceof FormulaError || (error as { cell?: unknown }).cell) return false;
    throw error;
  }
};

/** Colours and weight that a cell shows: the first rule that holds, over the cell's own look. */
export const effectiveFormat = (
  workbook: Workbook,
  sheet: Sheet,
  cell: { row: number; column: number },
  now: number,
): EffectiveFormat => {
  const own = sheet.at(cell.row, cell.column)?.style;
  const base: EffectiveFormat = {
    ...(own?.background ? { background: own.background } : {}),
    ...(own?.fontColor ? { fontColor: own.fontColor } : {}),
    ...(own?.bold ? { bold: true } : {}),
  };
  const rule = sheet.rules.find(
    (each) =>
      each.ranges.some((range) => holds(range, cell.row, cell.column)) && isTrue(workbook, sheet, each, cell, now),
  );
  if (!rule) return base;
  return {
    ...base,
    ...(rule.background ? { background: rule.background } : {}),
    ...(rule.fontColor ? { fontColor: rule.fontColor } : {}),
    ...(rule.bold === undefined ? {} : { bold: rule.bold }),
  };
};
