/** What a form may change of one row: nothing that somebody else changed since the form was filled. Pure. */
import { blankOf, type Column, codesOf, type Table } from '#schema/define';
import { KINDS } from '#schema/kinds';
import { type Row, TABLES, type TableName } from '#schema/tables';

/** A cell's content as forms and the wire have it: days as YYYY-MM-DD, choices as codes; null for blank. */
export type CellValue = string | number | boolean | null | readonly string[];

/** An edit of one row. */
export interface RowEdit {
  readonly id: string;
  /** Row in which it stood when it was read. */
  readonly row: number;
  /** What the person saw in the columns that he changes. */
  readonly before: Readonly<Record<string, CellValue>>;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** A cell that somebody else changed meanwhile. */
export interface Conflict {
  readonly column: string;
  readonly seen: CellValue;
  readonly now: CellValue;
  readonly wanted: CellValue;
}

type Entry = Pick<Row<Readonly<Record<string, unknown>>>, 'record' | 'problems'>;

/** What stands in a cell: its value, or the text in it that cannot be read. */
export const heldValue = ({ record, problems }: Entry, column: string): CellValue => {
  const unread = problems.find(({ code, at }) => code.startsWith('cell.') && at.column === column);
  return (unread?.params.found ?? record[column] ?? null) as CellValue;
};

const isSame = (one: CellValue, other: CellValue): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The value as it reads once it stands in the cell: text without spaces around it, nothing where nothing is. */
const blanked = (column: Column, value: CellValue): CellValue => {
  const read = typeof value === 'string' ? value.normalize('NFC').trim() : value;
  return read === '' || read === null ? (blankOf(column) as CellValue) : read;
};

/** Whether every code is one of the column's choices; other columns have none. */
const isChoosable = ({ choices }: Column, value: CellValue): boolean =>
  choices === null || [value].flat().every((code) => codesOf(choices).includes(String(code)));

/** Sheets keeps 15 digits of a number: whatever has more cannot be meant. */
const BEYOND_NUMBERS = 1e15;

const isTooBig = (value: CellValue): boolean => typeof value === 'number' && Math.abs(value) >= BEYOND_NUMBERS;

/** Columns of an edit that the table lacks, that a person may not write, or whose value does not fit. */
export const misfitsOf = (name: TableName, values: RowEdit['values']): string[] => {
  const { columns }: Table = TABLES[name];
  return Object.entries(values).flatMap(([key, value]) => {
    const column = columns[key];
    if (column?.by !== 'user') return [key];
    const wanted = blanked(column, value);
    if (wanted === null) return [];
    const fits = isChoosable(column, wanted) && !isTooBig(wanted);
    return fits && KINDS[column.kind].schema(column.bounds).safeParse(wanted).success ? [] : [key];
  });
};

/** The cells to write: those that do not hold the wanted value yet; and those that hold neither it nor what was seen. */
export const weighEdit = (
  name: TableName,
  entry: Entry,
  { before, values }: Pick<RowEdit, 'before' | 'values'>,
): { changes: Record<string, CellValue>; conflicts: Conflict[] } => {
  const { columns }: Table = TABLES[name];
  const changes: Record<string, CellValue> = {};
  const conflicts: Conflict[] = [];
  for (const [key, value] of Object.entries(values)) {
    const column = columns[key] as Column;
    const [wanted, seen] = [blanked(column, value), blanked(column, before[key] ?? null)];
    const now = blanked(column, heldValue(entry, key));
    if (isSame(now, wanted)) continue;
    if (isSame(now, seen)) changes[key] = wanted;
    else conflicts.push({ column: key, seen, now, wanted });
  }
  return { changes, conflicts };
};
