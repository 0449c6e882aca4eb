/** Which tasks are listed, and in which order. The order holds while one works: nothing moves away under one's hands. */
import { useMemo } from 'preact/hooks';
import type { TaskCard } from '#entry/contract';
import { fold } from '#kernel/text';

export type Filter = 'all' | 'late' | 'due' | 'update' | 'done';

export const FITS: { readonly [F in Filter]: (card: TaskCard) => boolean } = {
  all: () => true,
  late: ({ standing }) => standing === 'openLate',
  due: ({ heading }) => heading === 'dueToday' || heading === 'dueSoon',
  update: ({ ask, heading }) => ask !== null || heading === 'awaitingProof',
  done: ({ standing }) => standing === 'doneOnTime' || standing === 'doneLate' || standing === 'notArising',
};

export const FILTERS = Object.keys(FITS) as Filter[];

/** Cards under the key by which the page keeps them: their id; the row beside it where two have the same. */
export const byKey = (cards: readonly TaskCard[]): ReadonlyMap<string, TaskCard> => {
  const keyed = new Map<string, TaskCard>();
  for (const card of cards) {
    const id = card.id ?? '';
    keyed.set(id === '' || keyed.has(id) ? `${id} ${card.row}` : id, card);
  }
  return keyed;
};

/** Whether every word stands in the task's id, words or posts; diacritics and case do not matter. */
const finder = (query: string): ((card: TaskCard) => boolean) => {
  const words = fold(query).split(' ');
  return ({ id, text, posts }) => {
    const hay = fold(`${id ?? ''} ${text} ${posts.join(' ')}`);
    return words.every((word) => hay.includes(word));
  };
};

/** Keys of what is listed, as it stood when the person last chose or a task came or went. */
export const useSelection = (
  cards: ReadonlyMap<string, TaskCard>,
  filter: Filter,
  query: string,
): readonly string[] => {
  const members = useMemo(() => [...cards.keys()].sort().join('\n'), [cards]);
  return useMemo(() => {
    const found = query.trim() === '' ? () => true : finder(query);
    return [...cards].filter(([, card]) => FITS[filter](card) && found(card)).map(([key]) => key);
  }, [members, filter, query]);
};
