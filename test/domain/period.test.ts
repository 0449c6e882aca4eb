/** Calendar periods: ids, names in words, the last finished one, grace. */
import fc from 'fast-check';
import { isWorkingDay, makeCalendar, workingDaysBetween } from '#domain/calendar';
import {
  graceEndsOn,
  lastFinishedPeriod,
  parsePeriod,
  periodAt,
  periodId,
  periodOf,
  previousPeriod,
} from '#domain/period';
import { addDays, type CivilDate } from '#kernel/civil-date';
import { INTERVALS } from '#schema/choices';

const calendar = makeCalendar([
  { on: '2024-01-01', kind: 'holiday' },
  { on: '2024-04-18', kind: 'holiday' },
  { on: '2024-05-04', kind: 'working' },
]);
const days2024 = Array.from({ length: 366 }, (_, index) => addDays('2024-01-01', index));

test.each<[string, string]>([
  ['Quý I/2024', '2024-Q1'],
  ['quý 1 năm 2024', '2024-Q1'],
  ['Quý IV, năm 2024', '2024-Q4'],
  ['Q1/2024', '2024-Q1'],
  ['QUÝ III - 2024', '2024-Q3'],
  ['Tháng 5/2024', '2024-M05'],
  ['tháng 05 năm 2024', '2024-M05'],
  ['T12/2024', '2024-M12'],
  ['6 tháng đầu năm 2024', '2024-H1'],
  ['06 tháng cuối năm 2024', '2024-H2'],
  ['Sáu tháng đầu năm 2024', '2024-H1'],
  ['Năm 2024', '2024-Y'],
  ['2024', '2024-Y'],
  ['2024-q2', '2024-Q2'],
  ['2024-M03', '2024-M03'],
])('%s is %s, in any case and composition', (words, id) => {
  for (const form of [words, words.normalize('NFD'), words.toUpperCase(), ` ${words.toLowerCase()} `]) {
    const period = parsePeriod(form);
    expect(period && periodId(period)).toBe(id);
  }
});

test.each([
  '',
  'Quý I',
  'Tháng 13/2024',
  'Quý V/2024',
  '2024-M00',
  '2024-M13',
  '9 tháng năm 2024',
  '6 tháng',
  'Năm 1954',
  '31/3/2024',
])('%j names no period', (words) => {
  expect(parsePeriod(words)).toBeNull();
});

test('periodAt refuses an index outside the year', () => {
  expect([0, 1.5, 5].map((index) => periodAt('quarter', 2024, index))).toEqual([null, null, null]);
  expect(periodAt('halfYear', 2024, 2)).toEqual(periodOf('halfYear', '2024-07-01'));
});

test('every day of 2024: its period holds it, the last finished one ends before it, grace counts working days', () => {
  for (const today of days2024) {
    for (const interval of INTERVALS) {
      const period = periodOf(interval, today);
      expect(period.startOn <= today && today <= period.endOn).toBe(true);
      expect(parsePeriod(periodId(period))).toEqual(period);
      const finished = lastFinishedPeriod(interval, today);
      expect(finished.endOn < today && periodOf(interval, addDays(finished.endOn, 1)).endOn >= today).toBe(true);
      expect(previousPeriod(period)).toEqual(finished);
      const graceOn = graceEndsOn(period, 5, calendar);
      expect([workingDaysBetween(calendar, period.endOn, graceOn), isWorkingDay(calendar, graceOn)]).toEqual([5, true]);
    }
  }
});

test.each<[CivilDate, string, CivilDate]>([
  ['2024-03-31', '2023-Q4', '2024-01-08'],
  ['2024-04-01', '2024-Q1', '2024-04-05'],
  ['2024-07-01', '2024-Q2', '2024-07-05'],
])('on %s the last finished quarter is %s, in grace until %s', (today, id, graceOn) => {
  const finished = lastFinishedPeriod('quarter', today);
  expect([periodId(finished), graceEndsOn(finished, 5, calendar)]).toEqual([id, graceOn]);
  expect(graceEndsOn(finished, 0, calendar)).toBe(finished.endOn);
});

test('parsePeriod never throws, and what it reads has an id that reads back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const period = parsePeriod(words);
      if (period !== null) expect(parsePeriod(periodId(period))).toEqual(period);
    }),
  );
});
