/** The document lock: one execution at a time decides and writes. Never held across a dialog (it would be lost). */

import { writing } from '#google/not-written';

/** How long to wait for another execution, in milliseconds. */
const PATIENCE_MS = 20_000;

/** What `whileLocked` answers when another execution kept the lock. */
export const BUSY = Symbol('busy');

/** Sends buffered writes to the sheet now. */
export const flush = (): void => SpreadsheetApp.flush();

/** Sends buffered writes to the sheet now; NotWritten where Google refuses one of them only then. */
export const settleWrites = (): void => writing('', flush);

/** The last thing that an execution does, under the lock, which Google releases at its end. The work settles its writes. */
export const lockedToEnd = <T>(work: () => T): T | typeof BUSY => {
  const lock = LockService.getDocumentLock();
  if (lock === null || !lock.tryLock(PATIENCE_MS)) return BUSY;
  return work();
};

/** Runs the work under the document lock; what it wrote is flushed before the lock is released. */
export const whileLocked = <T>(work: () => T): T | typeof BUSY => {
  const lock = LockService.getDocumentLock();
  if (lock === null || !lock.tryLock(PATIENCE_MS)) return BUSY;
  try {
    const result = work();
    flush();
    return result;
  } finally {
    lock.releaseLock();
  }
};
