/** In which order a person's tasks are listed: what presses most comes first. Knows nothing but the card. */
import type { TaskCard } from '#actions/my-tasks';

/** Classes from the most to the least pressing. */
const CLASSES: readonly ((card: TaskCard) => boolean)[] = [
  ({ heading }) => heading === 'overdue',
  ({ heading }) => heading === 'awaitingProof',
  ({ heading }) => heading === 'dueToday',
  ({ heading }) => heading === 'dueSoon',
  ({ ask }) => ask === 'owed',
  ({ ask }) => ask === 'asked',
  ({ standing }) => standing === 'openOnTime',
  ({ standing }) => standing === 'noDueDate',
  ({ standing }) => standing === 'paused',
  ({ standing }) => standing === 'notArising',
];

const classOf = (card: TaskCard): number => {
  const found = CLASSES.findIndex((isIn) => isIn(card));
  return found < 0 ? CLASSES.length : found;
};

const byText = (one: string | null, other: string | null): number => {
  if (one === other) return 0;
  return (one ?? '9') < (other ?? '9') ? -1 : 1;
};

/** Compares two cards: class, the later the more pressing, due date, place in the sheet. */
export const byUrgency = (one: TaskCard, other: TaskCard): number =>
  classOf(one) - classOf(other) ||
  other.lateByWorkingDays - one.lateByWorkingDays ||
  byText(one.dueOn, other.dueOn) ||
  one.row - other.row;
