// The look of a cell after conditional formats. Knows no grid on a screen.
import type { Area } from '#local/formula/area';
import { caught } from '#local/formula/call';
import { evaluate } from '#local/formula/evaluate';
import { areasOf, type Node, parseFormula } from '#local/formula/parser';
import { scalarOf, truthOf } from '#local/formula/values';
import type { Style } from '#local/model/cell';
import { holds, type Rect } from '#local/model/rect';
import type { FormatRule, Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';

/** A rule whose formula has been read. */
export interface ReadRule {
  rule: FormatRule;
  anchor: Rect;
  node: Node;
  /** Answers by row, where the column makes no difference. */
  known: Map<number, boolean> | null;
  /** Rows that it looks at wherever the cell stands; null: any row. */
  fixedRows: readonly number[] | null;
}

/** Rows that a reference names wherever the cell stands, none when it keeps to the cell's own row; null: others. */
const fixedRowsOf = ({ rows }: Area, anchorRow: number): number[] | null => {
  const [{ at: row }] = rows;
  if (rows.every(({ at, fixed }) => !fixed && at === anchorRow)) return [];
  return row !== null && rows.every(({ at, fixed }) => fixed && at === row) ? [row] : null;
};

const readRule = (workbook: Workbook, sheet: Sheet, rule: FormatRule): ReadRule[] => {
  const [anchor] = rule.ranges;
  if (!anchor) return [];
  const node = parseFormula(rule.formula, workbook.locale);
  const areas = areasOf(node);
  if (areas.some((area) => area.sheet && area.sheet !== sheet.name)) return [];
  const byRow = areas.flatMap(({ columns }) => columns).every(({ at, fixed }) => at === null || fixed);
  const rows = areas.map((area) => fixedRowsOf(area, anchor.row));
  const fixedRows = rows.includes(null) ? null : rows.flatMap((each) => each ?? []);
  return [{ rule, anchor, node, known: byRow ? new Map() : null, fixedRows }];
};

/** The rules of a sheet, in order; those that look at other sheets never hold. */
export const readRules = (workbook: Workbook, sheet: Sheet): ReadRule[] =>
  sheet.rules.flatMap((rule) => readRule(workbook, sheet, rule));

/** Whose rules, and when. */
export interface RuleScene {
  workbook: Workbook;
  sheet: Sheet;
  rules: readonly ReadRule[];
  now: number;
}

const isTrue = (
  { workbook, sheet, now }: RuleScene,
  { anchor, node, known }: ReadRule,
  cell: { row: number; column: number },
): boolean => {
  const before = known?.get(cell.row);
  if (before !== undefined) return before;
  const shift = { rows: cell.row - anchor.row, columns: cell.column - anchor.column };
  const scene = { workbook, sheet, at: cell, now, shift };
  const answer = caught(() => truthOf(scalarOf(evaluate(node, scene), cell))) === true;
  known?.set(cell.row, answer);
  return answer;
};

/** The first rule that holds for a cell. */
export const ruleFor = (scene: RuleScene, cell: { row: number; column: number }): FormatRule | undefined =>
  scene.rules.find(
    (each) => each.rule.ranges.some((range) => holds(range, cell.row, cell.column)) && isTrue(scene, each, cell),
  )?.rule;

/** A look with the colours and weight of a rule over it. */
export const underRule = (style: Style | null | undefined, rule: FormatRule | undefined): Style => {
  const { background, fontColor, bold } = rule ?? {};
  return {
    ...style,
    ...(background && { background }),
    ...(fontColor && { fontColor }),
    ...(bold !== undefined && { bold }),
  };
};
