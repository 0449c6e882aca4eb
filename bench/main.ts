// `npm run bench [-- --json]`: service calls first, then cells, then milliseconds. Machines are noisy: compare in one run.
import { measureDaily } from '#bench/daily';
import { measureEngine } from '#bench/engine';

const daily = [37, 500, 5_000].map((tasks) => measureDaily(tasks));
daily.push(measureDaily(5_000, 500));
const engine = measureEngine(5_000, 1_000);

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ daily, engine })}\n`);
} else {
  const rows = daily.map(({ tasks, people, letters, calls, cells, ms }) => ({
    tasks,
    people,
    letters,
    reads: calls.reads,
    writes: calls.writes,
    mails: calls.mails,
    other: calls.other,
    'calls in all': calls.total,
    'cells moved': cells,
    ms,
  }));
  console.log('runDaily in the local host (median of 3)');
  console.table(rows);
  console.log('The engine alone (median of 9)');
  console.table([engine]);
}
