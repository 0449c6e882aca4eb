/** Letters that people with nothing late are spared: two a month, and no due date unannounced. */
import fc from 'fast-check';
import type { TaskItem } from '#domain/analysis';
import { addWorkingDays, isWorkingDay } from '#domain/calendar';
import { taskKey } from '#domain/notice-parts';
import { decideNotices, type ReminderContext } from '#domain/reminder';
import { isSpared } from '#domain/sparing';
import { approachOf } from '#domain/tiers';
import { addDays, type CivilDate, toSerial } from '#kernel/civil-date';
import { addressOf, analysisOf, aTask, SETTINGS } from '#test/builders';
import { calendar } from '#test/histories/view';

const FINANCE = addressOf('Tài chính');

test.each<[string, CivilDate, number, boolean, boolean]>([
  ['the month’s first letter, on the first tier day', '2024-04-22', 0, false, false],
  ['the month’s first letter, on a later tier day', '2024-04-26', 0, true, false],
  ['a second letter before the last call', '2024-04-26', 1, true, true],
  ['a second letter as the last call', '2024-05-03', 1, true, false],
  ['a second letter on the due day', '2024-05-04', 1, true, false],
  ['a third as the last call of what was named', '2024-05-03', 2, true, true],
  ['a third as the last call of what nobody has named', '2024-05-03', 2, false, false],
  ['a third before the last call', '2024-04-26', 2, false, true],
])('%s, due on 04/05/2024', (_name, today, inMonth, isTold, spared) => {
  const reason = { newsOn: today, about: '6.1c@45416', approach: approachOf('2024-05-04', { today, calendar }) };
  expect(isSpared(reason, { inMonth, isTold: () => isTold })).toBe(spared);
});

test('what is late, owed or asked of the collector is never spared', () => {
  const known = { inMonth: 9, isTold: () => true };
  expect(isSpared({ newsOn: '2024-05-02', about: '6.1c', approach: null }, known)).toBe(false);
  expect(isSpared({ newsOn: '2024-05-02', about: 'CB1:people.postUnreachable' }, known)).toBe(false);
});

const keysOf = (items: readonly TaskItem[]): string[] => items.map((item) => taskKey(item) ?? '');

/** Days of letters to Tài chính and what each named, in a year in which each of its tasks is finished on its due day. */
const walk = (dueDays: readonly CivilDate[]): Map<CivilDate, readonly string[]> => {
  const letters = new Map<CivilDate, readonly string[]>();
  const days = (): CivilDate[] => [...letters.keys()];
  const context: ReminderContext = {
    settings: SETTINGS,
    lastSentOn: () => days().at(-1) ?? null,
    lastNamedOn: (_email, about) => [...letters].filter(([, named]) => named.includes(about)).at(-1)?.[0] ?? null,
    lettersIn: (_email, month) => days().filter((day) => day.startsWith(month)).length,
    lastLeaderOn: () => null,
    leftOut: [],
    postAddress: (post) => post,
    ranOn: null,
    now: false,
  };
  const all = dueDays.map((dueOn, index) => aTask({ id: `6.${index}`, lead: 'Tài chính', dueOn }));
  const [first = '', last = ''] = [[...dueDays].sort()[0], [...dueDays].sort().at(-1)];
  for (let today = addWorkingDays(calendar, first as CivilDate, -9); today <= last; today = addDays(today, 1)) {
    if (!isWorkingDay(calendar, today)) continue;
    const tasks = all.filter(({ dueOn }) => dueOn !== null && dueOn >= today);
    const notice = decideNotices(analysisOf(today, { tasks }), context).notices.find(({ to }) => to.email === FINANCE);
    const listed = [...(notice?.own.listed.dueSoon ?? []), ...(notice?.own.listed.dueToday ?? [])];
    if (notice !== undefined) letters.set(today, keysOf(listed));
  }
  return letters;
};

const workingDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 150 })
  .map((days) => addDays('2024-04-10', days))
  .filter((day) => isWorkingDay(calendar, day));

test('whoever finishes each task on its due day: two letters a month, one more a further due date at most; each announced', () => {
  fc.assert(
    fc.property(fc.array(workingDay, { minLength: 1, maxLength: 5 }), (dueDays) => {
      const letters = walk(dueDays);
      const sinceOf = (dueOn: CivilDate): CivilDate => addWorkingDays(calendar, dueOn, -7);
      dueDays.forEach((dueOn, index) => {
        const named = [...letters].filter(
          ([day, keys]) => keys.includes(`6.${index}@${toSerial(dueOn)}`) && day >= sinceOf(dueOn),
        );
        expect(named.length).toBeGreaterThan(0);
      });
      const months = [...new Set([...letters.keys()].map((day) => day.slice(0, 7)))];
      for (const month of months) {
        const count = [...letters.keys()].filter((day) => day.startsWith(month)).length;
        const near = new Set(dueDays.filter((day) => day.slice(0, 7) >= month && sinceOf(day).slice(0, 7) <= month));
        expect(count).toBeLessThanOrEqual(Math.max(2, near.size + 1));
      }
    }),
    { numRuns: 40 },
  );
});

test('one due date: the first tier day and the last call, wherever the month ends', () => {
  for (let days = 0; days < 90; days += 1) {
    const dueOn = addDays('2024-04-10', days);
    if (!isWorkingDay(calendar, dueOn)) continue;
    const letters = [...walk([dueOn]).keys()];
    const byMonth = new Map<string, number>();
    for (const day of letters) byMonth.set(day.slice(0, 7), (byMonth.get(day.slice(0, 7)) ?? 0) + 1);
    expect(Math.max(...byMonth.values())).toBeLessThanOrEqual(2);
    expect(letters[0]).toBe(addWorkingDays(calendar, dueOn, -7));
    expect([dueOn, addWorkingDays(calendar, dueOn, -1)]).toContain(letters.at(-1));
  }
});
