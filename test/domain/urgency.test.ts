/** How pressing a task is for its lead, since when that is news, and what silence does and does not do. */
import { addWorkingDays } from '#domain/calendar';
import { climbOf } from '#domain/ladder';
import { isPressing, isQuiet, lacksOnlyProof, urgencyOf } from '#domain/urgency';
import { addDays, type CivilDate } from '#kernel/civil-date';
import type { Task } from '#schema/tables/tasks';
import { analysisOf, aTask, onlyItem, SETTINGS } from '#test/builders';

const urgencyOn = (today: CivilDate, own: Partial<Task> = {}) => {
  const analysis = analysisOf(today, { tasks: [aTask(own)] });
  return urgencyOf(onlyItem(analysis), analysis, SETTINGS);
};
const DONE = { state: 'done', doneOn: '2024-03-28', proof: 'Số 12/KH-UBND' } as const;

test.each<[string, CivilDate, Partial<Task>, string | null, CivilDate | null]>([
  ['far away', '2024-03-15', {}, null, null],
  ['the day before the first tier', '2024-03-20', {}, null, null],
  ['seven working days before', '2024-03-21', {}, 'dueSoon', '2024-03-21'],
  ['between two tiers', '2024-03-26', {}, 'dueSoon', '2024-03-21'],
  ['the last before', '2024-03-29', {}, 'dueSoon', '2024-03-29'],
  ['on the day', '2024-04-01', {}, 'dueToday', '2024-04-01'],
  ['the first working day after', '2024-04-02', {}, 'overdue', '2024-04-02'],
  ['later in that week', '2024-04-05', {}, 'overdue', '2024-04-02'],
  ['the next week', '2024-04-09', {}, 'overdue', '2024-04-08'],
  ['a week that begins on Thursday', '2024-05-03', {}, 'overdue', '2024-05-02'],
  ['tiers of its own: listed, but no reason to write', '2024-03-22', { remindBefore: '5' }, 'dueSoon', null],
  ['tiers of its own, met', '2024-03-25', { remindBefore: '5' }, 'dueSoon', '2024-03-25'],
  ['none before the day', '2024-03-29', { remindBefore: '0' }, 'dueSoon', null],
  ['done', '2024-04-02', DONE, null, null],
  ['done without its proof', '2024-04-02', { ...DONE, proof: null }, 'awaitingProof', '2024-04-02'],
  ['done without its day', '2024-04-02', { ...DONE, doneOn: null }, 'overdue', '2024-04-02'],
  ['done in the future', '2024-04-02', { ...DONE, doneOn: '2024-05-01' }, 'overdue', '2024-04-02'],
  ['paused', '2024-04-02', { state: 'paused', reason: 'chờ' }, null, null],
  ['without a due date', '2024-04-02', { dueOn: null }, null, null],
  ['extended', '2024-04-02', { extendedTo: '2024-06-28', extensionBasis: 'Số 3' }, null, null],
  [
    'continuous: no tier before the year’s end',
    '2024-12-27',
    { interval: 'quarter', dueOn: '2024-12-31', updatedOn: '2024-12-02' },
    null,
    null,
  ],
  [
    'continuous, on its last day',
    '2024-12-31',
    { interval: 'quarter', dueOn: '2024-12-31', updatedOn: '2024-12-02' },
    'dueToday',
    '2024-12-31',
  ],
])('%s, on %s', (_name, today, own, heading, newsOn) => {
  const urgency = urgencyOn(today, own);
  expect([urgency.heading, urgency.newsOn]).toEqual([heading, newsOn]);
});

test('an owed update is a reason to write from the first working day after its grace', () => {
  const continuous = { interval: 'quarter', dueOn: '2024-12-31' } as const;
  expect(urgencyOn('2024-04-05', continuous)).toMatchObject({ owes: false, newsOn: null });
  expect(urgencyOn('2024-04-08', continuous)).toMatchObject({ owes: true, newsOn: '2024-04-08', heading: null });
  expect(isPressing(urgencyOn('2024-04-08', continuous))).toBe(true);
});

describe('silence', () => {
  const until: CivilDate = '2024-05-15';
  const { calendar } = analysisOf('2024-04-02');

  test('holds for its last ten working days, however far away its date is', () => {
    const silent: CivilDate[] = [];
    for (let today: CivilDate = '2024-04-01'; today <= '2024-05-31'; today = addDays(today, 1)) {
      const analysis = analysisOf(today, { tasks: [aTask({ quietUntil: until })] });
      if (isQuiet(onlyItem(analysis), analysis, 10)) silent.push(today);
    }
    expect([silent[0], silent.at(-1)]).toEqual([addWorkingDays(calendar, until, -10), until]);
    expect(urgencyOn(until, { quietUntil: until })).toEqual({
      heading: null,
      newsOn: null,
      owes: false,
      approach: null,
    });
    expect(urgencyOn(addDays(until, 1), { quietUntil: until }).heading).toBe('overdue');
  });

  test('a longer one is named', () => {
    const codes = (quietUntil: CivilDate): string[] =>
      onlyItem(analysisOf('2024-04-02', { tasks: [aTask({ quietUntil })] })).problems.map(({ code }) => code);
    expect(codes('2024-05-15')).toContain('task.quietTooLong');
    expect(codes(addWorkingDays(calendar, '2024-04-02', 10))).not.toContain('task.quietTooLong');
  });

  test('changes neither statistics nor lateness nor the ladder', () => {
    const today: CivilDate = '2024-05-14';
    const [quiet, loud] = [{ quietUntil: until }, {}].map((own) => {
      const analysis = analysisOf(today, { tasks: [aTask(own)] });
      const { standing } = onlyItem(analysis);
      return [analysis.counts, analysis.ratios, standing, climbOf(onlyItem(analysis), analysis, SETTINGS, false)];
    });
    expect(quiet).toEqual(loud);
  });
});

test('only the proof is missing: done on a day that can be, and nothing else', () => {
  const lacks = (own: Partial<Task>): boolean =>
    lacksOnlyProof(onlyItem(analysisOf('2024-04-02', { tasks: [aTask(own)] })), '2024-04-02');
  expect(lacks({ ...DONE, proof: null })).toBe(true);
  expect(lacks({ ...DONE, proof: null, doneOn: '2024-04-03' })).toBe(false);
  expect(lacks({ ...DONE, proof: null, state: 'inProgress' })).toBe(false);
  expect(lacks(DONE)).toBe(false);
});
