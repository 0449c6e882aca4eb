/** A table's grid becomes records and problems: columns by the ids in row 1, never by position. Knows nothing of Google. */

import type * as z from 'zod/mini';
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { formatNumber } from '#kernel/text';
import { type Params, type ProblemCode, problemAt } from '#messages/problem';
import { blankOf, blankRecord, type Column, rawColumns, type Table } from '#schema/define';
import { KINDS, type KindName } from '#schema/kinds';
import { type RecordIn, type Row, type Snapshot, TABLES, type TableName } from '#schema/tables';
import { type CivilOf, contextOf, decodeCell, isBlankCell } from '#sheet/cells';
import {
  blockProblems,
  FIRST_DATA_ROW,
  type Grid,
  type Header,
  ID_ROW,
  LABEL_ROW,
  readHeader,
  readLabels,
} from '#sheet/header';

interface Reader {
  readonly key: string;
  readonly column: Column;
  readonly index: number;
  readonly read: ReadCell;
}

const readersOf = (table: Table, columns: Header['columns'], civilOf: CivilOf): readonly Reader[] =>
  rawColumns(table).flatMap((key) => {
    const column = table.columns[key];
    const place = columns.get(key);
    return column === undefined || place === undefined
      ? []
      : [{ key, column, index: place - 1, read: cellReader(column, civilOf) }];
  });

/** What is wrong with a cell, in the order in which a row tells it. */
const ORDER = ['unread', 'misfit', 'lacking'] as const;

interface Trouble {
  readonly why: (typeof ORDER)[number];
  readonly code: ProblemCode;
  readonly params: Params;
}

/** A cell's value, the blank of its column where it holds none that fits. */
interface ReadValue {
  readonly value: unknown;
  readonly troubles: readonly Trouble[];
}

type ReadCell = (cell: unknown) => ReadValue;

const MISFITS: Partial<Record<KindName, ProblemCode>> = { date: 'cell.notDate', email: 'cell.notEmail' };

const codeOfIssue = (issue: z.core.$ZodIssue, column: Column): [ProblemCode, Params] => {
  if (issue.code === 'too_small') return ['cell.tooSmall', { min: formatNumber(Number(issue.minimum)) }];
  if (issue.code === 'too_big' && issue.origin === 'string') return ['cell.tooLong', {}];
  if (issue.code === 'too_big') return ['cell.tooBig', { max: formatNumber(Number(issue.maximum)) }];
  if (issue.code === 'not_multiple_of') return ['cell.notWhole', {}];
  return [MISFITS[column.kind] ?? 'cell.notNumber', {}];
};

const shown = (value: unknown): string =>
  (typeof value === 'number' ? formatNumber(value) : String(value)).slice(0, 60);

/** Reads the cells of one column: decodes, then asks the kind's schema. Equal texts and numbers are read once. */
const cellReader = (column: Column, civilOf: CivilOf): ReadCell => {
  const context = contextOf(column, civilOf);
  const schema = KINDS[column.kind].schema(column.bounds);
  const lacking: ReadValue = { value: null, troubles: [{ why: 'lacking', code: 'cell.required', params: {} }] };
  const fresh: ReadCell = (cell) => {
    const decoded = decodeCell(column, cell, context);
    if (!('value' in decoded)) {
      return { value: blankOf(column), troubles: [{ why: 'unread', code: decoded.trouble, params: decoded.params }] };
    }
    const { value } = decoded;
    if (value === null && column.required) return lacking;
    const checked = value === null ? null : schema.safeParse(value);
    if (checked === null || checked.success) return { value, troubles: [] };
    const misfits = checked.error.issues.map((issue): Trouble => {
      const [code, params] = codeOfIssue(issue, column);
      return { why: 'misfit', code, params: { found: shown(value), ...params } };
    });
    return { value: blankOf(column), troubles: misfits };
  };
  const known = new Map<unknown, ReadValue>();
  return (cell) => {
    if (typeof cell === 'object') return fresh(cell);
    const seen = known.get(cell) ?? fresh(cell);
    known.set(cell, seen);
    return seen;
  };
};

/** Reads one row. A wrong value counts as absent, never the row. */
const readRow = (table: Table, readers: readonly Reader[]) => {
  const blank: Record<string, unknown> = blankRecord(table);
  return (cells: readonly unknown[], row: number): Row<Record<string, unknown>> => {
    const record = { ...blank };
    const found: [column: string, trouble: Trouble][] = [];
    for (const { key, index, read } of readers) {
      const { value, troubles } = read(cells[index]);
      record[key] = value;
      for (const trouble of troubles) found.push([key, trouble]);
    }
    found.sort(([, one], [, other]) => ORDER.indexOf(one.why) - ORDER.indexOf(other.why));
    const id = record[table.key];
    const at = { table: table.name, key: id === null ? null : String(id), row };
    const problems = found.map(([column, { code, params }]) => problemAt(code, { ...at, column }, params));
    return { row, record, problems };
  };
};

/** A key that is absent or stands in two rows; named at each of the rows. */
const keyProblems = (table: Table, rows: readonly Row<Record<string, unknown>>[]): Row<Record<string, unknown>>[] => {
  const places = new Map<unknown, number[]>();
  for (const { row, record } of rows) {
    const known = places.get(record[table.key]);
    if (known) known.push(row);
    else places.set(record[table.key], [row]);
  }
  const isText = table.columns[table.key]?.kind === 'id';
  const [codeMissing, codeDoubled] = isText
    ? (['row.idMissing', 'row.idDoubled'] as const)
    : ([null, 'holiday.doubled'] as const);
  return rows.map((entry) => {
    const id = entry.record[table.key];
    const others = places.get(id)?.filter((row) => row !== entry.row) ?? [];
    const code = id === null ? codeMissing : others.length > 0 ? codeDoubled : null;
    if (code === null) return entry;
    const at = { table: table.name, key: id === null ? null : String(id), column: table.key, row: entry.row };
    const params = id === null ? {} : { found: isCivilDate(id) ? formatDay(id) : shown(id), rows: others.join(', ') };
    return { ...entry, problems: [...entry.problems, problemAt(code, at, params)] };
  });
};

const isBlankRow = (readers: readonly Reader[], cells: readonly unknown[]): boolean =>
  readers.every(({ index }) => isBlankCell(cells[index]) || cells[index] === false);

/**
 * Reads a table. `grid` starts at A1; null means that the tab is not there, which is no trouble where it is added on demand.
 * Blank rows are passed over.
 */
export const readTable = <N extends TableName>(name: N, grid: Grid | null, civilOf: CivilOf): Snapshot<N> => {
  const table: Table = TABLES[name];
  const nowhere = { table: name, key: null, column: null };
  if (grid === null) {
    const structure = table.onDemand ? [] : [problemAt('tab.missing', nowhere)];
    return { table: name, rows: [], structure, block: [], columns: new Map(), labels: new Map() };
  }
  const header = readHeader(table, grid[ID_ROW - 1] ?? []);
  const readers = readersOf(table, header.columns, civilOf);
  const read = readRow(table, readers);
  const rows = grid
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells, row }) => row >= FIRST_DATA_ROW && readers.length > 0 && !isBlankRow(readers, cells))
    .map(({ cells, row }) => read(cells, row));
  return {
    table: name,
    rows: keyProblems(table, rows) as unknown as readonly Row<RecordIn<N>>[],
    structure: header.structure,
    block: blockProblems(table, header, grid),
    columns: header.columns,
    labels: readLabels(table, header, grid[LABEL_ROW - 1] ?? []),
  };
};

/** Some rows of a table, `first` being the sheet row of the first of them; the header's trouble is left to others. */
export const readRows = (
  name: TableName,
  idRow: readonly unknown[],
  cells: Grid,
  first: number,
  civilOf: CivilOf,
): { rows: readonly Row<Record<string, unknown>>[]; columns: ReadonlyMap<string, number> } => {
  const table: Table = TABLES[name];
  const { columns } = readHeader(table, idRow);
  const readers = readersOf(table, columns, civilOf);
  const read = readRow(table, readers);
  const rows = cells.flatMap((row, index) => (isBlankRow(readers, row) ? [] : [read(row, first + index)]));
  return { rows: readers.length === 0 ? [] : rows, columns };
};
