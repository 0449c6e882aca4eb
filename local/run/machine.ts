// The host's state in one place: workbook, people, clock, properties, triggers, mail, faults. Knows neither contexts nor the person's side.
import { randomUUID } from 'node:crypto';
import { Calculator } from '#local/formula/calculator';
import { CLOCK_ZONE, DAILY_MAIL_QUOTA, MAIL_QUOTA_WINDOW_MS, TIME_LIMIT_MS } from '#local/limits';
import type { Rect } from '#local/model/rect';
import type { Locale } from '#local/model/typed-input';
import { Workbook } from '#local/model/workbook';
import { type Program, readProgram } from '#local/program';
import { type CustomRunner, callCustom } from '#local/run/custom';
import { DocumentLock, type Execution } from '#local/run/execution';
import { Ranges } from '#local/run/wired-arguments';
import { restore, type SavedState, workbookOfSaved } from '#local/saved-state';
import type { MAIL_PARTS } from '#local/services/mail';
import { instantOfText, serialOfWall, textOfInstant, wallOf } from '#local/zone';

/** A mail in the outbox; `from` is whose authority sent it, `at` the wall clock of sending. */
export type Mail = Record<(typeof MAIL_PARTS)[number] | 'from' | 'at', string>;

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

/** A page of the add-in; pixels. */
export interface Shown {
  kind: 'sidebar' | 'modal' | 'modeless';
  title: string;
  html: string;
  width: number;
  height: number;
}

/** Where a person sits: told and asked what the script has to say while it runs. */
export interface Screen {
  /** Resolves when somebody has answered. */
  ask(question: Question): Promise<Reply>;
  toast(title: string, text: string): void;
  frame(frame: Shown): void;
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

/** What a host is opened with. */
export interface HostOptions {
  /** Folder of the built script; `dist` of the working directory by default. */
  dist?: string;
  /** Wall clock of Asia/Ho_Chi_Minh, `2024-04-02T07:30`. */
  now?: string;
  locale?: Locale;
  /** The spreadsheet's zone. */
  zone?: string;
  /** The zone of Date's local getters; the manifest's by default. */
  processZone?: string;
  /** The acting person; the owner by default. */
  user?: string;
  owner?: string;
  state?: SavedState;
  dailyQuota?: number;
  /** Code instead of dist/Code.js, with every scope granted; for tests of the host. */
  code?: string;
  /** Replaces parts of the manifest. */
  manifest?: { timeZone?: string; oauthScopes?: string[] };
  /** Errors of writes surface at flush() or the next read. */
  buffered?: boolean;
  /** What a person may do with the file; everyone but the owner edits by default. */
  accessOf?: (email: string) => Access;
  /** People who have not granted all that the script needs; otherwise those of the state. */
  ungranted?: readonly string[];
  timeLimits?: { simple: number; full: number };
  /** What custom functions came to in hosts with the same script and zones, by a hash of name and arguments; added to. */
  known?: Map<string, Outcome>;
}

const OWNER = 'chu.so@huong-tra.example';
const FIRST_SHEET: Record<Locale, string> = { vi_VN: 'Trang tính1', en_US: 'Sheet1' };

export class Machine {
  readonly workbook: Workbook;
  readonly program: Program;
  readonly calculator: Calculator;
  readonly owner: string;
  readonly options: HostOptions & Required<Pick<HostOptions, 'accessOf' | 'dailyQuota' | 'timeLimits'>>;
  instant: number;
  user: string;

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
  /** Pages shown beside and over the sheet where there is no screen. */
  sidebars: Shown[] = [];
  dialogs: Shown[] = [];
  /** What is answered where there is no screen: buttons of alerts, texts typed into prompts. */
  answers: { alert: Answer[]; prompt: string[] } = { alert: [], prompt: [] };
  screen: Screen | null = null;
  executions: Execution[] = [];
  faults: Faults = {};
  readonly lock = new DocumentLock();
  /** Results of custom functions by a hash of name and arguments, oldest first. */
  readonly memo = new Map<string, Outcome>();
  /** Ranges as custom functions were last given them. */
  readonly ranges = new Ranges();

  /** Opens a workbook, blank or from a saved state, with its script; nothing is calculated yet. */
  constructor(given: HostOptions, runCustom: CustomRunner) {
    const { state, owner = OWNER, user = owner, now = state?.now, locale = 'vi_VN', zone = CLOCK_ZONE } = given;
    const accessOf = (email: string): Access => (email === owner ? 'owner' : 'editor');
    this.options = { accessOf, dailyQuota: DAILY_MAIL_QUOTA, timeLimits: TIME_LIMIT_MS, ...given };
    this.owner = owner;
    this.user = user;
    this.instant = now === undefined ? Date.now() : instantOfText(now, CLOCK_ZONE);
    this.program = readProgram(given);
    this.workbook = state ? workbookOfSaved(state) : new Workbook(`local-${randomUUID()}`, 'Sổ CCHC', locale, zone);
    this.workbook.watchers.add(this.ranges);
    if (this.workbook.sheets.length === 0) this.workbook.addSheet(FIRST_SHEET[locale]);
    this.calculator = new Calculator(this.workbook, {
      now: () => this.nowSerial(),
      isCustom: (name) => this.program.customFunctions.has(name),
      callCustom: (name, args, scene) => callCustom(this, { name, args, scene }, runCustom),
    });
    if (state) restore(this, state);
    if (given.ungranted) this.ungranted = new Set(given.ungranted);
  }

  /** Calculates what changed; what a custom function must be asked for later shows `Loading...` until then. */
  recalculate(): void {
    this.calculator.recalculate();
  }

  /** The clock as a serial of the spreadsheet's zone. */
  nowSerial(): number {
    return serialOfWall(wallOf(this.workbook.zone, this.instant));
  }

  /** The clock as the host shows it. */
  get now(): string {
    return textOfInstant(this.instant, CLOCK_ZONE);
  }

  /** Recipients a user may still address today. */
  quotaLeft(user = this.user): number {
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
