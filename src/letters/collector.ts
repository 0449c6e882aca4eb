/** What only the collector reads: who cannot be reached, what has been late for long, what waits for his word. */
import type { Analysis, TaskItem } from '#domain/analysis';
import type { CollectorPart, Unreached } from '#domain/notice';
import { standingText } from '#domain/task';
import { formatDay } from '#kernel/civil-date';
import type { Letterhead, Section } from '#letters/letter';
import { COLOURS, type Line, section } from '#letters/sections';
import { dueText, lateText, titleOf } from '#letters/task-line';
import { type LabelOf, problemText, say } from '#messages/vi';

const idsOf = (items: readonly TaskItem[]): string => items.map(({ task }) => task.id ?? '?').join(', ');

const unreachedLine = ({ post, gap, items }: Unreached, today: string): Line => {
  const late = items.filter(({ standing }) => standing.name === 'openLate');
  const due = items.filter(({ standing }) => standing.effectiveDueOn === today);
  const rest = items.length - late.length - due.length;
  const tasks = [
    ...(late.length > 0 ? [say('letter.unreachedOverdue', { n: late.length, ids: idsOf(late) })] : []),
    ...(due.length > 0 ? [say('letter.unreachedToday', { n: due.length, ids: idsOf(due) })] : []),
    ...(rest > 0 ? [say('letter.unreachedOther', { n: rest })] : []),
  ].join('; ');
  const title = post === null ? say('letter.gap.noLead', { tasks }) : say('letter.unreachedLine', { post, tasks });
  return { title, state: '', more: gap === 'noLead' ? '' : say(`letter.gap.${gap}`), url: null };
};

const climbedLine = (item: TaskItem, head: Letterhead): Line => ({
  title: titleOf(item),
  state: `${lateText(item)}, ${dueText(item)}`,
  more: [
    say('letter.ledBy', { post: item.task.lead ?? '' }),
    ...(item.task.reason === null ? [] : [say('letter.reason', { text: item.task.reason })]),
  ].join('. '),
  url: head.rowUrl(item.row),
});

const unconfirmedLine = (item: TaskItem, { today }: Analysis, head: Letterhead): Line => {
  const { task, standing } = item;
  const isPause = standing.name === 'paused' || standing.name === 'notArising';
  const what = isPause
    ? standingText(standing, today)
    : say('letter.extended', { day: formatDay(task.extendedTo ?? today), basis: task.extensionBasis ?? '…' });
  const reason = isPause && task.reason !== null ? say('letter.reason', { text: task.reason }) : '';
  return { title: titleOf(item), state: what, more: reason, url: head.rowUrl(item.row) };
};

/** Tasks late for long, with whoever leads them and why. */
export const climbedSection = (items: readonly TaskItem[], head: Letterhead, title: string): Section[] =>
  section(
    title,
    items.map((item) => climbedLine(item, head)),
    COLOURS.late,
  );

/** The collector's sections. */
export const collectorSections = (
  { unreached, climbed, unconfirmed, roster }: CollectorPart,
  analysis: Analysis,
  head: Letterhead,
  label: LabelOf,
): Section[] => [
  ...climbedSection(climbed, head, say('letter.climbed', { n: climbed.length })),
  ...section(
    say('letter.unreached', { n: unreached.length }),
    unreached.map((entry) => unreachedLine(entry, analysis.today)),
    COLOURS.plain,
    say('letter.unreachedIntro'),
  ),
  ...section(
    say('letter.unconfirmed', { n: unconfirmed.length }),
    unconfirmed.map((item) => unconfirmedLine(item, analysis, head)),
    COLOURS.plain,
    say('letter.unconfirmedIntro'),
  ),
  ...section(
    say('letter.roster', { n: roster.length }),
    roster.map((problem) => ({ title: problemText(problem, label), state: '', more: '', url: null })),
    COLOURS.plain,
  ),
];
