/** Reads the letters that the build wrote in two ASCII signs (tools/page-letters.mjs). */

/** `AàBư…`: a code, then its letter. */
declare const LETTERS: string;

/** The sentence as people read it; `~A` is the letter behind `A`. */
export const plain = (text: string, letters = () => LETTERS): string =>
  text.replace(/~(.)/g, (_, code: string) => letters().charAt(letters().indexOf(code) + 1));
