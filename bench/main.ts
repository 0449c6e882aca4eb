// `npm run bench [-- --json]`: service calls first, then cells, then milliseconds. Machines are noisy: compare in one run.
import { measureDaily } from '#bench/daily';
import { measureEdit } from '#bench/edit';
import { measureEngine } from '#bench/engine';
import { measureLoad } from '#bench/load';

const load = measureLoad();
const daily = [37, 500, 5_000].map((tasks) => measureDaily(tasks));
daily.push(measureDaily(5_000, 500));
const engine = measureEngine(5_000, 1_000);
const edit = await measureEdit(5_000);

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ load, daily, engine, edit })}\n`);
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
  console.log('Loading dist/Code.js in a fresh context (median and best of 101)');
  console.table([load]);
  console.log('runDaily in the local host (median of 3)');
  console.table(rows);
  console.log('The engine alone (median of 9)');
  console.table([engine]);
  console.log('One edit in the live host, with onEdit and both blocks (median of 15)');
  console.table([edit]);
}
