// Built-in functions that look into ranges. Knows no syntax.
import { type Call, each, type FunctionSpec, whole } from '#local/formula/call';
import { wildcard } from '#local/formula/criteria';
import { compared, fail, isArea, transposed, type Value } from '#local/formula/values';
import { cellError, isCellError, type Scalar } from '#local/model/cell';

const equalTo = (wanted: Scalar): ((value: Scalar) => boolean) => {
  if (typeof wanted === 'string') {
    const pattern = wildcard(wanted);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  return (value) =>
    !isCellError(value) && value !== null && typeof value === typeof wanted && compared(value, wanted) === 0;
};

/** Index of the match in a list, -1 without one. `type` as in MATCH: 0 exact, 1 ascending, -1 descending. */
const matchIndex = (wanted: Scalar, list: readonly Scalar[], type: number): number => {
  if (type === 0) return list.findIndex(equalTo(wanted));
  let found = -1;
  list.forEach((value, index) => {
    if (value === null || isCellError(value) || typeof value !== typeof wanted) return;
    const order = compared(value, wanted);
    if (type > 0 ? order <= 0 : order >= 0) found = index;
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
    throw fail(
      '#NUM!',
      `Function INDEX parameter 2 value is ${row}. Valid values are between 0 and ${grid.length} inclusive.`,
    );
  }
  const rows = row === 0 ? grid : grid.slice(row - 1, row);
  const cut = column === 0 ? rows : rows.map((line) => line.slice(column - 1, column));
  return cut.length === 1 && cut[0]?.length === 1 ? (cut[0][0] ?? null) : { grid: cut };
};

/** VLOOKUP, and HLOOKUP, which is the same on its side. */
const lookup = (name: string, turn: (grid: Scalar[][]) => Scalar[][]): FunctionSpec =>
  each(
    3,
    4,
    (call) => {
      const lines = turn(call.grid(1));
      const keys = lines.map((line) => line[0] ?? null);
      const found = matchIndex(call.scalar(0), keys, call.count > 3 && !call.truth(3) ? 0 : 1);
      if (found < 0) return missing(name);
      const value = lines[found]?.[call.number(2) - 1];
      return value === undefined ? cellError('#REF!', `${name} evaluates to an out of bounds range.`) : value;
    },
    1,
  );

const xlookup = (call: Call): Value => {
  const found = matchIndex(call.scalar(0), call.flat(1), 0);
  if (found < 0) return call.count > 3 ? call.value(3) : missing('XLOOKUP');
  const grid = call.grid(2);
  const upright = call.grid(1).length > 1;
  return { grid: upright ? [grid[found] ?? [null]] : grid.map((line) => [line[found] ?? null]) };
};

/** Number of the row or column of a reference, of all of them where arrays are computed. */
const place = (call: Call, part: 'row' | 'column'): Value => {
  if (call.count === 0) return call.site.at[part];
  const value = call.value(0);
  if (!isArea(value)) throw fail('#VALUE!', 'Argument must be a range.');
  const { rect } = value;
  if (!call.site.array) return rect[part];
  const numbers = Array.from({ length: part === 'row' ? rect.rows : rect.columns }, (_, index) => rect[part] + index);
  return { grid: part === 'row' ? numbers.map((number) => [number]) : [numbers] };
};

const isFormula = (call: Call): boolean => {
  const value = call.value(0);
  return isArea(value) && value.sheet.at(value.rect.row, value.rect.column)?.formula.startsWith('=') === true;
};

/** Look-ups and places. */
export const LOOKUPS: Record<string, FunctionSpec> = {
  MATCH: each(2, 3, match, 1),
  INDEX: whole(1, 3, index),
  VLOOKUP: lookup('VLOOKUP', (grid) => grid),
  HLOOKUP: lookup('HLOOKUP', transposed),
  XLOOKUP: each(3, 4, xlookup, 1),
  ROW: whole(0, 1, (call) => place(call, 'row')),
  COLUMN: whole(0, 1, (call) => place(call, 'column')),
  ROWS: whole(1, 1, (call) => call.grid(0).length),
  COLUMNS: whole(1, 1, (call) => call.grid(0)[0]?.length ?? 0),
  ISFORMULA: whole(1, 1, isFormula),
};
