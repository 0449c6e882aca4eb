/** What the page “Chỉ số CCHC” shows: the score board, the tasks that mend and prove, the units to be compared with. Plain data. */
import type { Caller } from '#actions/caller';
import type { Analysis, TaskItem } from '#domain/analysis';
import type { CriterionScore, ProofState, ScoreBoard } from '#domain/score-board';
import type { MendingTask } from '#domain/score-mending';
import { proofState } from '#domain/score-proof';
import { leadsOf, type Standing, standingText } from '#domain/task';
import type { CivilDate } from '#kernel/civil-date';
import { type LabelOf, problemText } from '#messages/vi';
import { AREAS, type Area } from '#schema/choices';
import type { SettingId, Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { UnitScore } from '#schema/tables/unit-scores';

/** A criterion with the sentences of what is wrong in its row. */
export type CriterionView = Omit<CriterionScore, 'problems'> & { readonly wrong: readonly string[] };

/** A task: how far it is, and its proof. */
export interface ScoreTask extends MendingTask {
  readonly row: number;
  readonly text: string;
  /** Official words of its state. */
  readonly status: string;
  readonly isLate: boolean;
  /** The due date that counts; null where there is none. */
  readonly dueOn: CivilDate | null;
  readonly leads: readonly string[];
  /** `notNeeded`: not reported as done yet, so nothing is asked for. */
  readonly proof: ProofState;
  /** As typed. */
  readonly proofText: string | null;
}

export type UnitView = Pick<UnitScore, 'year' | 'unit' | 'score' | 'rank'>;

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
  readonly board: (Omit<ScoreBoard, 'criteria' | 'problems'> & { readonly criteria: readonly CriterionView[] }) | null;
  /** What is wrong elsewhere than in a criterion's row: in the set, in its tab. */
  readonly wrong: readonly string[];
  readonly tasks: readonly ScoreTask[];
  readonly units: readonly UnitView[];
}

/** What the view is made of. */
export interface ScoreSource {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly caller: Caller;
  readonly board: ScoreBoard | null;
  readonly units: readonly Row<UnitScore>[];
  readonly selfScoreByRow: number | null;
  readonly label: LabelOf;
}

const isDone = ({ name }: Standing): boolean => name === 'doneOnTime' || name === 'doneLate';

const taskView = ({ row, task, standing }: TaskItem, { today, roster }: Analysis): ScoreTask => ({
  id: task.id ?? '',
  row,
  text: task.text ?? '',
  status: standingText(standing, today),
  isDone: isDone(standing),
  isOff: standing.name === 'paused' || standing.name === 'notArising',
  isLate: standing.name === 'openLate',
  dueOn: standing.effectiveDueOn,
  leads: leadsOf(task).map(roster.spell),
  proof: proofState(task.proof, isDone(standing) || standing.awaitsProof),
  proofText: task.proof,
});

const boardView = (board: ScoreBoard, label: LabelOf): ScoreView['board'] => {
  const { criteria, problems: _, ...rest } = board;
  return {
    ...rest,
    criteria: criteria.map(({ problems, ...criterion }) => ({
      ...criterion,
      wrong: problems.map((problem) => problemText(problem, label)),
    })),
  };
};

/** Everything that the page shows. */
export const scoreView = ({
  analysis,
  settings,
  caller,
  board,
  units,
  selfScoreByRow,
  label,
}: ScoreSource): ScoreView => {
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
    tasks: analysis.items.map((item) => taskView(item, analysis)),
    units: units.map(({ record: { year, unit, score, rank } }) => ({ year, unit, score, rank })),
  };
};
