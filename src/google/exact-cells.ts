/** Puts values into cells exactly: a text stays that text, a day shows as a day. One block a column and run of rows. */
import type { GoogleRange, GoogleSheet } from '#google/surface';
import type { Raw } from '#schema/raw';

/** A cell by row and column number. */
export interface Spot {
  readonly row: number;
  readonly place: number;
}

/** What a cell gets, and the number format under which it stands then. */
export interface ExactCell extends Spot {
  readonly value: Raw;
  readonly format: string;
  /** The format that the cell has now. */
  readonly formatNow: string;
}

const PLAIN_TEXT = '@';

/** What setValues has to be told: a text in any other cell than one of plain text is read as typed, unless it is quoted. */
const literal = ({ value, format }: ExactCell): Raw =>
  typeof value === 'string' && value !== '' && format !== PLAIN_TEXT ? `'${value}` : value;

/** Neighbouring rows of one column. */
const runsOf = (cells: readonly ExactCell[]): ExactCell[][] => {
  const sorted = [...cells].sort((a, b) => a.place - b.place || a.row - b.row);
  const runs: ExactCell[][] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (last?.place === cell.place && last.row + 1 === cell.row) run?.push(cell);
    else runs.push([cell]);
  }
  return runs;
};

/** Lifts the typing rules while the work writes what they would refuse. */
const withoutRules = (range: GoogleRange, work: () => void): void => {
  const rules = range.getDataValidations();
  range.setDataValidation(null);
  work();
  range.setDataValidations(rules);
};

/**
 * Writes the cells: two calls a block, one where formats are right already. `pastRules`: also what typing would refuse, as
 * what stood there before; three more calls a block.
 */
export const writeExact = (sheet: GoogleSheet, cells: readonly ExactCell[], pastRules: boolean): void => {
  for (const run of runsOf(cells)) {
    const [{ row, place }] = run as [ExactCell];
    const range = sheet.getRange(row, place, run.length, 1);
    const write = (): void => {
      if (run.some(({ format, formatNow }) => format !== formatNow))
        range.setNumberFormats(run.map(({ format }) => [format]));
      range.setValues(run.map((cell) => [literal(cell)]));
    };
    if (pastRules) withoutRules(range, write);
    else write();
  }
};

/** The smallest block around some cells, and where in it each stands. */
const around = (sheet: GoogleSheet, cells: readonly Spot[]) => {
  const rows = cells.map(({ row }) => row);
  const places = cells.map(({ place }) => place);
  const [top, left] = [Math.min(...rows), Math.min(...places)];
  const range = sheet.getRange(top, left, Math.max(...rows) - top + 1, Math.max(...places) - left + 1);
  const at =
    (values: readonly (readonly string[])[]): ReadSpot =>
    ({ row, place }) =>
      values[row - top]?.[place - left] ?? '';
  return { range, at };
};

export type ReadSpot = (spot: Spot) => string;

/** The formulas of some cells, '' where there is none: one read. */
export const formulasOf = (sheet: GoogleSheet, cells: readonly Spot[]): ReadSpot => {
  const { range, at } = around(sheet, cells);
  return at(range.getFormulas());
};

/** The number formats of some cells: one read. */
export const formatsOf = (sheet: GoogleSheet, cells: readonly Spot[]): ReadSpot => {
  const { range, at } = around(sheet, cells);
  return at(range.getNumberFormats());
};
