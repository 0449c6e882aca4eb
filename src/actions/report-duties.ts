/** Chế độ báo cáo as the sidebar shows it: the duties that are on, each with its periods of the year. Pure. */
import { calendarOf } from '#domain/analysis';
import { type ReportPeriod, reportPeriods } from '#domain/report-period';
import { type CivilDate, yearOf } from '#kernel/civil-date';
import type { Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Holiday } from '#schema/tables/holidays';
import type { Report } from '#schema/tables/reports';

/** One period of a duty. */
export interface DutyPeriod extends ReportPeriod {
  readonly name: string;
  readonly row: number;
  readonly report: string | null;
  readonly collector: string;
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
}

export interface ReportDuties {
  readonly today: CivilDate;
  /** Periods of all duties that are on, by their cut-off. */
  readonly periods: readonly DutyPeriod[];
  /** Duties that are switched off. */
  readonly off: number;
}

/** The plan's year, by today's where the settings do not say. */
export const reportDuties = (
  reports: readonly Row<Report>[],
  holidays: readonly Row<Holiday>[],
  settings: Pick<Settings, 'year'>,
  today: CivilDate,
): ReportDuties => {
  const calendar = calendarOf(holidays);
  const active = reports.filter(({ record }) => record.active);
  const periods = active.flatMap(({ row, record }) => {
    const { id: report, name, collector, senders, recipients } = record;
    const duty = { row, report, name: name ?? '', collector: collector ?? '', senders, recipients };
    return reportPeriods(record, settings.year ?? yearOf(today), calendar).map((period) => ({ ...duty, ...period }));
  });
  const byCutOff = (one: DutyPeriod, other: DutyPeriod): number => (one.endOn < other.endOn ? -1 : 1);
  return { today, periods: periods.sort(byCutOff), off: reports.length - active.length };
};
