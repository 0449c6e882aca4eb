/** A score board as a period's figures keep it: plain data with its sentences. Null where nothing can be reckoned. */
import type { CriterionFigure, ScoreFigures } from '#domain/period-figures';
import { hasPoints } from '#domain/score';
import type { ClassVerdict, CriterionScore, ScoreBoard } from '#domain/score-board';
import { howText } from '#messages/vi/score';

const orNull = (text: string | null): string | null => (text === '' ? null : text);

const classText = (verdict: ClassVerdict): string | null => {
  if (verdict.state === 'class') return verdict.name;
  if (verdict.state === 'between') return howText([{ code: 'classOpen', params: { names: verdict.names.join(', ') } }]);
  return verdict.state === 'undecided' ? howText([verdict.how]) : null;
};

const criterionFigure = (criterion: CriterionScore): CriterionFigure => {
  const { id, group, max, self, verified, open, lost, shortcoming, mendedBy, survey, leftOut, lead } = criterion;
  return {
    id,
    number: orNull(criterion.number),
    group,
    text: orNull(criterion.text),
    max,
    self,
    verified,
    open,
    how: orNull(howText(criterion.how)),
    proof: criterion.proofText,
    lacksProof: criterion.proof === 'missing',
    leads: lead === null ? [] : [lead],
    lost,
    shortcoming,
    mendedBy,
    survey,
    leftOut,
  };
};

/** The board in words and numbers. */
export const scoreFiguresOf = (board: ScoreBoard | null): ScoreFigures | null => {
  if (!hasPoints(board)) return null;
  const { set, all, total, criteria } = board;
  const { self, verified, open, scoredMax, fullMax: max } = all;
  return {
    set: set.id,
    year: set.year,
    decision: set.decision,
    max,
    scoredMax,
    self,
    verified,
    open,
    ...total,
    className: classText(board.class),
    criteria: criteria.map(criterionFigure),
  };
};
