/** Who hears of a late task, by working days late. */
import { addWorkingDays } from '#domain/calendar';
import { climbOf, isYoung, type Step } from '#domain/ladder';
import { addDays, type CivilDate } from '#kernel/civil-date';
import type { Settings } from '#schema/settings';
import type { Task } from '#schema/tables/tasks';
import { analysisOf, aTask, onlyItem, SETTINGS } from '#test/builders';

const DUE: CivilDate = '2024-04-01';

const stepOn = (today: CivilDate, own: Partial<Task> = {}, isCollectors = false, more: Partial<Settings> = {}) => {
  const settings = { ...SETTINGS, ...more };
  const analysis = analysisOf(today, { tasks: [aTask(own)], settings });
  return climbOf(onlyItem(analysis), analysis, settings, isCollectors);
};
/** The day on which the task is so many working days late. */
const lateBy = (days: number): CivilDate => addWorkingDays(analysisOf(DUE).calendar, DUE, days);

test.each<[number, Step, Step]>([
  [0, 'lead', 'lead'],
  [1, 'lead', 'lead'],
  [5, 'lead', 'lead'],
  [6, 'collector', 'leader'],
  [10, 'collector', 'leader'],
  [11, 'leader', 'leader'],
  [60, 'leader', 'leader'],
])('%i working days late: %s; led by the collector: %s', (days, step, collectors) => {
  expect([stepOn(lateBy(days)).step, stepOn(lateBy(days), {}, true).step]).toEqual([step, collectors]);
});

test.each<[string, Partial<Settings>, number, Step]>([
  ["limits of one's own", { collectorAfter: 2, leaderAfter: 3 }, 3, 'collector'],
  ["limits of one's own", { collectorAfter: 2, leaderAfter: 3 }, 4, 'leader'],
  ['the leader before the collector', { collectorAfter: 10, leaderAfter: 3 }, 4, 'leader'],
  ['at once', { collectorAfter: 0, leaderAfter: 10 }, 1, 'collector'],
])('%s %j: %i late is the %s’s', (_name, settings, days, step) => {
  expect(stepOn(lateBy(days), {}, false, settings).step).toBe(step);
});

test('the step is news on the day it is reached, then with each week’s first working day', () => {
  const news = [6, 7, 8, 10, 11, 12].map((days) => [days, stepOn(lateBy(days)).newsOn]);
  const day = (days: number): CivilDate => lateBy(days);
  expect(news).toEqual([
    [6, day(6)],
    [7, day(6)],
    [8, day(6)],
    [10, day(10)],
    [11, day(11)],
    [12, day(11)],
  ]);
  expect(day(10)).toBe('2024-04-15');
});

test.each<[string, Partial<Task>, number, Step]>([
  ['only its proof is missing, within the grace', { state: 'done', doneOn: '2024-04-10' }, 16, 'lead'],
  ['only its proof is missing, the grace is over', { state: 'done', doneOn: '2024-04-02' }, 12, 'leader'],
  ['done in the future is no done', { state: 'done', doneOn: '2024-12-30' }, 11, 'leader'],
  ['silenced: changes nothing', { quietUntil: '2024-04-30' }, 11, 'leader'],
  ['extended on a basis', { extendedTo: '2024-06-30', extensionBasis: 'Số 12/TB-UBND' }, 11, 'lead'],
  ['extended without a basis', { extendedTo: '2024-06-30' }, 11, 'leader'],
  ['paused', { state: 'paused' }, 11, 'lead'],
  ['done', { state: 'done', doneOn: '2024-04-10', proof: 'Số 12' }, 11, 'lead'],
])('%s', (_name, own, days, step) => {
  expect(stepOn(lateBy(days), own).step).toBe(step);
});

test('ten working days of grace for the proof, not a day more', () => {
  const steps = Array.from({ length: 25 }, (_, index) => addDays('2024-04-08', index)).map((today) => [
    today,
    stepOn(today, { state: 'done', doneOn: '2024-04-08' }).step,
  ]);
  // 08/4 + 10 working days = 23/4 (18/4/2024 is Giỗ Tổ)
  expect(steps.find(([, step]) => step !== 'lead')?.[0]).toBe('2024-04-24');
});

test('a young workbook: nothing climbs in its first five working days', () => {
  const startedOn: CivilDate = '2024-05-06';
  const days = ['2024-05-06', '2024-05-10', '2024-05-12', '2024-05-13'] as const;
  expect(days.map((today) => stepOn(today, {}, false, { startedOn }).step)).toEqual(['lead', 'lead', 'lead', 'leader']);
  expect(isYoung(analysisOf('2024-05-06'), { ...SETTINGS, startedOn: null })).toBe(false);
});
