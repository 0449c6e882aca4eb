/** Working days with the days off of 2024 and 2026 (domain.md §8). */
import fc from 'fast-check';
import {
  addWorkingDays,
  type DayOff,
  isFirstWorkingDayOfWeek,
  isWorkingDay,
  knowsYear,
  makeCalendar,
  nextWorkingDay,
  workingDaysBetween,
} from '#domain/calendar';
import { addDays, type CivilDate, mondayOf, weekdayOf } from '#kernel/civil-date';

const HOLIDAYS: readonly CivilDate[] = [
  '2024-01-01',
  '2024-02-08',
  '2024-02-09',
  '2024-02-12',
  '2024-02-13',
  '2024-02-14',
  '2024-04-18',
  '2024-04-30',
  '2024-05-01',
  '2024-09-02',
  '2024-09-03',
  '2026-01-01',
];
const DAYS_OFF: readonly DayOff[] = [
  ...HOLIDAYS.map((on): DayOff => ({ on, kind: 'holiday' })),
  { on: '2024-04-29', kind: 'substitute' },
  { on: '2024-05-04', kind: 'working' },
];
const calendar = makeCalendar(DAYS_OFF);
const days2024 = Array.from({ length: 366 }, (_, index) => addDays('2024-01-01', index));
const aDay = fc.integer({ min: 0, max: 1500 }).map((index) => addDays('2022-12-01', index));

/** The rule, said again the slow way. */
const works = (date: CivilDate): boolean => {
  const kinds = DAYS_OFF.filter(({ on }) => on === date).map(({ kind }) => kind);
  return kinds.length === 0 ? weekdayOf(date) < 6 : kinds.includes('working');
};

test.each<[CivilDate, CivilDate]>([
  ['2024-03-31', '2024-04-01'],
  ['2024-04-30', '2024-05-02'],
  ['2024-04-27', '2024-05-02'],
  ['2024-02-08', '2024-02-15'],
  ['2026-03-31', '2026-03-31'],
  ['2024-05-04', '2024-05-04'],
])('a due day %s is effective on %s', (date, next) => {
  expect(nextWorkingDay(calendar, date)).toBe(next);
});

test.each<[CivilDate, CivilDate, number]>([
  ['2024-03-31', '2024-04-02', 2],
  ['2024-04-01', '2024-04-02', 1],
  ['2024-04-02', '2024-04-01', -1],
  ['2024-04-26', '2024-05-06', 4],
  ['2024-04-06', '2024-04-07', 0],
  ['2024-04-07', '2024-04-06', 0],
  ['2023-12-31', '2024-12-31', 251],
])('from %s to %s are %i working days', (from, to, count) => {
  expect(workingDaysBetween(calendar, from, to)).toBe(count);
});

test.each<[CivilDate, number, CivilDate]>([
  ['2024-03-31', 5, '2024-04-05'],
  ['2024-03-31', 0, '2024-03-31'],
  ['2024-04-26', 1, '2024-05-02'],
  ['2024-05-03', 1, '2024-05-04'],
  ['2024-05-02', -1, '2024-04-26'],
])('%s and %i working days is %s', (date, count, result) => {
  expect(addWorkingDays(calendar, date, count)).toBe(result);
});

test('every day of 2024 keeps the rules', () => {
  for (const date of days2024) {
    expect([date, isWorkingDay(calendar, date)]).toEqual([date, works(date)]);
    const next = nextWorkingDay(calendar, date);
    expect(
      works(next) && next >= date && days2024.filter((day) => day >= date && day < next).every((day) => !works(day)),
    ).toBe(true);
    expect(workingDaysBetween(calendar, '2023-12-31', date)).toBe(
      days2024.filter((day) => day <= date && works(day)).length,
    );
    const week = Array.from({ length: 7 }, (_, index) => addDays(mondayOf(date), index));
    expect([date, isFirstWorkingDayOfWeek(calendar, date)]).toEqual([date, week.find(works) === date]);
  }
});

test('a working row wins over any other row of its date, whatever their order, and on no other date', () => {
  const rows: readonly DayOff[] = [
    { on: '2024-05-04', kind: 'working' },
    { on: '2024-05-04', kind: 'holiday' },
  ];
  for (const table of [rows, [...rows].reverse()]) {
    expect(isWorkingDay(makeCalendar(table), '2024-05-04')).toBe(true);
    expect(isWorkingDay(makeCalendar(table), '2024-05-11')).toBe(false);
  }
});

test('a year without rows is unknown, not without holidays', () => {
  expect([2024, 2025, 2026].map((year) => knowsYear(calendar, year))).toEqual([true, false, true]);
});

test('a table that closes the office for good returns the date itself', () => {
  const closed = makeCalendar(
    Array.from({ length: 1200 }, (_, index): DayOff => ({ on: addDays('2023-01-01', index), kind: 'holiday' })),
  );
  expect(nextWorkingDay(closed, '2024-05-06')).toBe('2024-05-06');
  expect(addWorkingDays(closed, '2024-05-06', 3)).toBe('2024-05-06');
  expect(addWorkingDays(closed, '2024-05-06', -3)).toBe('2024-05-06');
});

test('adding working days and counting them are inverse', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 300 }), (date, count) => {
      expect(workingDaysBetween(calendar, date, addWorkingDays(calendar, date, count))).toBe(count);
      const start = nextWorkingDay(calendar, date);
      expect(addWorkingDays(calendar, addWorkingDays(calendar, start, count), -count)).toBe(start);
    }),
  );
});

test('counting runs on, turns round, and ends on the working day it names', () => {
  fc.assert(
    fc.property(aDay, aDay, aDay, (a, b, c) => {
      const between = (from: CivilDate, to: CivilDate): number => workingDaysBetween(calendar, from, to);
      expect(between(a, b) + between(b, c)).toBe(between(a, c));
      expect(between(a, b) + between(b, a)).toBe(0);
      const end = nextWorkingDay(calendar, b);
      if (end >= a && works(end) && end !== a) expect(addWorkingDays(calendar, a, between(a, end))).toBe(end);
    }),
  );
});

test('the next working day is its own next working day', () => {
  fc.assert(
    fc.property(aDay, (date) => {
      const next = nextWorkingDay(calendar, date);
      expect(nextWorkingDay(calendar, next)).toBe(next);
    }),
  );
});

test('5,000 counts over up to a year take well under 50 ms', () => {
  const started = performance.now();
  for (let index = 0; index < 5000; index += 1) {
    workingDaysBetween(calendar, '2024-01-01', days2024[index % 366] as CivilDate);
  }
  expect(performance.now() - started).toBeLessThan(50);
});
