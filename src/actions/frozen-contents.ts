/** What each frozen thing puts into a row of Số liệu đã chốt, and how it is read from there. Pure. */
import type { CriterionFigure, IndicatorFigure, ReportFigure, ScoreFigures, TaskFigure } from '#domain/period-figures';
import type { CivilDate } from '#kernel/civil-date';
import { say } from '#messages/vi';
import type { Area, Group } from '#schema/choices';
import type { Frozen } from '#schema/tables/frozen';

/** What a row holds besides its place in the table. */
export type Content = Partial<Omit<Frozen, 'id' | 'instance' | 'nth' | 'kind' | 'place'>>;

/** A task. */
export const taskContent = ({ id, standing, ...task }: TaskFigure): Content => {
  const { name, effectiveDueOn, lateByWorkingDays, state, awaitsProof } = standing;
  const { update, ...same } = task;
  const links = update === null ? [] : [update];
  return {
    ...same,
    links,
    item: id,
    standing: name,
    state,
    awaitsProof,
    dueOn: effectiveDueOn,
    lateBy: lateByWorkingDays,
  };
};

/** The task of a row. */
export const taskOf = (row: Frozen): TaskFigure => {
  const { item, text, product, leads, timing, doneOn, progress, result, proof, reason, links } = row;
  return {
    id: item,
    group: row.group as Area | null,
    text,
    product,
    leads,
    timing,
    standing: {
      name: row.standing ?? 'noDueDate',
      state: row.state ?? 'notStarted',
      awaitsProof: row.awaitsProof,
      effectiveDueOn: row.dueOn,
      lateByWorkingDays: row.lateBy ?? 0,
    },
    doneOn,
    progress,
    reason,
    result,
    proof,
    update: links[0] ?? null,
  };
};

/** An indicator. */
export const indicatorContent = ({ id, lead, note, figures, measured, ...same }: IndicatorFigure): Content => {
  const { result: amount, ...judged } = measured;
  return { ...same, ...figures, ...judged, item: id, leads: lead === null ? [] : [lead], reason: note, amount };
};

/** The indicator of a row. */
export const indicatorOf = (row: Frozen): IndicatorFigure => {
  const { measure, target, baseline, numerator, denominator, value, notArising } = row;
  const { text, unit, asOf, isLater, amount, completion, uncapped, verdict, weight, source, proof } = row;
  return {
    id: row.item,
    group: row.group as Group | null,
    text,
    unit,
    lead: row.leads[0] ?? null,
    figures: { measure, target, baseline, numerator, denominator, value, notArising },
    asOf,
    isLater,
    measured: { result: amount, completion, uncapped, verdict: verdict ?? 'noData' },
    weight,
    source: source ?? 0,
    proof,
    note: row.reason,
  };
};

/** A report. */
export const reportContent = ({ id, name, endOn, dueOn, confirmed, sentOn, number }: ReportFigure): Content => ({
  item: id,
  text: name,
  asOf: endOn,
  dueOn,
  awaitsProof: !confirmed,
  doneOn: sentOn,
  proof: number,
});

/** The report of a row. */
export const reportOf = ({ item, text, asOf, dueOn, awaitsProof, doneOn, proof }: Frozen): ReportFigure => ({
  id: item ?? '',
  name: text,
  endOn: asOf as CivilDate,
  dueOn,
  confirmed: !awaitsProof,
  sentOn: doneOn,
  number: proof,
});

/** A criterion. */
export const criterionContent = ({
  id,
  number,
  text,
  max,
  self,
  verified,
  how,
  lost,
  ...rest
}: CriterionFigure): Content => ({
  item: id,
  group: number,
  text,
  target: max,
  value: self,
  amount: verified,
  reason: how,
  baseline: lost,
  proof: rest.proof,
  result: rest.shortcoming,
  links: rest.mendedBy,
});

const criterionOf = (row: Frozen): CriterionFigure => ({
  id: row.item ?? '',
  number: row.group ?? '',
  text: row.text,
  max: row.target,
  self: row.value,
  verified: row.amount,
  how: row.reason,
  lost: row.baseline,
  proof: row.proof,
  shortcoming: row.result,
  mendedBy: row.links,
});

/** The total, if there is one. */
export const scoreContents = (scores: ScoreFigures | null): Content[] =>
  scores === null
    ? []
    : [
        {
          item: scores.set,
          text: say('frozen.score'),
          target: scores.max,
          value: scores.self,
          amount: scores.verified,
          result: scores.className,
        },
      ];

/** The scores of the row of the total and those of the criteria; null without a total. */
export const scoreOf = (row: Frozen | undefined, criteria: readonly Frozen[]): ScoreFigures | null =>
  row === undefined
    ? null
    : {
        set: row.item ?? '',
        max: row.target,
        self: row.value,
        verified: row.amount,
        className: row.result,
        criteria: criteria.map(criterionOf),
      };
