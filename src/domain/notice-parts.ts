/** Makes the parts of a notice from drafts. Knows neither when it is sent nor its words. */
import type { Analysis, TaskItem } from '#domain/analysis';
import { type Draft, type Drafts, type Reason, sorted, type Told } from '#domain/drafts';
import { dueThisWeek, type WeekFigures, weekOf } from '#domain/leader-week';
import type { CollectorPart, LeaderPart, LeftOut, OwnPart, Unreached } from '#domain/notice';
import type { UpdateWindow } from '#domain/update-window';
import { type Heading, isPressing, weekStart } from '#domain/urgency';
import { type CivilDate, toSerial } from '#kernel/civil-date';
import type { Problem } from '#messages/problem';

const askedOf = (own: Iterable<Told>): OwnPart['asked'] => {
  const windows = new Map<string, { window: UpdateWindow; tasks: number }>();
  for (const { item } of own) {
    if (item.asked === null) continue;
    const key = `${item.asked.interval}${item.asked.endOn}`;
    const known = windows.get(key);
    if (known) known.tasks += 1;
    else windows.set(key, { window: item.asked, tasks: 1 });
  }
  return [...windows.values()];
};

/** What the person is told of his own tasks. */
export const ownPart = ({ posts, own }: Draft): OwnPart => {
  const under = (heading: Heading): TaskItem[] => sorted([...own].filter(({ urgency }) => urgency.heading === heading));
  return {
    posts: [...posts],
    listed: {
      overdue: under('overdue'),
      awaitingProof: under('awaitingProof'),
      dueToday: under('dueToday'),
      dueSoon: under('dueSoon'),
    },
    updates: sorted([...own].filter(({ urgency }) => urgency.owes)),
    asked: askedOf(own),
    others: [...own].filter(({ urgency }) => !isPressing(urgency)).length,
  };
};

const needsConfirming = ({ task, standing }: TaskItem): boolean =>
  !task.confirmed && (standing.name === 'paused' || standing.name === 'notArising' || task.extendedTo !== null);

/** Under which name the ledger remembers that the collector was asked to confirm a task. */
export const confirmKey = (id: string | null): string => `${id ?? ''}?`;

/** Under which name the ledger remembers that the collector was told of trouble in the roster. */
export const troubleKey = ({ code, at }: Problem): string => `${at.key ?? ''}:${code}`;

/**
 * Under which name the ledger remembers that a task was told: with its effective due date, so that a new date is news.
 * Null for a task without an id.
 */
export const taskKey = ({ task: { id }, standing: { effectiveDueOn } }: TaskItem): string | null =>
  id === null || effectiveDueOn === null ? id : `${id}@${toSerial(effectiveDueOn)}`;

const reason = (item: TaskItem, newsOn: CivilDate | null): Reason => ({ newsOn, about: taskKey(item) });

/** A post that nobody is reached for, with since when its tasks are news. */
export interface Miss extends Unreached {
  readonly reasons: readonly Reason[];
}

/** Posts that would have something to read and nobody to read it. */
export const missesOf = ({ roster }: Analysis, drafts: Drafts): Miss[] =>
  [...drafts.unreached].flatMap(([post, all]) => {
    const listed = all.filter(({ urgency }) => isPressing(urgency));
    if (listed.length === 0) return [];
    const gap = post === null ? ('noLead' as const) : roster.gap(post);
    return [
      { post, gap, items: sorted(listed), reasons: listed.map(({ item, urgency }) => reason(item, urgency.newsOn)) },
    ];
  });

/** Under which name the ledger remembers that the collector was told of a letter that the quota held back. */
export const leftOutKey = ({ to, on }: LeftOut): string => `${to.toLowerCase()}!${on}`;

/** Trouble in the roster, and leads that it does not know, each of these once. */
const rosterTrouble = ({ problems }: Analysis): Problem[] => {
  const unknown = new Map(
    problems.filter(({ code }) => code === 'task.leadUnknown').map((problem) => [problem.params.found, problem]),
  );
  return [...problems.filter(({ at }) => at.table === 'people'), ...unknown.values()];
};

/** Whom letters do not reach: posts without anybody, and people whom the quota left out. */
export interface NotReached {
  readonly unreached: readonly Miss[];
  readonly leftOut: readonly LeftOut[];
}

/** What the collector is told, null when there is nothing, and since when. */
export const collectorPart = (
  analysis: Analysis,
  told: readonly Told[],
  { unreached, leftOut }: NotReached,
): { readonly part: CollectorPart | null; readonly reasons: Reason[] } => {
  const leads = ({ item: { task } }: Told): boolean =>
    task.lead !== null && analysis.roster.holdsRole(task.lead, 'collector');
  const climbed = told.filter((each) => each.climb.step !== 'lead' && !leads(each));
  const unconfirmed = analysis.items.filter(needsConfirming);
  const roster = rosterTrouble(analysis);
  const weekly = weekStart(analysis);
  const part: CollectorPart = { unreached, leftOut, climbed: sorted(climbed), unconfirmed, roster };
  return {
    part: Object.values(part).every((each) => each.length === 0) ? null : part,
    reasons: [
      ...unreached.flatMap((miss) => miss.reasons),
      ...leftOut.map((each) => ({ newsOn: each.on, about: leftOutKey(each) })),
      ...climbed.map(({ item, climb }) => reason(item, climb.newsOn)),
      ...unconfirmed.map(({ task }) => ({ newsOn: weekly, about: confirmKey(task.id) })),
      ...roster.map((problem) => ({ newsOn: weekly, about: troubleKey(problem) })),
    ],
  };
};

/** What the leader is told. */
export const leaderPart = (analysis: Analysis, told: readonly Told[], before: WeekFigures | null): LeaderPart => ({
  week: weekOf(analysis.today),
  late: analysis.items.filter(({ standing }) => standing.name === 'openLate'),
  dueThisWeek: dueThisWeek(analysis),
  climbed: sorted(told.filter(({ climb }) => climb.step === 'leader')),
  before,
});
