/** What a lead reads of his own tasks, and of those his post helps with. */
import type { Analysis, TaskItem } from '#domain/analysis';
import { workingDaysBetween } from '#domain/calendar';
import type { Notice, OwnPart } from '#domain/notice';
import { type Period, periodId } from '#domain/period';
import { formatDay } from '#kernel/civil-date';
import { groupBy } from '#kernel/keyed';
import { html } from '#letters/html';
import type { Letterhead, Section } from '#letters/letter';
import { periodText } from '#letters/period-text';
import { COLOURS, facts, firstOf, MUTED, section } from '#letters/sections';
import { dueText, lateText, lineOf, taskLine } from '#letters/task-line';
import { say, type TextKey } from '#messages/vi';

const leftText = ({ standing: { effectiveDueOn } }: TaskItem, { calendar, today }: Analysis): string =>
  effectiveDueOn === null ? '' : say('letter.left', { n: workingDaysBetween(calendar, today, effectiveDueOn) });

/** How a task stands, in the words of a letter. */
const stateText = (item: TaskItem, analysis: Analysis): string => {
  if (item.standing.name === 'openLate') return lateText(item);
  return item.standing.effectiveDueOn === analysis.today ? say('letter.today') : leftText(item, analysis);
};

const HEADINGS: readonly [keyof OwnPart['listed'], TextKey, string][] = [
  ['overdue', 'letter.overdue', COLOURS.late],
  ['awaitingProof', 'letter.awaitingProof', COLOURS.today],
  ['dueToday', 'letter.dueToday', COLOURS.today],
  ['dueSoon', 'letter.dueSoon', COLOURS.calm],
];

/** Tasks by heading: late, lacking their proof, due today, due soon. */
export const taskSections = ({ listed }: OwnPart, analysis: Analysis, head: Letterhead): Section[] =>
  HEADINGS.flatMap(([key, title, colour]) => {
    const lines = listed[key].map((item) => taskLine(item, stateText(item, analysis), head, analysis.today));
    return section(say(title, { n: lines.length }), lines, colour);
  });

/** Owed updates, a line an area: never one line a task; each id leads to its row. */
export const updateSections = ({ updates }: OwnPart, head: Letterhead): Section[] =>
  [...groupBy(updates, ({ owed }) => (owed === null ? '' : periodId(owed))).values()].map((items) => {
    const title = say('letter.updates', { period: periodText(items[0]?.owed as Period), n: items.length });
    const areas = [...groupBy(items, ({ task }) => task.group ?? '')].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = areas.map(([group, tasks]) => {
      const { shown, rest } = firstOf(tasks);
      return {
        words: say('letter.updatesLine', { name: head.groupName(group), n: tasks.length }),
        links: shown.map(({ task, row }) => ({ id: task.id ?? '?', url: head.rowUrl(row) })),
        more: rest === 0 ? '' : ', …',
      };
    });
    return {
      text: [
        title.toUpperCase(),
        say('letter.updatesIntro'),
        ...lines.flatMap(({ words, links, more }) => [
          `- ${words} (${links.map(({ id }) => id).join(', ')}${more})`,
          ...(links[0]?.url ? [`  ${links[0].url}`] : []),
        ]),
        '',
      ],
      html: html`<h3 style="margin:20px 0 8px;font-size:16px;color:${COLOURS.calm}">${title}</h3>
<p style="margin:0 0 8px">${say('letter.updatesIntro')}</p>
<ul style="margin:0;padding:0 0 0 20px">${lines.map(
        ({ words, links, more }) =>
          html`<li style="margin:0 0 8px">${words} <span style="${MUTED}">(${links.map(
            ({ id, url }, index) =>
              html`${index === 0 ? '' : ', '}${url === null ? id : html`<a href="${url}">${id}</a>`}`,
          )}${more})</span></li>`,
      )}</ul>
`,
    };
  });

/** "Đến kỳ cập nhật Quý I/2024: 21 nhiệm vụ, trước 05/04/2024", a line a period. */
export const askedSections = ({ asked }: OwnPart): Section[] =>
  asked.length === 0
    ? []
    : [
        facts(
          '',
          asked.map(({ window, tasks }) =>
            say('letter.asked', { period: periodText(window), n: tasks, day: formatDay(window.until) }),
          ),
        ),
      ];

/** Pressing tasks that others lead and the reader's post helps with. */
export const helpSection = ({ coordinates }: Notice, analysis: Analysis, head: Letterhead): Section[] => {
  const lines = coordinates.map((item) => ({
    ...lineOf(item, head),
    state: `${stateText(item, analysis)}, ${dueText(item)}`,
    more: say('letter.ledBy', { post: item.task.lead ?? '' }),
  }));
  return section(say('letter.coordinates', { n: lines.length }), lines, COLOURS.plain);
};
