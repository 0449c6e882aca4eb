/** Switching the reminders on and off, and sending them now: what a person clicks. */
import { type DailyResult, dueNow, runReminders } from '#entry/daily';
import { activeBook } from '#google/book';
import { readClock } from '#google/clock';
import { effectiveEmail } from '#google/identity';
import { BUSY, whileLocked } from '#google/lock';
import { readTables } from '#google/read';
import { writeSettingValues } from '#google/settings';
import { installHourlyTrigger, removeTriggers } from '#google/triggers';
import { ask } from '#google/ui';
import { say } from '#messages/vi';
import { readSettings } from '#sheet/settings';

/** The function that the clock calls. */
const HANDLER = 'runDaily';

const noteOwner = (email: string): boolean => {
  const noted = whileLocked(() => {
    const book = activeBook();
    writeSettingValues(book, readTables(['settings'], book).settings, { remindersBy: email });
  });
  return noted !== BUSY;
};

/** Installs this person's hourly trigger; refused without one usable address, or while somebody else has switched on. */
export const switchOn = (): string => {
  const { settings: settingRows, people } = readTables(['settings', 'people']);
  const { settings } = readSettings(settingRows);
  const email = effectiveEmail();
  const reachable = people.rows.some(
    ({ record }) => record.email !== null && record.receives && record.leftOn === null,
  );
  if (!reachable) return say('reminders.noAddress');
  if (settings.remindersBy !== '' && settings.remindersBy !== email) {
    return say('reminders.otherOwner', { email: settings.remindersBy });
  }
  if (!noteOwner(email)) return say('reminders.busy');
  installHourlyTrigger(HANDLER);
  return say('reminders.on', { email });
};

/** Removes this person's trigger. */
export const switchOff = (): string => {
  const { settings } = readSettings(readTables(['settings']).settings);
  const email = effectiveEmail();
  removeTriggers(HANDLER);
  if (settings.remindersBy === '') return say('reminders.offNone');
  if (settings.remindersBy !== email) return say('reminders.offOther', { email: settings.remindersBy });
  if (!noteOwner('')) return say('reminders.busy');
  return say('reminders.off');
};

const resultText = (result: DailyResult): string => {
  if (result.done === 'busy') return say('reminders.busy');
  if (result.done === 'dayOff') return say('reminders.dayOff');
  if (result.done !== 'ran' || result.damaged) return say('reminders.structure');
  const { outcome } = result;
  if (outcome.failed + outcome.withheld > 0) return say('reminders.trouble', { ...outcome });
  return outcome.sent === 0 ? say('reminders.nobody') : say('reminders.sent', { ...outcome });
};

/** Shows who would be written to, and sends after a yes. At most one letter a person a day, never on days off. */
export const sendNow = (): string | null => {
  const moment = readClock();
  const due = dueNow(moment);
  if (due === 'dayOff') return say('reminders.dayOff');
  if (due.length === 0) return say('reminders.nobody');
  const list = due.map(({ to, subject }) => `• ${say('reminders.line', { to, gist: subject })}`).join('\n');
  if (!ask(say('reminders.title'), say('reminders.confirm', { n: due.length, list }))) return null;
  return resultText(runReminders({ by: 'person', moment: readClock() }));
};
