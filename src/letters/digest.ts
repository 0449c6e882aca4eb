/** The officer's letter: what is late, what falls due, which updates are owed; the rest in one line. */

import type { Analysis, TaskItem } from '#domain/analysis';
import { workingDaysBetween } from '#domain/calendar';
import { type Period, periodId } from '#domain/period';
import type { Digest } from '#domain/reminder';
import { formatDay } from '#kernel/civil-date';
import { frame, paragraph } from '#letters/frame';
import { html, type Markup } from '#letters/html';
import type { Letter, Letterhead, Section } from '#letters/letter';
import { periodText } from '#letters/period-text';
import { unreachedSections } from '#letters/unreached';
import { say, type TextKey } from '#messages/vi';

const MUTED = 'color:#5f6368';

/** What an officer still has to give for the task to count as done. */
const missingOf = ({ task }: TaskItem): string[] => {
  const needed: [boolean, TextKey][] = [
    [task.result === null, 'letter.missing.result'],
    [task.doneOn === null, 'letter.missing.doneDate'],
    [task.proof === null, 'letter.missing.proof'],
  ];
  const missing = needed.filter(([absent]) => absent).map(([, key]) => say(key));
  return missing.length > 0 ? missing : [say('letter.missing.state')];
};

const dueText = ({ task, standing }: TaskItem): string => {
  const nominal = task.extendedTo ?? task.dueOn;
  const day = formatDay(standing.effectiveDueOn ?? nominal ?? '1900-01-01');
  return nominal === null || nominal === standing.effectiveDueOn
    ? say('letter.due', { day })
    : say('letter.dueShifted', { day, nominal: formatDay(nominal) });
};

/** The plan's sentence, cut for a phone; the whole stands in the sheet. */
const LONGEST_TITLE = 160;
const titleOf = ({ task }: TaskItem): string => {
  const text = (task.text ?? '').replace(/\s+/g, ' ');
  if (text.length <= LONGEST_TITLE) return text;
  const cut = text.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
};

const withId = (id: string | null, text: string): string => (id === null ? text : `${id}. ${text}`);

interface Line {
  readonly title: string;
  readonly state: string;
  readonly missing: string;
  readonly url: string | null;
}

const lineOf = (item: TaskItem, state: string, head: Letterhead): Line => ({
  title: withId(item.task.id, titleOf(item)),
  state: `${state}, ${dueText(item)}`,
  missing: say('letter.missing', { list: missingOf(item).join(', ') }),
  url: head.rowUrl(item.row),
});

const lineHtml = ({ title, state, missing, url }: Line): Markup => html`<li style="margin:0 0 12px">${title}<br>
<b>${state}</b><br><span style="${MUTED}">${missing}</span>${
  url === null ? null : html`<br><a href="${url}">${say('letter.open')}</a>`
}</li>`;

const section = (heading: string, lines: readonly Line[], colour: string): Section => ({
  text: [
    heading.toUpperCase(),
    ...lines.flatMap(({ title, state, missing, url }) => [
      `- ${title}`,
      `  ${state}. ${missing}.`,
      ...(url === null ? [] : [`  ${url}`]),
    ]),
    '',
  ],
  html: html`<h3 style="margin:20px 0 8px;font-size:16px;color:${colour}">${heading}</h3>
<ul style="margin:0;padding:0 0 0 20px">${lines.map(lineHtml)}</ul>
`,
});

const taskSections = (digest: Digest, analysis: Analysis, head: Letterhead): Section[] => {
  const { calendar, today } = analysis;
  const left = (item: TaskItem): number =>
    item.standing.effectiveDueOn === null ? 0 : workingDaysBetween(calendar, today, item.standing.effectiveDueOn);
  const parts: [TextKey, readonly TaskItem[], string, (item: TaskItem) => string][] = [
    [
      'letter.overdue',
      digest.overdue,
      '#b3261e',
      (item) => say('letter.lateBy', { n: item.standing.lateByWorkingDays }),
    ],
    ['letter.dueToday', digest.dueToday, '#8a4b00', () => say('letter.today')],
    ['letter.dueSoon', digest.dueSoon, '#1b4f9c', (item) => say('letter.left', { n: left(item) })],
  ];
  return parts
    .filter(([, items]) => items.length > 0)
    .map(([key, items, colour, state]) => {
      const lines = items.map((item) => lineOf(item, state(item), head));
      return section(say(key, { n: items.length }), lines, colour);
    });
};

const groupBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/** Owed updates, a line an area: never one line a task. */
const updateSections = (digest: Digest, head: Letterhead): Section[] => {
  const periods = groupBy(digest.updates, ({ owed }) => (owed === null ? '' : periodId(owed)));
  return [...periods.values()].map((items) => {
    const period = periodText(items[0]?.owed as Period);
    const heading = say('letter.updates', { period, n: items.length });
    const areas = [...groupBy(items, ({ task }) => task.group ?? '')].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = areas.map(([group, tasks]) => ({
      text: say('letter.updatesLine', { name: head.groupName(group), n: tasks.length }),
      ids: tasks.map(({ task }) => task.id ?? '').join(', '),
      url: head.rowUrl(tasks[0]?.row ?? 0),
    }));
    return {
      text: [
        heading.toUpperCase(),
        say('letter.updatesIntro'),
        ...lines.map(({ text, ids }) => `- ${text} (${ids})`),
        '',
      ],
      html: html`<h3 style="margin:20px 0 8px;font-size:16px;color:#1b4f9c">${heading}</h3>
<p style="margin:0 0 8px">${say('letter.updatesIntro')}</p>
<ul style="margin:0;padding:0 0 0 20px">${lines.map(
        ({ text, ids, url }) =>
          html`<li style="margin:0 0 8px">${text} <span style="${MUTED}">(${ids})</span>${
            url === null ? null : html` <a href="${url}">${say('letter.open')}</a>`
          }</li>`,
      )}</ul>
`,
    };
  });
};

/** The most pressing thing, for the subject line. */
const gistOf = (digest: Digest): string => {
  const { overdue, dueToday, dueSoon, updates, unreached } = digest;
  if (overdue.length > 0) return say('letter.gist.overdue', { n: overdue.length });
  if (dueToday.length > 0) return say('letter.gist.dueToday', { n: dueToday.length });
  const period = updates[0]?.owed;
  if (period) return say('letter.gist.updates', { n: updates.length, period: periodText(period) });
  if (dueSoon.length > 0) return say('letter.gist.dueSoon', { n: dueSoon.length });
  return say('letter.gist.unreached', { n: unreached.length });
};

const closing = ({ replyTo }: Letterhead): string =>
  say(replyTo === null ? 'letter.closingNoCollector' : 'letter.closing');

/** The letter of a digest. */
export const digestLetter = (digest: Digest, analysis: Analysis, head: Letterhead): Letter => {
  const { to, posts, overdue, dueToday, dueSoon, updates, others } = digest;
  const { unit, plan, day } = head;
  const intro = say(posts.length === 0 ? 'letter.introNoPost' : 'letter.intro', { plan, day, posts: posts.join(', ') });
  const sections = [
    paragraph(intro),
    ...taskSections(digest, analysis, head),
    ...updateSections(digest, head),
    ...unreachedSections(digest, analysis.today),
  ];
  const footer = [
    ...(others > 0 ? [say('letter.others', { n: others })] : []),
    ...(posts.length === 0 ? [] : [say('letter.how')]),
    closing(head),
  ];
  return {
    kind: 'digest',
    to: to.email,
    posts,
    counts: {
      overdue: overdue.length,
      dueToday: dueToday.length,
      dueSoon: dueSoon.length,
      updates: updates.length,
    },
    subject: say('letter.subject', { unit, day, gist: gistOf(digest) }),
    ...frame(head, say('letter.greeting', { name: to.name }), sections, footer),
    sender: say('letter.sender', { unit }),
    replyTo: head.replyTo,
  };
};
