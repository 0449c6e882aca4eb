// The look of a cell after conditional formats. Knows no grid on a screen.
import { remembering } from '#kernel/remembering';
import type { Area } from '#local/formula/area';
import { caught } from '#local/formula/call';
import { evaluate } from '#local/formula/evaluate';
import { callsVolatile } from '#local/formula/formula-cell';
import { areasOf, parseFormula } from '#local/formula/parser';
import { scalarOf, truthOf } from '#local/formula/values';
import { hasContent, type Style } from '#local/model/cell';
import { holds, type Place } from '#local/model/rect';
import type { FormatRule, Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';

/** A rule whose formula has been read. */
export interface ReadRule {
  rule: FormatRule;
  holdsAt(cell: Place): boolean;
  /** Whether it may hold elsewhere because of what stands in these rows, or because the clock moved. */
  looksBeyond(rows: ReadonlySet<number>, clockMoved: boolean): boolean;
}

/** Rows that a reference names wherever the cell stands, none when it keeps to the cell's own row; null: others. */
const fixedRowsOf = ({ rows }: Area, anchorRow: number): number[] | null => {
  const [{ at: row }] = rows;
  if (rows.every(({ at, fixed }) => !fixed && at === anchorRow)) return [];
  return row !== null && rows.every(({ at, fixed }) => fixed && at === row) ? [row] : null;
};

/** The row below the last one that holds something. */
const firstBareRow = ({ rows }: Sheet): number =>
  rows.reduce((bare, cells, index) => (cells?.some(hasContent) ? index + 2 : bare), 1);

const readRule = (workbook: Workbook, sheet: Sheet, now: number, rule: FormatRule, firstBare: number): ReadRule[] => {
  const [anchor] = rule.ranges;
  const node = parseFormula(rule.formula, workbook.locale);
  const areas = areasOf(node);
  if (!anchor || areas.some((area) => area.sheet && area.sheet !== sheet.name)) return [];
  const answer = (at: Place): boolean => {
    const shift = { rows: at.row - anchor.row, columns: at.column - anchor.column };
    return caught(() => truthOf(scalarOf(evaluate(node, { workbook, sheet, at, now, shift }), at))) === true;
  };
  // Where the column makes no difference, one answer serves the row.
  const isByRow = areas.flatMap(({ columns }) => columns).every(({ at, fixed }) => at === null || fixed);
  const ofRow = remembering((row: number) => remembering((column: number) => answer({ row, column })));
  const looked = areas.map((area) => fixedRowsOf(area, anchor.row));
  // Rows below everything are alike to a rule that looks at its own and at fixed rows, and does not count them.
  const isBlind = !looked.includes(null) && !/\bROW\b/i.test(rule.formula);
  const rowLike = (row: number): number => (isBlind ? Math.min(row, firstBare) : row);
  const holdsAt = (at: Place): boolean =>
    rule.ranges.some((range) => holds(range, at.row, at.column)) &&
    ofRow(rowLike(at.row))(isByRow ? anchor.column : at.column);
  const looksBeyond = (rows: ReadonlySet<number>, clockMoved: boolean): boolean =>
    (clockMoved && callsVolatile(node)) ||
    (rows.size > 0 && looked.some((fixed) => fixed === null || fixed.some((row) => rows.has(row))));
  return [{ rule, holdsAt, looksBeyond }];
};

/** The rules of a sheet in order, as they are at this time; those that look at other sheets never hold. */
export const readRules = (workbook: Workbook, sheet: Sheet, now: number): ReadRule[] =>
  sheet.rules.flatMap((rule) => readRule(workbook, sheet, now, rule, firstBareRow(sheet)));

/** The first rule that holds for a cell. */
export const ruleFor = (rules: readonly ReadRule[], cell: Place): FormatRule | undefined =>
  rules.find((each) => each.holdsAt(cell))?.rule;

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
