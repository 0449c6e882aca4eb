/** Reads the letters that the build writes in two ASCII signs (tools/page-letters.mjs). */

/** The text as people read it: `~A` is the letter behind `A` in the table `AàBư…`. */
export const readLetters = (text: string, table: string): string =>
  text.replace(/~(.)/g, (_, code: string) => table.charAt(table.indexOf(code) + 1));
