// Catalogues of dist/ in few ASCII signs: a Vietnamese letter takes two (its escape in a page takes four to six, UTF-8 up to
// three), and a phrase that recurs two or three. src/kernel/coded-text.ts reads them.
import { readFile } from 'node:fs/promises';

const LETTER_SIGN = '~';
const PHRASE_SIGN = '^';
const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const SHORT = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const CODES = [...CAPITALS, ...SHORT];
const LETTER = /[^\0-~]/g;

/** Codes of phrases, the first of one sign, all others of two. */
const PHRASE_CODES = [...SHORT, ...CAPITALS.flatMap((first) => CODES.map((second) => first + second))];

/** Letters, as many as there are codes, the commonest first; the others stay as they are. */
const lettersOf = (texts) => {
  const counts = new Map();
  for (const [letter] of texts.flatMap((text) => [...text.matchAll(LETTER)]))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const letters = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([letter]) => letter);
  return letters.slice(0, CODES.length);
};

/** Words of a sentence, and the blank after each: code around them, keys too, holds no coded letter. */
const WORDS = /(?:[\w,.:;«»“”()]|~\w)*~\w(?:[\w,.:;]|~\w)*(?: (?:[\w,.]|~\w)+)*/g;
const MOST_WORDS = 4;

/** Every run of a few words that stands in the texts more than once. */
const runsOf = (texts) => {
  const counts = new Map();
  for (const [sentence] of texts.flatMap((text) => [...text.matchAll(WORDS)])) {
    const words = sentence.split(' ');
    for (let first = 0; first < words.length; first += 1)
      for (let count = 1; count <= MOST_WORDS && first + count <= words.length; count += 1) {
        const run = words.slice(first, first + count).join(' ');
        const end = first + count < words.length ? ' ' : '';
        for (const each of new Set([run, run + end])) counts.set(each, (counts.get(each) ?? 0) + 1);
      }
  }
  const runs = [...counts].filter(([run, count]) => count > 1 && run.length > 3 && run.includes(LETTER_SIGN));
  return runs.map(([run]) => run);
};

/** Signs that coding the phrase leaves out, its own place in the table and in the longer codes paid. */
const gainOf = (whole, phrase, code) =>
  (whole.split(phrase).length - 1) * (phrase.length - PHRASE_SIGN.length - code.length) - phrase.length - 1;

const byGain = (a, b) => b.gain - a.gain || (a.phrase < b.phrase ? -1 : 1);

/** Puts a phrase where its gain belongs in the order. */
const insert = (weighed, one) => {
  let [low, high] = [0, weighed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byGain(weighed[middle], one) < 0) low = middle + 1;
    else high = middle;
  }
  weighed.splice(low, 0, one);
};

/** The phrases that gain most, one after the other: each is weighed in what those before it have left. */
const phrasesOf = (texts) => {
  let whole = texts.join('\n');
  const weighed = runsOf(texts)
    .map((phrase) => ({ phrase, gain: gainOf(whole, phrase, SHORT[0]) }))
    .filter(({ gain }) => gain > 0)
    .sort(byGain);
  const phrases = [];
  while (weighed.length > 0) {
    const code = PHRASE_CODES[phrases.length];
    const { phrase, gain: promised } = weighed.shift();
    const gain = code === undefined ? 0 : gainOf(whole, phrase, code);
    if (gain <= 0) continue;
    if (gain < promised) {
      insert(weighed, { phrase, gain });
      continue;
    }
    whole = whole.replaceAll(phrase, PHRASE_SIGN + code);
    phrases.push(phrase);
  }
  return phrases;
};

/** Options of esbuild that code the catalogues in these files: all that they hold must be said by `fillIn`. */
export const codedText = async (files) => {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  if (texts.some((text) => /[~^]/.test(text))) throw new Error('A sentence holds ~ or ^');
  const letters = lettersOf(texts);
  const coded = (letter) => (letters.includes(letter) ? LETTER_SIGN + CODES[letters.indexOf(letter)] : letter);
  const plain = texts.map((text) => text.replace(LETTER, coded));
  const phrases = phrasesOf(plain);
  const short = (text) =>
    phrases.reduce((rest, phrase, index) => rest.replaceAll(phrase, PHRASE_SIGN + PHRASE_CODES[index]), text);
  const contents = new Map(files.map((file, index) => [file, short(plain[index])]));
  const setup = ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      contents.has(path) ? { contents: contents.get(path), loader: 'ts' } : undefined,
    );
  const table = [letters.map((letter, index) => CODES[index] + letter).join(''), ...phrases].join(PHRASE_SIGN);
  return { plugins: [{ name: 'coded-text', setup }], define: { CODED_TEXT: JSON.stringify(table) } };
};
