/** Windows for updates: the last three working days of an interval and its grace. */
import { makeCalendar } from '#domain/calendar';
import { periodId } from '#domain/period';
import { windowsToday } from '#domain/update-window';
import { addDays, type CivilDate } from '#kernel/civil-date';
import { HOLIDAYS } from '#plans/holidays';
import { blankRecord } from '#schema/define';
import type { Task } from '#schema/tables/tasks';
import { type Update, updates } from '#schema/tables/updates';
import { analysisOf, aTask, onlyItem, rowsOf } from '#test/builders';

const calendar = makeCalendar(HOLIDAYS.flatMap(({ on, kind }) => (on && kind ? [{ on, kind }] : [])));

const quarterOn = (today: CivilDate): string => {
  const window = windowsToday({ today, calendar, graceWorkingDays: 5 }).quarter;
  return window === null ? '' : `${periodId(window)} until ${window.until}`;
};

test.each<[CivilDate, string]>([
  ['2024-03-26', ''],
  ['2024-03-27', '2024-Q1 until 2024-04-05'],
  ['2024-03-31', '2024-Q1 until 2024-04-05'],
  ['2024-04-05', '2024-Q1 until 2024-04-05'],
  ['2024-04-06', ''],
  ['2024-06-25', ''],
  ['2024-06-26', '2024-Q2 until 2024-07-05'],
  ['2024-12-27', '2024-Q4 until 2025-01-08'],
  ['2025-01-08', '2024-Q4 until 2025-01-08'],
  ['2025-01-09', ''],
])('quarter on %s: “%s”', (today, window) => {
  expect(quarterOn(today)).toBe(window);
});

test('walked over three years: a quarter opens on one day, closes on one, and none overlaps', () => {
  const changes: string[] = [];
  let before = '';
  for (let today: CivilDate = '2024-01-10'; today <= '2026-12-20'; today = addDays(today, 1)) {
    const now = quarterOn(today);
    if (now !== before) changes.push(now === '' ? 'closes' : now.slice(0, 7));
    before = now;
  }
  const opened = changes.filter((each) => each !== 'closes');
  expect(opened).toEqual([...new Set(opened)]);
  expect(opened).toHaveLength(11);
  expect(changes.filter((each) => each === 'closes')).toHaveLength(11);
});

const continuous = (own: Partial<Task> = {}): Task => aTask({ interval: 'quarter', dueOn: '2024-12-31', ...own });
const anUpdate = (own: Partial<Update>): Update => ({ ...blankRecord(updates), id: 'CN.1', task: '1.1a', ...own });

describe('which task is asked', () => {
  const askedOn = (today: CivilDate, task: Task, given: readonly Update[] = []): string => {
    const { asked } = onlyItem(analysisOf(today, { tasks: [task], updates: rowsOf(given) }));
    return asked === null ? '' : periodId(asked);
  };

  test.each<[string, CivilDate, Partial<Task>, string]>([
    ['nothing reported', '2024-03-27', {}, '2024-Q1'],
    ['in the grace', '2024-04-05', {}, '2024-Q1'],
    ['before the window', '2024-03-26', {}, ''],
    ['reported in the quarter', '2024-03-27', { updatedOn: '2024-03-20' }, ''],
    ['reported in the grace of the quarter before', '2024-06-26', { updatedOn: '2024-04-05' }, '2024-Q2'],
    ['reported after that grace', '2024-06-26', { updatedOn: '2024-04-08' }, ''],
    ['not begun yet', '2024-03-27', { startOn: '2024-04-01' }, ''],
    ['no interval', '2024-03-27', { interval: null, dueOn: '2024-12-31' }, ''],
    ['paused', '2024-03-27', { state: 'paused' }, ''],
    ['late', '2025-01-02', {}, ''],
  ])('%s on %s', (_name, today, own, period) => {
    expect(askedOn(today, continuous(own))).toBe(period);
  });

  test('a row of Cập nhật that names the quarter serves it, one that names another does not', () => {
    expect(askedOn('2024-04-03', continuous(), [anUpdate({ period: 'Quý I/2024', updatedOn: '2024-03-29' })])).toBe('');
    expect(askedOn('2024-04-03', continuous(), [anUpdate({ period: 'Quý IV/2023', updatedOn: '2024-03-29' })])).toBe(
      '2024-Q1',
    );
  });

  test.each<[CivilDate, string, string]>([
    ['2024-04-05', '2024-Q1', ''],
    ['2024-04-08', '', '2024-Q1'],
  ])('on %s asked “%s”, owed “%s”: never both', (today, asked, owed) => {
    const item = onlyItem(analysisOf(today, { tasks: [continuous()] }));
    expect([item.asked && periodId(item.asked), item.owed && periodId(item.owed)].map((each) => each ?? '')).toEqual([
      asked,
      owed,
    ]);
  });
});
