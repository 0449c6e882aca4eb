// Built-in functions that look into ranges. Knows no syntax.
import { type Call, type FunctionSpec, numberArg, scalarArg } from '#local/formula/arguments';
import { condition, wildcard } from '#local/formula/criteria';
import { compared, fail, gridOf, isArea, type Value } from '#local/formula/values';
import { cellError, isCellError, type Scalar } from '#local/model/cell';

const spec = (least: number, most: number, run: FunctionSpec['run']): FunctionSpec => ({ least, most, run });

const flat = (value: Value): Scalar[] => gridOf(value).flat();

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
  const found = matchIndex(scalarArg(call, 0), flat(call.value(1)), numberArg(call, 2, call.count > 2 ? 0 : 1));
  return found < 0 ? missing('MATCH') : found + 1;
};

const index = (call: Call): Value => {
  const value = call.value(0);
  const grid = gridOf(value);
  const width = grid[0]?.length ?? 0;
  let [row, column] = [numberArg(call, 1), numberArg(call, 2)];
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

const vlookup = (call: Call): Scalar => {
  const grid = gridOf(call.value(1));
  const exact = call.count > 3 && !scalarArg(call, 3);
  const found = matchIndex(
    scalarArg(call, 0),
    grid.map((line) => line[0] ?? null),
    exact ? 0 : 1,
  );
  return found < 0 ? missing('VLOOKUP') : (grid[found]?.[numberArg(call, 2) - 1] ?? null);
};

/** Whether each place of the ranges keeps all conditions (pairs of range and criterion from `first`). */
const selected = (call: Call, first: number): boolean[] => {
  let kept: boolean[] | null = null;
  for (let at = first; at + 1 < call.count; at += 2) {
    const keeps = condition(scalarArg(call, at + 1), call.locale);
    const found = flat(call.value(at)).map(keeps);
    kept = kept ? kept.map((each, place) => each && (found[place] ?? false)) : found;
  }
  return kept ?? [];
};

const sumWhere = (values: readonly Scalar[], kept: readonly boolean[]): number =>
  values.reduce<number>((sum, value, place) => (kept[place] && typeof value === 'number' ? sum + value : sum), 0);

const sumIf = (call: Call): number =>
  sumWhere(flat(call.value(call.count > 2 ? 2 : 0)), selected({ ...call, count: 2, value: (at) => call.value(at) }, 0));

const place = (call: Call, part: 'row' | 'column'): number => {
  if (call.count === 0) return call.at[part];
  const value = call.value(0);
  if (!isArea(value)) throw fail('#VALUE!', 'Argument must be a range.');
  return value.rect[part];
};

/** Look-ups, counts by condition, places. */
export const LOOKUPS: Record<string, FunctionSpec> = {
  MATCH: spec(2, 3, match),
  INDEX: spec(1, 3, index),
  VLOOKUP: spec(3, 4, vlookup),
  COUNTIF: spec(2, 2, (call) => selected(call, 0).filter(Boolean).length),
  COUNTIFS: spec(2, 254, (call) => selected(call, 0).filter(Boolean).length),
  SUMIF: spec(2, 3, sumIf),
  SUMIFS: spec(3, 254, (call) => sumWhere(flat(call.value(0)), selected(call, 1))),
  ROW: spec(0, 1, (call) => place(call, 'row')),
  COLUMN: spec(0, 1, (call) => place(call, 'column')),
  ROWS: spec(1, 1, (call) => gridOf(call.value(0)).length),
  COLUMNS: spec(1, 1, (call) => gridOf(call.value(0))[0]?.length ?? 0),
};
