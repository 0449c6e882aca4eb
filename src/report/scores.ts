/** Part I.6: the index as estimated, and only where the superior's criteria were entered. */
import type { CriterionFigure, PeriodFigures, ScoreFigures } from '#domain/period-figures';
import { formatNumber, formatShare } from '#kernel/text';
import { type Block, column, paragraph, row, table } from '#report/model';
import type { Matter } from '#report/traces';
import { cellText, word } from '#report/words';

type Settings = PeriodFigures['settings'];

const rankText = ({ baselineRank: rank, rankedUnits: units }: Settings): string => {
  if (rank === null) return '';
  return units === null ? word('scores.baselineRankOnly', { rank }) : word('scores.baselineRank', { rank, units });
};

/** Where the plan begins and where it wants to arrive; nothing of what is not known. */
const aimTexts = (settings: Settings): string[] => {
  const { baselineScore, targetScore, targetRank, year } = settings;
  const targets = [
    ...(targetScore === null ? [] : [word('scores.targetScore', { score: formatNumber(targetScore) })]),
    ...(targetRank === null ? [] : [word('scores.targetRank', { rank: targetRank })]),
  ];
  return [
    ...(baselineScore === null
      ? []
      : [word('scores.baseline', { score: formatNumber(baselineScore), rank: rankText(settings) })]),
    ...(targets.length === 0 ? [] : [word('scores.target', { year: year ?? '', parts: targets.join(', ') })]),
  ];
};

const points = (value: number | null): string => (value === null ? word('unknownCell') : formatNumber(value));

/** Survey criteria are never self-scored, and what did not arise has no score. */
const selfCell = ({ self, survey, leftOut }: CriterionFigure): string => {
  if (survey) return word('scores.survey');
  return leftOut ? word('scores.leftOut') : points(self);
};

const criterionRow = (criterion: CriterionFigure) => {
  const { number, text, max, verified } = criterion;
  return row(
    [number ?? '', cellText(text), points(max), selfCell(criterion), verified === null ? '' : formatNumber(verified)],
    number?.includes('.') ? 'plain' : 'total',
  );
};

const COLUMNS = () => [
  column(word('scores.column.number'), 10),
  column(word('scores.column.text'), 48),
  column(word('scores.column.max'), 13, 'right'),
  column(word('scores.column.self'), 15, 'right'),
  column(word('scores.column.verified'), 14, 'right'),
];

const sumText = ({ set, decision, scoredMax, max, self }: ScoreFigures): string => {
  const name = decision ?? set ?? word('scores.setUnknown');
  if (self === null || scoredMax === 0) return word('scores.unknown', { set: name });
  const known = { self: formatNumber(self), max: formatNumber(scoredMax), share: formatShare(self / scoredMax) };
  return word('scores.sum', { set: name, all: formatNumber(max), ...known });
};

const totalText = ({ low, high }: ScoreFigures): string =>
  word(low === high ? 'scores.total' : 'scores.range', { low: formatNumber(low), high: formatNumber(high) });

const scoreBlocks = (scores: ScoreFigures): Block[] => {
  const { self, verified, className, criteria } = scores;
  const texts = [
    sumText(scores),
    ...(self === null ? [] : [totalText(scores)]),
    ...(verified === null ? [] : [word('scores.verified', { verified: formatNumber(verified) })]),
    ...(className === null ? [] : [word('scores.class', { name: className })]),
  ];
  return [...texts.map((text) => paragraph('body', text)), table(COLUMNS(), criteria.map(criterionRow))];
};

/** I.6. */
export const scoresPart = ({ figures: { scores, settings } }: Matter): Block[] => [
  paragraph('heading', word('results.scores')),
  ...aimTexts(settings).map((text) => paragraph('body', text)),
  ...(scores === null ? [paragraph('body', word('scores.none'))] : scoreBlocks(scores)),
];
