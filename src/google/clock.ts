/** The only room that knows what time it is, and that throws dice. Civil time is that of Việt Nam, wherever the file is. */
import { isCivilDate } from '#kernel/civil-date';
import type { Moment } from '#schema/tables';

export const ZONE = 'Asia/Ho_Chi_Minh';

/** Today and the hour in Việt Nam. */
export const readClock = (): Moment => {
  const [today = '', time = ''] = Utilities.formatDate(new Date(), ZONE, 'yyyy-MM-dd HH:mm').split(' ');
  if (!isCivilDate(today)) throw new Error(`Utilities.formatDate gave '${today}'`);
  return { today, time };
};

/** Starts counting; the result tells the milliseconds since. */
export const stopwatch = (): (() => number) => {
  const started = Date.now();
  return () => Date.now() - started;
};

/** No letters that are mistaken for digits, and no e: a sheet would read 3.2e45 as a number. */
const LETTERS = 'abcdfghjkmnpqrstuvwxyz23456789';

/** Four letters or digits that are not mistaken for one another, for a new id. */
export const randomSuffix = (): string =>
  Array.from({ length: 4 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
