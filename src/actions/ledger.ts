/** What Nhật ký gửi says: which letters were sent, are under way, failed or were held back. Pure; writes nothing. */
import type { LeftOut, Unreached } from '#domain/notice';
import { addDays, type CivilDate, later } from '#kernel/civil-date';
import { groupBy } from '#kernel/keyed';
import { postKey } from '#kernel/text';
import type { Letter, SendingTroubles } from '#letters/letter';
import type { DeliveryState } from '#schema/choices';
import type { Settings } from '#schema/settings';
import type { Moment, Row } from '#schema/tables';
import type { Delivery } from '#schema/tables/deliveries';

export type Ledger = readonly Row<Delivery>[];

/** Minutes after which a claim of a run that died may be taken over. */
const STALE_CLAIM_MINUTES = 10;
/** Tries of one letter on one day; then the failure is shown and left to a person. */
const MOST_TRIES = 3;
/** Days that the leader's line on sending looks back. */
const LOOK_BACK_DAYS = 7;
/** A cell of Google's holds 50,000 characters; some 5,000 ids come near it. */
const LONGEST_NAMED = 40_000;
/** Stands for a longer list: the letter counts as having named all that there was. */
const EVERYTHING = '*';

const minutesOf = (stamp: string): number => Number(stamp.slice(11, 13)) * 60 + Number(stamp.slice(14, 16));

/** What stands in the ledger's "Lúc": day and minute in Việt Nam. */
export const stampOf = ({ today, time }: Moment): string => `${today} ${time}`;

const isFresh = ({ on, at }: Delivery, moment: Moment): boolean =>
  on === moment.today && at !== null && minutesOf(stampOf(moment)) - minutesOf(at) < STALE_CLAIM_MINUTES;

/** Whom a row is about: an address, or a post that nobody is reached for. */
const addressOf = ({ to, posts }: Delivery): string => to?.toLowerCase() ?? postAddress(posts[0] ?? '');

/** How a post without an address is named where an address is asked for. */
export const postAddress = (post: string): string => `post:${postKey(post)}`;

/** Deterministic name of a letter: plan, person, kind, day. Two runs of a day cannot both claim it. */
export const deliveryKey = (
  settings: Settings,
  { to, kind }: { to: string; kind: Letter['kind'] },
  today: CivilDate,
): string => [settings.year ?? '', settings.planNumber, to.toLowerCase(), kind, today].join('|');

const reached = ({ state }: Delivery): boolean => state === 'sent' || state === 'sending';

const latest = (days: Map<string, CivilDate>, key: string, on: CivilDate): void => {
  const known = days.get(key);
  if (known === undefined || known < on) days.set(key, on);
};

/** What each address was told, and when. A letter in doubt counts as told: it is never repeated blindly. */
export interface Memory {
  readonly lastSentOn: (email: string) => CivilDate | null;
  readonly lastNamedOn: (email: string, id: string) => CivilDate | null;
  /** Days of a month (`2024-04`) on which a letter went to the address. */
  readonly lettersIn: (email: string, month: string) => number;
  readonly lastLeaderOn: (email: string) => CivilDate | null;
  /** Whether the address's last letter was held back by the quota. */
  readonly wasWithheld: (email: string) => boolean;
}

/** The last letter's row of each address. */
const lastRows = (ledger: Ledger): Map<string, Delivery> => {
  const rows = new Map<string, Delivery>();
  for (const { record } of ledger) {
    if (record.on === null || record.kind === 'structure') continue;
    const address = addressOf(record);
    if (record.on >= (rows.get(address)?.on ?? '')) rows.set(address, record);
  }
  return rows;
};

/** People whose last letter, of one of the last days before today, the quota held back. */
export const leftOut = (ledger: Ledger, { today }: Moment): LeftOut[] => {
  const since = addDays(today, -LOOK_BACK_DAYS);
  return [...lastRows(ledger).values()].flatMap(({ state, on, to, posts }) =>
    state === 'withheld' && to !== null && on !== null && on >= since && on < today ? [{ on, to, posts }] : [],
  );
};

/** Reads the ledger once. */
export const memoryOf = (ledger: Ledger): Memory => {
  const sent = new Map<string, CivilDate>();
  const leader = new Map<string, CivilDate>();
  const named = new Map<string, CivilDate>();
  const days = new Map<string, Set<CivilDate>>();
  const last = lastRows(ledger);
  for (const { record } of ledger) {
    const { on, kind } = record;
    if (on === null || kind === 'structure') continue;
    const address = addressOf(record);
    if (record.to !== null && !reached(record)) continue;
    latest(sent, address, on);
    const month = `${address}\n${on.slice(0, 7)}`;
    days.set(month, (days.get(month) ?? new Set()).add(on));
    if (kind === 'leader') latest(leader, address, on);
    for (const id of record.named) latest(named, `${address}\n${id}`, on);
  }
  return {
    lastSentOn: (email) => sent.get(email) ?? null,
    lastNamedOn: (email, id) => {
      const [day, ...more] = [id, EVERYTHING].flatMap((each) => named.get(`${email}\n${each}`) ?? []);
      return day === undefined ? null : more.reduce(later, day);
    },
    lettersIn: (email, month) => days.get(`${email}\n${month}`)?.size ?? 0,
    lastLeaderOn: (email) => leader.get(email) ?? null,
    wasWithheld: (email) => last.get(email)?.state === 'withheld',
  };
};

/** What today's rows say of a person: whether no letter may go out any more, and which row a try may reuse. */
export interface Taken {
  readonly isTaken: boolean;
  readonly row: Row<Delivery> | null;
}

const isClosed = (record: Delivery, moment: Moment): boolean => {
  if (record.state === 'failed') return (record.tries ?? 1) >= MOST_TRIES;
  return reached(record) || (record.state === 'claimed' && isFresh(record, moment));
};

/** At most one letter a person and day, whatever its kind. */
export const takenToday = (ledger: Ledger, moment: Moment): ((email: string) => Taken) => {
  const rows = groupBy(ledger, ({ record }) => (record.on === moment.today ? addressOf(record) : null));
  return (email) => {
    const known = rows.get(email.toLowerCase()) ?? [];
    return { isTaken: known.some(({ record }) => isClosed(record, moment)), row: known[0] ?? null };
  };
};

/** Whether another run holds letters of today that it may yet fail to send. */
export const isUnderWay = (ledger: Ledger, moment: Moment): boolean =>
  ledger.some(({ record }) => (record.state === 'claimed' || record.state === 'sending') && isFresh(record, moment));

/** Letters marked as under way by a run that died: nobody knows whether they left. */
export const inDoubt = (ledger: Ledger, moment: Moment): Row<Delivery>[] =>
  ledger.filter(({ record }) => record.state === 'sending' && !isFresh(record, moment));

/** What went wrong of late. */
export const troublesOf = (ledger: Ledger, moment: Moment, unreached: readonly Unreached[]): SendingTroubles => {
  const since = addDays(moment.today, -LOOK_BACK_DAYS);
  const recent = ledger.filter(({ record: { on, to } }) => on !== null && on >= since && to !== null);
  const count = (state: DeliveryState): number => recent.filter(({ record }) => record.state === state).length;
  return {
    failed: count('failed'),
    inDoubt: inDoubt(recent, moment).length,
    withheld: count('withheld'),
    unreached: unreached.length,
  };
};

/** What the ledger keeps of what a letter named: a cell that is too long would be refused, and every claim with it. */
const bounded = (named: readonly string[]): readonly string[] =>
  named.join('\n').length > LONGEST_NAMED ? [EVERYTHING] : named;

/** The ledger's row of a letter. */
export const recordOf = (
  letter: Pick<Letter, 'kind' | 'posts' | 'counts' | 'named'> & { to: string | null },
  key: string,
  moment: Moment,
  outcome: Pick<Delivery, 'state' | 'reason' | 'tries'>,
): Delivery => ({
  id: key,
  on: moment.today,
  to: letter.to,
  posts: letter.posts,
  kind: letter.kind,
  named: bounded(letter.named),
  at: stampOf(moment),
  about: key,
  ...outcome,
  ...letter.counts,
});

/** Counts of a part that reaches nobody, as the ledger keeps them. */
export const countsOf = ({ items }: Unreached, today: CivilDate): Letter['counts'] => ({
  overdue: items.filter(({ standing }) => standing.name === 'openLate').length,
  dueToday: items.filter(({ standing }) => standing.effectiveDueOn === today).length,
  dueSoon: items.filter(({ standing }) => standing.name === 'openOnTime' && (standing.effectiveDueOn ?? today) > today)
    .length,
  updates: items.filter(({ owed }) => owed !== null).length,
});
