/** Which column of Số liệu đã chốt holds which part of a figure: one table for writing and for reading again. Pure data. */
import type { FrozenKind } from '#schema/choices';
import type { Frozen } from '#schema/tables/frozen';

type Paths = Readonly<Partial<Record<keyof Frozen, string>>>;

/** Column → place in the figure, `standing.name` inside `standing`. */
export const FROZEN_PATHS: Readonly<Record<Exclude<FrozenKind, 'fact'>, Paths>> = {
  task: {
    item: 'id',
    group: 'group',
    text: 'text',
    product: 'product',
    leads: 'leads',
    timing: 'timing',
    standing: 'standing.name',
    state: 'standing.state',
    awaitsProof: 'standing.awaitsProof',
    dueOn: 'standing.effectiveDueOn',
    lateBy: 'standing.lateByWorkingDays',
    doneOn: 'doneOn',
    progress: 'progress',
    reason: 'reason',
    result: 'result',
    proof: 'proof',
    links: 'sources',
  },
  indicator: {
    item: 'id',
    group: 'group',
    text: 'text',
    unit: 'unit',
    leads: 'leads',
    measure: 'figures.measure',
    target: 'figures.target',
    baseline: 'figures.baseline',
    numerator: 'figures.numerator',
    denominator: 'figures.denominator',
    value: 'figures.value',
    notArising: 'figures.notArising',
    asOf: 'asOf',
    isLater: 'isLater',
    amount: 'measured.result',
    completion: 'measured.completion',
    uncapped: 'measured.uncapped',
    verdict: 'measured.verdict',
    weight: 'weight',
    source: 'source',
    proof: 'proof',
    reason: 'note',
  },
  report: {
    item: 'id',
    group: 'period',
    text: 'name',
    asOf: 'endOn',
    dueOn: 'dueOn',
    confirmed: 'isConfirmed',
    doneOn: 'sentOn',
    proof: 'number',
    lateBy: 'lateByWorkingDays',
  },
  score: { item: 'set', target: 'max', value: 'self', amount: 'verified', result: 'className' },
  criterion: {
    item: 'id',
    group: 'number',
    text: 'text',
    target: 'max',
    value: 'self',
    amount: 'verified',
    reason: 'how',
    proof: 'proof',
    baseline: 'lost',
    result: 'shortcoming',
    links: 'mendedBy',
  },
};

type Loose = Record<string, unknown>;

/** The cells of a figure. */
export const contentOf = (kind: keyof typeof FROZEN_PATHS, figure: object): Partial<Frozen> =>
  Object.fromEntries(
    Object.entries(FROZEN_PATHS[kind]).map(([column, path]) => [
      column,
      path.split('.').reduce<unknown>((at, key) => (at as Loose)[key], figure),
    ]),
  );

/** The figure of a row; who asks names its type. */
export const figureOf = <F>(kind: keyof typeof FROZEN_PATHS, row: Frozen): F => {
  const figure: Record<string, Loose> = {};
  for (const [column, path] of Object.entries(FROZEN_PATHS[kind])) {
    const [first = '', second] = path.split('.');
    if (second === undefined) (figure as Loose)[first] = row[column as keyof Frozen];
    else figure[first] = { ...figure[first], [second]: row[column as keyof Frozen] };
  }
  return figure as F;
};
