/** One criterion of a board: a leaf scored by its rule, a parent as the sum of its leaves, each with what is wrong about it. */
import type { CriterionScore, How } from '#domain/score-board';
import {
  type CriterionNode,
  numberFindings,
  parentFindings,
  parentVerified,
  problemsOf,
  rowFindings,
  usableVerified,
  verifiedLeftOut,
} from '#domain/score-checks';
import { isBeside, scoreLeaf } from '#domain/score-criterion';
import { how, tidy } from '#domain/score-points';
import { proofState } from '#domain/score-proof';
import { finding, type ScoreFinding } from '#domain/score-quantity';
import type { FigureSources } from '#domain/score-source';
import { sumKnown, totalsOf } from '#domain/score-totals';
import type { Area } from '#schema/choices';
import type { Criterion } from '#schema/tables/criteria';
import type { CriteriaSet } from '#schema/tables/criteria-sets';

/** What a node's score depends on besides its row. */
export interface NodeContext {
  readonly sources: FigureSources;
  readonly set: CriteriaSet | null;
  readonly taskIds: ReadonlySet<string> | null;
  /** Rows by number, to name those that share one. */
  readonly rowsOf: (number: string) => readonly number[];
  /** A set's id that no row of Đợt chấm điểm has. */
  readonly unknownSet: string | null;
}

const groupOf = ({ item, parent }: CriterionNode): Area | null => {
  if (item.record.group !== null) return item.record.group;
  return parent === null ? null : groupOf(parent);
};

/** Whether a node is bonus or penalty, or holds nothing else. */
const isBesideAll = ({ item, children }: CriterionNode): boolean =>
  children.length === 0 ? isBeside(item.record.rule) : children.every(isBesideAll);

/** Maximum of a node: its own, else what its parts come to; null where a part's is not known. */
const maxOf = ({ item, children }: CriterionNode): number | null => item.record.max ?? sumOfParts(children);
const sumOfParts = (children: readonly CriterionNode[]): number | null => {
  const parts = children.filter((child) => !isBesideAll(child)).map(maxOf);
  if (parts.length === 0 || parts.includes(null)) return null;
  return tidy(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
};

const kindOf = (rule: Criterion['rule']): CriterionScore['kind'] =>
  rule === 'bonus' || rule === 'penalty' ? rule : 'base';

const unknownSet = ({ unknownSet: found }: NodeContext): ScoreFinding[] =>
  found === null ? [] : [finding('criterion.setUnknown', 'set', { found, tab: 'criteriaSets' })];

/** What a row says of itself, however it is scored. */
const described = (node: CriterionNode) => {
  const { record, row } = node.item;
  const { id, text, rule, survey, explanation, lead, lastYear, lost, shortcoming, mendedBy } = record;
  return {
    ...{ row, id, rule, survey, explanation, lead, lastYear, lost, shortcoming, mendedBy },
    number: record.number ?? '',
    text: text ?? '',
    group: groupOf(node),
    parent: node.parent?.number ?? null,
    depth: node.depth,
    proof: proofState(record.proof, record.needsProof),
    proofText: record.proof,
  };
};

const refused: readonly How[] = [how('refused')];

/** Cells that decide how a leaf is scored: while one of them cannot be read, nothing is known, not even that it is no survey. */
const DECIDING: readonly string[] = [
  ...(['survey', 'parameters', 'figureFrom', 'source', 'numerator', 'denominator', 'value', 'level'] as const),
  ...(['notArising', 'emptyTreatment', 'typedScore'] as const),
] satisfies (keyof Criterion)[];

const unscored: Pick<ReturnType<typeof scoreLeaf>, 'points' | 'how' | 'leftOut'> = {
  ...{ points: null, how: refused, leftOut: false },
};

/** A leaf, scored; with a cell that cannot be read, or a number that is none or not its alone, it is not. */
export const leafScore = (node: CriterionNode, context: NodeContext): CriterionScore => {
  const { record } = node.item;
  // A proof decides only where a line says what happens without one.
  const deciding = record.parameters.length > 0 ? [...DECIDING, 'proof'] : DECIDING;
  const isUnread = node.item.problems.some(({ at }) => deciding.includes(at.column ?? ''));
  const byRule = scoreLeaf(record, context.sources, context.set?.step ?? null);
  const scored = isUnread ? { ...byRule, ...unscored } : byRule;
  const own = described(node);
  const { max } = record;
  const numbered = numberFindings(node, context.rowsOf(node.number));
  const self = numbered.length > 0 ? null : scored.points;
  const kind = kindOf(record.rule);
  const verified = usableVerified(record, max);
  const canGain = kind === 'base' && !record.survey && !scored.leftOut && verified === null;
  // Who claims no points owes no proof of them.
  const proof = own.proof === 'missing' && (record.survey || scored.leftOut) ? 'notNeeded' : own.proof;
  const around = { max, proof, isScored: self !== null, taskIds: context.taskIds };
  const decided = scored.leftOut ? verifiedLeftOut(record) : [];
  const findings = [
    ...unknownSet(context),
    ...numbered,
    ...scored.findings,
    ...decided,
    ...rowFindings(record, around),
  ];
  return {
    ...own,
    ...{ max, kind, self, verified, proof },
    isLeaf: true,
    leftOut: scored.leftOut,
    reached: scored.leftOut ? null : (verified ?? self),
    open: canGain && max !== null ? tidy(max - (self ?? 0)) : 0,
    share: self === null || max === null || max === 0 ? null : self / max,
    how: numbered.length > 0 ? refused : scored.how,
    problems: problemsOf(node.item, findings),
  };
};

/** What a parent is a sum of: of bonus or of penalty where it holds nothing else. */
const kindOfParts = ([first, ...others]: readonly CriterionScore[]): CriterionScore['kind'] =>
  first !== undefined && others.every(({ kind }) => kind === first.kind) ? first.kind : 'base';

/** A maximum above bonus or penalty that the set does not name: the total follows the set alone. */
const uncapped = ({ max }: Criterion, kind: CriterionScore['kind'], { set }: NodeContext): ScoreFinding[] => {
  if (kind === 'base' || max === null) return [];
  const cap = (kind === 'bonus' ? set?.bonusCap : set?.penaltyCap) ?? null;
  return cap === null || cap > max ? [finding('criterion.besideMax', 'max')] : [];
};

/** A parent: the sums of its leaves. Where its maximum is not their sum it is refused, and they count on their own. */
export const parentScore = (
  node: CriterionNode,
  leaves: readonly CriterionScore[],
  context: NodeContext,
): CriterionScore => {
  const { record } = node.item;
  const totals = totalsOf(leaves, { bonusCap: null, penaltyCap: null });
  const kind = kindOfParts(leaves);
  const { self, reached } =
    kind === 'base'
      ? totals
      : { self: sumKnown(leaves, (leaf) => leaf.self), reached: sumKnown(leaves, (leaf) => leaf.reached) };
  const wrong = parentFindings(node.item, sumOfParts(node.children));
  const numbered = numberFindings(node, context.rowsOf(node.number));
  const own = described(node);
  const around = { max: null, proof: own.proof, isScored: false, taskIds: context.taskIds };
  const beside = [...parentVerified(node.item), ...uncapped(record, kind, context)];
  const findings = [...unknownSet(context), ...numbered, ...wrong, ...beside, ...rowFindings(record, around)];
  const isRefused = wrong.length + numbered.length > 0;
  return {
    ...own,
    max: maxOf(node),
    kind,
    isLeaf: false,
    leftOut: leaves.length > 0 && leaves.every(({ leftOut }) => leftOut),
    self: isRefused ? null : self,
    verified: totals.verified,
    reached: isRefused ? null : reached,
    open: totals.open,
    share: isRefused ? null : totals.percent,
    how: isRefused ? refused : [how('sum')],
    problems: problemsOf(node.item, findings),
  };
};
