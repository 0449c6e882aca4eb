/** A table's grid as raw rows: cells by column id, rows by what names them. Reads nothing into the cells. */
import { toSerial } from '#kernel/civil-date';
import { clean } from '#kernel/text';
import { rawColumns, type Table } from '#schema/define';
import type { Raw, RawTable } from '#schema/raw';
import { TABLES, type TableName } from '#schema/tables';
import { type CivilOf, isBlankCell, isDate } from '#sheet/cells';
import { FIRST_DATA_ROW, type Grid } from '#sheet/header';

/** What a cell holds, fit to be sent and compared; a time of day is cut off. */
const rawOf = (cell: unknown, civilOf: CivilOf): Raw => {
  if (isDate(cell)) return toSerial(civilOf(cell));
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell ?? '');
};

/** What names a row by the content of its key cell; null where that is blank. */
const keyOf = (cell: Raw | undefined): string | null => clean(String(cell ?? '')) || null;

const alone = (keys: readonly (string | null)[]): Set<string> => {
  const seen = new Map<string, number>();
  for (const key of keys) if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);
  return new Set([...seen].filter(([, count]) => count === 1).map(([key]) => key));
};

/** The rows of a table; `columns` says where its columns stand. */
export const rawTable = <N extends TableName>(
  name: N,
  columns: ReadonlyMap<string, number>,
  grid: Grid,
  civilOf: CivilOf,
): RawTable<N> => {
  const table: Table = TABLES[name];
  const placed = rawColumns(table).flatMap((key) => {
    const place = columns.get(key);
    return place === undefined ? [] : [[key, place - 1] as const];
  });
  const rows = grid.slice(FIRST_DATA_ROW - 1).map((cells, index) => ({
    row: FIRST_DATA_ROW + index,
    cells: Object.fromEntries(placed.map(([key, at]) => [key, rawOf(cells[at], civilOf)])),
  }));
  const filled = rows.filter(({ cells }) => Object.values(cells).some((cell) => !isBlankCell(cell) && cell !== false));
  const keys = filled.map(({ cells }) => keyOf(cells[table.key]));
  const single = alone(keys);
  return {
    table: name,
    rows: filled.map((entry, index) => {
      const key = keys[index] ?? null;
      return { ...entry, key: key !== null && single.has(key) ? key : null };
    }),
  };
};
