// Sentences of a page in few ASCII signs: a Vietnamese letter takes two (its escape takes four to six), and so does a phrase that recurs.
import { readFile } from 'node:fs/promises';

/** What a coded letter and a coded phrase begin with (kernel/coded-letters.ts reads both). */
const LETTER_SIGN = '~';
const PHRASE_SIGN = '^';
const CODES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const LETTER = /[^\0-~]/g;

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

/** Every run of a few words that stands in the texts. */
const runsOf = (texts) => {
  const runs = new Set();
  for (const [sentence] of texts.flatMap((text) => [...text.matchAll(WORDS)])) {
    const words = sentence.split(' ');
    for (let first = 0; first < words.length; first += 1)
      for (let count = 1; count <= MOST_WORDS && first + count <= words.length; count += 1) {
        const run = words.slice(first, first + count).join(' ');
        const end = first + count < words.length ? ' ' : '';
        for (const each of [run, run + end]) if (each.includes(LETTER_SIGN) && each.length > 3) runs.add(each);
      }
  }
  return [...runs];
};

/** Signs that coding the phrase leaves out, its own place in the table paid. */
const gainOf = (whole, phrase) => (whole.split(phrase).length - 1) * (phrase.length - 2) - phrase.length - 1;

/** The phrases that gain most, one after the other: each is weighed in what those before it have left. */
const phrasesOf = (texts, most) => {
  let whole = texts.join('\n');
  let weighed = runsOf(texts).map((phrase) => ({ phrase, gain: gainOf(whole, phrase) }));
  const phrases = [];
  while (phrases.length < most && weighed.length > 0) {
    weighed = weighed.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain || (a.phrase < b.phrase ? -1 : 1));
    const [best] = weighed;
    if (best === undefined) break;
    const gain = gainOf(whole, best.phrase);
    if (gain < best.gain) {
      best.gain = gain;
      continue;
    }
    whole = whole.replaceAll(best.phrase, PHRASE_SIGN + CODES[phrases.length]);
    phrases.push(best.phrase);
    weighed.shift();
  }
  return phrases;
};

/** Options of esbuild that code the catalogues in these files. */
export const codedLetters = async (files) => {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  if (texts.some((text) => /[~^]/.test(text))) throw new Error('A sentence of the page holds ~ or ^');
  const letters = lettersOf(texts);
  const coded = (letter) => (letters.includes(letter) ? LETTER_SIGN + CODES[letters.indexOf(letter)] : letter);
  const plain = texts.map((text) => text.replace(LETTER, coded));
  const phrases = phrasesOf(plain, letters.length);
  const short = (text) =>
    phrases.reduce((rest, phrase, index) => rest.replaceAll(phrase, PHRASE_SIGN + CODES[index]), text);
  const contents = new Map(files.map((file, index) => [file, short(plain[index])]));
  const setup = ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      contents.has(path) ? { contents: contents.get(path), loader: 'ts' } : undefined,
    );
  const table = [letters.map((letter, index) => CODES[index] + letter).join(''), ...phrases].join(PHRASE_SIGN);
  return { plugins: [{ name: 'coded-letters', setup }], define: { LETTERS: JSON.stringify(table) } };
};
