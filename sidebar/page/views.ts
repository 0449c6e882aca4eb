/** Every view by name, and which of them a person has, in his order. */
import type { ComponentType } from 'preact';
import type { Caller, Face, Home } from '#entry/contract';
import { Indicators } from '../indicators/view';
import { MendView } from '../mend/view';
import { MyTasks } from '../mine/view';
import { Overview } from '../overview/overview';
import type { Word } from '../parts/words';
import { RemindersPage } from '../reminders/view';
import { Reports } from '../reports/view';
import { SettingsForm } from '../settings/settings';

export interface ViewProps {
  readonly home: Home;
  /** Goes to another view. */
  readonly go: (view: ViewName) => void;
}

export type ViewName = 'mine' | 'overview' | 'indicators' | 'mend' | 'reminders' | 'reports' | 'settings';

export const VIEWS: { readonly [N in ViewName]: { readonly title: Word; readonly view: ComponentType<ViewProps> } } = {
  mine: { title: 'view.mine', view: MyTasks },
  overview: { title: 'view.overview', view: Overview },
  indicators: { title: 'view.indicators', view: Indicators },
  reminders: { title: 'view.reminders', view: RemindersPage },
  reports: { title: 'view.reports', view: Reports },
  settings: { title: 'view.settings', view: SettingsForm },
  mend: { title: 'view.mend', view: MendView },
};

/** Views in sight, then those behind “Thêm”. */
const PLACES: { readonly [F in Face]: readonly [inSight: readonly ViewName[], more: readonly ViewName[]] } = {
  officer: [['mine', 'indicators', 'overview'], []],
  stranger: [['mine', 'indicators', 'overview'], []],
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

/** The view that a person begins with. */
export const firstView = (caller: Caller): ViewName => placesOf(caller).inSight[0] ?? 'overview';
