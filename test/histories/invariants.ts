// What must hold after every run of a history, judged by the outbox, the ledger and the sheet, not by the engine.
import { isWorkingDay, nextWorkingDay } from '#domain/calendar';
import { addDays, type CivilDate, fromSerial, mondayOf, toSerial } from '#kernel/civil-date';
import type { Execution, Host, Mail } from '#local/host';
import { ledger, valueAt } from '#test/front-door/book';
import { ADDRESS, type Post } from '#test/histories/book';
import { calendar, dayOf, type TaskRow, taskRows } from '#test/histories/view';

type LedgerRow = Record<string, unknown>;

export interface Before {
  readonly ledger: readonly LedgerRow[];
  /** Letters in the outbox. */
  readonly outbox: number;
  readonly tasks: readonly TaskRow[];
  /** The day was settled by an earlier run: later runs do nothing. */
  readonly isSettled: boolean;
}

/** What {@link afterRun} compares with. */
export const beforeRun = (host: Host): Before => ({
  ledger: ledger(host),
  outbox: host.outbox.length,
  tasks: taskRows(host),
  isSettled: valueAt(host, 'settings', 'remindersSettledOn', 'value') === toSerial(dayOf(host)),
});

export interface Scene {
  readonly host: Host;
  /** What stood there when the run began. */
  readonly before: Before;
  /** Letters that whoever runs may still send. */
  readonly quota: number;
  /** The address that mail fails for. */
  readonly failing: string | null;
  readonly everFailing: ReadonlySet<string>;
  /** Whether whoever runs has the reminders. */
  readonly mayRun: boolean;
  /** Another run started in the midst of this one. */
  readonly isBeside: boolean;
  /** The run was to be killed at some call. */
  readonly mayDie: boolean;
  /** Letters whose ledger row people deleted ({@link keyOfRow}): they may go out again. */
  readonly forgotten: ReadonlySet<string>;
  readonly execution: Execution;
}

const must = (holds: boolean, sentence: string): void => {
  if (!holds) throw new Error(sentence);
};

const onOf = ({ on }: LedgerRow): CivilDate | null => (typeof on === 'number' ? fromSerial(on) : null);
const dayOfMail = ({ at }: Mail): CivilDate => at.slice(0, 10) as CivilDate;
const PEOPLE = Object.entries(ADDRESS) as [Post, string][];

/** Address and day of a letter. */
export const keyOfMail = (mail: Mail): string => `${mail.to} ${dayOfMail(mail)}`;
export const keyOfRow = (row: LedgerRow): string => `${row.to} ${onOf(row)}`;

const oneLetterADay = ({ host, forgotten }: Scene): void => {
  const keys = host.outbox.map(keyOfMail).filter((key) => !forgotten.has(key));
  must(new Set(keys).size === keys.length, `two letters on one day: ${keys.join(', ')}`);
};

const nothingDone = ({ host, before }: Scene): void => {
  for (const { to, body } of host.outbox.slice(before.outbox)) {
    const told = before.tasks.filter(({ id, isDone }) => isDone && id !== '' && body.includes(id));
    must(told.length === 0, `the letter to ${to} names ${told.map(({ id }) => id)}, which was done`);
  }
};

const withinHours = ({ host, before }: Scene): void => {
  for (const mail of host.outbox.slice(before.outbox)) {
    const time = mail.at.slice(11);
    must(time >= '07:30' && time <= '11:30', `a letter at ${mail.at}`);
    must(isWorkingDay(calendar, dayOfMail(mail)), `a letter on a day off, ${mail.at}`);
  }
};

/** What the ledger says of a row's letter: where people moved rows in a run that was killed, its mark may stand elsewhere. */
const stateOf = ({ id, about, state }: LedgerRow, rows: readonly LedgerRow[]): unknown => {
  const marks = rows.filter((row) => row.about === id).map((row) => row.state);
  if (marks.length > 0) return ['Đã gửi', 'Gửi lỗi', 'Đang gửi'].find((each) => marks.includes(each)) ?? marks[0];
  return about === '' ? state : 'Đang gửi';
};

/** Every letter has its row, every row that says "sent" its letter; a failure is that of somebody whose mail failed. */
const ledgerIsTrue = ({ host, everFailing, forgotten }: Scene): void => {
  const rows = ledger(host).filter(({ id }) => id !== '');
  const keys = rows.map(({ id }) => id);
  must(new Set(keys).size === keys.length, `two rows of one key: ${keys.join(', ')}`);
  const mails = new Set(host.outbox.map(keyOfMail));
  const rowsOf = new Map(rows.map((row) => [keyOfRow(row), stateOf(row, ledger(host))]));
  for (const mail of mails) {
    const state = rowsOf.get(mail);
    const isKnown = state === 'Đã gửi' || state === 'Đang gửi';
    must(isKnown || forgotten.has(mail), `${mail}: sent, but the ledger says ${state}`);
  }
  for (const [key, state] of rowsOf) {
    must(state !== 'Đã gửi' || mails.has(key), `${key}: “Đã gửi” and no letter`);
    must(state !== 'Gửi lỗi' || everFailing.has(key.split(' ')[0] ?? ''), `${key}: “Gửi lỗi”, but no mail failed`);
  }
};

/** Since when a late task is to be told of: after its due date, then with each week's first working day. */
const newsOf = ({ dueOn, isDone }: TaskRow, today: CivilDate): CivilDate | null => {
  if (dueOn === null || isDone) return null;
  const due = nextWorkingDay(calendar, dueOn);
  if (due >= today) return null;
  const first = nextWorkingDay(calendar, addDays(due, 1));
  const week = nextWorkingDay(calendar, mondayOf(today));
  return week <= today && week > first ? week : first;
};

const toldOn = (host: Host, address: string, id: string): CivilDate => {
  const mails = host.outbox.filter(({ to, body }) => to === address && body.includes(id)).map(dayOfMail);
  const doubtful = ledger(host)
    .filter(({ to, state, named }) => to === address && state === 'Đang gửi' && String(named).includes(id))
    .flatMap((row) => onOf(row) ?? []);
  return [...mails, ...doubtful].sort().at(-1) ?? '0001-01-01';
};

/** Today's letter is in doubt, held by a run of a moment ago, or has failed three times. */
const isBeyondReach = (rows: readonly LedgerRow[], address: string, host: Host): boolean => {
  const today = dayOf(host);
  return rows.some((row) => {
    if (row.to !== address || onOf(row) !== today) return false;
    const age = Date.parse(`${host.now}Z`) - Date.parse(`${String(row.at).replace(' ', 'T')}Z`);
    const isFresh = row.state === 'Chờ gửi' && age < 600_000;
    return isFresh || row.state === 'Đang gửi' || (row.state === 'Gửi lỗi' && Number(row.tries) >= 3);
  });
};

/** Whoever leads something late that no letter has told him has one today, whatever happened to others. */
const nobodyStarves = ({ host, failing, before }: Scene): void => {
  const today = dayOf(host);
  for (const [post, address] of PEOPLE) {
    // What the run found counts too: a person may have deleted that row while it was under way.
    if (address === failing || isBeyondReach([...before.ledger, ...ledger(host)], address, host)) continue;
    if (host.outbox.some((mail) => mail.to === address && dayOfMail(mail) === today)) continue;
    for (const task of before.tasks.filter((each) => each.post === post && each.id !== '')) {
      const news = newsOf(task, today);
      const told = toldOn(host, address, task.id);
      must(news === null || told >= news, `${post} has had no letter on ${task.id}: news of ${news}, told ${told}`);
    }
  }
};

/** Those whom the quota left out last are written to before the others. */
const leftOutGoFirst = ({ host, before }: Scene): void => {
  const last = new Map<unknown, LedgerRow>();
  for (const row of before.ledger) if ((onOf(row) ?? '') >= (onOf(last.get(row.to) ?? {}) ?? '')) last.set(row.to, row);
  const places = host.outbox.slice(before.outbox).map(({ to }) => last.get(to)?.state === 'Chưa gửi');
  must(places.lastIndexOf(true) === places.filter(Boolean).length - 1, 'somebody else went before who was left out');
};

/** Throws where something that must hold after a run does not. */
export const afterRun = (scene: Scene): void => {
  const { host, execution, mayRun, quota, isBeside, mayDie, before } = scene;
  must(mayDie || execution.error === undefined, `the run failed: ${execution.error?.stack}`);
  oneLetterADay(scene);
  nothingDone(scene);
  withinHours(scene);
  ledgerIsTrue(scene);
  if (!isBeside) leftOutGoFirst(scene);
  must(mayRun || isBeside || host.outbox.length === before.outbox, 'a stranger’s clock has sent letters');
  const time = host.now.slice(11);
  const isHour = time >= '07:30' && time <= '11:30' && isWorkingDay(calendar, dayOf(host));
  const isWhole = execution.error === undefined && mayRun && !isBeside && !before.isSettled;
  if (isHour && isWhole && quota >= PEOPLE.length) nobodyStarves(scene);
};
