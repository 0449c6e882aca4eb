/** Reads the letters and phrases that the build writes in two ASCII signs each (tools/page-letters.mjs). */

/** The text as people read it. Of the table `AàBư…^phrase^phrase…`, `~A` is the letter behind `A`, `^A` the first phrase. */
export const readLetters = (text: string, table: string): string => {
  const [letters = '', ...phrases] = table.split('^');
  return text
    .replace(/\^(.)/g, (_, code: string) => phrases[letters.indexOf(code) / 2] ?? '')
    .replace(/~(.)/g, (_, code: string) => letters.charAt(letters.indexOf(code) + 1));
};
