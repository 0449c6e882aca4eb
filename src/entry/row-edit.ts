/** Carries out an edit of one row under the caller's lock: finds the row, reads it anew, writes its touched cells and its stamp. */
import { reportFingerprint, type StampedTable } from '#actions/heal';
import { type Conflict, type RowEdit, weighEdit } from '#actions/row-edit';
import { civilReader } from '#google/book';
import { readClock } from '#google/clock';
import { type Located, type OpenTab, openTab, readLocated } from '#google/locate';
import type { GoogleSpreadsheet } from '#google/surface';
import { writeChanges } from '#google/write';
import type { RecordIn, Row } from '#schema/tables';
import type { CivilOf } from '#sheet/cells';
import { readRows } from '#sheet/snapshot';

/** A row as it stands now. */
export interface Found<N extends StampedTable> {
  readonly located: Located;
  readonly entry: Row<RecordIn<N>>;
}

/** The row of an open tab with its cells read anew; null where it is gone. */
export const findIn = <N extends StampedTable>(
  tab: OpenTab,
  table: N,
  edit: Pick<RowEdit, 'id' | 'row'>,
  civilOf: CivilOf,
): Found<N> | null => {
  const found = readLocated(tab, edit);
  if (found === null) return null;
  const { located, cells } = found;
  const [entry] = readRows(table, located.idRow, [cells], located.row, civilOf).rows;
  return entry === undefined ? null : { located, entry: entry as unknown as Row<RecordIn<N>> };
};

/** The row with its cells read anew; null where it is gone. */
export const findRow = <N extends StampedTable>(
  book: GoogleSpreadsheet,
  table: N,
  edit: Pick<RowEdit, 'id' | 'row'>,
): Found<N> | null => {
  const tab = openTab(book, table, edit.row);
  return tab === null ? null : findIn(tab, table, edit, civilReader(book));
};

/** The conflicts, with nothing written; or the row as it stands after writing. */
export const editRow = <N extends StampedTable>(
  book: GoogleSpreadsheet,
  table: N,
  { located, entry }: Found<N>,
  edit: RowEdit,
): { conflicts: readonly Conflict[]; entry: Row<RecordIn<N>> } => {
  const { changes, conflicts } = weighEdit(table, entry, edit);
  if (conflicts.length > 0) return { conflicts, entry };
  const after = { ...entry.record, ...changes };
  const fingerprint = reportFingerprint(table, after);
  const stamp = fingerprint === (entry.record.fingerprint ?? '') ? {} : { updatedOn: readClock().today, fingerprint };
  const { row, columns } = located;
  const values = { ...changes, ...stamp };
  if (Object.keys(values).length > 0) writeChanges(book, { table, columns }, [{ row, values }]);
  const problems = entry.problems.filter(({ at }) => !Object.keys(changes).includes(at.column ?? ''));
  return { conflicts, entry: { ...entry, record: { ...after, ...stamp }, problems } };
};
