// An open workbook: carries out what people do in its windows, runs what follows, tells what changed. Knows no HTTP and no file.
import { createHash } from 'node:crypto';
import type { Rect } from '#local/model/rect';
import { editTask, History, openTask } from '#local/person-edits';
import { Refusal } from '#local/refusal';
import { clockTask } from '#local/run/clock';
import type { Execution, Kind } from '#local/run/execution';
import { Live } from '#local/run/live';
import type { HostOptions, Machine, Mail, Question, Reply, Screen, Shown, Trigger } from '#local/run/machine';
import { pageTask } from '#local/run/page-call';
import { carryOut } from '#local/server/intents';
import { Outlook, tabViews } from '#local/server/outlook';
import { accessOf, peopleOf } from '#local/server/people';
import { Popups } from '#local/server/popups';
import type { Book, Intent, Push, RunAnswer, TabView } from '#local/server/protocol';
import type { Task } from '#local/wire';

/** The clock's function of the add-in. */
export const DAILY = 'runDaily';
/** Mails and executions that a window is told of when it opens. */
const REPLAYED = 100;
/** Milliseconds for which `Loading...` is not worth showing. */
const PATIENCE_MS = 1500;

const told = ({ log, ...execution }: Execution): Push => ({ is: 'execution', execution });

/** Whether every number in it could be a row, a column, a count or a sheet. */
const isSane = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 && value < 1e10;
  return typeof value !== 'object' || value === null || Object.values(value).every(isSane);
};

export class Session implements Screen {
  readonly live: Live;
  readonly machine: Machine;
  readonly popups: Popups;
  /** A run of several days: done of all; null when none is under way. */
  progress: { done: number; of: number } | null = null;
  closed = false;
  private losesAnswer = false;
  private readonly outlook: Outlook;
  private readonly history = new History();
  /** The shell as the windows have it. */
  private shownShell = '';
  private readonly sha256: string;
  private held: NodeJS.Timeout | undefined;

  /** `tell` reaches every window; `changed` says that something is worth saving. */
  constructor(
    options: HostOptions,
    private readonly tell: (push: Push) => void,
    private readonly changed: () => void,
  ) {
    this.popups = new Popups(() => this.flush());
    this.live = new Live({ accessOf: (email) => accessOf(email, this.machine.owner), ...options }, this);
    this.machine = this.live.machine;
    this.outlook = new Outlook(this.machine, () => this.history.forget());
    this.sha256 = createHash('sha256').update(this.machine.program.code).digest('hex');
  }

  private get isViewed(): boolean {
    return this.machine.options.accessOf(this.machine.user) === 'viewer';
  }
  /** The menus of the acting person; whoever may only look has none. */
  private get ownMenus() {
    return this.isViewed ? [] : this.machine.menus;
  }

  readonly ask = (question: Question): Promise<Reply> => this.popups.ask(question);
  readonly frame = (frame: Shown): void => this.popups.show(frame);
  readonly menus = (): void => this.flush();
  readonly recalculated = (): void => this.soon();
  toast(title: string, text: string): void {
    this.flush();
    this.tell({ is: 'toast', title, text });
  }
  readonly mail = (mail: Mail): void => this.tell({ is: 'mail', mail, index: this.machine.outbox.indexOf(mail) });
  executed(execution: Execution): void {
    this.soon();
    this.tell(told(execution));
    const { kind, error } = execution;
    if (error && kind === 'menu') this.tell({ is: 'toast', title: 'Lỗi của tập lệnh', text: error.message });
  }
  select(sheet: number, rects: readonly Rect[]): void {
    this.flush();
    this.tell({ is: 'select', sheet, rects });
  }

  /** Tells the windows all that is new. */
  flush(): void {
    clearTimeout(this.held);
    this.held = undefined;
    for (const push of this.outlook.patches()) this.tell(push);
    const shell = this.shell();
    const json = JSON.stringify(shell);
    if (json !== this.shownShell) this.tell({ is: 'shell', shell });
    this.shownShell = json;
  }
  /** Something happened: windows are told once custom functions are back, if that is soon, lest all goes and comes again. */
  soon(): void {
    this.changed();
    if (this.live.waiting.size === 0) this.flush();
    else this.held ??= setTimeout(() => this.flush(), PATIENCE_MS);
  }

  /** What a window that opens is to be shown; from then on it is told what changes. */
  opening(): Push[] {
    this.flush();
    const { outbox, executions } = this.machine;
    const first = Math.max(0, outbox.length - REPLAYED);
    return [
      { is: 'book', book: this.book(this.outlook.begin()) },
      ...outbox.slice(first).map((mail, index): Push => ({ is: 'mail', mail, index: first + index })),
      ...executions.slice(-REPLAYED).map(told),
    ];
  }
  /** The last window closed. */
  readonly unseen = (): void => this.outlook.end();
  /** Everything that a window shows, computed afresh. */
  book(tabs: TabView[] = tabViews(this.machine)): Book {
    return { ...this.shell(), tabs, activeTab: this.machine.workbook.activeSheetId };
  }
  /** What stands around the grid. */
  shell() {
    const { machine, progress, losesAnswer, sha256, popups } = this;
    return {
      name: machine.workbook.name,
      menus: this.ownMenus,
      dialogs: popups.dialogs,
      frames: popups.frames,
      strip: {
        /** Wall clock of Việt Nam, `2024-04-02T07:30`. */
        now: machine.now,
        user: machine.user,
        people: peopleOf(machine),
        quotaLeft: machine.quotaLeft(machine.user),
        mails: machine.outbox.length,
        remindersOn: machine.triggers.some(({ handler }) => handler === DAILY),
        /** Of dist/Code.js. */
        sha256,
        progress,
        losesAnswer,
      },
    };
  }

  /** Does what a person did in a window. Throws a {@link Refusal} with nothing changed. */
  intend(intent: Intent, sure: boolean): void {
    const { machine, history } = this;
    if (this.isViewed) throw new Refusal('Bạn chỉ có quyền xem sổ này, không sửa được.');
    if (!isSane(intent)) throw new Refusal('Vùng này nằm ngoài trang tính.');
    try {
      const edit = carryOut({ machine, history, sure }, intent);
      if (edit) this.flush();
      const task = edit && editTask(machine, edit);
      if (task) this.start('onEdit', task);
      else machine.recalculate();
    } finally {
      this.soon();
    }
  }

  /** The file is opened: the simple trigger builds the menus. */
  reopen(): void {
    const task = openTask(this.machine);
    if (task) this.start('onOpen', task);
  }
  sitDown(email: string): void {
    if (!peopleOf(this.machine).some((person) => person.email === email)) throw new Refusal('Không có người này.');
    this.machine.user = email;
    this.machine.menus = [];
    this.popups.close();
    this.reopen();
  }
  click(functionName: string): void {
    const items = this.ownMenus.flatMap((menu) => menu.items);
    if (!items.some((item) => item.functionName === functionName)) throw new Refusal('Trình đơn này không còn nữa.');
    this.start('menu', { functionName, kind: 'plain' });
  }

  /** google.script.run of a frame. */
  async call(token: string, functionName: string, args: unknown[]): Promise<RunAnswer> {
    if (this.popups.html(token) === null) throw new Refusal('Khung này đã đóng.');
    const task = pageTask(functionName, args);
    if (task instanceof Error) return { kind: 'error', name: task.name, message: task.message };
    const { result } = await this.live.execute('rpc', this.machine.user, task);
    const isLost = this.losesAnswer;
    this.losesAnswer = false;
    this.soon();
    if (isLost) return { kind: 'lost' };
    if ('error' in result) return { kind: 'error', name: result.error.name, message: result.error.message };
    return { kind: 'value', value: result.value };
  }
  /** The next answer to google.script.run gets lost after its work is done. */
  loseNextAnswer(on: boolean): void {
    this.losesAnswer = on;
    this.flush();
  }

  /** Runs a clock trigger as the person who made it. */
  async fire(trigger: Trigger): Promise<void> {
    await this.live.execute('clock', trigger.user, clockTask(this.machine, trigger));
    this.soon();
  }
  /** Starts an execution; nobody waits for it. */
  private start(kind: Kind, task: Task): void {
    this.live.execute(kind, this.machine.user, task).then(
      () => this.soon(),
      (error: unknown) => this.toast('Lỗi của máy chủ', String(error)),
    );
  }
  /** Resolves when nothing is under way but what waits for an answer. */
  async settled(): Promise<void> {
    if (this.popups.dialogs.length === 0) await this.live.idle();
    this.flush();
  }
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.held);
    this.machine.workbook.watchers.clear();
    await this.live.close();
  }
}
