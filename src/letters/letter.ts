/** A letter ready to send: one text in two dresses. Knows nothing of mail services. */
import type { Markup } from '#letters/html';
import type { DeliveryKind } from '#schema/choices';

export interface Letter {
  readonly kind: DeliveryKind;
  readonly to: string;
  readonly posts: readonly string[];
  readonly counts: LetterCounts;
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

/** What letters say of the workbook. */
export interface Letterhead {
  readonly unit: string;
  readonly plan: string;
  readonly day: string;
  readonly replyTo: string | null;
  /** Address of the workbook; null before it is known. */
  readonly bookUrl: string | null;
  /** Address of a task's row as it stands now. */
  readonly rowUrl: (row: number) => string | null;
  /** Names of the groups of the plan. */
  readonly groupName: (group: string) => string;
}

/** A part of a letter in both dresses. */
export interface Section {
  readonly text: readonly string[];
  readonly html: Markup;
}
