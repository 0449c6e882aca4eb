/** Which rows stand behind a number of the overview. Pure; counts nothing that the overview does not count the same way. */
import type { Analysis, TaskItem } from '#domain/analysis';
import type { Verdict } from '#domain/indicator';
import { dueThisWeek } from '#domain/leader-week';
import { leadsOf, STANDINGS, type StandingName } from '#domain/task';
import { postKey } from '#kernel/text';

export const TASK_SETS = ['all', 'done', 'dueThisWeek', 'owed', ...STANDINGS] as const;
export type TaskSet = (typeof TASK_SETS)[number];

export const INDICATOR_SETS = ['all', 'met', 'inProgress', 'notMet', 'noData', 'notArising'] as const;
export type IndicatorSet = (typeof INDICATOR_SETS)[number];

/** A number of the overview. `group` and `post` narrow it; null: everybody's. */
export type Selection =
  | { readonly table: 'tasks'; readonly set: TaskSet; readonly group: string | null; readonly post: string | null }
  | { readonly table: 'indicators'; readonly set: IndicatorSet; readonly group: string | null };

const TASKS: Readonly<Record<Exclude<TaskSet, StandingName | 'dueThisWeek'>, (item: TaskItem) => boolean>> = {
  all: () => true,
  done: ({ standing: { name } }) => name === 'doneOnTime' || name === 'doneLate',
  owed: ({ owed }) => owed !== null,
};

const isStanding = (set: TaskSet): set is StandingName => (STANDINGS as readonly string[]).includes(set);

const itemsOf = (analysis: Analysis, set: TaskSet): readonly TaskItem[] => {
  if (set === 'dueThisWeek') return dueThisWeek(analysis);
  if (isStanding(set)) return analysis.items.filter(({ standing }) => standing.name === set);
  return analysis.items.filter(TASKS[set]);
};

/** Sheet rows of the selection, in their order. */
export const selectedRows = (analysis: Analysis, selection: Selection): number[] => {
  const { group } = selection;
  if (selection.table === 'indicators') {
    const isIn = (verdict: Verdict): boolean => selection.set === 'all' || selection.set === verdict;
    return analysis.measured
      .filter(({ indicator, measured }) => isIn(measured.verdict) && (group === null || indicator.group === group))
      .map(({ row }) => row);
  }
  const key = selection.post === null ? null : postKey(selection.post);
  return itemsOf(analysis, selection.set)
    .filter(({ task }) => group === null || task.group === group)
    .filter(({ task }) => key === null || leadsOf(task).some((post) => postKey(analysis.roster.spell(post)) === key))
    .map(({ row }) => row);
};
