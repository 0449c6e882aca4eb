/** Tiers: what people write, and the latest tier day up to a day, walked over months with holidays in them. */
import { addWorkingDays, makeCalendar } from '#domain/calendar';
import { latestTier, parseTiers, tiersOf } from '#domain/tiers';
import { addDays, type CivilDate } from '#kernel/civil-date';
import { HOLIDAYS } from '#plans/holidays';

const calendar = makeCalendar(HOLIDAYS.flatMap(({ on, kind }) => (on && kind ? [{ on, kind }] : [])));

test.each([
  ['7; 3; 1', [7, 3, 1]],
  ['5;2', [5, 2]],
  ['10, 5', [10, 5]],
  [' 3 ', [3]],
  ['0', []],
  ['0; 2', [2]],
  ['30', [30]],
  ['31', null],
  ['', null],
  ['7;', null],
  ['1/2', null],
  ['-1', null],
  ['2,5 ngày', null],
  ['bảy', null],
])('“%s” is read as %j', (words, tiers) => {
  expect(parseTiers(words)).toEqual(tiers);
});

test.each([
  [null, '7; 3; 1', [7, 3, 1]],
  ['5; 2', '7; 3; 1', [5, 2]],
  ['0', '7; 3; 1', []],
  ['hôm trước', '4', [4]],
  [null, 'sai', [7, 3, 1]],
])('own words %j, setting “%s”: %j', (own, setting, tiers) => {
  expect(tiersOf(own, setting)).toEqual(tiers);
});

const latest = (today: CivilDate, dueOn: CivilDate, tiers = [7, 3, 1]): CivilDate | null =>
  latestTier(tiers, dueOn, { today, calendar });

test.each<[CivilDate, CivilDate, CivilDate | null]>([
  ['2024-03-20', '2024-04-01', null],
  ['2024-03-21', '2024-04-01', '2024-03-21'],
  ['2024-03-26', '2024-04-01', '2024-03-21'],
  ['2024-03-27', '2024-04-01', '2024-03-27'],
  ['2024-03-29', '2024-04-01', '2024-03-29'],
  ['2024-04-01', '2024-04-01', '2024-04-01'],
  // over 30/4–1/5/2024: 29/4 is swapped for Saturday 4/5
  ['2024-04-26', '2024-05-02', '2024-04-26'],
  ['2024-05-02', '2024-05-03', '2024-05-02'],
])('on %s, due on %s: the latest tier day is %s', (today, dueOn, day) => {
  expect(latest(today, dueOn)).toBe(day);
});

test('without tiers the due day alone counts', () => {
  expect([latest('2024-03-29', '2024-04-01', []), latest('2024-04-01', '2024-04-01', [])]).toEqual([
    null,
    '2024-04-01',
  ]);
});

test('walked over a year: the tier day never moves back, lies in the past, and each tier day is met once', () => {
  const dueOn: CivilDate = '2024-05-10';
  const met = new Set<string>();
  let before: CivilDate | null = null;
  for (let today: CivilDate = '2024-01-01'; today <= dueOn; today = addDays(today, 1)) {
    const day = latest(today, dueOn);
    if (day === null) continue;
    expect(day <= today && (before === null || day >= before)).toBe(true);
    met.add(day);
    before = day;
  }
  expect([...met]).toEqual([7, 3, 1, 0].map((count) => addWorkingDays(calendar, dueOn, -count)));
});
