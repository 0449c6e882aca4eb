// docs/letters.md is what three years of letters are; and what the walk must never show.

import { describeLetters, lettersByMonth, monthKey, walkAll } from '#bench/walk-letters';
import { isWorkingDay } from '#domain/calendar';
import { PLANS } from '#plans/index';
import { documentText } from '#test/docs/bundled';
import { calendar } from '#test/histories/view';

const walks = walkAll();

/** Addresses of whoever neither collects nor leads the commune. */
const officers = (PLANS['huong-tra-2024']?.people ?? [])
  .filter(({ roles }) => !roles.includes('collector') && !roles.includes('leader'))
  .map(({ id }) => `${String(id).toLowerCase()}@huong-tra.example`);

test('docs/letters.md is what `npm run docs` would write', () => {
  expect(documentText('docs/letters.md')).toBe(describeLetters(walks));
});

describe.each(['nobody', 'prompt', 'lastDay'] as const)('%s', (behaviour) => {
  const { letters, lateMonths } = walks[behaviour];

  test('there are letters; none on a day off, never two a day to one address', () => {
    expect(letters.length).toBeGreaterThan(30);
    expect(letters.filter(({ on }) => !isWorkingDay(calendar, on))).toEqual([]);
    const keys = letters.map(({ on, letter }) => `${on} ${letter.to}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('an officer with nothing late gets at most two letters a month', () => {
    expect(officers).toHaveLength(3);
    const byAddress = lettersByMonth(letters);
    const months = officers.flatMap((officer) =>
      [...(byAddress.get(officer) ?? [])].map((each) => [officer, ...each] as const),
    );
    const calm = months.filter(([officer, month]) => !lateMonths.has(monthKey(officer, month)));
    expect(calm.length).toBeGreaterThan(3);
    expect(calm.filter(([, , of]) => of.length > 2).map(([officer, month]) => monthKey(officer, month))).toEqual([]);
  });
});

test('whoever waits for the due day hears of it early and as a last call', () => {
  const finance = walks.lastDay.letters.filter(({ on, letter }) => on <= '2024-04-30' && letter.to === officers[2]);
  expect(finance.map(({ on }) => on)).toEqual(['2024-03-21', '2024-03-29', '2024-04-01']);
});

test('whoever does what a letter names the same day never has anything late', () => {
  const late = walks.prompt.letters.filter(({ letter, hasLate }) => hasLate && officers.includes(letter.to));
  expect(late.map(({ on, letter }) => `${on} ${letter.to}`)).toEqual([]);
});

test('every letter of a late task’s lead comes on the day it is late, or on the first working day of a week', () => {
  const weekly = walks.nobody.letters.filter(({ on, letter }) => on >= '2025-02-01' && officers.includes(letter.to));
  expect(weekly.length).toBeGreaterThan(200);
  const weeks = weekly.map(({ on, letter }) => `${letter.to} ${Math.floor((Date.parse(on) / 86_400_000 + 3) / 7)}`);
  expect(new Set(weeks).size).toBe(weeks.length);
});
