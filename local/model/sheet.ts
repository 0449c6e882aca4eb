// One sheet: sparse cells, size, frozen and hidden rows, widths, rules, protections, merges. Knows no formulas' results and no script.
import { NEW_SHEET } from '#local/limits';
import { Cell, hasContent } from '#local/model/cell';
import { overlaps, type Rect, rectOf } from '#local/model/rect';

/** A conditional format with a formula for the top left cell of its ranges. */
export interface FormatRule {
  formula: string;
  ranges: Rect[];
  background?: string;
  fontColor?: string;
  bold?: boolean;
}

export interface Protection {
  id: number;
  rect: Rect;
  description: string;
  warningOnly: boolean;
  /** Who may edit besides the owner; null: everyone. */
  editors: readonly string[] | null;
}

/** A chart over the cells: the first column of its ranges names, the others hold numbers. */
export interface Chart {
  /** 0 until it is on a sheet. */
  id: number;
  type: string;
  ranges: (Rect & { sheetId: number })[];
  /** The cell under its corner, and pixels from there. */
  row: number;
  column: number;
  x: number;
  y: number;
  options: Record<string, unknown>;
}

/** Cells of a sheet. */
export interface Block {
  sheet: Sheet;
  rect: Rect;
}

export class Sheet {
  maxRows = NEW_SHEET.rows;
  maxColumns = NEW_SHEET.columns;
  frozenRows = 0;
  frozenColumns = 0;
  tabColor = '';
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  widths = new Map<number, number>();
  rules: FormatRule[] = [];
  protections: Protection[] = [];
  merges: Rect[] = [];
  charts: Chart[] = [];
  /** Cells by row and column, both from 0, with holes. */
  rows: ((Cell | undefined)[] | undefined)[] = [];

  constructor(
    readonly id: number,
    public name: string,
  ) {}

  /** The cell, if anything was ever put there. */
  at(row: number, column: number): Cell | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  /** The cell, to be changed: made when missing, a copy where it is one blank for many places. */
  ensure(row: number, column: number): Cell {
    const cells = this.rows[row - 1] ?? [];
    this.rows[row - 1] = cells;
    const known = cells[column - 1];
    if (known && !Object.isFrozen(known)) return known;
    const made = known ? { ...known } : new Cell();
    cells[column - 1] = made;
    return made;
  }

  /** Calls back for each cell that exists. */
  each(visit: (cell: Cell, row: number, column: number) => void): void {
    this.rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell) visit(cell, row + 1, column + 1);
      });
    });
  }

  /** Something of each place of a block, row by row. */
  map<T>({ row, column, rows, columns }: Rect, of: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    const block: T[][] = [];
    for (let at = row; at < row + rows; at += 1) {
      const line: T[] = [];
      for (let place = column; place < column + columns; place += 1) line.push(of(this.at(at, place), at, place));
      block.push(line);
    }
    return block;
  }

  /** From A1 to the last cell with content; at least A1. */
  dataRect(): Rect {
    let last = 1;
    for (const cells of this.rows)
      for (let column = cells?.length ?? 0; column > last; column -= 1)
        if (hasContent(cells?.[column - 1])) last = column;
    return rectOf(1, 1, Math.max(1, this.lastRow()), last);
  }

  /** The last row with content, 0 when the sheet is empty. */
  lastRow(): number {
    for (let row = this.rows.length; row > 0; row -= 1) if (this.rows[row - 1]?.some(hasContent)) return row;
    return 0;
  }

  /** All of it. */
  whole(): Rect {
    return rectOf(1, 1, this.maxRows, this.maxColumns);
  }

  /** Whether any cell of a block is closed to a person: a protection names editors, and he is neither one nor the owner. */
  isClosedTo(user: string, owner: string, rect: Rect): boolean {
    const closes = ({ warningOnly, editors }: Protection): boolean => !warningOnly && editors?.includes(user) === false;
    return user !== owner && this.protections.some((each) => closes(each) && overlaps(each.rect, rect));
  }

  /** Whether editing a block asks for a confirmation first. */
  warnsIn(rect: Rect): boolean {
    return this.protections.some((protection) => protection.warningOnly && overlaps(protection.rect, rect));
  }
}
