// Finds what lies near a block without looking at everything: short blocks by bands of rows, tall ones by column. Knows no formula.
import { lastColumnOf, lastRowOf, overlaps, type Rect } from '#local/model/rect';

const BAND = 64;

interface Entry<Item> {
  rect: Rect;
  item: Item;
}

type Drawers<Item> = Map<number, Entry<Item>[]>;

interface Shelf<Item> {
  bands: Drawers<Item>;
  columns: Drawers<Item>;
  wide: Entry<Item>[];
}

const put = <Item>(drawers: Drawers<Item>, from: number, to: number, entry: Entry<Item>): void => {
  for (let at = from; at <= to; at += 1) {
    const drawer = drawers.get(at);
    if (drawer) drawer.push(entry);
    else drawers.set(at, [entry]);
  }
};

const look = <Item>(
  drawers: Drawers<Item>,
  from: number,
  to: number,
  visit: (entries: Entry<Item>[]) => void,
): void => {
  if (to - from > drawers.size) {
    for (const [at, entries] of drawers) if (at >= from && at <= to) visit(entries);
    return;
  }
  for (let at = from; at <= to; at += 1) {
    const entries = drawers.get(at);
    if (entries) visit(entries);
  }
};

/** Items by the blocks they were added under, sheet by sheet. */
export class RectIndex<Item> {
  private readonly shelves = new Map<number, Shelf<Item>>();

  clear(): void {
    this.shelves.clear();
  }

  add(sheetId: number, rect: Rect, item: Item): void {
    let shelf = this.shelves.get(sheetId);
    if (!shelf) {
      shelf = { bands: new Map(), columns: new Map(), wide: [] };
      this.shelves.set(sheetId, shelf);
    }
    const entry = { rect, item };
    if (rect.rows <= BAND) put(shelf.bands, Math.floor(rect.row / BAND), Math.floor(lastRowOf(rect) / BAND), entry);
    else if (rect.columns <= BAND) put(shelf.columns, rect.column, lastColumnOf(rect), entry);
    else shelf.wide.push(entry);
  }

  /** Calls back for each item whose block overlaps; an item may come more than once. */
  near(sheetId: number, rect: Rect, visit: (item: Item) => void): void {
    const shelf = this.shelves.get(sheetId);
    if (!shelf) return;
    const show = (entries: Entry<Item>[]): void => {
      for (const entry of entries) if (overlaps(entry.rect, rect)) visit(entry.item);
    };
    look(shelf.bands, Math.floor(rect.row / BAND), Math.floor(lastRowOf(rect) / BAND), show);
    look(shelf.columns, rect.column, lastColumnOf(rect), show);
    show(shelf.wide);
  }
}
