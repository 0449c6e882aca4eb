/** Reads the letters and phrases of a catalogue that the build writes in few ASCII signs (tools/coded-text.mjs). */
import { remembering } from '#kernel/remembering';

/** The build puts the table here; from the sources it is not there, and sentences stand as they are. */
declare const CODED_TEXT: string;

const FIRST = '!#&*+=>^_~';
const SECOND = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const CODE = /[!#&*+=>^_~]./g;

/** What reads texts by a table `đ|ng|!A!Bi…`: what the codes `!A`, `!B`, `!C`… stand for, in codes again. */
export const readerOf = (table: string): ((text: string) => string) => {
  const entries = table.split('|');
  const read = (text: string): string => text.replace(CODE, (code) => letters(code));
  const letters = remembering((code: string): string => {
    const place = FIRST.indexOf(code.charAt(0)) * SECOND.length + SECOND.indexOf(code.charAt(1));
    return read(entries[place] ?? '');
  });
  return read;
};

/** The text as people read it. */
export const readCoded: (text: string) => string =
  typeof CODED_TEXT === 'undefined' ? (text) => text : readerOf(CODED_TEXT);
