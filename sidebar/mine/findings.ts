/** What the report lacks or contradicts as it is typed, in the sheet's own sentences. Stops nobody from saving. */
import { type Report, reportFindings } from '#domain/report-checks';
import type { ReportField } from '#entry/contract';
import type { CivilDate } from '#kernel/civil-date';
import { say } from '../parts/words';
import { type Draft, reportOf } from './draft';

/** By field: `lacks`, what the state makes necessary; `wrong`, what does not fit. */
export interface Findings {
  readonly lacks: Partial<Record<ReportField, string>>;
  readonly wrong: Partial<Record<ReportField, string>>;
}

export const findingsOf = (draft: Draft, today: CivilDate, labels: Readonly<Record<ReportField, string>>): Findings => {
  const { state = null, doneOn = null, proof = null, progress = null, reason = null } = reportOf(draft);
  const report = { state, doneOn, proof, progress, reason } as Report;
  const lacks: Partial<Record<ReportField, string>> = {};
  const wrong: Partial<Record<ReportField, string>> = {};
  for (const [code, field, params = {}] of reportFindings(report, today, draft.card.closesFrom)) {
    const words = { ...params, lacking: say('missing.lead'), column: `«${labels[field]}»` };
    (code.endsWith('Missing') ? lacks : wrong)[field] = `${say(code, words)}.`;
  }
  return { lacks, wrong };
};
