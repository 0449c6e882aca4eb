/** The frame of the page “Chỉ số CCHC”: who looks at which plan. */
import { useMemo } from 'preact/hooks';
import { Banners } from '../page/banners';
import { Store } from '../page/store';
import { StoreContext, useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import { say } from '../parts/words';

const Page = () => {
  const home = useContent('home', null);
  return (
    <main aria-busy={home.isLoading}>
      <h1 tabIndex={-1}>{say('score.title')}</h1>
      <ViewFrame content={home}>{(data) => <Banners home={data} />}</ViewFrame>
    </main>
  );
};

export const ScoreApp = () => {
  const store = useMemo(() => new Store(), []);
  return (
    <StoreContext.Provider value={store}>
      <Page />
    </StoreContext.Provider>
  );
};
