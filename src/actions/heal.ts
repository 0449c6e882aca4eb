/** What the add-in itself keeps in a row: its id, and the stamp of its last report. Events get lost, so every verb heals. */
import type { CivilDate } from '#kernel/civil-date';
import { fingerprint } from '#kernel/text';
import type { RowChange } from '#schema/change';
import type { Table } from '#schema/define';
import type { RecordIn, Row, Snapshot } from '#schema/tables';
import { TABLES } from '#schema/tables';

/** Tables whose rows carry an id of ours. */
export type IdentifiedTable = 'tasks' | 'indicators' | 'reports' | 'updates' | 'people';
/** Tables whose rows carry a stamp of the last report. */
export type StampedTable = 'tasks' | 'indicators';

const PREFIXES: { readonly [N in IdentifiedTable]: string } = {
  tasks: 'NV',
  indicators: 'CT',
  reports: 'BC',
  updates: 'CN',
  people: 'CB',
};

type Loose = Readonly<Record<string, unknown>>;

/** A new id: the row's group (or the table's prefix) and a random suffix; no scan of other rows is needed. */
export const newId = (table: IdentifiedTable, record: Loose, suffix: string): string =>
  `${typeof record.group === 'string' ? record.group : PREFIXES[table]}.${suffix}`;

const isUntouched = (key: string, value: unknown): boolean =>
  value === null || value === false || (key === 'state' && value === 'notStarted');

/** Fingerprint of what was reported in a row; '' while nothing has been. */
export const reportFingerprint = (table: StampedTable, record: Loose): string => {
  const columns = Object.entries((TABLES[table] as Table).columns).filter(([, { reported }]) => reported);
  const values = columns.map(([key]) => [key, record[key]] as const);
  return values.every(([key, value]) => isUntouched(key, value)) ? '' : fingerprint(JSON.stringify(values));
};

const isStale = (table: StampedTable, record: RecordIn<StampedTable>): boolean =>
  (record.fingerprint ?? '') !== reportFingerprint(table, record);

/**
 * Stamps of rows whose report changed unseen. The block runs from the first such row to the last in one write: these
 * two columns are ours alone, and a stamp lost to an edit of the same second is found again by its fingerprint.
 */
export const stampChanges = (snapshot: Snapshot<StampedTable>, today: CivilDate): RowChange[] => {
  const rows: readonly Row<RecordIn<StampedTable>>[] = snapshot.rows;
  const stale = new Set(rows.filter(({ record }) => isStale(snapshot.table, record)).map(({ row }) => row));
  if (stale.size === 0) return [];
  const first = Math.min(...stale);
  const last = Math.max(...stale);
  const byRow = new Map(rows.map(({ row, record }) => [row, record]));
  return Array.from({ length: last - first + 1 }, (_, index): RowChange => {
    const row = first + index;
    const record = byRow.get(row);
    if (record === undefined) return { row, values: { updatedOn: null, fingerprint: null } };
    if (!stale.has(row)) return { row, values: { updatedOn: record.updatedOn, fingerprint: record.fingerprint } };
    return { row, values: { updatedOn: today, fingerprint: reportFingerprint(snapshot.table, record) } };
  });
};

/** Ids for rows that have none, row by row, so that a row moved meanwhile is never given another's id. */
export const idChanges = (snapshot: Snapshot<IdentifiedTable>, suffix: () => string): RowChange[] => {
  const rows: readonly Row<RecordIn<IdentifiedTable>>[] = snapshot.rows;
  const taken = new Set(rows.map(({ record }) => record.id));
  return rows
    .filter(({ record }) => record.id === null)
    .map(({ row, record }) => {
      let id = newId(snapshot.table, record, suffix());
      while (taken.has(id)) id = newId(snapshot.table, record, suffix());
      taken.add(id);
      return { row, values: { id } };
    });
};
