// The host's state in one place: workbook, people, clock, properties, triggers, mail, faults. Knows neither contexts nor the person's side.
import { Calculator, type CalculatorHooks } from '#local/formula/calculator';
import { CLOCK_ZONE } from '#local/limits';
import type { Workbook } from '#local/model/workbook';
import type { Execution, Running } from '#local/run/execution';
import type { WireMail, WireMenu } from '#local/wire';
import { serialOfWall, textOfInstant, wallOf } from '#local/zone';

/** A mail in the outbox; `at` is the wall clock of sending. */
export interface Mail extends WireMail {
  at: string;
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
}

export class Machine {
  readonly workbook: Workbook;
  readonly program: Program;
  readonly calculator: Calculator;
  instant: number;
  user: string;
  readonly owner: string;
  readonly options: MachineOptions;

  properties = new Map<string, string>();
  triggers: Trigger[] = [];
  nextTriggerId = 1;
  outbox: Mail[] = [];
  /** Recipients already used, by user. */
  quota = new Map<string, { since: number; used: number }>();
  menus: WireMenu[] = [];
  alerts: { title: string; text: string; buttons: string }[] = [];
  toasts: { title: string; text: string }[] = [];
  sidebars: { title: string; html: string }[] = [];
  answers: { alert: Answer[] } = { alert: [] };
  executions: Execution[] = [];
  faults: Faults = {};
  lockHolder: Running | null = null;
  /** Results of custom functions by name and arguments. */
  readonly memo = new Map<string, unknown>();

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

  /** The current year of the spreadsheet's zone, for dates typed without one. */
  thisYear(): number {
    return new Date(wallOf(this.workbook.zone, this.instant)).getUTCFullYear();
  }
}
