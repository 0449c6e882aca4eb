/** "Kết thúc năm": asks, then marks continuous tasks as done where nobody changed them meanwhile. */
import { closesFrom, yearEnd } from '#actions/close-year';
import { reportFingerprint } from '#actions/heal';
import { healBook } from '#entry/heal-book';
import { readEngine, worldOf } from '#entry/world';
import { activeBook } from '#google/book';
import { readClock } from '#google/clock';
import { BUSY, whileLocked } from '#google/lock';
import { readTables } from '#google/read';
import { ask } from '#google/ui';
import { writeChanges } from '#google/write';
import { formatDay, yearOf } from '#kernel/civil-date';
import { say } from '#messages/vi';
import type { Task } from '#schema/tables/tasks';

/** Writes state and day where state, day, result and proof are still what the person was shown. */
const close = (shown: ReadonlyMap<string, Task>): string[] | typeof BUSY =>
  whileLocked(() => {
    const book = activeBook();
    const { tasks } = readTables(['tasks'], book);
    const { today } = readClock();
    const same = tasks.rows.filter(({ record }) => {
      const before = shown.get(record.id ?? '');
      return before !== undefined && reportFingerprint('tasks', before) === reportFingerprint('tasks', record);
    });
    writeChanges(
      book,
      tasks,
      same.map(({ row }) => ({ row, values: { state: 'done', doneOn: today } })),
    );
    return same.map(({ record }) => record.id ?? '');
  });

/** From 01/12 on: closes what is reported and proven, names what is not. */
export const closeYear = (): string | null => {
  const { today } = readClock();
  const { analysis, settings } = worldOf(readEngine(), today);
  if (today < closesFrom(settings.year, today))
    return say('closeYear.tooEarly', { year: settings.year ?? yearOf(today) });
  const { ready, lacking } = yearEnd(analysis.items);
  const idsOf = (tasks: readonly { readonly task: Task }[]): string =>
    tasks.map(({ task }) => task.id ?? '?').join(', ');
  const left = lacking.length === 0 ? [] : [say('closeYear.left', { n: lacking.length, ids: idsOf(lacking) })];
  if (ready.length === 0) return [say('closeYear.none'), ...left].join('\n\n');
  const list = idsOf(ready);
  if (!ask(say('menu.closeYear'), say('closeYear.ask', { n: ready.length, day: formatDay(today), list }))) return null;
  const closed = close(new Map(ready.map(({ task }) => [task.id ?? '', task])));
  if (closed === BUSY) return say('reminders.busy');
  healBook();
  const moved = ready.filter(({ task }) => !closed.includes(task.id ?? ''));
  return [
    say('closeYear.done', { n: closed.length }),
    ...(moved.length === 0 ? [] : [say('closeYear.moved', { n: moved.length, ids: idsOf(moved) })]),
    ...left,
  ].join('\n\n');
};
