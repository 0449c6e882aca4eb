// Computes a formula's tree in its cell. Knows the functions, not when to compute nor where the result goes.
import { type Area, rectOfArea, shiftedArea } from '#local/formula/area';
import { Call, caught, each, type FunctionSpec } from '#local/formula/call';
import { FUNCTIONS } from '#local/formula/functions';
import { ARRAY_FUNCTIONS } from '#local/formula/functions-array';
import type { Node } from '#local/formula/parser';
import { COMPARISONS, compared, fail, gridOf, numberOf, scalarOf, textOf, type Value } from '#local/formula/values';
import { cellError, type Scalar } from '#local/model/cell';
import type { Sheet } from '#local/model/sheet';
import type { Locale } from '#local/model/typed-input';
import type { Workbook } from '#local/model/workbook';

/** Where and when a formula is computed. `shift` moves relative references, as conditional formats need. */
export interface Scene {
  workbook: Workbook;
  sheet: Sheet;
  at: { row: number; column: number };
  /** The clock as a serial of the workbook's zone. */
  now: number;
  shift?: { rows: number; columns: number };
  /** Whether operators and functions go through whole arrays. */
  array?: boolean;
  /** Calls a custom function; null when the name is none. */
  custom?(name: string, args: Node[], scene: Scene): Value | undefined;
}

/** The cells a reference names for this scene. Throws #REF!. */
const areaValue = (area: Area, scene: Scene): Value => {
  const shifted = scene.shift ? shiftedArea(area, scene.shift.rows, scene.shift.columns) : area;
  const sheet = area.sheet ? scene.workbook.sheetNamed(area.sheet) : scene.sheet;
  if (!sheet) throw fail('#REF!', `Unresolved sheet name '${area.sheet}'.`);
  const rect = shifted && rectOfArea(shifted, sheet.maxRows, sheet.maxColumns);
  if (!rect) throw fail('#REF!', 'Reference does not exist.');
  return { sheet, rect };
};

const arithmetic: Record<string, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => {
    if (right === 0) throw fail('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');
    return left / right;
  },
  '^': (left, right) => left ** right,
};

const operated = (operator: string, left: Scalar, right: Scalar, locale: Locale): Scalar => {
  if (operator === '&') return textOf(left, locale) + textOf(right, locale);
  const compare = COMPARISONS[operator];
  if (compare) return compare(compared(left, right));
  const compute = arithmetic[operator];
  if (!compute) throw fail('#ERROR!', 'Formula parse error.');
  return compute(numberOf(left, locale), numberOf(right, locale));
};

/** An operator as a function, for arrays. */
const operatorSpec = (operator: string): FunctionSpec =>
  each(2, 2, (call) => operated(operator, call.scalar(0), call.scalar(1), call.site.locale));

const callOf = (args: readonly Node[], scene: Scene): Call => {
  const { at, now, array = false } = scene;
  const site = { at, locale: scene.workbook.locale, now, array };
  return new Call(args.length, site, (index) => (args[index] ? evaluate(args[index], scene) : null));
};

/** Answers place by place where a parameter that wants a single value is given several. */
const spread = (spec: FunctionSpec, call: Call): Value => {
  const grids = Array.from({ length: Math.min(call.count, spec.spreads) }, (_, index) =>
    gridOf(caught(() => call.value(index))),
  );
  const rows = Math.max(1, ...grids.map((grid) => grid.length));
  const columns = Math.max(1, ...grids.map((grid) => grid[0]?.length ?? 0));
  if (rows === 1 && columns === 1) return spec.run(call);
  const valueAt = (index: number, row: number, column: number): Value => {
    const grid = grids[index];
    if (!grid) return call.value(index);
    const line = grid[grid.length === 1 ? 0 : row];
    const value = line?.[line.length === 1 ? 0 : column];
    return value === undefined ? cellError('#N/A', 'Argument array has different size.') : value;
  };
  return {
    grid: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        scalarOf(
          caught(() => spec.run(call.with(call.count, (index) => valueAt(index, row, column)))),
          call.site.at,
        ),
      ),
    ),
  };
};

const binary = (node: Extract<Node, { kind: 'binary' }>, scene: Scene): Value => {
  if (scene.array) return spread(operatorSpec(node.operator), callOf([node.left, node.right], scene));
  const left = scalarOf(evaluate(node.left, scene), scene.at);
  return operated(node.operator, left, scalarOf(evaluate(node.right, scene), scene.at), scene.workbook.locale);
};

const expectedText = ({ least, most }: FunctionSpec): string =>
  least === most ? `${least}` : most > 200 ? `at least ${least}` : `between ${least} and ${most}`;

const called = (node: Extract<Node, { kind: 'call' }>, scene: Scene): Value => {
  const known = FUNCTIONS.get(node.name);
  if (!known) {
    const custom = scene.custom?.(node.name, node.args, scene);
    if (custom !== undefined) return custom;
    if (!node.name.endsWith('?')) throw fail('#NAME?', `Unknown function: '${node.name}'.`);
    throw fail('#NAME?', `Unknown range name: '${node.name.slice(0, -1).toUpperCase()}'.`);
  }
  const { length } = node.args;
  if (length < known.least || length > known.most) {
    const expected = `Expected ${expectedText(known)} arguments, but got ${length} arguments.`;
    throw fail('#N/A', `Wrong number of arguments to ${node.name}. ${expected}`);
  }
  const inner = ARRAY_FUNCTIONS.has(node.name) ? { ...scene, array: true } : scene;
  const call = callOf(node.args, inner);
  return scene.array && known.spreads > 0 ? spread(known, call) : known.run(call);
};

const UNARY: Record<'minus' | 'plus' | 'percent', (value: number) => number> = {
  minus: (value) => 0 - value,
  plus: (value) => value,
  percent: (value) => value / 100,
};

/** The value of a tree. Throws a {@link Failure} for error values on the way. */
export const evaluate = (node: Node, scene: Scene): Value => {
  if (node.kind === 'value') return node.value;
  if (node.kind === 'area') return areaValue(node.area, scene);
  if (node.kind === 'broken') throw fail('#REF!', 'Reference does not exist.');
  if (node.kind === 'call') return called(node, scene);
  if (node.kind === 'binary') return binary(node, scene);
  const { kind } = node;
  const spec = each(1, 1, (call) => UNARY[kind](call.number(0)));
  const call = callOf([node.of], scene);
  return scene.array ? spread(spec, call) : spec.run(call);
};

/** Like {@link evaluate}, with error values returned. */
export const evaluated = (node: Node, scene: Scene): Value => caught(() => evaluate(node, scene));
