/** After an edit: ids for new rows, the stamp of reported rows, one hint. A hint only: the daily job heals what it misses. */
import { type IdentifiedTable, isIdentified, newId, reportFingerprint, type StampedTable } from '#actions/heal';
import { rowProblems } from '#actions/row-problems';
import { activeBook, civilReader } from '#google/book';
import { randomSuffix, readClock } from '#google/clock';
import { toast } from '#google/ui';
import { writeChanges } from '#google/write';
import { recordOf } from '#kernel/keyed';
import type { Problem } from '#messages/problem';
import { missingText, say, tabTitle } from '#messages/vi';
import type { RowChange } from '#schema/change';
import { blankOf, type Column, type Table } from '#schema/define';
import { LIVE_TABLES, type RecordIn, type Row, TABLES, type TableName } from '#schema/tables';
import { type CivilOf, isDate } from '#sheet/cells';
import { FIRST_DATA_ROW, type Grid, ID_ROW } from '#sheet/header';
import { bridgeRows, rectanglesOf } from '#sheet/rectangles';
import { readRows } from '#sheet/snapshot';

type EditedRange = GoogleAppsScript.Spreadsheet.Range;

type Loose = Record<string, unknown>;

const isStamped = (name: TableName): name is StampedTable => name === 'tasks' || name === 'indicators';

/** Ids for the edited rows that have none. */
const newIds = (name: IdentifiedTable, rows: readonly Row<RecordIn<IdentifiedTable>>[]): RowChange[] =>
  rows
    .filter(({ record }) => record.id === null)
    .map(({ row, record }) => ({ row, values: { id: newId(name, record, randomSuffix()) } }));

/** Stamps of the edited rows whose report changed. */
const newStamps = (name: StampedTable, rows: readonly Row<RecordIn<StampedTable>>[]): RowChange[] => {
  const { today } = readClock();
  return rows.flatMap(({ row, record }) => {
    const print = reportFingerprint(name, record);
    return print === (record.fingerprint ?? '') ? [] : [{ row, values: { updatedOn: today, fingerprint: print } }];
  });
};

const tableOf = (title: string): TableName | undefined => LIVE_TABLES.find((name) => tabTitle(name) === title);

/** Places of the edited columns → their ids. */
const editedColumns = (range: EditedRange, columns: ReadonlyMap<string, number>): Set<string> => {
  const first = range.getColumn();
  const last = first + range.getNumColumns() - 1;
  return new Set([...columns].filter(([, place]) => place >= first && place <= last).map(([key]) => key));
};

/** What a cell of the edited rows held when it was read, fit to be written back. */
const heldIn =
  (cells: Grid, first: number, columns: ReadonlyMap<string, number>, civilOf: CivilOf) =>
  (row: number, key: string): unknown => {
    const cell = cells[row - first]?.[(columns.get(key) ?? 0) - 1];
    return isDate(cell) ? civilOf(cell) : cell;
  };

/**
 * Two reads, the zone and the toast leave two of six calls. New rows with a report need three where people moved the two
 * columns of the stamp apart: then the toast stays out, as the least of them.
 */
const MOST_WRITES_BESIDE_HINT = 2;

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
  const civilOf = civilReader(book);
  const cells = sheet.getRange(`${first}:${last}`).getValues();
  const { rows, columns } = readRows(name, idRow, cells, first, civilOf);
  const edited = editedColumns(range, columns);
  const held = heldIn(cells, first, columns, civilOf);
  let writes = 0;
  const write = (changes: RowChange[]): void => {
    const bridged = bridgeRows(changes, held);
    writeChanges(book, { table: name, columns }, bridged);
    writes += rectanglesOf(table, columns, bridged).length;
  };
  if (isIdentified(name)) write(newIds(name, rows as readonly Row<RecordIn<IdentifiedTable>>[]));
  const report = Object.keys(table.columns).filter((key) => table.columns[key]?.reported);
  const reported = report.some((key) => edited.has(key));
  if (isStamped(name) && reported && !edited.has('id')) {
    write(newStamps(name, rows as readonly Row<RecordIn<StampedTable>>[]));
  }
  if (writes <= MOST_WRITES_BESIDE_HINT) hint(name, rows, reported ? new Set([...edited, ...report]) : edited);
};

/** The first problem of a row that names one of some columns, or would not be there were those blank. */
const firstProblem = (name: TableName, entry: Row<Loose>, about: ReadonlySet<string>): Problem | undefined => {
  const { columns }: Table = TABLES[name];
  const blanks = recordOf(about, (key) => blankOf(columns[key] as Column));
  const { today } = readClock();
  const others = rowProblems(name, { ...entry, record: { ...entry.record, ...blanks } }, today);
  return rowProblems(name, entry, today).find(
    ({ code, at: { column } }) =>
      about.has(column ?? '') || !others.some((other) => other.code === code && other.at.column === column),
  );
};

/** A toast with the first problem that has to do with what was edited; a report counts as a whole. */
const hint = (name: TableName, rows: readonly Row<Loose>[], about: ReadonlySet<string>): void => {
  for (const entry of rows) {
    const problem = firstProblem(name, entry, about);
    if (problem === undefined) continue;
    toast(say('edit.firstProblem', { row: entry.row, text: missingText([problem]) }));
    return;
  }
};
