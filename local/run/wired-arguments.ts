// What a custom function is given, as JSON, and a key of it; rows of a range that stayed as they were keep their text. Knows no formula and no memo.

import { createHash } from 'node:crypto';
import { type Cell, isCellError, type Scalar } from '#local/model/cell';
import { showsDate } from '#local/model/display';
import type { Block } from '#local/model/sheet';
import type { Task } from '#local/wire';
import { instantOf, wallOfSerial } from '#local/zone';

type Cells = readonly (Cell | undefined)[];

/** A row of a range: its JSON, the columns (from 0) that hold dates, a hash of both, and what they were made of. */
interface Line {
  readonly json: Buffer;
  readonly dates: readonly number[];
  readonly hash: string;
  readonly zone: string;
  readonly values: readonly Scalar[];
  readonly formats: readonly string[];
}

const isDateCell = (value: Scalar, format: string): value is number => typeof value === 'number' && showsDate(format);

/** A value as the function gets it; a date is its instant. */
const wired = (value: Scalar, format: string, zone: string): string | number | boolean => {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return isDateCell(value, format) ? instantOf(zone, wallOfSerial(value)) : value;
};

const lineOf = (cells: Cells, zone: string): Line => {
  const values = Array.from(cells, (cell) => cell?.value ?? null);
  const formats = Array.from(cells, (cell) => cell?.format ?? '');
  const line = values.map((value, at) => wired(value, formats[at] ?? '', zone));
  const dates = values.flatMap((value, at) => (isDateCell(value, formats[at] ?? '') ? [at] : []));
  const json = Buffer.from(JSON.stringify(line));
  const hash = createHash('sha1').update(json).update(dates.join()).digest('base64');
  return { json, dates, hash, zone, values, formats };
};

const isStill = ({ values, formats }: Line, cells: Cells, first: number): boolean => {
  for (let at = 0; at < values.length; at += 1) {
    const cell = cells[first + at];
    const value = cell?.value ?? null;
    if (value !== values[at] || (typeof value === 'number' && cell?.format !== formats[at])) return false;
  }
  return true;
};

/** The lines of ranges, each made anew only where a cell of its row has changed. */
export class Lines {
  /** By first column and width, then by the row's cells. */
  private readonly known = new Map<string, WeakMap<Cells, Line>>();

  of({ sheet, rect }: Block, zone: string): Line[] {
    const { row, column, rows, columns } = rect;
    const first = column - 1;
    const ofColumns = this.known.get(`${column} ${columns}`) ?? new WeakMap<Cells, Line>();
    this.known.set(`${column} ${columns}`, ofColumns);
    const blank = lineOf(new Array(columns), zone);
    return Array.from({ length: rows }, (_, down) => {
      const cells = sheet.rows[row - 1 + down];
      if (!cells) return blank;
      const before = ofColumns.get(cells);
      if (before?.zone === zone && isStill(before, cells, first)) return before;
      const line = lineOf(
        Array.from({ length: columns }, (__, right) => cells[first + right]),
        zone,
      );
      ofColumns.set(cells, line);
      return line;
    });
  }
}

const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map((sign) => Buffer.from(sign)) as [Buffer, Buffer, Buffer];

/** JSON of an array whose items are JSON already. */
const arrayOf = (items: readonly Buffer[]): Buffer =>
  Buffer.concat([OPEN, ...items.flatMap((item, at) => (at === 0 ? item : [COMMA, item])), CLOSE]);

/** The arguments of one call, in the order in which they are added. */
export class WiredArguments {
  /** JSON, of a range by lines. */
  private readonly args: (string | readonly Line[])[] = [];
  private readonly dates: NonNullable<Task['dates']> = [];
  private readonly omitted: number[] = [];

  constructor(
    private readonly lines: Lines,
    private readonly zone: string,
  ) {}

  /** A single value; under a date format a number is a date. */
  add(value: Scalar, format = ''): void {
    if (isDateCell(value, format)) this.dates.push([this.args.length]);
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
    else this.args.push(this.lines.of(range, this.zone));
  }
  omit(): void {
    this.omitted.push(this.args.length);
    this.args.push('null');
  }

  /** The same for the same function and arguments. */
  key(functionName: string): string {
    const hash = createHash('sha256').update(JSON.stringify([functionName, this.dates, this.omitted]));
    for (const arg of this.args) hash.update(typeof arg === 'string' ? arg : arg.map((line) => line.hash).join());
    return hash.digest('base64');
  }
  /** The task of calling a function with them, as JSON in UTF-8. */
  task(functionName: string): Buffer {
    const dates = [...this.dates];
    const args = this.args.map((arg, index) => {
      if (typeof arg === 'string') return Buffer.from(arg);
      arg.forEach((line, row) => {
        if (line.dates.length > 0) dates.push([index, row, ...line.dates]);
      });
      return arrayOf(arg.map(({ json }) => json));
    });
    const rest: Task = { functionName, kind: 'custom', dates, omitted: this.omitted };
    return Buffer.concat([Buffer.from('{"args":'), arrayOf(args), Buffer.from(`,${JSON.stringify(rest).slice(1)}`)]);
  }
}
