// One simulated day from the front door: open, set up the first time, settings typed, the clock's run. Prints nothing.
import type { Home, StateView } from '#entry/contract';
import type { Execution, Host, HostOptions, SavedState } from '#local/host';
import { columnOf, mustSucceed, openBook, type PlanName } from '#local/new-book';
import { Refusal } from '#local/refusal';
import { choiceLabels, tabTitle } from '#messages/vi';
import { isSettingId, SETTINGS, type SettingDefinition } from '#schema/settings';
import { typedSetting } from '#tools/simulate/typed-setting';

export interface SimulateOptions {
  /** `YYYY-MM-DD`; the clock's run is at 07:30 of it. */
  readonly today: string;
  /** What an empty workbook starts from. */
  readonly plan?: PlanName;
  /** Settings to type, by id. */
  readonly set?: Readonly<Record<string, string>>;
  readonly state?: SavedState | null;
  readonly host?: HostOptions;
}

export interface SentLetter {
  readonly kind: string;
  readonly to: string;
  readonly posts: readonly string[];
  readonly overdue: number;
  readonly dueToday: number;
  readonly dueSoon: number;
  readonly updates: number;
  /** Reports that it names; they are no tasks. */
  readonly reports: number;
  readonly subject: string;
}

/** What `--json` prints. */
export interface Simulation
  extends Pick<
    StateView,
    'today' | 'tasks' | 'ratios' | 'updatesOwed' | 'reports' | 'indicators' | 'groups' | 'problems' | 'problemCount'
  > {
  readonly unit: string;
  readonly plan: string;
  readonly late: StateView['late'];
  readonly reminders: StateView['reminders'];
  readonly letters: readonly SentLetter[];
  /** Service calls of runDaily alone. */
  readonly calls: Execution['calls'];
}

const SETTINGS_TAB = 'Cài đặt';
const LEDGER_TAB = 'Nhật ký gửi';

/** Name of a table's tab. */
export const tabName = (table: string): string => tabTitle(table);

/** What to type for a setting. Refuses, in a sentence that says what is allowed, what the setting cannot be. */
const textFor = (key: string, value: string): string => {
  if (!isSettingId(key)) {
    const open = Object.entries(SETTINGS).filter(([, { system }]) => !system);
    throw new Refusal(`Không có mục cài đặt “${key}”. Các mục: ${open.map(([id]) => id).join(', ')}.`);
  }
  const { system, choices, ...allowed }: SettingDefinition = SETTINGS[key];
  const instead = key === 'today' ? '; chọn ngày bằng --today' : ' nên không đặt được';
  if (system) throw new Refusal(`Mục “${key}” do sổ tự ghi${instead}.`);
  const answer = typedSetting({ ...allowed, labels: choices === null ? {} : choiceLabels(choices) }, value);
  if ('typed' in answer) return answer.typed;
  throw new Refusal(`Mục “${key}” không nhận “${value}”. ${answer.allowed}`);
};

/** Types a value into the row of a setting, as a person would. */
const typeSetting = (host: Host, key: string, value: string): void => {
  const text = textFor(key, value);
  const sheet = host.sheet(SETTINGS_TAB);
  const id = columnOf(host, SETTINGS_TAB, 'id');
  const cell = columnOf(host, SETTINGS_TAB, 'value');
  const rows = Array.from({ length: sheet.lastRow() }, (_, index) => index + 1);
  const row = rows.find((each) => sheet.value(`${id}${each}`) === key);
  if (row === undefined) throw new Refusal(`Trang «${SETTINGS_TAB}» không còn dòng của mục “${key}”.`);
  const typed = sheet.type(`${cell}${row}`, text);
  if (!typed.accepted) throw new Refusal(`Không nhận giá trị “${value}” cho mục ${key}: ${typed.message ?? ''}`);
};

/** The ledger's rows of letters that went out on a day, by column id. */
const ledgerOf = (host: Host): Record<string, unknown>[] => {
  const [ids = [], , ...rows] = host.sheet(LEDGER_TAB).values(`A1:Z${host.sheet(LEDGER_TAB).lastRow()}`);
  return rows.map((row) => Object.fromEntries(ids.map((id, index) => [String(id), row[index]])));
};

const KINDS: Readonly<Record<string, string>> = {
  'Thư nhắc việc': 'digest',
  'Thư lãnh đạo': 'leader',
  'Báo sổ cần sửa': 'structure',
};

/** Id of a report, as the ledger names it: `BC1.2024-Q2@45460`, `BC1.2024-Q2:part@45457`. */
const REPORT_KEY = /^[^\n@:]+\.\d{4}-(?:M\d\d|Q\d|H1|9M|Y)(?=[@:])/gm;

const sentLetters = (host: Host, from: number): SentLetter[] => {
  const ledger = ledgerOf(host).reverse();
  return host.outbox.slice(from).map(({ to, subject }) => {
    const row = ledger.find((each) => each.to === to) ?? {};
    const count = (key: string): number => Number(row[key] ?? 0);
    return {
      kind: KINDS[String(row.kind)] ?? 'digest',
      to,
      posts: String(row.posts ?? '')
        .split('\n')
        .filter((post) => post !== ''),
      overdue: count('overdue'),
      dueToday: count('dueToday'),
      dueSoon: count('dueSoon'),
      updates: count('updates'),
      reports: new Set(String(row.named ?? '').match(REPORT_KEY)).size,
      subject,
    };
  });
};

/** Opens the workbook at 07:30 of the day; set-up runs where there is none yet. */
export const openDay = ({ today, plan = 'huong-tra-2024', set = {}, state, host: more }: SimulateOptions): Host => {
  if (state && today < state.now.slice(0, 10)) {
    throw new Refusal(
      `Sổ đang ở ngày ${state.now.slice(0, 10)}, không lùi về ${today} được. Dùng thư mục khác với --state.`,
    );
  }
  const host = openBook({ ...more, ...(state ? { state } : {}), now: `${today}T07:30` }, plan);
  for (const [key, value] of Object.entries(set)) typeSetting(host, key, value);
  return host;
};

/** The state that the sidebar's first call gives. */
export const stateOf = (host: Host): StateView => {
  const answer = host.call('serveSidebar', 'home', null) as { ok: boolean; data?: Home; message?: string };
  if (!answer.ok || !answer.data) throw new Error(answer.message);
  return answer.data.state;
};

/** Runs the clock's job of the day and reports. */
export const runDay = (host: Host): Simulation => {
  const before = host.outbox.length;
  const execution = host.run('runDaily', 'clock');
  mustSucceed(execution);
  const state = stateOf(host);
  const { today, tasks, ratios, updatesOwed, reports, indicators, groups } = state;
  const { problems, problemCount, unit, plan, late, reminders } = state;
  const letters = sentLetters(host, before);
  const figures = { today, tasks, ratios, updatesOwed, reports, indicators, groups };
  return { ...figures, letters, calls: execution.calls, problems, problemCount, unit, plan, late, reminders };
};
