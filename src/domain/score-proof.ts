/** Whether a proof can be one: a number, a date, a link, or a sentence of explanation. Knows no row. */
import type { ProofState } from '#domain/score-board';
import { clean } from '#kernel/text';

/** An explanation takes some words; “có”, “đã có đủ” say nothing that could be looked up. */
const FEWEST_WORDS = 5;
const LINK = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/;

/** What is written as a proof: documents with number and date, links, or an explanation (hint of the column). */
export const proofState = (proof: string | null, isNeeded: boolean): ProofState => {
  const text = clean(proof ?? '');
  if (text === '') return isNeeded ? 'missing' : 'notNeeded';
  const words = text.split(' ');
  const isLink = words.some((word) => LINK.test(word) && word.length > 4);
  const isBroken = words.some((word) => /^https?:/.test(word) && !LINK.test(word));
  return !isBroken && (isLink || /\d/.test(text) || words.length >= FEWEST_WORDS) ? 'have' : 'malformed';
};
