/** From rows of Bộ tiêu chí to score boards: each leaf by its rule, parents as sums, totals, class, and what cannot be right. */
import type { BoardSet, CriterionScore, GroupScore, ScoreBoard } from '#domain/score-board';
import { type CriterionNode, setProblems } from '#domain/score-checks';
import { classByLines } from '#domain/score-class';
import { leafScore, parentScore } from '#domain/score-node';
import type { FigureSources } from '#domain/score-source';
import { type Caps, rangeOf, totalsOf } from '#domain/score-totals';
import { treeOf } from '#domain/score-tree';
import { clean } from '#kernel/text';
import { AREAS } from '#schema/choices';
import type { Row } from '#schema/tables';
import type { Criterion } from '#schema/tables/criteria';
import type { CriteriaSet } from '#schema/tables/criteria-sets';

/** What scores are made from. */
export interface ScoreMaterial extends FigureSources {
  readonly criteria: readonly Row<Criterion>[];
  readonly sets: readonly Row<CriteriaSet>[];
  /** Year of the plan, to choose among sets; null where the settings do not say. */
  readonly year: number | null;
}

/** All sets of a workbook. */
export interface ScoreBook {
  /** The set in use; null where no criterion belongs to it. */
  readonly active: ScoreBoard | null;
  /** Other years' sets, and rows whose set is not known. */
  readonly others: readonly ScoreBoard[];
}

/** Whether there is anything to reckon: a laid-out template without points gives no score anywhere. */
export const hasPoints = (board: ScoreBoard | null): board is ScoreBoard => board !== null && board.all.fullMax > 0;

type SetRow = Row<CriteriaSet>;

const byYear = (sets: readonly SetRow[], year: number | null): SetRow | null =>
  sets.find(({ record }) => year !== null && record.year === year) ??
  [...sets].sort((a, b) => (b.record.year ?? 0) - (a.record.year ?? 0) || a.row - b.row)[0] ??
  null;

/** The set in use: the ticked one; of several, or of none, that of the plan's year, else the newest. */
const activeSet = (sets: readonly SetRow[], year: number | null): SetRow | null => {
  const ticked = sets.filter(({ record }) => record.active);
  return byYear(ticked.length > 0 ? ticked : sets, year);
};

const leavesUnder = (node: CriterionNode, byNode: ReadonlyMap<CriterionNode, CriterionScore>): CriterionScore[] =>
  node.children.length === 0
    ? [byNode.get(node)].flatMap((leaf) => leaf ?? [])
    : node.children.flatMap((child) => leavesUnder(child, byNode));

const groupScores = (leaves: readonly CriterionScore[], caps: Caps): GroupScore[] =>
  [...AREAS, null].flatMap((group) => {
    const own = leaves.filter((leaf) => leaf.group === group);
    return own.length === 0 ? [] : [{ group, totals: totalsOf(own, caps) }];
  });

const boardSet = (set: CriteriaSet | null): BoardSet => ({
  id: set?.id ?? null,
  year: set?.year ?? null,
  decision: set?.decision ?? null,
  max: set?.max ?? null,
  step: set?.step ?? null,
  bonusCap: set?.bonusCap ?? null,
  penaltyCap: set?.penaltyCap ?? null,
  classes: set?.classes ?? [],
  tieBreaks: set?.tieBreaks ?? [],
});

/** One set's board. */
const boardOf = (
  rows: readonly Row<Criterion>[],
  set: SetRow | null,
  unknown: string | null,
  material: ScoreMaterial,
): ScoreBoard => {
  const nodes = treeOf(rows, ({ record }) => clean(record.number ?? ''));
  const taskIds = material.tasks === null ? null : new Set(material.tasks.flatMap(({ task }) => task.id ?? []));
  const rowsOf = (number: string): number[] =>
    nodes.filter((node) => node.number === number).map(({ item }) => item.row);
  const context = { sources: material, set: set?.record ?? null, taskIds, rowsOf, unknownSet: unknown };
  const byNode = new Map<CriterionNode, CriterionScore>();
  for (const node of nodes) if (node.children.length === 0) byNode.set(node, leafScore(node, context));
  const leaves = [...byNode.values()];
  const criteria = nodes.map((node) => byNode.get(node) ?? parentScore(node, leavesUnder(node, byNode), context));
  const caps = { bonusCap: set?.record.bonusCap ?? null, penaltyCap: set?.record.penaltyCap ?? null };
  const all = totalsOf(leaves, caps);
  const total = rangeOf(all);
  const isWhole = leaves.every(({ max, kind }) => max !== null || kind !== 'base');
  const active = material.sets.filter(({ record, row }) => record.active && row !== set?.row).map(({ row }) => row);
  return {
    set: boardSet(set?.record ?? null),
    criteria,
    groups: groupScores(leaves, caps),
    all,
    total,
    class: classByLines(set?.record.classes ?? [], { total, fullMax: all.fullMax }, leaves),
    problems: [
      ...criteria.flatMap(({ problems }) => problems),
      ...(set === null ? [] : setProblems(set, isWhole && leaves.length > 0 ? all.fullMax : null, active)),
    ],
  };
};

/** All boards of a workbook. A row without a set belongs to the one in use. */
export const scoreBook = (material: ScoreMaterial): ScoreBook => {
  const { sets, criteria, year } = material;
  const active = activeSet(sets, year);
  const activeId = active?.record.id ?? null;
  const ids = new Set(criteria.map(({ record }) => record.set ?? activeId));
  const board = (id: string | null): ScoreBoard => {
    const rows = criteria.filter(({ record }) => (record.set ?? activeId) === id);
    const set = sets.find(({ record }) => record.id === id) ?? null;
    return boardOf(rows, set, set === null ? id : null, material);
  };
  return {
    active: ids.has(activeId) ? board(activeId) : null,
    others: [...ids].filter((id) => id !== activeId).map(board),
  };
};
