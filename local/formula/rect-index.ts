// Finds what lies near a block without looking at everything: an item lies in every tile of the sheet that its block touches. Knows no formula.
import { lastColumnOf, lastRowOf, overlaps, type Rect } from '#local/model/rect';

const TILE = { rows: 64, columns: 4 };
/** Tiles side by side, more than a sheet can have. */
const ACROSS = 8192;

interface Entry<Item> {
  rect: Rect;
  item: Item;
}

/** The numbers of the tiles that a block touches. */
const tilesOf = (rect: Rect): number[] => {
  const [top, left] = [Math.floor(rect.row / TILE.rows), Math.floor(rect.column / TILE.columns)];
  const [bottom, right] = [Math.floor(lastRowOf(rect) / TILE.rows), Math.floor(lastColumnOf(rect) / TILE.columns)];
  const tiles: number[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) tiles.push(row * ACROSS + column);
  return tiles;
};

/** Items by the blocks they were added under, sheet by sheet. */
export class RectIndex<Item> {
  private readonly sheets = new Map<number, Map<number, Entry<Item>[]>>();

  clear(): void {
    this.sheets.clear();
  }

  add(sheetId: number, rect: Rect, item: Item): void {
    const tiles = this.sheets.get(sheetId) ?? new Map<number, Entry<Item>[]>();
    this.sheets.set(sheetId, tiles);
    for (const at of tilesOf(rect)) {
      const entries = tiles.get(at) ?? [];
      tiles.set(at, entries);
      entries.push({ rect, item });
    }
  }

  /** Calls back for each item whose block overlaps; an item may come more than once. */
  near(sheetId: number, rect: Rect, visit: (item: Item) => void): void {
    const tiles = this.sheets.get(sheetId) ?? new Map<number, Entry<Item>[]>();
    const places = tilesOf(rect);
    for (const entries of places.length > tiles.size ? tiles.values() : places.map((at) => tiles.get(at) ?? []))
      for (const entry of entries) if (overlaps(entry.rect, rect)) visit(entry.item);
  }
}
