/** From tables as read to what the engine works on; where every verb, function and view begins. */
import { type Analysis, analyse, type Material } from '#domain/analysis';
import { reportProblems } from '#domain/duty-checks';
import { activeBook, tabOf } from '#google/book';
import { readTables } from '#google/read';
import type { GoogleSpreadsheet } from '#google/surface';
import type { CivilDate } from '#kernel/civil-date';
import type { Problem } from '#messages/problem';
import { columnLabel, type LabelOf } from '#messages/vi';
import type { Settings } from '#schema/settings';
import type { Snapshot, Snapshots } from '#schema/tables';
import { readSettings } from '#sheet/settings';

/** Tables that the engine needs. */
export const ENGINE_TABLES = ['settings', 'holidays', 'people', 'tasks', 'indicators', 'updates'] as const;
export type EngineTable = (typeof ENGINE_TABLES)[number];

/** Tables that the engine takes where Kỳ báo cáo is there: without that tab no report is confirmed. */
const REPORT_TABLES = ['reports', 'instances'] as const;
type ReportTable = (typeof REPORT_TABLES)[number];

/** What to read for the engine. */
export const engineTables = (book: GoogleSpreadsheet): readonly (EngineTable | ReportTable)[] =>
  tabOf(book, 'instances') === null ? ENGINE_TABLES : [...ENGINE_TABLES, ...REPORT_TABLES];

/** Reads them. */
export const readEngine = (book: GoogleSpreadsheet = activeBook()): EngineSnapshots =>
  readTables(engineTables(book), book);

/** What the engine is given. */
export type EngineSnapshots = Snapshots<EngineTable> & Partial<Snapshots<ReportTable>>;

export interface World {
  readonly settings: Settings;
  readonly material: Material;
  readonly analysis: Analysis;
  /** Trouble that makes a table unreadable: nobody may be written to because of it. */
  readonly structure: readonly Problem[];
  /** All problems of the tables read. */
  readonly problems: readonly Problem[];
  /** Labels as people see them. */
  readonly label: LabelOf;
}

/** Labels from the tables as read, the catalogue's where a table is not at hand. */
export const labelsFrom =
  (snapshots: readonly Snapshot[]): LabelOf =>
  (table, column) =>
    snapshots.find((snapshot) => snapshot.table === table)?.labels.get(column) ?? columnLabel(table, column);

/** Rows of duties and reports where both tables are at hand and can be read. */
const reportRows = ({ reports, instances }: EngineSnapshots): Pick<Material, 'reports' | 'instances'> =>
  reports === undefined || instances === undefined || reports.structure.length + instances.structure.length > 0
    ? {}
    : { reports: reports.rows, instances: instances.rows };

/** What the engine works on, from the tables as read. */
export const materialOf = (snapshots: EngineSnapshots, today: CivilDate): Material => ({
  today,
  settings: readSettings(snapshots.settings).settings,
  tasks: snapshots.tasks.rows,
  indicators: snapshots.indicators.rows,
  updates: snapshots.updates.rows,
  people: snapshots.people.rows,
  holidays: snapshots.holidays.rows,
  ...reportRows(snapshots),
  missing: new Set(ENGINE_TABLES.filter((name) => snapshots[name].structure.length > 0)),
});

/** The workbook's world on a day. `others`: tables that the engine does not need, for their problems. */
export const worldOf = (snapshots: EngineSnapshots, today: CivilDate, others: readonly Snapshot[] = []): World => {
  const needed: readonly Snapshot[] = ENGINE_TABLES.map((name) => snapshots[name]);
  const all = [...needed, ...others];
  const { settings, problems: settingProblems } = readSettings(snapshots.settings);
  const material = { ...materialOf(snapshots, today), settings };
  const analysis = analyse(material);
  const structure = needed.flatMap((snapshot) => snapshot.structure);
  const otherProblems = others.flatMap((snapshot) => [
    ...snapshot.structure,
    ...snapshot.rows.flatMap(({ problems }) => problems),
  ]);
  const rowsOf = <N extends 'reports' | 'instances'>(name: N): Snapshot<N>['rows'] =>
    (others.find(({ table }) => table === name)?.rows ?? []) as Snapshot<N>['rows'];
  const duties = reportProblems(rowsOf('reports'), rowsOf('instances'), today);
  const blocks = all.flatMap((snapshot) => snapshot.block);
  const settingRows = snapshots.settings.rows.flatMap(({ problems }) => problems);
  return {
    settings,
    material,
    analysis,
    structure,
    problems: [
      ...structure,
      ...blocks,
      ...analysis.problems,
      ...settingRows,
      ...settingProblems,
      ...otherProblems,
      ...duties,
    ],
    label: labelsFrom(all),
  };
};
