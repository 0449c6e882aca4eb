/** Nhắc việc as plain data: whose the reminders are, when they run next, who waits for a letter, what is in doubt. Pure. */
import { inDoubt, type Ledger } from '#actions/ledger';
import { type NextRun, nextRun } from '#actions/next-run';
import type { DueLetter } from '#actions/reminders';
import { type RosterTrouble, rosterTroubles } from '#actions/roster-troubles';
import type { Analysis } from '#domain/analysis';
import { isWorkingDay } from '#domain/calendar';
import type { Letter, LetterCounts } from '#letters/letter';
import type { Problem } from '#messages/problem';
import type { LabelOf } from '#messages/vi';
import type { Settings } from '#schema/settings';
import type { Moment } from '#schema/tables';

/** A letter in a list. */
export interface LetterLine {
  readonly to: string;
  readonly posts: readonly string[];
  readonly subject: string;
  readonly counts: LetterCounts;
}

/** A letter that can be read. */
export interface LetterText extends LetterLine {
  readonly text: string;
}

/** A letter of which nobody knows whether it left. */
export interface DoubtfulLetter {
  readonly id: string;
  readonly to: string;
  readonly on: string;
}

export interface RemindersView extends Moment {
  /** Who switched them on; '' while they are off. */
  readonly by: string;
  readonly since: string | null;
  /** Whose account an action here would use; '' where Google does not tell. */
  readonly me: string;
  readonly mayManage: boolean;
  readonly ranAt: string;
  readonly note: string;
  /** Null while they are off. */
  readonly next: NextRun | null;
  readonly isDayOff: boolean;
  /** Whether a tab is damaged: then only the collector is written to. */
  readonly isDamaged: boolean;
  /** Letters that would go out now. */
  readonly due: readonly LetterLine[];
  /** Letters that the account may still send today; null where it may not send. */
  readonly quota: number | null;
  readonly doubtful: readonly DoubtfulLetter[];
  readonly troubles: readonly RosterTrouble[];
}

export interface RemindersSource {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly structure: readonly Problem[];
  readonly problems: readonly Problem[];
  readonly label: LabelOf;
  readonly ledger: Ledger;
  readonly letters: readonly DueLetter[];
  readonly moment: Moment;
}

/** A letter as a list shows it. */
export const letterLine = ({ to, posts, subject, counts }: Letter): LetterLine => ({
  to,
  posts,
  subject,
  counts,
});

/** Letters in doubt, as a person is asked about them. */
export const doubtfulLetters = (ledger: Ledger, moment: Moment): DoubtfulLetter[] =>
  inDoubt(ledger, moment).map(({ record: { id, to, on } }) => ({ id: id ?? '', to: to ?? '', on: on ?? '' }));

/** The view; `owner`: whose the reminders are in this very file, `who`: who looks. */
export const remindersView = (
  { analysis, settings, structure, problems, label, ledger, letters, moment }: RemindersSource,
  owner: Pick<RemindersView, 'by' | 'since'>,
  who: Pick<RemindersView, 'me' | 'mayManage' | 'quota'>,
): RemindersView => ({
  ...moment,
  ...owner,
  ...who,
  ranAt: settings.remindersRanAt,
  note: settings.remindersNote,
  next: owner.by === '' ? null : nextRun(analysis.calendar, settings, moment),
  isDayOff: !isWorkingDay(analysis.calendar, moment.today),
  isDamaged: structure.length > 0,
  due: letters.map(({ letter }) => letterLine(letter)),
  doubtful: doubtfulLetters(ledger, moment),
  troubles: rosterTroubles(analysis, problems, label),
});
