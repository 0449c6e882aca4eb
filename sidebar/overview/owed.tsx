/** Updates of continuous tasks that posts owe. */
import type { StateView } from '#entry/contract';
import { Counts, Section } from '../parts/section';
import { say } from '../parts/words';

export const Owed = ({ updatesOwed }: Pick<StateView, 'updatesOwed'>) => {
  const owing = Object.entries(updatesOwed).filter(([, tasks]) => tasks > 0);
  return (
    <Section title={say('owed.title')}>
      {owing.length === 0 ? (
        <p>{say('overview.nothingOwed')}</p>
      ) : (
        <Counts
          counts={owing.map(([post, count]) => ({
            label: post,
            count,
            rows: { table: 'tasks', set: 'owed', group: null, post },
          }))}
        />
      )}
    </Section>
  );
};
