/** The only catch: a bug is logged with a reference and said calmly; nothing that was typed is touched by it. */
import { randomSuffix } from '#google/clock';
import { logError, tell } from '#google/ui';
import { say, type TextKey } from '#messages/vi';

const stackOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? `${cause.name}: ${cause.message}`) : String(cause);

/** Logs a failure under a short reference and returns the sentence for the person. */
export const explain = (name: string, cause: unknown): string => {
  const reference = `${name}-${randomSuffix()}`;
  logError(`${reference}: ${stackOf(cause)}`);
  return say('failure.text', { reference });
};

/** Runs what a person started from the menu and shows the sentence it ends with; null says nothing. */
export const fromMenu = (name: string, title: TextKey, work: () => string | null): void => {
  try {
    const text = work();
    if (text !== null) tell(say(title), text);
  } catch (cause) {
    tell(say('failure.title'), explain(name, cause));
  }
};

/** Runs a simple trigger: it may never get in the way of the person's own work, so trouble goes to the log alone. */
export const quietly = (name: string, work: () => void): void => {
  try {
    work();
  } catch (cause) {
    explain(name, cause);
  }
};
