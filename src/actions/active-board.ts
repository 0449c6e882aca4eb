/** The score board in use, from a workbook's world: criteria with the figures that tasks, indicators and reports give. Pure. */
import { reportList } from '#actions/report-duties';
import type { Analysis } from '#domain/analysis';
import { countReports } from '#domain/report-instance';
import { scoreBook } from '#domain/score';
import type { ScoreBoard } from '#domain/score-board';
import type { Quotient } from '#domain/score-source';
import type { Settings } from '#schema/settings';
import type { Snapshots } from '#schema/tables';

/** Tables that a board is made from, besides those of the engine. */
export const BOARD_TABLES = ['criteriaSets', 'criteria', 'reports', 'instances'] as const;

type Read = Snapshots<(typeof BOARD_TABLES)[number] | 'settings' | 'holidays' | 'people'>;

/** Reports sent in full and in time of those due, of one duty or of all. */
const reportQuotients = (read: Read, settings: Settings, { today }: Analysis) => {
  const { instances } = reportList(read, settings, today);
  return (report: string | null): Quotient | null => {
    const { onTime, due } = countReports(instances.filter((each) => report === null || each.report === report));
    return due === 0 ? null : { numerator: onTime, denominator: due };
  };
};

/** The board of the set in use; null where no criterion belongs to it. */
export const activeBoard = (read: Read, settings: Settings, analysis: Analysis): ScoreBoard | null =>
  read.criteria.rows.length === 0
    ? null
    : scoreBook({
        criteria: read.criteria.rows,
        sets: read.criteriaSets.rows,
        year: settings.year,
        tasks: analysis.items,
        indicators: analysis.measured,
        reports: reportQuotients(read, settings, analysis),
      }).active;
