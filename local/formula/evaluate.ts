// Computes a formula's tree in its cell. Knows the functions, not when to compute nor where the result goes.
import { type Area, rectOfArea, shiftedArea } from '#local/formula/area';
import type { Call } from '#local/formula/arguments';
import { FUNCTIONS } from '#local/formula/functions';
import type { Node } from '#local/formula/parser';
import { compared, Failure, fail, numberOf, scalarOf, textOf, type Value } from '#local/formula/values';
import type { Scalar } from '#local/model/cell';
import type { Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';

/** Where and when a formula is computed. `shift` moves relative references, as conditional formats need. */
export interface Scene {
  workbook: Workbook;
  sheet: Sheet;
  at: { row: number; column: number };
  /** The clock as a serial of the workbook's zone. */
  now: number;
  shift?: { rows: number; columns: number };
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

const comparison: Record<string, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const binary = (node: Extract<Node, { kind: 'binary' }>, scene: Scene): Scalar => {
  const left = scalarOf(evaluate(node.left, scene), scene.at);
  const right = scalarOf(evaluate(node.right, scene), scene.at);
  const { locale } = scene.workbook;
  if (node.operator === '&') return textOf(left, locale) + textOf(right, locale);
  const compare = comparison[node.operator];
  if (compare) return compare(compared(left, right));
  const compute = arithmetic[node.operator];
  if (!compute) throw fail('#ERROR!', 'Formula parse error.');
  return compute(numberOf(left, locale), numberOf(right, locale));
};

const called = (node: Extract<Node, { kind: 'call' }>, scene: Scene): Value => {
  const known = FUNCTIONS.get(node.name);
  if (!known) {
    const custom = scene.custom?.(node.name, node.args, scene);
    if (custom !== undefined) return custom;
    throw fail('#NAME?', `Unknown function: '${node.name.replace('?', '')}'.`);
  }
  if (node.args.length < known.least || node.args.length > known.most) {
    throw fail('#N/A', `Wrong number of arguments to ${node.name}. Got ${node.args.length} arguments.`);
  }
  const values = new Map<number, Value>();
  const call: Call = {
    count: node.args.length,
    at: scene.at,
    locale: scene.workbook.locale,
    now: scene.now,
    value: (index) => {
      const arg = node.args[index];
      if (!arg) return null;
      const computed = values.get(index);
      if (computed !== undefined) return computed;
      const value = evaluate(arg, scene);
      values.set(index, value);
      return value;
    },
  };
  return known.run(call);
};

/** The value of a tree. Throws a {@link Failure} for error values on the way. */
export const evaluate = (node: Node, scene: Scene): Value => {
  if (node.kind === 'value') return node.value;
  if (node.kind === 'area') return areaValue(node.area, scene);
  if (node.kind === 'broken') throw fail('#REF!', 'Reference does not exist.');
  if (node.kind === 'call') return called(node, scene);
  if (node.kind === 'binary') return binary(node, scene);
  const number = numberOf(scalarOf(evaluate(node.of, scene), scene.at), scene.workbook.locale);
  if (node.kind === 'percent') return number / 100;
  return node.kind === 'minus' ? -number : number;
};

/** Like {@link evaluate}, with error values returned. */
export const evaluated = (node: Node, scene: Scene): Value => {
  try {
    return evaluate(node, scene);
  } catch (error) {
    if (error instanceof Failure) return error.cell;
    throw error;
  }
};
