/** The first view's data: one call at a time, old data stays until new data is here. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Home } from '#entry/contract';
import { call } from './call';
import type { Failure } from './failure';

export interface HomeState {
  /** Null until a first call succeeded. */
  readonly home: Home | null;
  /** Why the latest call failed; kept while it is tried again. */
  readonly failure: Failure | null;
  readonly isLoading: boolean;
  /** Calls that succeeded so far. */
  readonly reads: number;
}

const FIRST: HomeState = { home: null, failure: null, isLoading: true, reads: 0 };

/** The state and the function that reads anew; while a call is under way that function does nothing. */
export const useHome = (): HomeState & { readonly reload: () => void } => {
  const [state, setState] = useState(FIRST);
  const isBusy = useRef(false);
  const reload = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState((before) => ({ ...before, isLoading: true }));
    const { data, failure } = await call('getHome');
    isBusy.current = false;
    setState(({ home, reads }) =>
      failure
        ? { home, failure, isLoading: false, reads }
        : { home: data, failure: null, isLoading: false, reads: reads + 1 },
    );
  };
  useEffect(() => void reload(), []);
  return { ...state, reload };
};
