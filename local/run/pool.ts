// The workers: processes that carry out one execution at a time and can be ended by force; one warm spare, some busy, whoever
// finds none waits in turn. Knows no execution.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import { WORKER_FLAGS, WORKERS } from '#local/limits';
import type { Program } from '#local/program';
import { ENDED } from '#local/run/context';
import type { Launch, Result } from '#local/wire';

/** Answers a call of the script. */
type Host = (call: string) => Promise<string>;

const WORKER_FILE = 'build/worker.js';

/** A process and no thread: a thread that asks for much memory at once (a Map that grows) takes the whole server along. */
class WorkerProcess {
  alive = true;
  /** Resolves when the worker has read the program and is warm, or has died. */
  readonly ready: Promise<unknown>;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
  private readonly child: ChildProcess;
  private readonly channel: Duplex;
  private host: Host = () => Promise.resolve('');
  private end: (result: Result) => void = () => undefined;

  constructor({ services, code, processZone: zone }: Program) {
    const { NODE_OPTIONS, ...env } = process.env;
    this.child = spawn(process.execPath, [...WORKER_FLAGS.split(' '), WORKER_FILE], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...env, TZ: zone },
      windowsHide: true,
    });
    this.channel = this.child.stdio[3] as Duplex;
    this.channel.on('error', () => undefined);
    this.gone = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => resolve(this.vanish(code, signal)));
    });
    let pieces: Buffer[] = [];
    this.channel.on('data', (piece: Buffer) => {
      pieces.push(piece);
      if (piece.at(-1) !== 10) return;
      const line = Buffer.concat(pieces).toString();
      pieces = [];
      void this.hear(line[0], line.slice(1));
    });
    this.ready = this.begin(JSON.stringify({ services, code, zone }));
  }

  /** Carries an execution out; the result of one that was killed or ran out of memory says so. */
  run(launch: Launch, taskJson: string, host: Host): Promise<Result> {
    this.host = host;
    return this.begin(`${JSON.stringify(launch)}\n${taskJson}`);
  }

  /** Ends the process and with it the execution. */
  kill(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
    this.end(ENDED);
  }

  private begin(text: string): Promise<Result> {
    if (!this.alive) return Promise.resolve(ENDED);
    this.say(text);
    return new Promise((resolve) => {
      this.end = resolve;
    });
  }

  private async hear(kind: string | undefined, said: string): Promise<void> {
    if (!this.alive) return;
    if (kind === 'e') this.end(JSON.parse(said) as Result);
    else this.say(await this.host(said));
  }

  private say(text: string): void {
    if (this.alive) this.channel.write(`${text}\n`);
  }

  private vanish(code: number | null, signal: string | null): void {
    const aborted = signal === 'SIGABRT' || code === 134;
    const message = aborted ? 'Out of memory error.' : `The worker ended by itself (${signal ?? code}).`;
    this.end({ error: { name: 'Exception', message, stack: '' } });
    this.alive = false;
  }
}

export class Pool {
  private idle: WorkerProcess[] = [];
  private readonly all = new Set<WorkerProcess>();
  private busy = 0;
  private waiting: (() => void)[] = [];
  private closed = false;

  constructor(private readonly program: Program) {
    if (!existsSync(WORKER_FILE)) throw new Error(`No ${WORKER_FILE}: tools/build.mjs buildWorker() makes it`);
    this.warm();
  }

  /** A worker that is ready, to be given back; there is none while as many as `most` are busy. */
  async take(most: number): Promise<WorkerProcess> {
    while (this.busy >= most && !this.closed) await new Promise<void>((wake) => this.waiting.push(wake));
    this.busy += 1;
    this.warm();
    const worker = this.idle.pop() ?? this.spawn();
    this.warm();
    await worker.ready;
    return worker;
  }

  give(worker: WorkerProcess): void {
    this.busy -= 1;
    if (worker.alive && this.idle.length < WORKERS.warm) this.idle.push(worker);
    else worker.kill();
    this.wake();
  }

  /** Ends all workers; those who still wait get dead ones. */
  async close(): Promise<void> {
    this.closed = true;
    for (const worker of this.all) worker.kill();
    this.wake();
    await Promise.all([...this.all].map((worker) => worker.gone));
  }

  /** Whoever waits looks again, in turn. */
  private wake(): void {
    for (const wake of this.waiting.splice(0)) wake();
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
