/** On which working days before its due date a task is told of: the setting, or the task's own words. */
import { addWorkingDays, type Calendar } from '#domain/calendar';
import type { CivilDate } from '#kernel/civil-date';

/** Working days before the due date, e.g. [7, 3, 1]. */
export type Tiers = readonly number[];

const MOST = 30;
/** What holds where the setting cannot be read: the tiers that a workbook starts with. */
const DEFAULT_TIERS: Tiers = [7, 3, 1];

/** `7; 3; 1` → [7, 3, 1]; `0` → none; null where the words are no such list. */
export const parseTiers = (words: string): Tiers | null => {
  const parts = words.split(/[;,]/).map((part) => part.trim());
  if (!parts.every((part) => /^\d{1,2}$/.test(part) && Number(part) <= MOST)) return null;
  return parts.map(Number).filter((days) => days > 0);
};

/** The tiers that hold for a task: its own where they can be read, else the setting's, else the default. */
export const tiersOf = (own: string | null, setting: string): Tiers =>
  (own === null ? null : parseTiers(own)) ?? parseTiers(setting) ?? DEFAULT_TIERS;

/** How near a due date is: on a tier day, or on its last days, the due day and the working day before it. */
export type Approach = 'tier' | 'lastCall';

interface Day {
  readonly today: CivilDate;
  readonly calendar: Calendar;
}

/** How near `dueOn` is. */
export const approachOf = (dueOn: CivilDate, { today, calendar }: Day): Approach =>
  today >= addWorkingDays(calendar, dueOn, -1) ? 'lastCall' : 'tier';

/** The latest tier day up to today of something due on `dueOn`; null while none has come. The due day is a tier too. */
export const latestTier = (tiers: Tiers, dueOn: CivilDate, { today, calendar }: Day): CivilDate | null => {
  const days = [0, ...tiers].map((count) => addWorkingDays(calendar, dueOn, -count));
  return days
    .filter((day) => day <= today)
    .reduce<CivilDate | null>((last, day) => (last && last > day ? last : day), null);
};
