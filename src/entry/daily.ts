/** The day's job: decide and claim under the lock, send outside it, settle under it. One person's failure stops nobody. */
import { idChanges, stampChanges } from '#actions/heal';
import {
  type Claim,
  claimLetters,
  dueLetters,
  heartbeat,
  isReminderHour,
  isUnderWay,
  type Outcome,
  outcomeOf,
  stampOf,
} from '#actions/reminders';
import { isWorkingDay } from '#domain/calendar';
import { ENGINE_TABLES, type EngineTable, worldOf } from '#entry/world';
import { activeBook, civilReader, tabOf } from '#google/book';
import { randomSuffix, readClock } from '#google/clock';
import { BUSY, flush, whileLocked } from '#google/lock';
import { mailQuota, sendLetter } from '#google/mail';
import { readTables } from '#google/read';
import { writeSettingValues } from '#google/settings';
import type { GoogleSpreadsheet } from '#google/surface';
import { log } from '#google/ui';
import { writeChanges } from '#google/write';
import type { Letter } from '#letters/letter';
import { say } from '#messages/vi';
import type { DeliveryState } from '#schema/choices';
import type { Settings } from '#schema/settings';
import type { Moment, Snapshots } from '#schema/tables';
import type { Delivery } from '#schema/tables/deliveries';
import { FIRST_DATA_ROW } from '#sheet/header';
import { readSettings } from '#sheet/settings';

type Read = Snapshots<EngineTable | 'deliveries'>;

export interface DailyRequest {
  /** The clock, or a person who asked for the letters now. */
  readonly by: 'clock' | 'person';
  readonly moment: Moment;
}

export type DailyResult =
  | { readonly done: 'outsideHours' | 'settled' | 'busy' | 'dayOff' | 'ledgerMissing' }
  | { readonly done: 'ran'; readonly outcome: Outcome; readonly damaged: boolean };

/** A letter on its way: where its ledger row stands and what became of it. */
interface Dispatch {
  readonly claim: Claim;
  readonly row: number;
  state: DeliveryState | null;
  reason: string | null;
}

/** What the first, locked part hands to the sending. */
interface Prepared {
  readonly book: GoogleSpreadsheet;
  readonly read: Read;
  readonly dispatches: Dispatch[];
  readonly damaged: boolean;
  /** Another run holds letters of today. */
  readonly underWay: boolean;
}

/** Fills in ids and stamps that lost events left out. The structure of a damaged table is not trusted. */
const heal = (book: GoogleSpreadsheet, read: Read, moment: Moment): void => {
  for (const name of ['tasks', 'indicators', 'updates', 'people'] as const) {
    const snapshot = read[name];
    if (snapshot.structure.length === 0) writeChanges(book, snapshot, idChanges(snapshot, randomSuffix));
  }
  for (const name of ['tasks', 'indicators'] as const) {
    const snapshot = read[name];
    if (snapshot.structure.length === 0) writeChanges(book, snapshot, stampChanges(snapshot, moment.today));
  }
};

const nextLedgerRow = ({ rows }: Read['deliveries']): number =>
  rows.reduce((last, { row }) => Math.max(last, row), FIRST_DATA_ROW - 1) + 1;

/** Addresses in this very file: a copy carries the original's id in its settings until somebody mends it. */
const linksOf = (book: GoogleSpreadsheet) => {
  const bookUrl = `https://docs.google.com/spreadsheets/d/${book.getId()}/edit`;
  let gid: number | null = null;
  const rowUrl = (row: number): string => {
    gid ??= tabOf(book, 'tasks')?.getSheetId() ?? 0;
    return `${bookUrl}#gid=${gid}&range=A${row}`;
  };
  return { bookUrl, rowUrl };
};

/** Every table once, Cài đặt first: on a day that is settled nothing else is read. */
const readAll = (book: GoogleSpreadsheet, isEnough: (settings: Settings) => boolean): Read | null => {
  const civilOf = civilReader(book);
  const { settings } = readTables(['settings'], book, civilOf);
  if (isEnough(readSettings(settings).settings)) return null;
  return {
    settings,
    ...readTables(['holidays', 'people', 'tasks', 'indicators', 'updates', 'deliveries'], book, civilOf),
  };
};

/** Decides the letters and claims them. Every read comes before the first write. */
const prepare = (request: DailyRequest): Prepared | Exclude<DailyResult, { done: 'ran' }> => {
  const { moment, by } = request;
  const book = activeBook();
  const read = readAll(book, ({ remindersSettledOn }) => by === 'clock' && remindersSettledOn === moment.today);
  if (read === null) return { done: 'settled' };
  const world = worldOf(read, moment.today);
  const { settings, analysis, structure, label } = world;
  if (read.deliveries.structure.length > 0) return { done: 'ledgerMissing' };
  const dayOff = !isWorkingDay(analysis.calendar, moment.today);
  const links = linksOf(book);
  const due = dueLetters({
    analysis,
    settings,
    structure,
    label,
    ledger: read.deliveries.rows,
    moment,
    now: by === 'person',
    ...links,
  });
  const claims = claimLetters(due, due.length === 0 ? 0 : mailQuota(), moment);
  heal(book, read, moment);
  const idle = claims.length === 0;
  const damaged = structure.length > 0;
  const underWay = isUnderWay(read.deliveries.rows, moment);
  const left = idle ? heartbeat(outcomeOf([]), moment, { dayOff, damaged, underWay }) : {};
  writeSettingValues(book, read.settings, { today: moment.today, ...(by === 'clock' ? left : {}) });
  if (dayOff) return { done: 'dayOff' };
  return { book, read, dispatches: claim(book, read, claims), damaged, underWay };
};

/** Writes all claims into the ledger: new rows in one block below the last, reused rows in their places. */
const claim = (book: GoogleSpreadsheet, { deliveries }: Read, claims: readonly Claim[]): Dispatch[] => {
  let next = nextLedgerRow(deliveries);
  const dispatches = claims.map((each): Dispatch => {
    const row = each.row ?? next++;
    return { claim: each, row, state: each.record.state, reason: each.record.reason };
  });
  writeChanges(
    book,
    deliveries,
    dispatches.map(({ row, claim: { record } }) => ({ row, values: record })),
  );
  return dispatches;
};

/** Marks a letter as under way, with one write that also confirms the one before it, then sends it. */
const send = ({ book, read }: Prepared, dispatch: Dispatch, before: Dispatch | undefined): void => {
  dispatch.state = 'sending';
  const marked = before !== undefined && before.row + 1 === dispatch.row ? [before, dispatch] : [dispatch];
  const now = readClock();
  writeChanges(
    book,
    read.deliveries,
    marked.map(({ row, state, reason }) => ({ row, values: { state, reason, at: stampOf(now) } })),
  );
  flush();
};

const settle = ({ book, read, dispatches, damaged, underWay }: Prepared, request: DailyRequest): Outcome => {
  const outcome = outcomeOf(dispatches.map(({ state }) => state));
  const now = stampOf(readClock());
  const changes = dispatches.map(({ row, state, reason }) => {
    const values: Partial<Delivery> = { state, reason, at: now };
    return { row, values };
  });
  writeChanges(book, read.deliveries, changes);
  if (request.by === 'clock') {
    writeSettingValues(book, read.settings, heartbeat(outcome, request.moment, { dayOff: false, damaged, underWay }));
  }
  return outcome;
};

/** Runs the day's job once. Throws nothing that one letter's failure could cause. */
export const runReminders = (request: DailyRequest): DailyResult => {
  if (request.by === 'clock' && !isReminderHour(request.moment)) return { done: 'outsideHours' };
  const prepared = whileLocked(() => prepare(request));
  if (prepared === BUSY) return { done: 'busy' };
  if ('done' in prepared) return prepared;
  const { dispatches, damaged } = prepared;
  const sendable = dispatches.filter(({ state }) => state === 'claimed');
  sendable.forEach((dispatch, index) => {
    try {
      send(prepared, dispatch, sendable[index - 1]);
      sendLetter(dispatch.claim.letter);
      dispatch.state = 'sent';
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      dispatch.state = 'failed';
      dispatch.reason = say('delivery.failed', { reason });
      log(`letter ${index + 1} of ${sendable.length} failed`);
    }
  });
  if (dispatches.length === 0) return { done: 'ran', outcome: outcomeOf([]), damaged };
  const outcome = whileLocked(() => settle(prepared, request));
  const states = dispatches.map(({ state }) => state);
  return { done: 'ran', outcome: outcome === BUSY ? outcomeOf(states) : outcome, damaged };
};

/** The letters that a person would send now: nothing is written, nothing sent. */
export const dueNow = (moment: Moment): readonly Letter[] | 'dayOff' => {
  const book = activeBook();
  const read = readTables([...ENGINE_TABLES, 'deliveries'], book);
  const { settings, analysis, structure, label } = worldOf(read, moment.today);
  if (!isWorkingDay(analysis.calendar, moment.today)) return 'dayOff';
  const ledger = read.deliveries.rows;
  const links = { bookUrl: null, rowUrl: () => null };
  return dueLetters({ analysis, settings, structure, label, ledger, moment, now: true, ...links }).map(
    ({ letter }) => letter,
  );
};
