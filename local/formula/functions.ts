// The table of built-in functions: bounds of arguments and what each answers. Knows no syntax and no dependency.
import { type Call, type FunctionSpec, numberArg, scalarArg, textArg } from '#local/formula/arguments';
import { LOOKUPS } from '#local/formula/functions-lookup';
import { TEXTS } from '#local/formula/functions-text';
import {
  compared,
  fail,
  gridOf,
  isArea,
  isGrid,
  numberOf,
  scalarOf,
  sound,
  truthOf,
  type Value,
} from '#local/formula/values';
import { cellError, isCellError, type Scalar } from '#local/model/cell';

const cellsOf = (call: Call): { value: Scalar; direct: boolean }[] =>
  Array.from({ length: call.count }, (_, index) => {
    const value = call.value(index);
    const direct = !isArea(value) && !isGrid(value);
    return gridOf(value).flatMap((line) => line.map((each) => ({ value: each, direct })));
  }).flat();

/** Numbers among the arguments: cells count only when they hold numbers, written arguments are converted. */
const numbersOf = (call: Call): number[] =>
  cellsOf(call).flatMap(({ value, direct }) => {
    if (direct) return value === null ? [] : [numberOf(value, call.locale)];
    const plain = sound(value);
    return typeof plain === 'number' ? [plain] : [];
  });

const truthsOf = (call: Call): boolean[] =>
  cellsOf(call).flatMap(({ value, direct }) => {
    if (!direct && (value === null || typeof value === 'string')) return [];
    return [truthOf(value)];
  });

const isError = (call: Call, only?: string): boolean => {
  try {
    const value = scalarArg(call, 0);
    return isCellError(value) && (only === undefined || value.error === only);
  } catch (error) {
    const cell = (error as { cell?: unknown }).cell;
    if (!isCellError(cell)) throw error;
    return only === undefined || cell.error === only;
  }
};

const ifError = (call: Call): Value => {
  try {
    const value = call.value(0);
    return isArea(value) ? sound(scalarOf(value, call.at)) : isGrid(value) ? value : sound(value);
  } catch (error) {
    if (!isCellError((error as { cell?: unknown }).cell)) throw error;
    return call.count > 1 ? call.value(1) : '';
  }
};

const rounded = (value: number, places: number): number => {
  const factor = 10 ** places;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
};

const kindIs = (call: Call, kind: string): boolean => {
  try {
    return typeof scalarArg(call, 0) === kind;
  } catch {
    return false;
  }
};

const average = (numbers: number[]): number => {
  if (numbers.length === 0) throw fail('#DIV/0!', 'Evaluation of function AVERAGE caused a divide by zero error.');
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
};

const spec = (least: number, most: number, run: FunctionSpec['run']): FunctionSpec => ({ least, most, run });

const CORE: Record<string, FunctionSpec> = {
  IF: spec(2, 3, (call) => {
    if (truthOf(scalarArg(call, 0))) return call.value(1);
    return call.count > 2 ? call.value(2) : false;
  }),
  IFS: spec(2, 254, (call) => {
    for (let index = 0; index + 1 < call.count; index += 2)
      if (truthOf(scalarArg(call, index))) return call.value(index + 1);
    return cellError('#N/A', 'No match.');
  }),
  IFERROR: spec(1, 2, ifError),
  AND: spec(1, 254, (call) => truthsOf(call).every(Boolean)),
  OR: spec(1, 254, (call) => truthsOf(call).some(Boolean)),
  NOT: spec(1, 1, (call) => !truthOf(scalarArg(call, 0))),
  NA: spec(0, 0, () => cellError('#N/A')),
  SUM: spec(1, 254, (call) => numbersOf(call).reduce((sum, each) => sum + each, 0)),
  COUNT: spec(1, 254, (call) => cellsOf(call).filter(({ value }) => typeof value === 'number').length),
  COUNTA: spec(1, 254, (call) => cellsOf(call).filter(({ value }) => value !== null).length),
  COUNTBLANK: spec(1, 1, (call) => cellsOf(call).filter(({ value }) => value === null || value === '').length),
  MAX: spec(1, 254, (call) => numbersOf(call).reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY)),
  MIN: spec(1, 254, (call) => numbersOf(call).reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)),
  AVERAGE: spec(1, 254, (call) => average(numbersOf(call))),
  ROUND: spec(1, 2, (call) => rounded(numberArg(call, 0), numberArg(call, 1))),
  ABS: spec(1, 1, (call) => Math.abs(numberArg(call, 0))),
  INT: spec(1, 1, (call) => Math.floor(numberArg(call, 0))),
  MOD: spec(2, 2, (call) => {
    const by = numberArg(call, 1);
    if (by === 0) throw fail('#DIV/0!', 'Function MOD parameter 2 cannot be zero.');
    return numberArg(call, 0) - by * Math.floor(numberArg(call, 0) / by);
  }),
  ISNUMBER: spec(1, 1, (call) => kindIs(call, 'number')),
  ISTEXT: spec(1, 1, (call) => kindIs(call, 'string')),
  ISBLANK: spec(1, 1, (call) => scalarArg(call, 0) === null && isArea(call.value(0))),
  ISERROR: spec(1, 1, (call) => isError(call)),
  ISNA: spec(1, 1, (call) => isError(call, '#N/A')),
  EXACT: spec(2, 2, (call) => textArg(call, 0) === textArg(call, 1)),
  EQ: spec(2, 2, (call) => compared(scalarArg(call, 0), scalarArg(call, 1)) === 0),
};

const extremes = (name: 'MAX' | 'MIN'): FunctionSpec => {
  const found = CORE[name];
  if (!found) throw new Error(name);
  return { ...found, run: (call) => (numbersOf(call).length === 0 ? 0 : found.run(call)) };
};

/** Built-in functions by name. To add one: a line here or in its sister tables, and a line in the table of its test. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSpec> = new Map(
  Object.entries({ ...CORE, MAX: extremes('MAX'), MIN: extremes('MIN'), ...TEXTS, ...LOOKUPS }),
);
