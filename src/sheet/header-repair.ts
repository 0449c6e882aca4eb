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
  /** Column id → place once all steps are done. */
  readonly columns: ReadonlyMap<string, number>;
  /** Ids that stand twice over different contents: a person must choose. */
  readonly doubled: readonly string[];
  /** The tab holds something else: nothing may be done to it. */
  readonly foreign: boolean;
}

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

  set(key: string, place: number): void {
    while (this.ids.length < place) this.ids.push('');
    this.ids[place - 1] = key;
    this.steps.push({ do: 'setId', key, place });
  }

  clear(key: string, place: number): void {
    this.ids[place - 1] = '';
    this.steps.push({ do: 'clearId', key, place });
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

/** Clears the id of copies that are blank or equal; what differs is left to a person. */
const settleDoubles = (model: HeaderModel, table: Table, grid: Grid): string[] =>
  rawColumns(table).filter((key) => {
    const places = model.ids.flatMap((id, index) => (id === key ? [index + 1] : []));
    const [first = 0, ...others] = places;
    const cells = JSON.stringify(columnCells(grid, first));
    const harmless = others.filter((place) => {
      const copy = columnCells(grid, place);
      return copy.every(isBlankCell) || JSON.stringify(copy) === cells;
    });
    for (const place of harmless) model.clear(key, place);
    return harmless.length < others.length;
  });

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
const orderBlock = (model: HeaderModel, table: Table, formulaAt: number | null): void => {
  const [first, ...rest] = derivedColumns(table);
  if (first === undefined) return;
  if (model.placeOf(first) === 0 && formulaAt !== null) {
    for (const [index, key] of [first, ...rest].entries()) model.set(key, formulaAt + index);
  }
  if (model.placeOf(first) === 0) model.insert(first, lastRaw(model, table) + 1);
  for (const key of rawColumns(table)) {
    if (model.placeOf(key) > model.placeOf(first)) model.move(key, model.placeOf(first));
  }
  rest.forEach((key, index) => {
    const wanted = model.placeOf(first) + index + 1;
    if (model.placeOf(key) === wanted) return;
    if (model.placeOf(key) === 0) model.insert(key, wanted);
    else model.move(key, wanted + (model.placeOf(key) < wanted ? 1 : 0));
  });
};

/**
 * Plans the mending of a tab's header; no steps when it is whole. `formulaAt` is the column in which the formula of the
 * derived block stands, for a block whose ids are gone.
 */
export const planHeader = (table: Table, grid: Grid, formulaAt: number | null = null): HeaderPlan => {
  const none = { steps: [], columns: new Map<string, number>(), doubled: [] };
  const idRow = (grid[ID_ROW - 1] ?? []).map((cell) => String(cell).trim());
  const known = idRow.map((key) => (table.columns[key] === undefined ? '' : key));
  const idsGone = known.every((key) => key === '');
  const lostRow = idsGone && isLabelRow(table, grid[ID_ROW - 1] ?? []);
  if (idsGone && !lostRow && !isLabelRow(table, grid[LABEL_ROW - 1] ?? [])) return { ...none, foreign: true };
  const labels = (lostRow ? grid[ID_ROW - 1] : grid[LABEL_ROW - 1]) ?? [];
  const model = new HeaderModel(lostRow ? labels.map(() => '') : known);
  if (lostRow) model.steps.push({ do: 'insertIdRow' });
  const doubled = settleDoubles(model, table, grid);
  if (doubled.length > 0) return { ...none, columns: placesOnce(model), doubled, foreign: false };
  completeRaw(model, table, labels);
  orderBlock(model, table, formulaAt);
  return { steps: model.steps, columns: placesOnce(model), doubled: [], foreign: false };
};

const placesOnce = ({ ids }: HeaderModel): Map<string, number> => {
  const columns = new Map<string, number>();
  ids.forEach((key, index) => {
    if (key !== '' && !columns.has(key)) columns.set(key, index + 1);
  });
  return columns;
};
