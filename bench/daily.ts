// The day's job on workbooks of growing size, through the front door: service calls, cells moved, milliseconds.
import { indicatorRows, taskRows } from '#bench/rows';
import { type Execution, type Host, openHost } from '#local/host';
import { typeSampleAddresses } from '#local/sample';
import { setUp } from '#local/simulate';

export interface DailyFigure {
  readonly tasks: number;
  readonly indicators: number;
  readonly letters: number;
  readonly calls: Execution['calls'] & { readonly total: number };
  readonly cells: number;
  /** Median of the runs, all in: context, script, services of the local host. */
  readonly ms: number;
}

const RUNS = 3;

const median = (values: readonly number[]): number =>
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

const bookOf = (tasks: number, indicators: number): Host => {
  const host = openHost({ now: '2024-04-02T07:30' });
  host.open();
  setUp(host, 'blank');
  host.faults.loseEditEvents = true;
  const posts = ['Văn phòng – Thống kê', 'Văn hóa – Thông tin', 'Tư pháp – Hộ tịch', 'Tài chính – Kế toán'];
  host.sheet('Cán bộ, công chức').paste(
    'B3',
    posts.map((post) => [post, '', '', '', 'Chủ trì', 'TRUE']),
  );
  typeSampleAddresses(host);
  fill(host, 'Chỉ tiêu', indicatorRows(indicators));
  fill(host, 'Nhiệm vụ', taskRows(tasks));
  host.run('repairWorkbook');
  return host;
};

/** Runs the day's job on a fresh copy of a workbook of that size. */
export const measureDaily = (tasks: number): DailyFigure => {
  const indicators = Math.max(33, Math.round(tasks / 5));
  const state = bookOf(tasks, indicators).save();
  const runs = Array.from({ length: RUNS }, () => {
    const host = openHost({ state: structuredClone(state), now: '2024-04-02T07:30' });
    return { run: host.run('runDaily', 'clock'), letters: host.outbox.length };
  });
  const [first] = runs;
  if (!first || first.run.error) throw new Error(first?.run.error?.message ?? 'no run');
  const { calls, cells } = first.run;
  const total = calls.reads + calls.writes + calls.mails + calls.other;
  return {
    tasks,
    indicators,
    letters: first.letters,
    calls: { ...calls, total },
    cells,
    ms: Math.round(median(runs.map(({ run }) => run.ms))),
  };
};
