/** What a form may write of the reports in Kỳ báo cáo: nothing that somebody changed meanwhile; a report without a row gets one. Pure. */
import { type CellValue, type Conflict, misfitsOf, weighEdit } from '#actions/row-edit';
import type { ReportInstance } from '#domain/report-instance';
import { reportPeriodText } from '#domain/report-period';
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { postKey } from '#kernel/text';
import { columnLabel, say } from '#messages/vi';
import type { RowChange } from '#schema/change';
import { blankRecord } from '#schema/define';
import type { Row } from '#schema/tables';
import { type Instance, instances } from '#schema/tables/instances';

/** Columns that collector and leader may write from a form. */
export const INSTANCE_FIELDS = [
  'startOn',
  'endOn',
  'internalDueOn',
  'dueOn',
  'confirmed',
  'sentOn',
  'number',
  'proposals',
  'causes',
] as const;
export type InstanceField = (typeof INSTANCE_FIELDS)[number];

/** An edit of one report's row; a report that has none yet gets it. */
export interface InstanceEdit {
  readonly id: string;
  /** What the person saw in the row's own cells; left out where there was no row. */
  readonly before: Readonly<Partial<Record<InstanceField, CellValue>>>;
  readonly values: Readonly<Partial<Record<InstanceField, CellValue>>>;
}

/** A cell of a report's row that somebody else changed meanwhile. */
export interface InstanceConflict extends Conflict {
  readonly id: string;
}

/** Kỳ báo cáo as read, and the reports of the year. */
export interface InstanceBook {
  readonly rows: readonly Row<Instance>[];
  readonly derived: readonly ReportInstance[];
  readonly today: CivilDate;
}

/** Rows to write, or what stands against it; or a sentence for the person. */
export type InstancePlan =
  | { readonly changes: readonly RowChange[]; readonly conflicts: readonly InstanceConflict[] }
  | { readonly refusal: string };

/** Values that a new row begins with: what names the report. */
const instanceHead = (
  instance: Pick<ReportInstance, 'id' | 'report' | 'year' | 'frequency' | 'index'>,
): Pick<Instance, 'id' | 'report' | 'year' | 'period'> => ({
  id: instance.id,
  report: instance.report,
  year: instance.year,
  period: reportPeriodText(instance),
});

/** The row of a report as it stands: its own, or a blank one below the last, with what names it. */
const rowOf = ({ rows, derived }: InstanceBook, id: string, next: number) => {
  const entry = rows.find(({ record }) => record.id === id);
  if (entry !== undefined) return { entry, head: {} };
  const instance = derived.find((each) => each.id === id);
  if (instance === undefined) return null;
  return { entry: { row: next, record: blankRecord(instances), problems: [] }, head: instanceHead(instance) };
};

/** The row below the last one. */
const nextInstanceRow = (rows: readonly Row<Instance>[], first: number): number =>
  rows.reduce((last, { row }) => Math.max(last, row), first - 1) + 1;

const impossible = (after: Instance, { today, derived }: InstanceBook): string | null => {
  const instance = derived.find(({ id }) => id === after.id);
  const period = after.period ?? after.id ?? '';
  const internal = after.internalDueOn ?? instance?.internalDueOn ?? null;
  const due = after.dueOn ?? instance?.dueOn ?? null;
  if (internal !== null && due !== null && internal > due)
    return say('reports.order', { period, internal: formatDay(internal), due: formatDay(due) });
  if (after.sentOn !== null && after.sentOn > today)
    return say('reports.future', { period, day: formatDay(after.sentOn) });
  return null;
};

/** Carries out edits of reports. A repeat finds its values in the cells and writes nothing. */
export const planInstanceEdits = (
  book: InstanceBook,
  edits: readonly InstanceEdit[],
  firstRow: number,
): InstancePlan => {
  if (new Set(edits.map(({ id }) => id)).size < edits.length) return { refusal: say('sidebar.badInput') };
  let next = nextInstanceRow(book.rows, firstRow);
  const changes: RowChange[] = [];
  const conflicts: InstanceConflict[] = [];
  for (const { id, before, values } of edits) {
    const [misfit] = misfitsOf('instances', values);
    if (misfit !== undefined) return { refusal: say('sidebar.badValue', { place: columnLabel('instances', misfit) }) };
    const found = rowOf(book, id, next);
    if (found === null) return { refusal: say('reports.gone', { id }) };
    const weighed = weighEdit('instances', found.entry, { before, values });
    conflicts.push(...weighed.conflicts.map((conflict) => ({ ...conflict, id })));
    if (Object.keys(weighed.changes).length === 0) continue;
    const written = { ...found.head, ...weighed.changes };
    const refusal = impossible({ ...found.entry.record, ...written } as Instance, book);
    if (refusal !== null) return { refusal };
    changes.push({ row: found.entry.row, values: written });
    if (found.entry.row === next) next += 1;
  }
  return { changes: conflicts.length > 0 ? [] : changes, conflicts };
};

/** A post's part of a report, as sent or as not sent. */
export interface PartMark {
  readonly id: string;
  readonly post: string;
  readonly isSent: boolean;
}

/** Adds the post to those that have sent their part, or takes it out; what others are marked with stays. */
export const planPart = (book: InstanceBook, { id, post, isSent }: PartMark, firstRow: number): InstancePlan => {
  const instance = book.derived.find((each) => each.id === id);
  const found = rowOf(book, id, nextInstanceRow(book.rows, firstRow));
  if (instance === undefined || found === null) return { refusal: say('reports.gone', { id }) };
  const key = postKey(post);
  const { partsFrom } = found.entry.record;
  const isMarked = partsFrom.some((each) => postKey(each) === key);
  const part = instance.parts.find((each) => postKey(each.post) === key);
  if (part === undefined && !isMarked)
    return { refusal: say('reports.noPart', { post, period: reportPeriodText(instance) }) };
  if (isMarked === isSent) return { changes: [], conflicts: [] };
  const parts = isSent ? [...partsFrom, part?.post ?? post] : partsFrom.filter((each) => postKey(each) !== key);
  return { changes: [{ row: found.entry.row, values: { ...found.head, partsFrom: parts } }], conflicts: [] };
};

/** What a freeze notes in the report's row, where it is not noted yet; a report that has none gets it. Null: nothing to write. */
export const planStamp = (
  book: InstanceBook,
  id: string,
  values: Partial<Instance>,
  firstRow: number,
): RowChange | null => {
  const found = rowOf(book, id, nextInstanceRow(book.rows, firstRow));
  if (found === null) return null;
  const { row, record } = found.entry;
  const isNoted = Object.entries(values).every(([key, value]) => record[key as keyof Instance] === value);
  return isNoted ? null : { row, values: { ...found.head, ...values } };
};
