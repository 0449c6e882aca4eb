/** Switching the reminders on and off, and handing them over: one account at a time has them. */
import { HANDLER } from '#entry/daily';
import { healBook } from '#entry/heal-book';
import { activeBook } from '#google/book';
import { readClock } from '#google/clock';
import { effectiveEmail } from '#google/identity';
import { BUSY, whileLocked } from '#google/lock';
import { readTables } from '#google/read';
import { writeSettingValues } from '#google/settings';
import { installHourlyTrigger, removeTriggers } from '#google/triggers';
import { ask } from '#google/ui';
import { formatDay } from '#kernel/civil-date';
import { say } from '#messages/vi';
import type { Settings } from '#schema/settings';
import { readSettings } from '#sheet/settings';

/** What the settings say of the reminders; in a copy of the workbook nobody has them yet. */
const ownerOf = ({ fileId, remindersBy, remindersSince }: Settings): { by: string; since: string } => {
  const isCopy = fileId !== '' && fileId !== activeBook().getId();
  const since = remindersSince === null ? '…' : formatDay(remindersSince);
  return isCopy ? { by: '', since } : { by: remindersBy, since };
};

const currentOwner = (): { by: string; since: string } =>
  ownerOf(readSettings(readTables(['settings']).settings).settings);

/** Writes whose the reminders are, unless somebody else took them since `expected` was read. */
const noteOwner = (email: string, expected: string): 'done' | 'busy' | 'taken' => {
  const noted = whileLocked(() => {
    const book = activeBook();
    const rows = readTables(['settings'], book).settings;
    if (ownerOf(readSettings(rows).settings).by !== expected) return 'taken' as const;
    const remindersSince = email === '' ? null : readClock().today;
    writeSettingValues(book, rows, { remindersBy: email, remindersSince, fileId: book.getId() });
    return 'done' as const;
  });
  return noted === BUSY ? 'busy' : noted;
};

const take = (email: string, from: string, done: string): string => {
  const noted = noteOwner(email, from);
  if (noted === 'busy') return say('reminders.busy');
  if (noted === 'taken') {
    const { by, since } = currentOwner();
    return say('reminders.otherOwner', { email: by, since });
  }
  installHourlyTrigger(HANDLER);
  healBook();
  return done;
};

/** Installs this person's hourly trigger; refused without one usable address, or while somebody else has switched on. */
export const switchOn = (): string => {
  const { settings: settingRows, people } = readTables(['settings', 'people']);
  const { by, since } = ownerOf(readSettings(settingRows).settings);
  const email = effectiveEmail();
  if (email === '') return say('reminders.unknownMe');
  const reachable = people.rows.some(
    ({ record }) => record.email !== null && record.receives && record.leftOn === null,
  );
  if (!reachable) return say('reminders.noAddress');
  if (by !== '' && by !== email) return say('reminders.otherOwner', { email: by, since });
  return take(email, by, say('reminders.on', { email }));
};

/** Removes this person's trigger. */
export const switchOff = (): string => {
  const { by } = currentOwner();
  const email = effectiveEmail();
  removeTriggers(HANDLER);
  if (by === '') return say('reminders.offNone');
  if (by !== email) return say('reminders.offOther', { email: by });
  return noteOwner('', by) === 'done' ? say('reminders.off') : say('reminders.busy');
};

/** Takes the reminders over from whoever has them; the other trigger removes itself when it fires next. */
export const handOver = (): string | null => {
  const { by, since } = currentOwner();
  const email = effectiveEmail();
  if (email === '') return say('reminders.unknownMe');
  if (by === '') return say('reminders.handoverNone');
  if (by === email) return say('reminders.handoverMine', { email });
  if (!ask(say('reminders.title'), say('reminders.handoverAsk', { old: by, since, email }))) return null;
  return take(email, by, say('reminders.handedOver', { email, old: by }));
};
