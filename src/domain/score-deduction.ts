/** Deduction from the maximum: per failing, by ranges, by words. Source: TT 04/2014/TT-TTCP Điều 12–15 (domain notes 6.3). */
import { bandAt } from '#domain/score-bands';
import type { How } from '#domain/score-board';
import {
  countOf,
  figureIn,
  given,
  how,
  noBand,
  type Points,
  pointsOf,
  type RuleInput,
  tidy,
  wordLine,
} from '#domain/score-points';
import { ofKind, type ScoreFinding } from '#domain/score-quantity';

interface Deduction {
  readonly amount: number;
  readonly code: How['code'];
  readonly params: Readonly<Record<string, number | string>>;
}

const deductionPerFailing = ({ max, lines, figures }: RuleInput): Deduction | ScoreFinding | null => {
  const [line] = ofKind(lines, 'each');
  if (line === undefined || figures.value === null) return null;
  const count = countOf(figures, 'failed');
  if (typeof count !== 'number') return count;
  const each = pointsOf(line.points, max);
  return { amount: count * each, code: 'deductedEach', params: { max, count, each, points: tidy(max - count * each) } };
};

const deductionByBand = ({ max, lines, figures }: RuleInput): Deduction | ScoreFinding | null => {
  const read = ofKind(lines, 'band').length === 0 ? null : figureIn(lines, figures);
  if (read === null || 'code' in read) return read;
  const line = bandAt(read.bands, read.figure);
  if (line === null) return noBand(read.text);
  const amount = pointsOf(line.points, max);
  const params = { figure: read.text, band: line.words, deducted: amount };
  return { amount, code: amount === 0 ? 'deductedNothing' : 'deductedBand', params };
};

const deductionByLevel = ({ max, lines, figures }: RuleInput): Deduction | ScoreFinding | null => {
  const line = wordLine(lines, figures);
  if (line === null || 'code' in line) return line;
  const amount = pointsOf(line.points, max);
  return { amount, code: 'deductedLevel', params: { level: line.words, deducted: amount } };
};

/** From the maximum down, never below 0 nor by more than `trừ tối đa` says; of several grounds the deepest alone counts (TT 04/2014/TT-TTCP, reading). */
export const deduction = (input: RuleInput): Points => {
  const grounds = [deductionByLevel(input), deductionByBand(input), deductionPerFailing(input)];
  const wrong = grounds.find((ground) => ground !== null && 'column' in ground);
  if (wrong !== undefined && wrong !== null && 'column' in wrong) return wrong;
  const known = grounds.flatMap((ground) => (ground !== null && 'amount' in ground ? [ground] : []));
  const [deepest] = known.sort((a, b) => b.amount - a.amount);
  if (deepest === undefined) return null;
  const { max, lines } = input;
  const { points: left, how: steps } = given(max - deepest.amount, deepest.code, deepest.params);
  const limit = ofKind(lines, 'cap').find(({ isTaken }) => isTaken);
  const most = limit === undefined ? max : Math.min(pointsOf(limit.points, max), max);
  if (deepest.amount <= most) return { points: left, how: steps };
  const points = tidy(max - most);
  return { points, how: [...steps, most === max ? how('floored') : how('deductedMost', { most, points })] };
};
