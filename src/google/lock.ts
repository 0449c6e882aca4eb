/** The document lock: one execution at a time decides and writes. Never held across a dialog (it would be lost). */

/** How long to wait for another execution, in milliseconds. */
const PATIENCE_MS = 20_000;

/** What `whileLocked` answers when another execution kept the lock. */
export const BUSY = Symbol('busy');

/** Sends buffered writes to the sheet now. */
export const flush = (): void => SpreadsheetApp.flush();

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
