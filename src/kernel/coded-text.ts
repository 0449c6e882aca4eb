/** Reads the letters and phrases of a catalogue that the build writes in few ASCII signs (tools/coded-text.mjs). */

/** The build puts the table here; from the sources it is not there, and sentences stand as they are. */
declare const CODED_TEXT: string;

/** What the codes of a table `AàBư…^phrase^phrase…` stand for. */
interface Table {
  readonly letters: string;
  readonly phrases: readonly string[];
}

const LETTER_CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Phrases of one sign; those after them take a capital and a second sign. */
const SHORT_CODES = 'abcdefghijklmnopqrstuvwxyz0123456789';

const parse = (table: string): Table => {
  const [letters = '', ...phrases] = table.split('^');
  return { letters, phrases };
};

const TABLE = parse(typeof CODED_TEXT === 'undefined' ? '' : CODED_TEXT);

/** Place of a phrase in the table, by its code. */
const placeOf = (code: string): number =>
  code.length === 1
    ? SHORT_CODES.indexOf(code)
    : SHORT_CODES.length +
      LETTER_CODES.indexOf(code.charAt(0)) * LETTER_CODES.length +
      LETTER_CODES.indexOf(code.charAt(1));

const read = (text: string, { letters, phrases }: Table): string =>
  text
    .replace(/\^([a-z\d]|[A-Z].)/g, (_, code: string) => phrases[placeOf(code)] ?? '')
    .replace(/~(.)/g, (_, code: string) => letters.charAt(letters.indexOf(code) + 1));

/** The text as people read it, of a table that is given: `~A` is the letter behind `A`, `^a` the first phrase. */
export const readCodedBy = (text: string, table: string): string => read(text, parse(table));

/** The text as people read it. */
export const readCoded = (text: string): string => (TABLE.letters === '' ? text : read(text, TABLE));
