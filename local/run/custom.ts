// Custom functions: which the code declares, how arguments reach them, how results come back; memoised. Knows no dependency of cells.
import type { Scene } from '#local/formula/call';
import { evaluate } from '#local/formula/evaluate';
import { callsVolatile } from '#local/formula/formula-cell';
import type { Node } from '#local/formula/parser';
import { fail, type Grid, isArea, isGrid, type Value } from '#local/formula/values';
import { REMEMBERED_RESULTS, TODAY_IS_FORBIDDEN_ARGUMENT } from '#local/limits';
import type { Cell, Scalar } from '#local/model/cell';
import { dateFormatOf } from '#local/model/typed-input';
import type { Execution } from '#local/run/execution';
import type { Machine, Outcome } from '#local/run/machine';
import { WiredArguments } from '#local/run/wired-arguments';
import type { Order, Result } from '#local/wire';
import { serialOfWall, wallOf } from '#local/zone';

const DECLARED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu;

/** Declared functions whose JSDoc says `@customfunction`, by name in capitals. */
export const customFunctionsOf = (code: string): Map<string, string> =>
  new Map(
    [...code.matchAll(DECLARED)]
      .filter(([, doc = '']) => /@customfunction/i.test(doc))
      .map(([, , name = '']) => [name.toUpperCase(), name]),
  );

const VOLATILE_TEXT =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

/** Adds what an argument comes to. */
const addArgument = (machine: Machine, node: Node, scene: Scene, into: WiredArguments): void => {
  if (node.kind === 'value' && node.value === null) {
    into.omit();
    return;
  }
  if (callsVolatile(node) && TODAY_IS_FORBIDDEN_ARGUMENT) throw fail('#ERROR!', VOLATILE_TEXT);
  const value = evaluate(node, scene);
  if (isArea(value) && machine.calculator.isVolatile(value.sheet, value.rect)) throw fail('#ERROR!', VOLATILE_TEXT);
  if (isArea(value)) into.addRange(value);
  else if (isGrid(value)) into.addGrid(value.grid);
  else into.add(value, node.kind === 'call' && node.name === 'DATE' ? dateFormatOf(machine.workbook.locale) : '');
};

const resultGrid = (value: unknown, zone: string): Grid => {
  const lines: unknown[] = Array.isArray(value) ? value : [value];
  const rows = lines.map((line): unknown[] => (Array.isArray(line) ? line : [line]));
  const dates: [number, number][] = [];
  const width = Math.max(1, ...rows.map((line) => line.length));
  const grid = rows.map((line, down) =>
    Array.from({ length: width }, (_, right): Scalar => {
      const each = line[right] ?? null;
      if (typeof each !== 'object') return each as Scalar;
      const instant = (each as { d?: unknown } | null)?.d;
      if (typeof instant !== 'number') return each === null ? null : '';
      dates.push([down, right]);
      return serialOfWall(wallOf(zone, instant));
    }),
  );
  return { grid: grid.length > 0 ? grid : [[null]], dates };
};

/** A call that is not remembered, made for a cell. */
export interface CustomCall {
  key: string;
  order(): Order;
  cell: Cell | undefined;
}

/** Makes a call; undefined when its outcome comes later. */
export type CustomRunner = (machine: Machine, call: CustomCall) => Outcome | undefined;

/** Keeps what a call came to. */
export const remember = (
  { memo, options }: Machine,
  key: string,
  { execution, result }: { execution: Execution; result: Result },
): Outcome => {
  const outcome = 'value' in result ? { value: result.value } : { error: execution.error?.message ?? '' };
  const [oldest] = memo.keys();
  if (memo.size >= REMEMBERED_RESULTS && oldest !== undefined) memo.delete(oldest);
  memo.set(key, outcome);
  options.known?.set(key, outcome);
  return outcome;
};

/** The value of a custom function for a formula, from before or from `run`; undefined when it comes later. */
export const callCustom = (
  machine: Machine,
  { name, args, scene }: { name: string; args: Node[]; scene: Scene },
  run: CustomRunner,
): Value | undefined => {
  const functionName = machine.program.customFunctions.get(name);
  if (!functionName) throw fail('#NAME?', `Unknown function: '${name}'.`);
  const wired = new WiredArguments(machine.ranges, machine.workbook.zone);
  for (const arg of args) addArgument(machine, arg, scene, wired);
  const key = wired.key(functionName);
  const { row, column } = scene.at;
  const order = () => ({ functionName, json: wired.task(functionName) });
  const call = { key, order, cell: scene.sheet.at(row, column) };
  const outcome = machine.memo.get(key) ?? machine.options.known?.get(key) ?? run(machine, call);
  if (!outcome) return undefined;
  if ('error' in outcome) throw fail('#ERROR!', outcome.error);
  return resultGrid(outcome.value, machine.workbook.zone);
};
