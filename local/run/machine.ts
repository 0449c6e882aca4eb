// The host's state in one place: workbook, people, clock, properties, triggers, mail, faults. Knows neither contexts nor the person's side.
import { Calculator, type CalculatorHooks } from '#local/formula/calculator';
import { CLOCK_ZONE, MAIL_QUOTA_WINDOW_MS } from '#local/limits';
import type { Rect } from '#local/model/rect';
import type { Workbook } from '#local/model/workbook';
import type { Execution } from '#local/run/execution';
import { DocumentLock } from '#local/run/lock';
import { Lines } from '#local/run/wired-arguments';
import { serialOfWall, textOfInstant, wallOf } from '#local/zone';

/** A mail in the outbox; `from` is whose authority sent it, `at` the wall clock of sending. */
export interface Mail {
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  name: string;
  subject: string;
  body: string;
  htmlBody: string;
  from: string;
  at: string;
}

export interface Menu {
  caption: string;
  items: { caption: string; functionName: string }[];
}

export interface Trigger {
  id: string;
  handler: string;
  user: string;
  everyHours?: number;
  zone?: string;
  /** Wall clock of the last firing. */
  lastFired?: string;
}

export type Answer = 'YES' | 'NO' | 'CANCEL' | 'OK' | 'CLOSE';

export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: string;
}

export interface Reply {
  button: Answer;
  text: string;
}

/** Where a person sits: told and asked what the script has to say while it runs. */
export interface Screen {
  /** Resolves when somebody has answered. */
  ask(question: Question): Promise<Reply>;
  toast(title: string, text: string): void;
  frame(frame: { kind: 'sidebar' | 'modal'; title: string; html: string; width: number; height: number }): void;
  /** `machine.menus` has changed. */
  menus(): void;
  mail(mail: Mail): void;
  /** An execution has ended, of a custom function too. */
  executed(execution: Execution): void;
  /** Cells have changed because a custom function came back. */
  recalculated(): void;
  select(sheetId: number, rects: readonly Rect[]): void;
}

/** What a custom function came to. */
export type Outcome = { value: unknown } | { error: string };

/** What a person may do with the file: viewers only look; anonymous people edit by a link and have no name. */
export type Access = 'owner' | 'editor' | 'viewer' | 'anonymous';

/** What may go wrong on demand. */
export interface Faults {
  /** A text makes sending this mail fail with it. */
  mailFails?: ((mail: Mail) => string | null) | undefined;
  lockHeldElsewhere?: boolean;
  loseEditEvents?: boolean;
  /** The execution ends abruptly just before the nth (from 1) such call. */
  dieAt?: { call: string; nth: number } | undefined;
  /** Called just before a service call, with its count in this execution (from 1). */
  before?: ((call: string, nth: number) => void) | undefined;
}

/** What the code brings: its files, functions and manifest. */
export interface Program {
  code: string;
  /** Text of an HTML file by name, null when there is none. */
  page(name: string): string | null;
  services: string;
  zone: string;
  scopes: readonly string[];
  /** Custom functions by name in capitals. */
  customFunctions: ReadonlyMap<string, string>;
}

export interface MachineOptions {
  workbook: Workbook;
  program: Program;
  instant: number;
  user: string;
  owner: string;
  dailyQuota: number;
  buffered: boolean;
  processZone: string;
  timeLimits: { simple: number; full: number };
  accessOf(email: string): Access;
}

export class Machine {
  readonly workbook: Workbook;
  readonly program: Program;
  readonly calculator: Calculator;
  instant: number;
  user: string;
  readonly owner: string;
  readonly options: MachineOptions;

  /** What the script selected last, on the active sheet. */
  selected: readonly Rect[] = [];
  properties = new Map<string, string>();
  triggers: Trigger[] = [];
  nextTriggerId = 1;
  /** People who have not granted yet, or no longer, all that the script needs. */
  ungranted = new Set<string>();
  outbox: Mail[] = [];
  /** Recipients already used, by user. */
  quota = new Map<string, { since: number; used: number }>();
  menus: Menu[] = [];
  alerts: { title: string; text: string; buttons: string }[] = [];
  toasts: { title: string; text: string }[] = [];
  sidebars: { title: string; html: string }[] = [];
  /** Pages shown over the sheet where there is no screen. */
  dialogs: { title: string; html: string }[] = [];
  /** What is answered where there is no screen: buttons of alerts, texts typed into prompts. */
  answers: { alert: Answer[]; prompt: string[] } = { alert: [], prompt: [] };
  screen: Screen | null = null;
  executions: Execution[] = [];
  faults: Faults = {};
  readonly lock = new DocumentLock();
  /** Results of custom functions by a hash of name and arguments, oldest first. */
  readonly memo = new Map<string, Outcome>();
  /** Rows of cells as custom functions were last given them. */
  readonly lines = new Lines();

  constructor(options: MachineOptions, hooks: (machine: Machine) => Omit<CalculatorHooks, 'now'>) {
    this.options = options;
    this.workbook = options.workbook;
    this.program = options.program;
    this.instant = options.instant;
    this.user = options.user;
    this.owner = options.owner;
    this.calculator = new Calculator(this.workbook, { now: () => this.nowSerial(), ...hooks(this) });
  }

  /** The clock as a serial of the spreadsheet's zone. */
  nowSerial(): number {
    return serialOfWall(wallOf(this.workbook.zone, this.instant));
  }

  /** The clock as the host shows it. */
  nowText(): string {
    return textOfInstant(this.instant, CLOCK_ZONE);
  }

  /** Recipients a user may still address today. */
  quotaLeft(user: string): number {
    const used = this.quota.get(user);
    const past = this.instant - (used?.since ?? 0);
    const isOver = past < 0 || past >= MAIL_QUOTA_WINDOW_MS;
    return this.options.dailyQuota - (used && !isOver ? used.used : 0);
  }

  useQuota(user: string, recipients: number): void {
    const { dailyQuota } = this.options;
    const left = this.quotaLeft(user);
    const since = left < dailyQuota ? this.quota.get(user)?.since : undefined;
    this.quota.set(user, { since: since ?? this.instant, used: dailyQuota - left + recipients });
  }

  /** The current year of the spreadsheet's zone, for dates typed without one. */
  thisYear(): number {
    return new Date(wallOf(this.workbook.zone, this.instant)).getUTCFullYear();
  }
}
