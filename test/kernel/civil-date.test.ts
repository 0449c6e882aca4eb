/** Calendar arithmetic against JavaScript's own calendar and Google's serial numbers. */
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  civilDateIfReal,
  daysBetween,
  daysInMonth,
  earlier,
  endOfMonth,
  formatDay,
  fromSerial,
  isCivilDate,
  later,
  mondayOf,
  toSerial,
  weekdayOf,
} from '#kernel/civil-date';

const aDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((days) => {
    const date = new Date(days * 86_400_000);
    return civilDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  });

test.each([
  ['1899-12-30', 0],
  ['1900-01-01', 2],
  ['1900-03-01', 61],
  ['2000-01-01', 36526],
  ['2024-02-29', 45351],
  ['2024-04-02', 45384],
  ['2099-12-31', 73050],
] as const)('%s is serial %i', (date, serial) => {
  expect([toSerial(date), fromSerial(serial), fromSerial(serial + 0.999)]).toEqual([serial, date, date]);
});

test('serials, steps and differences fit together', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -40_000, max: 40_000 }), (date, step) => {
      const other = addDays(date, step);
      expect([daysBetween(date, other), toSerial(other) - toSerial(date), addDays(other, -step)]).toEqual([
        step,
        step,
        date,
      ]);
      expect(fromSerial(toSerial(date))).toBe(date);
      expect(date < other).toBe(step > 0);
      expect([earlier(date, other), later(date, other)]).toEqual(step < 0 ? [other, date] : [date, other]);
    }),
  );
});

test('weekdays: as JavaScript counts them, Monday first', () => {
  fc.assert(
    fc.property(aDay, (date) => {
      expect(weekdayOf(date) % 7).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
      expect(weekdayOf(mondayOf(date))).toBe(1);
      expect(daysBetween(mondayOf(date), date)).toBe(weekdayOf(date) - 1);
      expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
    }),
  );
  expect([weekdayOf('2024-03-31'), weekdayOf('2024-04-01'), weekdayOf('2024-05-04')]).toEqual([7, 1, 6]);
});

test('leap years and the ends of months', () => {
  expect([1900, 2000, 2023, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28]);
  expect(Array.from({ length: 12 }, (_, month) => endOfMonth(2024, month + 1).slice(8)).join(' ')).toBe(
    '31 29 31 30 31 30 31 31 30 31 30 31',
  );
});

test('days that are none', () => {
  expect([
    civilDateIfReal(2024, 4, 31),
    civilDateIfReal(2023, 2, 29),
    civilDateIfReal(2024, 13, 1),
    civilDateIfReal(2024, 0, 1),
    civilDateIfReal(2024, 1, 0),
    civilDateIfReal(1899, 12, 31),
    civilDateIfReal(10_000, 1, 1),
  ]).toEqual([null, null, null, null, null, null, null]);
  expect(civilDateIfReal(2024, 2, 29)).toBe('2024-02-29');
  for (const text of [
    '2024-2-9',
    '2024-02-30',
    '24-02-09',
    '2024-02-09T00:00',
    ' 2024-02-09',
    '',
    null,
    45384,
    new Date(),
  ])
    expect([text, isCivilDate(text)]).toEqual([text, false]);
  fc.assert(fc.property(aDay, (date) => isCivilDate(date) && formatDay(date).split('/').reverse().join('-') === date));
});
