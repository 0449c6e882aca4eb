// The document lock: who holds it and who waits for it, in turn. Knows no script.
import type { Running } from '#local/run/execution';

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
