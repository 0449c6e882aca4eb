/** What one letter tells one person, as data. Knows neither when it is sent nor its words. */
import type { TaskItem } from '#domain/analysis';
import type { Week, WeekFigures } from '#domain/leader-week';
import type { ReportLine } from '#domain/report-notice';
import type { Addressee, Gap } from '#domain/roster';
import type { UpdateWindow } from '#domain/update-window';
import type { Heading } from '#domain/urgency';
import type { CivilDate } from '#kernel/civil-date';
import type { Problem } from '#messages/problem';

/** What a lead is told of his own tasks. */
export interface OwnPart {
  readonly posts: readonly string[];
  readonly listed: { readonly [H in Heading]: readonly TaskItem[] };
  /** Continuous tasks whose update is owed. */
  readonly updates: readonly TaskItem[];
  /** Open update windows, and how many tasks are asked in each. */
  readonly asked: readonly { readonly window: UpdateWindow; readonly tasks: number }[];
  /** Open tasks that the letter does not list. */
  readonly others: number;
}

/** Tasks that nobody can be told of, by post; null for tasks without a lead. */
export interface Unreached {
  readonly post: string | null;
  readonly gap: Gap | 'noLead';
  readonly items: readonly TaskItem[];
}

/** Somebody whose letter of a day the mail quota held back. */
export interface LeftOut {
  readonly on: CivilDate;
  readonly to: string;
  readonly posts: readonly string[];
}

/** What only the collector is told. */
export interface CollectorPart {
  readonly unreached: readonly Unreached[];
  readonly leftOut: readonly LeftOut[];
  /** Tasks of others that have been late for too long. */
  readonly climbed: readonly TaskItem[];
  /** Pauses, "không phát sinh" and extensions that nobody has confirmed. */
  readonly unconfirmed: readonly TaskItem[];
  /** Trouble with the roster: no address, a wrong one, nobody in a post. */
  readonly roster: readonly Problem[];
}

/** What the leader is told of the week. */
export interface LeaderPart {
  readonly week: Week;
  readonly late: readonly TaskItem[];
  readonly dueThisWeek: readonly TaskItem[];
  /** Late for so long that his word is needed. */
  readonly climbed: readonly TaskItem[];
  readonly before: WeekFigures | null;
}

/** What one letter tells one person. */
export interface Notice {
  readonly to: Addressee;
  readonly own: OwnPart;
  /** Pressing tasks of others that the person's post helps with. */
  readonly coordinates: readonly TaskItem[];
  /** Parts of reports that the person owes, reports that he puts together. */
  readonly reports: readonly ReportLine[];
  readonly collector: CollectorPart | null;
  readonly leader: LeaderPart | null;
  /** Nobody has written to the person before. */
  readonly isFirst: boolean;
}
