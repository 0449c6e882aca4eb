/** Writes what lost events left out: ids and stamps, one block a table and kind. */
import { type Healing, healingOf, IDENTIFIED, type IdentifiedTable } from '#actions/heal';
import { activeBook } from '#google/book';
import { randomSuffix, readClock } from '#google/clock';
import { whileLocked } from '#google/lock';
import { readTables } from '#google/read';
import type { GoogleSpreadsheet } from '#google/surface';
import { writeChanges } from '#google/write';
import type { Snapshots, TableName } from '#schema/tables';

/** What every run mends; tables of scores are mended with the structure only, as the day's job does not read them. */
const HEALED: readonly IdentifiedTable[] = ['tasks', 'indicators', 'reports', 'updates', 'people'];

export type Healings = readonly Healing<TableName>[];

/** The tables as they read once mended, and what has to be written for that. */
export const healed = <S extends Partial<Snapshots<TableName>>>(read: S): { read: S; healings: Healings } => {
  const { today } = readClock();
  const healings = IDENTIFIED.flatMap((name) => {
    const snapshot = read[name];
    return snapshot === undefined ? [] : [healingOf(snapshot, randomSuffix, today) as Healing<TableName>];
  });
  const mended = Object.fromEntries(healings.map(({ snapshot }) => [snapshot.table, snapshot]));
  return { read: { ...read, ...mended }, healings };
};

/** Whether there is anything to write. */
export const needsHealing = (healings: Healings): boolean => healings.some(({ blocks }) => blocks.length > 0);

/** Writes it; the caller holds the lock under which the tables were read. */
export const writeHealings = (book: GoogleSpreadsheet, healings: Healings): void => {
  for (const { snapshot, blocks } of healings) for (const block of blocks) writeChanges(book, snapshot, block);
};

/** Reads, mends and writes under the lock of its own; nothing where another execution is at work. */
export const healBook = (): void => {
  whileLocked(() => {
    const book = activeBook();
    writeHealings(book, healed(readTables(HEALED, book)).healings);
  });
};
