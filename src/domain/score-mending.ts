/** “Khắc phục tồn tại”: what cost points last year, the tasks that mend it, the points to win back. Knows no sheet. */
import type { CriterionScore } from '#domain/score-board';
import { tidy } from '#domain/score-points';
import { fold } from '#kernel/text';

/** A criterion as far as mending needs it: of a board, or of a period's figures. */
export type MendingCriterion = Pick<
  CriterionScore,
  'row' | 'id' | 'number' | 'text' | 'group' | 'lead' | 'depth' | 'lastYear' | 'lost' | 'shortcoming' | 'mendedBy'
>;

/** A task as far as mending needs it. */
export interface MendingTask {
  readonly id: string;
  readonly text: string;
  /** Done with date and proof, or not. */
  readonly isDone: boolean;
}

export interface MendingItem {
  readonly criterion: Pick<CriterionScore, 'row' | 'id' | 'number' | 'text' | 'group' | 'lead'>;
  readonly shortcoming: string | null;
  /** Points lost last year; null where only the shortcoming is known. */
  readonly lost: number | null;
  /** In the order of the cell. */
  readonly tasks: readonly MendingTask[];
  /** Ids in the cell that no task has. */
  readonly unknownTasks: readonly string[];
  /** At least one task is named, all are known and done. */
  readonly isMended: boolean;
}

export interface Mending {
  /** The most points first. */
  readonly items: readonly MendingItem[];
  readonly mended: number;
  readonly of: number;
  /** Points lost last year, as far as they are known; null where no row tells them. */
  readonly lost: number | null;
  /** Those of what is not mended yet; null as above. */
  readonly toWinBack: number | null;
}

const itemOf = (criterion: MendingCriterion, tasks: ReadonlyMap<string, MendingTask>): MendingItem => {
  const { row, id, number, text, group, lead, shortcoming, lost, mendedBy } = criterion;
  const known = mendedBy.flatMap((task) => tasks.get(task) ?? []);
  const unknownTasks = mendedBy.filter((task) => !tasks.has(task));
  const isMended = mendedBy.length > 0 && unknownTasks.length === 0 && known.every(({ isDone }) => isDone);
  return { criterion: { row, id, number, text, group, lead }, shortcoming, lost, tasks: known, unknownTasks, isMended };
};

const sumLost = (items: readonly MendingItem[]): number | null => {
  const known = items.flatMap(({ lost }) => lost ?? []);
  return known.length === 0 && items.some(({ lost }) => lost === null)
    ? null
    : tidy(known.reduce((sum, lost) => sum + lost, 0));
};

const saysShort = ({ shortcoming, lost }: MendingCriterion): boolean => shortcoming !== null || (lost ?? 0) > 0;

/**
 * Criteria of which last year's sheet says that they fell short, the lowest of a branch that say so: no point counts twice,
 * and a loss that is told of an area alone is not passed over.
 */
const shortOnes = (criteria: readonly MendingCriterion[]): MendingCriterion[] =>
  criteria.filter((criterion, index) => {
    const behind = criteria.slice(index + 1);
    const end = behind.findIndex(({ depth }) => depth <= criterion.depth);
    return saysShort(criterion) && !behind.slice(0, end < 0 ? behind.length : end).some(saysShort);
  });

/** Whether last year's sheet was entered at all: some score, loss or shortcoming stands there. */
const isEntered = ({ lastYear, lost, shortcoming }: MendingCriterion): boolean =>
  lastYear !== null || lost !== null || shortcoming !== null;

/** The list; null until something of last year's sheet is entered (“chưa có số liệu”). */
export const mendingOf = (
  board: { readonly criteria: readonly MendingCriterion[] } | null,
  tasks: readonly MendingTask[],
): Mending | null => {
  if (board === null || !board.criteria.some(isEntered)) return null;
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const items = shortOnes(board.criteria).map((criterion) => itemOf(criterion, byId));
  const open = items.filter(({ isMended }) => !isMended);
  return {
    items: items.sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0)),
    mended: items.length - open.length,
    of: items.length,
    lost: sumLost(items),
    toWinBack: open.length === 0 ? 0 : sumLost(open),
  };
};

/** The figures of an indicator that asks whether last year's shortcomings are mended; null while nothing is entered. */
export const mendingFigures = (
  mending: Mending | null,
): { readonly value: 0 | 1; readonly numerator: number; readonly denominator: number } | null =>
  mending === null
    ? null
    : { value: mending.mended === mending.of ? 1 : 0, numerator: mending.mended, denominator: mending.of };

/** Whether an indicator asks for that: the plan's first objective does, by its words (row M1 of the sample). */
export const asksForMending = (text: string): boolean => /khac phuc.*(?:ton tai|han che)/.test(fold(text));
