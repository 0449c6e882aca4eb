/** What has to happen to row 1 and the order of columns so that every id stands once, derived block last. Pure plan. */
import { fold } from '#kernel/text';
import { columnLabel } from '#messages/vi';
import { derivedColumns, rawColumns, type Table } from '#schema/define';
import { isBlankCell } from '#sheet/cells';
import { type Grid, ID_ROW, LABEL_ROW } from '#sheet/header';

/** One step of mending a header; places are column numbers at the moment of the step. */
export type HeaderStep =
  | { readonly do: 'insertIdRow' }
  | { readonly do: 'setId'; readonly key: string; readonly place: number }
  | { readonly do: 'clearId'; readonly key: string; readonly place: number }
  | { readonly do: 'insertColumn'; readonly key: string; readonly place: number }
  | { readonly do: 'moveColumn'; readonly key: string; readonly from: number; readonly before: number };

export interface HeaderPlan {
  readonly steps: readonly HeaderStep[];
  /** Column id → place once all steps are done; where ids are doubled nothing is done, and it is the place found. */
  readonly columns: ReadonlyMap<string, number>;
  /** Ids of raw columns that stand twice over different contents: a person must choose. */
  readonly doubled: readonly string[];
  /** The tab holds something else: nothing may be done to it. */
  readonly foreign: boolean;
}

const FOREIGN: HeaderPlan = { steps: [], columns: new Map(), doubled: [], foreign: true };

/** Fewest known labels in a row that make it this table's label row. */
const ENOUGH_LABELS = 3;

const keysByLabel = (table: Table): Map<string, string> =>
  new Map(rawColumns(table).map((key) => [fold(columnLabel(table.name, key)), key]));

const labelled = (table: Table, row: readonly unknown[]): (string | null)[] => {
  const keys = keysByLabel(table);
  return row.map((cell) => keys.get(fold(String(cell))) ?? null);
};

const isLabelRow = (table: Table, row: readonly unknown[]): boolean => {
  const found = new Set(labelled(table, row).filter((key) => key !== null));
  return found.size >= Math.min(ENOUGH_LABELS, rawColumns(table).length);
};

/** The header as it changes step by step. */
class HeaderModel {
  readonly steps: HeaderStep[] = [];

  constructor(readonly ids: string[]) {}

  placeOf(key: string): number {
    return this.ids.indexOf(key) + 1;
  }

  placesOf(key: string): number[] {
    return this.ids.flatMap((id, index) => (id === key ? [index + 1] : []));
  }

  set(key: string, place: number): void {
    this.ids[place - 1] = key;
    this.steps.push({ do: 'setId', key, place });
  }

  /** Clears the id everywhere but at one place. */
  keepOnly(key: string, kept: number | undefined): void {
    for (const place of this.placesOf(key)) {
      if (place === kept) continue;
      this.ids[place - 1] = '';
      this.steps.push({ do: 'clearId', key, place });
    }
  }

  insert(key: string, place: number): void {
    this.ids.splice(place - 1, 0, key);
    this.steps.push({ do: 'insertColumn', key, place });
  }

  /** Moves a column to stand right before another place, as Sheet.moveColumns counts it. */
  move(key: string, before: number): void {
    const from = this.placeOf(key);
    this.ids.splice(from - 1, 1);
    this.ids.splice(before - 1 - (from < before ? 1 : 0), 0, key);
    this.steps.push({ do: 'moveColumn', key, from, before });
  }
}

const columnCells = (grid: Grid, place: number): unknown[] => grid.slice(LABEL_ROW).map((cells) => cells[place - 1]);

/**
 * Leaves each raw id at one place where the choice is harmless: at the filled column rather than at blank copies, at the
 * labelled one of equals. Returns the ids of columns that are filled differently: those are left to a person.
 */
const settleRaw = (model: HeaderModel, table: Table, grid: Grid): string[] => {
  const named = labelled(table, grid[LABEL_ROW - 1] ?? []);
  return rawColumns(table).filter((key) => {
    const places = model.placesOf(key);
    if (places.length < 2) return false;
    const filled = places.filter((place) => !columnCells(grid, place).every(isBlankCell));
    if (new Set(filled.map((place) => JSON.stringify(columnCells(grid, place)))).size > 1) return true;
    const equals = filled.length > 0 ? filled : places;
    model.keepOnly(key, equals.find((place) => named[place - 1] === key) ?? equals[0]);
    return false;
  });
};

/** Leaves each derived id at the place nearest to where the block spills it: a derived column is never read. */
const settleDerived = (model: HeaderModel, table: Table, formulaAt: number | null): void => {
  const block = derivedColumns(table);
  const start = formulaAt ?? model.placeOf(block[0] ?? '');
  block.forEach((key, index) => {
    const distance = (place: number): number => Math.abs(place - start - index);
    model.keepOnly(key, model.placesOf(key).sort((a, b) => distance(a) - distance(b))[0]);
  });
};

/** Gives a block whose first id is gone its ids back from its formula on; ids of raw columns are left alone. */
const nameBlock = (model: HeaderModel, table: Table, formulaAt: number | null): void => {
  const block = derivedColumns(table);
  if (formulaAt === null || model.placeOf(block[0] ?? '') > 0) return;
  block.forEach((key, index) => {
    const id = model.ids[formulaAt + index - 1] ?? key;
    if (id === '' || (id !== key && block.includes(id))) model.set(key, formulaAt + index);
  });
};

/** Gives ids back to columns whose label still says what they are, then adds those that are gone. */
const completeRaw = (model: HeaderModel, table: Table, labels: readonly unknown[]): void => {
  const named = labelled(table, labels);
  for (const key of rawColumns(table)) {
    if (model.placeOf(key) > 0) continue;
    const place = named.findIndex((found, index) => found === key && (model.ids[index] ?? '') === '') + 1;
    if (place > 0) model.set(key, place);
    else model.insert(key, lastRaw(model, table) + 1);
  }
};

const lastRaw = (model: HeaderModel, table: Table): number => {
  const start = model.placeOf(derivedColumns(table)[0] ?? '');
  const places = rawColumns(table).map((key) => model.placeOf(key));
  return Math.max(0, ...places.filter((place) => start === 0 || place < start));
};

/** Brings stray raw columns back left of the derived block and the derived columns into one piece. */
const orderBlock = (model: HeaderModel, table: Table): void => {
  const [first, ...rest] = derivedColumns(table);
  if (first === undefined) return;
  if (model.placeOf(first) === 0) model.insert(first, lastRaw(model, table) + 1);
  for (const key of rawColumns(table)) {
    if (model.placeOf(key) > model.placeOf(first)) model.move(key, model.placeOf(first));
  }
  rest.forEach((key, index) => {
    const wanted = model.placeOf(first) + index + 1;
    if (model.placeOf(key) === wanted) return;
    if (model.placeOf(key) === 0) model.insert(key, wanted);
    else model.move(key, wanted);
  });
};

const knownIds = (table: Table, top: readonly unknown[]): string[] =>
  top.map((cell) => String(cell).trim()).map((key) => (table.columns[key] === undefined ? '' : key));

/** The steps that give lost raw columns back and leave each id at one place, and nothing else; none where a person must choose. */
export const planColumns = (table: Table, grid: Grid): readonly HeaderStep[] => {
  const model = new HeaderModel(knownIds(table, grid[ID_ROW - 1] ?? []));
  if (model.ids.every((key) => key === '') || settleRaw(model, table, grid).length > 0) return [];
  completeRaw(model, table, grid[LABEL_ROW - 1] ?? []);
  return model.steps;
};

/**
 * Plans the mending of a tab's header; no steps when it is whole. `formulaAt` is the column in which the formula of the
 * derived block stands, for a block whose first id is gone or doubled.
 */
export const planHeader = (table: Table, grid: Grid, formulaAt: number | null = null): HeaderPlan => {
  const top = grid[ID_ROW - 1] ?? [];
  const second = grid[LABEL_ROW - 1] ?? [];
  const ids = knownIds(table, top);
  const idsGone = ids.every((key) => key === '');
  const lostRow = idsGone && isLabelRow(table, top);
  if (idsGone && !lostRow && !isLabelRow(table, second)) return FOREIGN;
  const model = new HeaderModel(ids);
  if (lostRow) model.steps.push({ do: 'insertIdRow' });
  const doubled = settleRaw(model, table, grid);
  nameBlock(model, table, formulaAt);
  settleDerived(model, table, formulaAt);
  if (doubled.length === 0) {
    completeRaw(model, table, lostRow ? top : second);
    orderBlock(model, table);
  }
  const columns = new Map(model.ids.filter((key) => key !== '').map((key) => [key, model.placeOf(key)]));
  return { steps: doubled.length === 0 ? model.steps : [], columns, doubled, foreign: false };
};
