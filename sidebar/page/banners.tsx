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

/** The account for which the page was opened; '' where Google did not tell. */
const openedFor = (): string => decodeURIComponent(document.getElementById('who')?.dataset.email ?? '');

/** Of several accounts in one browser, another one does what is asked here. */
export const AccountsBanner = ({ email }: { email: string }) => {
  const opened = openedFor();
  if (opened === '' || email === '' || opened.toLowerCase() === email.toLowerCase()) return null;
  return (
    <p class="alarm" role="alert">
      {say('accounts.differ', { opened, email })}
    </p>
  );
};

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
    <AccountsBanner email={home.caller.email} />
    <AuthorizationBanner url={home.authorizationUrl} />
    <SilenceBanner state={home.state} />
  </>
);
