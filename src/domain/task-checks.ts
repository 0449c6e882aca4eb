/** What is missing or does not fit in one task, across its fields: the sentences of "Nội dung cần sửa". */

import { addWorkingDays, type Calendar } from '#domain/calendar';
import { type ReadTiming, timingReader } from '#domain/interval';
import { periodStart } from '#domain/period';
import { closingFindings, donenessFindings, reasonFindings } from '#domain/report-checks';
import { nominalDue } from '#domain/task';
import { parseTiers } from '#domain/tiers';
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { type Params, type Problem, type ProblemCode, problemAt } from '#messages/problem';
import type { Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Task } from '#schema/tables/tasks';

export interface TaskCheckContext {
  readonly today: CivilDate;
  /** Whether the roster has the post, or the person of that name; null where there is no roster: nothing is asked of it. */
  readonly isPost: ((post: string) => boolean) | null;
  readonly isName: ((name: string) => boolean) | null;
  readonly settings: Pick<Settings, 'year' | 'beforeMeaning' | 'defaultInterval' | 'quietMax'>;
  /** Working days, where they are at hand: without them nothing is said of how long a silence lasts. */
  readonly calendar?: Calendar;
  /** Reads timing words; without it each row reads its own anew. */
  readonly readTiming?: ReadTiming;
}

type Finding = readonly [code: ProblemCode, column: keyof Task, params?: Params];
type Check = (task: Task, context: TaskCheckContext) => readonly (Finding | false)[];

/** Of most rows there is nothing to say: those are through with each check at once. */
const NOTHING: readonly Finding[] = [];

const leads: Check = ({ lead, coLeads }, { isPost }) => {
  if (isPost === null || ((lead === null || isPost(lead)) && coLeads.length === 0)) return NOTHING;
  const parts = lead === null || isPost(lead) ? [] : lead.split(/[;,]/).map((part) => part.trim());
  const several = parts.length > 1 && parts.every(isPost);
  return [
    several && ['task.leadSeveral', 'lead', { found: parts.slice(1).join('; '), other: 'coLeads' }],
    lead !== null && !several && !isPost(lead) && ['task.leadUnknown', 'lead', { found: lead, tab: 'people' }],
    ...coLeads
      .filter((post) => !isPost(post))
      .map((found): Finding => ['task.leadUnknown', 'coLeads', { found, tab: 'people' }]),
  ];
};

const assigned: Check = ({ assignee }, { isName }) =>
  assignee === null || isName?.(assignee) !== false
    ? NOTHING
    : [['task.assigneeUnknown', 'assignee', { found: assignee, tab: 'people' }]];

const doneness: Check = (task, { today }) => donenessFindings(task, today);

/** A date before the start, of a due date or of an extension that stands alone. */
const tooEarly = (column: 'dueOn' | 'extendedTo', task: Task): Finding | false => {
  const { startOn, [column]: day } = task;
  if (startOn === null || day === null || day >= startOn) return false;
  return ['task.dueBeforeStart', column, { found: formatDay(day), start: formatDay(startOn) }];
};

const dates: Check = (task) => {
  const { startOn, dueOn, extendedTo, extensionBasis } = task;
  if (startOn === null && extendedTo === null) return NOTHING;
  const isEarlier = extendedTo !== null && dueOn !== null && extendedTo <= dueOn;
  return [
    tooEarly('dueOn', task),
    !isEarlier && tooEarly('extendedTo', task),
    extendedTo !== null && extensionBasis === null && ['task.extensionBasisMissing', 'extensionBasis'],
    isEarlier && ['task.extensionEarlier', 'extendedTo', { found: formatDay(extendedTo), due: formatDay(dueOn) }],
  ];
};

/** A blank due date beside words that name one: the reading is offered, never filled in. */
const timing: Check = (task, { settings, today, readTiming = timingReader(settings, today) }) => {
  const { dueOn, timing: words } = task;
  if (dueOn !== null || nominalDue(task) !== null || words === null) return NOTHING;
  const { obligations, unread } = readTiming(words);
  const days = obligations.flatMap((obligation) => (obligation.dueOn === null ? [] : [formatDay(obligation.dueOn)]));
  if (days.length > 0) return [['task.dueSuggested', 'dueOn', { words, days: [...new Set(days)].join(', ') }]];
  return [unread.length > 0 && ['task.dueUnread', 'timing', { found: unread.join('; '), other: 'dueOn' }]];
};

/** A silence that lasts too long, tiers that cannot be read. */
const reminding: Check = ({ quietUntil, remindBefore }, { today, calendar, settings: { quietMax } }) => {
  if (quietUntil === null && remindBefore === null) return NOTHING;
  const longest = quietUntil === null || calendar === undefined ? null : addWorkingDays(calendar, today, quietMax);
  return [
    quietUntil !== null &&
      longest !== null &&
      quietUntil > longest && ['task.quietTooLong', 'quietUntil', { found: formatDay(quietUntil), n: quietMax }],
    remindBefore !== null &&
      parseTiers(remindBefore) === null && ['task.tiersUnread', 'remindBefore', { found: remindBefore }],
  ];
};

/** First day of a continuous task's last interval, on which it may be finished; null for work that is done once. */
export const closesFrom = ({ interval, dueOn }: Pick<Task, 'interval' | 'dueOn'>): CivilDate | null =>
  interval === null || dueOn === null ? null : periodStart(interval, dueOn);

const closing: Check = (task) => (task.state === 'done' ? closingFindings(task, closesFrom(task)) : NOTHING);

const CHECKS: readonly Check[] = [leads, assigned, doneness, dates, reasonFindings, timing, reminding, closing];

/**
 * Everything wrong with one task: its cells first, then what its fields say of each other. A column that could not be
 * read gives its own sentence only.
 */
export const taskProblems = ({ row, record, problems }: Row<Task>, context: TaskCheckContext): Problem[] => {
  const all = [...problems];
  for (const check of CHECKS) {
    const findings = check(record, context);
    if (findings.length === 0) continue;
    for (const finding of findings) {
      if (finding === false) continue;
      const [code, column, params] = finding;
      if (problems.every((problem) => problem.at.column !== column))
        all.push(problemAt(code, { table: 'tasks', key: record.id, column, row }, params));
    }
  }
  return all;
};
