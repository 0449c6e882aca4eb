/** A letter ready to send: one text in two dresses. Knows nothing of mail services. */
import type { Markup } from '#letters/html';
import type { DeliveryKind } from '#schema/choices';

export interface Letter {
  readonly kind: DeliveryKind;
  readonly to: string;
  readonly posts: readonly string[];
  readonly counts: LetterCounts;
  /** The tasks that the letter names and what else the ledger must remember of it, by the names that it keeps. */
  readonly named: readonly string[];
  readonly subject: string;
  /** Plain text, for readers without HTML and for screen readers. */
  readonly text: string;
  readonly html: string;
  /** Name shown as the sender. */
  readonly sender: string;
  /** The collector's address; null when there is none. */
  readonly replyTo: string | null;
}

/** Tasks in the letter that its reader leads; as the ledger keeps them. */
export interface LetterCounts {
  readonly overdue: number;
  readonly dueToday: number;
  readonly dueSoon: number;
  readonly updates: number;
}

/** Letters that did not go as they should, for the leader's last line: of the last seven days. */
export interface SendingTroubles {
  readonly failed: number;
  /** Marked as under way by a run that died: nobody knows whether they left. */
  readonly inDoubt: number;
  readonly withheld: number;
  /** Posts that nobody can be reached for. */
  readonly unreached: number;
}

/** What letters say of the workbook. */
export interface Letterhead {
  readonly unit: string;
  readonly plan: string;
  readonly day: string;
  readonly replyTo: string | null;
  /** First day of the workbook, as people write it; null where it is not known. */
  readonly startedOn: string | null;
  /** Days on which the job should have run and did not; null when none was missed. */
  readonly missed: { readonly from: string; readonly to: string } | null;
  readonly troubles: SendingTroubles;
  /** Address of the workbook; null before it is known. */
  readonly bookUrl: string | null;
  /** Address of a task's row as it stands now. */
  readonly rowUrl: (row: number) => string | null;
  /** Address of a report's row in Kỳ báo cáo. */
  readonly reportUrl: (row: number) => string | null;
  /** Names of the groups of the plan. */
  readonly groupName: (group: string) => string;
}

/** A part of a letter in both dresses. */
export interface Section {
  readonly text: readonly string[];
  readonly html: Markup;
}
