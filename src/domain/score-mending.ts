/** “Khắc phục tồn tại”: what cost points last year, the tasks that mend it, the points won back. Knows no sheet. */
import type { CriterionScore } from '#domain/score-board';

/** Of a board: its criteria, without what is wrong in their rows. */
interface Scores {
  readonly criteria: readonly Scored[];
}
type Scored = Omit<CriterionScore, 'problems'>;

/** What is known of a task that mends something. */
export interface MendingTask {
  readonly id: string;
  /** Whether it is done, with its day and its proof. */
  readonly isDone: boolean;
  /** Paused or not arising: it mends nothing and is not waited for. */
  readonly isOff: boolean;
}

/** Mended: every task that is to mend it is done. `open`: some are not; `noTask`: nobody has named one, or none is left. */
export type MendState = 'mended' | 'open' | 'noTask';

export interface Shortcoming<T extends MendingTask = MendingTask> {
  readonly criterion: Scored;
  readonly state: MendState;
  readonly tasks: readonly T[];
  /** Ids in the cell that no task has. */
  readonly unknownTasks: readonly string[];
  /** Points lost last year; null where nobody entered them. */
  readonly lost: number | null;
  /** Of these, what this year's points are above last year's, 0–`lost`; null where either is not known. */
  readonly regained: number | null;
}

export interface Mending<T extends MendingTask = MendingTask> {
  /** In the order of the board. */
  readonly shortcomings: readonly Shortcoming<T>[];
  readonly mended: number;
  /** Sum of the known points; null where none is known. A parent's points are not counted beside those of its parts. */
  readonly lost: number | null;
  /** Sum of what is known to be won back; null where it is known of none. */
  readonly regained: number | null;
  /** Shortcomings whose lost points nobody entered. */
  readonly withoutPoints: number;
}

const regainedOf = ({ lost, lastYear, reached }: Scored): number | null =>
  lost === null || lastYear === null || reached === null ? null : Math.min(lost, Math.max(0, reached - lastYear));

const shortcomingOf = <T extends MendingTask>(criterion: Scored, tasks: ReadonlyMap<string, T>): Shortcoming<T> => {
  const ids = [...new Set(criterion.mendedBy)];
  const found = ids.flatMap((id) => tasks.get(id) ?? []);
  const counted = found.filter(({ isOff }) => !isOff);
  const isMended = counted.length > 0 && counted.every(({ isDone }) => isDone);
  return {
    criterion,
    state: counted.length === 0 ? 'noTask' : isMended ? 'mended' : 'open',
    tasks: found,
    unknownTasks: ids.filter((id) => !tasks.has(id)),
    lost: criterion.lost,
    regained: regainedOf(criterion),
  };
};

/** Sum of what is known; null where nothing is. */
const sumOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
};

/** Whether a row stands below another by its dotted number. */
const isBelow = (part: string, whole: string): boolean => whole !== '' && part.startsWith(`${whole}.`);

/** Whether anything of last year's sheet has been entered. */
const knowsLastYear = ({ criteria }: Scores): boolean =>
  criteria.some(({ lastYear, lost, shortcoming }) => lastYear !== null || lost !== null || shortcoming !== null);

/** The shortcomings of last year with their mending; null until anything of last year's sheet is entered. */
export const mendingOf = <T extends MendingTask>(board: Scores, tasks: readonly T[]): Mending<T> | null => {
  if (!knowsLastYear(board)) return null;
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const shortcomings = board.criteria
    .filter(({ lost, shortcoming }) => shortcoming !== null || (lost ?? 0) > 0)
    .map((criterion) => shortcomingOf(criterion, byId));
  const withPoints = shortcomings.filter(({ lost }) => lost !== null);
  const isCounted = ({ criterion: { number } }: Shortcoming<T>): boolean =>
    !withPoints.some(({ criterion: other }) => isBelow(other.number, number));
  const counted = withPoints.filter(isCounted);
  return {
    shortcomings,
    mended: shortcomings.filter(({ state }) => state === 'mended').length,
    lost: sumOf(counted.map(({ lost }) => lost)),
    regained: sumOf(counted.map(({ regained }) => regained)),
    withoutPoints: shortcomings.length - withPoints.length,
  };
};
