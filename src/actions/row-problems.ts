/** Everything that a row reveals by itself: other rows and tables are not at hand, nor is the year that words leave out. */
import { indicatorProblems } from '#domain/indicator-checks';
import { criterionProblems } from '#domain/score-checks';
import { taskProblems } from '#domain/task-checks';
import type { CivilDate } from '#kernel/civil-date';
import type { Problem } from '#messages/problem';
import { DEFAULT_SETTINGS } from '#schema/settings';
import type { Row, TableName } from '#schema/tables';
import type { Criterion } from '#schema/tables/criteria';
import type { Indicator } from '#schema/tables/indicators';
import type { Task } from '#schema/tables/tasks';

/** Its problems, the cells' first. */
export const rowProblems = (name: TableName, entry: Row<object>, today: CivilDate): readonly Problem[] => {
  if (name === 'tasks') {
    const around = { today, isPost: null, isName: null, settings: DEFAULT_SETTINGS };
    return taskProblems(entry as Row<Task>, around).filter(({ code }) => code !== 'task.dueSuggested');
  }
  if (name === 'indicators') {
    const around = { today, ids: null, taskIds: null, posts: null, sameAs: () => null, rankedUnits: null };
    return indicatorProblems(entry as Row<Indicator>, around);
  }
  if (name === 'criteria') return criterionProblems(entry as Row<Criterion>);
  return entry.problems;
};
