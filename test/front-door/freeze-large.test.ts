// Freezing 5,000 tasks again and again: few calls however many rows there are, in good time, and read again as they were.
import type { Envelope, FigureAnswer, FreezeDone, FreezePreview } from '#entry/contract';
import { rawColumns } from '#schema/define';
import { TABLES } from '#schema/tables';
import { cell, tab, type } from '#test/front-door/book';
import { crowdBook } from '#test/front-door/crowd-book';

const INSTANCE = 'BC1.2024-Q1';
const FREEZES = 2;

test('5,000 tasks', () => {
  const host = crowdBook();
  const duty: Record<string, string> = {
    id: 'BC1',
    name: 'Báo cáo quý',
    active: 'TRUE',
    frequency: 'Quý',
    dueRule: 'Số ngày làm việc sau ngày chốt',
    dueDay: '4',
  };
  tab(host, 'reports').paste('A3', [rawColumns(TABLES.reports).map((key) => duty[key] ?? '')]);
  type(host, 'people', 'CB0', 'roles', 'Tổng hợp');
  host.setUser('p0@huong-tra.example');
  const ask = <T>(name: string, input: unknown) => {
    const answer = host.call('serveSidebar', name, input) as Envelope<T>;
    if (!answer.ok) throw new Error(answer.message);
    const { calls, ms } = host.lastExecution();
    const count = calls.reads + calls.writes + calls.other;
    process.stderr.write(`${name}: ${count} calls, ${Math.round(ms)} ms\n`);
    return { data: answer.data, count, ms };
  };
  const figures = (which: 'live' | number) => ask<FigureAnswer>('reports.figures', { instance: INSTANCE, which });
  const live = figures('live');
  const counts: number[] = [];
  for (let freezes = 0; freezes < FREEZES; freezes += 1) {
    const order = { operation: `chotlan${freezes}`, instance: INSTANCE, freezes, early: false };
    const { data, count, ms } = ask<FreezeDone>('reports.freeze', order);
    expect(data.nth).toBe(freezes + 1);
    expect(ms).toBeLessThanOrEqual(20_000);
    counts.push(count);
  }
  // The first one adds the tabs; from then on their number does not grow.
  for (const count of counts.slice(1)) expect(count).toBeLessThanOrEqual(45);
  const frozen = figures(1);
  expect(frozen.count).toBeLessThanOrEqual(20);
  expect({ ...frozen.data.figures, frozen: null }).toEqual(live.data.figures);
  type(host, 'tasks', '1.b0', 'proof', 'Số 13/KH-UBND');
  const preview = ask<FreezePreview>('reports.freezes', { instance: INSTANCE });
  expect(preview.data.differences.map(({ id }) => id)).toEqual(['1.b0']);
  expect(cell(host, 'frozen', `${INSTANCE}#1:task:1.b0`, 'id')).toMatch(/^A\d+$/);
});
