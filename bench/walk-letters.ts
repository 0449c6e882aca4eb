// Walks every day of some years over the sample plan with the engine alone, and counts letters by post and month.
import { claimLetters, dueLetters } from '#actions/reminders';
import { type Analysis, analyse, type Material } from '#domain/analysis';
import { isWorkingDay } from '#domain/calendar';
import { writeFigures } from '#domain/leader-week';
import { taskKey } from '#domain/notice-parts';
import { leadsOf } from '#domain/task';
import { addDays, type CivilDate } from '#kernel/civil-date';
import type { Letter } from '#letters/letter';
import { columnLabel } from '#messages/vi';
import { HOLIDAYS } from '#plans/holidays';
import { PLANS } from '#plans/index';
import { DEFAULT_SETTINGS, type Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Delivery } from '#schema/tables/deliveries';
import type { Person } from '#schema/tables/people';
import type { Task } from '#schema/tables/tasks';

const FIRST_DAY: CivilDate = '2024-03-11';
const LAST_DAY: CivilDate = '2026-12-31';

/**
 * How people behave: nobody ever reports; everybody does what a letter names the same day; or everybody waits for the
 * due day. The last two update in time.
 */
export type Behaviour = 'nobody' | 'prompt' | 'lastDay';

/** One letter of the walk. */
export interface WalkedLetter {
  readonly on: CivilDate;
  readonly letter: Letter;
  /** Whether its reader leads anything late on that day. */
  readonly hasLate: boolean;
}

const rowsOf = <R>(records: readonly R[]): Row<R>[] =>
  records.map((record, index) => ({ row: index + 3, record, problems: [] }));

const addressOf = (id: string | null): string => `${(id ?? '').toLowerCase()}@huong-tra.example`;

const HOLIDAY_ROWS = rowsOf(HOLIDAYS);

const PROOF = 'Số 12/BC-UBND của UBND xã';

/** What a person who reports does after the letters of a day: closes what is named (or due), reports what is asked. */
const act = (task: Task, today: CivilDate, closing: ReadonlySet<string>, asked: ReadonlySet<string>): Task => {
  const id = task.id ?? '';
  if (task.interval === null) {
    return closing.has(id) ? { ...task, state: 'done', doneOn: today, result: 'Đã làm', proof: PROOF } : task;
  }
  if (today === '2024-12-31') return { ...task, state: 'done', doneOn: today, result: 'Đã làm', proof: PROOF };
  return asked.has(id) ? { ...task, updatedOn: today, result: 'Đang làm', proof: PROOF } : task;
};

interface Walk {
  readonly people: readonly Row<Person>[];
  tasks: Task[];
  settings: Settings;
  readonly ledger: Row<Delivery>[];
  readonly letters: WalkedLetter[];
  readonly lateMonths: Set<string>;
}

/** Address and month, as {@link Walked.lateMonths} names them. */
export const monthKey = (address: string, month: string): string => `${address} ${month}`;

/** Months in which somebody leads something late. */
const noteLate = ({ lateMonths }: Walk, { items, roster, today }: Analysis): void => {
  for (const { task, standing } of items) {
    if (standing.name !== 'openLate') continue;
    const people = leadsOf(task).flatMap((post) => roster.reach(post, task.assignee));
    for (const { email } of people) lateMonths.add(monthKey(email, today.slice(0, 7)));
  }
};

/** Ids of tasks whose due day it is. */
const dueOn = ({ items, today }: Analysis): Set<string> =>
  new Set(items.flatMap(({ task, standing }) => (standing.effectiveDueOn === today ? (task.id ?? []) : [])));

/** Ids of the tasks that letters name. */
const namedIn = (letters: readonly Letter[], { items }: Analysis): Set<string> => {
  const named = new Set(letters.flatMap((letter) => letter.named));
  return new Set(items.flatMap((item) => (named.has(taskKey(item) ?? '') ? (item.task.id ?? []) : [])));
};

const step = (walk: Walk, today: CivilDate, behaviour: Behaviour): void => {
  const material: Material = {
    today,
    settings: walk.settings,
    tasks: rowsOf(walk.tasks),
    indicators: [],
    updates: [],
    people: walk.people,
    holidays: HOLIDAY_ROWS,
  };
  const analysis = analyse(material);
  noteLate(walk, analysis);
  const moment = { today, time: '07:30' };
  const { settings, ledger } = walk;
  const request = { analysis, settings, structure: [], label: columnLabel, ledger, moment, now: false };
  const due = dueLetters({ ...request, rowUrl: () => null, reportUrl: () => null, bookUrl: null });
  const claims = claimLetters(due, 100, moment);
  for (const { record } of claims)
    ledger.push({ row: ledger.length + 3, problems: [], record: { ...record, state: 'sent' } });
  const letters = claims.flatMap(({ letter }) => letter ?? []);
  for (const letter of letters) walk.letters.push({ on: today, letter, hasLate: letter.counts.overdue > 0 });
  const isLeaders = letters.some(({ kind }) => kind === 'leader');
  walk.settings = {
    ...settings,
    remindersRanOn: today,
    ...(isLeaders ? { weekFigures: writeFigures(today, analysis.counts) } : {}),
  };
  if (behaviour === 'nobody' || !isWorkingDay(analysis.calendar, today)) return;
  const closing = behaviour === 'lastDay' ? dueOn(analysis) : namedIn(letters, analysis);
  const asked = new Set(analysis.items.flatMap(({ task, asked: window }) => (window === null ? [] : (task.id ?? []))));
  walk.tasks = walk.tasks.map((task) => act(task, today, closing, asked));
};

/** What became of three years. */
export interface Walked {
  /** All letters, in order. */
  readonly letters: readonly WalkedLetter[];
  /** Months in which something of an address was late on some day ({@link monthKey}). */
  readonly lateMonths: ReadonlySet<string>;
}

const walkLetters = (behaviour: Behaviour): Walked => {
  const plan = PLANS['huong-tra-2024'];
  if (plan === undefined) throw new Error('No sample plan');
  const settings: Settings = { ...DEFAULT_SETTINGS, ...plan.settings, startedOn: FIRST_DAY };
  const people = rowsOf(plan.people.map((person) => ({ ...person, email: addressOf(person.id) })));
  const walk: Walk = { people, tasks: [...plan.tasks], settings, ledger: [], letters: [], lateMonths: new Set() };
  for (let today = FIRST_DAY; today <= LAST_DAY; today = addDays(today, 1)) step(walk, today, behaviour);
  return walk;
};

const months = (): string[] => {
  const all = new Set<string>();
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) all.add(day.slice(0, 7));
  return [...all];
};

/** Letters by address and month (`2024-04`). */
export const lettersByMonth = (letters: readonly WalkedLetter[]): Map<string, Map<string, WalkedLetter[]>> => {
  const found = new Map<string, Map<string, WalkedLetter[]>>();
  for (const each of letters) {
    const byMonth = found.get(each.letter.to) ?? new Map<string, WalkedLetter[]>();
    byMonth.set(each.on.slice(0, 7), [...(byMonth.get(each.on.slice(0, 7)) ?? []), each]);
    found.set(each.letter.to, byMonth);
  }
  return found;
};

const CAPTIONS: Readonly<Record<Behaviour, string>> = {
  nobody: 'Nobody reports anything',
  prompt: 'Everybody does what a letter names the same day, and reports each interval in its last days',
  lastDay: 'Everybody does everything on its due day, and reports each interval in its last days',
};

/** The walks of all behaviours. */
export type Walks = Readonly<Record<Behaviour, Walked>>;

export const walkAll = (): Walks => ({
  nobody: walkLetters('nobody'),
  prompt: walkLetters('prompt'),
  lastDay: walkLetters('lastDay'),
});

const tableOf = (behaviour: Behaviour, walks: Walks): string[] => {
  const people = PLANS['huong-tra-2024']?.people ?? [];
  const { letters, lateMonths } = walks[behaviour];
  const byAddress = lettersByMonth(letters);
  const counts = (month: string): string[] =>
    people.map(({ id }) => {
      const count = byAddress.get(addressOf(id))?.get(month)?.length ?? 0;
      return `${count}${lateMonths.has(monthKey(addressOf(id), month)) ? '*' : ''}`;
    });
  return [
    `## ${CAPTIONS[behaviour]}`,
    '',
    `| month | ${people.map(({ post }) => post).join(' | ')} |`,
    `|---|${people.map(() => '--:').join('|')}|`,
    ...months().map((month) => `| ${month} | ${counts(month).join(' | ')} |`),
    '',
  ];
};

/** The whole of docs/letters.md. */
export const describeLetters = (walks: Walks): string =>
  [
    '# Letters by post and month',
    '',
    '<!-- Generated by `npm run docs` from the engine. Do not edit: a test compares it. -->',
    '',
    `The sample plan, every day from ${FIRST_DAY} to ${LAST_DAY}, one run each morning. Văn phòng – Thống kê is also the`,
    'collector; the chairman is the leader. A star: something of theirs was late on some day of that month. Without a star an',
    'officer gets two letters a month at most.',
    '',
    ...(Object.keys(CAPTIONS) as Behaviour[]).flatMap((behaviour) => tableOf(behaviour, walks)),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
