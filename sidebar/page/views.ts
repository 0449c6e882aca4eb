/** Every view by name. */
import type { ComponentType } from 'preact';
import type { Home } from '#entry/contract';
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
