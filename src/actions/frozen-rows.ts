/** A period's figures as rows of Số liệu đã chốt, and back: what was frozen is read again as it was. Pure. */
import { contentOf, figureOf } from '#actions/frozen-paths';
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
import { fingerprint } from '#kernel/text';
import { choiceLabel, choiceLabels, say } from '#messages/vi';
import { SETTING_NAMES } from '#messages/vi/settings';
import { FROZEN_KINDS, type FrozenKind } from '#schema/choices';
import { blankRecord } from '#schema/define';
import { SETTINGS, type SettingDefinition } from '#schema/settings';
import { type Frozen, frozen } from '#schema/tables/frozen';

/** Figures with the stamp of their freeze. */
export type FrozenFigures = PeriodFigures & { readonly frozen: FrozenStamp };

const BLANK = blankRecord(frozen);

/** Start of the keys of a freeze: `BC1.2024-Q1#2:`. */
export const freezePrefix = (instance: string, nth: number | ''): string =>
  `${instance}#${nth}${nth === '' ? '' : ':'}`;

/** Number of the freeze that a key of this report belongs to; 0 where it belongs to none. */
export const freezeOf = (key: string, instance: string): number => {
  const start = freezePrefix(instance, '');
  return key.startsWith(start) ? Number.parseInt(key.slice(start.length), 10) || 0 : 0;
};

/** Facts of the period. */
const PERIOD_FACTS = ['name', 'frequency', 'year', 'index', 'startOn', 'endOn'] as const;
/** Facts of the freeze; the settings follow. `rows` and `seal` tell whether all rows are there, and as they were written. */
const FACTS = [...PERIOD_FACTS, 'judgedOn', 'frozenOn', 'frozenAt', 'frozenBy', 'operation', 'rows', 'seal'] as const;
type Fact = (typeof FACTS)[number];
type FactValue = string | number | null;

/** Settings have a prefix: the period has a year too. */
const settingItem = (key: string): string => `setting.${key}`;

/** Choice sets of the facts whose cells show a label. */
const SETS: Readonly<Record<string, string>> = { frequency: 'frequency', [settingItem('emptyPolicy')]: 'emptyPolicy' };

const factContent = (key: string, text: string, value: FactValue): Partial<Frozen> => {
  const row = { item: key, text };
  if (typeof value === 'number') return { ...row, value };
  if (isCivilDate(value)) return { ...row, dueOn: value };
  const set = SETS[key];
  const words = value === null || set === undefined ? value : choiceLabel(set, value);
  return { ...row, result: words === '' ? null : words };
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

const factsFor = (figures: FrozenFigures, operation: string): Record<Fact, FactValue> => {
  const { period, judgedOn, frozen: stamp } = figures;
  const { on: frozenOn, at: frozenAt, by: frozenBy } = stamp;
  return { ...period, judgedOn, frozenOn, frozenAt, frozenBy, operation, rows: null, seal: null };
};

const factContents = (figures: FrozenFigures, operation: string): Partial<Frozen>[] => {
  const facts = factsFor(figures, operation);
  return [
    ...FACTS.map((key) => factContent(key, say(`frozen.${key}`), facts[key])),
    ...FIGURE_SETTINGS.map((key) => factContent(settingItem(key), SETTING_NAMES[key], figures.settings[key])),
  ];
};

const KINDS = FROZEN_KINDS.filter((kind) => kind !== 'fact');
const ORDER: readonly (FrozenKind | null)[] = FROZEN_KINDS;

/** Rows in the order in which they were written, whatever people sorted them by. */
const inOrder = (rows: readonly Frozen[]): Frozen[] =>
  [...rows].sort(
    (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || (one.place ?? 0) - (other.place ?? 0),
  );

const isSealed = ({ item }: Frozen): boolean => item !== 'seal' && item !== 'rows';

/** Number and fingerprint of the rows. */
const sealOf = (rows: readonly Frozen[]): { rows: number; seal: string } => ({
  rows: rows.length,
  seal: fingerprint(
    JSON.stringify(rows.filter(isSealed).map((row) => Object.keys(BLANK).map((key) => row[key as keyof Frozen]))),
  ),
});

/** The rows of a freeze. `operation` names the press of the button: a repeated one is known by it. */
export const encodeFigures = (figures: FrozenFigures, operation: string): Frozen[] => {
  const { period, frozen: stamp, tasks, indicators, reports, scores } = figures;
  const { instance } = period;
  const rowsOf = (kind: FrozenKind, contents: readonly Partial<Frozen>[]): Frozen[] =>
    contents.map((content, index) => {
      const place = index + 1;
      const id = `${freezePrefix(instance, stamp.nth)}${kind}:${content.item ?? place}`;
      return { ...BLANK, id, instance, nth: stamp.nth, kind, place, ...content };
    });
  const given = { task: tasks, indicator: indicators, report: reports, score: scores === null ? [] : [scores] };
  const figuresOf = { ...given, criterion: scores?.criteria ?? [] };
  const rows = [
    ...rowsOf('fact', factContents(figures, operation)),
    ...KINDS.flatMap((kind) =>
      rowsOf(
        kind,
        figuresOf[kind].map((figure) => contentOf(kind, figure)),
      ),
    ),
  ];
  const seal: Record<string, FactValue> = sealOf(rows);
  return rows.map((row) =>
    row.kind === 'fact' && !isSealed(row)
      ? { ...row, ...factContent(row.item ?? '', row.text ?? '', seal[row.item ?? ''] ?? null) }
      : row,
  );
};

type Facts = ReadonlyMap<string, FactValue>;

const factsIn = (rows: readonly Frozen[]): Facts =>
  new Map(rows.flatMap((row) => (row.kind === 'fact' ? [[row.item ?? '', factOf(row)] as const] : [])));

const settingsOf = (facts: Facts): FigureSettings =>
  Object.fromEntries(
    FIGURE_SETTINGS.map((key) => [key, settingOf(key, facts.get(settingItem(key)) ?? null)]),
  ) as unknown as FigureSettings;

const periodOf = (facts: Facts, instance: string): FigurePeriod =>
  ({
    instance,
    ...Object.fromEntries(PERIOD_FACTS.map((key) => [key, facts.get(key) ?? null])),
  }) as unknown as FigurePeriod;

const stampOf = (facts: Facts, nth: number): FrozenStamp => ({
  nth,
  on: facts.get('frozenOn') as CivilDate,
  at: String(facts.get('frozenAt') ?? ''),
  by: String(facts.get('frozenBy') ?? ''),
});

/** A freeze as it is read again. */
export interface Thawed {
  readonly figures: FrozenFigures;
  /** The press of the button that it came from. */
  readonly operation: string;
  /** Whether all rows are there, and as they were written: else somebody deleted or changed some. */
  readonly isIntact: boolean;
}

/** The figures that the rows of one freeze hold, in whatever order they stand; null where not even its facts are left. */
export const decodeFigures = (found: readonly Frozen[]): Thawed | null => {
  const rows = inOrder(found);
  const facts = factsIn(rows);
  const [{ instance, nth } = BLANK] = rows;
  if (instance === null || nth === null || !facts.has('frozenOn') || !facts.has('endOn')) return null;
  const all = <F>(kind: (typeof KINDS)[number]): F[] =>
    rows.flatMap((row) => (row.kind === kind ? [figureOf<F>(kind, row)] : []));
  const [score] = all<ScoreFigures>('score');
  const figures = {
    period: periodOf(facts, instance),
    judgedOn: facts.get('judgedOn') as CivilDate,
    frozen: stampOf(facts, nth),
    settings: settingsOf(facts),
    tasks: all<TaskFigure>('task'),
    indicators: all<IndicatorFigure>('indicator'),
    scores: score === undefined ? null : { ...score, criteria: all<CriterionFigure>('criterion') },
    reports: all<ReportFigure>('report'),
  };
  const seal = sealOf(rows);
  const isIntact = facts.get('rows') === seal.rows && facts.get('seal') === seal.seal;
  return { figures, operation: String(facts.get('operation') ?? ''), isIntact };
};
