/** Reads the lines of “Mức điểm”, one at a time: what stands before the colon, and the points behind it. Knows no rule and no row. */
import { fold } from '#kernel/text';
import { readNumber } from '#kernel/typed';

/** A number as typed: `75%` is 0.75 with `percent`, `75` is 75 without. */
export interface Amount {
  readonly value: number;
  readonly percent: boolean;
}

export interface Edge {
  readonly value: number;
  readonly inclusive: boolean;
}

/** Half-open or closed range of figures; null: no end on that side. */
export interface Band {
  readonly from: Edge | null;
  readonly to: Edge | null;
  /** Whether its edges are shares (0–1, typed with %), else as typed. */
  readonly percent: boolean;
}

/**
 * What a line says. `words` is its left side as typed. Points as per cent are a share of the criterion's maximum; `isTaken`:
 * the line says that they are taken off (`trừ 2`, `-2`, `trừ tối đa: 3`).
 */
export type Line = { readonly words: string; readonly points: Amount; readonly isTaken: boolean } & (
  | { readonly kind: 'band'; readonly band: Band }
  /** `mỗi lỗi: 0,5`, `tối đa: 4`, `không có tài liệu: 0`, `đủ điểm từ: 95%`, `số mẫu: 20`, `Tốt: 75%`. */
  | { readonly kind: 'each' | 'cap' | 'noProof' | 'fullFrom' | 'samples' | 'word' }
);
export type LineKind = Line['kind'];

/** A decimal without the dust of binary fractions: 82,7 / 100 is 0.827, and 0.7 + 0.1 is 0.8. */
export const exact = (value: number): number => Number(value.toPrecision(12));

/** Reads `75%`, `0,5`, `2 điểm`; null where it is no number ≥ 0. */
const readAmount = (text: string): Amount | null => {
  const bare = text.replace(/\s*(?:diem|d)$/, '');
  const value = readNumber(bare);
  return value === null || value < 0 ? null : { value, percent: bare.trim().endsWith('%') };
};

const N = '(\\d[\\d.,]*\\s*%?)';
/** Forms of a range in folded words: place of the lower and the upper number, and whether each edge belongs to the range. */
const RANGES: readonly (readonly [form: RegExp, from: boolean | null, to: boolean | null])[] = [
  [new RegExp(`^(?:tu )?${N} (?:den )?(?:duoi|- ?<|<) ?${N}$`), true, false],
  [new RegExp(`^(?:tu )?${N} ?- ?(?:<|duoi) ?${N}$`), true, false],
  [new RegExp(`^(?:tren|>) ?${N} den duoi ${N}$`), false, false],
  [new RegExp(`^(?:tren|>) ?${N} (?:den|-) ${N}$`), false, true],
  [new RegExp(`^(?:tu )?${N} ?(?:den|-) ?${N}$`), true, true],
  [new RegExp(`^(?:duoi|<) ?()${N}$`), null, false],
  [new RegExp(`^(?:den|<=|≤|khong qua) ?()${N}$`), null, true],
  [new RegExp(`^(?:tren|>) ?${N}()$`), false, null],
  [new RegExp(`^(?:tu|>=|≥) ?${N}(?: tro len)?()$`), true, null],
  [new RegExp(`^${N} tro len()$`), true, null],
  [new RegExp(`^(?=${N}$)${N}$`), true, true],
];

const edgeOf = (text: string, inclusive: boolean | null, percent: boolean): Edge | null | 'unread' => {
  if (inclusive === null) return null;
  const amount = readAmount(text);
  if (amount === null) return 'unread';
  return { value: percent && !amount.percent ? exact(amount.value / 100) : amount.value, inclusive };
};

/** The range in words such as `từ 60 đến dưới 80`, `dưới 25%`, `100`; null where they are none. A % sign counts for both ends. */
export const readBand = (words: string): Band | null => {
  const folded = fold(words).replace(/^(?:dat|ty le) /, '');
  for (const [form, lower, upper] of RANGES) {
    const found = form.exec(folded);
    if (found === null) continue;
    const percent = folded.includes('%');
    const from = edgeOf(found[1] ?? '', lower, percent);
    const to = edgeOf(found[2] ?? '', upper, percent);
    return from === 'unread' || to === 'unread' ? null : { from, to, percent };
  }
  return null;
};

const KINDS: readonly (readonly [RegExp, Exclude<LineKind, 'band'>])[] = [
  [/^(?:tru |thuong )?toi da$/, 'cap'],
  [/^khong co (?:tai lieu|van ban|minh chung)/, 'noProof'],
  [/^du diem(?: tu)?$/, 'fullFrom'],
  [/^so mau$/, 'samples'],
  [/^(?:cu |cu moi |moi )(?!(?!0?1 )\d)/, 'each'],
];

/** Begins like a range: then it is not a word, however odd the rest. */
const LIKE_RANGE = /^(?:[\d<>≤≥]|(?:tu|duoi|tren|den) ?(?:[\d%]|$))/;
/** Says more than its word: so many points for several items (`mỗi 2 việc`), a limit in other words. */
const LIKE_RULE = /^(?:cu|moi) |toi da|khong qua/;

/** What one line says; null where it cannot be read: no colon, no points, a range that is none. */
export const readLine = (line: string): Line | null => {
  const [, words = '', right = ''] = /^(.*\S)\s*:\s*(.+)$/.exec(line.trim()) ?? [];
  const folded = fold(words);
  const given = fold(right);
  const points = readAmount(given.replace(/^(?:tu|toi da|tru|-) ?/, ''));
  if (folded === '' || points === null) return null;
  const said = { words, points, isTaken: /^(?:tru|-)/.test(given) || folded === 'tru toi da' };
  const band = readBand(words);
  if (band !== null) return { kind: 'band', ...said, band };
  if (LIKE_RANGE.test(folded)) return null;
  const [, kind] = KINDS.find(([form]) => form.test(folded)) ?? [];
  if (kind === undefined && LIKE_RULE.test(folded)) return null;
  return { kind: kind ?? 'word', ...said };
};
