// One run of the script: what it was, what it asked of Google, how it ended. Knows no context and no workbook.

export type Kind = 'onOpen' | 'onEdit' | 'custom' | 'menu' | 'rpc' | 'clock';

/** The record that each execution leaves. */
export interface Execution {
  readonly kind: Kind;
  readonly functionName: string;
  /** Whose authority it used. */
  readonly user: string;
  ms: number;
  readonly calls: { reads: number; writes: number; mails: number; other: number };
  /** Cells whose values, formulas or notes were read or written. */
  cells: number;
  /** Names of the service calls in order. */
  readonly log: string[];
  /** Lines the script wrote to the console. */
  readonly console: string[];
  /** What a careful reader would frown at, e.g. a lock held while a dialog was open. */
  readonly warnings: string[];
  error?: { name: string; message: string; stack: string };
}

/** An execution under way. */
export class Running {
  readonly record: Execution;
  readonly counts = new Map<string, number>();
  /** Its time limit, where that can be stopped while a person is asked. */
  clock: { start(): void; stop(): void } | null = null;
  /** Ended, or ended abruptly: nothing it asks is done any more. */
  dead = false;
  /** A mistake of the test or of the host itself, thrown to whoever started the execution. */
  hostError: Error | null = null;
  /** In buffered mode, a write's error that has not surfaced yet. */
  pending: Error | null = null;

  constructor(kind: Kind, functionName: string, user: string) {
    const calls = { reads: 0, writes: 0, mails: 0, other: 0 };
    this.record = { kind, functionName, user, ms: 0, calls, cells: 0, log: [], console: [], warnings: [] };
  }
}

/** An error that the script sees as Google's `Exception`. */
export class Exception extends Error {
  constructor(
    message: string,
    override readonly name = 'Exception',
  ) {
    super(message);
  }
}

/** Google's refusal of a write into cells that are closed, or by somebody who may only look. */
export const CLOSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The document lock: who holds it and who waits for it, in turn. */
export class DocumentLock {
  private holder: Running | null = null;
  private waiters: { running: Running; end(got: boolean): void }[] = [];

  isHeldBy(running: Running): boolean {
    return this.holder === running;
  }

  /** Takes the lock when it is free or one's own already. */
  take(running: Running): boolean {
    this.holder ??= running;
    return this.holder === running;
  }

  /** Waits in turn; false when the time has passed. */
  wait(running: Running, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (got: boolean): void => {
        clearTimeout(timer);
        this.waiters = this.waiters.filter((waiter) => waiter.end !== end);
        resolve(got);
      };
      const timer = setTimeout(() => end(false), ms);
      this.waiters.push({ running, end });
    });
  }

  /** Lets go of the lock and of the wait for it; the next in turn has it. */
  release(running: Running): void {
    for (const waiter of this.waiters.filter((each) => each.running === running)) waiter.end(false);
    if (this.holder !== running) return;
    const [next] = this.waiters;
    this.holder = next?.running ?? null;
    next?.end(true);
  }
}
