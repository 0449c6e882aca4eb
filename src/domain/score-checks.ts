/** What a criterion's row and a set's row contradict beyond the rule itself. Knows no sheet. */
import { bandTrouble } from '#domain/score-bands';
import type { ProofState } from '#domain/score-board';
import { readClass } from '#domain/score-class';
import { scoreLeaf } from '#domain/score-criterion';
import { finding, type ScoreFinding } from '#domain/score-quantity';
import { type Node, numberParts } from '#domain/score-tree';
import { formatNumber } from '#kernel/text';
import { type Params, type Problem, type ProblemCode, problemAt } from '#messages/problem';
import type { Row } from '#schema/tables';
import type { Criterion } from '#schema/tables/criteria';
import type { CriteriaSet } from '#schema/tables/criteria-sets';

export type CriterionNode = Node<Row<Criterion>>;

const shown = (points: number): string => formatNumber(points, 4);
/** Points are typed with a few decimals; binary dust is no difference. */
const differ = (a: number, b: number): boolean => Math.abs(a - b) > 1e-6;

/** Numbers that are none, or that another row bears: whoever they are, the row is not scored. */
export const numberFindings = ({ item, number, isDoubled }: CriterionNode, rows: readonly number[]): ScoreFinding[] => {
  const found = item.record.number ?? '';
  if (found !== '' && numberParts(number) === null) return [finding('criterion.numberUnread', 'number', { found })];
  if (!isDoubled) return [];
  return [
    finding('criterion.numberDoubled', 'number', { found, rows: rows.filter((row) => row !== item.row).join(', ') }),
  ];
};

/** Columns that only leaves fill; a tick or a line above them would say something of them that nothing follows. */
const LEAF_COLUMNS = [
  ...(['rule', 'parameters', 'typedScore', 'numerator', 'denominator', 'value', 'level'] as const),
  ...(['notArising', 'survey'] as const),
] as const;

const isHeld = (cell: Criterion[keyof Criterion]): boolean =>
  Array.isArray(cell) ? cell.length > 0 : cell !== null && cell !== false;

/** What a parent holds that is its parts' business; its maximum where that is not their sum (null: not all are known). */
export const parentFindings = ({ record }: Row<Criterion>, sum: number | null): ScoreFinding[] => {
  const held = LEAF_COLUMNS.find((key) => isHeld(record[key]));
  const misfit =
    sum !== null && record.max !== null && differ(record.max, sum)
      ? [finding('criterion.maxSum', 'max', { found: shown(record.max), sum: shown(sum) })]
      : [];
  return [...misfit, ...(held === undefined ? [] : [finding('criterion.parentFigures', held)])];
};

const aboveMax = (record: Criterion, max: number | null): ScoreFinding[] =>
  (['verified1', 'verified2'] as const).flatMap((key) => {
    const points = record[key];
    if (points === null || max === null || points <= max + 1e-6) return [];
    return [finding('cell.tooBig', key, { found: shown(points), max: shown(max) })];
  });

/** Verified points of a parent: the council's are those of its parts, so they are read nowhere. */
export const parentVerified = ({ record }: Row<Criterion>): ScoreFinding[] =>
  (['verified1', 'verified2'] as const)
    .filter((key) => record[key] !== null)
    .map((key) => finding('criterion.parentFigures', key));

/** Points of the council for what is left out, as nothing arose: only a person can say which of the two holds. */
export const verifiedLeftOut = ({ verified1, verified2 }: Criterion): ScoreFinding[] =>
  verified1 === null && verified2 === null
    ? []
    : [finding('criterion.verifiedNotArising', verified2 === null ? 'verified1' : 'verified2')];

/** Whether verified points can be used. */
export const usableVerified = ({ verified1, verified2 }: Criterion, max: number | null): number | null => {
  const points = verified2 ?? verified1;
  return points === null || (max !== null && points > max + 1e-6) ? null : points;
};

const proofFinding = (record: Criterion, proof: ProofState, isScored: boolean): ScoreFinding[] => {
  if (proof === 'malformed')
    return [finding('criterion.proofUnclear', 'proof', { found: (record.proof ?? '').slice(0, 60) })];
  return proof === 'missing' && isScored ? [finding('cell.required', 'proof')] : [];
};

/** Verified points above the maximum, tasks that are not there, a proof that is none or that is asked for. */
export const rowFindings = (
  record: Criterion,
  around: { max: number | null; proof: ProofState; isScored: boolean; taskIds: ReadonlySet<string> | null },
): ScoreFinding[] => {
  const { max, proof, isScored, taskIds } = around;
  const lost = taskIds === null ? undefined : record.mendedBy.find((id) => !taskIds.has(id));
  return [
    ...aboveMax(record, max),
    ...(lost === undefined ? [] : [finding('indicator.taskUnknown', 'mendedBy', { found: lost, tab: 'tasks' })]),
    ...proofFinding(record, proof, isScored),
  ];
};

/** Findings as problems of a row, behind those of its cells; a cell that could not be read gives its own sentence only. */
export const problemsOf = ({ record, row, problems }: Row<Criterion>, findings: readonly ScoreFinding[]): Problem[] => {
  const troubled = new Set(problems.map(({ at }) => at.column));
  const more = findings
    .filter(({ column }) => !troubled.has(column))
    .map(({ code, column, params }) => problemAt(code, { table: 'criteria', key: record.id, column, row }, params));
  return [...problems, ...more];
};

/** What a row says of itself: its parts are not at hand, so whether it needs a rule is not asked. */
export const criterionProblems = (entry: Row<Criterion>): Problem[] => {
  const { findings } = scoreLeaf(entry.record, { indicators: null, tasks: null, reports: null }, null);
  return problemsOf(
    entry,
    findings.filter(({ column }) => column !== 'rule'),
  );
};

const classProblems = (classes: readonly string[]): { code: ProblemCode; params: Params }[] => {
  const unread = classes.filter((line) => readClass(line) === null);
  if (unread.length > 0)
    return unread.map((line) => ({ code: 'set.classUnread', params: { found: line.slice(0, 80) } }));
  const lines = classes.flatMap((line) => {
    const read = readClass(line);
    return read === null
      ? []
      : [
          {
            kind: 'band' as const,
            words: read.name,
            points: { value: 0, percent: false },
            isTaken: false,
            band: read.band,
          },
        ];
  });
  const trouble = bandTrouble(lines);
  if (trouble === null || trouble.kind === 'gap') return [];
  return [{ code: 'set.classesOverlap', params: { one: trouble.one.words, two: trouble.other.words } }];
};

/** What is wrong with a set; `sum`: the maximum that its criteria come to, null where not all have one. */
export const setProblems = (
  { record, row, problems }: Row<CriteriaSet>,
  sum: number | null,
  otherActive: readonly number[],
): Problem[] => {
  const at = { table: 'criteriaSets', key: record.id, row };
  const { max } = record;
  const isOff = max !== null && sum !== null && differ(max, sum);
  return [
    ...problems,
    ...(record.active && otherActive.length > 0
      ? [problemAt('set.severalActive', { ...at, column: 'active' }, { rows: [row, ...otherActive].join(', ') })]
      : []),
    ...(isOff ? [problemAt('set.maxSum', { ...at, column: 'max' }, { found: shown(max), sum: shown(sum) })] : []),
    ...classProblems(record.classes).map(({ code, params }) => problemAt(code, { ...at, column: 'classes' }, params)),
  ];
};
