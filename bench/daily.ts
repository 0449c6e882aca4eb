// The day's job on workbooks of growing size, through the front door: service calls, cells moved, milliseconds.
import { indicatorRows, POSTS, taskRows } from '#bench/rows';
import { type Execution, type Host, openHost } from '#local/host';
import { setUp } from '#local/new-book';

export interface DailyFigure {
  readonly tasks: number;
  readonly indicators: number;
  readonly people: number;
  readonly letters: number;
  readonly calls: Execution['calls'] & { readonly total: number };
  readonly cells: number;
  /** Median of the runs, all in: context, script, services of the local host. */
  readonly ms: number;
  /** Processor time of the run and of the formulas after it: the same on a machine that others use too. */
  readonly cpuMs: number;
}

const RUNS = 3;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Pastes rows below the labels with edit events switched off, as an import would. */
const fill = (host: Host, title: string, rows: readonly (readonly (string | number | boolean)[])[]): void => {
  const sheet = host.sheet(title);
  const missing = rows.length + 3 - sheet.maxRows();
  if (missing > 0) sheet.insertRows(sheet.maxRows(), missing);
  sheet.paste(
    'A3',
    rows.map((cells) => cells.map(String)),
  );
};

/** A workbook with so many rows, in a host without a page. */
export const bookOf = (tasks: number, indicators: number, posts: readonly string[]): Host => {
  const host = openHost({ now: '2024-04-02T07:30' });
  host.open();
  setUp(host, 'blank');
  host.faults.loseEditEvents = true;
  const people = posts.map((post, index) => [
    `CB${index}`,
    post,
    '',
    '',
    `p${index}@huong-tra.example`,
    'Chủ trì',
    'TRUE',
  ]);
  fill(host, 'Cán bộ, công chức', people);
  fill(host, 'Chỉ tiêu', indicatorRows(indicators));
  fill(host, 'Nhiệm vụ', taskRows(tasks, posts));
  host.run('repairWorkbook');
  return host;
};

/** So many posts, each held by one person. */
const postsOf = (count: number): readonly string[] =>
  count <= POSTS.length ? POSTS.slice(0, count) : Array.from({ length: count }, (_, index) => `Đầu mối ${index + 1}`);

/** Runs the day's job on fresh copies of a workbook of that size. */
export const measureDaily = (tasks: number, people = POSTS.length, times = RUNS): DailyFigure => {
  const indicators = Math.max(33, Math.round(tasks / 5));
  const state = bookOf(tasks, indicators, postsOf(people)).save();
  const runs = Array.from({ length: times }, () => {
    const host = openHost({ state, now: '2024-04-02T07:30', dailyQuota: 1_500 });
    const before = process.cpuUsage();
    const run = host.run('runDaily', 'clock');
    host.recalculate();
    const { user, system } = process.cpuUsage(before);
    return { run, letters: host.outbox.length, cpuMs: (user + system) / 1000 };
  });
  const [first] = runs;
  if (!first || first.run.error) throw new Error(first?.run.error?.message ?? 'no run');
  const { calls, cells } = first.run;
  const total = calls.reads + calls.writes + calls.mails + calls.other;
  return {
    tasks,
    indicators,
    people,
    letters: first.letters,
    calls: { ...calls, total },
    cells,
    ms: Math.round(median(runs.map(({ run }) => run.ms))),
    cpuMs: Math.round(median(runs.map(({ cpuMs }) => cpuMs))),
  };
};
