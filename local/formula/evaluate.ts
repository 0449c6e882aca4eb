// Computes a formula's tree in its cell. Knows the functions, not when to compute nor where the result goes.
import { type Area, rectOfArea, shiftedArea } from '#local/formula/area';
import { Call, caught, type FunctionSpec, type Scene } from '#local/formula/call';
import { FUNCTIONS } from '#local/formula/functions';
import { ARRAY_FUNCTIONS } from '#local/formula/functions-ranges';
import type { Node } from '#local/formula/parser';
import { fail, gridOf, scalarOf, sound, type Value } from '#local/formula/values';
import { cellError } from '#local/model/cell';

/** The cells a reference names for this scene. Throws #REF!. */
const areaValue = (area: Area, scene: Scene): Value => {
  const shifted = scene.shift ? shiftedArea(area, scene.shift) : area;
  const sheet = area.sheet ? scene.workbook.sheetNamed(area.sheet) : scene.sheet;
  if (!sheet) throw fail('#REF!', `Unresolved sheet name '${area.sheet}'.`);
  const rect = shifted && rectOfArea(shifted, sheet.maxRows, sheet.maxColumns);
  if (!rect) throw fail('#REF!', 'Reference does not exist.');
  return { sheet, rect };
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
          caught(() => spec.run(new Call(call.count, call.scene, (index) => valueAt(index, row, column)))),
          call.scene.at,
        ),
      ),
    ),
  };
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
  const call = new Call(length, inner, (index) => evaluate(node.args[index] as Node, inner));
  return scene.array && known.spreads > 0 ? spread(known, call) : known.run(call);
};

/** The value of a tree. Throws a {@link Failure} for error values on the way. */
export const evaluate = (node: Node, scene: Scene): Value => {
  if (node.kind === 'value') return sound(node.value);
  return node.kind === 'area' ? areaValue(node.area, scene) : called(node, scene);
};
