/** Which letters people are spared: whoever has nothing late should not read of one due date four times in a month. */
import type { Draft, Reason } from '#domain/drafts';

/** What is known of earlier letters to a person. */
export interface LettersBefore {
  /** Letters to him on earlier days of this calendar month. */
  readonly inMonth: number;
  /** Whether one of them has named a task with the date that it has now. */
  readonly isTold: (about: string) => boolean;
}

/** Whether any task or report of the person's own is late. */
export const hasLate = ({ own, reports }: Draft): boolean =>
  [...own].some(({ item }) => item.standing.name === 'openLate') ||
  reports.some(({ heading }) => heading === 'overdue');

/**
 * Whether a due date that draws near causes no letter of its own, for somebody with nothing late. The month's first
 * letter goes on the first tier day that comes; the second is kept for a last call, on the due day or the working day
 * before; a third goes only as the last call of a task that no letter has named with that date.
 */
export const isSpared = ({ about, approach }: Reason, { inMonth, isTold }: LettersBefore): boolean => {
  if (inMonth === 0 || approach === null || approach === undefined) return false;
  if (approach === 'tier') return true;
  return inMonth > 1 && about !== null && isTold(about);
};
