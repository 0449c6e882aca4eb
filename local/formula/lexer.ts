// Cuts a formula into tokens under a locale, and puts other references into its text. Knows no grammar.
import { type Area, areaOfMatch, areaText, referencePattern, shiftedArea } from '#local/formula/area';
import { Failure } from '#local/formula/values';
import { UNREADABLE } from '#local/model/cell';
import type { Size } from '#local/model/rect';
import type { Locale } from '#local/model/typed-input';

type Content =
  | { kind: 'number'; value: number }
  | { kind: 'area'; area: Area }
  | { kind: 'text' | 'name' | 'operator' | 'error'; value: string };

export type Token = Content & { at: number; end: number };

const SPACE = /\s+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const ERROR = /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|ERROR!)/uy;
const OPERATOR = /<=|>=|<>|[-=<>&+*/^%();,{}]/y;
const NUMBERS: Record<Locale, RegExp> = {
  vi_VN: /\d+(?:,\d+)?(?:[eE][+-]?\d+)?/y,
  en_US: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y,
};

/** What a token may be, tried in this order. */
const readersOf = (locale: Locale): [RegExp, (found: RegExpExecArray) => Content | null][] => [
  [SPACE, () => null],
  [TEXT, ([, text = '']) => ({ kind: 'text', value: text.replaceAll('""', '"') })],
  [ERROR, ([value]) => ({ kind: 'error', value })],
  [referencePattern(), (found) => ({ kind: 'area', area: areaOfMatch(found) })],
  [NUMBERS[locale], ([text]) => ({ kind: 'number', value: Number(text.replace(',', '.')) })],
  [NAME, ([value]) => ({ kind: 'name', value })],
  [OPERATOR, ([value]) => ({ kind: 'operator', value })],
];

/** The tokens of a formula (with or without its `=`). `lenient` skips what it cannot read, for rewriting references. */
export const tokensOf = (text: string, locale: Locale, lenient = false): Token[] => {
  const readers = readersOf(locale);
  const tokens: Token[] = [];
  for (let at = text.startsWith('=') ? 1 : 0; at < text.length; ) {
    let end = at;
    for (const [pattern, read] of readers) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (!found) continue;
      end = pattern.lastIndex;
      const content = read(found);
      if (content) tokens.push({ ...content, at, end });
      break;
    }
    if (end === at && !lenient) throw new Failure(UNREADABLE);
    at = Math.max(end, at + 1);
  }
  return tokens;
};

/** The formula with each reference replaced; a reference that became null reads `#REF!`. */
export const rewriteReferences = (formula: string, locale: Locale, change: (area: Area) => Area | null): string => {
  let text = '';
  let copied = 0;
  for (const token of tokensOf(formula, locale, true)) {
    if (token.kind !== 'area') continue;
    const changed = change(token.area);
    if (changed === token.area) continue;
    text += formula.slice(copied, token.at) + (changed ? areaText(changed) : '#REF!');
    copied = token.end;
  }
  return text + formula.slice(copied);
};

/** The formula as it reads after being copied by so many rows and columns. */
export const copiedFormula = (formula: string, locale: Locale, by: Size): string =>
  by.rows === 0 && by.columns === 0 ? formula : rewriteReferences(formula, locale, (area) => shiftedArea(area, by));
