/** What a person types, read the Vietnamese way; null where it cannot be read. Blank is no matter of this file. */
import { type CivilDate, civilDateIfReal } from '#kernel/civil-date';

/** `5/1/2024` is 5 January; `5-1-2024` and `5.1.2024` are read too. */
export const readDay = (text: string): CivilDate | null => {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (found === null) return null;
  const [day, month, year] = found.slice(1).map(Number) as [number, number, number];
  return civilDateIfReal(year, month, day);
};

/** `1.500,5` is fifteen hundred and a half; `1,5`, `12 %` and `-3` are read too. A point that cannot group thousands is refused. */
export const readNumber = (text: string): number | null => {
  const found = /^\s*(-?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(%?)\s*$/.exec(text);
  if (found === null) return null;
  const [, sign = '', whole = '', fraction = '', percent = ''] = found;
  const digits = `${sign}${whole.replace(/\./g, '')}.${fraction || '0'}`;
  return Number(percent === '' ? digits : `${digits}e-2`);
};
