/** “Tiêu chí còn khả năng tăng điểm”: open points, days left, and what ticked criteria would mean for total, class and rank. */
import type { ClassVerdict, CriterionScore, ScoreBoard, ScoreRange } from '#domain/score-board';
import { classByLines } from '#domain/score-class';
import { tidy } from '#domain/score-points';
import { rangeOf, totalsOf } from '#domain/score-totals';
import { type CivilDate, toSerial } from '#kernel/civil-date';
import { fold } from '#kernel/text';
import type { UnitScore } from '#schema/tables/unit-scores';

/** Task → its effective due date; null where it has none. */
export type DueDates = ReadonlyMap<string, CivilDate | null>;

export interface OpenCriterion {
  readonly criterion: CriterionScore;
  /** Points to gain, above 0. */
  readonly gain: number;
  /** Its tasks that end after the day on which self-scores are closed. */
  readonly tasksTooLate: readonly string[];
}

export interface Outlook {
  /** The most points first. */
  readonly open: readonly OpenCriterion[];
  readonly gain: number;
  /** Days from today to the last day for self-scores, 0 on that day, below 0 after it; null while it is not known. */
  readonly daysLeft: number | null;
}

/** Criteria that can still gain points by self-scoring: what the council has given is final. */
export const outlookOf = (
  board: ScoreBoard,
  { today, selfScoreBy, due }: { today: CivilDate; selfScoreBy: CivilDate | null; due: DueDates },
): Outlook => {
  const isTooLate = (task: string): boolean => {
    const dueOn = due.get(task) ?? null;
    return selfScoreBy !== null && dueOn !== null && dueOn > selfScoreBy;
  };
  const open = board.criteria
    .filter(({ isLeaf, open, verified }) => isLeaf && open > 0 && verified === null)
    .map((criterion) => ({ criterion, gain: criterion.open, tasksTooLate: criterion.mendedBy.filter(isTooLate) }))
    .sort((a, b) => b.gain - a.gain);
  return {
    open,
    gain: tidy(open.reduce((sum, { gain }) => sum + gain, 0)),
    daysLeft: selfScoreBy === null ? null : toSerial(selfScoreBy) - toSerial(today),
  };
};

/** Where ranks may lie, from 1; `unknown`: units whose score nobody entered, each of which may stand before or behind. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
  readonly unknown: number;
  /** The year of the other units' scores: last year's are a comparison, no forecast. */
  readonly year: number;
}

/** A unit is listed as `xã Hương Trà`, `UBND xã Hương Trà` or `Hương Trà`. */
const unitKey = (name: string): string =>
  fold(name).replace(/^(?:(?:ubnd|uy ban nhan dan) )?(?:(?:xa|phuong|thi tran) )?/, '');

/** The other units' scores of the year, else those of the year before, with the number of units listed; null where neither is entered. */
const othersOf = (units: readonly UnitScore[], year: number, own: string) => {
  const of = (wanted: number) => {
    const listed = units.filter(({ year: stands, unit }) => stands === wanted && unitKey(unit ?? '') !== unitKey(own));
    return { scores: listed.flatMap(({ score }) => score ?? []), listed: listed.length, year: wanted };
  };
  return [of(year), of(year - 1)].find(({ scores }) => scores.length > 0) ?? null;
};

/** The ranks that a total may mean. Equal scores share a rank, ties are not broken. Null where no other score is known. */
export const rankRange = (
  total: ScoreRange,
  units: readonly UnitScore[],
  { year, unitName, rankedUnits }: { year: number; unitName: string; rankedUnits: number | null },
): RankRange | null => {
  const others = othersOf(units, year, unitName);
  if (others === null) return null;
  const unknown = Math.max((rankedUnits ?? 0) - 1, others.listed) - others.scores.length;
  const before = (score: number): number => others.scores.filter((other) => other > score + 1e-6).length;
  return { best: 1 + before(total.high), worst: 1 + before(total.low) + unknown, unknown, year: others.year };
};

/** Total and class once the ticked criteria (by row) have their full points; what is verified already stays. */
export const whatIf = (
  board: ScoreBoard,
  rows: ReadonlySet<number>,
): { readonly total: ScoreRange; readonly class: ClassVerdict } => {
  const leaves = board.criteria
    .filter(({ isLeaf }) => isLeaf)
    .map((leaf) => {
      if (!rows.has(leaf.row) || leaf.open <= 0) return leaf;
      return { ...leaf, self: leaf.max, reached: leaf.verified ?? leaf.max, open: 0 };
    });
  const totals = totalsOf(leaves, board.set);
  const total = rangeOf(totals);
  return { total, class: classByLines(board.set.classes, { total, fullMax: totals.fullMax }, leaves) };
};
