/** The forms of one timing in folded words (domain.md §7) and what each means. Splits no sentences, knows no clock. */
import {
  beforeDay,
  type DeadlineOptions,
  due,
  OPEN,
  type Read,
  readFrom,
  readList,
  readRange,
  type Timing,
} from '#domain/deadline-dates';
import { type CivilDate, civilDate, civilDateIfReal } from '#kernel/civil-date';
import type { Interval } from '#schema/choices';

const yearEnd = (groups: Parameters<Read>[0], options: DeadlineOptions): CivilDate =>
  civilDate(Number(groups.year ?? groups.ofYear ?? options.year), 12, 31);

/**
 * Words of any timing: what lies before or behind a form may hold none of them, else a second timing would be lost.
 * A bare number is none of them.
 */
export const TIMING_WORDS = new RegExp(
  [
    '\\d ?/ ?\\d|\\d\\.\\d+\\.\\d|\\d-\\d+-\\d|\\b2[01]\\d{2}\\b',
    '\\b(?:nam|thang|ngay|quy|q) ?\\d|\\bquy [iv]+\\b|\\d (?:thang|quy|ngay)|\\blan ?(?:/|moi|trong)',
    '\\b(?:thuong xuyen|dinh ky|(?:cham|muon|som) nhat|theo (?:quy dinh|ke hoach|tien do|yeu cau|lich))\\b',
    '\\b(?:hang|moi|tung) (?:ngay|tuan|thang|quy|nam|\\d)',
    '\\b(?:dau|giua|cuoi|het|trong) (?:tuan|thang|quy|nam|ky)\\b',
    '(?:,| va) (?:theo|khi|sau|ngay (?:sau|khi)|truoc) ',
  ].join('|'),
);

const UNITS: Readonly<Record<string, Interval>> = {
  thang: 'month',
  quy: 'quarter',
  '3 thang': 'quarter',
  '6 thang': 'halfYear',
  'nua nam': 'halfYear',
  nam: 'year',
};
const UNIT = '(?:tuan|thang|quy|0?[36] thang|nua nam|nam)';
const EVERY = '(?:hang|moi|tung)';
/** "… trong năm", "… năm 2024" behind a recurring duty. */
const OF_YEAR = '(?: (?:trong(?: suot| ca)?|cua|ca) nam(?: (?<year>2[01]\\d{2}))?| nam (?<ofYear>2[01]\\d{2}))?';
const DAY = '(?:ngay )?(?<day>\\d{1,2})';
const TO_DAY = '(?:trong |vao |den |den het |(?:cham|muon) nhat (?:la |vao |den )?)?';

/** Due at the end of the year, reporting at each of the intervals that the words list; no interval is a week: as "thường xuyên". */
const readRecurring: Read = (groups, options) =>
  (groups.units ?? '').split(/, va |, | va |; /).map((item) => {
    const unit = item.replace(/^(?:dinh ky )?(?:(?:hang|moi|tung) )?0?/, '');
    return due(yearEnd(groups, options), unit === 'tuan' ? options.interval : (UNITS[unit] ?? null));
  });

/** The same day of several months; null where a month lacks the day (31 of every month). */
const onDayOfMonths =
  (months: readonly number[]): Read =>
  ({ day, before }, options) => {
    const days = months.map((month) => civilDateIfReal(options.year, month, Number(day)));
    const real = days.filter((on): on is CivilDate => on !== null);
    if (real.length < days.length) return null;
    return real.map((on) => due(before === undefined ? on : beforeDay(on, options.before)));
  };

const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const LAST_MONTHS = [3, 6, 9, 12];

/** An event or a request: no date until it is entered, provided the rest of the words names no timing of its own. */
const readOpen: Read = ({ rest = '' }) => (TIMING_WORDS.test(rest) ? null : [OPEN]);

/** So many days from an event. A date of the event stays in the words: the sum is left to the person. */
const readCountdown: Read = ({ event = '' }, options) => readOpen({ rest: event.replace(EVENT_DAY, '') }, options);
const EVENT_DAY = /^\d{1,2}(?: ?[/.-] ?| thang )\d{1,2}(?:(?: ?[/.-] ?| nam )\d{4})?/;

/** Each form with its reader, first that reads wins. Comments name the row of domain.md §7. */
const FORMS: readonly (readonly [pattern: RegExp, read: Read])[] = (
  [
    // Thường xuyên: year end + check interval
    [
      `thuong xuyen(?:,? lien tuc)?(?: ${EVERY} nam)?,?${OF_YEAR}`,
      (groups, options) => [due(yearEnd(groups, options), options.interval)],
    ],
    // the same with its own interval: "thường xuyên, định kỳ hằng quý"
    [`thuong xuyen,? (?:dinh ky )?${EVERY} (?<units>tuan|thang|quy|0?[36] thang)${OF_YEAR}`, readRecurring],
    // hằng năm; hằng quý; hằng tháng; hằng tuần; "định kỳ hàng quý, 6 tháng, năm": year end + that interval
    [
      `(?<units>(?:dinh ky (?:${EVERY} )?|${EVERY} )${UNIT}(?:(?:, va |, | va )(?:dinh ky )?(?:${EVERY} )?${UNIT})*)${OF_YEAR}`,
      readRecurring,
    ],
    // "01 lần/quý", "mỗi quý một lần", "6 tháng/lần"
    [`(?:dinh ky )?(?:0?1|mot) lan(?: ?/ ?| moi | trong | mot )(?<units>tuan|thang|quy|nam)`, readRecurring],
    [`(?:dinh ky )?(?:${EVERY} )?(?<units>${UNIT})(?: ?/ ?| (?:0?1|mot) ?)lan`, readRecurring],
    // ngày NN hằng tháng; trong ngày 17 hằng tháng: twelve days
    [`(?:${EVERY} thang,? )?${TO_DAY}(?<before>truoc )?${DAY} (?:cua )?${EVERY} thang`, onDayOfMonths(EVERY_MONTH)],
    [`(?:dinh ky )?${EVERY} thang,? ${TO_DAY}(?<before>truoc )?ngay (?<day>\\d{1,2})`, onDayOfMonths(EVERY_MONTH)],
    // trước ngày 15 tháng cuối của quý; ngày 20 của tháng cuối kỳ: four days
    [
      `(?:(?:dinh ky )?${EVERY} quy,? )?${TO_DAY}(?<before>truoc )?${DAY} (?:cua )?thang cuoi (?:cung )?(?:cua )?(?:${EVERY} )?(?:quy|ky(?: bao cao)?)`,
      onDayOfMonths(LAST_MONTHS),
    ],
    // N ngày làm việc (kể từ …)
    [
      `(?:trong )?(?:vong |thoi han )?(?:(?:cham|muon) nhat |khong qua |toi da )?(?:la |sau )?\\d{1,3} (?:ngay(?: lam viec)?|tuan|thang)(?:,? ke)? (?:tu|sau) (?:ngay|khi|luc|thoi diem) (?<event>.*)`,
      readCountdown,
    ],
    ['(?:trong )?(?:vong |thoi han )?(?:(?:cham|muon) nhat |khong qua |toi da )?\\d{1,3} ngay lam viec', readOpen],
    // ngay sau khi …; khi có phát sinh; theo tiến độ, theo yêu cầu. Other words behind "khi" may be no event: "khi rảnh"
    ['(?:ngay )?sau khi(?<rest> .+)', readOpen],
    ['khi (?:co |duoc )?(?:phat sinh|yeu cau)\\b(?<rest>.*)', readOpen],
    ['theo (?:tien do|yeu cau)(?<rest>.*)', readOpen],
    ['(?:theo )?phat sinh|dot xuat', readOpen],
    // Quý N, Tháng m, Năm yyyy, 6 tháng đầu năm, đầu/giữa/cuối …; trước ngày, chậm nhất ngày, đến hết …; with "hằng năm"
    [`(?:(?<eachYear>${EVERY} nam),? )?(?<list>.+?)(?<yearly>,? ${EVERY} nam)?`, readList],
    // giai đoạn yyyy–yyyy; ranges of days, months, quarters
    ['(?:(?:trong )?giai doan |(?:trong )?(?:khoang )?tu |trong )?(?<range>.+)', readRange],
    // Từ dd/m/yyyy
    ['(?:bat dau |ke )?tu (?<from>.+?)(?: tro di)?', readFrom],
  ] as const satisfies readonly (readonly [string, Read])[]
).map(([pattern, read]) => [new RegExp(`^(?:${pattern})$`), read]);

/** Longer words hold more than one timing, or none. */
const LONGEST_TIMING = 160;

/** The timings that the folded words say as a whole; null where anything is left over or does not exist (31/4). */
export const readTiming = (text: string, options: DeadlineOptions): readonly Timing[] | null => {
  if (text.length > LONGEST_TIMING) return null;
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    const timings = match === null ? null : read(match.groups ?? {}, options);
    if (timings !== null) return timings;
  }
  return null;
};
