/** How the year went by quarter, from the frozen figures; nothing while there are none. */
import type { StateView } from '#entry/contract';
import { Facts, Section } from '../parts/section';
import { say } from '../parts/words';

export const Trend = ({ trend }: Pick<StateView, 'trend'>) => {
  const facts = trend.map(({ period, tasks, completion, score }): [string, string] => [
    period,
    [tasks, completion, score].filter(Boolean).join('; '),
  ]);
  const known = facts.filter(([, words]) => words !== '');
  return known.length === 0 ? null : (
    <Section title={say('trend.title')}>
      <Facts facts={known} />
    </Section>
  );
};
