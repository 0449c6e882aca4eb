/** Where a table's columns stand, by the ids in row 1. Knows nothing of the rows below. */
import { type Problem, problemAt } from '#messages/problem';
import { columnLabel } from '#messages/vi';
import { derivedColumns, rawColumns, type Table } from '#schema/define';
import { cellAddress, columnLetter } from '#sheet/a1';
import { isBlankCell } from '#sheet/cells';

export type Grid = readonly (readonly unknown[])[];

/** Row 1 holds ids, row 2 labels, data begin in row 3. */
export const ID_ROW = 1;
export const LABEL_ROW = 2;
export const FIRST_DATA_ROW = 3;

export interface Header {
  /** Column id → column number from 1; a doubled id gives its first place and a problem. */
  readonly columns: ReadonlyMap<string, number>;
  /** Trouble that makes the table unreadable. */
  readonly structure: readonly Problem[];
}

/** All places of each known id in row 1. */
export const placesOf = (table: Table, idRow: readonly unknown[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  idRow.forEach((cell, index) => {
    const key = String(cell).trim();
    if (table.columns[key] !== undefined) places.set(key, [...(places.get(key) ?? []), index + 1]);
  });
  return places;
};

/** Where each column stands; what is missing or doubled is named, never guessed. */
export const readHeader = (table: Table, idRow: readonly unknown[]): Header => {
  const places = placesOf(table, idRow);
  const at = (column: string | null) => ({ table: table.name, key: null, column });
  if (places.size === 0) return { columns: new Map(), structure: [problemAt('header.missing', at(null))] };
  const structure = rawColumns(table).flatMap((column): Problem[] => {
    const found = places.get(column) ?? [];
    if (found.length === 1) return [];
    if (found.length === 0) return [problemAt('column.missing', at(column))];
    return [
      problemAt('column.doubled', at(column), { count: found.length, places: found.map(columnLetter).join(', ') }),
    ];
  });
  return { columns: new Map([...places].map(([column, [first = 0]]) => [column, first])), structure };
};

/** Labels as people see them in row 2; where one is blank, the label that set-up wrote. */
export const readLabels = (table: Table, header: Header, labelRow: readonly unknown[]): ReadonlyMap<string, string> =>
  new Map(
    Object.keys(table.columns).map((key) => {
      const cell = labelRow[(header.columns.get(key) ?? 0) - 1];
      const own = typeof cell === 'string' && table.columns[key]?.by !== 'derived' ? cell.trim() : '';
      return [key, own === '' ? columnLabel(table.name, key) : own];
    }),
  );

/**
 * Trouble with the block that a formula of ours fills: a raw column right of it, the formula gone, or something typed
 * over it. A blocked spill shows #REF! in its first cell and nothing below, so whatever stands there was typed.
 */
export const blockProblems = (table: Table, { columns }: Header, grid: Grid): Problem[] => {
  const [first] = derivedColumns(table);
  const start = first === undefined ? undefined : columns.get(first);
  if (start === undefined) return [];
  const at = (column: string | null) => ({ table: table.name, key: null, column });
  const stray = rawColumns(table).filter((key) => (columns.get(key) ?? 0) > start);
  const problems = stray.map((column) => problemAt('column.stray', at(column)));
  const typed = typedOver(table, { columns }, grid);
  if (typed.length > 0) return [...problems, problemAt('block.covered', at(null), { cells: typed.join(', ') })];
  if (!isBlankCell(grid[LABEL_ROW - 1]?.[start - 1])) return problems;
  return [...problems, problemAt('block.missing', at(null), { cells: cellAddress(LABEL_ROW, start) })];
};

/** Addresses of what stands in the derived block while its formula cannot spill; none while it does. */
export const typedOver = (table: Table, { columns }: Pick<Header, 'columns'>, grid: Grid): string[] => {
  const places = derivedColumns(table).flatMap((key) => columns.get(key) ?? []);
  const anchor = Math.min(...places);
  if (grid[LABEL_ROW - 1]?.[anchor - 1] !== '#REF!') return [];
  return grid.flatMap((cells, index) =>
    index < LABEL_ROW - 1
      ? []
      : places
          .filter((place) => !(index === LABEL_ROW - 1 && place === anchor) && !isBlankCell(cells[place - 1]))
          .map((place) => cellAddress(index + 1, place)),
  );
};
