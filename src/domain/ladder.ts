/** Who hears of a late task besides its lead, by working days late. Silence and pauses of letters change nothing here. */
import type { Analysis, TaskItem } from '#domain/analysis';
import { addWorkingDays, workingDaysBetween } from '#domain/calendar';
import { lacksOnlyProof, lateNews } from '#domain/urgency';
import type { CivilDate } from '#kernel/civil-date';
import { later } from '#kernel/civil-date';
import type { Settings } from '#schema/settings';

export type LadderSettings = Pick<
  Settings,
  'collectorAfter' | 'leaderAfter' | 'proofGrace' | 'startedOn' | 'quietStart'
>;

export type Step = 'lead' | 'collector' | 'leader';

export interface Climb {
  readonly step: Step;
  /** The day on which the step was reached, or its weekly return; null on the first step. */
  readonly newsOn: CivilDate | null;
}

const STAYS: Climb = { step: 'lead', newsOn: null };

type Day = Pick<Analysis, 'today' | 'calendar'>;

/** Whether the workbook is so young that nothing climbs: people first need to report what is done already. */
export const isYoung = ({ today, calendar }: Day, { startedOn, quietStart }: LadderSettings): boolean =>
  startedOn !== null && workingDaysBetween(calendar, startedOn, today) < quietStart;

/**
 * The step a late task has reached. After so many working days late the collector's letter names it, after more the
 * leader's; where the collector leads it himself the leader's at the first. What lacks only its proof has a grace.
 */
export const climbOf = (item: TaskItem, day: Day, settings: LadderSettings, isCollectors: boolean): Climb => {
  const { standing, task } = item;
  const dueOn = standing.effectiveDueOn;
  if (standing.name !== 'openLate' || dueOn === null || isYoung(day, settings)) return STAYS;
  if (lacksOnlyProof(item, day.today) && task.doneOn !== null) {
    if (workingDaysBetween(day.calendar, task.doneOn, day.today) <= settings.proofGrace) return STAYS;
  }
  const { collectorAfter, leaderAfter } = settings;
  const toLeader = isCollectors ? collectorAfter : leaderAfter;
  const late = standing.lateByWorkingDays;
  if (late <= Math.min(collectorAfter, toLeader)) return STAYS;
  const step = late > toLeader ? 'leader' : 'collector';
  const reachedOn = addWorkingDays(day.calendar, dueOn, (step === 'leader' ? toLeader : collectorAfter) + 1);
  return { step, newsOn: later(reachedOn, lateNews(dueOn, day)) };
};
