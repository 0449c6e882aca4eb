/** The first view: what is late and mine, then the statistics. Decides the order alone. */
import type { Home } from '#entry/contract';
import { AuthorizationBanner } from './authorization';
import { Groups } from './groups';
import { Headline } from './headline';
import { Indicators } from './indicators';
import { MyLate } from './my-late';
import { Owed } from './owed';
import { Reminders, SilenceBanner } from './reminders';
import { Statistics } from './statistics';

export const Overview = ({ home }: { home: Home }) => {
  const { state } = home;
  return (
    <>
      <AuthorizationBanner url={home.authorizationUrl} />
      <SilenceBanner state={state} />
      <Headline state={state} />
      <MyLate home={home} />
      <Statistics state={state} />
      <Groups groups={state.groups} />
      <Indicators indicators={state.indicators} />
      <Owed updatesOwed={state.updatesOwed} />
      <Reminders state={state} />
    </>
  );
};
