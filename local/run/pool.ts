// The workers: one warm spare, some busy, whoever finds none waits in turn; what has died never comes back. Knows no execution.
import { existsSync } from 'node:fs';
import { WORKERS } from '#local/limits';
import type { Program } from '#local/program';
import { WORKER_FILE, WorkerProcess } from '#local/run/worker-process';

export class Pool {
  private idle: WorkerProcess[] = [];
  private readonly all = new Set<WorkerProcess>();
  private busy = 0;
  private queue: { most: number; serve: (worker: WorkerProcess) => void }[] = [];
  private closed = false;

  constructor(private readonly program: Program) {
    if (!existsSync(WORKER_FILE)) throw new Error(`No ${WORKER_FILE}: tools/build.mjs buildWorker() makes it`);
    this.warm();
  }

  /** A worker that is ready, to be given back; there is none while as many as `most` are busy. */
  take(most: number): Promise<WorkerProcess> {
    return new Promise((serve) => {
      this.queue.push({ most, serve });
      this.serve();
    });
  }

  give(worker: WorkerProcess): void {
    this.busy -= 1;
    if (worker.alive && this.idle.length < WORKERS.warm) this.idle.push(worker);
    else worker.kill();
    this.serve();
  }

  /** Ends all workers; those who still wait get dead ones. */
  async close(): Promise<void> {
    this.closed = true;
    for (const worker of this.all) worker.kill();
    this.serve();
    await Promise.all([...this.all].map((worker) => worker.gone));
  }

  private serve(): void {
    const next = this.queue.find(({ most }) => this.closed || this.busy < most);
    this.warm();
    if (!next) return;
    this.queue = this.queue.filter((waiting) => waiting !== next);
    this.busy += 1;
    const worker = this.idle.pop() ?? this.spawn();
    void worker.ready.then(() => next.serve(worker));
    this.serve();
  }

  /** Keeps a spare ready. */
  private warm(): void {
    this.idle = this.idle.filter(({ alive }) => alive);
    if (!this.closed && this.idle.length === 0) this.idle.push(this.spawn());
  }

  private spawn(): WorkerProcess {
    const worker = new WorkerProcess(this.program);
    this.all.add(worker);
    void worker.gone.then(() => this.all.delete(worker));
    if (this.closed) worker.kill();
    return worker;
  }
}
