/** The frame of the page “Chỉ số CCHC”: of which unit and year, the views, one of them at a time. */
import { useMemo, useState } from 'preact/hooks';
import { AccountsBanner } from '../page/banners';
import { Store } from '../page/store';
import { StoreContext, useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import { dayText } from '../parts/numbers';
import { say } from '../parts/words';
import { SCORE_VIEWS, type ScoreViewName, type ScoreViewProps } from './views';

const titleOf = (name: ScoreViewName, year: number | null): string => {
  if (name !== 'mend') return say(`score.${name}`);
  return year === null ? say('score.mendBlank') : say('score.mend', { year: year - 1 });
};

interface NavProps {
  readonly year: number | null;
  readonly chosen: ScoreViewName;
  readonly choose: (name: ScoreViewName) => void;
}

const Nav = ({ year, chosen, choose }: NavProps) => (
  <nav class="views" aria-label={say('score.nav')}>
    <ul>
      {(Object.keys(SCORE_VIEWS) as ScoreViewName[]).map((name) => (
        <li key={name}>
          <button type="button" aria-current={name === chosen ? 'page' : undefined} onClick={() => choose(name)}>
            {titleOf(name, year)}
          </button>
        </li>
      ))}
    </ul>
  </nav>
);

const Content = ({ view }: ScoreViewProps) => {
  const [chosen, choose] = useState<ScoreViewName>('total');
  const View = SCORE_VIEWS[chosen];
  const { year, unit, today, caller } = view;
  return (
    <>
      <AccountsBanner email={caller.email} />
      <p class="quiet">{[unit, say('score.day', { day: dayText(today) })].filter((part) => part !== '').join(', ')}</p>
      <Nav year={year} chosen={chosen} choose={choose} />
      <View view={view} />
    </>
  );
};

const Page = () => {
  const content = useContent('scores.view', null);
  const year = content.data?.year ?? null;
  return (
    <main aria-busy={content.isLoading}>
      <h1 tabIndex={-1}>{year === null ? say('score.titleBlank') : say('score.title', { year })}</h1>
      <ViewFrame content={content}>{(view) => <Content view={view} />}</ViewFrame>
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
