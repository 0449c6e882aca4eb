// What the server said that the workbook shows. Knows no Univer; rows and columns count from 1.
import type { CellPatch, Tab, TabView, ViewCell } from '#local/server/protocol';

export const BLANK: ViewCell = { show: '', kind: 'blank' };
/** More columns than any sheet has. */
const WIDE = 1 << 15;
const keyOf = (row: number, column: number): number => row * WIDE + column;

/** A cell that shows or looks like something, in its place. */
type Held = readonly [row: number, column: number, cell: ViewCell];

export class Mirror {
  tabs: readonly Tab[] = [];
  private readonly sheets = new Map<number, Map<number, Held>>();

  open(tabs: readonly TabView[]): void {
    this.tabs = tabs;
    this.sheets.clear();
    for (const { id, cells } of tabs) this.patch(id, cells);
  }

  tab(sheet: number): Tab | undefined {
    return this.tabs.find(({ id }) => id === sheet);
  }

  at(sheet: number, row: number, column: number): ViewCell {
    return this.sheets.get(sheet)?.get(keyOf(row, column))?.[2] ?? BLANK;
  }

  patch(sheet: number, patches: readonly CellPatch[]): void {
    const cells = this.sheets.get(sheet) ?? new Map<number, Held>();
    this.sheets.set(sheet, cells);
    for (const [row, column, cell] of patches) {
      if (cell) cells.set(keyOf(row, column), [row, column, cell]);
      else cells.delete(keyOf(row, column));
    }
  }

  /** Every cell that shows or looks like something, by row and column. */
  cells(sheet: number): readonly Held[] {
    return [...(this.sheets.get(sheet) ?? [])].sort(([one], [other]) => one - other).map(([, patch]) => patch);
  }
}
