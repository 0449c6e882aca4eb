/** What the add-in itself keeps in a row: its id, and the stamp of its last report. Events get lost, so every verb heals. */
import type { CivilDate } from '#kernel/civil-date';
import { recordOf } from '#kernel/keyed';
import { fingerprint } from '#kernel/text';
import type { Problem } from '#messages/problem';
import type { RowChange } from '#schema/change';
import type { Table } from '#schema/define';
import type { RecordIn, Row, Snapshot, TableName } from '#schema/tables';
import { TABLES } from '#schema/tables';

/** Tables whose rows carry an id of ours. */
export type IdentifiedTable =
  | 'tasks'
  | 'indicators'
  | 'reports'
  | 'updates'
  | 'people'
  | 'criteriaSets'
  | 'criteria'
  | 'unitScores';
/** Tables whose rows carry a stamp of the last report. */
export type StampedTable = 'tasks' | 'indicators';

const PREFIXES: { readonly [N in IdentifiedTable]: string } = {
  tasks: 'NV',
  indicators: 'CT',
  reports: 'BC',
  updates: 'CN',
  people: 'CB',
  criteriaSets: 'DC',
  criteria: 'TC',
  unitScores: 'DV',
};

/** They, in the order of their tabs. */
export const IDENTIFIED = Object.keys(PREFIXES) as readonly IdentifiedTable[];

/** Whether rows of the table get ids of the add-in. */
export const isIdentified = (name: TableName): name is IdentifiedTable => name in PREFIXES;

type Loose = Readonly<Record<string, unknown>>;

/**
 * A new id: the row's group (or the table's prefix) and a random suffix; no scan of other rows is needed. A criterion's
 * group is no prefix: ids of tasks begin with it.
 */
export const newId = (table: IdentifiedTable, record: Loose, suffix: string): string =>
  `${typeof record.group === 'string' && table !== 'criteria' ? record.group : PREFIXES[table]}.${suffix}`;

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

/** Stamps of rows whose report changed unseen. */
const stampChanges = (
  rows: readonly Row<RecordIn<StampedTable>>[],
  table: StampedTable,
  today: CivilDate,
): RowChange[] =>
  rows
    .filter(({ record }) => isStale(table, record))
    .map(({ row, record }) => ({ row, values: { updatedOn: today, fingerprint: reportFingerprint(table, record) } }));

/** Ids for rows that have none. */
const idChanges = (
  rows: readonly Row<RecordIn<IdentifiedTable>>[],
  table: IdentifiedTable,
  suffix: () => string,
): RowChange[] => {
  const taken = new Set(rows.map(({ record }) => record.id));
  return rows
    .filter(({ record }) => record.id === null)
    .map(({ row, record }) => {
      let id = newId(table, record, suffix());
      while (taken.has(id)) id = newId(table, record, suffix());
      taken.add(id);
      return { row, values: { id } };
    });
};

/**
 * Changes joined into one block from the first row to the last: rows between keep what they hold. Where a row between
 * holds something in these columns that could not be read, nothing is joined, so that it is not written over.
 */
const joined = (rows: readonly Row<Loose>[], changes: readonly RowChange[]): readonly RowChange[] => {
  const [change] = changes;
  if (change === undefined) return changes;
  const keys = Object.keys(change.values);
  const first = Math.min(...changes.map(({ row }) => row));
  const last = Math.max(...changes.map(({ row }) => row));
  const between = rows.filter(({ row }) => row >= first && row <= last);
  const isUnread = ({ code, at }: Problem): boolean => code !== 'row.idMissing' && keys.includes(at.column ?? '');
  if (between.some(({ problems }) => problems.some(isUnread))) return changes;
  const values = new Map<number, Loose>(between.map(({ row, record }) => [row, record]));
  for (const each of changes) values.set(each.row, each.values);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const held = values.get(first + index) ?? {};
    return { row: first + index, values: recordOf(keys, (key) => held[key] ?? null) };
  });
};

/** What has to be written to mend a table's rows, a block each, and the table as it reads once that is done. */
export interface Healing<N extends TableName> {
  readonly blocks: readonly (readonly RowChange[])[];
  readonly snapshot: Snapshot<N>;
  /** Rows that get an id. */
  readonly ids: number;
}

const isStamped = (name: TableName): name is StampedTable => name === 'tasks' || name === 'indicators';

/** Ids and stamps that lost events left out. A table whose structure is damaged is not trusted and left as it is. */
export const healingOf = <N extends IdentifiedTable>(
  snapshot: Snapshot<N>,
  suffix: () => string,
  today: CivilDate,
): Healing<N> => {
  if (snapshot.structure.length > 0) return { blocks: [], snapshot, ids: 0 };
  const rows = snapshot.rows as readonly Row<RecordIn<IdentifiedTable>>[];
  const ids = idChanges(rows, snapshot.table, suffix);
  const name: TableName = snapshot.table;
  const stamps = isStamped(name) ? stampChanges(rows as readonly Row<RecordIn<StampedTable>>[], name, today) : [];
  if (ids.length + stamps.length === 0) return { blocks: [], snapshot, ids: 0 };
  const loose = rows as unknown as readonly Row<Loose>[];
  const values = new Map<number, Loose>();
  for (const { row, values: given } of [...ids, ...stamps]) values.set(row, { ...values.get(row), ...given });
  const healed = loose.map((entry) => {
    const given = values.get(entry.row);
    if (given === undefined) return entry;
    const problems = 'id' in given ? entry.problems.filter(({ code }) => code !== 'row.idMissing') : entry.problems;
    return { ...entry, problems, record: { ...entry.record, ...given } };
  });
  return {
    blocks: [joined(loose, ids), joined(loose, stamps)].filter((block) => block.length > 0),
    snapshot: { ...snapshot, rows: healed as unknown as Snapshot<N>['rows'] },
    ids: ids.length,
  };
};
