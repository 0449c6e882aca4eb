/** The menu's commands around letters: what is sent, shown and worded elsewhere, with the dialogs in between. */
import { type DueLetter, previewDay } from '#actions/reminders';
import { lookAhead, runReminders } from '#entry/daily';
import * as letters from '#entry/letters';
import { readClock } from '#google/clock';
import { ask, askText, showPage } from '#google/ui';
import { type CivilDate, formatDay, isCivilDate } from '#kernel/civil-date';
import type { Letter } from '#letters/letter';
import { previewPage, textsPage } from '#letters/preview';
import { say } from '#messages/vi';

const listOf = (due: readonly DueLetter[]): string =>
  due.map(({ letter: { to, subject } }) => `• ${say('reminders.line', { to, gist: subject })}`).join('\n');

/** Shows who would be written to, and sends after a yes. At most one letter a person a day, never on days off. */
export const sendNow = (): string | null => {
  const due = lookAhead(readClock(), 'person');
  if (due === 'dayOff') return say('reminders.dayOff');
  if (due.letters.length === 0) return say('reminders.nobody');
  const params = { n: due.letters.length, list: listOf(due.letters) };
  if (!ask(say('reminders.title'), say('reminders.confirm', params))) return null;
  return letters.resultText(runReminders({ by: 'person', moment: readClock() }));
};

/** Shows letters as they would look. */
export const showLetters = (day: CivilDate, all: readonly Letter[]): void =>
  showPage(say('preview.title', { day: formatDay(day), n: all.length }), previewPage(all));

/** Asks for a day and shows the letters of its morning as they would look. Nothing is sent or written. */
export const preview = (): string | null => {
  const { today } = readClock();
  const found = askText(say('menu.preview'), say('preview.askDay', { day: formatDay(today) }));
  if (found === null) return null;
  const day = found.trim() === '' ? today : previewDay(found);
  if (day === null) return say('preview.notDay', { found });
  const all = letters.lettersOf(day);
  if (all === 'dayOff') return say('preview.dayOff', { day: formatDay(day) });
  if (all.length === 0) return say('preview.none', { day: formatDay(day) });
  showLetters(day, all);
  return null;
};

/** Sends one of today's letters to oneself alone. */
export const testToMe = (): string => letters.sendTest().sentence;

/** Letters that a run left in doubt go out again where a person says so. */
export const resendDoubtful = (): string | null => {
  const found = letters.doubtful();
  if (found.length === 0) return say('resend.none');
  const list = found.map(({ on, to }) => `• ${isCivilDate(on) ? formatDay(on) : ''}: ${to}`).join('\n');
  return ask(say('menu.resend'), say('resend.ask', { list })) ? letters.resultText(letters.resend(found)) : null;
};

/** Shows texts to paste into Zalo. */
export const zaloTexts = (): null => {
  const { group, persons } = letters.zaloTexts();
  const texts = persons.map(({ name, text }) => ({ title: say('zalo.person', { name }), text }));
  showPage(say('zalo.title'), textsPage([{ title: say('zalo.group'), text: group }, ...texts]));
  return null;
};
