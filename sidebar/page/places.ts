/** Which views a person has, in his order. */
import type { Caller, Face } from '#entry/contract';
import type { ViewName } from './views';

/** Views in sight, then those behind “Thêm”. */
const PLACES: { readonly [F in Face]: readonly [inSight: readonly ViewName[], more: readonly ViewName[]] } = {
  officer: [['mine', 'indicators', 'overview'], ['reports']],
  stranger: [['mine', 'indicators', 'overview'], ['reports']],
  leader: [
    ['overview', 'reports'],
    ['mine', 'indicators', 'mend', 'reminders', 'settings'],
  ],
  collector: [
    ['overview', 'mine', 'mend'],
    ['indicators', 'reminders', 'reports', 'settings'],
  ],
  keeper: [
    ['overview', 'mine', 'mend'],
    ['indicators', 'reminders', 'reports', 'settings'],
  ],
};

export const placesOf = ({ face }: Caller): { inSight: readonly ViewName[]; more: readonly ViewName[] } => {
  const [inSight, more] = PLACES[face];
  return { inSight, more };
};

/** Whether a person has a view. */
export const hasView = (caller: Caller, view: ViewName): boolean => {
  const { inSight, more } = placesOf(caller);
  return [...inSight, ...more].includes(view);
};

/** The view that a person begins with. */
export const firstView = (caller: Caller): ViewName => placesOf(caller).inSight[0] ?? 'overview';
