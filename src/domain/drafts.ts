/** Gathers what is to be told by the people it is to be told to. Knows neither reasons' weight nor words. */
import type { Analysis, TaskItem } from '#domain/analysis';
import type { Climb } from '#domain/ladder';
import type { CollectorPart, LeaderPart } from '#domain/notice';
import type { ReportLine } from '#domain/report-notice';
import type { Addressee } from '#domain/roster';
import { leadsOf } from '#domain/task';
import type { Approach } from '#domain/tiers';
import type { Urgency } from '#domain/urgency';
import type { CivilDate } from '#kernel/civil-date';

/** A task with what is to be told of it today. */
export interface Told {
  readonly item: TaskItem;
  readonly urgency: Urgency;
  readonly climb: Climb;
}

/** A reason to write: since when, and about which task (null: the letter itself). */
export interface Reason {
  readonly newsOn: CivilDate | null;
  readonly about: string | null;
  /** Where nothing but a due date that draws near is the reason: such letters are spared where there were others. */
  readonly approach?: Approach | null;
}

/** A letter in the making. */
export interface Draft {
  readonly to: Addressee;
  readonly posts: Set<string>;
  readonly own: Set<Told>;
  readonly helps: Set<Told>;
  /** Parts of reports that he owes, reports that he puts together. */
  readonly reports: ReportLine[];
  collector: CollectorPart | null;
  leader: LeaderPart | null;
  /** Reasons besides the person's own tasks. */
  readonly reasons: Reason[];
}

const byDueDate = (a: TaskItem, b: TaskItem): number => {
  const left = a.standing.effectiveDueOn ?? '9999-12-31';
  const right = b.standing.effectiveDueOn ?? '9999-12-31';
  return left === right ? a.row - b.row : left < right ? -1 : 1;
};

/** Tasks by due date, then as they stand. */
export const sorted = (told: Iterable<Told>): TaskItem[] => [...told].map(({ item }) => item).sort(byDueDate);

/** Drafts by address: who leads what, who helps with what; and the posts that nobody is reached for. */
export class Drafts {
  readonly byAddress = new Map<string, Draft>();
  readonly unreached = new Map<string | null, Told[]>();

  constructor(private readonly roster: Analysis['roster']) {}

  of(to: Addressee): Draft {
    const key = to.email.toLowerCase();
    const known = this.byAddress.get(key);
    if (known) return known;
    const made: Draft = {
      to,
      posts: new Set(),
      own: new Set(),
      helps: new Set(),
      reports: [],
      collector: null,
      leader: null,
      reasons: [],
    };
    this.byAddress.set(key, made);
    return made;
  }

  lead(told: Told): void {
    const { task } = told.item;
    const posts = leadsOf(task);
    if (posts.length === 0) this.miss(null, told);
    for (const post of posts) {
      const people = this.roster.reach(post, task.assignee);
      if (people.length === 0) this.miss(this.roster.spell(post), told);
      for (const to of people) {
        const draft = this.of(to);
        draft.posts.add(this.roster.spell(post));
        draft.own.add(told);
      }
    }
  }

  help(told: Told): void {
    for (const post of told.item.task.coordinators) {
      for (const to of this.roster.reach(post, null)) this.of(to).helps.add(told);
    }
  }

  report(line: ReportLine, people: readonly Addressee[]): void {
    for (const to of people) {
      const draft = this.of(to);
      const post = line.post ?? line.instance.collector;
      if (post !== null) draft.posts.add(this.roster.spell(post));
      draft.reports.push(line);
      draft.reasons.push(...line.reasons);
    }
  }

  private miss(post: string | null, told: Told): void {
    this.unreached.set(post, [...(this.unreached.get(post) ?? []), told]);
  }
}
