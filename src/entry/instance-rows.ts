/** Writes rows of Kỳ báo cáo under the caller's lock; the tab is added where it is not there yet. */
import { Refusal } from '#entry/endpoint';
import { refused } from '#entry/row-edit';
import { addTabs } from '#entry/set-up';
import { activeBook } from '#google/book';
import { settleWrites } from '#google/lock';
import { readTables } from '#google/read';
import { writeExactRow } from '#google/write';
import type { RowChange } from '#schema/change';
import type { Snapshot } from '#schema/tables';

/** The table with its tab there; a refusal where it cannot be laid out. */
const present = (snapshot: Snapshot<'instances'>): Snapshot<'instances'> | Refusal => {
  if (snapshot.columns.size > 0) return snapshot;
  const left = addTabs(['instances']);
  const { instances } = readTables(['instances']);
  const [trouble] = instances.structure;
  if (trouble !== undefined) return refused(trouble);
  return instances.columns.size > 0 ? instances : new Refusal(left.join('\n'));
};

/** Writes the changes and has them settled; why they could not be written, null where they were. */
export const writeInstances = (snapshot: Snapshot<'instances'>, changes: readonly RowChange[]): Refusal | null => {
  if (changes.length === 0) return null;
  const table = present(snapshot);
  if (table instanceof Refusal) return table;
  const book = activeBook();
  for (const change of changes) writeExactRow(book, table, change);
  settleWrites();
  return null;
};
