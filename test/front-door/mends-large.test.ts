// Cần sửa on 5,000 tasks, a quarter of them wrong: what is carried stays small, mends take few calls, nothing takes long.
import type { CellSwap, Envelope, MendPreview, MendsView, ProblemItem, Replaced } from '#entry/contract';
import type { Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { fingerprintOf, tab } from '#test/front-door/book';
import { crowdBook } from '#test/front-door/crowd-book';

const ask = <T>(host: Host, name: string, input: unknown = null): { data: T; bytes: number; ms: number } => {
  const answer = host.call('serveSidebar', name, input) as Envelope<T>;
  if (!answer.ok) throw new Error(answer.message);
  return { data: answer.data, bytes: JSON.stringify(answer).length, ms: host.lastExecution().ms };
};

test('5,000 tasks, 1,250 texts for dates', () => {
  const host = crowdBook();
  const sheet = tab(host, 'tasks');
  const due = columnOf(host, tabTitle('tasks'), 'dueOn');
  const range = `${due}3:${due}1252`;
  sheet.setFormat(range, '@');
  sheet.paste(
    `${due}3`,
    Array.from({ length: 1_250 }, (_, index) => [index % 5 === 4 ? 'quý I' : '31.12.2024']),
  );
  const home = ask(host, 'home');
  const view = ask<MendsView>(host, 'mends.view');
  expect(view.data.mends).toEqual([{ kind: 'dates', n: 1_000 }]);
  const [group] = view.data.sheets[0]?.groups ?? [];
  expect(group).toMatchObject({ column: 'dueOn', n: 1_250 });
  expect(group?.items).toHaveLength(20);
  const query = { table: 'tasks', code: group?.code, column: 'dueOn', from: 20 };
  expect(ask<{ items: ProblemItem[] }>(host, 'mends.list', query).data.items).toHaveLength(100);
  const preview = ask<MendPreview>(host, 'mends.preview', { kind: 'dates' });
  expect(preview.data).toMatchObject({ n: 1_000, cells: { length: 200 } });
  const before = fingerprintOf(host);
  const cells: CellSwap[] = preview.data.cells.map(({ swap }) => swap);
  const applied = ask<Replaced>(host, 'mends.apply', { cells });
  const { calls } = host.lastExecution();
  const undone = ask<Replaced>(host, 'mends.undo', {
    cells: applied.data.outcomes.flatMap(({ undo }) => undo ?? []),
  });
  expect(undone.data.outcomes.every(({ undo }) => undo !== null)).toBe(true);
  expect(fingerprintOf(host)).toBe(before);
  const figures = { home, view, preview, applied, undone };
  for (const [name, { bytes, ms }] of Object.entries(figures))
    process.stderr.write(`${name}: ${Math.round(bytes / 1000)} kB, ${Math.round(ms)} ms\n`);
  process.stderr.write(`200 cells in 50 blocks: ${JSON.stringify(calls)}\n`);
  expect(view.bytes).toBeLessThanOrEqual(30_000);
  expect(preview.bytes).toBeLessThanOrEqual(100_000);
  expect(calls.reads).toBeLessThanOrEqual(12);
  expect(calls.writes).toBeLessThanOrEqual(100);
}, 120_000);
