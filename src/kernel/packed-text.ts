/** Reads texts in which the build wrote one sign for what recurs (tools/server-texts.mjs). */

/** The sign of the first phrase; the others follow. */
const FIRST_SIGN = 0x400;

/** The text as people read it. */
export const unpackText = (text: string, phrases: readonly string[]): string =>
  phrases.length === 0
    ? text
    : text.replace(/[\u0400-\u052f]/g, (sign) => phrases[sign.charCodeAt(0) - FIRST_SIGN] ?? sign);

/** The same for every text in an object, however deep. */
export const unpackTexts = <T>(texts: T, phrases: readonly string[]): T => {
  if (typeof texts === 'string') return unpackText(texts, phrases) as T;
  const entries = Object.entries(texts as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, each]) => [key, unpackTexts(each, phrases)])) as T;
};
