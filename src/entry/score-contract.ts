/** What the page “Chỉ số CCHC” may ask, and what comes back: types only. */
import type { ScoreView } from '#actions/score-view';
import type { CsvCell } from '#kernel/csv';

export type { CriterionView, MendingField, MendingObjective, ScoreTask, ScoreView } from '#actions/score-view';

/** A table as it stands in its tab: labels, then rows; days as `YYYY-MM-DD`. */
export interface TableCells {
  /** Name of the tab. */
  readonly title: string;
  readonly cells: readonly (readonly CsvCell[])[];
}

/** A tab that can be taken away as a file. */
export interface TableName {
  readonly table: string;
  readonly title: string;
}

export interface ScoreEndpoints {
  'scores.view': { input: null; output: ScoreView & { readonly tables: readonly TableName[] } };
  'tables.csv': { input: { readonly table: string }; output: TableCells };
}
