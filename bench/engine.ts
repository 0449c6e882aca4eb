// The engine alone: decoding, statuses, completion and digests of 5,000 tasks and 1,000 indicators, in milliseconds.
import { gridOf, indicatorRows, taskRows } from '#bench/rows';
import { analyse } from '#domain/analysis';
import { decideNotices } from '#domain/reminder';
import { HOLIDAYS } from '#plans/holidays';
import { PLANS } from '#plans/index';
import { type Column, rawColumns, type Table } from '#schema/define';
import { DEFAULT_SETTINGS } from '#schema/settings';
import { TABLES } from '#schema/tables';
import { encodeCell } from '#sheet/cells';
import { readTable } from '#sheet/snapshot';

const civilOf = (): never => {
  throw new Error('The bench holds days as serial numbers');
};

const encoded = (table: Table, records: readonly object[]) =>
  gridOf(
    table,
    records.map((record) =>
      rawColumns(table).map((key) =>
        encodeCell(table.columns[key] as Column, (record as Record<string, unknown>)[key]),
      ),
    ),
  );

export interface EngineFigure {
  readonly tasks: number;
  readonly indicators: number;
  /** Medians. */
  readonly decodeMs: number;
  readonly analyseMs: number;
  readonly digestsMs: number;
  readonly totalMs: number;
}

/** Nobody has been written to yet. */
const NEVER_WRITTEN = {
  lastSentOn: () => null,
  lastNamedOn: () => null,
  lastLeaderOn: () => null,
  lettersIn: () => 0,
  leftOut: [],
  postAddress: (post: string) => post,
  ranOn: null,
  now: false,
} as const;

const RUNS = 9;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Measures the engine in this process after a warm-up. */
export const measureEngine = (tasks: number, indicators: number): EngineFigure => {
  const taskGrid = gridOf(TABLES.tasks, taskRows(tasks));
  const indicatorGrid = gridOf(TABLES.indicators, indicatorRows(indicators));
  const peopleGrid = encoded(
    TABLES.people,
    (PLANS['huong-tra-2024']?.people ?? []).map((person) => ({ ...person, email: `${person.id}@huong-tra.example` })),
  );
  const holidayGrid = encoded(TABLES.holidays, HOLIDAYS);
  const settings = { ...DEFAULT_SETTINGS, year: 2024 };
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const taskRowsRead = readTable('tasks', taskGrid, civilOf).rows;
    const indicatorRowsRead = readTable('indicators', indicatorGrid, civilOf).rows;
    const people = readTable('people', peopleGrid, civilOf).rows;
    const holidays = readTable('holidays', holidayGrid, civilOf).rows;
    const decoded = performance.now();
    const material = {
      today: '2024-04-08' as const,
      settings,
      tasks: taskRowsRead,
      indicators: indicatorRowsRead,
      people,
      holidays,
      updates: [],
    };
    const analysis = analyse(material);
    const analysed = performance.now();
    const { notices } = decideNotices(analysis, { settings, ...NEVER_WRITTEN });
    const ended = performance.now();
    if (notices.length !== 5) throw new Error(`expected five letters, got ${notices.length}`);
    return [decoded - started, analysed - decoded, ended - analysed, ended - started] as const;
  });
  const at = (index: 0 | 1 | 2 | 3): number => Math.round(median(runs.map((run) => run[index])));
  return { tasks, indicators, decodeMs: at(0), analyseMs: at(1), digestsMs: at(2), totalMs: at(3) };
};
