/** The frame of the page: who looks at which plan, the views that are his, one of them at a time. */
import { useMemo, useState } from 'preact/hooks';
import type { Home } from '#entry/contract';
import { dayText } from '../parts/numbers';
import { say } from '../parts/words';
import { Nav } from './nav';
import { Store } from './store';
import { StoreContext, useContent } from './use-store';
import { ViewFrame } from './view-frame';
import { firstView, VIEWS, type ViewName } from './views';

/** The number of the plan never breaks at its dash. */
const Name = ({ plan, unit }: { plan: string; unit: string }) => {
  const [before, after] = say('overview.title', { plan: '\n', unit }).split('\n');
  return (
    <>
      {before}
      <span class="whole">{plan}</span>
      {after}
    </>
  );
};

const Title = ({ state: { unit, plan, today } }: Pick<Home, 'state'>) => {
  const isNamed = unit !== '' && plan !== '';
  return (
    <>
      <h1 tabIndex={-1}>{isNamed ? <Name plan={plan} unit={unit} /> : say('page.titleBlank')}</h1>
      {!isNamed && <p class="quiet">{say('page.nameless')}</p>}
      <p>{say('overview.day', { day: dayText(today) })}</p>
    </>
  );
};

/** What the first call gave, under the heading, with the way to the other views. */
const Views = ({ home }: { home: Home }) => {
  const [chosen, choose] = useState<ViewName>(firstView(home.caller));
  const View = VIEWS[chosen].view;
  return (
    <>
      <Nav caller={home.caller} chosen={chosen} choose={choose} />
      <View home={home} go={choose} />
    </>
  );
};

const Page = () => {
  const home = useContent('home', null);
  return (
    <main aria-busy={home.isLoading}>
      {home.data && <Title state={home.data.state} />}
      <ViewFrame content={home}>{(data) => <Views home={data} />}</ViewFrame>
    </main>
  );
};

export const App = () => {
  const store = useMemo(() => new Store(), []);
  return (
    <StoreContext.Provider value={store}>
      <Page />
    </StoreContext.Provider>
  );
};
