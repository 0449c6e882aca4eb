// Catalogues of dist/ in few ASCII signs: a Vietnamese letter takes two (its escape in a page takes four to six, UTF-8 up to
// three), and so does a run of letters that recurs. src/kernel/coded-text.ts reads them.
import { readFile } from 'node:fs/promises';
import { recurring } from './recurring.mjs';

const FIRST = '!#&*+=>^_~';
const SECOND = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const BETWEEN = '|';
const CODES = [...FIRST].flatMap((first) => [...SECOND].map((second) => first + second));
const WIDTH = 2;

/** An accented letter used less often stays as it is: its place in the table costs more than the codes give back. */
const LEAST_USES = 4;

const isSign = (letter) => FIRST.includes(letter) || letter === BETWEEN;
const isAccented = (letter) => letter > '~';

/** A comment, an import, a key, or a literal. */
const TOKEN = /from '[^']*'|'[^'\n]*':|\/\*.*?\*\/|\/\/[^\n]*|(['"])((?:(?!\1)[^\\\n]|\\.)*)\1|`((?:[^`\\]|\\.)*)`/gs;
/** What of a literal is no text: an escape, a value that is put in. */
const NO_TEXT = /(\\u\{.*?\}|\\u.{4}|\\.|\$\{[^}]*\})/;

/** A catalogue with its sentences rewritten; those without a single accent stay. */
const rewritten = (catalogue, rewrite) =>
  catalogue.replace(TOKEN, (whole, _quote, plain, template) => {
    const literal = plain ?? template ?? '';
    if (![...literal].some(isAccented)) {
      if ([...literal].some(isSign)) throw new Error(`A text without accents holds a sign of the codes: ${literal}`);
      return whole;
    }
    const pieces = literal.split(NO_TEXT).map((piece, place) => (place % 2 === 0 ? rewrite(piece) : piece));
    return whole.charAt(0) + pieces.join('') + whole.charAt(0);
  });

const piecesOf = (catalogues) => {
  const pieces = [];
  for (const catalogue of catalogues) rewritten(catalogue, (piece) => pieces.push(piece));
  return [...new Set(pieces)];
};

/** Letters that a code stands for: the accented ones, and the codes' own signs. */
const codedLettersOf = (pieces) => {
  const counts = new Map();
  for (const letter of pieces.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const worthIt = ([letter, count]) => isSign(letter) || (isAccented(letter) && count >= LEAST_USES);
  return [...counts].filter(worthIt).map(([letter]) => letter);
};

/** The table of the codes, and each piece in codes. */
const coded = (pieces) => {
  const letters = [...new Set(pieces.join(''))];
  const codedLetters = codedLettersOf(pieces);
  const symbolOf = new Map(letters.map((letter, symbol) => [letter, symbol]));
  const found = recurring(
    pieces.map((piece) => [...piece].map((letter) => symbolOf.get(letter))),
    {
      symbols: letters.length,
      widthOf: (symbol) => (codedLetters.includes(letters[symbol]) ? WIDTH : 1),
      width: WIDTH,
      most: CODES.length - codedLetters.length,
    },
  );
  const named = [...codedLetters.map((letter) => symbolOf.get(letter)), ...found.rules.keys()];
  const names = new Map(named.map((symbol, place) => [symbol, CODES[place]]));
  const write = (list) => list.map((symbol) => names.get(symbol) ?? letters[symbol]).join('');
  return {
    table: [...codedLetters, ...[...found.rules.values()].map(write)].join(BETWEEN),
    written: new Map(pieces.map((piece, index) => [piece, write(found.pieces[index])])),
  };
};

/** Options of esbuild that code the catalogues in these files: all that they hold must be said by `fillIn`. */
export const codedText = async (files) => {
  const catalogues = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const { table, written } = coded(piecesOf(catalogues));
  const contents = new Map(
    files.map((file, index) => [file, rewritten(catalogues[index], (piece) => written.get(piece))]),
  );
  const setup = ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      contents.has(path) ? { contents: contents.get(path), loader: 'ts' } : undefined,
    );
  return { plugins: [{ name: 'coded-text', setup }], define: { CODED_TEXT: JSON.stringify(table) } };
};
