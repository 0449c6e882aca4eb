// Built-in functions of numbers: rounding, sums and counts, also by condition. Knows no syntax.
import { type Call, each, type FunctionSpec, whole } from '#local/formula/call';
import { condition } from '#local/formula/criteria';
import { fail } from '#local/formula/values';
import type { Scalar } from '#local/model/cell';

/** Free of what binary fractions leave behind. */
const tidy = (value: number): number => Number(value.toPrecision(15));

/** Rounds the amount to places, whatever its sign. */
const places = (round: (amount: number) => number): FunctionSpec =>
  each(1, 2, (call) => {
    const [value, factor] = [call.number(0), 10 ** call.number(1)];
    return (Math.sign(value) * round(tidy(Math.abs(value) * factor))) / factor;
  });

const multiples = (round: (amount: number) => number): FunctionSpec =>
  each(1, 2, (call) => {
    const step = call.number(1, 1);
    return step === 0 ? 0 : tidy(round(tidy(call.number(0) / step)) * step);
  });

const modulo = (call: Call): number => {
  const [value, by] = [call.number(0), call.number(1)];
  if (by === 0) throw fail('#DIV/0!', 'Function MOD parameter 2 cannot be zero.');
  return value - by * Math.floor(value / by);
};

type Summary = (numbers: readonly number[]) => number;

const sum: Summary = (numbers) => numbers.reduce((total, one) => total + one, 0);
const most: Summary = (numbers) => numbers.reduce((found, one) => Math.max(found, one), numbers[0] ?? 0);
const least: Summary = (numbers) => numbers.reduce((found, one) => Math.min(found, one), numbers[0] ?? 0);
const average: Summary = (numbers) => {
  if (numbers.length === 0) throw fail('#DIV/0!', 'Evaluation of function AVERAGE caused a divide by zero error.');
  return sum(numbers) / numbers.length;
};

const counted = (counts: (value: Scalar) => boolean): FunctionSpec =>
  whole(1, 254, (call) => call.all().filter(counts).length);

/** Whether each place keeps all conditions: pairs of range and criterion. */
const selected = (call: Call, first: number, last = call.count - 1): boolean[] => {
  const found: boolean[][] = [];
  for (let at = first; at < last; at += 2) found.push(call.flat(at).map(condition(call.scalar(at + 1), call.locale)));
  return (found[0] ?? []).map((_, place) => found.every((line) => line[place]));
};

/** What comes of the numbers of an argument where the conditions hold. */
const summed = (of: Summary, call: Call, values: number, kept: readonly boolean[]): number =>
  of(call.flat(values).filter((value, place): value is number => kept[place] === true && typeof value === 'number'));

/** One condition first, then the numbers, unless they are the range itself. */
const summaryIf = (of: Summary): FunctionSpec =>
  whole(2, 3, (call) => summed(of, call, call.count > 2 ? 2 : 0, selected(call, 0, 1)));
/** The numbers first, then the conditions. */
const summaryIfs = (of: Summary): FunctionSpec => whole(3, 254, (call) => summed(of, call, 0, selected(call, 1)));
const summary = (of: Summary): FunctionSpec => whole(1, 254, (call) => of(call.numbers()));
const countIfs = (mostArguments: number): FunctionSpec =>
  whole(2, mostArguments, (call) => selected(call, 0).filter(Boolean).length);

const rank = (call: Call): number => {
  const [value, ascending, numbers] = [call.number(0), call.number(2) !== 0, call.numbersOf(1)];
  if (!numbers.includes(value)) throw fail('#N/A', `Function RANK parameter 2 does not hold ${value}.`);
  return 1 + numbers.filter((other) => (ascending ? other < value : other > value)).length;
};

export const FIGURES: Record<string, FunctionSpec> = {
  ROUND: places(Math.round),
  ROUNDUP: places(Math.ceil),
  ROUNDDOWN: places(Math.floor),
  TRUNC: places(Math.floor),
  CEILING: multiples(Math.ceil),
  FLOOR: multiples(Math.floor),
  MOD: each(2, 2, modulo),
  SUM: summary(sum),
  MAX: summary(most),
  MIN: summary(least),
  AVERAGE: summary(average),
  COUNT: counted((value) => typeof value === 'number'),
  COUNTA: counted((value) => value !== null),
  COUNTBLANK: counted((value) => value === null || value === ''),
  COUNTUNIQUE: whole(1, 254, (call) => new Set(call.all().filter((value) => value !== null)).size),
  COUNTIF: countIfs(2),
  COUNTIFS: countIfs(254),
  SUMIF: summaryIf(sum),
  SUMIFS: summaryIfs(sum),
  AVERAGEIF: summaryIf(average),
  AVERAGEIFS: summaryIfs(average),
  MAXIFS: summaryIfs(most),
  MINIFS: summaryIfs(least),
  RANK: whole(2, 3, rank),
};
