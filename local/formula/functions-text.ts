// Built-in functions of texts and dates. Knows no syntax and no cells.

import { type Call, type FunctionSpec, numberArg, scalarArg, textArg } from '#local/formula/arguments';
import { wildcard } from '#local/formula/criteria';
import { fail, numberOf, sound } from '#local/formula/values';
import { displayOf } from '#local/model/display';
import { serialOfWall, wallOfSerial } from '#local/zone';

const spec = (least: number, most: number, run: FunctionSpec['run']): FunctionSpec => ({ least, most, run });

const positionIn = (call: Call, name: string, find: (text: string, wanted: string) => number): number => {
  const [wanted, text] = [textArg(call, 0), textArg(call, 1)];
  const from = numberArg(call, 2, 1) - 1;
  const found = find(text.slice(from), wanted);
  if (found < 0) throw fail('#VALUE!', `In ${name} evaluation, cannot find '${wanted}' within '${text}'.`);
  return found + from + 1;
};

const dayPart = (part: (date: Date) => number) => (call: Call) => part(new Date(wallOfSerial(numberArg(call, 0))));

const dateOf = (call: Call): number => {
  const year = numberArg(call, 0);
  return serialOfWall(Date.UTC(year < 1900 ? year + 1900 : year, numberArg(call, 1) - 1, numberArg(call, 2)));
};

const substituted = (call: Call): string => {
  const [text, old, fresh] = [textArg(call, 0), textArg(call, 1), textArg(call, 2)];
  if (old === '') return text;
  if (call.count < 4) return text.replaceAll(old, () => fresh);
  const nth = numberArg(call, 3);
  const parts = text.split(old);
  if (nth < 1 || nth >= parts.length) return text;
  return `${parts.slice(0, nth).join(old)}${fresh}${parts.slice(nth).join(old)}`;
};

const formatted = (call: Call): string => {
  const value = sound(scalarArg(call, 0));
  return typeof value === 'number' ? displayOf(value, textArg(call, 1), call.locale) : textArg(call, 0);
};

/** Texts, dates, conversions. */
export const TEXTS: Record<string, FunctionSpec> = {
  LEN: spec(1, 1, (call) => textArg(call, 0).length),
  LOWER: spec(1, 1, (call) => textArg(call, 0).toLowerCase()),
  UPPER: spec(1, 1, (call) => textArg(call, 0).toUpperCase()),
  TRIM: spec(1, 1, (call) => textArg(call, 0).trim().replace(/ +/g, ' ')),
  LEFT: spec(1, 2, (call) => textArg(call, 0).slice(0, numberArg(call, 1, 1))),
  RIGHT: spec(1, 2, (call) => {
    const count = numberArg(call, 1, 1);
    return count > 0 ? textArg(call, 0).slice(-count) : '';
  }),
  MID: spec(3, 3, (call) =>
    textArg(call, 0).slice(numberArg(call, 1) - 1, numberArg(call, 1) - 1 + numberArg(call, 2)),
  ),
  CONCATENATE: spec(1, 254, (call) => Array.from({ length: call.count }, (_, index) => textArg(call, index)).join('')),
  SUBSTITUTE: spec(3, 4, substituted),
  SEARCH: spec(2, 3, (call) => positionIn(call, 'SEARCH', (text, wanted) => text.search(wildcard(wanted, true)))),
  FIND: spec(2, 3, (call) => positionIn(call, 'FIND', (text, wanted) => text.indexOf(wanted))),
  TEXT: spec(2, 2, formatted),
  VALUE: spec(1, 1, (call) => numberOf(scalarArg(call, 0), call.locale)),
  HYPERLINK: spec(1, 2, (call) => (call.count > 1 ? scalarArg(call, 1) : scalarArg(call, 0))),
  TODAY: spec(0, 0, (call) => Math.floor(call.now)),
  NOW: spec(0, 0, (call) => call.now),
  DATE: spec(3, 3, dateOf),
  YEAR: spec(
    1,
    1,
    dayPart((date) => date.getUTCFullYear()),
  ),
  MONTH: spec(
    1,
    1,
    dayPart((date) => date.getUTCMonth() + 1),
  ),
  DAY: spec(
    1,
    1,
    dayPart((date) => date.getUTCDate()),
  ),
};
