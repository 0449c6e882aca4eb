/** The way between views: three in sight, the others behind “Thêm”. */
import { useEffect, useState } from 'preact/hooks';
import type { Caller } from '#entry/contract';
import { say } from '../parts/words';
import { placesOf } from './places';
import { VIEWS, type ViewName } from './views';

interface NavProps {
  readonly caller: Caller;
  readonly chosen: ViewName;
  readonly choose: (view: ViewName) => void;
}

export const Nav = ({ caller, chosen, choose }: NavProps) => {
  const { inSight, more } = placesOf(caller);
  // Null: as the chosen view wants it, until somebody folds or unfolds.
  const [wish, setWish] = useState<boolean | null>(null);
  useEffect(() => setWish(null), [chosen]);
  const isBehind = more.includes(chosen);
  const isOpen = wish ?? isBehind;
  const item = (name: ViewName) => (
    <li key={name}>
      <button type="button" aria-current={name === chosen ? 'page' : undefined} onClick={() => choose(name)}>
        {say(VIEWS[name].title)}
      </button>
    </li>
  );
  if (inSight.length + more.length < 2) return null;
  return (
    <nav class="views" aria-label={say('view.nav')}>
      <ul>
        {inSight.map(item)}
        {more.length > 0 && (
          <li>
            <button
              type="button"
              aria-current={isBehind && !isOpen ? 'true' : undefined}
              aria-expanded={isOpen}
              onClick={() => setWish(!isOpen)}
            >
              {say('view.more')}
            </button>
          </li>
        )}
      </ul>
      {isOpen && <ul>{more.map(item)}</ul>}
    </nav>
  );
};
