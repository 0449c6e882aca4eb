/** What a person chooses and writes for a report; everything else comes from the figures. */
import type { SignerRole } from '#schema/choices';

/** To the superior, late tasks as counts; within the commune, with the list of them. */
export type ReportKind = 'superior' | 'internal';

export interface ReportOptions {
  readonly kind: ReportKind;
  /** Whether late tasks are listed one by one; an internal report lists them in any case. */
  readonly listsLate: boolean;
  /** Whether every figure leads to the rows behind it. */
  readonly traces: boolean;
  /** Kiến nghị, đề xuất; '' while nothing is written. */
  readonly proposals: string;
  /** What is added to the reasons that the tasks give; '' while nothing is written. */
  readonly causes: string;
  /** Nơi nhận, without the archive. */
  readonly recipients: readonly string[];
  /** '' where the unit's own name says it. */
  readonly place: string;
  readonly signerRole: SignerRole;
  /** '' while it is not known. */
  readonly signerName: string;
  /** Abbreviation of the drafting post behind “Lưu: VT”; '' while it is not known. */
  readonly drafter: string;
}

/** Whether rows are called by their codes in the workbook: the superior does not know them. */
export const namesCodes = ({ kind }: Pick<ReportOptions, 'kind'>): boolean => kind === 'internal';

/** Whether late tasks are named one by one. */
export const namesLate = ({ kind, listsLate }: Pick<ReportOptions, 'kind' | 'listsLate'>): boolean =>
  kind === 'internal' || listsLate;
