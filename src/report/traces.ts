/** Which rows stand behind which figure of a report, numbered in the order in which the figures are read. */
import type { PeriodFigures, TaskFigure } from '#domain/period-figures';
import type { PeriodStatistics } from '#domain/period-statistics';
import type { Run } from '#report/model';
import type { ReportOptions } from '#report/options';
import { officialDay, phrase, word } from '#report/words';

export interface Trace {
  readonly mark: number;
  /** What the figure counts. */
  readonly name: string;
  readonly value: number;
  /** Ids of the rows. */
  readonly rows: readonly string[];
}

/** Anything that is a row of the workbook. */
export type Traced = { readonly id: string | null };

export interface Traces {
  /** The number of rows, with its mark where marks are asked for. One name is one figure. */
  readonly count: (name: string, rows: readonly Traced[]) => Run[];
  readonly all: () => readonly Trace[];
}

/** Keeps the traces of one report; without `on` it keeps none and marks nothing. */
export const makeTraces = (on: boolean): Traces => {
  const known = new Map<string, Trace>();
  const traceOf = (name: string, rows: readonly Traced[]): Trace => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const ids = rows.map(({ id }) => id ?? word('trace.noId'));
    const trace = { mark: known.size + 1, name, value: rows.length, rows: ids };
    known.set(name, trace);
    return trace;
  };
  return {
    count: (name, rows) => {
      const value = { text: String(rows.length) };
      return on ? [value, { text: `[${traceOf(name, rows).mark}]`, mark: true }] : [value];
    },
    all: () => [...known.values()],
  };
};

/** What the parts of a report are written from. */
export interface Matter {
  readonly figures: PeriodFigures;
  readonly statistics: PeriodStatistics;
  readonly options: ReportOptions;
  readonly traces: Traces;
}

/** Tasks in one of these standings. */
export const tasksIn = (
  tasks: readonly TaskFigure[],
  ...names: readonly TaskFigure['standing']['name'][]
): TaskFigure[] => tasks.filter(({ standing }) => names.includes(standing.name));

/** What was told of a task; what was only written after the cut-off says so. '' where nothing was. */
export const toldResult = ({ result, laterOn }: Pick<TaskFigure, 'result' | 'laterOn'>): string => {
  if (result === null || laterOn === null) return result ?? '';
  return word('result.later', { result: phrase(result), day: officialDay(laterOn) });
};

/** Whether a result is still to be told: of what was paused or does not arise none is. */
export const isSilent = ({ result, standing: { name } }: TaskFigure): boolean =>
  result === null && name !== 'paused' && name !== 'notArising';
