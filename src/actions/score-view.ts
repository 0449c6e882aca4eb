/** What the page “Chỉ số CCHC” shows: the score board, the tasks that mend and prove, the units to be compared with. Plain data. */
import type { Caller } from '#actions/caller';
import { type CellValue, heldValue } from '#actions/row-edit';
import type { Analysis, TaskItem } from '#domain/analysis';
import type { CriterionScore, ScoreBoard } from '#domain/score-board';
import { asksForMending, type MendingTask } from '#domain/score-mending';
import { type Readiness, readinessOf } from '#domain/score-readiness';
import { type Standing, standingText } from '#domain/task';
import type { CivilDate } from '#kernel/civil-date';
import { type LabelOf, problemText } from '#messages/vi';
import { AREAS, type Area } from '#schema/choices';
import type { SettingId, Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Indicator } from '#schema/tables/indicators';
import type { UnitScore } from '#schema/tables/unit-scores';

/** A criterion with the sentences of what is wrong in its row, which stand for its problems. */
export type CriterionView = CriterionScore & { readonly wrong: readonly string[] };

/** A task that mends something, and how far it is. */
export interface ScoreTask extends MendingTask {
  readonly row: number;
  /** Official words of its state. */
  readonly status: string;
  readonly isLate: boolean;
  /** The due date that counts; null where there is none. */
  readonly dueOn: CivilDate | null;
}

/** Cells of an indicator that take the figures of the mending list. */
const MENDING_FIELDS = ['numerator', 'denominator', 'value', 'asOf'] as const;
export type MendingField = (typeof MENDING_FIELDS)[number];

/** An indicator that asks whether last year's shortcomings are mended. */
export interface MendingObjective {
  readonly id: string;
  readonly row: number;
  /** Whether its figures are a part and its whole, else a value. */
  readonly divides: boolean;
  readonly held: Readonly<Record<MendingField, CellValue>>;
}

export interface ScoreView {
  readonly today: CivilDate;
  readonly unit: string;
  readonly caller: Caller;
  /** Year of the plan. */
  readonly year: number | null;
  readonly selfScoreBy: CivilDate | null;
  /** Row of that setting; null where its tab lacks it. */
  readonly selfScoreByRow: number | null;
  /** Units that are ranked together. */
  readonly rankedUnits: number | null;
  readonly baseline: { readonly score: number | null; readonly rank: number | null };
  readonly target: { readonly score: number | null; readonly rank: number | null };
  readonly groupNames: { readonly [A in Area]: string };
  /** Null: no criteria were entered, so no score is shown anywhere. */
  readonly board: (Omit<ScoreBoard, 'criteria'> & { readonly criteria: readonly CriterionView[] }) | null;
  /** What is wrong elsewhere than in a criterion's row: in the set, in its tab. */
  readonly wrong: readonly string[];
  /** Those that criteria name. */
  readonly tasks: readonly ScoreTask[];
  readonly objectives: readonly MendingObjective[];
  readonly proofs: Readiness;
  readonly units: readonly UnitScore[];
}

/** What the view is made of. */
export interface ScoreSource {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly caller: Caller;
  readonly board: ScoreBoard | null;
  readonly units: readonly Row<UnitScore>[];
  readonly indicators: readonly Row<Indicator>[];
  readonly selfScoreByRow: number | null;
  readonly label: LabelOf;
}

const objectiveOf = (entry: Row<Indicator>): MendingObjective[] => {
  const { id, text, measure } = entry.record;
  if (id === null || !asksForMending(text ?? '')) return [];
  const held = Object.fromEntries(MENDING_FIELDS.map((field) => [field, heldValue(entry, field)]));
  const divides = measure === 'share' || measure === 'ratio';
  return [{ id, row: entry.row, divides, held: held as MendingObjective['held'] }];
};

const isDone = ({ name }: Standing): boolean => name === 'doneOnTime' || name === 'doneLate';

const taskView = ({ row, task, standing }: TaskItem, { today }: Analysis): ScoreTask => ({
  id: task.id ?? '',
  row,
  text: task.text ?? '',
  status: standingText(standing, today),
  isDone: isDone(standing),
  isLate: standing.name === 'openLate',
  dueOn: standing.effectiveDueOn,
});

const boardView = (board: ScoreBoard, label: LabelOf): ScoreView['board'] => {
  const criteria = board.criteria.map((criterion) => ({
    ...criterion,
    problems: [],
    wrong: criterion.problems.map((problem) => problemText(problem, label)),
  }));
  return { ...board, criteria, problems: [] };
};

/** Everything that the page shows. */
export const scoreView = (source: ScoreSource): ScoreView => {
  const { analysis, settings, caller, board, units, indicators, selfScoreByRow, label } = source;
  const named = new Set(board?.criteria.flatMap(({ mendedBy }) => mendedBy));
  const inRows = new Set(board?.criteria.flatMap(({ problems }) => problems));
  return {
    today: analysis.today,
    unit: settings.unitName,
    caller,
    year: settings.year,
    selfScoreBy: settings.selfScoreBy,
    selfScoreByRow,
    rankedUnits: settings.rankedUnits,
    baseline: { score: settings.baselineScore, rank: settings.baselineRank },
    target: { score: settings.targetScore, rank: settings.targetRank },
    groupNames: Object.fromEntries(AREAS.map((area) => [area, settings[`group${area}` as SettingId]])) as {
      [A in Area]: string;
    },
    board: board === null ? null : boardView(board, label),
    wrong: (board?.problems ?? [])
      .filter((problem) => !inRows.has(problem))
      .map((problem) => problemText(problem, label)),
    tasks: analysis.items.filter(({ task }) => named.has(task.id ?? '')).map((item) => taskView(item, analysis)),
    objectives: indicators.flatMap(objectiveOf),
    proofs: readinessOf(board, analysis.items),
    units: units.map(({ record }) => record),
  };
};
