/** From the workbook's records to what scores are made from: the engine's tasks, indicators and reports as figures. */
import { analyseIndicators, analyseTasks, type Material, reportsOn } from '#domain/analysis';
import { countReports, reportShare } from '#domain/report-instance';
import { type ScoreBook, scoreBook } from '#domain/score';
import type { FigureSources, Quotient } from '#domain/score-source';
import type { Row } from '#schema/tables';
import type { Criterion } from '#schema/tables/criteria';
import type { CriteriaSet } from '#schema/tables/criteria-sets';

/** Records of the tables at hand. A table left out is not known: no figure comes from it, and no link to it is called wrong. */
export type ScoreRecords = Pick<Material, 'today' | 'settings' | 'holidays'> &
  Partial<Pick<Material, 'tasks' | 'indicators' | 'reports' | 'instances'>> & {
    readonly criteria: readonly Row<Criterion>[];
    readonly criteriaSets: readonly Row<CriteriaSet>[];
  };

const isWhole = (share: ReturnType<typeof reportShare>): share is Quotient => share.numerator !== null;

const sourcesOf = (records: ScoreRecords): FigureSources => {
  const { tasks, indicators, today } = records;
  const around = { ...records, people: [], updates: [], missing: new Set(['people']) };
  const reports = reportsOn(around, today);
  const shareOf = (report: string | null): Quotient | null => {
    const own = (reports ?? []).filter((instance) => report === null || instance.report === report);
    const share = reportShare(countReports(own));
    return isWhole(share) ? share : null;
  };
  const counts = reports === null ? null : countReports(reports);
  return {
    tasks: tasks === undefined ? null : analyseTasks({ ...around, tasks }).items,
    indicators: indicators === undefined ? null : analyseIndicators({ ...around, indicators }, null, counts).measured,
    reports: reports === null ? null : shareOf,
  };
};

/** All boards of the workbook on a day. */
export const scoreBookOf = (records: ScoreRecords): ScoreBook =>
  scoreBook({
    ...sourcesOf(records),
    criteria: records.criteria,
    sets: records.criteriaSets,
    year: records.settings.year,
  });
