// What a custom function is given, as JSON; rows of a range that stayed as they were keep their text. Knows no formula and no memo.
import type { AreaValue } from '#local/formula/values';
import { type Cell, isCellError, type Scalar } from '#local/model/cell';
import { showsDate } from '#local/model/display';
import type { Task } from '#local/wire';
import { instantOf, wallOfSerial } from '#local/zone';

type Cells = readonly (Cell | undefined)[];

/** A row of a range: its JSON, the columns (from 0) that hold dates, and what both were made of. */
interface Line {
  readonly json: string;
  readonly dates: readonly number[];
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
  return { json: JSON.stringify(line), dates, zone, values, formats };
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

  of({ sheet, rect }: AreaValue, zone: string): Line[] {
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

/** The arguments of one call, in the order in which they are added. */
export class WiredArguments {
  private readonly args: string[] = [];
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
  addRange(range: AreaValue): void {
    const { sheet, rect } = range;
    if (rect.rows === 1 && rect.columns === 1) {
      const cell = sheet.at(rect.row, rect.column);
      this.add(cell?.value ?? null, cell?.format);
      return;
    }
    const lines = this.lines.of(range, this.zone);
    lines.forEach(({ dates }, row) => {
      if (dates.length > 0) this.dates.push([this.args.length, row, ...dates]);
    });
    this.args.push(`[${lines.map(({ json }) => json).join()}]`);
  }
  omit(): void {
    this.omitted.push(this.args.length);
    this.args.push('null');
  }

  /** The task of calling a function with them, as JSON. */
  task(functionName: string): string {
    const { dates, omitted } = this;
    const rest: Task = { functionName, kind: 'custom', dates, omitted };
    return `{"args":[${this.args.join()}],${JSON.stringify(rest).slice(1)}`;
  }
}
