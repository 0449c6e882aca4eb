/** Chế độ báo cáo as the sidebar shows it: the reports of the year of the duties that are on, and their sums. Pure. */
import { calendarOf } from '#domain/analysis';
import {
  countReports,
  keptInstances,
  type ReportCounts,
  type ReportInstance,
  reportInstances,
} from '#domain/report-instance';
import { makeRoster } from '#domain/roster';
import type { CivilDate } from '#kernel/civil-date';
import type { Settings } from '#schema/settings';
import type { Snapshots } from '#schema/tables';

/** Tables that a list of reports is made from. */
export const REPORT_TABLES = ['reports', 'instances', 'settings', 'holidays', 'people'] as const;

/** The reports of the year of all duties that are on, by their cut-off. */
export interface ReportList {
  readonly today: CivilDate;
  readonly instances: readonly ReportInstance[];
  /** Others with frozen figures, which can be reported again at any time. They are in no count. */
  readonly kept: readonly ReportInstance[];
  readonly counts: ReportCounts;
  /** Duties that are switched off. */
  readonly off: number;
}

/** The reports of the plan's year, by today's where the settings do not say. */
export const reportList = (
  { reports, instances, holidays, people }: Snapshots<(typeof REPORT_TABLES)[number]>,
  settings: Settings,
  today: CivilDate,
): ReportList => {
  const calendar = calendarOf(holidays.rows);
  const roster = makeRoster(people.rows, today);
  const given = { reports: reports.rows, instances: instances.rows };
  const material = { today, settings, calendar, roster, ...given };
  const derived = reportInstances(material);
  const off = reports.rows.filter(({ record }) => !record.active).length;
  return { today, instances: derived, kept: keptInstances(material, derived), counts: countReports(derived), off };
};
