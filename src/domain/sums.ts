/** What all tasks and indicators of a day come to: by group of the plan, by post. Judges nothing itself. */
import { completionOf, type Judged, type Scope } from '#domain/completion';
import type { Roster } from '#domain/roster';
import { countStandings, doneCount } from '#domain/statistics';
import { isOpen, leadsOf, type Standing } from '#domain/task';
import type { Owed } from '#domain/updates-owed';
import { GROUPS, type Group } from '#schema/choices';
import type { Task } from '#schema/tables/tasks';

export interface GroupSummary {
  readonly group: Group;
  readonly tasks: number;
  readonly done: number;
  readonly openLate: number;
  readonly scope: Scope;
}

interface Item {
  readonly task: Pick<Task, 'group' | 'lead' | 'coLeads'>;
  readonly standing: Standing;
  readonly owed: Owed | null;
}

/** Sorts items by group in one pass: there are thousands. */
const byGroup = <T>(
  items: readonly T[],
  groupOf: (item: T) => Group | null,
): ReadonlyMap<Group | null, readonly T[]> => {
  const sorted = new Map<Group | null, T[]>();
  for (const item of items) {
    const group = groupOf(item);
    const known = sorted.get(group);
    if (known) known.push(item);
    else sorted.set(group, [item]);
  }
  return sorted;
};

/** Groups 1–8, then I. */
export const groupSummaries = (items: readonly Item[], judged: readonly Judged[]): GroupSummary[] => {
  const tasks = byGroup(items, ({ task }) => task.group);
  const indicators = byGroup(judged, ({ row }) => row.group);
  return [...GROUPS.slice(1), GROUPS[0]].map((group) => {
    const counts = countStandings((tasks.get(group) ?? []).map(({ standing }) => standing));
    const scope = completionOf(indicators.get(group) ?? []);
    return { group, tasks: counts.total, done: doneCount(counts), openLate: counts.openLate, scope };
  });
};

/** Posts that lead open tasks. */
export const leadingPosts = (items: readonly Item[], { spell }: Roster): ReadonlySet<string> => {
  const posts = new Set<string>();
  for (const { task, standing } of items) {
    if (isOpen(standing)) for (const post of leadsOf(task)) posts.add(spell(post));
  }
  return posts;
};

/** Post → tasks it leads or co-leads that owe an update; every leading post is there, 0 where none. */
export const owedByPost = (items: readonly Item[], { spell }: Roster): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { task, owed } of items) {
    for (const post of new Set(leadsOf(task).map(spell))) {
      counts.set(post, (counts.get(post) ?? 0) + (owed === null ? 0 : 1));
    }
  }
  return counts;
};
