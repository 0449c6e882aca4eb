// Built-in functions borrowed from formulajs: what each takes, and how values cross over and back. Knows no cells.
import * as formulajs from '@formulajs/formulajs';
import { type Call, each, type FunctionSpec, whole } from '#local/formula/call';
import { fail, sound, type Value } from '#local/formula/values';
import type { ErrorCode } from '#local/model/cell';
import { serialOfWall } from '#local/zone';

/** Its names are its interface: plain functions of plain values. */
const library = formulajs as unknown as Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Asks the library: its local dates become serials, what it refuses an error value. */
const ask = (name: string, args: readonly unknown[]): Value => {
  const answer = library[name]?.(...args);
  if (answer instanceof Date) return serialOfWall(Date.UTC(answer.getFullYear(), answer.getMonth(), answer.getDate()));
  if (typeof answer === 'string' || typeof answer === 'boolean' || Number.isFinite(answer)) return answer as Value;
  const code = answer instanceof Error ? (answer.message as ErrorCode) : '#NUM!';
  throw fail(code, `Function ${name} cannot be computed from these parameters.`);
};

/** 31/12/9999. */
const LAST_DAY = 2_958_465;

/** n a number, s one that is gone through day by day, t a text, N the numbers of a range, d the dates of a range. */
const read = (call: Call, kind: string, index: number): unknown => {
  if (kind === 's' && Math.abs(call.number(index)) > LAST_DAY) throw fail('#NUM!', 'There is no such day.');
  if (kind === 'n' || kind === 's') return call.number(index);
  if (kind === 't') return call.text(index);
  return kind === 'N' ? call.numbersOf(index) : call.flat(index).filter((day) => (sound(day) ?? '') !== '');
};

/** Names by what they take; parameters after `?` may be left out. Behind a colon the library's name, where it differs. */
const TAKES: Record<string, string> = {
  '': 'FALSE PI TRUE',
  n: 'ABS CHAR EVEN EXP INT LN LOG10 ODD ROMAN SIGN SQRT',
  'n?n': 'LOG WEEKDAY',
  nn: 'POWER',
  'ss?d': 'NETWORKDAYS WORKDAY',
  nnn: 'TIME',
  t: 'CLEAN CODE LEN LOWER UPPER',
  't?n': 'LEFT RIGHT',
  tnnt: 'REPLACE',
  'ttt?n': 'SUBSTITUTE',
  tt: 'EXACT',
  Nn: 'LARGE PERCENTILE:PERCENTILEINC QUARTILE:QUARTILEINC SMALL',
};
/** Those that take the numbers of all their arguments. */
const OF_NUMBERS = 'MEDIAN MODE:MODESNGL PRODUCT STDEV:STDEVS STDEVP SUMSQ VAR:VARS VARP';

const borrowed = (from: string, takes: string): FunctionSpec => {
  const [needed = '', more = ''] = takes.split('?');
  const kinds = [...needed, ...more];
  const args = (call: Call): unknown[] => kinds.slice(0, call.count).map((kind, index) => read(call, kind, index));
  return each(needed.length, kinds.length, (call) => ask(from, args(call)), /[Nd]/.test(takes) ? 0 : kinds.length);
};

const table = (names: string, spec: (from: string) => FunctionSpec): [string, FunctionSpec][] =>
  names.split(' ').map((entry) => {
    const [name = '', from = name] = entry.split(':');
    return [name, spec(from)];
  });

export const BORROWED: Record<string, FunctionSpec> = Object.fromEntries([
  ...Object.entries(TAKES).flatMap(([takes, names]) => table(names, (from) => borrowed(from, takes))),
  ...table(OF_NUMBERS, (from) => whole(1, 254, (call) => ask(from, [call.numbers()]))),
]);
