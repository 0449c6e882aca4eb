// Built-in functions of texts and dates. Knows no syntax and no cells.
import { type Call, each, type FunctionSpec, whole } from '#local/formula/call';
import { wildcard } from '#local/formula/criteria';
import { fail, numberOf, sound, textOf, type Value } from '#local/formula/values';
import { displayOf } from '#local/model/display';
import { parseTyped } from '#local/model/typed-input';
import { serialOfWall, wallOfSerial } from '#local/zone';

const positionIn = (call: Call, name: string, find: (text: string, wanted: string) => number): number => {
  const [wanted, text] = [call.text(0), call.text(1)];
  const from = call.number(2, 1) - 1;
  const found = find(text.slice(from), wanted);
  if (found < 0) throw fail('#VALUE!', `In ${name} evaluation, cannot find '${wanted}' within '${text}'.`);
  return found + from + 1;
};

/** Case makes no difference; a pattern is only built for wildcards. */
const placeOf = (text: string, wanted: string): number =>
  /[*?~]/.test(wanted) ? text.search(wildcard(wanted, true)) : text.toLowerCase().indexOf(wanted.toLowerCase());

const dayPart = (part: (date: Date) => number): FunctionSpec =>
  each(1, 1, (call) => part(new Date(wallOfSerial(call.number(0)))));

const dateOf = (call: Call): number => {
  const year = call.number(0);
  return serialOfWall(Date.UTC(year < 1900 ? year + 1900 : year, call.number(1) - 1, call.number(2)));
};

/** The last day of the month so many months later. */
const monthEnd = (serial: number, months: number): number => {
  const date = new Date(wallOfSerial(serial));
  return serialOfWall(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
};

/** The same day of a later month, or that month's last. */
const monthsLater = (serial: number, months: number): number =>
  Math.min(monthEnd(serial, months), monthEnd(serial, months - 1) + new Date(wallOfSerial(serial)).getUTCDate());

const dateDifference = (call: Call): number => {
  const [from, to] = [Math.floor(call.number(0)), Math.floor(call.number(1))];
  if (from > to) throw fail('#NUM!', 'Function DATEDIF parameter 1 should be on or before parameter 2.');
  const [start, end] = [new Date(wallOfSerial(from)), new Date(wallOfSerial(to))];
  const all = 12 * (end.getUTCFullYear() - start.getUTCFullYear()) + end.getUTCMonth() - start.getUTCMonth();
  const months = end.getUTCDate() < start.getUTCDate() ? all - 1 : all;
  const answers: Record<string, number> = {
    D: to - from,
    M: months,
    Y: Math.floor(months / 12),
    YM: months % 12,
    MD: to - monthsLater(from, months),
    YD: to - monthsLater(from, months - (months % 12)),
  };
  const answer = answers[call.text(2).toUpperCase()];
  if (answer === undefined) throw fail('#NUM!', 'Function DATEDIF parameter 3 is no unit.');
  return answer;
};

/** The texts of the arguments from `first` on. */
const joined = (call: Call, first: number, mark: string, skipsBlank = false): string => {
  const texts = call.all(first).map((value) => textOf(value, call.locale));
  return texts.filter((text) => !skipsBlank || text !== '').join(mark);
};

const split = (call: Call): Value => {
  const marks = new RegExp(`[${call.text(1).replace(/[\]\\^-]/g, '\\$&')}]`);
  const parts = call.text(0).split(marks).filter(Boolean);
  return { grid: [parts.map((part) => parseTyped(part, { locale: call.locale, format: '', thisYear: 2000 }).value)] };
};

/** Each word with a capital. */
const proper = (text: string): string =>
  text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());

const formatted = (call: Call): string => {
  const value = sound(call.scalar(0));
  return typeof value === 'number' ? displayOf(value, call.text(1), call.locale) : call.text(0);
};

/** Texts, dates, conversions. */
export const TEXTS: Record<string, FunctionSpec> = {
  TRIM: each(1, 1, (call) => call.text(0).trim().replace(/ +/g, ' ')),
  MID: each(3, 3, (call) => call.text(0).slice(call.number(1) - 1, call.number(1) - 1 + call.number(2))),
  CONCATENATE: whole(1, 254, (call) => joined(call, 0, '')),
  JOIN: whole(2, 254, (call) => joined(call, 1, call.text(0))),
  TEXTJOIN: whole(3, 254, (call) => joined(call, 2, call.text(0), call.truth(1))),
  SPLIT: each(2, 2, split),
  SEARCH: each(2, 3, (call) => positionIn(call, 'SEARCH', placeOf)),
  FIND: each(2, 3, (call) => positionIn(call, 'FIND', (text, wanted) => text.indexOf(wanted))),
  TEXT: each(2, 2, formatted),
  VALUE: each(1, 1, (call) => numberOf(call.scalar(0), call.locale)),
  HYPERLINK: each(1, 2, (call) => (call.count > 1 ? call.scalar(1) : call.scalar(0))),
  TODAY: each(0, 0, (call) => Math.floor(call.scene.now)),
  NOW: each(0, 0, (call) => call.scene.now),
  DATE: each(3, 3, dateOf),
  YEAR: dayPart((date) => date.getUTCFullYear()),
  MONTH: dayPart((date) => date.getUTCMonth() + 1),
  DAY: dayPart((date) => date.getUTCDate()),
  HOUR: dayPart((date) => date.getUTCHours()),
  MINUTE: dayPart((date) => date.getUTCMinutes()),
  SECOND: dayPart((date) => date.getUTCSeconds()),
  DAYS: each(2, 2, (call) => Math.floor(call.number(0)) - Math.floor(call.number(1))),
  EDATE: each(2, 2, (call) => monthsLater(call.number(0), Math.trunc(call.number(1)))),
  EOMONTH: each(2, 2, (call) => monthEnd(call.number(0), Math.trunc(call.number(1)))),
  DATEDIF: each(3, 3, dateDifference),
  REPT: each(2, 2, (call) => call.text(0).repeat(Math.max(0, Math.floor(call.number(1))))),
  DATEVALUE: each(1, 1, (call) => Math.floor(call.number(0))),
  PROPER: each(1, 1, (call) => proper(call.text(0))),
};
