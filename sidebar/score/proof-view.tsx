/** Tài liệu kiểm chứng: what is there, missing or malformed, by criterion and by task. */
import type { ScoreView } from '#entry/contract';
import { Clipped } from '../parts/clipped';
import { Counts, Folded, Section } from '../parts/section';
import { say } from '../parts/words';
import { ToCriterion, ToTask } from './go-to-row';
import { nameOf } from './points';
import type { ScoreViewProps } from './views';

type Proof = ScoreView['proofs']['items'][number];

const STATES = ['have', 'missing', 'malformed'] as const;

/** Lines of a list that are shown at first. */
const FIRST = 20;

const ProofCounts = ({ proofs }: { proofs: readonly Proof[] }) => (
  <Counts
    counts={STATES.map((state) => ({
      label: say(`proof.${state}`),
      count: proofs.filter(({ proof }) => proof === state).length,
    }))}
    total={{ count: proofs.length }}
  />
);

const Item = ({ item: { of, row, name, text, proofText } }: { item: Proof }) => {
  const number = nameOf({ row, number: name });
  return (
    <li class="task criterion">
      <div>
        <Clipped id={say(`proof.${of}Name`, { name: number })} text={text} />
        {proofText !== null && <p class="quiet">{say('proof.typed', { text: proofText })}</p>}
      </div>
      <div>
        {of === 'criterion' ? (
          <ToCriterion criterion={{ id: null, row, number: name }} column="proof" />
        ) : (
          <ToTask task={{ id: name, row }} column="proof" />
        )}
      </div>
    </li>
  );
};

const Lists = ({ items }: { items: readonly Proof[] }) => {
  const lists = (['missing', 'malformed'] as const)
    .map((state) => ({ state, own: items.filter(({ proof }) => proof === state) }))
    .filter(({ own }) => own.length > 0);
  if (lists.length === 0) return <p class="headline">{say('proof.allThere')}</p>;
  return (
    <>
      {lists.map(({ state, own }) => (
        <Section key={state} title={say(`proof.list.${state}`, { n: own.length })}>
          <Folded
            items={own.map((item) => <Item key={`${item.of} ${item.row}`} item={item} />)}
            first={FIRST}
            more={say('score.more', { n: own.length })}
          />
        </Section>
      ))}
    </>
  );
};

export const ProofView = ({ view: { board, proofs } }: ScoreViewProps) => {
  const of = (kind: Proof['of']): Proof[] => proofs.items.filter((item) => item.of === kind);
  return (
    <>
      <p class="quiet">{say('proof.help')}</p>
      <div class="columns">
        <Section title={say('proof.criteria')}>
          {board === null ? <p>{say('proof.criteriaNone')}</p> : <ProofCounts proofs={of('criterion')} />}
        </Section>
        <Section title={say('proof.tasks')}>
          <ProofCounts proofs={of('task')} />
          <p class="quiet">{say('proof.notYet')}</p>
        </Section>
      </div>
      <Lists items={proofs.items} />
    </>
  );
};
