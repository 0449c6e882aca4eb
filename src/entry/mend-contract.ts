/** What the view Cần sửa asks and what comes back: types only. */
import type { MendKind } from '#actions/mends';
import type { ProblemItem, SheetProblems } from '#actions/problem-list';
import type { CellSwap, Outcome } from '#actions/replacement';
import type { LostColumn, RestoredColumn } from '#sheet/column-repair';

export type { MendKind } from '#actions/mends';
export type { ProblemGroup, ProblemItem, SheetProblems } from '#actions/problem-list';
export type { CellSwap, Outcome } from '#actions/replacement';
export type { LostColumn, RestoredColumn } from '#sheet/column-repair';

/** What is wrong in the workbook by sheet, and how much of it can be mended without guessing. */
export interface MendsView {
  /** Problems of the whole workbook. */
  readonly total: number;
  readonly sheets: readonly SheetProblems[];
  readonly mends: readonly { readonly kind: MendKind; readonly n: number }[];
  /** Lost columns that can be given back, and taken back again. */
  readonly columns: readonly (LostColumn & { readonly text: string })[];
  /** Sentences of what the repair of the structure mends besides. */
  readonly structure: readonly string[];
}

/** Further problems of one group. */
export interface ProblemQuery {
  readonly table: string;
  readonly code: string;
  readonly column: string | null;
  readonly from: number;
}

/** A cell to be mended, as a person judges it. */
export interface MendCell {
  readonly swap: CellSwap;
  readonly address: string;
  /** Label of its column. */
  readonly label: string;
  /** What stands there and what will, as the sheet shows them. */
  readonly old: string;
  readonly fresh: string;
  /** The words that the new value was read from, where they stand in another cell. */
  readonly because: string | null;
}

/** The first cells of a kind, `n` being the number of all. */
export interface MendPreview {
  readonly n: number;
  readonly cells: readonly MendCell[];
}

/** One outcome for each cell that was sent. */
export interface Replaced {
  readonly outcomes: readonly Outcome[];
}

/** What the repair of the structure did, and what only a person can mend. */
export interface RestoreResult {
  readonly done: readonly string[];
  readonly left: readonly string[];
}

export interface ColumnsResult {
  /** What undoes it. */
  readonly restored: readonly RestoredColumn[];
  /** What was done, a sentence a column. */
  readonly texts: readonly string[];
}

export interface MendEndpoints {
  'mends.view': { input: null; output: MendsView };
  'mends.list': { input: ProblemQuery; output: { readonly items: readonly ProblemItem[] } };
  'mends.preview': { input: { readonly kind: MendKind }; output: MendPreview };
  'mends.apply': { input: { readonly cells: readonly CellSwap[] }; output: Replaced };
  'mends.undo': { input: { readonly cells: readonly CellSwap[] }; output: Replaced };
  'mends.columns': { input: { readonly columns: readonly LostColumn[] }; output: ColumnsResult };
  /** Takes restored columns back; answers which were left because somebody has used them since. */
  'mends.dropColumns': {
    input: { readonly columns: readonly RestoredColumn[] };
    output: { readonly left: readonly string[] };
  };
  'mends.restore': { input: null; output: RestoreResult };
}
