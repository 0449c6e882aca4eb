/** The first view: what is late and mine, then the statistics. Decides the order alone. */
import { useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import type { ViewProps } from '../page/views';
import { Groups } from './groups';
import { Headline } from './headline';
import { Indicators } from './indicators';
import { MyWork } from './my-work';
import { Owed } from './owed';
import { Reminders } from './reminders';
import { Statistics } from './statistics';
import { Trend } from './trend';

const Parts = ({ home, go }: ViewProps) => {
  const { state } = home;
  return (
    <>
      <Headline home={home} go={go} />
      <MyWork home={home} go={go} />
      <Statistics state={state} />
      <Groups groups={state.groups} />
      <Indicators indicators={state.indicators} />
      <Trend trend={state.trend} />
      <Owed updatesOwed={state.updatesOwed} />
      <Reminders state={state} />
    </>
  );
};

export const Overview = ({ go }: ViewProps) => (
  <ViewFrame content={useContent('home', null)}>{(home) => <Parts home={home} go={go} />}</ViewFrame>
);
