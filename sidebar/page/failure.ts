/** What went wrong, as a sentence on what to do. Google's own words (English) are kept apart, for the person who helps. */
import { say } from '../parts/words';

export interface Failure {
  readonly sentence: string;
  /** Google's message; null where the sentence says it all. */
  readonly detail: string | null;
}

export const offline = (): Failure => ({ sentence: say('failure.offline'), detail: null });
export const outside = (): Failure => ({ sentence: say('failure.outside'), detail: null });
export const empty = (): Failure => ({ sentence: say('failure.empty'), detail: null });
export const slow = (): Failure => ({ sentence: say('failure.slow'), detail: null });
/** The server's own sentence. */
export const told = (sentence: string): Failure => ({ sentence, detail: null });

/** Several accounts in one browser: Google names it in one of these ways. */
const ACCOUNTS = /PERMISSION_DENIED|authorization is required|reading from storage/i;
const NETWORK = /HTTP 0|NetworkError|connection failure/i;

/** A failure that Google reported; nothing but its message is reliable. */
export const reported = (message: string): Failure => {
  if (ACCOUNTS.test(message)) return { sentence: say('failure.accounts'), detail: message };
  if (NETWORK.test(message)) return offline();
  return { sentence: say('failure.other'), detail: message };
};
