/** Which rows stand behind a number of the overview. Pure; counts nothing that the overview does not count the same way. */
import type { Analysis, TaskItem } from '#domain/analysis';
import { distinctMeasures, type Judged } from '#domain/completion';
import { dueThisWeek } from '#domain/leader-week';
import { leadsOf, type StandingName } from '#domain/task';
import { postKey } from '#kernel/text';
import { STANDINGS } from '#schema/choices';

export const TASK_SETS = ['all', 'done', 'due', 'assigned', 'dueThisWeek', 'owed', ...STANDINGS] as const;
export type TaskSet = (typeof TASK_SETS)[number];

export const INDICATOR_SETS = [
  'all',
  'measures',
  'withData',
  'met',
  'inProgress',
  'notMet',
  'noData',
  'notArising',
] as const;
export type IndicatorSet = (typeof INDICATOR_SETS)[number];

/** A number of the overview. `group` and `post` narrow it; null: everybody's. */
export type Selection =
  | { readonly table: 'tasks'; readonly set: TaskSet; readonly group: string | null; readonly post: string | null }
  | { readonly table: 'indicators'; readonly set: IndicatorSet; readonly group: string | null };

const DONE: readonly StandingName[] = ['doneOnTime', 'doneLate'];

const TASKS: Readonly<Record<Exclude<TaskSet, StandingName | 'dueThisWeek'>, (item: TaskItem) => boolean>> = {
  all: () => true,
  done: ({ standing: { name } }) => DONE.includes(name),
  // What stands below the line of either ratio.
  due: ({ standing: { name } }) => name === 'openLate' || DONE.includes(name),
  assigned: ({ standing: { name } }) => name !== 'paused' && name !== 'notArising',
  owed: ({ owed }) => owed !== null,
};

const isStanding = (set: TaskSet): set is StandingName => (STANDINGS as readonly string[]).includes(set);

const itemsOf = (analysis: Analysis, set: TaskSet): readonly TaskItem[] => {
  if (set === 'dueThisWeek') return dueThisWeek(analysis);
  if (isStanding(set)) return analysis.items.filter(({ standing }) => standing.name === set);
  return analysis.items.filter(TASKS[set]);
};

/** Of `measures` and `withData` one row stands for each distinct measure of the group, as they are counted. */
const indicatorRows = ({ judged, measured }: Analysis, set: IndicatorSet, group: string | null): number[] => {
  const inGroup = judged.filter(({ row }) => group === null || row.group === group);
  const isDistinct = set === 'measures' || set === 'withData';
  const chosen = (isDistinct ? distinctMeasures(inGroup) : inGroup).filter(({ measured: { verdict } }) => {
    if (set === 'withData') return verdict !== 'noData';
    return set === 'all' || set === 'measures' || set === verdict;
  });
  const wanted = new Set(chosen);
  return measured.filter((_, index) => wanted.has(judged[index] as Judged)).map(({ row }) => row);
};

/** Sheet rows of the selection, in their order. */
export const selectedRows = (analysis: Analysis, selection: Selection): number[] => {
  const { group } = selection;
  if (selection.table === 'indicators') return indicatorRows(analysis, selection.set, group);
  const key = selection.post === null ? null : postKey(selection.post);
  return itemsOf(analysis, selection.set)
    .filter(({ task }) => group === null || task.group === group)
    .filter(({ task }) => key === null || leadsOf(task).some((post) => postKey(analysis.roster.spell(post)) === key))
    .map(({ row }) => row);
};
