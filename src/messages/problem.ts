/** A piece of expected trouble as data: where, what, and the parameters of its sentence. */
import type { PROBLEMS } from '#messages/vi/problems';

export type ProblemCode = keyof typeof PROBLEMS;
export type Params = Readonly<Record<string, string | number>>;

/** Where a problem was met. */
export interface Place {
  readonly table: string;
  /** Id of the row, null where it has none or the table as a whole is meant. */
  readonly key: string | null;
  /** Column id, null where the row as a whole is meant. */
  readonly column: string | null;
  /** Row number in the sheet, where known. */
  readonly row?: number;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly at: Place;
  readonly params: Params;
}

/** A problem at a cell of a row. */
export const problemAt = (code: ProblemCode, at: Place, params: Params = {}): Problem => ({ code, at, params });
