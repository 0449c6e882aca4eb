/** Part I.5: which reports were due up to the cut-off and when they went out. Dates that nobody confirmed are not judged. */
import type { PeriodFigures, ReportFigure } from '#domain/period-figures';
import { standingOfReport } from '#domain/period-statistics';
import { type Block, paragraph } from '#report/model';
import type { Matter } from '#report/traces';
import { officialDay, word, wordRuns } from '#report/words';

export interface DutyRows {
  /** Confirmed, and sent or over: what the others add up to. */
  readonly due: readonly ReportFigure[];
  readonly onTime: readonly ReportFigure[];
  readonly late: readonly ReportFigure[];
  /** Over and not sent. */
  readonly missing: readonly ReportFigure[];
  /** Their cut-off has passed, their dates are only suggested. */
  readonly unconfirmed: readonly ReportFigure[];
}

/** The reports behind the counts of domain/report-instance.ts, as of the cut-off. */
export const dutyRows = ({ reports, judgedOn }: PeriodFigures): DutyRows => {
  const counted = reports.filter(({ isConfirmed }) => isConfirmed);
  const standing = (wanted: ReturnType<typeof standingOfReport>) =>
    counted.filter((report) => standingOfReport(report, judgedOn) === wanted);
  const [onTime, late, missing] = [standing('sent'), standing('sentLate'), standing('late')];
  const unconfirmed = reports.filter(({ isConfirmed, endOn }) => !isConfirmed && endOn <= judgedOn);
  return { due: [...onTime, ...late, ...missing], onTime, late, missing, unconfirmed };
};

/** I.5. */
export const dutiesPart = ({ figures, traces }: Matter): Block[] => {
  const { due, onTime, late, missing, unconfirmed } = dutyRows(figures);
  const summary = () =>
    wordRuns('reports.summary', {
      day: officialDay(figures.judgedOn),
      due: traces.count(word('trace.reportsDue'), due),
      onTime: traces.count(word('trace.reportsOnTime'), onTime),
      late: traces.count(word('trace.reportsLate'), late),
      missing: traces.count(word('trace.reportsMissing'), missing),
    });
  const open = () =>
    wordRuns('reports.unconfirmed', { n: traces.count(word('trace.reportsUnconfirmed'), unconfirmed) });
  return [
    paragraph('heading', word('results.reports')),
    paragraph('body', due.length === 0 ? word('reports.none') : summary()),
    ...(unconfirmed.length === 0 ? [] : [paragraph('body', open())]),
  ];
};
