/** Ids and stamps that lost events left out: found again, once, and nobody else's row is touched. */
import { healingOf, newId, reportFingerprint } from '#actions/heal';
import { problemAt } from '#messages/problem';
import { blankRecord } from '#schema/define';
import type { Snapshot } from '#schema/tables';
import { type Task, tasks } from '#schema/tables/tasks';

const aTask = (own: Partial<Task> = {}): Task => ({
  ...blankRecord(tasks),
  id: '3.kept',
  group: '3',
  text: 'Việc',
  state: 'notStarted',
  ...own,
});
/** Rows as read; a row without an id says so, as reading does. */
const snapshot = (rows: readonly (readonly [number, Task])[]): Snapshot<'tasks'> => ({
  table: 'tasks',
  rows: rows.map(([row, record]) => ({
    row,
    record,
    problems: record.id === null ? [problemAt('row.idMissing', { table: 'tasks', key: null, row, column: 'id' })] : [],
  })),
  structure: [],
  block: [],
  columns: new Map(),
  labels: new Map(),
});

/** No id is asked for. */
const never = (): string => {
  throw new Error('no id is missing');
};

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
  const { blocks, snapshot: healed } = healingOf(snapshot(rows), never, '2024-04-02');
  expect(blocks.map((block) => block.map(({ row, values }) => [row, values.updatedOn]))).toEqual([
    [
      [4, '2024-04-02'],
      [5, '2024-03-20'],
      [6, null],
      [7, null],
      [8, '2024-04-02'],
    ],
  ]);
  expect(healed.rows.map(({ row, record }) => [row, record.updatedOn])).toEqual([
    [3, null],
    [4, '2024-04-02'],
    [5, '2024-03-20'],
    [8, '2024-04-02'],
    [9, '2024-03-20'],
  ]);
  expect(healingOf(healed, never, '2024-04-05').blocks).toEqual([]);
});

test('ids: only where there is none, never one that is taken', () => {
  const suffixes = ['aaaa', 'bbbb', 'bbbb', 'cccc'];
  const rows = [
    [3, aTask({ id: '3.aaaa' })],
    [4, aTask({ id: null })],
    [6, aTask({ id: null })],
  ] as const;
  const { blocks, snapshot: healed, ids } = healingOf(snapshot(rows), () => suffixes.shift() ?? 'zzzz', '2024-04-02');
  expect(blocks).toEqual([
    [
      { row: 4, values: { id: '3.bbbb' } },
      { row: 5, values: { id: null } },
      { row: 6, values: { id: '3.cccc' } },
    ],
  ]);
  expect(ids).toBe(2);
  expect(healed.rows.map(({ record, problems }) => [record.id, problems])).toEqual([
    ['3.aaaa', []],
    ['3.bbbb', []],
    ['3.cccc', []],
  ]);
  expect(newId('updates', {}, 'abcd')).toBe('CN.abcd');
});

test('a cell between that could not be read is not written over: the rows are mended one by one', () => {
  const { rows, ...rest } = snapshot([
    [3, aTask({ result: 'a' })],
    [4, aTask()],
    [5, aTask({ result: 'b' })],
  ]);
  const unread = problemAt('cell.notDate', { table: 'tasks', key: '3.kept', row: 4, column: 'updatedOn' });
  const damaged = { ...rest, rows: rows.map((entry) => (entry.row === 4 ? { ...entry, problems: [unread] } : entry)) };
  const { blocks } = healingOf(damaged, never, '2024-04-02');
  expect(blocks.map((block) => block.map(({ row }) => row))).toEqual([[3, 5]]);
});

test('a table whose structure is damaged is left as it is', () => {
  const structure = [problemAt('header.missing', { table: 'tasks', key: null, column: null }, { tab: 'tasks' })];
  const damaged = { ...snapshot([[3, aTask({ id: null, result: 'a' })]]), structure };
  expect(healingOf(damaged, never, '2024-04-02')).toEqual({ blocks: [], snapshot: damaged, ids: 0 });
});
