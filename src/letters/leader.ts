/** What the leader reads of the week: three lines first, then the official figures, the late list by post, and troubles. */
import type { Analysis, TaskItem } from '#domain/analysis';
import type { LeaderPart } from '#domain/notice';
import { doneCount } from '#domain/statistics';
import { leadsOf } from '#domain/task';
import { type CivilDate, formatDay, monthOf, yearOf } from '#kernel/civil-date';
import { groupBy } from '#kernel/keyed';
import { formatShare } from '#kernel/text';
import { climbedSection } from '#letters/collector';
import type { Letterhead, Section, SendingTroubles } from '#letters/letter';
import { leaderReports } from '#letters/reports';
import { COLOURS, facts, firstOf, headlines, section } from '#letters/sections';
import { say } from '#messages/vi';

/** "01–05/4/2024", "29/4–03/5/2024", "30/12/2024–03/01/2025": as Vietnamese offices write a week. */
export const weekText = ({ from, to }: { from: CivilDate; to: CivilDate }): string => {
  const day = (date: CivilDate): string => date.slice(8, 10);
  const withMonth = (date: CivilDate): string => `${day(date)}/${monthOf(date)}`;
  if (yearOf(from) !== yearOf(to)) return `${formatDay(from)}–${formatDay(to)}`;
  const start = monthOf(from) === monthOf(to) ? day(from) : withMonth(from);
  return `${start}–${withMonth(to)}/${yearOf(to)}`;
};

const changeText = (now: number, before: number | undefined): string => {
  if (before === undefined) return '';
  if (now === before) return say('leader.same');
  return say('leader.change', { change: now > before ? `+${now - before}` : `−${before - now}` });
};

const stateLines = ({ counts, ratios }: Analysis, { before }: LeaderPart): string[] => {
  const states = (['doneOnTime', 'doneLate', 'openOnTime', 'openLate'] as const).map(
    (key) => `${say(`state.${key}`)}: ${counts[key]}${changeText(counts[key], before?.[key])}`,
  );
  const beside = (['noDueDate', 'paused', 'notArising'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => `${say(`state.${key}`)}: ${counts[key]}`);
  const done = doneCount(counts);
  const ratio = (share: number | null, whole: number, nothing: string): string =>
    share === null ? nothing : `${formatShare(share)} (${done}/${whole})`;
  const due = ratio(ratios.doneOfDue, done + counts.openLate, say('ratio.nothingDue'));
  const all = ratio(ratios.doneOfAll, counts.total - counts.paused - counts.notArising, say('ratio.nothing'));
  return [
    ...states,
    ...beside,
    `${say('state.total')}: ${counts.total}`,
    `${say('ratio.doneOfDue')}: ${due}`,
    `${say('ratio.doneOfAll')}: ${all}`,
  ];
};

const lateByPost = (late: readonly TaskItem[], { roster }: Analysis): Map<string, TaskItem[]> =>
  groupBy(late, ({ task }) => {
    const [lead] = leadsOf(task);
    return lead === undefined ? say('leader.noLead') : roster.spell(lead);
  });

const lateList = (items: readonly TaskItem[]): string => {
  const { shown, rest } = firstOf(items);
  const each = shown.map(({ task, standing }) =>
    say('leader.item', { id: task.id ?? '?', n: standing.lateByWorkingDays }),
  );
  return [...each, ...(rest === 0 ? [] : [say('letter.andMore', { n: rest })])].join('; ');
};

const troubleText = ({ failed, inDoubt, withheld, unreached }: SendingTroubles): string => {
  const parts = [
    ...(unreached > 0 ? [say('leader.unreached', { n: unreached })] : []),
    ...(failed > 0 ? [say('leader.failed', { n: failed })] : []),
    ...(inDoubt > 0 ? [say('leader.inDoubt', { n: inDoubt })] : []),
    ...(withheld > 0 ? [say('leader.withheld', { n: withheld })] : []),
  ];
  return parts.length === 0 ? say('leader.noTrouble') : say('leader.trouble', { list: parts.join('; ') });
};

/** The leader's sections. */
export const leaderSections = (
  part: LeaderPart,
  analysis: Analysis,
  head: Letterhead,
  troubles: SendingTroubles,
): Section[] => {
  const { late, dueThisWeek, climbed } = part;
  return [
    headlines([
      say('leader.late', { n: late.length }),
      say('leader.dueThisWeek', { n: dueThisWeek.length }),
      say('leader.toDecide', { n: climbed.length }),
    ]),
    facts(say(part.before === null ? 'leader.figuresFirst' : 'leader.figures'), stateLines(analysis, part)),
    ...climbedSection(climbed, head, say('leader.climbed', { n: climbed.length })),
    ...section(
      say('leader.lateByPost'),
      [...lateByPost(late, analysis)].map(([post, items]) => ({
        title: say('leader.post', { post, n: items.length }),
        area: '',
        state: '',
        more: lateList(items),
        url: null,
      })),
      COLOURS.late,
    ),
    ...leaderReports(analysis),
    facts('', [troubleText(troubles)]),
  ];
};
