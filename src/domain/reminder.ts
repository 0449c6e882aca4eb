/** Who is to be written to today, and about what. Decides from today's truth and the ledger; sends nothing. */
import type { Analysis } from '#domain/analysis';
import { isWorkingDay } from '#domain/calendar';
import { type Draft, Drafts, type Reason, sorted, type Told } from '#domain/drafts';
import { climbOf, isYoung, type LadderSettings } from '#domain/ladder';
import { leaderNews, readFigures } from '#domain/leader-week';
import type { LeftOut, Notice, Unreached } from '#domain/notice';
import { collectorPart, leaderPart, missesOf, ownPart, taskKey } from '#domain/notice-parts';
import { type ReportHeading, reportLines } from '#domain/report-notice';
import { hasLate, isSpared } from '#domain/sparing';
import { isOpen } from '#domain/task';
import { isPressing, type UrgencySettings, urgencyOf } from '#domain/urgency';
import type { CivilDate } from '#kernel/civil-date';
import type { Settings } from '#schema/settings';

export type ReminderSettings = UrgencySettings & LadderSettings & Pick<Settings, 'weekFigures'>;

export interface ReminderContext {
  readonly settings: ReminderSettings;
  /** Day of the last letter that reached the address, or may have; null when none has. */
  readonly lastSentOn: (email: string) => CivilDate | null;
  /** Day of the last of them that told what a reason is about. */
  readonly lastNamedOn: (email: string, about: string) => CivilDate | null;
  /** Days of a month (`2024-04`) on which a letter went to the address. */
  readonly lettersIn: (email: string, month: string) => number;
  /** Day of the last leader's letter to the address. */
  readonly lastLeaderOn: (email: string) => CivilDate | null;
  /** People whose last letter the quota held back. */
  readonly leftOut: readonly LeftOut[];
  /** What stands for the address of a post without one. */
  readonly postAddress: (post: string) => string;
  /** The last day on which the job ran; null before its first run. */
  readonly ranOn: CivilDate | null;
  /** Whether a person asked for the letters now: whoever has something listed is written to. */
  readonly now: boolean;
}

/** What a run would tell, and whom it cannot. */
export interface Decision {
  readonly notices: readonly Notice[];
  /** Posts that nobody is reached for; those of `missed` would have had a letter today. */
  readonly unreached: readonly Unreached[];
  readonly missed: readonly Unreached[];
}

/** Adds the leader's part where this week's is due: on its first day, later only if that day's run was missed. */
const addLeaders = (analysis: Analysis, told: readonly Told[], drafts: Drafts, context: ReminderContext): void => {
  const { settings, ranOn, lastLeaderOn } = context;
  if (isYoung(analysis, settings)) return;
  const before = readFigures(settings.weekFigures);
  const newsOn = leaderNews(analysis, before);
  const isMissed = newsOn !== null && newsOn < analysis.today;
  if (newsOn === null || newsOn > analysis.today || (isMissed && (ranOn === null || ranOn >= newsOn))) return;
  for (const to of analysis.roster.withRole('leader')) {
    const last = lastLeaderOn(to.email.toLowerCase());
    if (last !== null && last >= newsOn) continue;
    const draft = drafts.of(to);
    draft.leader = leaderPart(analysis, told, before);
    draft.reasons.push({ newsOn: analysis.today, about: null });
  }
};

/** Whether something came up that no letter to the address has told yet. */
const isNews = ({ newsOn, about }: Reason, email: string, context: ReminderContext, today: CivilDate): boolean => {
  if (newsOn === null || newsOn > today) return false;
  const toldOn = about === null ? context.lastSentOn(email) : context.lastNamedOn(email, about);
  return toldOn === null || toldOn < newsOn;
};

/** Whether a person is to be written to. */
const isDue = (key: string, draft: Draft, context: ReminderContext, today: CivilDate): boolean => {
  if (context.now) return hasContent(draft);
  const before = {
    inMonth: context.lettersIn(key, today.slice(0, 7)),
    isTold: (about: string) => context.lastNamedOn(key, about) !== null,
  };
  const mayBeSpared = !hasLate(draft);
  const own = [...draft.own].map(
    ({ item, urgency: { newsOn, approach } }): Reason => ({ newsOn, about: taskKey(item), approach }),
  );
  return [...own, ...draft.reasons].some(
    (each) => isNews(each, key, context, today) && !(mayBeSpared && isSpared(each, before)),
  );
};

const hasContent = ({ own, reports, collector, leader }: Draft): boolean =>
  collector !== null || leader !== null || reports.length > 0 || [...own].some(({ urgency }) => isPressing(urgency));

/**
 * The letters of today: at most one a person, none on days off. A person is written to when a tier day of a task has
 * come since the last letter (unless {@link isSpared}), when an update has become owed, and while anything stays late with each week's first
 * working day; the collector also when something climbs or reaches nobody, the leader with the week.
 */
export const decideNotices = (analysis: Analysis, context: ReminderContext): Decision => {
  const { today, calendar, roster, items } = analysis;
  if (!isWorkingDay(calendar, today)) return { notices: [], unreached: [], missed: [] };
  const { settings } = context;
  const told = items.map((item): Told => {
    const isCollectors = item.task.lead !== null && roster.holdsRole(item.task.lead, 'collector');
    return {
      item,
      urgency: urgencyOf(item, analysis, settings),
      climb: climbOf(item, analysis, settings, isCollectors),
    };
  });
  const drafts = new Drafts(roster);
  for (const each of told) {
    if (!isOpen(each.item.standing)) continue;
    drafts.lead(each);
    if (isPressing(each.urgency)) drafts.help(each);
  }
  for (const { line, to } of reportLines(analysis, settings)) drafts.report(line, to);
  const unreached = missesOf(analysis, drafts);
  const { part, reasons } = collectorPart(analysis, told, { unreached, leftOut: context.leftOut });
  for (const to of part === null ? [] : roster.withRole('collector')) {
    const draft = drafts.of(to);
    draft.collector = part;
    draft.reasons.push(...reasons);
  }
  addLeaders(analysis, told, drafts, context);
  const notices = [...drafts.byAddress].flatMap(([key, draft]) => {
    if (!isDue(key, draft, context, today)) return [];
    const { to, collector, leader, helps, reports } = draft;
    return [
      {
        to,
        own: ownPart(draft),
        coordinates: sorted(helps),
        reports,
        collector,
        leader,
        isFirst: context.lastSentOn(key) === null,
      },
    ];
  });
  const missed = unreached.filter(({ post, reasons: since }) => {
    const key = context.postAddress(post ?? '');
    return since.some((each) => context.now || isNews(each, key, context, today));
  });
  return { notices, unreached, missed };
};

const under = (reports: Notice['reports'], heading: ReportHeading): number =>
  reports.filter((line) => line.heading === heading).length;

/** Letters in the order in which a scarce quota is spent: who was left out yesterday, then the most pressing. */
export const byUrgency = (notices: readonly Notice[], wasWithheld: (email: string) => boolean): Notice[] => {
  const weight = ({ to, own, reports, leader }: Notice): readonly number[] => [
    wasWithheld(to.email.toLowerCase()) ? 1 : 0,
    own.listed.overdue.length + under(reports, 'overdue'),
    leader === null ? 0 : 1,
    own.listed.dueToday.length + under(reports, 'dueToday'),
    own.listed.dueSoon.length + under(reports, 'dueSoon'),
    own.updates.length,
  ];
  return [...notices].sort((a, b) => {
    const left = weight(a);
    const right = weight(b);
    const differs = left.findIndex((value, index) => value !== right[index]);
    return differs === -1 ? 0 : (right[differs] ?? 0) - (left[differs] ?? 0);
  });
};
