/** Ids for rows that have none, and for copies whose id stands in an earlier row already. Pure. */
import { isIdentified, newId } from '#actions/heal';
import { groupBy } from '#kernel/keyed';
import { clean } from '#kernel/text';
import { codesOf, type Table } from '#schema/define';
import type { RawRow, RawTable } from '#schema/raw';
import { TABLES, type TableName } from '#schema/tables';

const idOf = ({ cells }: RawRow): string => clean(String(cells.id ?? ''));

/** Columns that name rows of other tables, or of their own, by id. */
const LINKS: readonly (readonly [table: TableName, column: string, to: TableName])[] = [
  ['updates', 'task', 'tasks'],
  ['indicators', 'task', 'tasks'],
  ['deliveries', 'named', 'tasks'],
  ['indicators', 'sameAs', 'indicators'],
  ['criteria', 'mendedBy', 'tasks'],
  ['criteria', 'source', 'tasks'],
  ['criteria', 'source', 'indicators'],
  ['criteria', 'set', 'criteriaSets'],
];

/** Ids of a table that other rows or the ledger name. */
const namedIds = (tables: readonly RawTable[], to: TableName): Set<string> =>
  new Set(
    LINKS.filter((link) => link[2] === to).flatMap(([from, column]) =>
      (tables.find(({ table }) => table === from)?.rows ?? []).flatMap(({ cells }) =>
        String(cells[column] ?? '')
          .split('\n')
          .map(clean),
      ),
    ),
  );

/** Whether two rows hold the same in every column that people fill. */
const areAlike = (table: Table, one: RawRow, other: RawRow): boolean =>
  Object.keys(table.columns).every((key) => table.columns[key]?.by !== 'user' || one.cells[key] === other.cells[key]);

/**
 * Rows of a table that get a new id. Of rows with one id the first keeps it, where that cannot be wrong: nothing names the
 * id, or the rows are alike. Else nobody but a person knows which row is meant.
 */
const rowsWithoutOwnId = ({ table, rows }: RawTable, tables: readonly RawTable[]): RawRow[] => {
  const named = namedIds(tables, table);
  return [...groupBy(rows, idOf)].flatMap(([id, [first, ...others]]) => {
    if (first === undefined) return [];
    if (id === '') return [first, ...others];
    return others.filter((other) => !named.has(id) || areAlike(TABLES[table], first, other));
  });
};

/** Each row that gets an id, with the id. */
export const freshIds = (
  tables: readonly RawTable[],
  suffix: () => string,
): { table: TableName; row: RawRow; id: string }[] =>
  tables.flatMap((raw) => {
    const { table, rows } = raw;
    if (!isIdentified(table)) return [];
    const taken = new Set(rows.map(idOf));
    return rowsWithoutOwnId(raw, tables).map((row) => {
      const record = { group: codesOf('group').find((code) => code === row.cells.group) };
      let id = newId(table, record, suffix());
      while (taken.has(id)) id = newId(table, record, suffix());
      taken.add(id);
      return { table, row, id };
    });
  });
