// Finds what lies near a block without looking at everything: an item lies in every tile of the sheet that its block touches. Knows no formula.
import { lastColumnOf, lastRowOf, overlaps, type Rect } from '#local/model/rect';

const TILE = { rows: 64, columns: 4 };
/** Tiles side by side, more than a sheet can have. */
const ACROSS = 8192;

interface Entry<Item> {
  rect: Rect;
  item: Item;
}

const tilesOf = (rect: Rect): { first: number; down: number; across: number } => {
  const [top, left] = [Math.floor(rect.row / TILE.rows), Math.floor(rect.column / TILE.columns)];
  return {
    first: top * ACROSS + left,
    down: Math.floor(lastRowOf(rect) / TILE.rows) - top + 1,
    across: Math.floor(lastColumnOf(rect) / TILE.columns) - left + 1,
  };
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
    const { first, down, across } = tilesOf(rect);
    for (let row = first; row < first + down * ACROSS; row += ACROSS)
      for (let at = row; at < row + across; at += 1) {
        const entries = tiles.get(at);
        if (entries) entries.push({ rect, item });
        else tiles.set(at, [{ rect, item }]);
      }
  }

  /** Calls back for each item whose block overlaps; an item may come more than once. */
  near(sheetId: number, rect: Rect, visit: (item: Item) => void): void {
    const tiles = this.sheets.get(sheetId) ?? new Map<number, Entry<Item>[]>();
    const look = (entries: Entry<Item>[] = []): void => {
      for (const entry of entries) if (overlaps(entry.rect, rect)) visit(entry.item);
    };
    const { first, down, across } = tilesOf(rect);
    if (down * across > tiles.size) for (const entries of tiles.values()) look(entries);
    else
      for (let row = first; row < first + down * ACROSS; row += ACROSS)
        for (let at = row; at < row + across; at += 1) look(tiles.get(at));
  }
}
