/** In red above every view: the script lacks a right, or nobody is reminded any more. */
import type { Home, StateView } from '#entry/contract';
import { dayText } from '../parts/numbers';
import { say } from '../parts/words';

/** Google wants the person at the keyboard to allow the script again. */
const AuthorizationBanner = ({ url }: { url: string | null }) =>
  url === null ? null : (
    <p class="alarm" role="alert">
      {say('authorization.missing')}{' '}
      <a href={url} target="_blank" rel="noopener">
        {say('authorization.open')}
      </a>
    </p>
  );

/** The clock's job has stopped. */
const SilenceBanner = ({ state: { reminders } }: { state: StateView }) => {
  const { isSilent, ranOn, by } = reminders;
  if (!isSilent) return null;
  const day = ranOn === null ? say('overview.never') : dayText(ranOn);
  return (
    <p class="alarm" role="alert">
      {say('overview.remindersSilent', { day, by })}
    </p>
  );
};

export const Banners = ({ home }: { home: Home }) => (
  <>
    <AuthorizationBanner url={home.authorizationUrl} />
    <SilenceBanner state={home.state} />
  </>
);
