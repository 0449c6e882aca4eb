/** When the figures of a period may be frozen: after its cut-off, and without asking once the members' day is over. Pure. */
import { addDays, type CivilDate, formatDay, later } from '#kernel/civil-date';
import { say } from '#messages/vi';

export interface FreezeWindow {
  /** First day on which nobody is asked: the day after the members' date. */
  readonly opensOn: CivilDate;
  /** Why not yet, in a sentence; null from that day on. */
  readonly tooEarly: string | null;
  /** Whether it can be frozen early all the same: the cut-off is over. */
  readonly mayBeEarly: boolean;
}

/** The window of a period; a members' date before the cut-off counts as the cut-off. */
export const freezeWindow = (
  { endOn, internalDueOn }: { readonly endOn: CivilDate; readonly internalDueOn: CivilDate },
  today: CivilDate,
): FreezeWindow => {
  const membersUntil = later(endOn, internalDueOn);
  const opensOn = addDays(membersUntil, 1);
  const days = { end: formatDay(endOn), members: formatDay(membersUntil), opens: formatDay(opensOn) };
  if (today >= opensOn) return { opensOn, tooEarly: null, mayBeEarly: true };
  return { opensOn, tooEarly: say('freeze.tooEarly', days), mayBeEarly: today > endOn };
};
