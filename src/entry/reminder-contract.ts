/** What the view Nhắc việc may ask and what comes back: types only. */
import type { LedgerPage, LedgerQuery } from '#actions/ledger-view';
import type { DoubtfulLetter, LetterText, RemindersView } from '#actions/reminders-view';
import type { DeliveryState } from '#schema/choices';

export type { LedgerLine, LedgerPage, LedgerQuery } from '#actions/ledger-view';
export type { DoubtfulLetter, LetterLine, LetterText, RemindersView } from '#actions/reminders-view';

/** One of today's letters after a step of the sending: its state in the ledger; null where none is due any more. */
export interface SentLine {
  readonly to: string;
  readonly state: DeliveryState | null;
  readonly reason: string;
}

/** A step of the sending: letters that the person was shown. */
export interface SendStep {
  /** Names the whole sending. What was sent already is known by the ledger. */
  readonly operation: string;
  /** The day of which they are. */
  readonly day: string;
  readonly to: readonly string[];
}

/** What was done, in a sentence. */
export interface Done {
  readonly sentence: string;
}

/** Texts to paste into Zalo. */
export interface ZaloTexts {
  readonly group: string;
  readonly persons: readonly { readonly name: string; readonly text: string }[];
}

/** How the letters of a step stand. */
export interface StepDone {
  readonly letters: readonly SentLine[];
  /** A tab is damaged: only the collector was written to. */
  readonly isDamaged: boolean;
}

/** The letters of a morning. */
export interface LettersPreview {
  readonly isDayOff: boolean;
  readonly letters: readonly LetterText[];
}

/** Endpoints of Nhắc việc. */
export interface ReminderEndpoints {
  'reminders.look': { input: null; output: RemindersView };
  'reminders.on': { input: null; output: Done };
  'reminders.off': { input: null; output: Done };
  /** `from`: whose they were when the person decided. */
  'reminders.takeOver': { input: { readonly from: string }; output: Done };
  'reminders.preview': { input: { readonly day: string }; output: LettersPreview };
  'reminders.showPreview': { input: { readonly day: string }; output: Done };
  /** One letter to oneself; the operation names it, so that a retry after a lost answer sends none. */
  'reminders.test': { input: { readonly operation: string }; output: Done };
  'reminders.send': { input: SendStep; output: StepDone };
  'reminders.resend': { input: { readonly letters: readonly DoubtfulLetter[] }; output: Done };
  'reminders.ledger': { input: LedgerQuery; output: LedgerPage };
  'reminders.zalo': { input: null; output: ZaloTexts };
}
