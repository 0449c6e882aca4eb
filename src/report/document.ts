/** The whole report: from the figures of a period and a person's choices to the document. Pure: equal in, equal out. */
import type { PeriodFigures } from '#domain/period-figures';
import { periodStatistics } from '#domain/period-statistics';
import { clean, fold } from '#kernel/text';
import { annexesOf } from '#report/annexes';
import { dutiesPart } from '#report/duties';
import { groupsPart } from '#report/groups';
import { indicatorsPart } from '#report/indicators';
import { closingOf, committeeOf, fileNameOf, GAP, letterheadOf, periodWords, superiorOf } from '#report/letterhead';
import { type Block, paragraph, type ReportDocument } from '#report/model';
import { nextPart } from '#report/next-period';
import type { ReportOptions } from '#report/options';
import { scoresPart } from '#report/scores';
import { shortcomingsPart } from '#report/shortcomings';
import { generalPart, statesPart } from '#report/states';
import { type Matter, makeTraces } from '#report/traces';
import { inSentence, lines, officialDay, phrase, word } from '#report/words';

const basisText = ({ settings, period }: PeriodFigures): string => {
  const { planNumber, planSignedOn, unitName, year } = settings;
  const committee = committeeOf(unitName);
  const plan = clean(planNumber);
  if (plan === '') return word('basis.planUnknown', { year: year ?? period.year, committee });
  return planSignedOn === null
    ? word('basis.planUndated', { plan, committee })
    : word('basis.plan', { plan, day: officialDay(planSignedOn), committee });
};

/** A duty's name mostly says that it is a report. */
const dutyText = (name: string): string =>
  /^bao cao\b/.test(fold(name))
    ? word('basis.duty', { duty: inSentence(phrase(name)) })
    : word('basis.dutyOther', { duty: phrase(name) });

/** On which grounds, on which period. */
const openingPart = ({ figures }: Matter): Block[] => {
  const { period, settings } = figures;
  const span = word('period.span', { from: officialDay(period.startOn), to: officialDay(period.endOn) });
  const opening = { committee: committeeOf(settings.unitName), period: periodWords(period), span };
  return [
    paragraph('basis', basisText(figures)),
    ...(period.name === null ? [] : [paragraph('basis', dutyText(period.name))]),
    paragraph('body', word('basis.opening', opening)),
  ];
};

const proposalsPart = ({ options: { proposals } }: Matter): Block[] => {
  const typed = lines(proposals);
  return [
    paragraph('part', word('part.proposals')),
    ...(typed.length === 0
      ? [paragraph('note', word('proposals.none'))]
      : typed.map((text) => paragraph('body', text))),
  ];
};

const closingPart = ({ figures: { settings, period }, options }: Matter): Block => {
  const params = { period: periodWords(period), committee: committeeOf(settings.unitName) };
  const isPlain = options.kind === 'internal' || clean(settings.superiorName) === '';
  return paragraph(
    'body',
    isPlain
      ? word('closing.plain', params)
      : word('closing.superior', { ...params, superior: superiorOf(settings.superiorName) }),
  );
};

/** The report of a period. */
export const reportDocument = (figures: PeriodFigures, options: ReportOptions): ReportDocument => {
  const matter: Matter = {
    figures,
    options,
    statistics: periodStatistics(figures),
    traces: makeTraces(options.traces),
  };
  const blocks = [
    ...openingPart(matter),
    paragraph('part', word('part.results')),
    ...generalPart(matter),
    ...groupsPart(matter),
    ...statesPart(matter),
    ...indicatorsPart(matter),
    ...dutiesPart(matter),
    ...scoresPart(matter),
    ...shortcomingsPart(matter),
    ...nextPart(matter),
    ...proposalsPart(matter),
    closingPart(matter),
  ];
  const belongsTo = word('annex.belongsTo', { committee: committeeOf(figures.settings.unitName), gap: GAP });
  return {
    title: word('head.title', { period: periodWords(figures.period) }),
    fileName: fileNameOf(figures, options),
    letterhead: letterheadOf(figures, options),
    blocks,
    closing: closingOf(figures, options),
    annexes: annexesOf(matter, belongsTo),
  };
};
