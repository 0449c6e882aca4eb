/** Whose letter a mark in Nhật ký gửi speaks of: people may sort its rows, or delete some, while letters leave. Pure. */
import type { Ledger } from '#actions/ledger';
import type { RowChange } from '#schema/change';
import { blankRecord } from '#schema/define';
import { type Delivery, deliveries } from '#schema/tables/deliveries';

/** How a letter stands, written in one piece with its key: in whatever row it falls, it is known whose it is. */
export type Mark = Pick<Delivery, 'state' | 'reason' | 'at' | 'about'>;

/** The course of a letter; of several marks the furthest holds. */
const COURSE: readonly Delivery['state'][] = [null, 'withheld', 'claimed', 'sending', 'failed', 'sent'];

const markOf = ({ state, reason, at, about }: Delivery): Mark => ({ state, reason, at, about });

const isStray = ({ id, about }: Delivery): boolean => about !== null && about !== id;

const marksByKey = (ledger: Ledger): Map<string, Mark> => {
  const marks = new Map<string, Mark>();
  for (const { record } of ledger) {
    const key = record.about ?? record.id;
    if (key === null) continue;
    const known = marks.get(key);
    if (known === undefined || COURSE.indexOf(known.state) < COURSE.indexOf(record.state))
      marks.set(key, markOf(record));
  }
  return marks;
};

/** Stands for a mark that another letter's was written over. Nobody knows any more: in doubt, so never repeated blindly. */
const lost = ({ to, at }: Delivery): Mark => ({
  state: to === null ? 'withheld' : 'sending',
  reason: null,
  at,
  about: null,
});

/**
 * The ledger with each mark in the row of the letter that it speaks of. `held`: how a letter stood before, where its own
 * mark was written over. Rows that hold nothing but a mark are left out.
 */
export const truthOf = (ledger: Ledger, held: (key: string) => Mark | undefined = () => undefined): Ledger => {
  if (!ledger.some(({ record }) => isStray(record))) return ledger;
  const marks = marksByKey(ledger);
  return ledger.flatMap((entry) => {
    const { record } = entry;
    const { id } = record;
    if (id === null) return [];
    const mark = marks.get(id) ?? held(id) ?? lost(record);
    return [{ ...entry, record: { ...record, ...mark, about: id } }];
  });
};

/** What has to be written so that the rows say it themselves; those that hold nothing but a mark are cleared. */
export const corrections = (ledger: Ledger, truth: Ledger): RowChange[] => {
  if (ledger === truth) return [];
  const records = new Map(truth.map(({ row, record }) => [row, record]));
  return ledger.flatMap(({ row, record }): RowChange[] => {
    const right = records.get(row);
    if (right === undefined) return [{ row, values: blankRecord(deliveries) }];
    return JSON.stringify(markOf(right)) === JSON.stringify(markOf(record)) ? [] : [{ row, values: markOf(right) }];
  });
};
