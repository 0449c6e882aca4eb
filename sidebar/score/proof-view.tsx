/** Tài liệu kiểm chứng: what is there, missing or malformed, by criterion and by task. */
import type { ComponentChildren } from 'preact';
import type { CriterionView, ScoreTask, ScoreView } from '#entry/contract';
import { Clipped } from '../parts/clipped';
import { Counts, Folded, Section } from '../parts/section';
import { say } from '../parts/words';
import { ToCriterion, ToTask } from './go-to-row';
import { nameOf } from './points';
import type { ScoreViewProps } from './views';

type Proof = ScoreTask['proof'];

const STATES: readonly Proof[] = ['have', 'missing', 'malformed', 'notNeeded'];

/** Lines of a list that are shown at first. */
const FIRST = 20;

const countsOf = (proofs: readonly Proof[], lastWord: 'proof.notNeeded' | 'proof.notYet') =>
  STATES.map((state) => ({
    label: say(state === 'notNeeded' ? lastWord : `proof.${state}`),
    count: proofs.filter((proof) => proof === state).length,
  }));

interface ItemProps {
  readonly name: string;
  readonly text: string;
  /** What stands in the cell; null where nothing does. */
  readonly typed: string | null;
  readonly way: ComponentChildren;
}

const Item = ({ name, text, typed, way }: ItemProps) => (
  <li class="task">
    <div class="criterion">
      <div>
        <Clipped id={name} text={text} />
        {typed !== null && <p class="quiet">{say('proof.typed', { text: typed })}</p>}
      </div>
      <div>{way}</div>
    </div>
  </li>
);

const itemsOf = (criteria: readonly CriterionView[], tasks: readonly ScoreTask[], state: Proof) => [
  ...criteria
    .filter(({ proof }) => proof === state)
    .map((criterion) => (
      <Item
        key={`criterion ${criterion.row}`}
        name={say('proof.criterionName', { name: nameOf(criterion) })}
        text={criterion.text}
        typed={criterion.proofText}
        way={<ToCriterion criterion={criterion} column="proof" />}
      />
    )),
  ...tasks
    .filter(({ proof }) => proof === state)
    .map((task) => (
      <Item
        key={`task ${task.row}`}
        name={say('proof.taskName', { name: task.id })}
        text={task.text}
        typed={task.proofText}
        way={<ToTask task={task} column="proof" />}
      />
    )),
];

const Lists = ({ criteria, tasks }: { criteria: readonly CriterionView[]; tasks: readonly ScoreTask[] }) => {
  const lists = (['missing', 'malformed'] as const).map((state) => [state, itemsOf(criteria, tasks, state)] as const);
  if (lists.every(([, items]) => items.length === 0)) return <p class="headline">{say('proof.allThere')}</p>;
  return (
    <>
      {lists
        .filter(([, items]) => items.length > 0)
        .map(([state, items]) => (
          <Section key={state} title={say(`proof.list.${state}`, { n: items.length })}>
            <Folded items={items} first={FIRST} more={say('score.more', { n: items.length })} />
          </Section>
        ))}
    </>
  );
};

/** Criteria that can have a proof: the smallest ones, surveys excepted. */
const provable = (board: NonNullable<ScoreView['board']>): CriterionView[] =>
  board.criteria.filter(({ isLeaf, survey }) => isLeaf && !survey);

export const ProofView = ({ view: { board, tasks } }: ScoreViewProps) => {
  const criteria = board === null ? [] : provable(board);
  return (
    <>
      <p class="quiet">{say('proof.help')}</p>
      <div class="columns">
        <Section title={say('proof.criteria')}>
          {board === null ? (
            <p>{say('proof.criteriaNone')}</p>
          ) : (
            <Counts
              counts={countsOf(
                criteria.map(({ proof }) => proof),
                'proof.notNeeded',
              )}
              total={{ count: criteria.length }}
            />
          )}
        </Section>
        <Section title={say('proof.tasks')}>
          <Counts
            counts={countsOf(
              tasks.map(({ proof }) => proof),
              'proof.notYet',
            )}
            total={{ count: tasks.length }}
          />
        </Section>
      </div>
      <Lists criteria={criteria} tasks={tasks} />
    </>
  );
};
