/** The frame of the page: who looks at which plan, the views that are his, one of them at a time. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Home } from '#entry/contract';
import { dayText } from '../parts/numbers';
import { say } from '../parts/words';
import { Banners } from './banners';
import { Nav } from './nav';
import { firstView } from './places';
import { Store } from './store';
import { StoreContext, useContent } from './use-store';
import { ViewFrame } from './view-frame';
import { VIEWS, type ViewName } from './views';

/** The number of the plan never breaks at its dash. */
const Name = ({ plan, unit }: { plan: string; unit: string }) => {
  const [before, after] = say('page.title', { plan: '\n', unit }).split('\n');
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
      <p class="quiet">{say('overview.day', { day: dayText(today) })}</p>
    </>
  );
};

/** The views of whoever looks, one of them at a time. */
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
  const hadFailed = useRef(false);
  const isThere = home.data !== null;
  // The box whose button had the focus is gone after a successful retry: the focus goes to the heading.
  useEffect(() => {
    if (isThere && hadFailed.current) document.querySelector<HTMLElement>('h1')?.focus();
    hadFailed.current = home.failure !== null;
  }, [isThere, home.failure]);
  return (
    <main aria-busy={home.isLoading}>
      {home.data === null ? (
        <ViewFrame content={home}>{() => null}</ViewFrame>
      ) : (
        <>
          <Title state={home.data.state} />
          <Banners home={home.data} />
          <Views home={home.data} />
        </>
      )}
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
