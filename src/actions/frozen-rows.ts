/** A period's figures as rows of Số liệu đã chốt, and back: what was frozen is read again as it was. Pure. */
import {
  type CriterionFigure,
  FIGURE_SETTINGS,
  type FigurePeriod,
  type FigureSettings,
  type FrozenStamp,
  type IndicatorFigure,
  type PeriodFigures,
  type ReportFigure,
  type ScoreFigures,
  type TaskFigure,
} from '#domain/period-figures';
import { type CivilDate, isCivilDate } from '#kernel/civil-date';
import { choiceLabel, choiceLabels, say } from '#messages/vi';
import { SETTING_NAMES } from '#messages/vi/settings';
import type { Area, FrozenKind, Group } from '#schema/choices';
import { blankRecord } from '#schema/define';
import { SETTINGS, type SettingDefinition } from '#schema/settings';
import { type Frozen, frozen } from '#schema/tables/frozen';

/** Figures with the stamp of their freeze. */
export type FrozenFigures = PeriodFigures & { readonly frozen: FrozenStamp };

/** What a row holds besides its place in the table. */
type Content = Partial<Omit<Frozen, 'id' | 'instance' | 'nth' | 'kind' | 'place'>>;

const BLANK = blankRecord(frozen);

/** Start of the keys of a freeze: `BC1.2024-Q1#2:`. */
export const freezePrefix = (instance: string, nth: number | ''): string =>
  `${instance}#${nth}${nth === '' ? '' : ':'}`;

/** Facts of the period and of the freeze, in their order; the settings follow. */
const FACTS = [
  'name',
  'frequency',
  'year',
  'index',
  'startOn',
  'endOn',
  'judgedOn',
  'frozenOn',
  'frozenAt',
  'frozenBy',
  'operation',
] as const;
type Fact = (typeof FACTS)[number];
type FactValue = string | number | null;

/** Choice sets of the facts whose cells show a label. */
const SETS: Readonly<Record<string, string>> = { frequency: 'frequency', emptyPolicy: 'emptyPolicy' };

const factContent = (key: string, text: string, value: FactValue): Content => {
  const row = { item: key, text };
  if (typeof value === 'number') return { ...row, value };
  if (isCivilDate(value)) return { ...row, dueOn: value };
  const set = SETS[key];
  return { ...row, result: value === null || set === undefined ? value : choiceLabel(set, value) };
};

const factOf = ({ item, value, dueOn, result }: Frozen): FactValue => {
  const set = SETS[item ?? ''];
  if (set !== undefined) {
    return Object.entries(choiceLabels(set)).find(([, label]) => label === result)?.[0] ?? null;
  }
  return value ?? dueOn ?? result;
};

const settingOf = (key: keyof FigureSettings, value: FactValue): FactValue => {
  const { kind, fallback }: SettingDefinition = SETTINGS[key];
  return kind === 'text' || kind === 'choice' ? (value ?? (fallback as string)) : value;
};

const taskContent = ({ id, standing, ...task }: TaskFigure): Content => {
  const { name, effectiveDueOn, lateByWorkingDays, state, awaitsProof } = standing;
  const { update, ...same } = task;
  const links = update === null ? [] : [update];
  return { ...same, links, item: id, standing: name, state, awaitsProof, dueOn: effectiveDueOn, lateBy: lateByWorkingDays };
};

const taskOf = (row: Frozen): TaskFigure => {
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

const indicatorContent = ({ id, lead, note, figures, measured, ...same }: IndicatorFigure): Content => {
  const { result: amount, ...judged } = measured;
  return { ...same, ...figures, ...judged, item: id, leads: lead === null ? [] : [lead], reason: note, amount };
};

const indicatorOf = (row: Frozen): IndicatorFigure => {
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

const reportContent = ({ id, name, endOn, dueOn, confirmed, sentOn, number }: ReportFigure): Content => ({
  item: id,
  text: name,
  asOf: endOn,
  dueOn,
  awaitsProof: !confirmed,
  doneOn: sentOn,
  proof: number,
});

const reportOf = ({ item, text, asOf, dueOn, awaitsProof, doneOn, proof }: Frozen): ReportFigure => ({
  id: item ?? '',
  name: text,
  endOn: asOf as CivilDate,
  dueOn,
  confirmed: !awaitsProof,
  sentOn: doneOn,
  number: proof,
});

const criterionContent = ({ id, number, text, max, self, verified, how, lost, ...rest }: CriterionFigure): Content => ({
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

const scoreContents = (scores: ScoreFigures | null): Content[] =>
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

const scoreOf = (row: Frozen | undefined, criteria: readonly Frozen[]): ScoreFigures | null =>
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

const factContents = ({ period, judgedOn, frozen: stamp, settings }: FrozenFigures, operation: string): Content[] => {
  const facts: Record<Fact, FactValue> = {
    ...period,
    judgedOn,
    frozenOn: stamp.on,
    frozenAt: stamp.at,
    frozenBy: stamp.by,
    operation,
  };
  return [
    ...FACTS.map((key) => factContent(key, say(`frozen.${key}`), facts[key])),
    ...FIGURE_SETTINGS.map((key) => factContent(key, SETTING_NAMES[key], settings[key])),
  ];
};

/** The rows of a freeze. `operation` names the press of the button: a repeated one is known by it. */
export const encodeFigures = (figures: FrozenFigures, operation: string): Frozen[] => {
  const { period, frozen: stamp, tasks, indicators, reports, scores } = figures;
  const { instance } = period;
  const rowsOf = (kind: FrozenKind, contents: readonly Content[]): Frozen[] =>
    contents.map((content, index) => {
      const place = index + 1;
      const id = `${freezePrefix(instance, stamp.nth)}${kind}:${content.item ?? place}`;
      return { ...BLANK, id, instance, nth: stamp.nth, kind, place, ...content };
    });
  return [
    ...rowsOf('fact', factContents(figures, operation)),
    ...rowsOf('task', tasks.map(taskContent)),
    ...rowsOf('indicator', indicators.map(indicatorContent)),
    ...rowsOf('report', reports.map(reportContent)),
    ...rowsOf('score', scoreContents(scores)),
    ...rowsOf('criterion', (scores?.criteria ?? []).map(criterionContent)),
  ];
};

const ofKind = (rows: readonly Frozen[], kind: FrozenKind): Frozen[] =>
  rows.filter((row) => row.kind === kind).sort((one, other) => (one.place ?? 0) - (other.place ?? 0));

type Facts = ReadonlyMap<string, FactValue>;

const factsOf = (rows: readonly Frozen[]): Facts =>
  new Map(ofKind(rows, 'fact').map((row) => [row.item ?? '', factOf(row)]));

const periodOf = (facts: Facts, instance: string): FigurePeriod =>
  ({
    instance,
    ...Object.fromEntries(FACTS.slice(0, FACTS.indexOf('judgedOn')).map((key) => [key, facts.get(key) ?? null])),
  }) as unknown as FigurePeriod;

/** The figures that some rows hold, all of one freeze, in whatever order; null where rows of it are gone. */
export const decodeFigures = (rows: readonly Frozen[]): FrozenFigures | null => {
  const facts = factsOf(rows);
  const [{ instance, nth } = BLANK] = rows;
  const on = facts.get('frozenOn') ?? null;
  if (instance === null || nth === null || on === null) return null;
  const settings = FIGURE_SETTINGS.map((key) => [key, settingOf(key, facts.get(key) ?? null)]);
  return {
    period: periodOf(facts, instance),
    judgedOn: facts.get('judgedOn') as CivilDate,
    frozen: {
      nth,
      on: on as CivilDate,
      at: String(facts.get('frozenAt') ?? ''),
      by: String(facts.get('frozenBy') ?? ''),
    },
    settings: Object.fromEntries(settings) as FigureSettings,
    tasks: ofKind(rows, 'task').map(taskOf),
    indicators: ofKind(rows, 'indicator').map(indicatorOf),
    scores: scoreOf(ofKind(rows, 'score')[0], ofKind(rows, 'criterion')),
    reports: ofKind(rows, 'report').map(reportOf),
  };
};

/** The press of the button that a freeze came from. */
export const operationOf = (rows: readonly Frozen[]): string => String(factsOf(rows).get('operation') ?? '');
