/** The locked last part of the day's job: final states go to the rows where the letters' keys stand now. */
import { stampOf } from '#actions/ledger';
import { corrections, type Mark, truthOf } from '#actions/marks';
import { closingValues, type DailyRequest, type Dispatch, nextLedgerRow, type Prepared } from '#entry/prepare';
import { readClock } from '#google/clock';
import { readTables } from '#google/read';
import { writeSettingValues } from '#google/settings';
import { writeChanges } from '#google/write';
import type { RowChange } from '#schema/change';
import type { Snapshots } from '#schema/tables';
import type { Delivery } from '#schema/tables/deliveries';

/** Whether the ledger's row still stands as this run left it: whoever takes a letter over counts its tries up. */
const isStillOurs = ({ claim }: Dispatch, { state, tries }: Delivery): boolean =>
  (state === 'sending' || state === 'claimed') && tries === claim.record.tries;

/** How each letter stood when this run had claimed its own. */
const marksBefore = ({ read, dispatches }: Prepared): Map<string, Mark> =>
  new Map(
    [...read.deliveries.rows, ...dispatches.map(({ claim }) => claim)].flatMap(({ record }) =>
      record.id === null ? [] : [[record.id, record] as const],
    ),
  );

/**
 * Changes that settle a run's letters. People may have sorted the ledger meanwhile, or deleted rows: a letter that left
 * gets its row back. What was held back, or not begun, is left as it is: another run may have sent it since.
 */
const changesOf = (prepared: Prepared, { deliveries }: Snapshots<'deliveries'>): RowChange[] => {
  const marks = marksBefore(prepared);
  const truth = truthOf(deliveries.rows, (key) => marks.get(key));
  const rows = new Map(truth.map((entry) => [entry.record.id, entry]));
  const changes = new Map(corrections(deliveries.rows, truth).map((change) => [change.row, change]));
  const at = stampOf(readClock());
  let next = nextLedgerRow(truth);
  for (const dispatch of prepared.dispatches) {
    const { state, reason } = dispatch;
    const { record } = dispatch.claim;
    if (state !== 'sent' && state !== 'failed') continue;
    const mark: Mark = { state, reason, at, about: record.id };
    const found = rows.get(record.id);
    if (found === undefined) changes.set(next, { row: next++, values: { ...record, ...mark } });
    else if (isStillOurs(dispatch, found.record)) changes.set(found.row, { row: found.row, values: mark });
  }
  return [...changes.values()];
};

/** Writes the final states and, for the clock, the heartbeat. The caller holds the lock. */
export const settle = (prepared: Prepared, request: DailyRequest): void => {
  const { book, civilOf } = prepared;
  const read = readTables(['deliveries'], book, civilOf);
  writeChanges(book, read.deliveries, changesOf(prepared, read));
  if (request.by === 'clock') writeSettingValues(book, prepared.read.settings, closingValues(prepared, request));
};
