/** The sums over a period's figures, live or frozen: the same official statistics as of the workbook itself. Pure. */
import { completionOf, type Scope } from '#domain/completion';
import type { PeriodFigures, ReportFigure } from '#domain/period-figures';
import { judgedOf } from '#domain/period-judged';
import { countReports, type InstanceStanding, type ReportCounts } from '#domain/report-instance';
import { addsUp, countStandings, doneCount, type Ratios, ratiosOf, type TaskCounts } from '#domain/statistics';
import type { CivilDate } from '#kernel/civil-date';
import { GROUPS, type Group } from '#schema/choices';

/** One group of a period's figures. */
export interface PeriodGroup {
  readonly group: Group;
  /** Its name in the settings of the time. */
  readonly name: string;
  readonly counts: TaskCounts;
  readonly done: number;
  readonly scope: Scope;
}

export interface PeriodStatistics {
  readonly counts: TaskCounts;
  readonly ratios: Ratios;
  /** Whether the parts of `counts` add up to the total. */
  readonly addsUp: boolean;
  readonly indicators: Scope;
  /** Indicators whose figures were left out: their day lies after the cut-off. */
  readonly later: number;
  readonly reports: ReportCounts;
  /** Groups 1–8, then I. */
  readonly groups: readonly PeriodGroup[];
}

/** How a report stood at the cut-off; what was due soon is open. */
export const standingOfReport = (
  { isConfirmed, sentOn, dueOn }: ReportFigure,
  judgedOn: CivilDate,
): InstanceStanding => {
  if (sentOn !== null) return isConfirmed && sentOn > dueOn ? 'sentLate' : 'sent';
  return isConfirmed && dueOn < judgedOn ? 'late' : 'open';
};

/** The official statistics of a period's figures. */
export const periodStatistics = (period: PeriodFigures): PeriodStatistics => {
  const { tasks, settings, indicators, reports, judgedOn } = period;
  const judged = judgedOf(period);
  const counts = countStandings(tasks.map(({ standing }) => standing));
  return {
    counts,
    ratios: ratiosOf(counts),
    addsUp: addsUp(counts),
    indicators: completionOf(judged),
    reports: countReports(
      reports.map((report) => ({ ...report, isBeforeStart: false, standing: standingOfReport(report, judgedOn) })),
    ),
    later: indicators.filter(({ isLater }) => isLater).length,
    groups: [...GROUPS.slice(1), GROUPS[0]].map((group): PeriodGroup => {
      const own = countStandings(tasks.filter((task) => task.group === group).map(({ standing }) => standing));
      const scope = completionOf(judged.filter(({ row }) => row.group === group));
      return { group, name: settings[`group${group}`], counts: own, done: doneCount(own), scope };
    }),
  };
};
