/** What could still be gained before the day of self-scoring: open criteria, the total they make, the ranks it may mean. */
import type { CriterionScore, ScoreBoard, ScoreRange } from '#domain/score-board';

/** A criterion without what is wrong in its row, and of a board what the total hangs on. */
export type Scored = Omit<CriterionScore, 'problems'>;
export type Scores = Pick<ScoreBoard, 'all' | 'total'> & { readonly criteria: readonly Scored[] };

/** Points without the dust of binary fractions. */
const tidy = (points: number): number => Math.round(points * 1e6) / 1e6;

/** What a criterion would add to the total: up to its maximum from what it has (verified, else self), all of it where nothing is known. */
export const gainOf = ({ max, reached, open }: Scored): number =>
  open === 0 || max === null ? 0 : tidy(Math.max(0, reached === null ? open : max - reached));

/** Criteria that can still be raised by self-scoring, most points first; equal ones in the order of the board. */
export const openCriteria = <C extends Scored>({ criteria }: { readonly criteria: readonly C[] }): C[] =>
  criteria
    .filter((criterion) => criterion.isLeaf && gainOf(criterion) > 0)
    .map((criterion, index) => ({ criterion, index }))
    .sort((a, b) => gainOf(b.criterion) - gainOf(a.criterion) || a.index - b.index)
    .map(({ criterion }) => criterion);

/** Of points in the applicable maximum to points of the official total: more than 1 where criteria are left out. */
const scaleOf = ({ all: { fullMax, max } }: Scores): number => (max > 0 ? fullMax / max : 1);

/**
 * The total if these rows reached their maximum. What is not known counts as 0 in `low` and as its maximum in `high`, so an
 * unknown criterion that is chosen raises `low` alone. The scheme's rounding of single criteria is not made again.
 */
export const totalWith = (board: Scores, rows: ReadonlySet<number>): ScoreRange => {
  const chosen = openCriteria(board).filter(({ row }) => rows.has(row));
  const sum = (some: readonly Scored[]): number => some.reduce((points, each) => points + gainOf(each), 0);
  const scale = scaleOf(board);
  const { low, high } = board.total;
  return {
    low: tidy(low + scale * sum(chosen)),
    high: tidy(high + scale * sum(chosen.filter(({ reached }) => reached !== null))),
  };
};

/** Ranks that a total may mean; 1 is the best. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
  /** Units with a known score, and those without: each of these may stand before or behind. */
  readonly known: number;
  readonly unknown: number;
}

interface Field {
  /** Scores of the other units; null where it is not known. */
  readonly others: readonly (number | null)[];
  /** Units that are ranked together, one's own among them; null where nobody entered it. */
  readonly units: number | null;
  /** Whether a tie-break of the scheme parts equal scores; else they share the rank. */
  readonly partsTies: boolean;
}

/** The range of ranks of a total among the other units; null where no score of them is known. */
export const ranksOf = ({ low, high }: ScoreRange, { others, units, partsTies }: Field): RankRange | null => {
  const known = others.filter((score) => score !== null);
  if (known.length === 0) return null;
  const unknown = Math.max(others.length, (units ?? 1) - 1) - known.length;
  const before = (total: number, orEqual: boolean): number =>
    known.filter((score) => score > total || (orEqual && score === total)).length;
  return {
    best: 1 + before(high, false),
    worst: 1 + before(low, partsTies) + unknown,
    known: known.length,
    unknown,
  };
};
