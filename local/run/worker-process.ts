// A worker as the host holds it: a process that carries out one execution at a time and can be ended by force. Knows no pool.
// A process and no thread: a thread that asks for much memory at once (a Map that grows) takes the whole server along.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { WORKER_FLAGS } from '#local/limits';
import type { Program } from '#local/program';
import { ENDED } from '#local/run/context';
import type { Launch, Result } from '#local/wire';

/** Answers a call of the script. */
type Host = (call: string) => Promise<string>;

export const WORKER_FILE = 'build/worker.js';

export class WorkerProcess {
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
  run(launch: Launch, taskJson: Buffer, host: Host): Promise<Result> {
    this.host = host;
    return this.begin(Buffer.concat([Buffer.from(`${JSON.stringify(launch)}\n`), taskJson]));
  }

  /** Ends the process and with it the execution. */
  kill(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
    this.end(ENDED);
  }

  private begin(text: string | Buffer): Promise<Result> {
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

  private say(text: string | Buffer): void {
    if (!this.alive) return;
    this.channel.write(text);
    this.channel.write('\n');
  }

  private vanish(code: number | null, signal: string | null): void {
    const aborted = signal === 'SIGABRT' || code === 134;
    const message = aborted ? 'Out of memory error.' : `The worker ended by itself (${signal ?? code}).`;
    this.end({ error: { name: 'Exception', message, stack: '' } });
    this.alive = false;
  }
}
