/** What the view Báo cáo and the report's page may ask of report periods, and what comes back: types only. */
import type { InstanceConflict, InstanceEdit, PartMark } from '#actions/instance-edit';
import type { ReportList } from '#actions/report-duties';

export type { InstanceConflict, InstanceEdit, PartMark } from '#actions/instance-edit';
export type { ReportList } from '#actions/report-duties';
export type { ReportInstance } from '#domain/report-instance';

/** Edits of reports. Repeats are harmless: what stands in the cells already is not written again. */
export interface InstanceEdits {
  readonly operation: string;
  readonly edits: readonly InstanceEdit[];
}

/** Who marks a part, where Google does not tell: the post that he chose. */
export interface PartChange extends PartMark {
  readonly operation: string;
  readonly as: string | null;
}

/** Written; or nothing was, because somebody else had changed these cells. */
export interface ReportsSaved {
  readonly conflicts: readonly InstanceConflict[];
}

export interface ReportEndpoints {
  'reports.list': { input: null; output: ReportList };
  /** Dates confirmed, report sent, texts written: of one report, or of several at once. */
  'reports.edit': { input: InstanceEdits; output: ReportsSaved };
  /** A post's part marked as sent, or as not sent. */
  'reports.part': { input: PartChange; output: ReportsSaved };
}
