/** Replaces cells of one table under the caller's lock: rows found anew, cells compared, what changed meanwhile left alone. */
import { reportFingerprint, type StampedTable } from '#actions/heal';
import { type CellSwap, markOf, type Obstacle, type Outcome, obstacleOf, rowOf, turned } from '#actions/replacement';
import type { Limit } from '#entry/mend-limits';
import { civilReader, tabOf } from '#google/book';
import { formulasOf, type Spot, writeExact } from '#google/exact-cells';
import { readGrid } from '#google/read';
import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import { writeChanges } from '#google/write';
import { clean } from '#kernel/text';
import type { RowChange } from '#schema/change';
import type { Table } from '#schema/define';
import type { RawRow } from '#schema/raw';
import { type RecordIn, TABLES, type TableName } from '#schema/tables';
import type { CivilOf } from '#sheet/cells';
import { type Grid, ID_ROW, readHeader } from '#sheet/header';
import { rawTable } from '#sheet/raw';
import { readRows } from '#sheet/snapshot';

/** A table as it stands under the lock. */
interface Standing {
  readonly table: TableName;
  readonly sheet: GoogleSheet;
  readonly grid: Grid;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly RawRow[];
  readonly civilOf: CivilOf;
}

const standingOf = (book: GoogleSpreadsheet, table: TableName): Standing | null => {
  const sheet = tabOf(book, table);
  const grid = readGrid(book, table);
  if (sheet === null || grid === null) return null;
  const { columns, structure } = readHeader(TABLES[table], grid[ID_ROW - 1] ?? []);
  if (structure.length > 0) return null;
  const civilOf = civilReader(book);
  return { table, sheet, grid, columns, civilOf, rows: rawTable(table, columns, grid, civilOf).rows };
};

/** Whether the column is one that people fill, or the id that rows are named by. */
const isOpen = (table: Table, column: string): boolean =>
  table.columns[column]?.by === 'user' || (column === table.key && table.columns[column]?.kind === 'id');

/** A replacement with the row and place where its cell stands now. */
interface Placed {
  readonly cell: CellSwap;
  readonly row: RawRow | null;
  readonly spot: Spot | null;
}

const placedIn = ({ table, rows, columns }: Standing, cells: readonly CellSwap[]): Placed[] =>
  cells.map((cell) => {
    const row = rowOf({ table, rows }, cell);
    const place = isOpen(TABLES[table], cell.column) ? columns.get(cell.column) : undefined;
    return { cell, row, spot: row === null || place === undefined ? null : { row: row.row, place } };
  });

/** Whether another row has the id that a row is to get. */
const isTaken = ({ table, rows }: Standing, { cell, row }: Placed): boolean =>
  cell.column === TABLES[table].key &&
  cell.becomes !== '' &&
  rows.some((other) => other !== row && clean(String(other.cells[cell.column] ?? '')) === cell.becomes);

interface Weighed {
  readonly placed: Placed;
  readonly obstacle: Obstacle | 'done' | null;
}

/** How cells are replaced. */
export interface Manner {
  /** Puts back what stood there, which the rules of typing may refuse and which may double an id. */
  readonly back: boolean;
  readonly limit: Limit;
}

const weigh = (standing: Standing, cells: readonly CellSwap[], { back, limit }: Manner): Weighed[] => {
  const all = placedIn(standing, cells);
  const spots = all.flatMap(({ spot }) => spot ?? []);
  const formulaAt = spots.length === 0 ? () => '' : formulasOf(standing.sheet, spots);
  return all.map((placed) => {
    const { cell, row, spot } = placed;
    if (row === null || spot === null) return { placed, obstacle: 'gone' };
    const obstacle = obstacleOf(cell, row, formulaAt(spot) !== '');
    if (obstacle !== null) return { placed, obstacle };
    return { placed, obstacle: !back && isTaken(standing, placed) ? 'changed' : limit(cell, row) };
  });
};

const isStamped = (table: TableName): table is StampedTable => table === 'tasks' || table === 'indicators';

/** Rows as they stand, and as they will once written. */
const rowsAfter = (weighed: readonly Weighed[]): Map<RawRow, RawRow> => {
  const after = new Map<RawRow, RawRow>();
  for (const { placed, obstacle } of weighed) {
    const { row, cell } = placed;
    if (row === null || (obstacle !== null && obstacle !== 'done')) continue;
    const known = after.get(row) ?? row;
    after.set(row, { ...known, cells: { ...known.cells, [cell.column]: cell.becomes } });
  }
  return after;
};

/**
 * A mend is no report: the fingerprint of what was reported goes along, so that nothing is stamped as reported today. A row
 * whose report still waits for its stamp keeps waiting.
 */
const fingerprints = ({ table, grid, columns, civilOf }: Standing, after: ReadonlyMap<RawRow, RawRow>): RowChange[] => {
  if (!isStamped(table)) return [];
  const printOf = (cells: readonly unknown[], row: number): { is: string; should: string } => {
    const [entry] = readRows(table, grid[ID_ROW - 1] ?? [], [cells], row, civilOf).rows;
    const record = (entry?.record ?? {}) as RecordIn<StampedTable>;
    return { is: record.fingerprint ?? '', should: reportFingerprint(table, record) };
  };
  return [...after].flatMap(([{ row }, { cells }]) => {
    const held = grid[row - 1] ?? [];
    const fresh = [...held];
    for (const [key, value] of Object.entries(cells)) fresh[(columns.get(key) ?? 0) - 1] = value;
    const before = printOf(held, row);
    const { should } = printOf(fresh, row);
    return before.is !== before.should || should === before.is ? [] : [{ row, values: { fingerprint: should } }];
  });
};

/** Turned round, named as it is found from now on. */
const undoOf = ({ table }: Standing, { cell, row }: Placed, after: ReadonlyMap<RawRow, RawRow>): CellSwap => {
  const then = row === null ? undefined : after.get(row);
  const isKey = cell.column === TABLES[table].key && cell.becomes !== '';
  const id = isKey ? clean(String(cell.becomes)) : cell.id;
  const mark = id === null && then !== undefined ? markOf(table, then, cell.column) : '';
  return { ...turned(cell), row: then?.row ?? cell.row, id, mark, format: cell.formatNow, formatNow: cell.format };
};

/**
 * Replaces cells of one table, with one outcome a cell: two reads, then two calls a block; back, five.
 */
export const replaceCells = (
  book: GoogleSpreadsheet,
  table: TableName,
  cells: readonly CellSwap[],
  manner: Manner,
): Outcome[] => {
  const standing = standingOf(book, table);
  if (standing === null) return cells.map(() => ({ undo: null, why: 'gone' }));
  const weighed = weigh(standing, cells, manner);
  const after = rowsAfter(weighed);
  const due = weighed.flatMap(({ placed: { cell, spot }, obstacle }) =>
    obstacle === null && spot !== null
      ? [{ ...spot, value: cell.becomes, format: cell.format, formatNow: cell.formatNow }]
      : [],
  );
  writeExact(standing.sheet, due, manner.back);
  writeChanges(book, standing, fingerprints(standing, after));
  return weighed.map(({ placed, obstacle }) =>
    obstacle === null || obstacle === 'done'
      ? { undo: undoOf(standing, placed, after), why: null }
      : { undo: null, why: obstacle },
  );
};
