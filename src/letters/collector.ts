/** What only the collector reads: who cannot be reached, what has been late for long, what waits for his word. */
import type { Analysis, TaskItem } from '#domain/analysis';
import type { CollectorPart, LeftOut, Unreached } from '#domain/notice';
import { standingText } from '#domain/task';
import { formatDay } from '#kernel/civil-date';
import type { Letterhead, Section } from '#letters/letter';
import { COLOURS, firstOf, type Line, section } from '#letters/sections';
import { cutText, dueText, lateText, lineOf } from '#letters/task-line';
import { type LabelOf, problemText, say } from '#messages/vi';

/** Why something is late, in letters of the collector and the leader. */
const LONGEST_REASON = 300;

const idsOf = (items: readonly TaskItem[]): string => {
  const { shown, rest } = firstOf(items);
  return [...shown.map(({ task }) => task.id ?? '?'), ...(rest === 0 ? [] : ['…'])].join(', ');
};

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
  return { title, area: '', state: '', more: gap === 'noLead' ? '' : say(`letter.gap.${gap}`), url: null };
};

const leftOutLine = ({ posts, to, on }: LeftOut): Line => ({
  title: posts.length > 0 ? posts.join(', ') : to,
  area: '',
  state: '',
  more: say('letter.leftOutLine', { day: formatDay(on) }),
  url: null,
});

const climbedLine = (item: TaskItem, head: Letterhead): Line => ({
  ...lineOf(item, head),
  state: `${lateText(item)}, ${dueText(item)}`,
  more: [
    say('letter.ledBy', { post: item.task.lead ?? '' }),
    ...(item.task.reason === null ? [] : [say('letter.reason', { text: cutText(item.task.reason, LONGEST_REASON) })]),
  ].join('. '),
});

const unconfirmedLine = (item: TaskItem, { today }: Analysis, head: Letterhead): Line => {
  const { task, standing } = item;
  const isPause = standing.name === 'paused' || standing.name === 'notArising';
  const what = isPause
    ? standingText(standing, today)
    : say('letter.extended', {
        day: formatDay(task.extendedTo ?? today),
        basis: cutText(task.extensionBasis ?? '…', LONGEST_REASON),
      });
  const reason =
    isPause && task.reason !== null ? say('letter.reason', { text: cutText(task.reason, LONGEST_REASON) }) : '';
  return { ...lineOf(item, head), state: what, more: reason };
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
  { unreached, leftOut, climbed, unconfirmed, roster }: CollectorPart,
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
    say('letter.leftOut', { n: leftOut.length }),
    leftOut.map(leftOutLine),
    COLOURS.plain,
    say('letter.leftOutIntro'),
  ),
  ...section(
    say('letter.unconfirmed', { n: unconfirmed.length }),
    unconfirmed.map((item) => unconfirmedLine(item, analysis, head)),
    COLOURS.plain,
    say('letter.unconfirmedIntro'),
  ),
  ...section(
    say('letter.roster', { n: roster.length }),
    roster.map((problem) => ({ title: problemText(problem, label), area: '', state: '', more: '', url: null })),
    COLOURS.plain,
  ),
];
