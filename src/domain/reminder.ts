/** Who is to be written to today, and about what. Decides from today's truth and the ledger; sends nothing. */

import type { Analysis, TaskItem } from '#domain/analysis';
import { isFirstWorkingDayOfWeek, isWorkingDay, workingDaysBetween } from '#domain/calendar';
import type { Addressee } from '#domain/roster';
import { isOpen, leadsOf } from '#domain/task';
import type { CivilDate } from '#kernel/civil-date';
import type { Settings } from '#schema/settings';

/** What one letter tells one person. */
export interface Digest {
  readonly to: Addressee;
  /** Posts because of which the person is written to. */
  readonly posts: readonly string[];
  readonly overdue: readonly TaskItem[];
  readonly dueToday: readonly TaskItem[];
  /** Due within the next working days that letters list, today excluded. */
  readonly dueSoon: readonly TaskItem[];
  /** Continuous tasks whose update is owed. */
  readonly updates: readonly TaskItem[];
  /** Open tasks of the person that the letter does not list. */
  readonly others: number;
  /** For the collector: posts that nobody can be reached for, and their tasks. */
  readonly unreached: readonly Unreached[];
}

export interface Unreached {
  /** The post; null for tasks without a lead. */
  readonly post: string | null;
  readonly items: readonly TaskItem[];
}

export interface ReminderContext {
  readonly settings: Pick<Settings, 'dueSoonWorkingDays' | 'listAheadWorkingDays'>;
  /** Day of the last letter that reached the address; null when none has. */
  readonly lastSentOn: (email: string) => CivilDate | null;
  /** Whether a person asked for the letters now: whoever has something listed is written to. */
  readonly now: boolean;
}

interface DayContext extends ReminderContext {
  /** Today is the first working day of its week: what is late is told again. */
  readonly startsWeek: boolean;
}

interface Urgency {
  readonly overdue: boolean;
  readonly dueToday: boolean;
  readonly dueSoon: boolean;
  readonly update: boolean;
  /** The item becomes news on this day; a letter sent before it does not count as having told. */
  readonly newsOn: CivilDate | null;
  /** The item is a reason to write today although nothing is new. */
  readonly today: boolean;
}

const QUIET: Urgency = { overdue: false, dueToday: false, dueSoon: false, update: false, newsOn: null, today: false };

/** How pressing an item is today. A snoozed task ("Không nhắc đến") is left out of letters; its due date stays. */
const urgencyOf = (item: TaskItem, { today, calendar }: Analysis, context: DayContext): Urgency => {
  const { standing, task, owed } = item;
  const { settings, startsWeek } = context;
  if (!isOpen(standing) || (task.quietUntil !== null && today <= task.quietUntil)) return QUIET;
  const dueOn = standing.effectiveDueOn;
  if (standing.name === 'openLate' && dueOn !== null) {
    return { ...QUIET, overdue: true, newsOn: dueOn, today: startsWeek };
  }
  const update = owed !== null;
  const newsOn = owed === null ? null : owed.graceEndsOn;
  if (dueOn === today) return { ...QUIET, dueToday: true, update, newsOn, today: true };
  if (dueOn === null) return { ...QUIET, update, newsOn };
  const left = workingDaysBetween(calendar, today, dueOn);
  const dueSoon = left <= settings.listAheadWorkingDays;
  return { ...QUIET, dueSoon, update, newsOn, today: left === settings.dueSoonWorkingDays };
};

/** Whether the item alone is a reason to write to somebody whose last letter went out on `lastSentOn`. */
const isReason = ({ newsOn, today }: Urgency, lastSentOn: CivilDate | null): boolean =>
  today || (newsOn !== null && (lastSentOn === null || lastSentOn <= newsOn));

const byDueDate = (a: TaskItem, b: TaskItem): number => {
  const left = a.standing.effectiveDueOn ?? '9999-12-31';
  const right = b.standing.effectiveDueOn ?? '9999-12-31';
  return left === right ? a.row - b.row : left < right ? -1 : 1;
};

interface Draft {
  readonly to: Addressee;
  readonly posts: Set<string>;
  readonly items: Map<TaskItem, Urgency>;
}

/** Items by the people who are to be told of them; `unreached` has those that nobody can be told of. */
const distribute = (analysis: Analysis, urgencies: ReadonlyMap<TaskItem, Urgency>) => {
  const drafts = new Map<string, Draft>();
  const unreached = new Map<string | null, TaskItem[]>();
  const { roster } = analysis;
  for (const [item, urgency] of urgencies) {
    if (!isOpen(item.standing)) continue;
    const posts = leadsOf(item.task);
    const reached = posts.map((post) => ({ post, people: roster.reach(post, item.task.assignee) }));
    for (const { post, people } of reached) {
      for (const to of people) {
        const draft = drafts.get(to.email.toLowerCase()) ?? { to, posts: new Set(), items: new Map() };
        draft.posts.add(roster.spell(post));
        draft.items.set(item, urgency);
        drafts.set(to.email.toLowerCase(), draft);
      }
    }
    const missed = reached.filter(({ people }) => people.length === 0).map(({ post }) => roster.spell(post));
    for (const post of posts.length === 0 ? [null] : missed)
      unreached.set(post, [...(unreached.get(post) ?? []), item]);
  }
  return { drafts, unreached };
};

const digestOf = (draft: Draft, unreached: readonly Unreached[]): Digest => {
  const those = (pick: (urgency: Urgency) => boolean): TaskItem[] =>
    [...draft.items]
      .filter(([, urgency]) => pick(urgency))
      .map(([item]) => item)
      .sort(byDueDate);
  const overdue = those((urgency) => urgency.overdue);
  const dueToday = those((urgency) => urgency.dueToday);
  const dueSoon = those((urgency) => urgency.dueSoon);
  const updates = those((urgency) => urgency.update);
  const listed = new Set([...overdue, ...dueToday, ...dueSoon, ...updates]);
  return {
    to: draft.to,
    posts: [...draft.posts],
    overdue,
    dueToday,
    dueSoon,
    updates,
    others: draft.items.size - listed.size,
    unreached,
  };
};

const isListed = ({ overdue, dueToday, dueSoon, update }: Urgency): boolean => overdue || dueToday || dueSoon || update;

/**
 * The letters of today: at most one a person, none on days off. A person is written to on the first run after a due
 * date of his passed, when something falls due today or in so many working days, when an update has become owed, and
 * while anything stays late on the first working day of each week. What reaches nobody is told to the collector.
 */
export const decideDigests = (analysis: Analysis, context: ReminderContext): Digest[] => {
  const { today, calendar, roster, items } = analysis;
  if (!isWorkingDay(calendar, today)) return [];
  const day = { ...context, startsWeek: isFirstWorkingDayOfWeek(calendar, today) };
  const urgencies = new Map(items.map((item) => [item, urgencyOf(item, analysis, day)]));
  const { drafts, unreached } = distribute(analysis, urgencies);
  const isDue = (told: Iterable<Urgency>, email: string): boolean => {
    const last = context.lastSentOn(email.toLowerCase());
    return [...told].some((urgency) => (context.now ? isListed(urgency) : isReason(urgency, last)));
  };
  const untold = [...unreached].flatMap(([post, all]): Unreached[] => {
    const listed = all.filter((item) => isListed(urgencies.get(item) ?? QUIET));
    return listed.length === 0 ? [] : [{ post, items: listed.sort(byDueDate) }];
  });
  const untoldUrgencies = untold.flatMap(({ items: told }) => told.map((item) => urgencies.get(item) ?? QUIET));
  const collectors = new Map(roster.withRole('collector').map((to) => [to.email.toLowerCase(), to]));
  for (const [key, to] of collectors) {
    if (untold.length > 0 && !drafts.has(key)) drafts.set(key, { to, posts: new Set(), items: new Map() });
  }
  return [...drafts]
    .filter(([key, draft]) => {
      const reasons = [...draft.items.values(), ...(collectors.has(key) ? untoldUrgencies : [])];
      return isDue(reasons, key);
    })
    .map(([key, draft]) => digestOf(draft, collectors.has(key) ? untold : []));
};

/** Letters in the order in which a scarce quota is spent: what is late first, then what falls due, then the rest. */
export const byUrgency = (digests: readonly Digest[]): Digest[] => {
  const weight = ({ overdue, dueToday, dueSoon, updates }: Digest): readonly number[] => [
    overdue.length,
    dueToday.length,
    dueSoon.length,
    updates.length,
  ];
  return [...digests].sort((a, b) => {
    const left = weight(a);
    const right = weight(b);
    const differs = left.findIndex((value, index) => value !== right[index]);
    return differs === -1 ? 0 : (right[differs] ?? 0) - (left[differs] ?? 0);
  });
};
