/** Where a task stands today: its effective due date, its official state, how late it is. Knows no sheet and no clock. */

import { type Calendar, nextWorkingDay, workingDaysBetween } from '#domain/calendar';
import type { CivilDate } from '#kernel/civil-date';
import { choiceLabel, say } from '#messages/vi';
import type { STANDINGS, TaskState } from '#schema/choices';
import type { Task } from '#schema/tables/tasks';

export type StandingName = (typeof STANDINGS)[number];

export interface TaskContext {
  readonly today: CivilDate;
  readonly calendar: Calendar;
  /** Whether a due date on a day off moves to the next working day (BLDS 2015 Điều 148.5 read for plans). */
  readonly shift: boolean;
}

export interface Standing {
  readonly name: StandingName;
  /** The entered state as it counts: Hoàn thành without date or proof counts as under way, unknown as not started. */
  readonly state: TaskState;
  /** Reported as done, but the date or the proof is missing. */
  readonly awaitsProof: boolean;
  /** Due date after extension and, if the switch is on, after moving to a working day; null where there is none. */
  readonly effectiveDueOn: CivilDate | null;
  /** Working days since the effective due date; 0 unless `openLate`. */
  readonly lateByWorkingDays: number;
}

type Dates = Pick<Task, 'startOn' | 'dueOn' | 'extendedTo' | 'extensionBasis'>;

const isBefore = (day: CivilDate | null, other: CivilDate | null): boolean =>
  day !== null && other !== null && day < other;

/**
 * The due date before any move to a working day. A wrong date counts as absent: a due date before the start; an
 * extension without its basis, before the start or not after the date that it extends.
 */
export const nominalDue = ({ startOn, dueOn, extendedTo, extensionBasis }: Dates): CivilDate | null => {
  const isGiven = extendedTo !== null && extensionBasis !== null && !isBefore(extendedTo, startOn);
  if (isGiven && (dueOn === null || extendedTo > dueOn)) return extendedTo;
  return isBefore(dueOn, startOn) ? null : dueOn;
};

/** The due date that counts: the nominal one, moved to a working day if so set; null where there is none. */
export const effectiveDue = (
  task: Dates,
  { calendar, shift }: Pick<TaskContext, 'calendar' | 'shift'>,
): CivilDate | null => {
  const dueOn = nominalDue(task);
  return dueOn !== null && shift ? nextWorkingDay(calendar, dueOn) : dueOn;
};

const isProvenDone = (task: Pick<Task, 'state' | 'doneOn' | 'proof'>, today: CivilDate): boolean =>
  task.state === 'done' && task.doneOn !== null && task.doneOn <= today && task.proof !== null;

const openName = (dueOn: CivilDate | null, today: CivilDate): StandingName => {
  if (dueOn === null) return 'noDueDate';
  return dueOn < today ? 'openLate' : 'openOnTime';
};

/** Where the task stands. Overdue starts the day after the effective due date; the due day itself is in time. */
export const standingOf = (task: Task, context: TaskContext): Standing => {
  const { today, calendar } = context;
  const effectiveDueOn = effectiveDue(task, context);
  if (task.state === 'paused' || task.state === 'notArising') {
    return { name: task.state, state: task.state, awaitsProof: false, effectiveDueOn, lateByWorkingDays: 0 };
  }
  if (isProvenDone(task, today)) {
    const late = effectiveDueOn !== null && task.doneOn !== null && task.doneOn > effectiveDueOn;
    const name = late ? 'doneLate' : 'doneOnTime';
    return { name, state: 'done', awaitsProof: false, effectiveDueOn, lateByWorkingDays: 0 };
  }
  const name = openName(effectiveDueOn, today);
  const awaitsProof = task.state === 'done';
  const state = awaitsProof ? 'inProgress' : (task.state ?? 'notStarted');
  const isLate = name === 'openLate' && effectiveDueOn !== null;
  const lateByWorkingDays = isLate ? workingDaysBetween(calendar, effectiveDueOn, today) : 0;
  return { name, state, awaitsProof, effectiveDueOn, lateByWorkingDays };
};

/** Official words for the standing, e.g. "Đang thực hiện quá hạn". */
export const standingText = (standing: Standing, today: CivilDate): string => {
  const { name, awaitsProof, effectiveDueOn } = standing;
  if (awaitsProof) return say(name === 'openLate' ? 'status.awaitingProofLate' : 'status.awaitingProof');
  const state = choiceLabel('taskState', standing.state);
  if (name === 'openOnTime' && effectiveDueOn === today) return say('status.dueToday', { state });
  return say(`status.${name}`, { state });
};

export const isOpen = ({ name }: Standing): boolean =>
  name === 'openOnTime' || name === 'openLate' || name === 'noDueDate';

/** Posts that lead the task, the main one first. One update by any of them serves all. */
export const leadsOf = (task: Pick<Task, 'lead' | 'coLeads'>): string[] => [
  ...(task.lead === null ? [] : [task.lead]),
  ...task.coLeads,
];
