/** How much of the work is mine and presses, and the way to it. */

import { FILTERS, FITS } from '../mine/selection';
import type { ViewProps } from '../page/views';
import { Section } from '../parts/section';
import { say } from '../parts/words';

/** What presses, in the order of its urgency. */
const PRESSING = FILTERS.filter((filter) => filter === 'late' || filter === 'due' || filter === 'update');

const Counts = ({ home: { mine } }: Pick<ViewProps, 'home'>) => {
  const counts = PRESSING.map((filter) => [filter, mine.cards.filter(FITS[filter]).length] as const);
  const pressing = counts.filter(([, n]) => n > 0);
  if (pressing.length === 0) return <p>{say('mine.calm')}</p>;
  return (
    <ul>
      {pressing.map(([filter, n]) => (
        <li key={filter} class={filter === 'late' ? 'late' : ''}>
          {say(`mine.${filter}`, { n })}
        </li>
      ))}
    </ul>
  );
};

export const MyWork = ({ home, go }: ViewProps) => (
  <Section title={say('view.mine')}>
    {home.caller.posts.length > 0 ? (
      <Counts home={home} />
    ) : (
      <p>{`${say('mine.unknown')} ${say('mine.chooseThere')}`}</p>
    )}
    <button type="button" onClick={() => go('mine')}>
      {say('mine.open')}
    </button>
  </Section>
);
