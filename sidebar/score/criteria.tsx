/** Every criterion in the order of its number, or those of one sort. */
import { useState } from 'preact/hooks';
import type { CriterionView } from '#entry/contract';
import { ChoiceField } from '../parts/fields';
import { Folded, Section } from '../parts/section';
import { say } from '../parts/words';
import { Criterion } from './criterion';

type Filter = 'showAll' | 'showOpen' | 'showUnknown' | 'showWrong';

const isUnknown = ({ isLeaf, self, survey, leftOut, kind }: CriterionView): boolean =>
  isLeaf && self === null && !survey && !leftOut && kind === 'base';

const FITS: { readonly [F in Filter]: (criterion: CriterionView) => boolean } = {
  showAll: () => true,
  showOpen: ({ isLeaf, open }) => isLeaf && open > 0,
  showUnknown: isUnknown,
  showWrong: ({ wrong }) => wrong.length > 0,
};

/** Criteria that are drawn at once. */
const FIRST = 100;

export const Criteria = ({ criteria }: { criteria: readonly CriterionView[] }) => {
  const [filter, choose] = useState<Filter>('showAll');
  const shown = criteria.filter(FITS[filter]);
  const options = (Object.keys(FITS) as Filter[]).map(
    (each) => [each, say(`score.${each}`, { n: criteria.filter(FITS[each]).length })] as const,
  );
  return (
    <Section title={say('score.criteria')}>
      <div class="narrow">
        <ChoiceField
          label={say('score.show')}
          value={filter}
          onChange={(value) => choose(value as Filter)}
          options={options}
        />
      </div>
      {shown.length === 0 && <p>{say('score.noneShown')}</p>}
      <Folded
        key={filter}
        items={shown.map((criterion) => <Criterion key={criterion.row} criterion={criterion} />)}
        first={FIRST}
        more={say('score.more', { n: shown.length })}
      />
    </Section>
  );
};
