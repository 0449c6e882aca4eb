/** A table's grid becomes records and problems: columns by the ids in row 1, never by position. Knows nothing of Google. */

import * as z from 'zod/mini';
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { formatNumber } from '#kernel/text';
import { type Params, type ProblemCode, problemAt } from '#messages/problem';
import { blankOf, blankRecord, type Column, rawColumns, type Table } from '#schema/define';
import { KINDS, type KindName } from '#schema/kinds';
import { type RecordIn, type Row, type Snapshot, TABLES, type TableName } from '#schema/tables';
import { type CellContext, type CivilOf, contextOf, decodeCell, isBlankCell } from '#sheet/cells';
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
  readonly context: CellContext;
}

const readersOf = (table: Table, columns: Header['columns'], civilOf: CivilOf): readonly Reader[] =>
  rawColumns(table).flatMap((key) => {
    const column = table.columns[key];
    const place = columns.get(key);
    return column === undefined || place === undefined
      ? []
      : [{ key, column, index: place - 1, context: contextOf(column, civilOf) }];
  });

/** The zod schema of a row: every value as its kind wants it, or null. */
const rowSchema = (readers: readonly Reader[]): z.ZodMiniType =>
  z.object(
    Object.fromEntries(readers.map(({ key, column }) => [key, z.nullable(KINDS[column.kind].schema(column.bounds))])),
  );

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

type Report = (code: ProblemCode, column: string, params: Params) => void;

/** Reads one row. A wrong value counts as absent, never the row. */
const readRow = (table: Table, readers: readonly Reader[], schema: z.ZodMiniType) => {
  const blank: Record<string, unknown> = blankRecord(table);
  return (cells: readonly unknown[], row: number): Row<Record<string, unknown>> => {
    const record = { ...blank };
    const found: [ProblemCode, string, Params][] = [];
    const report: Report = (code, key, params) => found.push([code, key, params]);
    for (const { key, column, index, context } of readers) {
      const decoded = decodeCell(column, cells[index], context);
      if ('value' in decoded) record[key] = decoded.value;
      else report(decoded.trouble, key, decoded.params);
    }
    const checked = schema.safeParse(record);
    for (const issue of checked.success ? [] : checked.error.issues) {
      const key = String(issue.path[0]);
      const column = table.columns[key] as Column;
      const [code, params] = codeOfIssue(issue, column);
      report(code, key, { found: shown(record[key]), ...params });
      record[key] = blankOf(column);
    }
    const troubled = new Set(found.map(([, key]) => key));
    for (const { key, column } of readers) {
      if (column.required && record[key] === null && !troubled.has(key)) report('cell.required', key, {});
    }
    const id = record[table.key];
    const at = { table: table.name, key: id === null ? null : String(id), row };
    return { row, record, problems: found.map(([code, column, params]) => problemAt(code, { ...at, column }, params)) };
  };
};

/** A key that is absent or stands in two rows; named at each of the rows. */
const keyProblems = (table: Table, rows: readonly Row<Record<string, unknown>>[]): Row<Record<string, unknown>>[] => {
  const places = new Map<unknown, number[]>();
  for (const { row, record } of rows) places.set(record[table.key], [...(places.get(record[table.key]) ?? []), row]);
  const isText = table.columns[table.key]?.kind === 'id';
  return rows.map((entry) => {
    const id = entry.record[table.key];
    const at = { table: table.name, key: id === null ? null : String(id), column: table.key, row: entry.row };
    if (id === null)
      return isText ? { ...entry, problems: [...entry.problems, problemAt('row.idMissing', at)] } : entry;
    const others = (places.get(id) ?? []).filter((row) => row !== entry.row);
    if (others.length === 0) return entry;
    const params = { found: isCivilDate(id) ? formatDay(id) : shown(id), rows: others.join(', ') };
    const code = isText ? 'row.idDoubled' : 'holiday.doubled';
    return { ...entry, problems: [...entry.problems, problemAt(code, at, params)] };
  });
};

const isBlankRow = (readers: readonly Reader[], cells: readonly unknown[]): boolean =>
  readers.every(({ index }) => isBlankCell(cells[index]) || cells[index] === false);

/** Reads a table. `grid` starts at A1; null means that the tab is not there. Blank rows are passed over. */
export const readTable = <N extends TableName>(name: N, grid: Grid | null, civilOf: CivilOf): Snapshot<N> => {
  const table: Table = TABLES[name];
  const nowhere = { table: name, key: null, column: null };
  if (grid === null) {
    const structure = [problemAt('tab.missing', nowhere)];
    return { table: name, rows: [], structure, block: [], columns: new Map(), labels: new Map() };
  }
  const header = readHeader(table, grid[ID_ROW - 1] ?? []);
  const readers = readersOf(table, header.columns, civilOf);
  const read = readRow(table, readers, rowSchema(readers));
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
  const read = readRow(table, readers, rowSchema(readers));
  const rows = cells.flatMap((row, index) => (isBlankRow(readers, row) ? [] : [read(row, first + index)]));
  return { rows: readers.length === 0 ? [] : rows, columns };
};
