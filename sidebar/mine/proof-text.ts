/** A proof as the plan writes it, “Số 12/KH-UBND ngày 28/3/2024 của UBND xã”, from what a form asks for. Knows no field. */
import { clean, fold } from '#kernel/text';
import { readDay } from '#kernel/typed';
import { say } from '../parts/words';

export const PROOF_KINDS = ['none', 'document', 'link', 'words'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** What is to be added to the proof that a cell holds. */
export interface Addition {
  readonly kind: ProofKind;
  readonly number: string;
  readonly day: string;
  readonly issuer: string;
  readonly link: string;
  readonly words: string;
}

export const NO_ADDITION: Addition = { kind: 'none', number: '', day: '', issuer: '', link: '', words: '' };

/** Official spelling of a day: 05/01/2024, 28/3/2024 (NĐ 30/2020: a nought before days to 9 and months 1 and 2). */
const officialDay = (text: string): string => {
  const [year, month, day] = readDay(text)?.split('-') ?? [];
  return year === undefined ? text.trim() : `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
};

/** Without a first word that the sentence brings itself; `word` without diacritics. */
const without = (word: string, text: string): string =>
  fold(text).startsWith(`${word} `) ? clean(text).slice(word.length + 1) : clean(text);

const part = (key: 'number' | 'day' | 'issuer', value: string): string =>
  value === '' ? '' : say(`proof.${key}`, { [key]: value });

const documentText = ({ number, day, issuer }: Addition): string =>
  [part('number', without('so', number)), part('day', officialDay(day)), part('issuer', without('cua', issuer))]
    .filter((text) => text !== '')
    .join(' ');

const ADDED: { readonly [K in ProofKind]: (addition: Addition) => string } = {
  none: () => '',
  document: documentText,
  link: ({ link }) => link.trim(),
  words: ({ words }) => words.trim(),
};

/** What is added, as it will stand in the cell. */
export const additionText = (addition: Addition): string => ADDED[addition.kind](addition);

/** What the cell will hold: what it holds, and what is added. */
export const proofText = (kept: string, addition: Addition): string =>
  [kept.trim(), additionText(addition)].filter((text) => text !== '').join('; ');

const LINK = /^http\S+$/i;

/** What cannot be read of an addition, in a sentence. */
export const additionError = ({ kind, day, link }: Addition): string | undefined => {
  if (kind === 'document' && day.trim() !== '' && readDay(day) === null) return say('form.notDay');
  return kind === 'link' && link.trim() !== '' && !LINK.test(link.trim()) ? say('update.badLink') : undefined;
};
