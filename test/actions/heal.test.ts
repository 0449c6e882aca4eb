/** Ids and stamps that lost events left out: found again, once, and nobody else's row is touched. */
import { idChanges, newId, reportFingerprint, stampChanges } from '#actions/heal';
import { blankRecord } from '#schema/define';
import type { Snapshot } from '#schema/tables';
import { type Task, tasks } from '#schema/tables/tasks';

const aTask = (own: Partial<Task> = {}): Task => ({
  ...blankRecord(tasks),
  group: '3',
  text: 'Việc',
  state: 'notStarted',
  ...own,
});
const snapshot = (rows: readonly (readonly [number, Task])[]): Snapshot<'tasks'> => ({
  table: 'tasks',
  rows: rows.map(([row, record]) => ({ row, record, problems: [] })),
  structure: [],
  block: [],
  columns: new Map(),
  labels: new Map(),
});

test('an untouched row has no fingerprint; each reported column changes it, the others do not', () => {
  expect(reportFingerprint('tasks', aTask())).toBe('');
  const base = reportFingerprint('tasks', aTask({ result: 'a' }));
  const reported: Partial<Task>[] = [
    { state: 'inProgress' },
    { doneOn: '2024-03-28' },
    { result: 'b' },
    { proof: 'x' },
    { progress: 0.5 },
    { reason: 'chờ' },
  ];
  const prints = reported.map((own) => reportFingerprint('tasks', aTask({ result: 'a', ...own })));
  expect(new Set([base, ...prints]).size).toBe(reported.length + 1);
  const silent: Partial<Task>[] = [
    { note: 'x' },
    { dueOn: '2024-03-31' },
    { lead: 'y' },
    { quietUntil: '2024-04-30' },
    { id: 'z' },
  ];
  for (const own of silent) expect(reportFingerprint('tasks', aTask({ result: 'a', ...own }))).toBe(base);
});

test('stamps: one block from the first stale row to the last, fresh rows keep theirs, healed rows stay healed', () => {
  const kept = aTask({
    result: 'cũ',
    updatedOn: '2024-03-20',
    fingerprint: reportFingerprint('tasks', aTask({ result: 'cũ' })),
  });
  const rows = [
    [3, aTask()],
    [4, aTask({ result: 'mới' })],
    [5, kept],
    [8, aTask({ proof: 'số 1' })],
    [9, kept],
  ] as const;
  const changes = stampChanges(snapshot(rows), '2024-04-02');
  expect(changes.map(({ row, values }) => [row, values.updatedOn])).toEqual([
    [4, '2024-04-02'],
    [5, '2024-03-20'],
    [6, null],
    [7, null],
    [8, '2024-04-02'],
  ]);
  const healed = rows.map(([row, record]): [number, Task] => [
    row,
    { ...record, ...(changes.find((change) => change.row === row)?.values as Partial<Task>) },
  ]);
  expect(stampChanges(snapshot(healed), '2024-04-05')).toEqual([]);
});

test('ids: only where there is none, never one that is taken', () => {
  const suffixes = ['aaaa', 'bbbb', 'bbbb', 'cccc'];
  const changes = idChanges(
    snapshot([
      [3, aTask({ id: '3.aaaa' })],
      [4, aTask({ id: null })],
      [6, aTask({ id: null })],
    ]),
    () => suffixes.shift() ?? 'zzzz',
  );
  expect(changes).toEqual([
    { row: 4, values: { id: '3.bbbb' } },
    { row: 6, values: { id: '3.cccc' } },
  ]);
  expect(newId('updates', {}, 'abcd')).toBe('CN.abcd');
});
