/** Nhắc việc: whose the reminders are, today's letters, previews, the ledger, whom no letter reaches, texts for Zalo. */
import type { CivilDate } from '#kernel/civil-date';
import { useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import type { ViewProps } from '../page/views';
import { Ledger } from './ledger';
import { Preview } from './preview';
import { SendNow } from './send-now';
import { Switch } from './switch';
import { Doubtful, RosterTroubles } from './troubles';
import { Zalo } from './zalo';

export const RemindersPage = ({ home }: ViewProps) => (
  <ViewFrame content={useContent('reminders.look', null)}>
    {(view) => (
      <>
        <Switch view={view} home={home} />
        <Doubtful view={view} />
        <RosterTroubles view={view} />
        <SendNow view={view} />
        <Preview today={view.today as CivilDate} />
        <Zalo />
        <Ledger />
      </>
    )}
  </ViewFrame>
);
