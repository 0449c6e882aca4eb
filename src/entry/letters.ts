/** Letters at a person's wish, without a dialog: the menu and the sidebar both come here. */

import { inDoubt, type Ledger } from '#actions/ledger';
import { corrections, truthOf } from '#actions/marks';
import { type DoubtfulLetter, doubtfulLetters } from '#actions/reminders-view';
import { type DailyResult, lookAhead, runReminders } from '#entry/daily';
import type { Told } from '#entry/reminder-switch';
import { readEngine, worldOf } from '#entry/world';
import { activeBook } from '#google/book';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { BUSY, whileLocked } from '#google/lock';
import { sendLetter } from '#google/mail';
import { readTables } from '#google/read';
import { writeChanges } from '#google/write';
import type { CivilDate } from '#kernel/civil-date';
import type { Letter } from '#letters/letter';
import { groupText, personText } from '#letters/zalo';
import { say } from '#messages/vi';

/** The letters of the morning of a day. */
export const lettersOf = (day: CivilDate): readonly Letter[] | 'dayOff' => {
  const due = lookAhead({ today: day, time: '07:30' }, 'clock');
  return due === 'dayOff' ? due : due.letters.map(({ letter }) => letter);
};

/** Sends one of today's letters to oneself alone, marked as a test; the ledger hears nothing of it. */
export const sendTest = (): Told => {
  const email = activeEmail();
  const refused = (sentence: string): Told => ({ isDone: false, sentence });
  if (email === '') return refused(say('reminders.unknownMe'));
  const due = lookAhead(readClock(), 'person');
  if (due === 'dayOff') return refused(say('reminders.dayOff'));
  const own = due.letters.filter(({ letter }) => letter.to.toLowerCase() === email.toLowerCase());
  const [first] = own.length > 0 ? own : due.letters;
  if (first === undefined) return refused(say('test.none'));
  const { letter } = first;
  sendLetter({ ...letter, to: email, subject: say('test.subject', { subject: letter.subject }) });
  return { isDone: true, sentence: say('test.sent', { n: 1, email }) };
};

/** Nhật ký gửi as it is meant, whatever rows its marks were written into. */
export const ledgerNow = (): Ledger => truthOf(readTables(['deliveries']).deliveries.rows);

/** Letters of which nobody knows whether they left. */
export const doubtful = (): DoubtfulLetter[] => doubtfulLetters(ledgerNow(), readClock());

/** Sends letters in doubt again, those alone that the person was asked about. */
export const resend = (letters: readonly DoubtfulLetter[]): DailyResult => {
  const moment = readClock();
  const ids = new Set(letters.map(({ id }) => id));
  const marked = whileLocked(() => {
    const book = activeBook();
    const { deliveries } = readTables(['deliveries'], book);
    const truth = truthOf(deliveries.rows);
    const again = inDoubt(truth, moment).filter(({ record }) => ids.has(record.id ?? ''));
    const values = { state: 'failed', reason: say('delivery.resend'), tries: 0 } as const;
    writeChanges(book, deliveries, corrections(deliveries.rows, truth));
    writeChanges(
      book,
      deliveries,
      again.map(({ row }) => ({ row, values })),
    );
  });
  if (marked === BUSY) return { done: 'busy' };
  return runReminders({ by: 'person', moment: readClock(), only: letters.map(({ to }) => to.toLowerCase()) });
};

/** Texts to paste into Zalo: for a group, and for each person who has something to be told. */
export const zaloTexts = (): { group: string; persons: { name: string; text: string }[] } => {
  const moment = readClock();
  const { analysis, settings } = worldOf(readEngine(), moment.today);
  const due = lookAhead(moment, 'person');
  const letters = due === 'dayOff' ? [] : due.letters.map(({ letter }) => letter);
  return {
    group: groupText(analysis, { unit: settings.unitName }, settings.listAheadWorkingDays),
    persons: letters.map((letter) => ({ name: letter.posts.join(', ') || letter.to, text: personText(letter) })),
  };
};

/** How a run ended, for the person who asked for it. */
export const resultText = (result: DailyResult): string => {
  if (result.done === 'busy') return say('reminders.busy');
  if (result.done === 'dayOff') return say('reminders.dayOff');
  if (result.done !== 'ran' || result.damaged) return say('reminders.structure');
  const { outcome } = result;
  if (outcome.waiting > 0) return say('reminders.waiting', { ...outcome });
  if (outcome.failed + outcome.withheld > 0) return say('reminders.trouble', { ...outcome });
  return outcome.sent === 0 ? say('reminders.nobody') : say('reminders.sent', { ...outcome });
};
