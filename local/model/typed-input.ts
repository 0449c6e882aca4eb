// What a typed text becomes in a cell: formula, number, date, boolean or text, under a locale. Knows no cell but its number format.
import { serialOfWall } from '#local/zone';

export type Locale = 'vi_VN' | 'en_US';

/** `format` is what the input brings along for a cell under the automatic format. */
export interface Typed {
  value: number | string | boolean | null;
  formula: string;
  format: string;
}

interface Habit {
  number: RegExp;
  group: string;
  decimal: string;
  date: string;
  /** Forms of a day (groups d, m, y) and the number format each brings along. */
  days: readonly (readonly [RegExp, string])[];
}

const daysOf = (first: string, second: string, date: string, dayMonth: string): Habit['days'] => [
  [/^(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})$/, 'yyyy-mm-dd'],
  [/^(?<m>\d{1,2})[-/](?<y>\d{4})$/, 'mm/yyyy'],
  [new RegExp(`^(?<${first}>\\d{1,2})([-/])(?<${second}>\\d{1,2})\\2(?<y>\\d{4}|\\d{2})$`), date],
  [new RegExp(`^(?<${first}>\\d{1,2})[-/](?<${second}>\\d{1,2})$`), dayMonth],
];

const HABITS: Record<Locale, Habit> = {
  vi_VN: {
    number: /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(,\d*)?$/,
    group: '.',
    decimal: ',',
    date: 'dd/mm/yyyy',
    days: daysOf('d', 'm', 'dd/mm/yyyy', 'd/m'),
  },
  en_US: {
    number: /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d*)?$/,
    group: ',',
    decimal: '.',
    date: 'm/d/yyyy',
    days: daysOf('m', 'd', 'm/d/yyyy', 'm/d'),
  },
};

/** The date format of a Date or date put into an automatic cell. */
export const dateFormatOf = (locale: Locale): string => HABITS[locale].date;

const asValue = (value: Typed['value'], format = ''): Typed => ({ value, formula: '', format });

const numberTyped = (text: string, { number, group, decimal }: Habit): Typed | null => {
  const [, body = '', unit = ''] = /^(.+?)\s*([%₫])?$/.exec(text) ?? [];
  const [found, sign = '', whole = '', fraction = ''] = number.exec(body) ?? [];
  if (found === undefined) {
    const power = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text) ? Number(text.replace(decimal, '.')) : Number.NaN;
    return Number.isFinite(power) ? asValue(power, '0.00E+00') : null;
  }
  const digits = whole.replaceAll(group, '');
  const value = Number(`${sign}${digits || '0'}${fraction.replace(decimal, '.')}`);
  const decimals = fraction.length > 1 ? '.00' : '';
  if (unit === '%') return asValue(Number((value / 100).toPrecision(15)), `0${decimals}%`);
  if (unit === '₫') return asValue(value, `#,##0${decimals}₫`);
  return asValue(value, digits === whole ? '' : `#,##0${decimals}`);
};

/** The serial of a day and the format it was written in; null where there is no such day. */
const dayTyped = (text: string, { days }: Habit, thisYear: number): { serial: number; format: string } | null => {
  for (const [pattern, format] of days) {
    const { d = 1, m, y = thisYear } = pattern.exec(text)?.groups ?? {};
    if (m === undefined) continue;
    const year = String(y).length > 2 ? Number(y) : Number(y) + (Number(y) < 30 ? 2000 : 1900);
    const date = new Date(Date.UTC(year, Number(m) - 1, Number(d)));
    const isReal = date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(d);
    return isReal && year >= 1900 && year <= 9999 ? { serial: serialOfWall(date.getTime()), format } : null;
  }
  return null;
};

const timeShare = (text: string): number | null => {
  const [found, hours, minutes, seconds = 0] = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  return found ? (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400 : null;
};

const dateTyped = (text: string, habit: Habit, thisYear: number): Typed | null => {
  const alone = timeShare(text);
  if (alone !== null) return asValue(alone, 'hh:mm');
  const [day = '', time, more] = text.split(/\s+/);
  const date = dayTyped(day, habit, thisYear);
  if (!date || more !== undefined) return null;
  if (time === undefined) return asValue(date.serial, date.format);
  const share = timeShare(time);
  return share === null ? null : asValue(date.serial + share, `${date.format} hh:mm`);
};

/** Texts that begin otherwise can only be texts: spares most cells the patterns. */
const MAY_BE_MORE = /^[\s=+\-.'\dtTfF]/;

/**
 * What `text` becomes when typed into a cell under `format`. `thisYear` completes a date without a year.
 * A cell under `@` keeps every text, formulas too.
 */
export const parseTyped = (text: string, options: { locale: Locale; format: string; thisYear: number }): Typed => {
  if (text === '') return asValue(null);
  if (options.format === '@' || !MAY_BE_MORE.test(text)) return asValue(text);
  if (text.startsWith("'")) return asValue(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text, format: '' };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return asValue(/^t/i.test(trimmed));
  const habit = HABITS[options.locale];
  return numberTyped(trimmed, habit) ?? dateTyped(trimmed, habit, options.thisYear) ?? asValue(text);
};
