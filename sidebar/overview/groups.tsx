/** Progress by group of the plan: tasks as a bar with its n/m, late ones in words, indicators in a line. */
import type { GroupView } from '#entry/contract';
import { Rows } from '../page/rows';
import { Section } from '../parts/section';
import { say, sayParts } from '../parts/words';
import { completionText } from './completion';

/** Section I stands before the eight areas, as in the plan. */
const inPlanOrder = (groups: readonly GroupView[]): GroupView[] => [
  ...groups.filter(({ group }) => group === 'I'),
  ...groups.filter(({ group }) => group !== 'I'),
];

const Tasks = ({ view: { group, tasks, done, openLate } }: { view: GroupView }) => {
  const of = { table: 'tasks', group, post: null } as const;
  return (
    <>
      <div class="bar" role="img" aria-label={say('group.bar', { done, total: tasks })}>
        <div style={{ width: `${(done / tasks) * 100}%` }} />
      </div>
      <p>
        {sayParts('group.done', {
          done: <Rows count={done} of={say('rows.done')} rows={{ ...of, set: 'done' }} />,
          total: <Rows count={tasks} of={say('group.tasks')} rows={{ ...of, set: 'all' }} />,
        })}{' '}
        {say('group.tasks')},{' '}
        {openLate > 0 ? (
          <strong class="late">
            <Rows count={openLate} of={say('group.late')} rows={{ ...of, set: 'openLate' }} /> {say('group.late')}
          </strong>
        ) : (
          say('group.notLate')
        )}
      </p>
    </>
  );
};

const Group = ({ view }: { view: GroupView }) => {
  const { group, name, tasks, measures } = view;
  const isEmpty = tasks === 0 && measures === 0;
  return (
    <li>
      <h3>{name === '' ? say('group.nameless', { group }) : say('group.name', { group, name })}</h3>
      {tasks > 0 && <Tasks view={view} />}
      {tasks === 0 && measures > 0 && group !== 'I' && <p class="quiet">{say('group.noTask')}</p>}
      <p class="quiet">
        {isEmpty ? say('group.nothing') : sayParts('group.indicators', { text: completionText(view, group) })}
      </p>
    </li>
  );
};

export const Groups = ({ groups }: { groups: readonly GroupView[] }) => (
  <Section title={say('groups.title')}>
    <ul class="groups">
      {inPlanOrder(groups).map((view) => (
        <Group key={view.group} view={view} />
      ))}
    </ul>
  </Section>
);
