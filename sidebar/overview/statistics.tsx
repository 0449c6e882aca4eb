/** The official statistics of tasks: states that add up to the total, and both ratios. */
import type { StateView } from '#entry/contract';
import { doneOf, ratioText } from '../parts/numbers';
import { Counts, Facts, Section } from '../parts/section';
import { say } from '../parts/words';

/** The four official states (BC 1270/BC-TCTTTg 2017), then those beside them. */
const STATES = ['doneOnTime', 'doneLate', 'openOnTime', 'openLate', 'noDueDate', 'paused', 'notArising'] as const;

const ALL = { table: 'tasks', group: null, post: null } as const;

export const Statistics = ({ state: { tasks, ratios, addsUp } }: { state: StateView }) => {
  const done = doneOf(tasks);
  const assigned = tasks.total - tasks.paused - tasks.notArising;
  return (
    <Section title={say('statistics.title')}>
      <Counts
        counts={STATES.map((set) => ({ label: say(`state.${set}`), count: tasks[set], rows: { ...ALL, set } }))}
        total={{ count: tasks.total, rows: { ...ALL, set: 'all' } }}
      />
      <p class={addsUp ? 'quiet' : 'late'}>{say(addsUp ? 'statistics.addsUp' : 'statistics.addsUpNot')}</p>
      <Facts
        facts={[
          [say('ratio.doneOfDue'), ratioText(ratios.doneOfDue, done, done + tasks.openLate, 'ratio.nothingDue')],
          [say('ratio.doneOfAll'), ratioText(ratios.doneOfAll, done, assigned, 'ratio.nothing')],
        ]}
      />
    </Section>
  );
};
