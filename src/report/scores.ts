/** Part I.6: the index as estimated, and only where the superior's criteria were entered. */
import type { CriterionFigure, PeriodFigures, ScoreFigures } from '#domain/period-figures';
import { formatShare } from '#kernel/text';
import { mendingBlocks } from '#report/mending';
import { type Block, column, paragraph, row, table } from '#report/model';
import type { Matter } from '#report/traces';
import { cellText, pointsText, word } from '#report/words';

type Settings = PeriodFigures['settings'];

const rankText = ({ baselineRank: rank, rankedUnits: units }: Settings): string => {
  if (rank === null) return '';
  return units === null ? word('scores.baselineRankOnly', { rank }) : word('scores.baselineRank', { rank, units });
};

/** Where the plan begins and where it wants to arrive; nothing of what is not known. */
const aimTexts = (settings: Settings): string[] => {
  const { baselineScore, targetScore, targetRank, year } = settings;
  const targets = [
    ...(targetScore === null ? [] : [word('scores.targetScore', { score: pointsText(targetScore) })]),
    ...(targetRank === null ? [] : [word('scores.targetRank', { rank: targetRank })]),
  ];
  return [
    ...(baselineScore === null
      ? []
      : [word('scores.baseline', { score: pointsText(baselineScore), rank: rankText(settings) })]),
    ...(targets.length === 0 ? [] : [word('scores.target', { year: year ?? '', parts: targets.join(', ') })]),
  ];
};

const points = (value: number | null): string => (value === null ? word('unknownCell') : pointsText(value));

/** Survey criteria are never self-scored, and what did not arise has no score. */
const selfCell = ({ self, survey, leftOut }: CriterionFigure): string => {
  if (survey) return word('scores.survey');
  return leftOut ? word('scores.leftOut') : points(self);
};

/** Verified scores have a column once the council has given one. */
const criteriaTable = (criteria: readonly CriterionFigure[]): Block => {
  const isVerified = criteria.some(({ verified }) => verified !== null);
  const columns = [
    column(word('scores.column.number'), 10),
    column(word('scores.column.text'), isVerified ? 48 : 62),
    column(word('scores.column.max'), 13, 'right'),
    column(word('scores.column.self'), 15, 'right'),
    ...(isVerified ? [column(word('scores.column.verified'), 14, 'right')] : []),
  ];
  const rows = criteria.map((criterion) => {
    const { number, text, max, verified } = criterion;
    const cells = [number ?? '', cellText(text), points(max), selfCell(criterion)];
    return row([...cells, ...(isVerified ? [points(verified)] : [])], number?.includes('.') ? 'plain' : 'total');
  });
  return table(columns, rows);
};

const sumText = ({ set, decision, scoredMax, max, self }: ScoreFigures): string => {
  const name = decision ?? set ?? word('scores.setUnknown');
  if (self === null || scoredMax === 0) return word('scores.unknown', { set: name });
  const known = { self: pointsText(self), max: pointsText(scoredMax), share: formatShare(self / scoredMax) };
  return word('scores.sum', { set: name, all: pointsText(max), ...known });
};

const totalText = ({ low, high }: ScoreFigures): string =>
  word(low === high ? 'scores.total' : 'scores.range', { low: pointsText(low), high: pointsText(high) });

const scoreBlocks = (scores: ScoreFigures): Block[] => {
  const { self, verified, className, criteria } = scores;
  const texts = [
    sumText(scores),
    ...(self === null ? [] : [totalText(scores)]),
    ...(verified === null ? [] : [word('scores.verified', { verified: pointsText(verified) })]),
    ...(className === null ? [] : [word('scores.class', { name: className })]),
  ];
  return [...texts.map((text) => paragraph('body', text)), criteriaTable(criteria)];
};

/** I.6. */
export const scoresPart = (matter: Matter): Block[] => {
  const { scores, settings } = matter.figures;
  return [
    paragraph('heading', word('results.scores')),
    ...aimTexts(settings).map((text) => paragraph('body', text)),
    ...(scores === null
      ? [paragraph('body', word('scores.none'))]
      : [...scoreBlocks(scores), ...mendingBlocks(matter, scores)]),
  ];
};
