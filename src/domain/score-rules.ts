/** The rules by which figures become points, as data: which lines each takes and how it reckons. Source: domain notes 6.2. */
import { bandAt, isBelow, onOneScale } from '#domain/score-bands';
import { deduction } from '#domain/score-deduction';
import { exact, type LineKind } from '#domain/score-lines';
import {
  countOf,
  figureIn,
  given,
  noBand,
  type Points,
  pointsOf,
  type RuleInput,
  wordLine,
} from '#domain/score-points';
import {
  finding,
  hasQuotient,
  ofKind,
  quantityOf,
  quantityText,
  type ScoreFigures,
  type ScoreFinding,
  shareOf,
} from '#domain/score-quantity';
import { fold, formatNumber, formatShare } from '#kernel/text';
import type { ScoreRule } from '#schema/choices';

interface Rule {
  /** Kinds of lines that mean something, besides the cap and the gate, which any rule takes. */
  readonly takes: readonly LineKind[];
  /** Of these at least one is needed; none where the rule does without. */
  readonly needs: readonly LineKind[];
  readonly points: (input: RuleInput) => Points;
}

const proportional: Rule['points'] = ({ max, lines, figures }) => {
  const share = shareOf(figures);
  if (typeof share !== 'number') return share;
  const figure = quantityText(figures, true);
  const [floor] = onOneScale(ofKind(lines, 'band'), true);
  const lowest = floor?.band.to?.value ?? 0;
  if (floor !== undefined && share < lowest) return given(0, 'belowFloor', { figure, floor: formatShare(lowest) });
  return given(share * max, 'proportional', { figure, max });
};

const allOrNothing: Rule['points'] = ({ max, lines, figures }) => {
  const share = shareOf(figures);
  if (typeof share !== 'number') return share;
  const [line] = ofKind(lines, 'fullFrom');
  const { value: level, percent } = line?.points ?? { value: 1, percent: true };
  const needed = percent || level <= 1 ? level : exact(level / 100);
  const params = { figure: quantityText(figures, true), level: formatShare(needed) };
  return share >= needed ? given(max, 'allReached', params) : given(0, 'notAllReached', params);
};

/** The answer to a yes-or-no question: by 1 or 0, by word, or whether a quotient is whole; null where none is given. */
const answerOf = (figures: ScoreFigures): boolean | null | ScoreFinding => {
  const { value, level } = figures;
  if (level !== null) {
    const word = fold(level);
    if (word === 'co' || word === 'khong') {
      const isYes = word === 'co';
      if (value === null || value === Number(isYes)) return isYes;
      return finding('criterion.answersDiffer', 'level', { found: level, value: formatNumber(value) });
    }
    return finding('criterion.levelUnknown', 'level', { found: level, allowed: 'Có, Không' });
  }
  if (hasQuotient(figures)) return (quantityOf(figures) ?? 0) >= 1;
  if (value === null) return null;
  return value === 0 || value === 1
    ? value === 1
    : finding('indicator.notYesNo', 'value', { found: formatNumber(value) });
};

const yesNo: Rule['points'] = ({ max, lines, figures }) => {
  const answer = answerOf(figures);
  if (typeof answer !== 'boolean') return answer;
  const line = ofKind(lines, 'word').find(({ words }) => fold(words) === (answer ? 'co' : 'khong'));
  const points = line === undefined ? (answer ? max : 0) : pointsOf(line.points, max);
  return given(points, answer ? 'yes' : 'no');
};

const byBands: Rule['points'] = ({ max, lines, figures }) => {
  const read = figureIn(lines, figures);
  if (read === null || 'code' in read) return read;
  const { figure, bands, text } = read;
  const line = bandAt(bands, figure);
  if (line !== null) return given(pointsOf(line.points, max), 'band', { figure: text, band: line.words });
  const [lowest] = bands;
  return lowest !== undefined && isBelow(lowest.band, figure) ? given(0, 'belowBands', { figure: text }) : noBand(text);
};

const perItem = ({ max, lines, figures }: RuleInput, first: Parameters<typeof countOf>[1]): Points => {
  const count = countOf(figures, first);
  const [line] = ofKind(lines, 'each');
  if (typeof count !== 'number' || line === undefined) return typeof count === 'number' ? null : count;
  const each = pointsOf(line.points, max);
  return given(count * each, 'items', { count, each });
};

const perSample: Rule['points'] = ({ max, lines, figures }) => {
  const [samples] = ofKind(lines, 'samples');
  const drawn = figures.denominator ?? samples?.points.value ?? null;
  const good = figures.numerator ?? figures.value;
  if (drawn === null || good === null || drawn === 0) return null;
  const column = figures.numerator === null ? 'value' : 'numerator';
  if (good < 0) return finding('indicator.notCount', column, { found: formatNumber(good) });
  if (good > drawn)
    return finding('indicator.partAboveWhole', column, { found: formatNumber(good), whole: formatNumber(drawn) });
  const [line] = ofKind(lines, 'each');
  const each = line === undefined ? max / drawn : pointsOf(line.points, max);
  return given(good * each, 'samples', { count: good, drawn, each });
};

const byLevel: Rule['points'] = ({ max, lines, figures }) => {
  const line = wordLine(lines, figures);
  if (line === null || 'code' in line) return line;
  return given(pointsOf(line.points, max), 'level', { level: line.words });
};

const typed: Rule['points'] = ({ figures: { typedScore } }) =>
  typedScore === null ? null : given(typedScore, 'typed');

/** Beside the maximum: per item, by level or range, else as typed. */
const beside = (input: RuleInput, first: Parameters<typeof countOf>[1]): Points => {
  const kinds = input.lines.map(({ kind }) => kind);
  if (kinds.includes('each')) return perItem(input, first);
  if (kinds.includes('word')) return byLevel(input);
  return kinds.includes('band') ? byBands(input) : typed(input);
};

/** All rules. */
export const RULES: Readonly<Record<ScoreRule, Rule>> = {
  proportional: { takes: ['band'], needs: [], points: proportional },
  allOrNothing: { takes: ['fullFrom'], needs: [], points: allOrNothing },
  yesNo: { takes: ['word'], needs: [], points: yesNo },
  bands: { takes: ['band'], needs: ['band'], points: byBands },
  perItem: { takes: ['each'], needs: ['each'], points: (input) => perItem(input, 'done') },
  perSample: { takes: ['each', 'samples'], needs: ['each', 'samples'], points: perSample },
  level: { takes: ['word'], needs: ['word'], points: byLevel },
  deduction: { takes: ['each', 'band', 'word'], needs: ['each', 'band', 'word'], points: deduction },
  bonus: { takes: ['each', 'word', 'band'], needs: [], points: (input) => beside(input, 'done') },
  penalty: { takes: ['each', 'word', 'band'], needs: [], points: (input) => beside(input, 'failed') },
  byHand: { takes: [], needs: [], points: typed },
};
