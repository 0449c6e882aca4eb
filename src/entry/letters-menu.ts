/** Letters at a person's wish: sent now, looked at beforehand, tried on oneself, sent again, pasted into a chat. */
import { inDoubt } from '#actions/ledger';
import { corrections, truthOf } from '#actions/marks';
import { type DueLetter, previewDay } from '#actions/reminders';
import { type DailyResult, lookAhead, runReminders } from '#entry/daily';
import { ENGINE_TABLES, worldOf } from '#entry/world';
import { activeBook } from '#google/book';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { BUSY, whileLocked } from '#google/lock';
import { sendLetter } from '#google/mail';
import { readTables } from '#google/read';
import { ask, askText, showPage } from '#google/ui';
import { writeChanges } from '#google/write';
import { formatDay } from '#kernel/civil-date';
import { previewPage, textsPage } from '#letters/preview';
import { groupText, personText } from '#letters/zalo';
import { say } from '#messages/vi';
import type { Moment } from '#schema/tables';

const resultText = (result: DailyResult): string => {
  if (result.done === 'busy') return say('reminders.busy');
  if (result.done === 'dayOff') return say('reminders.dayOff');
  if (result.done !== 'ran' || result.damaged) return say('reminders.structure');
  const { outcome } = result;
  if (outcome.waiting > 0) return say('reminders.waiting', { ...outcome });
  if (outcome.failed + outcome.withheld > 0) return say('reminders.trouble', { ...outcome });
  return outcome.sent === 0 ? say('reminders.nobody') : say('reminders.sent', { ...outcome });
};

const listOf = (letters: readonly DueLetter[]): string =>
  letters.map(({ letter: { to, subject } }) => `• ${say('reminders.line', { to, gist: subject })}`).join('\n');

/** Shows who would be written to, and sends after a yes. At most one letter a person a day, never on days off. */
export const sendNow = (): string | null => {
  const due = lookAhead(readClock(), 'person');
  if (due === 'dayOff') return say('reminders.dayOff');
  const { letters } = due;
  if (letters.length === 0) return say('reminders.nobody');
  if (!ask(say('reminders.title'), say('reminders.confirm', { n: letters.length, list: listOf(letters) }))) return null;
  return resultText(runReminders({ by: 'person', moment: readClock() }));
};

/** Asks for a day and shows the letters of its morning as they would look. Nothing is sent or written. */
export const preview = (): string | null => {
  const { today } = readClock();
  const found = askText(say('menu.preview'), say('preview.askDay', { day: formatDay(today) }));
  if (found === null) return null;
  const day = found.trim() === '' ? today : previewDay(found);
  if (day === null) return say('preview.notDay', { found });
  const due = lookAhead({ today: day, time: '07:30' }, 'clock');
  if (due === 'dayOff') return say('preview.dayOff', { day: formatDay(day) });
  if (due.letters.length === 0) return say('preview.none', { day: formatDay(day) });
  const letters = due.letters.map(({ letter }) => letter);
  showPage(say('preview.title', { day: formatDay(day), n: letters.length }), previewPage(letters));
  return null;
};

/** Sends today's letters to oneself alone, marked as a test; the ledger hears nothing of it. */
export const testToMe = (): string => {
  const email = activeEmail();
  if (email === '') return say('reminders.unknownMe');
  const due = lookAhead(readClock(), 'person');
  if (due === 'dayOff') return say('reminders.dayOff');
  const own = due.letters.filter(({ letter }) => letter.to.toLowerCase() === email.toLowerCase());
  const [first] = own.length > 0 ? own : due.letters;
  if (first === undefined) return say('test.none');
  const { letter } = first;
  sendLetter({ ...letter, to: email, subject: say('test.subject', { subject: letter.subject }) });
  return say('test.sent', { n: 1, email });
};

/** Letters that a run left in doubt go out again where a person says so. */
export const resendDoubtful = (): string | null => {
  const moment: Moment = readClock();
  const rows = inDoubt(truthOf(readTables(['deliveries']).deliveries.rows), moment);
  if (rows.length === 0) return say('resend.none');
  const list = rows.map(({ record: { on, to } }) => `• ${on === null ? '' : formatDay(on)}: ${to ?? ''}`).join('\n');
  if (!ask(say('menu.resend'), say('resend.ask', { list }))) return null;
  const ids = new Set(rows.map(({ record }) => record.id));
  const marked = whileLocked(() => {
    const book = activeBook();
    const { deliveries } = readTables(['deliveries'], book);
    const truth = truthOf(deliveries.rows);
    const again = inDoubt(truth, moment).filter(({ record }) => ids.has(record.id));
    const values = { state: 'failed', reason: say('delivery.resend'), tries: 0 } as const;
    writeChanges(book, deliveries, corrections(deliveries.rows, truth));
    writeChanges(
      book,
      deliveries,
      again.map(({ row }) => ({ row, values })),
    );
  });
  if (marked === BUSY) return say('reminders.busy');
  const only = rows.flatMap(({ record: { to } }) => to?.toLowerCase() ?? []);
  return resultText(runReminders({ by: 'person', moment: readClock(), only }));
};

/** Shows texts to paste into Zalo. */
export const zaloTexts = (): null => {
  const moment = readClock();
  const { analysis, settings } = worldOf(readTables(ENGINE_TABLES), moment.today);
  const due = lookAhead(moment, 'person');
  const letters = due === 'dayOff' ? [] : due.letters.map(({ letter }) => letter);
  const group = groupText(analysis, { unit: settings.unitName }, settings.listAheadWorkingDays);
  const persons = letters.map((letter) => ({
    title: say('zalo.person', { name: letter.posts.join(', ') || letter.to }),
    text: personText(letter),
  }));
  showPage(say('zalo.title'), textsPage([{ title: say('zalo.group'), text: group }, ...persons]));
  return null;
};
