/** Where a criterion's figures come from: its own cells, an indicator, the tasks' or the reports' statistics. */
import type { IndicatorItem, TaskItem } from '#domain/analysis';
import { finding, type ScoreFigures, type ScoreFinding } from '#domain/score-quantity';
import { countStandings, doneCount } from '#domain/statistics';
import { fold } from '#kernel/text';
import type { Criterion } from '#schema/tables/criteria';

/** A part and its whole. */
export interface Quotient {
  readonly numerator: number;
  readonly denominator: number;
}

/** What figures can be taken from. Null: not at hand, so nothing is known and nothing is called wrong. */
export interface FigureSources {
  readonly indicators: readonly Pick<IndicatorItem, 'indicator' | 'figures' | 'measured'>[] | null;
  readonly tasks: readonly Pick<TaskItem, 'task' | 'standing'>[] | null;
  /** Reports sent in time of those due, of one duty or (null) of all; null where none is due or the id is not known. */
  readonly reports: ((report: string | null) => Quotient | null) | null;
}

/** Figures as read; `arises` false: there is nothing to measure. */
export interface FoundFigures {
  readonly figures: ScoreFigures;
  readonly arises: boolean;
  readonly finding: ScoreFinding | null;
}

const NOTHING = { numerator: null, denominator: null, value: null };

const fromIndicator = (criterion: Criterion, { indicators }: FigureSources): FoundFigures => {
  const { source, level, typedScore } = criterion;
  const none = { ...NOTHING, level, typedScore };
  const blank = { figures: none, arises: !criterion.notArising, finding: null };
  if (source === null) return { ...blank, finding: finding('criterion.sourceMissing', 'source') };
  if (indicators === null) return blank;
  const item = indicators.find(({ indicator }) => indicator.id === source);
  if (item === undefined)
    return { ...blank, finding: finding('criterion.sourceUnknown', 'source', { found: source, tab: 'indicators' }) };
  const { figures, measured } = item;
  const { numerator, denominator, value } = figures;
  const isEmpty = figures.notArising || denominator === 0;
  const known = measured.result === null ? NOTHING : { numerator, denominator, value };
  return { figures: { ...none, ...known }, arises: blank.arises && !isEmpty, finding: null };
};

type Items = NonNullable<FigureSources['tasks']>;

/** What “Lấy số từ” asks of the tasks: which of them, and against what the done ones are held. */
interface TaskQuestion {
  readonly items: Items;
  readonly of: 'all' | 'due' | 'inTime';
  readonly unknown: string | null;
}

const readQuestion = (source: string | null, tasks: Items): TaskQuestion => {
  const parts = (source ?? '')
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const group = parts.flatMap((part) => /^nhom ?([1-8])$/.exec(fold(part))?.[1] ?? []);
  const words = parts.map(fold);
  const isWord = (part: string): boolean => /^(?:nhom ?[1-8]|den han|dung han|tat ca|tong so)$/.test(fold(part));
  const ids = parts.filter((part) => !isWord(part));
  const items = tasks.filter(
    ({ task }) =>
      (group.length === 0 || group.includes(task.group ?? '')) && (ids.length === 0 || ids.includes(task.id ?? '')),
  );
  const unknown = ids.find((id) => !tasks.some(({ task }) => task.id === id)) ?? null;
  const of = words.includes('dung han') ? 'inTime' : words.includes('den han') ? 'due' : 'all';
  return { items, of, unknown };
};

/** Done of all, done of those fallen due, done in time of those done or late; the value counts the late ones. */
const fromTasks = (criterion: Criterion, { tasks }: FigureSources): FoundFigures => {
  const { source, level, typedScore } = criterion;
  const none = { ...NOTHING, level, typedScore };
  const arises = !criterion.notArising;
  if (tasks === null) return { figures: none, arises, finding: null };
  const { items, of, unknown } = readQuestion(source, tasks);
  if (unknown !== null)
    return {
      figures: none,
      arises,
      finding: finding('criterion.sourceUnknown', 'source', { found: unknown, tab: 'tasks' }),
    };
  const counts = countStandings(items.map(({ standing }) => standing));
  const done = doneCount(counts);
  const all = counts.total - counts.paused - counts.notArising;
  const denominator = of === 'all' ? all : done + counts.openLate;
  if (denominator === 0) return { figures: none, arises, finding: null };
  const numerator = of === 'inTime' ? counts.doneOnTime : done;
  const value = counts.doneLate + counts.openLate;
  return { figures: { ...none, numerator, denominator, value }, arises, finding: null };
};

const fromReports = (criterion: Criterion, { reports }: FigureSources): FoundFigures => {
  const { source, level, typedScore } = criterion;
  const found = reports?.(source) ?? null;
  const value = found === null ? null : found.denominator - found.numerator;
  const figures = { ...NOTHING, ...found, value, level, typedScore };
  return { figures, arises: !criterion.notArising, finding: null };
};

const hasFigures = ({ numerator, denominator, value, level }: Criterion): boolean =>
  [numerator, denominator, value, level].some((figure) => figure !== null);

const isZeroOverZero = ({ numerator, denominator, value }: Criterion): boolean =>
  denominator === 0 && (numerator ?? 0) === 0 && value === null;

const lackingOf = (criterion: Criterion): ScoreFinding | null => {
  const { numerator, denominator, value, notArising } = criterion;
  if (notArising && hasFigures(criterion) && !isZeroOverZero(criterion))
    return finding('indicator.figuresAndNotArising', 'notArising');
  if (numerator === null && denominator !== null && denominator !== 0 && value === null)
    return finding('indicator.numeratorMissing', 'numerator');
  return denominator === 0 && (numerator ?? 0) > 0
    ? finding('indicator.partAboveWhole', 'numerator', { found: String(numerator), whole: '0' })
    : null;
};

const own = (criterion: Criterion): FoundFigures => {
  const { numerator, denominator, value, level, typedScore, notArising } = criterion;
  const figures = { numerator, denominator, value, level, typedScore };
  const arises = !notArising && !isZeroOverZero(criterion);
  return { figures, arises, finding: lackingOf(criterion) };
};

/** The figures that count for a criterion. */
export const findFigures = (criterion: Criterion, sources: FigureSources): FoundFigures => {
  const { figureFrom } = criterion;
  if (figureFrom === 'indicator') return fromIndicator(criterion, sources);
  if (figureFrom === 'tasks') return fromTasks(criterion, sources);
  return figureFrom === 'reports' ? fromReports(criterion, sources) : own(criterion);
};
