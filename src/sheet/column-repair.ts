/** Columns that were given back to a table: what was done to each, and whether it can be taken back. Pure. */
import { columnLabel } from '#messages/vi';
import type { Table } from '#schema/define';
import { TABLES, type TableName } from '#schema/tables';
import { isBlankCell } from '#sheet/cells';
import { type Grid, ID_ROW, LABEL_ROW, placesOf } from '#sheet/header';
import { planColumns } from '#sheet/header-repair';

export interface LostColumn {
  readonly table: TableName;
  readonly column: string;
}

/** `added`: a new column; `named`: its id written over `was`; `cleared`: the id taken from a second place. */
export interface RestoredColumn extends LostColumn {
  readonly did: 'added' | 'named' | 'cleared';
  /** Where it stands once all is done. */
  readonly place: number;
  /** Its label then. */
  readonly label: string;
  /** The cell of row 1 before. */
  readonly was: string;
}

const textAt = (cells: readonly unknown[] | undefined, place: number): string => String(cells?.[place - 1] ?? '');

/** What `planColumns` does to a table, column by column, with the places as they are at the end. */
export const restorationOf = (name: TableName, grid: Grid): RestoredColumn[] => {
  const table: Table = TABLES[name];
  const ids = [...(grid[ID_ROW - 1] ?? [])];
  const labels = [...(grid[LABEL_ROW - 1] ?? [])];
  let found: RestoredColumn[] = [];
  for (const step of planColumns(table, grid)) {
    if (step.do === 'insertColumn') {
      const label = columnLabel(name, step.key);
      ids.splice(step.place - 1, 0, step.key);
      labels.splice(step.place - 1, 0, label);
      found = found.map((each) => (each.place < step.place ? each : { ...each, place: each.place + 1 }));
      found.push({ table: name, column: step.key, did: 'added', place: step.place, label, was: '' });
    } else if (step.do === 'setId' || step.do === 'clearId') {
      const did = step.do === 'setId' ? 'named' : 'cleared';
      const [was, label] = [textAt(ids, step.place), textAt(labels, step.place)];
      found.push({ table: name, column: step.key, did, place: step.place, label, was });
    }
  }
  return found;
};

/** A box that nobody has ticked reads as false. */
const isUnused = (grid: Grid, place: number): boolean =>
  grid.slice(LABEL_ROW).every((cells) => isBlankCell(cells[place - 1]) || cells[place - 1] === false);

/**
 * Where the column stands that is to be taken back; `done` where it was taken back already, `used` where somebody has
 * typed into it or changed its header. Formulas are not seen here.
 */
export const standOf = (restored: RestoredColumn, grid: Grid): number | 'done' | 'used' => {
  const { table, column, did, place, label } = restored;
  const [ids, labels] = [grid[ID_ROW - 1], grid[LABEL_ROW - 1]];
  const places = placesOf(TABLES[table], ids ?? []).get(column) ?? [];
  if (did === 'cleared' ? places.includes(place) : places.length === 0) return 'done';
  const [at = 0] = did === 'cleared' ? [place] : places;
  const isAsWritten =
    textAt(labels, at) === label && (did === 'cleared' ? textAt(ids, at) === '' : places.length === 1);
  return isAsWritten && (did !== 'added' || isUnused(grid, at)) ? at : 'used';
};

/** A lost column that stands there again, unused and labelled as set-up does: a retry finds what the first try has done. */
export const restoredBefore = (table: TableName, column: string, grid: Grid): RestoredColumn | null => {
  const restored = { table, column, did: 'added', place: 0, label: columnLabel(table, column), was: '' } as const;
  const place = standOf(restored, grid);
  return typeof place === 'number' ? { ...restored, place } : null;
};
