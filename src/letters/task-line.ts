/** One task in a letter: the plan's words, its due date, what is missing. */
import type { TaskItem } from '#domain/analysis';
import { lacksOnlyProof } from '#domain/urgency';
import { type CivilDate, formatDay } from '#kernel/civil-date';
import type { Letterhead } from '#letters/letter';
import type { Line } from '#letters/sections';
import { say, type TextKey } from '#messages/vi';

/** The plan's sentence, cut for a phone; the whole stands in the sheet. */
const LONGEST_TITLE = 160;

/** What people wrote, on one line, cut at a word: a cell may hold more than a letter. */
export const cutText = (words: string, longest = LONGEST_TITLE): string => {
  const text = words.replace(/\s+/g, ' ');
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
};

/** The task's id and its words. */
export const titleOf = ({ task }: TaskItem): string => {
  const words = cutText(task.text ?? '');
  return task.id === null ? words : `${task.id}. ${words}`;
};

/** What an officer still has to give for the task to count as done. */
const missingOf = (item: TaskItem, today: CivilDate): string => {
  const { task } = item;
  if (lacksOnlyProof(item, today)) return say('letter.missing', { list: say('letter.missing.proof') });
  const isFuture = task.doneOn !== null && task.doneOn > today;
  const needed: [boolean, TextKey][] = [
    [task.result === null, 'letter.missing.result'],
    [task.doneOn === null, 'letter.missing.doneDate'],
    [isFuture, 'letter.missing.realDate'],
    [task.proof === null, 'letter.missing.proof'],
  ];
  const missing = needed.filter(([absent]) => absent).map(([, key]) => say(key));
  return say('letter.missing', { list: (missing.length > 0 ? missing : [say('letter.missing.state')]).join(', ') });
};

/** "hạn 01/04/2024", with the date it was moved or extended from. */
export const dueText = ({ task, standing }: TaskItem): string => {
  const on = standing.effectiveDueOn;
  if (on === null) return '';
  const day = formatDay(on);
  const nominal = task.dueOn ?? on;
  if (on === nominal) return say('letter.due', { day });
  const isExtended = task.extendedTo !== null && task.extendedTo > nominal && on >= task.extendedTo;
  return say(isExtended ? 'letter.dueExtended' : 'letter.dueShifted', { day, nominal: formatDay(nominal) });
};

/** How late it is: "quá hạn 3 ngày làm việc". */
export const lateText = ({ standing: { lateByWorkingDays: n } }: TaskItem): string =>
  n === 0 ? say('letter.lateByNone') : say('letter.lateBy', { n });

/** Id, words, area and row of a task: how every line on it begins and ends. */
export const lineOf = (item: TaskItem, head: Letterhead): Pick<Line, 'title' | 'area' | 'url'> => ({
  title: titleOf(item),
  area: item.task.group === null ? '' : head.groupName(item.task.group),
  url: head.rowUrl(item.row),
});

/** A line on a task for its lead. */
export const taskLine = (item: TaskItem, state: string, head: Letterhead, today: CivilDate): Line => ({
  ...lineOf(item, head),
  state: [state, dueText(item)].filter((part) => part !== '').join(', '),
  more: missingOf(item, today),
});
