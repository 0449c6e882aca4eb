// What a custom function is given, as JSON, and a key of it; rows of a range that look as they did keep their text. Knows no formula and no memo.

import { createHash } from 'node:crypto';
import { rawOf, type Scalar } from '#local/model/cell';
import { showsDate } from '#local/model/display';
import { contains, lastRowOf, overlaps, type Rect } from '#local/model/rect';
import type { Block, Sheet } from '#local/model/sheet';
import type { Watcher } from '#local/model/workbook';
import type { Task } from '#local/wire';
import { instantOf, wallOfSerial } from '#local/zone';

/** Some rows of a range: JSON of them and of the places of their dates (row, column; from 0) without the outer brackets, a hash of both. */
interface Piece {
  readonly json: string;
  readonly dates: string;
  readonly hash: string;
}

/** Rows of a piece: few enough to make anew after an edit, many enough to put together at once. */
const ROWS = 64;
/** Ranges that are kept. */
const RANGES = 32;

const isDateCell = (value: Scalar, format: string): value is number => typeof value === 'number' && showsDate(format);

/** A value as the function gets it; a date is its instant. */
const wired = (value: Scalar, format: string, zone: string): string | number | boolean =>
  isDateCell(value, format) ? instantOf(zone, wallOfSerial(value)) : rawOf(value);

/** Items of an array as JSON, without its brackets. */
const textOf = (items: readonly unknown[]): string => JSON.stringify(items).slice(1, -1);

const pieceOf = ({ sheet, rect }: Block, first: number, zone: string): Piece => {
  const dates: number[][] = [];
  const place = { ...rect, row: rect.row + first, rows: Math.min(ROWS, rect.rows - first) };
  const lines = sheet.map(place, (cell, row, column) => {
    const { value = null, format = '' } = cell ?? {};
    if (isDateCell(value, format)) dates.push([row - rect.row, column - rect.column]);
    return wired(value, format, zone);
  });
  const [json, places] = [textOf(lines), textOf(dates)];
  return { json, dates: places, hash: createHash('sha1').update(json).update(places).digest('base64') };
};

/** A range as functions were last given it; pieces that look different since are gone. */
interface Told extends Block {
  readonly zone: string;
  readonly pieces: (Piece | undefined)[];
}

/** Ranges by pieces, each made anew only where a cell looks different. Has to hear of whatever does. */
export class Ranges implements Watcher {
  private told: readonly Told[] = [];

  shown(sheet: Sheet, rect: Rect): void {
    for (const { sheet: on, rect: range, pieces } of this.told) {
      if (on !== sheet || !overlaps(range, rect)) continue;
      const pieceAt = (row: number): number => Math.max(0, Math.floor((row - range.row) / ROWS));
      pieces.fill(undefined, pieceAt(rect.row), pieceAt(lastRowOf(rect)) + 1);
    }
  }
  restructured(): void {
    this.told = [];
  }

  of({ sheet, rect }: Block, zone: string): readonly Piece[] {
    const known = this.told.find(
      (one) => one.sheet === sheet && one.zone === zone && contains(one.rect, rect) && contains(rect, one.rect),
    );
    const { pieces } = known ?? { pieces: new Array<Piece | undefined>(Math.ceil(rect.rows / ROWS)).fill(undefined) };
    this.told = [{ sheet, rect, zone, pieces }, ...this.told.filter((one) => one !== known)].slice(0, RANGES);
    return pieces.map((piece, at) => {
      pieces[at] = piece ?? pieceOf({ sheet, rect }, at * ROWS, zone);
      return pieces[at];
    });
  }
}

/** JSON of an array whose items are JSON already; one that is empty is none. */
const arrayOf = (items: readonly string[]): string => `[${items.filter((item) => item !== '').join()}]`;

/** The arguments of one call, in the order in which they are added. */
export class WiredArguments {
  /** JSON, of a range by pieces. */
  private readonly args: (string | readonly Piece[])[] = [];
  private readonly dates: number[] = [];
  private readonly omitted: number[] = [];

  constructor(
    private readonly ranges: Ranges,
    private readonly zone: string,
  ) {}

  /** A single value; under a date format a number is a date. */
  add(value: Scalar, format = ''): void {
    if (isDateCell(value, format)) this.dates.push(this.args.length);
    this.args.push(JSON.stringify(wired(value, format, this.zone)));
  }
  /** Values that stand in no cells. */
  addGrid(grid: readonly (readonly Scalar[])[]): void {
    this.args.push(JSON.stringify(grid.map((line) => line.map((value) => wired(value, '', this.zone)))));
  }
  /** The cells of a range: a block, or the one value. */
  addRange(range: Block): void {
    const { sheet, rect } = range;
    const cell = sheet.at(rect.row, rect.column);
    if (rect.rows === 1 && rect.columns === 1) this.add(cell?.value ?? null, cell?.format);
    else this.args.push(this.ranges.of(range, this.zone));
  }
  omit(): void {
    this.omitted.push(this.args.length);
    this.args.push('null');
  }

  /** The same for the same function and arguments. */
  key(functionName: string): string {
    const hash = createHash('sha256').update(JSON.stringify([functionName, this.dates, this.omitted]));
    for (const arg of this.args) hash.update(typeof arg === 'string' ? arg : arg.map((piece) => piece.hash).join());
    return hash.digest('base64');
  }
  /** The task of calling a function with them, as JSON. */
  task(functionName: string): string {
    const args = this.args.map((arg) => (typeof arg === 'string' ? arg : arrayOf(arg.map(({ json }) => json))));
    const datesIn = this.args.flatMap((arg, index) =>
      typeof arg === 'string' ? [] : [`[${index},${arrayOf(arg.map(({ dates }) => dates))}]`],
    );
    const rest: Task = { functionName, kind: 'custom', dates: this.dates, omitted: this.omitted };
    return `${JSON.stringify(rest).slice(0, -1)},"args":${arrayOf(args)},"datesIn":${arrayOf(datesIn)}}`;
  }
}
