/** The locked first part of the day's job: read once, mend, decide, claim. Every read comes before the first write. */

import { heartbeat, outcomeOf } from '#actions/heartbeat';
import { isUnderWay, type Ledger } from '#actions/ledger';
import { corrections, truthOf } from '#actions/marks';
import { type Claim, claimLetters, type Due, dueLetters, hasBegun } from '#actions/reminders';
import { isWorkingDay } from '#domain/calendar';
import { writeFigures } from '#domain/leader-week';
import { type Healings, healed, writeHealings } from '#entry/heal-book';
import { type EngineSnapshots, engineTables, type World, worldOf } from '#entry/world';
import { activeBook, civilReader, tabOf } from '#google/book';
import { effectiveEmail } from '#google/identity';
import { mailQuota } from '#google/mail';
import { readTables } from '#google/read';
import { writeSettingValues } from '#google/settings';
import type { GoogleSpreadsheet } from '#google/surface';
import { writeChanges } from '#google/write';
import type { RowChange } from '#schema/change';
import type { DeliveryState } from '#schema/choices';
import type { Settings } from '#schema/settings';
import type { Moment, Snapshots, TableName } from '#schema/tables';
import type { CivilOf } from '#sheet/cells';
import { FIRST_DATA_ROW } from '#sheet/header';
import { readSettings } from '#sheet/settings';

export type Read = EngineSnapshots & Snapshots<'deliveries'>;

export interface DailyRequest {
  /** The clock, or a person who asked for the letters now. */
  readonly by: 'clock' | 'person';
  readonly moment: Moment;
  /** Only these addresses, in lower case; everybody where it is left out. */
  readonly only?: readonly string[];
}

/** Why a run has nothing to send. `stranger`: the clock of somebody who no longer has the reminders. */
export type Idle = 'settled' | 'tooEarly' | 'stranger' | 'dayOff' | 'ledgerMissing';

/** A letter on its way: where its ledger row stands and what became of it. */
export interface Dispatch {
  readonly claim: Claim;
  readonly row: number;
  state: DeliveryState | null;
  reason: string | null;
}

/** What the first part hands to the sending. */
export interface Prepared {
  readonly book: GoogleSpreadsheet;
  /** Knows the zone already. */
  readonly civilOf: CivilOf;
  readonly read: Read;
  readonly world: World;
  readonly dispatches: Dispatch[];
  readonly damaged: boolean;
  /** Another run holds letters of today. */
  readonly underWay: boolean;
}

/** The tables as they are once mended, and what has to be written for that. */
export const mended = (raw: Read): { read: Read; healings: Healings; marks: readonly RowChange[] } => {
  const { read, healings } = healed(raw);
  const { rows } = read.deliveries;
  const truth = truthOf(rows);
  return {
    read: { ...read, deliveries: { ...read.deliveries, rows: truth } },
    healings,
    marks: corrections(rows, truth),
  };
};

/** Addresses in this very file: a copy carries the original's id in its settings until somebody mends it. */
const linksOf = (book: GoogleSpreadsheet, fileId: string) => {
  const bookUrl = `https://docs.google.com/spreadsheets/d/${fileId}/edit`;
  const rowsOf = (table: TableName) => {
    let gid: number | null = null;
    return (row: number): string => {
      gid ??= tabOf(book, table)?.getSheetId() ?? 0;
      return `${bookUrl}#gid=${gid}&range=A${row}`;
    };
  };
  return { bookUrl, rowUrl: rowsOf('tasks'), reportUrl: rowsOf('instances') };
};

/** Whether the clock runs for somebody who handed over, or in a copy of the workbook. */
const isStranger = ({ remindersBy, fileId }: Settings, ownFile: string): boolean => {
  if (fileId !== '' && fileId !== ownFile) return true;
  const email = effectiveEmail();
  return remindersBy !== '' && email !== '' && remindersBy !== email;
};

/** What is due with the tables at hand, for a run and for a look ahead alike. */
export const dueIn = (
  book: GoogleSpreadsheet,
  read: Read,
  { moment, by, only }: DailyRequest,
  fileId: string,
): { world: World; due: Due } => {
  const world = worldOf(read, moment.today);
  const { settings, analysis, structure, label } = world;
  const ledger = read.deliveries.rows;
  const links = linksOf(book, fileId);
  const due = dueLetters({ analysis, settings, structure, label, ledger, moment, now: by === 'person', ...links });
  if (only === undefined) return { world, due };
  return {
    world,
    due: { ...due, letters: due.letters.filter(({ letter }) => only.includes(letter.to.toLowerCase())) },
  };
};

/** The row below the ledger's last. */
export const nextLedgerRow = (ledger: Ledger): number =>
  ledger.reduce((last, { row }) => Math.max(last, row), FIRST_DATA_ROW - 1) + 1;

/** Writes all claims into the ledger: new rows in one block below the last, reused rows in their places. */
const claim = (book: GoogleSpreadsheet, { deliveries }: Read, claims: readonly Claim[]): Dispatch[] => {
  let next = nextLedgerRow(deliveries.rows);
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

/** The figures that next week's leader's letter compares with; only where one goes out. */
const figuresOf = (claims: readonly Claim[], { analysis }: World): Partial<Settings> =>
  claims.some(({ letter }) => letter?.kind === 'leader')
    ? { weekFigures: writeFigures(analysis.today, analysis.counts) }
    : {};

/** Decides the letters and claims them. */
export const prepare = (request: DailyRequest): Prepared | Idle => {
  const { moment, by } = request;
  const book = activeBook();
  const civilOf = civilReader(book);
  const byClock = by === 'clock';
  const { settings: settingRows } = readTables(['settings'], book, civilOf);
  const { settings: known } = readSettings(settingRows);
  if (byClock && known.remindersSettledOn === moment.today) return 'settled';
  if (byClock && !hasBegun(moment, known)) return 'tooEarly';
  const fileId = book.getId();
  if (byClock && isStranger(known, fileId)) return 'stranger';
  const rest = engineTables(book).filter((name) => name !== 'settings');
  const raw = { settings: settingRows, ...readTables([...rest, 'deliveries'], book, civilOf) } as Read;
  if (raw.deliveries.structure.length > 0) return 'ledgerMissing';
  const { read, healings, marks } = mended(raw);
  const { world, due } = dueIn(book, read, request, fileId);
  const claims = claimLetters(due, due.letters.length === 0 ? 0 : mailQuota(), moment);
  writeHealings(book, healings);
  writeChanges(book, read.deliveries, marks);
  const dayOff = !isWorkingDay(world.analysis.calendar, moment.today);
  const damaged = world.structure.length > 0;
  const underWay = isUnderWay(read.deliveries.rows, moment);
  const dispatches = claims.length === 0 ? [] : claim(book, read, claims);
  if (claims.length === 0 || !byClock) {
    const left = byClock ? heartbeat(outcomeOf([]), moment, { dayOff, damaged, underWay }) : {};
    writeSettingValues(book, read.settings, { today: moment.today, ...figuresOf(claims, world), ...left });
  }
  return dayOff ? 'dayOff' : { book, civilOf, read, world, dispatches, damaged, underWay };
};

/** What the end of a run leaves in Cài đặt. */
export const closingValues = (
  { world, dispatches, damaged, underWay }: Prepared,
  { moment }: DailyRequest,
): Partial<Settings> => ({
  today: moment.today,
  ...figuresOf(
    dispatches.map(({ claim: each }) => each),
    world,
  ),
  ...heartbeat(
    outcomeOf(dispatches.filter(({ claim: { letter } }) => letter !== null).map(({ state }) => state)),
    moment,
    {
      dayOff: false,
      damaged,
      underWay,
    },
  ),
});
