/** The clock trigger of the reminders. One person sees and deletes only his own triggers, so the owner is recorded. */
import { ZONE } from '#google/clock';

const ownTriggers = (handler: string) =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);

/** Deletes this person's triggers of the handler. */
export const removeTriggers = (handler: string): void => {
  for (const trigger of ownTriggers(handler)) ScriptApp.deleteTrigger(trigger);
};

/** Replaces this person's triggers of the handler by one that runs every hour. */
export const installHourlyTrigger = (handler: string): void => {
  removeTriggers(handler);
  ScriptApp.newTrigger(handler).timeBased().everyHours(1).inTimezone(ZONE).create();
};
