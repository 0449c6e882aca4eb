/** What a person types in a form, read the Vietnamese way; null where it cannot be read. Blank is no matter of this file. */
import { type CivilDate, civilDate, isCivilDate } from '#kernel/civil-date';

/** `5/1/2024` is 5 January; `5-1-2024` and `5.1.2024` are read too. */
export const readDay = (text: string): CivilDate | null => {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (found === null) return null;
  const [day, month, year] = found.slice(1).map(Number) as [number, number, number];
  const padded = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCivilDate(padded) ? civilDate(year, month, day) : null;
};

/** `1.500,5` is fifteen hundred and a half; `1,5`, `12 %` and `-3` are read too. A point that cannot group thousands is refused. */
export const readNumber = (text: string): number | null => {
  const trimmed = text.replace(/[\s\u00a0]/g, '');
  const found = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%?)$/.exec(trimmed);
  if (found === null) return null;
  const [, sign = '', whole = '', fraction = '', percent = ''] = found;
  const value = Number(`${sign}${whole.replace(/\./g, '')}.${fraction || '0'}`);
  return percent === '' ? value : value / 100;
};
