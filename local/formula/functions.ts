// The table of operators and built-in functions: bounds of arguments and what each answers. Knows no syntax and no dependency.
import { type Call, caught, each, type FunctionSpec, whole } from '#local/formula/call';
import { BORROWED } from '#local/formula/functions-borrowed';
import { FIGURES } from '#local/formula/functions-figures';
import { RANGES } from '#local/formula/functions-ranges';
import { TEXTS } from '#local/formula/functions-text';
import { COMPARISONS, compared, fail, isArea, type Value } from '#local/formula/values';
import { cellError, isCellError } from '#local/model/cell';

/** The code of the error that the first argument is; '' for none. */
const errorIn = (call: Call): string => {
  const value = caught(() => call.scalar(0));
  return isCellError(value) ? value.error : '';
};

/** The first argument, or the second where it is an error (of one kind). */
const ifError = (call: Call, only = ''): Value => {
  const value = caught(() => (isArea(call.value(0)) ? call.scalar(0) : call.value(0)));
  if (!isCellError(value) || (only !== '' && value.error !== only)) return value;
  return call.count > 1 ? call.value(1) : '';
};

const chosen = (call: Call): Value => {
  const index = Math.trunc(call.number(0));
  if (index < 1 || index >= call.count) throw fail('#NUM!', `Function CHOOSE parameter 1 value is ${index}.`);
  return call.value(index);
};

/** The value behind the first test that holds, tests from `first` on. */
const firstOf = (call: Call, first: number, holds: (index: number) => boolean): Value => {
  let index = first;
  for (; index + 1 < call.count; index += 2) if (holds(index)) return call.value(index + 1);
  return first === 1 && index < call.count ? call.value(index) : cellError('#N/A', 'No match.');
};

const kind = (type: string): FunctionSpec =>
  each(1, 1, (call) => {
    const value = caught(() => call.scalar(0));
    return value !== null && typeof value === type;
  });

const divided = (call: Call): number => {
  if (call.number(1) === 0) throw fail('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');
  return call.number(0) / call.number(1);
};

const comparing = (holds: (order: number) => boolean): FunctionSpec =>
  each(2, 2, (call) => holds(compared(call.scalar(0), call.scalar(1))));

const OPERATORS: Record<string, FunctionSpec> = {
  ...Object.fromEntries(Object.entries(COMPARISONS).map(([sign, holds]) => [sign, comparing(holds)])),
  '&': each(2, 2, (call) => call.text(0) + call.text(1)),
  // A sign stands before one operand, too.
  '+': each(1, 2, (call) => call.number(0) + (call.count > 1 ? call.number(1) : 0)),
  '-': each(1, 2, (call) => (call.count > 1 ? call.number(0) - call.number(1) : 0 - call.number(0))),
  '*': each(2, 2, (call) => call.number(0) * call.number(1)),
  '/': each(2, 2, divided),
  '^': each(2, 2, (call) => call.number(0) ** call.number(1)),
  '%': each(1, 1, (call) => call.number(0) / 100),
};

const LOGIC: Record<string, FunctionSpec> = {
  IF: each(2, 3, (call) => (call.truth(0) ? call.value(1) : call.count > 2 ? call.value(2) : false)),
  IFS: each(2, 254, (call) => firstOf(call, 0, (index) => call.truth(index))),
  SWITCH: each(3, 254, (call) => firstOf(call, 1, (index) => compared(call.scalar(0), call.scalar(index)) === 0)),
  CHOOSE: each(2, 254, chosen),
  IFERROR: each(1, 2, (call) => ifError(call)),
  IFNA: each(1, 2, (call) => ifError(call, '#N/A')),
  AND: whole(1, 254, (call) => call.truths().every(Boolean)),
  OR: whole(1, 254, (call) => call.truths().some(Boolean)),
  XOR: whole(1, 254, (call) => call.truths().filter(Boolean).length % 2 === 1),
  NOT: each(1, 1, (call) => !call.truth(0)),
  NA: each(0, 0, () => cellError('#N/A')),
  ISNUMBER: kind('number'),
  ISTEXT: kind('string'),
  ISLOGICAL: kind('boolean'),
  ISBLANK: each(1, 1, (call) => caught(() => call.scalar(0)) === null),
  ISERROR: each(1, 1, (call) => errorIn(call) !== ''),
  ISNA: each(1, 1, (call) => errorIn(call) === '#N/A'),
  EQ: comparing((order) => order === 0),
};

/** Built-in functions by name. To add one: a line here or in its sister tables, and a line in the table of its test. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSpec> = new Map(
  Object.entries({ ...OPERATORS, ...BORROWED, ...LOGIC, ...FIGURES, ...TEXTS, ...RANGES }),
);
