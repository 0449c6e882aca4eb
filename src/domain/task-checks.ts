/** What is missing or does not fit in one task, across its fields: the sentences of "Nội dung cần sửa". */

import { parseDeadline } from '#domain/deadline';
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { formatShare } from '#kernel/text';
import { type Params, type Problem, type ProblemCode, problemAt } from '#messages/problem';
import { choiceLabel } from '#messages/vi';
import type { Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Task } from '#schema/tables/tasks';

export interface TaskCheckContext {
  readonly today: CivilDate;
  /** Whether the roster has the post, or the person of that name. */
  readonly isPost: (post: string) => boolean;
  readonly isName: (name: string) => boolean;
  readonly settings: Pick<Settings, 'year' | 'beforeMeaning' | 'defaultInterval'>;
}

type Finding = readonly [code: ProblemCode, column: keyof Task, params?: Params];
type Check = (task: Task, context: TaskCheckContext) => readonly (Finding | false)[];

const leads: Check = ({ lead, coLeads, assignee }, { isPost, isName }) => {
  const parts = lead === null || isPost(lead) ? [] : lead.split(/[;,]/).map((part) => part.trim());
  const several = parts.length > 1 && parts.every(isPost);
  return [
    several && ['task.leadSeveral', 'lead', { found: parts.slice(1).join('; '), other: 'coLeads' }],
    lead !== null && !several && !isPost(lead) && ['task.leadUnknown', 'lead', { found: lead, tab: 'people' }],
    ...coLeads
      .filter((post) => !isPost(post))
      .map((found): Finding => ['task.leadUnknown', 'coLeads', { found, tab: 'people' }]),
    assignee !== null && !isName(assignee) && ['task.assigneeUnknown', 'assignee', { found: assignee, tab: 'people' }],
  ];
};

const doneness: Check = ({ state, doneOn, proof, progress }, { today }) => {
  if (state !== 'done') return [];
  return [
    doneOn === null && ['task.doneDateMissing', 'doneOn'],
    doneOn !== null && doneOn > today && ['task.doneDateFuture', 'doneOn', { found: formatDay(doneOn) }],
    proof === null && ['task.proofMissing', 'proof'],
    progress !== null && progress < 1 && ['task.doneNotFull', 'progress', { found: formatShare(progress) }],
  ];
};

const dates: Check = ({ startOn, dueOn, extendedTo, extensionBasis }) => [
  startOn !== null &&
    dueOn !== null &&
    dueOn < startOn && ['task.dueBeforeStart', 'dueOn', { found: formatDay(dueOn), start: formatDay(startOn) }],
  extendedTo !== null && extensionBasis === null && ['task.extensionBasisMissing', 'extensionBasis'],
  extendedTo !== null &&
    dueOn !== null &&
    extendedTo <= dueOn && [
      'task.extensionEarlier',
      'extendedTo',
      { found: formatDay(extendedTo), due: formatDay(dueOn) },
    ],
];

const reasons: Check = ({ state, reason }) => [
  (state === 'paused' || state === 'notArising') &&
    reason === null && ['task.reasonMissing', 'reason', { state: choiceLabel('taskState', state) }],
];

/** A blank due date beside words that name one: the reading is offered, never filled in. */
const timing: Check = ({ dueOn, extendedTo, timing: words }, { settings }) => {
  if (dueOn !== null || extendedTo !== null || words === null) return [];
  const { year, beforeMeaning: before, defaultInterval: interval } = settings;
  if (year === null) return [];
  const { obligations, unread } = parseDeadline(words, { year, before, interval });
  const days = obligations.flatMap((obligation) => (obligation.dueOn === null ? [] : [formatDay(obligation.dueOn)]));
  if (days.length > 0) return [['task.dueSuggested', 'dueOn', { words, days: [...new Set(days)].join(', ') }]];
  return [unread.length > 0 && ['task.dueUnread', 'timing', { found: unread.join('; '), other: 'dueOn' }]];
};

const CHECKS: readonly Check[] = [leads, doneness, dates, reasons, timing];

/**
 * Everything wrong with one task: its cells first, then what its fields say of each other. A column that could not be
 * read gives its own sentence only.
 */
export const taskProblems = ({ row, record, problems }: Row<Task>, context: TaskCheckContext): Problem[] => {
  const troubled = new Set(problems.map(({ at }) => at.column));
  const at = { table: 'tasks', key: record.id, row };
  const found = CHECKS.flatMap((check) => check(record, context)).filter((finding) => finding !== false);
  const more = found
    .filter(([, column]) => !troubled.has(column))
    .map(([code, column, params]) => problemAt(code, { ...at, column }, params));
  return [...problems, ...more];
};
