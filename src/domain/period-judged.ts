/** A period's indicators with what each came to, as the sums of completion.ts take them. Pure. */
import type { Judged } from '#domain/completion';
import type { IndicatorFigure, PeriodFigures } from '#domain/period-figures';

/** Whose figures count, as completion.ts names them: by id, or by position where the id is none or not the first of its kind. */
const originOf = ({ source }: IndicatorFigure, place: number, all: readonly IndicatorFigure[]): string | number => {
  const id = all[source]?.id ?? null;
  return id !== null && all.findIndex((other) => other.id === id) === source ? id : place;
};

/** The indicators of a period's figures as sums need them. */
export const judgedOf = ({ indicators, judgedOn, settings }: PeriodFigures): Judged[] =>
  indicators.map((figure, place) => {
    const { id, group, weight, figures, source, measured } = figure;
    const context = { today: judgedOn, dueOn: judgedOn, policy: settings.emptyPolicy };
    const row = { id, group, weight, sameAs: null, figures, context, source };
    return { row: { ...row, origin: originOf(figure, place, indicators) }, measured };
  });
