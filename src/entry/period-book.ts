/** The workbook as a period's figures need it: the engine's tables, the report duties and what is noted of each report. */
import { reportList } from '#actions/report-duties';
import type { Material } from '#domain/analysis';
import { figuresAt } from '#domain/figures-at';
import type { FigurePeriod, PeriodFigures } from '#domain/period-figures';
import type { ReportInstance } from '#domain/report-instance';
import { Refusal } from '#entry/endpoint';
import { refused } from '#entry/row-edit';
import { ENGINE_TABLES, materialOf } from '#entry/world';
import { readClock } from '#google/clock';
import { readTables } from '#google/read';
import type { GoogleSpreadsheet } from '#google/surface';
import { say } from '#messages/vi';
import type { Snapshot, Snapshots } from '#schema/tables';
import type { CivilOf } from '#sheet/cells';

const PERIOD_TABLES = [...ENGINE_TABLES, 'reports', 'instances', 'criteriaSets', 'criteria'] as const;

export interface PeriodBook {
  readonly read: Snapshots<(typeof PERIOD_TABLES)[number]>;
  readonly material: Material;
  /** Reports of the year of the duties that are on, and others with frozen figures. */
  readonly instances: readonly ReportInstance[];
}

/** Reads all of it, each table once; a refusal where one cannot be read: figures would be wrong without it. */
export const readPeriodBook = (book: GoogleSpreadsheet, civilOf: CivilOf): PeriodBook | Refusal => {
  const read = readTables(PERIOD_TABLES, book, civilOf);
  const snapshots: readonly Snapshot[] = PERIOD_TABLES.map((name) => read[name]);
  const [trouble] = snapshots.flatMap(({ structure }) => structure);
  if (trouble !== undefined) return refused(trouble);
  const { today } = readClock();
  const material = materialOf(read, today);
  const { instances, kept } = reportList(read, material.settings, today);
  return { read, material, instances: [...instances, ...kept] };
};

/** A report by its id; a refusal where there is none. */
export const instanceIn = ({ instances }: PeriodBook, id: string): ReportInstance | Refusal =>
  instances.find((instance) => instance.id === id) ?? new Refusal(say('reports.gone', { id }));

const periodOf = ({ id, name, frequency, year, index, startOn, endOn }: ReportInstance): FigurePeriod => ({
  instance: id,
  name: name === '' ? null : name,
  frequency,
  year,
  index,
  startOn,
  endOn,
});

/** The figures of a report's period as the workbook stands now. */
export const liveFigures = ({ read, material }: PeriodBook, instance: ReportInstance): PeriodFigures =>
  figuresAt(material, periodOf(instance), { criteria: read.criteria.rows, criteriaSets: read.criteriaSets.rows });
