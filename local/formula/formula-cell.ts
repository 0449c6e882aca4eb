// A formula in its cell, parsed, with what it reads. Knows no results.
import { rectOfArea } from '#local/formula/area';
import { areasOf, functionsOf, type Node, parseFormula } from '#local/formula/parser';
import { VOLATILE_FUNCTIONS } from '#local/limits';
import type { Cell } from '#local/model/cell';
import { overlaps, type Place, type Rect } from '#local/model/rect';
import type { Block, Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';

export interface FormulaCell {
  cell: Cell;
  sheet: Sheet;
  row: number;
  column: number;
  text: string;
  node: Node;
  reads: Block[];
  /** Whether it calls one of the script's functions. */
  custom: boolean;
  /** Whether it calls NOW() and the like itself. */
  ownVolatile: boolean;
  /** The same, or through what it reads. */
  volatile: boolean;
  /** The largest block it has filled since it was read. */
  filled?: Rect;
}

/** Whether the formula itself calls a volatile function. */
export const callsVolatile = (node: Node): boolean =>
  functionsOf(node).some((name) => VOLATILE_FUNCTIONS.includes(name));

/** Reads a formula at its place; `known` is what was read before from the same text. */
export const readFormula = (
  workbook: Workbook,
  place: Place & { sheet: Sheet; cell: Cell },
  known: FormulaCell | undefined,
  isCustom: (name: string) => boolean,
): FormulaCell => {
  const text = place.cell.formula;
  const node = known?.text === text ? known.node : parseFormula(text, workbook.locale);
  const reads = areasOf(node).flatMap((area): Block[] => {
    const sheet = area.sheet ? workbook.sheetNamed(area.sheet) : place.sheet;
    const rect = sheet && rectOfArea(area, sheet.maxRows, sheet.maxColumns);
    return sheet && rect ? [{ sheet, rect }] : [];
  });
  const custom = functionsOf(node).some(isCustom);
  const ownVolatile = callsVolatile(node);
  const volatile = ownVolatile || (known?.text === text && known.volatile);
  return { ...place, text, node, reads, custom, ownVolatile, volatile };
};

/** The cells that a formula fills or wants to fill. */
export const outputOf = ({ cell: { spill }, row, column }: FormulaCell): Rect => {
  const { rows = 1, columns = 1 } = spill ?? {};
  return { row, column, rows, columns };
};

/** Whether a formula reads any cell of a block. */
export const readsBlock = (formula: FormulaCell, sheet: Sheet, rect: Rect): boolean =>
  formula.reads.some((read) => read.sheet === sheet && overlaps(read.rect, rect));
