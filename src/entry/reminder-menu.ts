/** The menu's commands around the reminders: what is decided elsewhere, with the dialogs in between. */
import * as reminders from '#entry/reminder-switch';
import { ask } from '#google/ui';
import { say } from '#messages/vi';

/** Switches them on for whoever clicked. */
export const switchOn = (): string => reminders.switchOn().sentence;

/** Switches them off. */
export const switchOff = (): string => reminders.switchOff().sentence;

/** Takes the reminders over from whoever has them, after a yes. */
export const handOver = (): string | null => {
  const asked = reminders.handOverQuestion();
  if ('sentence' in asked) return asked.sentence;
  return ask(say('reminders.title'), asked.question) ? reminders.takeOver(asked.from).sentence : null;
};
