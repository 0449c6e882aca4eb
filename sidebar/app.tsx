/** The frame of the page: reading, failing, refreshing; what is shown in between is the overview. */
import { useEffect, useRef } from 'preact/hooks';
import type { Home } from '#entry/contract';
import type { Failure } from './failure';
import { dayText } from './numbers';
import { Overview } from './overview';
import { type HomeState, useHome } from './use-home';
import { say } from './words';

const statusText = ({ home, failure, isLoading, reads }: HomeState): string => {
  if (isLoading) return say(home === null ? 'page.loading' : 'page.refreshing');
  return failure === null && reads > 1 ? say('page.refreshed') : '';
};

/** Stays focusable while it works, so that the keyboard does not lose its place. */
const Button = ({ text, isBusy, onClick }: { text: string; isBusy: boolean; onClick: () => void }) => (
  <button type="button" class="primary" aria-disabled={isBusy} onClick={onClick}>
    {text}
  </button>
);

const FailureBox = ({ failure, hasOld, isLoading, retry }: FailureProps) => (
  <div class="failure" role="alert">
    <p>{failure.sentence}</p>
    {hasOld && <p>{say('page.stale')}</p>}
    {failure.detail && (
      <details>
        <summary>{say('page.detail')}</summary>
        <code>{failure.detail}</code>
      </details>
    )}
    <Button text={say('page.retry')} isBusy={isLoading} onClick={retry} />
  </div>
);
interface FailureProps {
  failure: Failure;
  hasOld: boolean;
  isLoading: boolean;
  retry: () => void;
}

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

export const App = () => {
  const { reload, ...now } = useHome();
  const { home, failure, isLoading, reads } = now;
  const retried = useRef(false);
  // The box whose button had the focus is gone after a successful retry: the focus goes to the heading.
  useEffect(() => {
    if (retried.current) document.querySelector('h1')?.focus();
    retried.current = false;
  }, [reads]);
  const retry = (): void => {
    retried.current = true;
    reload();
  };
  return (
    <main aria-busy={isLoading}>
      {home && <Title state={home.state} />}
      <div class="bar-of-buttons">
        {home && <Button text={say('page.refresh')} isBusy={isLoading} onClick={reload} />}
        <p role="status" class="quiet">
          {statusText(now)}
        </p>
      </div>
      {failure && <FailureBox failure={failure} hasOld={home !== null} isLoading={isLoading} retry={retry} />}
      {home && <Overview home={home} />}
    </main>
  );
};
