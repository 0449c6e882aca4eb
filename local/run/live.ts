// A workbook whose scripts run in workers, beside one another and beside the person. Knows no browser.
import { LISTED_EXECUTIONS, ORPHAN_LIMITS, WORKERS } from '#local/limits';
import type { Cell } from '#local/model/cell';
import { type CustomCall, remember } from '#local/run/custom';
import type { Kind } from '#local/run/execution';
import { type HostOptions, Machine, type Screen } from '#local/run/machine';
import { Pool } from '#local/run/pool';
import { begin, type Ended, finish, jsonOf, launchOf, reply } from '#local/run/runner';
import type { Order, Task } from '#local/wire';

export type { Screen } from '#local/run/machine';

/** A time limit that can be stopped and then goes on with what was left. */
class Countdown {
  private timer: NodeJS.Timeout | undefined;
  private startedAt = 0;

  constructor(
    private left: number,
    private readonly over: () => void,
  ) {
    this.start();
  }

  start(): void {
    this.startedAt = performance.now();
    this.timer = setTimeout(this.over, this.left);
  }
  stop(): void {
    clearTimeout(this.timer);
    this.left -= performance.now() - this.startedAt;
  }
}

export class Live {
  readonly machine: Machine;
  private readonly pool: Pool;
  private readonly underWay = new Set<Promise<unknown>>();
  /** Cells that wait for a call of a custom function, by the call's key. */
  readonly waiting = new Map<string, Set<Cell>>();
  private closed = false;

  constructor(
    options: HostOptions,
    private readonly screen: Screen,
  ) {
    this.machine = new Machine(options, (_machine, call) => this.callLater(call));
    this.machine.screen = screen;
    this.pool = new Pool(this.machine.program);
    this.machine.recalculate();
  }

  /**
   * One execution in a worker of its own; resolves when it has ended, however it ended, and all is calculated anew.
   * onOpen begins with no menus; simple triggers of viewers and anonymous people do not run and leave no record.
   */
  execute(kind: Kind, user: string, task: Task): Promise<Ended> {
    if (kind === 'onOpen') {
      this.machine.menus = [];
      this.screen.menus();
    }
    return this.track(this.run(kind, user, task).finally(() => this.machine.recalculate()));
  }

  /** Resolves when no execution and no custom function is under way. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** Ends all workers. */
  async close(): Promise<void> {
    this.closed = true;
    await this.pool.close();
    await this.idle();
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
    return work;
  }

  private async run(kind: Kind, user: string, order: Order): Promise<Ended> {
    const { machine } = this;
    const running = begin(machine, kind, user, order);
    if (running.dead) return { execution: running.record, result: { value: null } };
    const worker = await this.pool.take(kind === 'custom' ? WORKERS.custom : WORKERS.most);
    const startedAt = performance.now();
    const launch = launchOf(machine, running);
    running.clock = new Countdown(launch.limitMs, () => worker.kill());
    const host = async (call: string): Promise<string> => {
      const answer = await reply(machine, running, call);
      if (running.dead) worker.kill();
      return answer;
    };
    const result = await worker.run({ ...launch, limitMs: launch.limitMs * ORPHAN_LIMITS }, jsonOf(order), host);
    running.clock.stop();
    this.pool.give(worker);
    const ended = finish(machine, running, result, startedAt);
    machine.executions.splice(0, machine.executions.length - LISTED_EXECUTIONS);
    this.screen.executed(ended.execution);
    return ended;
  }

  /** Runs a custom function unless it is under way already; the cell is computed again when it has come back. */
  private callLater({ key, order, cell }: CustomCall): undefined {
    const asked = this.waiting.get(key);
    const cells = asked ?? new Set();
    if (cell) cells.add(cell);
    if (asked || this.closed) return;
    this.waiting.set(key, cells);
    void this.track(
      this.run('custom', '', order()).then((ended) => {
        if (this.closed) return;
        this.waiting.delete(key);
        remember(this.machine, key, ended);
        this.machine.calculator.mark(cells);
        this.machine.recalculate();
        this.screen.recalculated();
      }),
    );
  }
}
