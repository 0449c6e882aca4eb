/** The official statistics of tasks: states that add up to the total, and both ratios. */

import type { ComponentChildren } from 'preact';
import type { StateView } from '#entry/contract';
import { Rows } from '../page/rows';
import { doneOf, shareText } from '../parts/numbers';
import { Counts, Facts, Section } from '../parts/section';
import { say, sayParts } from '../parts/words';

/** The four official states (BC 1270/BC-TCTTTg 2017), then those beside them. */
const STATES = ['doneOnTime', 'doneLate', 'openOnTime', 'openLate', 'noDueDate', 'paused', 'notArising'] as const;

const ALL = { table: 'tasks', group: null, post: null } as const;

/** A ratio with its operands, `98,63 % (72/73)`, each the way to its rows; words where nothing is below the line. */
const ratioText = (share: number | null, part: number, whole: number, set: 'due' | 'assigned'): ComponentChildren => {
  if (share === null) return say(set === 'due' ? 'ratio.nothingDue' : 'ratio.nothing');
  return sayParts('ratio.value', {
    share: shareText(share),
    part: <Rows count={part} of={say('rows.done')} rows={{ ...ALL, set: 'done' }} />,
    whole: <Rows count={whole} of={say(`rows.${set}`)} rows={{ ...ALL, set }} />,
  });
};

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
          [say('ratio.doneOfDue'), ratioText(ratios.doneOfDue, done, done + tasks.openLate, 'due')],
          [say('ratio.doneOfAll'), ratioText(ratios.doneOfAll, done, assigned, 'assigned')],
        ]}
      />
    </Section>
  );
};
