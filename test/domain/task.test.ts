/** The due date that counts, and the interval of a task: what the row says, its words, and what cannot be. */
import { makeCalendar } from '#domain/calendar';
import { intervalOf, timingReader } from '#domain/interval';
import { effectiveDue, nominalDue, standingOf } from '#domain/task';
import { TASKS } from '#plans/huong-tra-2024/tasks';
import { blankRecord } from '#schema/define';
import { DEFAULT_SETTINGS } from '#schema/settings';
import { type Task, tasks } from '#schema/tables/tasks';

const aTask = (fields: Partial<Task> = {}): Task => ({ ...blankRecord(tasks), text: 'Việc', ...fields });
const calendar = makeCalendar([]);

test.each<[string, Partial<Task>, string | null]>([
  ['a due date', { dueOn: '2024-03-31' }, '2024-03-31'],
  ['none', {}, null],
  ['due on the day it starts', { startOn: '2024-03-31', dueOn: '2024-03-31' }, '2024-03-31'],
  ['due before it starts', { startOn: '2024-04-01', dueOn: '2024-03-31' }, null],
  ['extended', { dueOn: '2024-03-31', extendedTo: '2024-06-30', extensionBasis: 'Số 12' }, '2024-06-30'],
  ['extended without a basis', { dueOn: '2024-03-31', extendedTo: '2024-06-30' }, '2024-03-31'],
  [
    'extended to an earlier day',
    { dueOn: '2024-12-31', extendedTo: '2024-03-01', extensionBasis: 'Số 12' },
    '2024-12-31',
  ],
  [
    'extended to the same day',
    { dueOn: '2024-12-31', extendedTo: '2024-12-31', extensionBasis: 'Số 12' },
    '2024-12-31',
  ],
  ['earlier and without a basis', { dueOn: '2024-12-31', extendedTo: '2024-03-01' }, '2024-12-31'],
  ['only an extension', { extendedTo: '2024-06-30', extensionBasis: 'Số 12' }, '2024-06-30'],
  ['only an extension, without a basis', { extendedTo: '2024-06-30' }, null],
  ['an extension before the start', { startOn: '2024-07-01', extendedTo: '2024-06-30', extensionBasis: 'Số 12' }, null],
  [
    'an extension that mends a due date before the start',
    { startOn: '2024-04-01', dueOn: '2024-03-31', extendedTo: '2024-06-30', extensionBasis: 'Số 12' },
    '2024-06-30',
  ],
  [
    'both before the start',
    { startOn: '2024-07-01', dueOn: '2024-03-31', extendedTo: '2024-06-30', extensionBasis: 'Số 12' },
    null,
  ],
])('the date that counts: %s', (_name, fields, expected) => {
  expect(nominalDue(aTask(fields))).toBe(expected);
});

test('the nominal date moves to a working day where the switch is on', () => {
  const task = aTask({ dueOn: '2024-03-31' });
  expect([true, false].map((shift) => effectiveDue(task, { calendar, shift }))).toEqual(['2024-04-01', '2024-03-31']);
});

test.each<[string, Partial<Task>, string]>([
  ['a wrong extension makes no task late', { dueOn: '2024-12-31', extendedTo: '2024-03-01' }, 'openOnTime'],
  ['nor does it save one', { dueOn: '2024-03-01', extendedTo: '2024-12-31' }, 'openLate'],
  ['a date before the start is none', { startOn: '2024-04-01', dueOn: '2024-03-01' }, 'noDueDate'],
])('%s', (_name, fields, name) => {
  expect(standingOf(aTask(fields), { today: '2024-04-02', calendar, shift: true }).name).toBe(name);
});

const settings = { ...DEFAULT_SETTINGS, year: 2024 };
const MIXED = 'Quý I năm 2024 và thường xuyên';
const PARTS = 'Thường xuyên. Riêng nội dung tổ chức Hội nghị đối thoại thực hiện trong quý III năm 2024.';

test.each<[string, Partial<Task>, string | null]>([
  ['its own', { interval: 'year', timing: 'Thường xuyên' }, 'year'],
  ['thường xuyên: as the setting says', { timing: 'Thường xuyên' }, 'month'],
  ['thường xuyên with another date', { timing: 'Thường xuyên', dueOn: '2024-11-30' }, 'month'],
  ['hằng tuần: as thường xuyên', { timing: 'hằng tuần' }, 'month'],
  ['the words name one', { timing: 'hằng quý' }, 'quarter'],
  ['of several the shortest', { timing: 'định kỳ hàng quý, 6 tháng, năm' }, 'quarter'],
  ['the continuous part of mixed words', { timing: MIXED, dueOn: '2024-12-31' }, 'month'],
  ['the part that is due once', { timing: MIXED, dueOn: '2024-03-31' }, null],
  ['mixed words without a date', { timing: MIXED }, null],
  ['a named part', { timing: PARTS, dueOn: '2024-09-30' }, null],
  ['the rest of it', { timing: PARTS, dueOn: '2024-12-31' }, 'month'],
  ['done once', { timing: 'Quý I năm 2024', dueOn: '2024-03-31' }, null],
  ['on an event', { timing: 'khi có phát sinh' }, null],
  ['words not read', { timing: 'khi rảnh' }, null],
  ['beside words not read, without its date', { timing: 'Thường xuyên; theo lịch riêng' }, null],
  ['beside words not read, with its date', { timing: 'Thường xuyên; theo lịch riêng', dueOn: '2024-12-31' }, 'month'],
  ['no words', {}, null],
])('the interval: %s', (_name, fields, expected) => {
  const read = timingReader({ ...settings, defaultInterval: 'month' }, '2024-04-02');
  expect(intervalOf(aTask(fields), read)).toBe(expected);
});

test('the plan’s words give every task the interval that the plan’s data name', () => {
  const read = timingReader(settings, '2024-04-02');
  const read37 = TASKS.map((task) => [task.id, intervalOf({ ...task, interval: null }, read)]);
  expect(read37).toEqual(TASKS.map(({ id, interval }) => [id, interval]));
});

test('each wording is read once; without a plan year it is read in today’s', () => {
  const read = timingReader(DEFAULT_SETTINGS, '2026-05-04');
  expect(read('Quý I')).toBe(read('Quý I'));
  expect(read('Quý I').obligations[0]?.dueOn).toBe('2026-03-31');
});
