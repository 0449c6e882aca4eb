/** Named days and calendar periods in folded Vietnamese words ("quy iii nam 2024", "15/6"). Knows no obligation. */
import { periodAt, quarterNumber } from '#domain/period';
import { type CivilDate, civilDate, civilDateIfReal, endOfMonth } from '#kernel/civil-date';

/** Days from `startOn` to `endOn`; equal for a single day. */
export interface Span {
  readonly startOn: CivilDate;
  readonly endOn: CivilDate;
}

/** `edge` is đầu, giữa or cuối of a month or year; `bareYear` is "năm" without a number. */
type Unit = 'day' | 'edge' | 'month' | 'quarter' | 'months' | 'year' | 'bareYear';

/** A named day or period; `year` is null where the words give none. */
export interface Point {
  readonly unit: Unit;
  readonly year: number | null;
  /** The days it covers in a year, null when the calendar has no such day. */
  readonly inYear: (year: number) => Span | null;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Read = (groups: Groups) => (year: number) => Span | null;

const onDay = (day: CivilDate | null): Span | null => (day === null ? null : { startOn: day, endOn: day });

const DAY = '(?<day>\\d{1,2})';
const MONTH = '(?<month>\\d{1,2})';
const QUARTER = '(?<quarter>iv|i{1,3}|0?[1-4])';
/** Four digits, 2000–2199: no office plans before, and "1954" is no deadline. */
const YEAR = '(?<year>2[01]\\d{2})';
/** The year behind a period, which may be left out: `/2024`, ` - 2024`, ` năm 2024`, `, năm 2024`, ` 2024`. */
const IN_YEAR = `(?:(?: ?[/-] ?|,? (?:cua )?(?:nam )?)${YEAR})?`;

const readDay: Read =
  ({ day, month }) =>
  (year) =>
    onDay(civilDateIfReal(year, Number(month), Number(day)));

const readMonth: Read =
  ({ month }) =>
  (year) =>
    periodAt('month', year, Number(month));

const readQuarter: Read =
  ({ quarter = '' }) =>
  (year) =>
    periodAt('quarter', year, quarterNumber(quarter));

/** `6 tháng đầu năm`, `6 tháng cuối năm`; `9 tháng` alone is the first nine. */
const readMonths: Read =
  ({ count = '', end }) =>
  (year) => {
    const months = count === 'sau' ? 6 : Number(count);
    if (months < 1 || months > 11) return null;
    const first = end === 'cuoi' ? 13 - months : 1;
    return { startOn: civilDate(year, first, 1), endOn: endOfMonth(year, first + months - 1) };
  };

/** BLDS 2015 Điều 146.3: đầu tháng, giữa tháng, cuối tháng are the first, the fifteenth and the last day. */
const readPartOfMonth: Read =
  ({ part, month }) =>
  (year) => {
    const period = periodAt('month', year, Number(month));
    if (period === null || part === 'cuoi') return onDay(period?.endOn ?? null);
    return onDay(civilDate(year, Number(month), part === 'dau' ? 1 : 15));
  };

/** BLDS 2015 Điều 146.3: đầu năm, giữa năm, cuối năm are 01/01, 30/6 and 31/12. */
const readPartOfYear: Read =
  ({ part }) =>
  (year) =>
    onDay(part === 'dau' ? civilDate(year, 1, 1) : part === 'giua' ? civilDate(year, 6, 30) : civilDate(year, 12, 31));

const readYear: Read = () => (year) => periodAt('year', year, 1);

/** Each shape with its reader, first match wins; "domain.md §7" row in the comment. */
const SHAPES: readonly (readonly [unit: Unit, pattern: RegExp, read: Read])[] = (
  [
    // d/m/yyyy, d-m-yyyy, d.m.yyyy
    ['day', `(?:ngay )?${DAY}(?<mark> ?/ ?|-|\\.)${MONTH}\\k<mark>${YEAR}`, readDay],
    // d/m, year of the plan
    ['day', `(?:ngay )?${DAY} ?/ ?${MONTH}(?: nam ${YEAR})?`, readDay],
    // ngày 30 tháng 6 năm 2024
    ['day', `ngay ${DAY} thang ${MONTH}${IN_YEAR}`, readDay],
    // Tháng m/yyyy
    ['month', `thang ${MONTH}${IN_YEAR}`, readMonth],
    ['month', `${MONTH} ?/ ?${YEAR}`, readMonth],
    // Quý N/yyyy, Quý N năm yyyy
    ['quarter', `(?:quy|q)\\.? ?${QUARTER}${IN_YEAR}`, readQuarter],
    // 6 tháng đầu năm, 6 tháng cuối năm
    ['months', `(?<count>0?[1-9]|1[01]|sau) thang (?<end>dau|cuoi)(?: nam)?(?: ?/ ?| )?${YEAR}`, readMonths],
    ['months', '(?<count>0?[1-9]|1[01]|sau) thang (?<end>dau|cuoi) nam', readMonths],
    // 9 tháng: no comma before its year, "9 tháng, năm 2024" names two reports
    ['months', `(?<count>0?9) thang(?:(?: ?/ ?| (?:nam )?)${YEAR})?`, readMonths],
    // đầu, giữa, cuối tháng / năm
    ['edge', `(?<part>dau|giua|cuoi) thang ${MONTH}${IN_YEAR}`, readPartOfMonth],
    ['edge', `(?<part>dau|giua|cuoi) nam(?: ${YEAR})?`, readPartOfYear],
    // Năm yyyy (table cell); "năm" alone only behind a word such as "trong", "hết"
    ['year', `(?:nam )?${YEAR}`, readYear],
    ['bareYear', 'nam', readYear],
  ] as const
).map(([unit, pattern, read]) => [unit, new RegExp(`^${pattern}$`), read]);

/** The day or period that the folded words name, nothing before or after it; null for anything else. */
export const readPoint = (text: string): Point | null => {
  for (const [unit, pattern, read] of SHAPES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const groups = match.groups ?? {};
    return { unit, year: groups.year === undefined ? null : Number(groups.year), inYear: read(groups) };
  }
  return null;
};

/** The point of an item that leaves its word to the one before it: the "III" of "quý II, III", the 5 of "tháng 3 - 5". */
export const readFollower = (text: string, leader: Point | undefined): Point | null => {
  if (leader?.unit === 'quarter') return readPoint(`quy ${text}`);
  return leader?.unit === 'month' ? readPoint(`thang ${text}`) : null;
};
