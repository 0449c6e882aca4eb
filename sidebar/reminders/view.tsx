/** Nhắc việc: whose the reminders are, today's letters, previews, the ledger, whom no letter reaches, texts for Zalo. */
import { useContext } from 'preact/hooks';
import { StoreContext, useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import type { ViewProps } from '../page/views';
import { Ledger } from './ledger';
import { Preview } from './preview';
import { SendNow } from './send-now';
import { Switch } from './switch';
import { Doubtful, RosterTroubles } from './troubles';
import { Zalo } from './zalo';

export const RemindersPage = (_: ViewProps) => {
  const store = useContext(StoreContext);
  // The ledger and a preview are contents of their own: one button reads all of them anew.
  const content = { ...useContent('reminders.look', null), reload: () => void store.refresh() };
  return (
    <ViewFrame content={content}>
      {(view) => (
        <>
          <Switch view={view} />
          <Doubtful view={view} />
          <RosterTroubles view={view} />
          <SendNow view={view} />
          <Preview today={view.today} />
          <Zalo />
          <Ledger />
        </>
      )}
    </ViewFrame>
  );
};
