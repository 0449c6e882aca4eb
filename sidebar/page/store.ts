/** What endpoints answered: kept while the sidebar is open, so that a view shows its last content at once and refreshes behind it. */
import type { EndpointName, InputOf, OutputOf } from '#entry/contract';
import { call } from './call';
import type { Failure } from './failure';

export interface Content<T> {
  /** Null until a first call succeeded. */
  readonly data: T | null;
  /** Why the latest call failed; kept while it is tried again. */
  readonly failure: Failure | null;
  readonly isLoading: boolean;
  /** Calls that succeeded so far. */
  readonly reads: number;
}

interface Entry {
  content: Content<unknown>;
  /** When it was read, in milliseconds of the page; null: it must be read anew. */
  readAt: number | null;
  /** Whether something was written since the call under way began: what it brings is old. */
  isOutdated: boolean;
  readonly load: () => Promise<void>;
  readonly listeners: Set<() => void>;
}

/** How long what was read is not read again by merely looking at another view. */
const FRESH_MS = 60_000;

const FIRST: Content<never> = { data: null, failure: null, isLoading: false, reads: 0 };

export class Store {
  private readonly entries = new Map<string, Entry>();
  /** What views keep while the sidebar is open, by a name of theirs. */
  readonly kept = new Map<string, unknown>();

  private entry<N extends EndpointName>(name: N, input: InputOf<N>): Entry {
    const key = `${name} ${JSON.stringify(input)}`;
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    const put = (change: Partial<Content<unknown>>): void => {
      entry.content = { ...entry.content, ...change };
      for (const listener of entry.listeners) listener();
    };
    const entry: Entry = {
      content: FIRST,
      readAt: null,
      isOutdated: false,
      listeners: new Set(),
      load: async () => {
        if (entry.content.isLoading) return;
        put({ isLoading: true });
        let answer = await call(name, input);
        while (entry.isOutdated) {
          entry.isOutdated = false;
          answer = await call(name, input);
        }
        const { data, failure } = answer;
        entry.readAt = failure ? null : performance.now();
        const { reads } = entry.content;
        put(failure ? { failure, isLoading: false } : { data, failure: null, isLoading: false, reads: reads + 1 });
      },
    };
    this.entries.set(key, entry);
    return entry;
  }

  /** What is known of an endpoint now. */
  content<N extends EndpointName>(name: N, input: InputOf<N>): Content<OutputOf<N>> {
    return this.entry(name, input).content as Content<OutputOf<N>>;
  }
  /** Reads anew; does nothing while a call of the same is under way. */
  load<N extends EndpointName>(name: N, input: InputOf<N>): Promise<void> {
    return this.entry(name, input).load();
  }
  /** Reads anew what is not fresh. */
  async freshen<N extends EndpointName>(name: N, input: InputOf<N>): Promise<void> {
    const { readAt, load } = this.entry(name, input);
    if (readAt === null || performance.now() - readAt > FRESH_MS) await load();
  }
  /** Calls the listener at each change; the result ends that. */
  watch<N extends EndpointName>(name: N, input: InputOf<N>, listener: () => void): () => void {
    const { listeners } = this.entry(name, input);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
  /** Something was written: what is on the screen is read anew at once, the rest when it is looked at. */
  async refresh(): Promise<void> {
    for (const entry of this.entries.values()) {
      entry.readAt = null;
      entry.isOutdated = entry.content.isLoading;
    }
    const seen = [...this.entries.values()].filter(({ listeners }) => listeners.size > 0);
    await Promise.all(seen.map(({ load }) => load()));
  }
}
