/** A list of tasks with search, filter and one form at a time; from task to task with one key. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TaskCard } from '#entry/contract';
import { ChoiceField, TextField } from '../parts/fields';
import { say } from '../parts/words';
import { Card } from './card';
import { Chunks } from './chunks';
import type { SavedAnswer } from './form';
import { type Setting, stateText } from './report-fields';
import { byKey, FILTERS, FITS, type Filter, useSelection } from './selection';

interface ListProps {
  readonly cards: readonly TaskCard[];
  readonly setting: Setting;
  readonly post: string | null;
}

/** Where it stands by what was saved. Done work that still lacks something stays where it stood, as the sheet has it. */
const standingAfter = ({ standing, dueOn }: TaskCard, { held, missing }: SavedAnswer): TaskCard['standing'] => {
  const { state, doneOn } = held;
  if (state === 'paused' || state === 'notArising') return state;
  if (state !== 'done' || missing.length > 0) return standing;
  return dueOn !== null && String(doneOn) > dueOn ? 'doneLate' : 'doneOnTime';
};

/** The card as it is known to stand since it was saved, until it is read anew. */
const afterSaving = (card: TaskCard, answer: SavedAnswer): TaskCard => {
  const { held, missing, figures } = answer;
  return {
    ...card,
    held,
    missing,
    ask: null,
    standing: standingAfter(card, answer),
    status: held.state === null ? card.status : stateText(String(held.state)),
    figures: card.figures.map((figure) => {
      const fresh = figures.find(({ id }) => id === figure.id);
      return fresh === undefined ? figure : { ...figure, held: { ...figure.held, ...fresh.held } };
    }),
  };
};

const savedText = (id: string, { missing }: SavedAnswer): string =>
  missing.length === 0 ? say('mine.saved', { id }) : say('mine.savedLacks', { id, n: missing.length });

interface Saved {
  readonly key: string;
  readonly text: string;
}

/** Which form is open, what was saved last, and the way to the next task. */
const useWork = (keys: readonly string[]) => {
  const [open, setOpen] = useState<string | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [told, tell] = useState('');
  const isDirty = useRef(false);
  const openOne = (key: string | null): void => {
    const mayLeave = open === null || key === open || !isDirty.current;
    tell(mayLeave ? '' : say('mine.unsaved'));
    if (!mayLeave) return;
    if (key !== null) setSaved(null);
    setOpen(key);
  };
  const close = (key: string, text: string | null): void => {
    isDirty.current = false;
    setOpen(null);
    if (text === null) return;
    setSaved({ key, text });
    tell(text);
  };
  const next = (): void => {
    const following = keys[keys.indexOf(open ?? saved?.key ?? '') + 1];
    if (following === undefined) tell(say('mine.last'));
    else openOne(following);
  };
  const mark = (dirty: boolean): void => {
    isDirty.current = dirty;
  };
  return { open, saved, told, openOne, close, next, mark };
};

/** Alt + ↓ anywhere; in a list of choices that key is the browser's own. */
const useNextKey = (next: () => void): void => {
  const latest = useRef(next);
  latest.current = next;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== 'ArrowDown' || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};

/** Cards as read, with what was saved since. */
const useCards = (cards: readonly TaskCard[]) => {
  const [since, setSince] = useState<ReadonlyMap<string, SavedAnswer>>(new Map());
  useEffect(() => setSince(new Map()), [cards]);
  const read = useMemo(() => byKey(cards), [cards]);
  const cardOf = (key: string): TaskCard | undefined => {
    const card = read.get(key);
    const answer = since.get(key);
    return card === undefined || answer === undefined ? card : afterSaving(card, answer);
  };
  return { read, cardOf, keep: (key: string, answer: SavedAnswer) => setSince(new Map([...since, [key, answer]])) };
};

export const TaskList = ({ cards, setting, post }: ListProps) => {
  const { read, cardOf, keep } = useCards(cards);
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const keys = useSelection(read, filter, query);
  const { open, saved, told, openOne, close, next, mark } = useWork(keys);
  useNextKey(next);
  const closeOne = (key: string, answer: SavedAnswer | null): void => {
    if (answer !== null) keep(key, answer);
    close(key, answer === null ? null : savedText(key, answer));
  };
  if (cards.length === 0) return <p>{say('mine.none')}</p>;
  const options = FILTERS.map((each) => [each, say(`mine.${each}`, { n: cards.filter(FITS[each]).length })] as const);
  return (
    <>
      <ChoiceField
        label={say('mine.filter')}
        value={filter}
        onChange={(value) => setFilter(value as Filter)}
        options={options}
      />
      <TextField label={say('mine.search')} value={query} onChange={setQuery} inputMode="search" />
      <p role="status" class="quiet">
        {told === '' ? say(keys.length === 0 ? 'mine.none' : 'mine.shown', { n: keys.length }) : told}
      </p>
      {keys.length > 0 && (
        <div role="feed" aria-label={say('mine.list')}>
          <Chunks keys={keys} kept={open}>
            {(key, index) => {
              const card = cardOf(key);
              return (
                card && (
                  <Card
                    key={key}
                    card={card}
                    setting={setting}
                    post={post}
                    place={[index + 1, keys.length]}
                    isOpen={key === open}
                    isOtherOpen={open !== null && key !== open}
                    saved={saved?.key === key ? saved.text : null}
                    open={() => openOne(key)}
                    close={(answer) => closeOne(key, answer)}
                    mark={mark}
                    next={next}
                  />
                )
              );
            }}
          </Chunks>
        </div>
      )}
    </>
  );
};
