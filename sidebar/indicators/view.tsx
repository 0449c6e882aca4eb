/** Chỉ tiêu by group, with a form in place. */
import { useState } from 'preact/hooks';
import type { IndicatorCard, IndicatorGroup, IndicatorList } from '#entry/contract';
import { useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import type { ViewProps } from '../page/views';
import { ChoiceField } from '../parts/fields';
import { Section } from '../parts/section';
import { say } from '../parts/words';
import { Card } from './card';

type Filter = 'all' | 'mine' | 'noData' | 'wrong';

const FITS: { readonly [F in Filter]: (card: IndicatorCard) => boolean } = {
  all: () => true,
  mine: ({ isMine }) => isMine,
  noData: ({ verdict }) => verdict === 'noData',
  wrong: ({ missing }) => missing.length > 0,
};

const nameOf = ({ group, name }: IndicatorGroup): string =>
  group === null ? say('indicator.noGroup') : say('indicator.group', { group, name });

const Groups = ({ list: { groups } }: { list: IndicatorList }) => {
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<number | null>(null);
  const [told, tell] = useState('');
  const all = groups.flatMap(({ cards }) => cards);
  if (all.length === 0) return <p>{say('indicator.none')}</p>;
  const options = (Object.keys(FITS) as Filter[])
    .map((each) => [each, all.filter(FITS[each]).length] as const)
    .filter(([each, n]) => each === filter || each !== 'mine' || n > 0)
    .map(([each, n]) => [each, say(`indicator.${each}`, { n })] as const);
  // A card whose form is open stays, whatever the filter says meanwhile.
  const isShown = (card: IndicatorCard): boolean => FITS[filter](card) || card.row === open;
  const shown = groups
    .map((group) => ({ ...group, cards: group.cards.filter(isShown) }))
    .filter(({ cards }) => cards.length > 0);
  const openForm = (row: number | null): void => {
    tell('');
    setOpen(row);
  };
  return (
    <>
      <ChoiceField
        label={say('indicator.show')}
        value={filter}
        onChange={(value) => setFilter(value as Filter)}
        options={options}
      />
      <p role="status" class="told">
        {told}
      </p>
      {shown.length === 0 && <p>{say('indicator.noneShown')}</p>}
      {shown.map((group) => (
        <Section key={group.group} title={nameOf(group)}>
          <ul>
            {group.cards.map((card) => (
              <Card key={card.row} card={card} isOpen={card.row === open} open={openForm} tell={tell} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
};

export const Indicators = (_: ViewProps) => (
  <ViewFrame content={useContent('indicators.list', null)}>{(list) => <Groups list={list} />}</ViewFrame>
);
