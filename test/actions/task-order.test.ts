/** The order of one's tasks, and the period that a report of today serves, over a small workbook. */
import { cardsOf, type TaskSource } from '#actions/my-tasks';
import type { CivilDate } from '#kernel/civil-date';
import { columnLabel } from '#messages/vi';
import type { Task } from '#schema/tables/tasks';
import { analysisOf, aTask, SETTINGS } from '#test/builders';

const sourceOf = (today: CivilDate, tasks: readonly Task[]): TaskSource => ({
  analysis: analysisOf(today, { tasks }),
  settings: SETTINGS,
  material: { indicators: [] },
  label: columnLabel,
});

const OWN = { posts: new Set(['van phong']), names: new Set(['nguyen van an']) };
const DONE = { state: 'done', doneOn: '2024-03-28', proof: 'Số 1' } as const;

test('late ones by their days, then what lacks its proof, is due, owes, runs; paused and done ones last', () => {
  const tasks = [
    aTask({ id: 'done', ...DONE }),
    aTask({ id: 'runs', dueOn: '2024-12-31' }),
    aTask({ id: 'paused', state: 'paused', reason: 'chờ vốn' }),
    aTask({ id: 'owes', dueOn: '2024-12-31', interval: 'quarter' }),
    aTask({ id: 'soon', dueOn: '2024-04-10' }),
    aTask({ id: 'today', dueOn: '2024-04-09' }),
    aTask({ id: 'late', dueOn: '2024-04-05' }),
    aTask({ id: 'later', dueOn: '2024-03-20' }),
    aTask({ id: 'unproven', dueOn: '2024-03-20', state: 'done', doneOn: '2024-03-19' }),
    aTask({ id: 'quiet', dueOn: '2024-04-08', quietUntil: '2024-04-12' }),
    aTask({ id: 'open', dueOn: null }),
  ];
  const ids = cardsOf(sourceOf('2024-04-09', tasks), OWN).map(({ id }) => id);
  expect(ids).toEqual([
    'later',
    'late',
    'quiet',
    'unproven',
    'today',
    'soon',
    'owes',
    'runs',
    'open',
    'paused',
    'done',
  ]);
});

test('mine: what my post leads or co-leads, and what is given to me by name', () => {
  const tasks = [
    aTask({ id: 'leads', lead: 'Văn phòng xã' }),
    aTask({ id: 'shares', lead: 'Tài chính', coLeads: ['VĂN PHÒNG'] }),
    aTask({ id: 'given', lead: 'Tài chính', assignee: 'Nguyễn Văn An' }),
    aTask({ id: 'other', lead: 'Tài chính', assignee: 'Trần Thị Bình' }),
  ];
  const ids = cardsOf(sourceOf('2024-03-20', tasks), OWN).map(({ id }) => id);
  expect(ids).toEqual(['leads', 'shares', 'given']);
});

test.each<[CivilDate, Partial<Task>, string, string | null]>([
  ['2024-03-20', { interval: 'quarter', dueOn: '2024-12-31' }, 'Quý I/2024', null],
  ['2024-03-28', { interval: 'quarter', dueOn: '2024-12-31' }, 'Quý I/2024', 'asked'],
  ['2024-04-03', { interval: 'quarter', dueOn: '2024-12-31' }, 'Quý I/2024', 'asked'],
  ['2024-04-09', { interval: 'quarter', dueOn: '2024-12-31' }, 'Quý I/2024', 'owed'],
  ['2024-04-09', { interval: 'quarter', dueOn: '2024-12-31', updatedOn: '2024-04-01' }, 'Quý II/2024', null],
  ['2024-05-20', { interval: 'month', dueOn: '2024-12-31', updatedOn: '2024-05-03' }, 'Tháng 5/2024', null],
  ['2024-05-20', { interval: null }, 'Quý II/2024', null],
])('on %s a report on %j serves %s', (today, own, label, ask) => {
  const [card] = cardsOf(sourceOf(today, [aTask(own)]), OWN);
  expect([card?.period.label, card?.ask]).toEqual([label, ask]);
});
