/** The workbook as mends see it: every table read once, raw and as records; formulas only where a cell could be mended. */
import { type Mend, mendsOf } from '#actions/mends';
import { scoreBookOf } from '#domain/score-material';
import { type World, worldOf } from '#entry/world';
import { activeBook, civilReader, tabOf } from '#google/book';
import { randomSuffix, readClock } from '#google/clock';
import { formulasOf, type Spot } from '#google/exact-cells';
import { readGrid } from '#google/read';
import type { GoogleSpreadsheet } from '#google/surface';
import type { Problem } from '#messages/problem';
import { LIVE_TABLES, type Snapshot, type Snapshots, type TableName } from '#schema/tables';
import { type RestoredColumn, restorationOf } from '#sheet/column-repair';
import type { Grid } from '#sheet/header';
import { rawTable } from '#sheet/raw';
import { readTable } from '#sheet/snapshot';

/** The workbook as it stands, and where. */
export interface MendBook {
  readonly book: GoogleSpreadsheet;
  readonly snapshots: readonly Snapshot[];
  readonly world: World;
  readonly mends: readonly Mend[];
  /** Lost columns, with what will be done to each. */
  readonly columns: readonly RestoredColumn[];
}

/** Where a mend's cell stands; null where its column is gone. */
export const spotOf = (snapshots: readonly Snapshot[], { table, row, column }: Mend): Spot | null => {
  const place = snapshots.find((snapshot) => snapshot.table === table)?.columns.get(column);
  return place === undefined ? null : { row, place };
};

/** Mends without those of cells that hold a formula: one read a table that has any. */
const withoutFormulas = (
  book: GoogleSpreadsheet,
  snapshots: readonly Snapshot[],
  mends: readonly Mend[],
): readonly Mend[] => {
  const tables = [...new Set(mends.map(({ table }) => table))];
  return tables.flatMap((table) => {
    const sheet = tabOf(book, table);
    const own = mends.flatMap((mend) => {
      const spot = mend.table === table ? spotOf(snapshots, mend) : null;
      return spot === null ? [] : [{ mend, spot }];
    });
    if (sheet === null || own.length === 0) return [];
    const formulaAt = formulasOf(
      sheet,
      own.map(({ spot }) => spot),
    );
    return own.filter(({ spot }) => formulaAt(spot) === '').map(({ mend }) => mend);
  });
};

/** What criteria and their sets contradict, besides what their cells tell. */
const scoreProblems = (
  { criteria, criteriaSets }: Snapshots<'criteria' | 'criteriaSets'>,
  { material, problems }: World,
): Problem[] => {
  if (criteria.rows.length === 0 || criteria.structure.length + criteriaSets.structure.length > 0) return [];
  const records = { ...material, criteria: criteria.rows, criteriaSets: criteriaSets.rows };
  const { active, others } = scoreBookOf(records);
  const told = new Set(problems);
  return [active ?? [], others]
    .flat()
    .flatMap((board) => board.problems)
    .filter((problem) => !told.has(problem));
};

/** Reads all tables: eight reads, the zone, one read of formulas a table with something to mend. */
export const readMendBook = (): MendBook => {
  const book = activeBook();
  const { today } = readClock();
  const civilOf = civilReader(book);
  const read = LIVE_TABLES.map((name): { grid: Grid; snapshot: Snapshot } => {
    const grid = readGrid(book, name);
    return { grid: grid ?? [], snapshot: readTable(name, grid, civilOf) };
  });
  const snapshots = read.map(({ snapshot }) => snapshot);
  const byName = Object.fromEntries(snapshots.map((each) => [each.table, each])) as unknown as Snapshots<TableName>;
  const known = worldOf(byName, today, [
    ...[byName.reports, byName.instances, byName.deliveries],
    ...[byName.criteriaSets, byName.criteria, byName.unitScores],
  ]);
  const world = { ...known, problems: [...known.problems, ...scoreProblems(byName, known)] };
  const tables = read
    .filter(({ snapshot }) => snapshot.structure.length === 0)
    .map(({ grid, snapshot: { table, columns } }) => rawTable(table, columns, grid, civilOf));
  const mends = mendsOf({ tables, problems: world.problems, suffix: randomSuffix });
  const columns = read.flatMap(({ grid, snapshot: { table } }) => restorationOf(table, grid));
  return { book, snapshots, world, mends: withoutFormulas(book, snapshots, mends), columns };
};
