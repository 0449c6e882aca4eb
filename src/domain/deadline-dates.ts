/** Named days and periods, lists and ranges of them, as timings: "trước ngày 15/6", "quý II, III", "tháng 3 - 5". */
import { type Point, readFollower, readPoint, type Span } from '#domain/deadline-points';
import { addDays, type CivilDate } from '#kernel/civil-date';
import type { BeforeMeaning, Interval } from '#schema/choices';

/** What a timing of a plan asks for, without its words. */
export interface Timing {
  /** First day of a named period or of a range; null where only an end is named. */
  readonly startOn: CivilDate | null;
  /** Last day in time, nominal: not yet moved to a working day. */
  readonly dueOn: CivilDate | null;
  /** How often a continuous duty reports; null for a single date or window. */
  readonly interval: Interval | null;
  /** Where the date is not fixed: on an event, on request, open end. */
  readonly open: boolean;
}

/** What the words themselves do not say. */
export interface DeadlineOptions {
  /** Year of the plan: the year of every date that names none. */
  readonly year: number;
  /** How "trước ngày d/m" is read; official practice is unknown. */
  readonly before: BeforeMeaning;
  /** Interval of "thường xuyên". */
  readonly interval: Interval;
}

/** Turns the named groups of a form into timings; null where a day does not exist or words are left over. */
export type Read = (
  groups: Readonly<Record<string, string | undefined>>,
  options: DeadlineOptions,
) => readonly Timing[] | null;

/** Due on a day, with the interval of a continuous duty. */
export const due = (dueOn: CivilDate, interval: Interval | null = null): Timing => ({
  startOn: null,
  dueOn,
  interval,
  open: false,
});

/** Due at the end of the days, not before their start. */
const window = ({ startOn, endOn }: Span): Timing => ({ startOn, dueOn: endOn, interval: null, open: false });

/** No date until an event or a request. */
export const OPEN: Timing = { startOn: null, dueOn: null, interval: null, open: true };

/** The last day in time of "trước ngày d". */
export const beforeDay = (day: CivilDate, before: BeforeMeaning): CivilDate =>
  before === 'dayBefore' ? addDays(day, -1) : day;

/** Words before a day or period: `by` its last day, `before` it, or `in` it. */
const LIMITS = [
  ['before', /^(?:(?:(?:cham|muon) nhat|den) (?:la )?)?truoc /],
  [
    'by',
    /^(?:(?:cham|muon) nhat (?:la |vao |den |trong )?(?:het )?|khong (?:qua|muon hon) |han cuoi (?:cung )?(?:la )?)/,
  ],
  ['by', /^(?:den het|den cuoi|den|het|cuoi) /],
  ['in', /^(?:(?:ngay )?trong(?: suot| ca)?|vao|ca) /],
] as const;

interface Item {
  readonly limit: (typeof LIMITS)[number][0] | null;
  readonly point: Point;
  /** Leaves the word to the item before it: the "III" of "quý II, III". */
  readonly follows: boolean;
}

/** One item of a list: its point, after the limit that it names or takes over from a like item before it. */
const readItem = (text: string, previous: Item | undefined): Item | null => {
  const whole = readPoint(text);
  const point = whole ?? readFollower(text, previous?.point);
  if (point !== null && point.unit !== 'bareYear') {
    const limit = previous?.point.unit === point.unit ? previous.limit : null;
    return { limit, point, follows: whole === null };
  }
  const [limit, pattern] = LIMITS.find(([, words]) => words.test(text)) ?? [];
  const limited = pattern === undefined ? null : readPoint(text.replace(pattern, ''));
  return limit === undefined || limited === null ? null : { limit, point: limited, follows: false };
};

/** The items of a list. The comma of "quý III, năm 2024" does not divide. */
const readItems = (list: string): readonly Item[] | null => {
  const items: Item[] = [];
  for (const part of list.split(/, va | va | & |,(?! ?nam \d) ?/)) {
    const item = readItem(part, items[items.length - 1]);
    if (item === null) return null;
    items.push(item);
  }
  return items;
};

/** The days of each item in its year; null where one does not exist. */
const spansIn = (items: readonly Item[], yearOf: (item: Item, index: number) => number): readonly Span[] | null => {
  const spans = items.map((item, index) => item.point.inYear(yearOf(item, index)));
  const real = spans.filter((span): span is Span => span !== null);
  return real.length === items.length ? real : null;
};

/**
 * The days of each item. An item without a year takes that of the next like item that has one, else of the one before
 * it, else the plan's: "15/6 và 15/12/2025". Where that turns the order round, it is the plan's: "quý IV và quý I/2025".
 */
const spansOf = (items: readonly Item[], planYear: number): readonly Span[] | null => {
  const taken = spansIn(items, ({ point }, index) => {
    const around = [...items.slice(index), ...items.slice(0, index).reverse()];
    return around.find((other) => other.point.unit === point.unit && other.point.year !== null)?.point.year ?? planYear;
  });
  const isAscending = (spans: readonly Span[]): boolean =>
    spans.every(({ startOn }, index) => index === 0 || startOn >= (spans[index - 1]?.startOn ?? startOn));
  const yearsGiven = items.filter(({ point }) => point.year !== null).length;
  if (taken === null || isAscending(taken) || yearsGiven === 0 || yearsGiven === items.length) return taken;
  const planned = spansIn(items, ({ point }) => point.year ?? planYear);
  return planned !== null && isAscending(planned) ? planned : null;
};

/** "trước" a period is not read: before its first day or its last? */
const timingOf = ({ limit, point }: Item, span: Span, before: BeforeMeaning): Timing | null => {
  if (limit === 'before') return point.unit === 'day' ? due(beforeDay(span.endOn, before)) : null;
  return limit === 'by' || span.startOn === span.endOn ? due(span.endOn) : window(span);
};

/**
 * Days and periods, one or several; "hằng năm" beside them makes them yearly. "Quý II, III" is one window from April to
 * September; "quý II và quý III" and "quý I, III" are two.
 */
export const readList: Read = ({ list = '', yearly, eachYear = yearly }, { year, before }) => {
  const items = readItems(list);
  const spans = items && spansOf(items, year);
  if (items === null || spans === null) return null;
  const timings: Timing[] = [];
  for (const [index, item] of items.entries()) {
    const span = spans[index];
    const timing = span === undefined ? null : timingOf(item, span, before);
    if (timing === null || (eachYear !== undefined && (item.point.year !== null || item.point.unit === 'bareYear')))
      return null;
    const last = timings[timings.length - 1];
    const joins = item.follows && last?.startOn && last.dueOn && addDays(last.dueOn, 1) === timing.startOn;
    if (joins) timings.pop();
    timings.push({
      ...timing,
      startOn: joins ? last.startOn : timing.startOn,
      interval: eachYear === undefined ? null : 'year',
    });
  }
  return timings;
};

/** From one point to a later one; a side without a year takes the other's. */
const rangeOf = (from: Point, to: Point, planYear: number): readonly Timing[] | null => {
  const first = from.inYear(from.year ?? to.year ?? planYear);
  const last = to.inYear(to.year ?? from.year ?? planYear);
  if (first === null || last === null || first.startOn > last.endOn) return null;
  return [window({ startOn: first.startOn, endOn: last.endOn })];
};

/** The first day of a range; in "15 - 20/6" it takes the month of the last. */
const readHead = (head: string, tail: string): Point | null => {
  const day = /^(?:ngay )?(\d{1,2})$/.exec(head)?.[1];
  const month = /^(?:ngay )?\d{1,2}( ?\/.*| thang .*)$/.exec(tail)?.[1];
  return readPoint(day !== undefined && month !== undefined ? `ngay ${day}${month}` : head);
};

/** A range, tried at every "đến" and dash: dates hold dashes too. "Từ nay" names no first day. */
export const readRange: Read = ({ range = '' }, options) => {
  for (const match of range.matchAll(/ den(?: het| cuoi(?= quy))? | ?- ?/g)) {
    const head = range.slice(0, match.index);
    const tail = range.slice((match.index ?? 0) + match[0].length);
    if (head === 'nay') return readList({ list: `den ${tail}` }, options);
    const from = readHead(head, tail);
    const to = readPoint(tail) ?? readFollower(tail, from ?? undefined);
    if (from !== null && to !== null && from.unit !== 'bareYear') return rangeOf(from, to, options.year);
  }
  return null;
};

/** A start with an open end. */
export const readFrom: Read = ({ from = '' }, { year }) => {
  const point = readPoint(from);
  const span = point === null || point.unit === 'bareYear' ? null : point.inYear(point.year ?? year);
  return span === null ? null : [{ ...OPEN, startOn: span.startOn }];
};
