/** Carries out edits of rows under the caller's lock: finds the rows, reads them anew, writes touched cells and their stamps. */
import { reportFingerprint, type StampedTable } from '#actions/heal';
import { type Conflict, misfitsOf, type RowEdit, weighEdit } from '#actions/row-edit';
import { Refusal } from '#entry/endpoint';
import { readClock } from '#google/clock';
import { type Located, type OpenTab, openTab, readLocated } from '#google/locate';
import type { GoogleSpreadsheet } from '#google/surface';
import { writeChanges, writeExactRow } from '#google/write';
import { type Problem, problemAt } from '#messages/problem';
import { columnLabel, problemText, say, tabTitle } from '#messages/vi';
import type { RecordIn, Row } from '#schema/tables';
import type { CivilOf } from '#sheet/cells';
import { readRows } from '#sheet/snapshot';

/** A row as it stands now. */
export interface Found<N extends StampedTable> {
  readonly located: Located;
  readonly entry: Row<RecordIn<N>>;
}

/** What is wrong with a table, as a refusal. */
export const refused = (problem: Problem): Refusal => new Refusal(problemText(problem));

/** The row of an open tab with its cells read anew; or why it cannot be told. */
const findIn = <N extends StampedTable>(
  tab: OpenTab,
  table: N,
  edit: RowEdit,
  civilOf: CivilOf,
): Found<N> | Refusal => {
  const [misfit] = misfitsOf(table, edit.values);
  if (misfit !== undefined) return new Refusal(say('sidebar.badValue', { place: columnLabel(table, misfit) }));
  const found = readLocated(tab, edit);
  const where = { id: edit.id, tab: tabTitle(table) };
  if (!('located' in found)) {
    return found.length > 1
      ? new Refusal(say('sidebar.rowDoubled', { ...where, rows: found.join(', ') }))
      : new Refusal(say('sidebar.rowGone', where));
  }
  const { located, cells } = found;
  const [entry] = readRows(table, located.idRow, [cells], located.row, civilOf).rows;
  if (entry === undefined) return new Refusal(say('sidebar.rowGone', where));
  return { located, entry: entry as unknown as Row<RecordIn<N>> };
};

/** The rows of one tab that edits are about, read anew; or why they cannot be carried out. */
export const findAll = <N extends StampedTable>(
  book: GoogleSpreadsheet,
  table: N,
  edits: readonly RowEdit[],
  civilOf: CivilOf,
): readonly Found<N>[] | Refusal => {
  if (edits.length === 0) return [];
  const tab = openTab(book, table, Math.max(...edits.map(({ row }) => row)));
  if (tab === null) return refused(problemAt('tab.missing', { table, key: null, column: null }));
  const [trouble] = tab.structure;
  if (trouble !== undefined) return refused(trouble);
  const found: Found<N>[] = [];
  for (const edit of edits) {
    const row = findIn(tab, table, edit, civilOf);
    if (row instanceof Refusal) return row;
    found.push(row);
  }
  return found;
};

/**
 * The conflicts, with nothing written; or the row as it stands after writing. `looks`: whether number formats are looked at
 * in any case, for one call, or only where a touched cell holds what cannot be read.
 */
export const editRow = <N extends StampedTable>(
  book: GoogleSpreadsheet,
  table: N,
  { located, entry }: Found<N>,
  edit: RowEdit,
  looks: 'always' | 'whereUnread' = 'always',
): { conflicts: readonly Conflict[]; entry: Row<RecordIn<N>> } => {
  const { changes, conflicts } = weighEdit(table, entry, edit);
  if (conflicts.length > 0) return { conflicts, entry };
  const after = { ...entry.record, ...changes };
  const fingerprint = reportFingerprint(table, after);
  const stamp = fingerprint === (entry.record.fingerprint ?? '') ? {} : { updatedOn: readClock().today, fingerprint };
  const { row, columns } = located;
  const values = { ...changes, ...stamp };
  const problems = entry.problems.filter(({ at }) => !Object.keys(changes).includes(at.column ?? ''));
  if (looks === 'always' || problems.length < entry.problems.length)
    writeExactRow(book, { table, columns }, { row, values });
  else writeChanges(book, { table, columns }, [{ row, values }]);
  return { conflicts, entry: { ...entry, record: { ...after, ...stamp }, problems } };
};
