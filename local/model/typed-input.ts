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

const plainNumber = (text: string, habit: Habit): { value: number; grouped: boolean; decimals: boolean } | null => {
  const found = habit.number.exec(text);
  if (!found) return null;
  const [, sign = '', whole = '', fraction = ''] = found;
  const digits = whole.replaceAll(habit.group, '');
  const value = Number(`${sign}${digits || '0'}${fraction.replace(habit.decimal, '.')}`);
  return { value, grouped: digits !== whole, decimals: fraction.length > 1 };
};

const numberTyped = (text: string, habit: Habit): Typed | null => {
  const percent = /^(.+?)\s*%$/.exec(text);
  const money = /^(.+?)\s*₫$/.exec(text);
  const found = plainNumber(percent?.[1] ?? money?.[1] ?? text, habit);
  if (!found) {
    const power = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text) ? Number(text.replace(habit.decimal, '.')) : Number.NaN;
    return Number.isFinite(power) ? asValue(power, '0.00E+00') : null;
  }
  const decimals = found.decimals ? '.00' : '';
  if (percent) return asValue(Number((found.value / 100).toPrecision(15)), `0${decimals}%`);
  if (money) return asValue(found.value, `#,##0${decimals}₫`);
  return asValue(found.value, found.grouped ? `#,##0${decimals}` : '');
};

/** The wall clock of a day's midnight; null where there is no such day. */
const dayWall = (year: number, month: number, day: number): number | null => {
  const wall = Date.UTC(year, month - 1, day);
  const date = new Date(wall);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 9999;
  return isReal ? wall : null;
};

const dateWall = (text: string, { days }: Habit, thisYear: number): { wall: number; format: string } | null => {
  for (const [pattern, format] of days) {
    const { d = 1, m, y = thisYear } = pattern.exec(text)?.groups ?? {};
    if (m === undefined) continue;
    const year = String(y).length > 2 ? Number(y) : Number(y) + (Number(y) < 30 ? 2000 : 1900);
    const wall = dayWall(year, Number(m), Number(d));
    return wall === null ? null : { wall, format };
  }
  return null;
};

const timeShare = (text: string): number | null => {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!found) return null;
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
};

const dateTyped = (text: string, habit: Habit, thisYear: number): Typed | null => {
  const alone = timeShare(text);
  if (alone !== null) return asValue(alone, 'hh:mm');
  const [day = '', time, more] = text.split(/\s+/);
  const date = dateWall(day, habit, thisYear);
  if (!date || more !== undefined) return null;
  if (time === undefined) return asValue(serialOfWall(date.wall), date.format);
  const share = timeShare(time);
  return share === null ? null : asValue(serialOfWall(date.wall) + share, `${date.format} hh:mm`);
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
