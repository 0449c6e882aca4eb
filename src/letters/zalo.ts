/** Texts to paste into Zalo: one person's own list; for a group counts and what falls due, no late items, no persons. */
import type { Analysis } from '#domain/analysis';
import { workingDaysBetween } from '#domain/calendar';
import { doneCount } from '#domain/statistics';
import { formatDay } from '#kernel/civil-date';
import type { Letter, Letterhead } from '#letters/letter';
import { dueText, titleOf } from '#letters/task-line';
import { say } from '#messages/vi';

/** The text for a group. */
export const groupText = (analysis: Analysis, { unit }: Pick<Letterhead, 'unit'>, ahead: number): string => {
  const { items, counts, today, calendar } = analysis;
  const soon = items.filter(({ task, standing: { name, effectiveDueOn: on } }) => {
    if (name !== 'openOnTime' || on === null || task.interval !== null) return false;
    return on >= today && workingDaysBetween(calendar, today, on) <= ahead;
  });
  const head = { unit, day: formatDay(today), done: doneCount(counts), total: counts.total };
  return [
    say('zalo.groupHead', head),
    ...(soon.length === 0
      ? [say('zalo.groupNone', { n: ahead })]
      : [
          say('zalo.groupSoon', { n: ahead, count: soon.length }),
          ...soon.map((item) => say('zalo.groupItem', { title: titleOf(item), due: dueText(item) })),
        ]),
    say('zalo.groupEnd'),
  ].join('\n');
};

/** One person's text: his letter in plain words. */
export const personText = ({ subject, text }: Letter): string => `${subject}\n\n${text}`;
