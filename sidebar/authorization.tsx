/** In red above everything where Google wants the person at the keyboard to allow the script again. */
import { say } from './words';

export const AuthorizationBanner = ({ url }: { url: string | null }) =>
  url === null ? null : (
    <p class="alarm" role="alert">
      {say('authorization.missing')}{' '}
      <a href={url} target="_blank" rel="noopener">
        {say('authorization.open')}
      </a>
    </p>
  );
