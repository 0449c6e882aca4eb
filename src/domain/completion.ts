/** Sums indicators up: verdicts by row, completion by distinct measure. Knows neither sheets nor how a figure is judged. */
import { type MeasureContext, type Measured, measure, type Verdict } from '#domain/indicator';
import type { Figures } from '#domain/indicator-figures';
import type { Group } from '#schema/choices';

/** One row of Chỉ tiêu as far as sums need it. */
export interface Measurable {
  readonly id: string | null;
  readonly group: Group | null;
  /** Null counts as 1; 0 leaves the row out of the means, not out of the counts. */
  readonly weight: number | null;
  /** Id of the row that holds the figures (pairs C2 ~ 2.1a, C3 ~ 3.1c of the plan, domain notes 2.4). */
  readonly sameAs: string | null;
  readonly figures: Figures;
  readonly context: MeasureContext;
}

/** A row with the figures it is judged by. */
export type Resolved<R extends Measurable = Measurable> = R & {
  /** Whose figures they are: an id, or the position of a row that has none. */
  readonly origin: string | number;
  /** Position of the row that holds them; its own where they are its own. */
  readonly source: number;
};

/** The sums over some rows. The five verdicts add up to `indicators`. */
export interface Scope {
  /** Rows in scope. */
  readonly indicators: number;
  readonly met: number;
  readonly inProgress: number;
  readonly notMet: number;
  readonly noData: number;
  readonly notArising: number;
  /** Distinct measures: rows that share their figures count once. */
  readonly measures: number;
  /** Distinct measures on which something was reported, "không phát sinh" included: all but `noData`. */
  readonly withData: number;
  /** Weighted mean 0–1 over the measures that have a completion; null when none has. */
  readonly completionOfKnown: number | null;
  /** The same sum over all measures that can have one (no data counts 0); null when none has. */
  readonly completionOfAll: number | null;
}

type RowsById = ReadonlyMap<string, Measurable>;

/** The row at the end of the chain of `sameAs`; the row itself where the chain runs in a loop. */
const originOf = (row: Measurable, byId: RowsById): Measurable => {
  const passed = new Set<Measurable>();
  let at = row;
  while (!passed.has(at)) {
    passed.add(at);
    const next = at.sameAs === null ? undefined : byId.get(at.sameAs);
    if (next === undefined) return at;
    at = next;
  }
  return row;
};

/** The reported figures come from the origin; measure, target and baseline stay the row's own where it has them. */
const figuresFrom = (own: Figures, origin: Figures): Figures => ({
  ...origin,
  measure: own.measure ?? origin.measure,
  target: own.target ?? origin.target,
  baseline: own.baseline ?? origin.baseline,
});

/**
 * Every row with the figures it is judged by: those at the end of its chain of `sameAs`.
 * A loop leaves the row's own figures, an unknown id ends the chain. Of doubled ids the first row counts.
 */
export const resolveSameAs = <R extends Measurable>(rows: readonly R[]): readonly Resolved<R>[] => {
  const byId = new Map<string, R>();
  for (const row of rows) if (row.id !== null && !byId.has(row.id)) byId.set(row.id, row);
  const places = new Map<Measurable, number>(rows.map((row, index) => [row, index]));
  return rows.map((row, index) => {
    const origin = originOf(row, byId);
    const figures = origin === row ? row.figures : figuresFrom(row.figures, origin.figures);
    const isDoubled = origin.id !== null && byId.get(origin.id) !== origin;
    const source = places.get(origin) ?? index;
    return { ...row, figures, origin: isDoubled ? index : (origin.id ?? index), source };
  });
};

/** A row with the figures it is judged by and what they come to. */
export interface Judged {
  readonly row: Resolved;
  readonly measured: Measured;
}

/** Every row judged by the figures that count for it. */
export const judgeAll = (rows: readonly Measurable[]): readonly Judged[] =>
  resolveSameAs(rows).map((row) => ({ row, measured: measure(row.figures, row.context) }));

/** One row per distinct measure: the one that holds the figures where it is in scope, else the first that takes them. */
export const distinctMeasures = (judged: readonly Judged[]): Judged[] => {
  const byOrigin = new Map<string | number, Judged>();
  for (const one of judged) {
    const { origin, id } = one.row;
    if (!byOrigin.has(origin) || id === origin) byOrigin.set(origin, one);
  }
  return [...byOrigin.values()];
};

const weightOf = ({ row }: Judged): number => Math.max(row.weight ?? 1, 0);

const sumOf = (judged: readonly Judged[], amount: (one: Judged) => number): number =>
  judged.reduce((sum, one) => sum + amount(one), 0);

/** A narrative never has a completion, and "không phát sinh" is out by policy: neither weighs in a mean. */
const canComplete = ({ row, measured }: Judged): boolean =>
  row.figures.measure !== 'narrative' && measured.verdict !== 'notArising';

const meansOf = (measures: readonly Judged[]): Pick<Scope, 'completionOfKnown' | 'completionOfAll'> => {
  const known = measures.filter(({ measured }) => measured.completion !== null);
  const knownWeight = sumOf(known, weightOf);
  if (knownWeight === 0) return { completionOfKnown: null, completionOfAll: null };
  const reached = sumOf(known, (one) => weightOf(one) * (one.measured.completion ?? 0));
  const allWeight = sumOf(measures.filter(canComplete), weightOf);
  return { completionOfKnown: reached / knownWeight, completionOfAll: reached / allWeight };
};

/**
 * The sums over some judged rows. Verdicts are counted by row, the means, `measures` and `withData` by distinct measure:
 * one value that feeds two rows never counts twice (domain notes 2.4).
 */
export const completionOf = (judged: readonly Judged[]): Scope => {
  const measures = distinctMeasures(judged);
  const count = (verdict: Verdict): number => judged.filter(({ measured }) => measured.verdict === verdict).length;
  return {
    indicators: judged.length,
    met: count('met'),
    inProgress: count('inProgress'),
    notMet: count('notMet'),
    noData: count('noData'),
    notArising: count('notArising'),
    measures: measures.length,
    withData: measures.filter(({ measured }) => measured.verdict !== 'noData').length,
    ...meansOf(measures),
  };
};
