/** How views read the store, and how they have something written. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { EndpointName, InputOf, OutputOf } from '#entry/contract';
import { type Answer, call } from './call';
import type { Failure } from './failure';
import { type Content, Store } from './store';

export const StoreContext = createContext(new Store());

export type Loaded<T> = Content<T> & { readonly reload: () => void };

/** The content of an endpoint: what was there before at once, and what is there now behind it. `input` is compared by its JSON. */
export const useContent = <N extends EndpointName>(name: N, input: InputOf<N>): Loaded<OutputOf<N>> => {
  const store = useContext(StoreContext);
  const [, redraw] = useState(0);
  useEffect(() => {
    const end = store.watch(name, input, () => redraw((count) => count + 1));
    void store.freshen(name, input);
    return end;
  }, [store, name, JSON.stringify(input)]);
  const content = store.content(name, input);
  const isFirst = content.data === null && content.failure === null;
  return { ...content, isLoading: content.isLoading || isFirst, reload: () => void store.load(name, input) };
};

/** State of a view that outlives it: kept while the sidebar is open. */
export const useKept = <T>(key: string, first: T): readonly [T, (change: (held: T) => T) => void] => {
  const { kept } = useContext(StoreContext);
  const [, redraw] = useState(0);
  const held = (): T => (kept.has(key) ? (kept.get(key) as T) : first);
  const change = (make: (held: T) => T): void => {
    kept.set(key, make(held()));
    redraw((count) => count + 1);
  };
  return [held(), change];
};

export interface Action<N extends EndpointName> {
  /** Asks the server; null while the same is under way, so that a double click does nothing twice. */
  readonly run: (input: InputOf<N>) => Promise<Answer<OutputOf<N>> | null>;
  readonly isBusy: boolean;
  /** Why the latest try failed. */
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** Something to be done by the server. Once something was written, what is on the screen is read anew. */
export const useAction = <N extends EndpointName>(name: N, { writes = true } = {}): Action<N> => {
  const store = useContext(StoreContext);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef(false);
  const run = async (input: InputOf<N>): Promise<Answer<OutputOf<N>> | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await call(name, input);
    underWay.current = false;
    setBusy(false);
    setFailure(answer.failure);
    if (writes && answer.failure === null) void store.refresh();
    return answer;
  };
  return { run, isBusy, failure, clear: () => setFailure(null) };
};

/** Name of one piece of writing: a retry after a lost answer carries the same, and is written once. */
export const newOperation = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36).padStart(7, '0')).join('');
