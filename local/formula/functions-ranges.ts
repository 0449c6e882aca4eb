// Built-in functions that look into ranges, and those that take and give whole arrays. Knows no syntax.
import { type Call, each, type FunctionSpec, whole } from '#local/formula/call';
import { sameAs } from '#local/formula/criteria';
import { compared, fail, isArea, sortOrder, sound, transposed, truthOf, type Value } from '#local/formula/values';
import { cellError, isCellError, type Scalar } from '#local/model/cell';

/** Index of the match in a list, -1 without one. `type` as in MATCH: 0 exact, 1 ascending, -1 descending. */
const matchIndex = (wanted: Scalar, list: readonly Scalar[], type: number): number => {
  if (type === 0) return list.findIndex(sameAs(wanted));
  let found = -1;
  list.forEach((value, at) => {
    if (value === null || isCellError(value) || typeof value !== typeof wanted) return;
    const order = compared(value, wanted);
    if (type > 0 ? order <= 0 : order >= 0) found = at;
  });
  return found;
};

const missing = (name: string) => cellError('#N/A', `Did not find value in ${name} evaluation.`);

const match = (call: Call): Scalar => {
  const found = matchIndex(call.scalar(0), call.flat(1), call.number(2, call.count > 2 ? 0 : 1));
  return found < 0 ? missing('MATCH') : found + 1;
};

const index = (call: Call): Value => {
  const grid = call.grid(0);
  const width = grid[0]?.length ?? 0;
  let [row, column] = [call.number(1), call.number(2)];
  if (call.count < 3 && grid.length === 1 && width > 1) [row, column] = [1, row];
  if (row < 0 || column < 0 || row > grid.length || column > width) {
    const valid = `Valid values are between 0 and ${grid.length} inclusive.`;
    throw fail('#NUM!', `Function INDEX parameter 2 value is ${row}. ${valid}`);
  }
  const rows = row === 0 ? grid : grid.slice(row - 1, row);
  const cut = column === 0 ? rows : rows.map((line) => line.slice(column - 1, column));
  return cut.length === 1 && cut[0]?.length === 1 ? (cut[0][0] ?? null) : { grid: cut };
};

/** VLOOKUP, and HLOOKUP, which is the same on its side. */
const lookup = (name: string, turn: (grid: Scalar[][]) => Scalar[][]): FunctionSpec => {
  const find = (call: Call): Scalar => {
    const lines = turn(call.grid(1));
    const keys = lines.map((line) => line[0] ?? null);
    const found = matchIndex(call.scalar(0), keys, call.count > 3 && !call.truth(3) ? 0 : 1);
    if (found < 0) return missing(name);
    const value = lines[found]?.[call.number(2) - 1];
    return value === undefined ? cellError('#REF!', `${name} evaluates to an out of bounds range.`) : value;
  };
  return each(3, 4, find, 1);
};

const xlookup = (call: Call): Value => {
  const found = matchIndex(call.scalar(0), call.flat(1), 0);
  if (found < 0) return call.count > 3 ? call.value(3) : missing('XLOOKUP');
  const grid = call.grid(2);
  const upright = call.grid(1).length > 1;
  return { grid: upright ? [grid[found] ?? [null]] : grid.map((line) => [line[found] ?? null]) };
};

/** Number of the row or column of a reference, of all of them where arrays are computed. */
const place = (part: 'row' | 'column'): FunctionSpec =>
  whole(0, 1, (call) => {
    if (call.count === 0) return call.scene.at[part];
    const value = call.value(0);
    if (!isArea(value)) throw fail('#VALUE!', 'Argument must be a range.');
    const { rect } = value;
    if (!call.scene.array) return rect[part];
    const numbers = Array.from({ length: rect[`${part}s`] }, (_, at) => rect[part] + at);
    return { grid: part === 'row' ? transposed([numbers]) : [numbers] };
  });

const isFormula = (call: Call): boolean => {
  const value = call.value(0);
  return isArea(value) && value.sheet.at(value.rect.row, value.rect.column)?.formula.startsWith('=') === true;
};

const filtered = (call: Call): Value => {
  const grid = call.grid(0);
  const conditions = call.each(1, (at) => [call.grid(at)]);
  const down = conditions.every((condition) => condition.length === grid.length);
  const across = conditions.every((condition) => condition[0]?.length === grid[0]?.length && condition.length === 1);
  if (!down && !across) throw fail('#N/A', 'FILTER has mismatched range sizes.');
  const turned = (lines: Scalar[][]): Scalar[][] => (down ? lines : transposed(lines));
  const tests = conditions.map(turned);
  const kept = turned(grid).filter((_, at) => tests.every((test) => truthOf(test[at]?.[0] ?? null)));
  if (kept.length === 0) throw fail('#N/A', 'No matches are found in FILTER evaluation.');
  return { grid: turned(kept) };
};

const unique = (call: Call): Value => {
  const known = new Map(call.grid(0).map((line) => [JSON.stringify(line), line]));
  return { grid: [...known.values()] };
};

/** Rows by one or more columns, each with its direction. */
const sorted = (call: Call): Value => {
  const keys = Array.from({ length: Math.max(1, (call.count - 1) / 2) }, (_, at) => ({
    column: call.number(2 * at + 1, 1) - 1,
    ascending: call.count < 2 * at + 3 || call.truth(2 * at + 2),
  }));
  const order = (one: Scalar[], other: Scalar[]): number =>
    keys.reduce(
      (found, { column, ascending }) => found || sortOrder(one[column] ?? null, other[column] ?? null, ascending),
      0,
    );
  return { grid: [...call.grid(0)].sort(order) };
};

const sumProduct = (call: Call): number => {
  const lists = call.each(0, (at) => [call.flat(at).map(sound)]);
  if (lists.some((list) => list.length !== lists[0]?.length))
    throw fail('#VALUE!', 'SUMPRODUCT has mismatched range sizes.');
  const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
  const products = (lists[0] ?? []).map((_, at) => lists.reduce((product, list) => product * number(list[at]), 1));
  return products.reduce((sum, product) => sum + product, 0);
};

/** Functions that compute their arguments as arrays. */
export const ARRAY_FUNCTIONS: ReadonlySet<string> = new Set(['ARRAYFORMULA', 'FILTER', 'INDEX', 'SORT', 'SUMPRODUCT']);

export const RANGES: Record<string, FunctionSpec> = {
  MATCH: each(2, 3, match, 1),
  INDEX: whole(1, 3, index),
  VLOOKUP: lookup('VLOOKUP', (grid) => grid),
  HLOOKUP: lookup('HLOOKUP', transposed),
  XLOOKUP: each(3, 4, xlookup, 1),
  ROW: place('row'),
  COLUMN: place('column'),
  ROWS: whole(1, 1, (call) => call.grid(0).length),
  COLUMNS: whole(1, 1, (call) => call.grid(0)[0]?.length ?? 0),
  ISFORMULA: whole(1, 1, isFormula),
  ARRAYFORMULA: whole(1, 1, (call) => ({ grid: call.grid(0) })),
  FILTER: whole(2, 254, filtered),
  UNIQUE: whole(1, 1, unique),
  SORT: whole(1, 254, sorted),
  TRANSPOSE: whole(1, 1, (call) => ({ grid: transposed(call.grid(0)) })),
  SUMPRODUCT: whole(1, 254, sumProduct),
};
