/** Switching the reminders on and off, and handing them over, without a dialog: one account at a time has them. */
import { HANDLER } from '#entry/daily';
import { healBook } from '#entry/heal-book';
import { activeBook } from '#google/book';
import { readClock } from '#google/clock';
import { effectiveEmail } from '#google/identity';
import { BUSY, whileLocked } from '#google/lock';
import { readTables } from '#google/read';
import { writeSettingValues } from '#google/settings';
import { installHourlyTrigger, removeTriggers } from '#google/triggers';
import { formatDay } from '#kernel/civil-date';
import { say } from '#messages/vi';
import type { Settings } from '#schema/settings';
import { readSettings } from '#sheet/settings';

/** What came of it, in a sentence. */
export interface Told {
  readonly isDone: boolean;
  readonly sentence: string;
}

/** Whose the reminders are; '' while they are off. */
export interface Owner {
  readonly by: string;
  readonly since: Settings['remindersSince'];
}

const done = (sentence: string): Told => ({ isDone: true, sentence });
const refused = (sentence: string): Told => ({ isDone: false, sentence });

/** What the settings say of the reminders; in a copy of the workbook nobody has them yet. */
export const ownerOf = ({ fileId, remindersBy, remindersSince }: Settings, ownFile: string): Owner => {
  const isCopy = fileId !== '' && fileId !== ownFile;
  return isCopy ? { by: '', since: null } : { by: remindersBy, since: remindersSince };
};

const currentOwner = (): Owner =>
  ownerOf(readSettings(readTables(['settings']).settings).settings, activeBook().getId());

/** A day of the settings in a sentence. */
const sinceText = ({ since }: Owner): string => (since === null ? '…' : formatDay(since));

/** Writes whose the reminders are, unless somebody else took them since `expected` was read. */
const noteOwner = (email: string, expected: string): 'done' | 'busy' | 'taken' => {
  const noted = whileLocked(() => {
    const book = activeBook();
    const rows = readTables(['settings'], book).settings;
    const fileId = book.getId();
    if (ownerOf(readSettings(rows).settings, fileId).by !== expected) return 'taken' as const;
    const remindersSince = email === '' ? null : readClock().today;
    writeSettingValues(book, rows, { remindersBy: email, remindersSince, fileId });
    return 'done' as const;
  });
  return noted === BUSY ? 'busy' : noted;
};

const otherOwner = (owner: Owner): Told =>
  refused(say('reminders.otherOwner', { email: owner.by, since: sinceText(owner) }));

const take = (email: string, from: string, sentence: string): Told => {
  const noted = noteOwner(email, from);
  if (noted === 'busy') return refused(say('reminders.busy'));
  if (noted === 'taken') {
    const owner = currentOwner();
    // Whoever has them already, e.g. after a lost answer, is told so once more.
    if (owner.by !== email) return owner.by === '' ? refused(say('reminders.handoverNone')) : otherOwner(owner);
  }
  installHourlyTrigger(HANDLER);
  healBook();
  return done(sentence);
};

/** Installs this person's hourly trigger; refused without one usable address, or while somebody else has switched on. */
export const switchOn = (): Told => {
  const { settings: settingRows, people } = readTables(['settings', 'people']);
  const owner = ownerOf(readSettings(settingRows).settings, activeBook().getId());
  const email = effectiveEmail();
  if (email === '') return refused(say('reminders.unknownMe'));
  const reachable = people.rows.some(
    ({ record }) => record.email !== null && record.receives && record.leftOn === null,
  );
  if (!reachable) return refused(say('reminders.noAddress'));
  if (owner.by !== '' && owner.by !== email) return otherOwner(owner);
  return take(email, owner.by, say('reminders.on', { email }));
};

/** Removes this person's trigger. */
export const switchOff = (): Told => {
  const { by } = currentOwner();
  const email = effectiveEmail();
  removeTriggers(HANDLER);
  if (by === '') return done(say('reminders.offNone'));
  if (by !== email) return refused(say('reminders.offOther', { email: by }));
  return noteOwner('', by) === 'done' ? done(say('reminders.off')) : refused(say('reminders.busy'));
};

/** What a person is asked before he takes the reminders over; told instead where there is nothing to ask. */
export const handOverQuestion = (): Told | { readonly from: string; readonly question: string } => {
  const owner = currentOwner();
  const email = effectiveEmail();
  if (email === '') return refused(say('reminders.unknownMe'));
  if (owner.by === '') return refused(say('reminders.handoverNone'));
  if (owner.by === email) return done(say('reminders.handoverMine', { email }));
  const question = say('reminders.handoverAsk', { old: owner.by, since: sinceText(owner), email });
  return { from: owner.by, question };
};

/** Takes the reminders over from whom the person was shown; the other trigger removes itself when it fires next. */
export const takeOver = (from: string): Told => {
  const email = effectiveEmail();
  if (email === '') return refused(say('reminders.unknownMe'));
  return take(email, from, say('reminders.handedOver', { email, old: from }));
};
