/** Part I.4: every indicator with its target, its result and the verdict, and how far all of them have come. */
import { resultText, verdictText } from '#domain/indicator';
import type { IndicatorFigure } from '#domain/period-figures';
import { clean, formatNumber, formatShare } from '#kernel/text';
import { type Block, column, paragraph, row, table } from '#report/model';
import { namesCodes } from '#report/options';
import type { Matter } from '#report/traces';
import { cellText, officialDay, word } from '#report/words';

/** Measures whose target is a share of the whole. */
const SHARES: readonly (string | null)[] = ['share', 'ratio'];

const targetText = ({ figures: { measure, target, baseline }, unit }: IndicatorFigure): string => {
  if (measure === 'yesNo') return word('indicators.yes');
  if (measure === 'narrative') return word('indicators.words');
  if (target === null && measure === 'trend' && baseline !== null)
    return word('indicators.above', { baseline: formatNumber(baseline) });
  if (target === null) return word('indicators.noTarget');
  if (SHARES.includes(measure)) return formatShare(target);
  if (measure === 'rank') return word('indicators.rank', { rank: formatNumber(target) });
  const number = formatNumber(target);
  const bound = measure === 'limit' ? word('indicators.atMost', { number }) : number;
  return unit === null ? bound : `${bound} ${clean(unit)}`;
};

/** A long fraction may break after its stroke alone, never within a number. */
const breakable = (text: string): string => text.replace(/([\d.]{8})\/([\d.]{8})/, '$1/\u200b$2');

/** What was measured; words where nothing was, never 0; figures of a day after the cut-off are named, not told. */
const resultCell = ({ figures, measured, isLater, asOf }: IndicatorFigure): string => {
  if (isLater && asOf !== null) return word('indicators.later', { day: officialDay(asOf) });
  const text = breakable(resultText(figures, measured));
  return text === '' && measured.verdict !== 'notArising' ? word('unknownCell') : text;
};

/** Codes are the workbook's: they are there for those who know it, or look a figure up in it. */
const columnsOf = (hasCodes: boolean) => [
  column(word('column.place'), 8, 'center'),
  ...(hasCodes ? [column(word('column.id'), 9, 'center')] : []),
  column(word('indicators.text'), hasCodes ? 34 : 43),
  column(word('indicators.target'), 14),
  column(word('indicators.result'), 20),
  column(word('indicators.verdict'), 15),
];

const completionText = ({ statistics: { indicators } }: Matter): string => {
  const { completionOfKnown: known, completionOfAll: all, withData, measures } = indicators;
  if (known === null || all === null) return word('indicators.completionNone');
  return word('indicators.completion', { known: formatShare(known), all: formatShare(all), withData, measures });
};

/** I.4. */
export const indicatorsPart = (matter: Matter): Block[] => {
  const { indicators, judgedOn } = matter.figures;
  const heading = paragraph('heading', word('results.indicators'));
  if (indicators.length === 0) return [heading, paragraph('body', word('indicators.none'))];
  const hasCodes = namesCodes(matter.options) || matter.options.traces;
  const rows = indicators.map((figure, index) =>
    row([
      String(index + 1),
      ...(hasCodes ? [figure.id ?? ''] : []),
      cellText(figure.text),
      targetText(figure),
      resultCell(figure),
      verdictText(figure.figures, figure.measured),
    ]),
  );
  return [
    heading,
    paragraph('body', word('indicators.lead', { day: officialDay(judgedOn) })),
    table(columnsOf(hasCodes), rows),
    paragraph('item', completionText(matter)),
  ];
};
