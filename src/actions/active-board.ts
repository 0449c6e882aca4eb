/** The score board in use, from a workbook's world: criteria with the figures that tasks, indicators and reports give. Pure. */
import type { Analysis } from '#domain/analysis';
import { countReports } from '#domain/report-instance';
import { scoreBook } from '#domain/score';
import type { ScoreBoard } from '#domain/score-board';
import type { Quotient } from '#domain/score-source';
import type { Settings } from '#schema/settings';
import type { Snapshots } from '#schema/tables';

/** Reports sent in full and in time of those due, of one duty or of all; null where none is due. */
const reportQuotient = (reports: Analysis['reports'], report: string | null): Quotient | null => {
  const { onTime, due } = countReports(reports.filter((each) => report === null || each.report === report));
  return due === 0 ? null : { numerator: onTime, denominator: due };
};

/** The board of the set in use; null where no criterion belongs to it. */
export const activeBoard = (
  { criteria, criteriaSets }: Snapshots<'criteria' | 'criteriaSets'>,
  settings: Settings,
  { items, measured, reports }: Analysis,
): ScoreBoard | null =>
  scoreBook({
    criteria: criteria.rows,
    sets: criteriaSets.rows,
    year: settings.year,
    tasks: items,
    indicators: measured,
    reports: (report) => reportQuotient(reports, report),
  }).active;
