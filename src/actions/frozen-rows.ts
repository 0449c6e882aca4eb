/** A period's figures as rows of Số liệu đã chốt, and back: what was frozen is read again as it was. Pure. */
import { contentsOf, FROZEN_PATHS, figuresIn } from '#actions/frozen-paths';
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
import { columnLabel } from '#messages/vi';
import { settingName } from '#messages/vi/settings';
import type { FrozenKind } from '#schema/choices';
import { blankRecord } from '#schema/define';
import { SETTINGS } from '#schema/settings';
import { type Frozen, frozen } from '#schema/tables/frozen';

/** Figures with the stamp of their freeze. */
export type FrozenFigures = PeriodFigures & { readonly frozen: FrozenStamp };

type Kind = keyof typeof FROZEN_PATHS;
type Fact = string | number | null;

const KINDS = Object.keys(FROZEN_PATHS) as Kind[];
const BLANK = blankRecord(frozen);

/** Start of the keys of a freeze: `BC1.2024-Q1#2:`. */
export const freezePrefix = (instance: string, nth: number): string => `${instance}#${nth}:`;

/** Number of the freeze of this report that a key belongs to; 0 where it belongs to none. */
export const freezeOf = (key: string, instance: string): number =>
  key.startsWith(`${instance}#`) ? Number.parseInt(key.slice(instance.length + 1), 10) || 0 : 0;

/** Settings have a prefix: the period has a year too. */
export const SETTING = 'setting.';

/** The seal tells whether all rows are there, and as they were written. */
const SEAL = 'seal';

const factContent = (item: string, text: string, value: Fact): Partial<Frozen> => {
  const row = { item, text };
  if (typeof value === 'number') return { ...row, value };
  if (isCivilDate(value)) return { ...row, dueOn: value };
  return { ...row, result: value === '' ? null : value };
};

/** Facts of the freeze and its period, called as in Kỳ báo cáo, and the settings. */
const factContents = (figures: FrozenFigures, operation: string): Partial<Frozen>[] => {
  const { period, judgedOn, frozen: stamp, settings } = figures;
  const { on: frozenOn, at: frozenAt, by: frozenBy } = stamp;
  const facts = { ...period, judgedOn, frozenOn, frozenAt, frozenBy, operation, [SEAL]: null };
  return [
    ...Object.entries(facts).map(([key, value]) => factContent(key, columnLabel('instances', key), value)),
    ...FIGURE_SETTINGS.map((key) => factContent(SETTING + key, settingName(key), settings[key])),
  ];
};

const sealOf = (rows: readonly Frozen[]): string =>
  fingerprint(
    JSON.stringify(
      rows.map((row) => (row.item === SEAL ? '' : Object.keys(BLANK).map((key) => row[key as keyof Frozen]))),
    ),
  );

/** A cell takes 50,000 characters (Google Sheets), and one stands before “=”. */
const MOST_CHARACTERS = 49_999;

const clipped = (content: Partial<Frozen>): Partial<Frozen> =>
  Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      // What is read again has no blanks at its end.
      typeof value === 'string' ? value.slice(0, MOST_CHARACTERS).trimEnd() : value,
    ]),
  );

/** The rows of a freeze. `operation` names the press of the button: a repeated one is known by it. */
export const encodeFigures = (figures: FrozenFigures, operation: string): Frozen[] => {
  const { period, frozen: stamp, tasks, indicators, reports, scores } = figures;
  const { instance } = period;
  const { nth } = stamp;
  const things = { task: tasks, indicator: indicators, report: reports, score: scores === null ? [] : [scores] };
  const all: Readonly<Record<Kind, readonly object[]>> = { ...things, criterion: scores?.criteria ?? [] };
  const contents: (readonly [FrozenKind, Partial<Frozen>])[] = [
    ...factContents(figures, operation).map((content) => ['fact', content] as const),
    ...KINDS.flatMap((kind) => contentsOf(kind, all[kind]).map((content) => [kind, content] as const)),
  ];
  const rows = contents.map(([kind, content], index): Frozen => {
    const place = index + 1;
    const id = `${freezePrefix(instance, nth)}${kind}:${content.item ?? place}`;
    return { ...BLANK, id, instance, nth, kind, place, ...clipped(content) };
  });
  const result = sealOf(rows);
  return rows.map((row) => (row.item === SEAL && row.kind === 'fact' ? { ...row, result } : row));
};

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
  const rows = [...found].sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  const facts = new Map<string | null, Fact>();
  for (const { kind, item, value, dueOn, result } of rows)
    if (kind === 'fact') facts.set(item, value ?? dueOn ?? result);
  const fact = <V>(key: string): V => (facts.get(key) ?? null) as V;
  const text = (key: string): string => fact<string | null>(key) ?? '';
  const all = <F>(kind: Kind): F[] => figuresIn<F>(kind, rows);
  if (!facts.has('frozenOn') || !facts.has('endOn')) return null;
  const periodKeys = ['instance', 'name', 'frequency', 'year', 'index', 'startOn', 'endOn'];
  const settingOf = (key: (typeof FIGURE_SETTINGS)[number]): unknown =>
    fact(SETTING + key) ?? (SETTINGS[key].kind === 'text' ? '' : null);
  const [score] = all<ScoreFigures>('score');
  const figures: FrozenFigures = {
    period: Object.fromEntries(periodKeys.map((key) => [key, fact(key)])) as unknown as FigurePeriod,
    judgedOn: fact<CivilDate>('judgedOn'),
    frozen: { nth: rows[0]?.nth ?? 0, on: fact('frozenOn'), at: text('frozenAt'), by: text('frozenBy') },
    settings: Object.fromEntries(FIGURE_SETTINGS.map((key) => [key, settingOf(key)])) as unknown as FigureSettings,
    tasks: all<TaskFigure>('task'),
    indicators: all<IndicatorFigure>('indicator'),
    scores: score === undefined ? null : { ...score, criteria: all<CriterionFigure>('criterion') },
    reports: all<ReportFigure>('report'),
  };
  return { figures, operation: text('operation'), isIntact: fact(SEAL) === sealOf(rows) };
};
