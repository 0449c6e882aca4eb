// What a built-in function is handed and how it reads its arguments. Knows no function.
import { type Grid, numberOf, scalarOf, textOf, type Value } from '#local/formula/values';
import type { Scalar } from '#local/model/cell';
import type { Locale } from '#local/model/typed-input';

/** What a function may ask: its arguments (computed when asked for), its cell, the clock. */
export interface Call {
  readonly count: number;
  value(index: number): Value;
  readonly at: { row: number; column: number };
  readonly locale: Locale;
  readonly now: number;
}

export interface FunctionSpec {
  readonly least: number;
  readonly most: number;
  run(call: Call): Grid | Value;
}

export const scalarArg = (call: Call, index: number): Scalar =>
  index < call.count ? scalarOf(call.value(index), call.at) : null;
export const numberArg = (call: Call, index: number, otherwise = 0): number => {
  const value = scalarArg(call, index);
  return value === null ? otherwise : numberOf(value, call.locale);
};
export const textArg = (call: Call, index: number): string => textOf(scalarArg(call, index), call.locale);
