// Cuts a formula into tokens under a locale. Knows no grammar.
import { type Area, areaOfMatch, referencePattern } from '#local/formula/area';
import type { Locale } from '#local/model/typed-input';

export type Token =
  | { kind: 'number'; value: number; at: number; end: number }
  | { kind: 'text'; value: string; at: number; end: number }
  | { kind: 'area'; area: Area; at: number; end: number }
  | { kind: 'name' | 'operator' | 'error'; value: string; at: number; end: number };

/** A formula that cannot be read. */
export class FormulaError extends Error {}

const SPACE = /\s+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const ERROR = /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|ERROR!)/uy;
const OPERATOR = /<=|>=|<>|[-=<>&+*/^%();,{}]/y;
const NUMBERS: Record<Locale, RegExp> = {
  vi_VN: /\d+(?:,\d+)?(?:[eE][+-]?\d+)?/y,
  en_US: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y,
};

/** The tokens of a formula (with or without its `=`). `lenient` skips what it cannot read, for rewriting references. */
export const tokensOf = (text: string, locale: Locale, lenient = false): Token[] => {
  const reference = referencePattern();
  const tokens: Token[] = [];
  let at = text.startsWith('=') ? 1 : 0;
  const matched = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const space = matched(SPACE);
    if (space) {
      at += space[0].length;
      continue;
    }
    const token = nextToken(matched, { at, locale, reference });
    if (token) {
      tokens.push(token);
      at = token.end;
    } else if (lenient) at += 1;
    else throw new FormulaError('Formula parse error.');
  }
  return tokens;
};

const nextToken = (
  matched: (pattern: RegExp) => RegExpExecArray | null,
  { at, locale, reference }: { at: number; locale: Locale; reference: RegExp },
): Token | null => {
  const ends = (found: RegExpExecArray) => ({ at, end: at + found[0].length });
  const text = matched(TEXT);
  if (text) return { kind: 'text', value: (text[1] ?? '').replaceAll('""', '"'), ...ends(text) };
  const error = matched(ERROR);
  if (error) return { kind: 'error', value: error[0], ...ends(error) };
  const area = matched(reference);
  if (area) return { kind: 'area', area: areaOfMatch(area), ...ends(area) };
  const number = matched(NUMBERS[locale]);
  if (number) return { kind: 'number', value: Number(number[0].replace(',', '.')), ...ends(number) };
  const name = matched(NAME);
  if (name) return { kind: 'name', value: name[0], ...ends(name) };
  const operator = matched(OPERATOR);
  return operator ? { kind: 'operator', value: operator[0], ...ends(operator) } : null;
};
