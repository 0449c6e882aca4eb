/** What Google refuses to write: a closed cell, a rule of typing, a file that the person may only look at. */

/** Google let nothing be written there. It says why in words of its own, which differ by language: the cause is for the log. */
export class NotWritten extends Error {
  /** `place`: the cells with their tab; '' where it is not known which of those written last. */
  constructor(
    readonly place: string,
    readonly cause: unknown,
  ) {
    super(`${place} not written: ${String(cause)}`);
  }
}

/** Writes; what Google throws comes back as NotWritten. */
export const writing = <T>(place: string, write: () => T): T => {
  try {
    return write();
  } catch (cause) {
    throw new NotWritten(place, cause);
  }
};
