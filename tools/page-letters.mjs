// Vietnamese letters of the page's sentences in two ASCII signs each: as escapes, which take four to six, they fill a tenth of it.
import { readFile } from 'node:fs/promises';

/** What a coded letter begins with (kernel/coded-letters.ts reads it). */
const SIGN = '~';
const CODES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const LETTER = /[^\0-~]/g;

/** Codes with their letters, `AàBư…`: as many as there are codes, the commonest first; the others stay as they are. */
const tableOf = (texts) => {
  const counts = new Map();
  for (const [letter] of texts.flatMap((text) => [...text.matchAll(LETTER)]))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const letters = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([letter]) => letter);
  return letters.slice(0, CODES.length).flatMap((letter, index) => [CODES[index], letter]);
};

/** Options of esbuild that code the catalogues in these files. */
export const codedLetters = async (files) => {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  if (texts.some((text) => text.includes(SIGN))) throw new Error(`A sentence of the page holds ${SIGN}`);
  const table = tableOf(texts);
  const coded = (letter) => (table.includes(letter) ? SIGN + table[table.indexOf(letter) - 1] : letter);
  const contents = new Map(files.map((file, index) => [file, texts[index].replace(LETTER, coded)]));
  const setup = ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      contents.has(path) ? { contents: contents.get(path), loader: 'ts' } : undefined,
    );
  return { plugins: [{ name: 'coded-letters', setup }], define: { LETTERS: JSON.stringify(table.join('')) } };
};
