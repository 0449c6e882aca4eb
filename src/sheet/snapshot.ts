/** A table's grid becomes records and problems: columns by the ids in row 1, never by position. Knows nothing of Google. */

import type * as z from 'zod/mini';
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { formatNumber } from '#kernel/text';
import { type Params, type ProblemCode, problemAt } from '#messages/problem';
import { blankOf, blankRecord, type Column, rawColumns, type Table } from '#schema/define';
import { KINDS, type KindName } from '#schema/kinds';
import { type RecordIn, type Row, type Snapshot, TABLES, type TableName } from '#schema/tables';
import { type CivilOf, contextOf, decodeCell, isBlankCell, isDate } from '#sheet/cells';
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
  readonly index: number;
  readonly required: boolean;
  readonly read: ReadCell;
}

const readersOf = (table: Table, columns: Header['columns'], civilOf: CivilOf): readonly Reader[] =>
  rawColumns(table).flatMap((key) => {
    const column = table.columns[key];
    const place = columns.get(key);
    return column === undefined || place === undefined
      ? []
      : [{ key, index: place - 1, required: column.required, read: cellReader(column, civilOf) }];
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

const MISFITS: Partial<Record<KindName, ProblemCode>> = {
  date: 'cell.notDate',
  email: 'cell.notEmail',
  integer: 'cell.notWhole',
};

const codeOfIssue = (issue: z.core.$ZodIssue, column: Column): [ProblemCode, Params] => {
  if (issue.code === 'too_small') return ['cell.tooSmall', { min: formatNumber(Number(issue.minimum)) }];
  if (issue.code === 'too_big' && issue.origin === 'string') return ['cell.tooLong', {}];
  if (issue.code === 'too_big') return ['cell.tooBig', { max: formatNumber(Number(issue.maximum)) }];
  return [MISFITS[column.kind] ?? 'cell.notNumber', {}];
};

const shown = (value: unknown): string =>
  (typeof value === 'number' ? formatNumber(value) : String(value)).slice(0, 60);

const FINE: readonly Trouble[] = [];

/** Reads the cells of one column: decodes, then asks the kind's schema. Equal cells are read once. */
const cellReader = (column: Column, civilOf: CivilOf): ReadCell => {
  const context = contextOf(column, civilOf);
  const { schema: schemaOf, isSound } = KINDS[column.kind];
  const schema = schemaOf(column.bounds);
  const lacking: ReadValue = { value: null, troubles: [{ why: 'lacking', code: 'cell.required', params: {} }] };
  const fresh: ReadCell = (cell) => {
    const decoded = decodeCell(column, cell, context);
    if (!('value' in decoded)) {
      return { value: blankOf(column), troubles: [{ why: 'unread', code: decoded.trouble, params: decoded.params }] };
    }
    const { value } = decoded;
    if (value === null && column.required) return lacking;
    if (value === null || isSound(value)) return { value, troubles: FINE };
    const checked = schema.safeParse(value);
    if (checked.success) return { value, troubles: FINE };
    const misfits = checked.error.issues.map((issue): Trouble => {
      const [code, params] = codeOfIssue(issue, column);
      return { why: 'misfit', code, params: { found: shown(value), ...params } };
    });
    return { value: blankOf(column), troubles: misfits };
  };
  const known = new Map<unknown, ReadValue>();
  const instants = new Map<number, ReadValue>();
  const once = <K>(seen: Map<K, ReadValue>, key: K, cell: unknown): ReadValue => {
    const before = seen.get(key);
    if (before !== undefined) return before;
    const read = fresh(cell);
    seen.set(key, read);
    return read;
  };
  return (cell) => (isDate(cell) ? once(instants, Number(cell), cell) : once(known, cell, cell));
};

type Troubles = [column: string, trouble: Trouble][];

const problemsOf = (table: Table, { [table.key]: id }: Record<string, unknown>, row: number, found: Troubles) => {
  const at = { table: table.name, key: id === null ? null : String(id), row };
  return found
    .sort(([, one], [, other]) => ORDER.indexOf(one.why) - ORDER.indexOf(other.why))
    .map(([column, { code, params }]) => problemAt(code, { ...at, column }, params));
};

/** Reads one row. A wrong value counts as absent, never the row; most cells are blank and cost next to nothing. */
const readRow = (table: Table, readers: readonly Reader[]) => {
  const blank: Record<string, unknown> = blankRecord(table);
  return (cells: readonly unknown[], row: number): Row<Record<string, unknown>> => {
    const record = { ...blank };
    const found: Troubles = [];
    for (const { key, index, required, read } of readers) {
      const cell = cells[index];
      if (cell === '' && !required) continue;
      const { value, troubles } = read(cell);
      record[key] = value;
      if (troubles.length > 0) for (const trouble of troubles) found.push([key, trouble]);
    }
    return { row, record, problems: found.length === 0 ? [] : problemsOf(table, record, row, found) };
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
    const same = places.get(id) ?? [];
    const code = id === null ? codeMissing : same.length > 1 ? codeDoubled : null;
    if (code === null) return entry;
    const others = same.filter((row) => row !== entry.row);
    const at = { table: table.name, key: id === null ? null : String(id), column: table.key, row: entry.row };
    const params = id === null ? {} : { found: isCivilDate(id) ? formatDay(id) : shown(id), rows: others.join(', ') };
    return { ...entry, problems: [...entry.problems, problemAt(code, at, params)] };
  });
};

const isBlankRow = (readers: readonly Reader[], cells: readonly unknown[]): boolean =>
  readers.every(({ index }) => isBlankCell(cells[index]) || cells[index] === false);

/** The rows of cells that hold anything; `first` is the sheet row of the first of them. */
const rowsOf = (
  table: Table,
  columns: Header['columns'],
  { cells, first, civilOf }: { cells: Grid; first: number; civilOf: CivilOf },
): Row<Record<string, unknown>>[] => {
  const readers = readersOf(table, columns, civilOf);
  const read = readRow(table, readers);
  const rows: Row<Record<string, unknown>>[] = [];
  cells.forEach((row, index) => {
    if (!isBlankRow(readers, row)) rows.push(read(row, first + index));
  });
  return rows;
};

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
  const rows = rowsOf(table, header.columns, { cells: grid.slice(FIRST_DATA_ROW - 1), first: FIRST_DATA_ROW, civilOf });
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
  return { rows: rowsOf(table, columns, { cells, first, civilOf }), columns };
};
