/** How pressing a task is for those who lead it today, and since when that is news. Knows no person and no letter. */
import type { Analysis, TaskItem } from '#domain/analysis';
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from '#domain/calendar';
import { isOpen } from '#domain/task';
import { type Approach, approachOf, latestTier, tiersOf } from '#domain/tiers';
import { addDays, type CivilDate, later, mondayOf } from '#kernel/civil-date';
import type { Settings } from '#schema/settings';

/** Under which heading the lead's letter lists a task; null: not at all. */
export type Heading = 'overdue' | 'awaitingProof' | 'dueToday' | 'dueSoon';

export interface Urgency {
  readonly heading: Heading | null;
  /** The day on which it last became a reason to write; a letter of that day or later has told it. */
  readonly newsOn: CivilDate | null;
  /** Its update is owed. */
  readonly owes: boolean;
  /** Where the reason is that its due date draws near; null where it is late or owes its update. */
  readonly approach: Approach | null;
}

export type UrgencySettings = Pick<Settings, 'remindBefore' | 'listAheadWorkingDays' | 'quietMax'>;

type Day = Pick<Analysis, 'today' | 'calendar'>;

/** What the task is silenced by "Không nhắc đến": at most so many working days, and its lead's letter only. */
export const isQuiet = ({ task }: TaskItem, { today, calendar }: Day, quietMax: number): boolean =>
  task.quietUntil !== null && today <= task.quietUntil && today >= addWorkingDays(calendar, task.quietUntil, -quietMax);

/** Monday, or the week's first working day after it. */
export const weekStart = ({ today, calendar }: Day): CivilDate => nextWorkingDay(calendar, mondayOf(today));

/** What came up after `dueOn`: the first working day after it, then the first working day of each week. */
export const lateNews = (dueOn: CivilDate, day: Day): CivilDate =>
  later(nextWorkingDay(day.calendar, addDays(dueOn, 1)), weekStart(day) <= day.today ? weekStart(day) : dueOn);

/** Whether nothing but the proof is missing: reported done, on a day that can be. */
export const lacksOnlyProof = ({ task, standing }: TaskItem, today: CivilDate): boolean =>
  standing.awaitsProof && task.doneOn !== null && task.doneOn <= today && task.proof === null;

const newest = (days: readonly (CivilDate | null)[]): CivilDate | null =>
  days.reduce<CivilDate | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

const openUrgency = (item: TaskItem, day: Day, settings: UrgencySettings): Urgency => {
  const { task, standing, owed } = item;
  const { today, calendar } = day;
  const dueOn = standing.effectiveDueOn;
  const owes = owed !== null;
  const owedNews = owed === null ? null : nextWorkingDay(calendar, addDays(owed.graceEndsOn, 1));
  if (standing.name === 'openLate' && dueOn !== null) {
    const heading = lacksOnlyProof(item, today) ? 'awaitingProof' : 'overdue';
    return { heading, newsOn: lateNews(dueOn, day), owes, approach: null };
  }
  if (dueOn === null) return { heading: null, newsOn: owedNews, owes, approach: null };
  const tiers = task.interval === null ? tiersOf(task.remindBefore, settings.remindBefore) : [];
  const newsOn = newest([owedNews, latestTier(tiers, dueOn, day)]);
  const approach = owes ? null : approachOf(dueOn, day);
  if (lacksOnlyProof(item, today)) return { heading: 'awaitingProof', newsOn, owes, approach };
  if (dueOn === today) return { heading: 'dueToday', newsOn, owes, approach };
  const left = workingDaysBetween(calendar, today, dueOn);
  const isListed = task.interval === null && left <= Math.max(settings.listAheadWorkingDays, ...tiers);
  return { heading: isListed ? 'dueSoon' : null, newsOn, owes, approach };
};

const SILENT: Urgency = { heading: null, newsOn: null, owes: false, approach: null };

/** How pressing the task is for its lead today. Nothing for tasks that are done, paused, not arising or silenced. */
export const urgencyOf = (item: TaskItem, day: Day, settings: UrgencySettings): Urgency =>
  !isOpen(item.standing) || isQuiet(item, day, settings.quietMax) ? SILENT : openUrgency(item, day, settings);

/** Whether a letter has something to say of it. */
export const isPressing = ({ heading, owes }: Urgency): boolean => heading !== null || owes;
