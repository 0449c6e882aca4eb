/** Words of the report: sentences with their parameters filled in, plain or as runs. */

import { type CivilDate, monthOf, yearOf } from '#kernel/civil-date';
import { clean, fillIn, formatNumber } from '#kernel/text';
import { DOCUMENT_TEXTS } from '#messages/vi/document/document';
import { FINDING_TEXTS } from '#messages/vi/document/findings';
import { STATISTICS_TEXTS } from '#messages/vi/statistics';
import type { Run } from '#report/model';

const TEXTS = { ...STATISTICS_TEXTS, ...DOCUMENT_TEXTS, ...FINDING_TEXTS } as const;
export type Word = keyof typeof TEXTS;
type Params = Readonly<Record<string, string | number>>;

/** A sentence with each `{name}` replaced by its parameter. */
export const word = (key: Word, params: Params = {}): string => fillIn(TEXTS[key], params);

/** What may stand for a parameter. */
export type Piece = string | number | readonly Run[];

const runsOf = (piece: Piece): readonly Run[] => (typeof piece === 'object' ? piece : [{ text: String(piece) }]);

/** The same as runs: parameters may be figures with their marks. */
export const wordRuns = (key: Word, pieces: Readonly<Record<string, Piece>> = {}): Run[] =>
  word(key)
    .split(/\{(\w+)\}/)
    .flatMap((text, index) => (index % 2 === 0 ? [{ text }] : runsOf(pieces[text] ?? '')))
    .filter(({ text }) => text !== '');

/** Runs of several, with a text between them. */
export const joined = (parts: readonly (readonly Run[])[], between: string): Run[] =>
  parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: between }, ...runs]));

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Official spelling of a day, `05/02/2024`, `28/3/2024` (NĐ 30/2020: a nought before days to 9 and months 1 and 2). */
export const officialDay = (day: CivilDate): string =>
  `${day.slice(8)}/${monthOf(day) < 3 ? twoDigits(monthOf(day)) : monthOf(day)}/${yearOf(day)}`;

/** What a person wrote, as part of a sentence: one line, without what ends a sentence. */
export const phrase = (text: string): string => clean(text).replace(/[.;,:\s]+$/, '');

/** What a person wrote as paragraphs of its own. */
export const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(clean)
    .filter((line) => line !== '');

/** An address, or a name like “iOffice”. */
const HAS_OWN_CASE = /^(?:\w+:\/\/|www\.|\p{Ll}\p{Lu})/u;

/** The first letter in capitals, where the word may have one. */
export const sentenceCase = (text: string): string =>
  HAS_OWN_CASE.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);

/** Points as the score's own page shows them: parts of a criterion are often eighths. */
export const pointsText = (points: number): string => formatNumber(points, 4);

/** The first letter small, where the word is no name or abbreviation. */
export const inSentence = (text: string): string =>
  /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** What the plan or a person wrote, as the content of a cell. */
export const cellText = (text: string | null): string => sentenceCase(clean(text ?? '').replace(/[;,:]$/, ''));

/** Posts in the cell of a table. */
export const postsText = (posts: readonly string[]): string => posts.map(clean).join('; ');
