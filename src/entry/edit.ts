/** After an edit: ids for new rows, the stamp of reported rows, one hint. A hint only: the daily job heals what it misses. */
import { type IdentifiedTable, newId, reportFingerprint, type StampedTable } from '#actions/heal';
import { indicatorProblems } from '#domain/indicator-checks';
import { taskProblems } from '#domain/task-checks';
import { activeBook, civilReader } from '#google/book';
import { randomSuffix, readClock } from '#google/clock';
import { toast } from '#google/ui';
import { writeChanges } from '#google/write';
import { postKey } from '#kernel/text';
import type { Problem } from '#messages/problem';
import { problemText, say, tabTitle } from '#messages/vi';
import type { RowChange } from '#schema/change';
import type { Table } from '#schema/define';
import { DEFAULT_SETTINGS } from '#schema/settings';
import { type RecordIn, type Row, type Snapshot, TABLES, type TableName } from '#schema/tables';
import type { Indicator } from '#schema/tables/indicators';
import type { Task } from '#schema/tables/tasks';
import { FIRST_DATA_ROW, ID_ROW } from '#sheet/header';
import { readRows } from '#sheet/snapshot';

type EditedRange = GoogleAppsScript.Spreadsheet.Range;

const IDENTIFIED: readonly TableName[] = ['tasks', 'indicators', 'reports', 'updates', 'people'];
const isStamped = (name: TableName): name is StampedTable => name === 'tasks' || name === 'indicators';

/** Ids of the edited rows in one block: those that have one keep it. */
const fillIds = (name: IdentifiedTable, rows: readonly Row<RecordIn<IdentifiedTable>>[]): RowChange[] => {
  const blank = rows.filter(({ record }) => record.id === null);
  if (blank.length === 0) return [];
  const first = Math.min(...blank.map(({ row }) => row));
  const last = Math.max(...blank.map(({ row }) => row));
  return rows
    .filter(({ row }) => row >= first && row <= last)
    .map(({ row, record }) => ({ row, values: { id: record.id ?? newId(name, record, randomSuffix()) } }));
};

/** Stamps of the edited rows in one block; rows whose report did not change keep theirs. */
const stampRows = (name: StampedTable, rows: readonly Row<RecordIn<StampedTable>>[]): RowChange[] => {
  const { today } = readClock();
  const changes = rows.map(({ row, record }) => {
    const print = reportFingerprint(name, record);
    const changed = print !== (record.fingerprint ?? '');
    return { changed, row, values: { updatedOn: changed ? today : record.updatedOn, fingerprint: print } };
  });
  return changes.some(({ changed }) => changed) ? changes.map(({ row, values }) => ({ row, values })) : [];
};

/** Everything that the row reveals by itself: links to other rows and tables are taken to be right. */
const ownProblems = (name: TableName, entry: Row<unknown>): readonly Problem[] => {
  const { today } = readClock();
  if (name === 'tasks') {
    const known = () => true;
    return taskProblems(entry as Row<Task>, { today, isPost: known, isName: known, settings: DEFAULT_SETTINGS });
  }
  if (name === 'indicators') {
    const indicator = entry as Row<Indicator>;
    const { lead, task, sameAs } = indicator.record;
    return indicatorProblems(indicator, {
      today,
      ids: new Set([sameAs ?? '']),
      taskIds: new Set([task ?? '']),
      posts: new Set([postKey(lead ?? '')]),
      sameAs: () => null,
      rankedUnits: null,
    });
  }
  return entry.problems;
};

const tableOf = (title: string): TableName | undefined =>
  (Object.keys(TABLES) as TableName[]).find((name) => tabTitle(name) === title);

/** Places of the edited columns → their ids. */
const editedColumns = (range: EditedRange, columns: ReadonlyMap<string, number>): Set<string> => {
  const first = range.getColumn();
  const last = first + range.getNumColumns() - 1;
  return new Set([...columns].filter(([, place]) => place >= first && place <= last).map(([key]) => key));
};

/** Handles an edit of any size: row 1 and the edited rows are read, at most six service calls are made. */
export const handleEdit = (range: EditedRange): void => {
  const sheet = range.getSheet();
  const name = tableOf(sheet.getName());
  const first = Math.max(FIRST_DATA_ROW, range.getRow());
  const last = range.getRow() + range.getNumRows() - 1;
  if (name === undefined || last < first) return;
  const table: Table = TABLES[name];
  const [idRow = []] = sheet.getRange(`${ID_ROW}:${ID_ROW}`).getValues();
  const book = activeBook();
  const cells = sheet.getRange(`${first}:${last}`).getValues();
  const { rows, columns } = readRows(name, idRow, cells, first, civilReader(book));
  const edited = editedColumns(range, columns);
  const place: Pick<Snapshot, 'table' | 'columns'> = { table: name, columns };
  const touchedId = edited.has('id');
  if (IDENTIFIED.includes(name)) {
    const identified = name as IdentifiedTable;
    writeChanges(book, place, fillIds(identified, rows as readonly Row<RecordIn<IdentifiedTable>>[]));
  }
  const reported = [...edited].some((key) => table.columns[key]?.reported === true);
  if (isStamped(name) && reported && !touchedId) {
    writeChanges(book, place, stampRows(name, rows as readonly Row<RecordIn<StampedTable>>[]));
  }
  hint(name, rows, edited, reported);
};

/** A toast with the first problem that has to do with what was edited. */
const hint = (name: TableName, rows: readonly Row<unknown>[], edited: ReadonlySet<string>, reported: boolean): void => {
  for (const entry of rows) {
    const problem = ownProblems(name, entry).find(
      ({ at, code }) =>
        code !== 'row.idMissing' && (edited.has(at.column ?? '') || (reported && code !== 'cell.required')),
    );
    if (problem === undefined) continue;
    const text = say('missing.lead') + problemText(problem);
    toast(say('edit.firstProblem', { row: entry.row, text }));
    return;
  }
};
