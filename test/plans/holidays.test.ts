/** The seed rows of Ngày nghỉ against the table of days off in the domain notes. */
import { isCivilDate, weekdayOf, yearOf } from '#kernel/civil-date';
import { HOLIDAYS } from '#plans/holidays';

/** Days off that fall on weekdays, and Saturdays worked, as decided for each year. */
const DECIDED: Record<number, { off: string; worked: string }> = {
  2024: { off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', worked: '05-04' },
  2025: { off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', worked: '04-26' },
  2026: {
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02',
    worked: '01-10 08-22',
  },
};

const rowsOf = (year: number) => HOLIDAYS.filter(({ on }) => on !== null && yearOf(on) === year);

test.each([2024, 2025, 2026])('%i has the days decided for it', (year) => {
  const days = (working: boolean) =>
    rowsOf(year)
      .filter(({ kind }) => (kind === 'working') === working)
      .map(({ on }) => on?.slice(5))
      .join(' ');
  expect(days(false)).toBe(DECIDED[year]?.off);
  expect(days(true)).toBe(DECIDED[year]?.worked);
});

test('12, 12 and 13 weekdays are off', () => {
  const off = [2024, 2025, 2026].map((year) => rowsOf(year).filter(({ kind }) => kind !== 'working').length);
  expect(off).toEqual([12, 12, 13]);
  expect(HOLIDAYS).toHaveLength(12 + 12 + 13 + 4);
});

test('rows are real days, in order, none twice', () => {
  const days = HOLIDAYS.map(({ on }) => on);
  expect(days.every(isCivilDate)).toBe(true);
  expect([...new Set(days)].sort()).toEqual(days);
});

test('days off fall on Monday to Friday, days worked on Saturday', () => {
  for (const { on, kind } of HOLIDAYS) {
    const weekday = on === null ? 0 : weekdayOf(on);
    if (kind === 'working') expect([on, weekday]).toEqual([on, 6]);
    else expect([on, weekday >= 1 && weekday <= 5]).toEqual([on, true]);
  }
});

test('a year never has more holidays proper than the law gives, 11', () => {
  for (const year of [2024, 2025, 2026]) {
    expect(rowsOf(year).filter(({ kind }) => kind === 'holiday').length).toBeLessThanOrEqual(11);
  }
});

test('every row has a name and a source, in NFC; the unconfirmed one says so', () => {
  for (const { name, note } of HOLIDAYS) {
    for (const text of [name, note]) {
      expect(text).toBeTruthy();
      expect(text).toBe(text?.normalize('NFC'));
    }
  }
  expect(HOLIDAYS.filter(({ note }) => note?.includes('nguồn thứ cấp')).map(({ on }) => on)).toEqual(['2024-05-04']);
});
