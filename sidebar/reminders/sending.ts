/** Sends letters some at a time, so that the person sees how far it is and can stop in between. */
import { useContext, useRef, useState } from 'preact/hooks';
import type { OutputOf } from '#entry/contract';
import { call } from '../page/call';
import type { Failure } from '../page/failure';
import { newOperation, StoreContext } from '../page/use-store';

/** Letters of one call: some seconds at Google. */
const A_STEP = 5;

type SentLine = OutputOf<'reminders.send'>['letters'][number];

export interface Sending {
  /** Names the whole: every step and every retry carries it. */
  readonly operation: string;
  readonly day: string;
  /** Addresses in the order in which they are written to. */
  readonly all: readonly string[];
  /** How each stands that was tried. */
  readonly tried: readonly SentLine[];
  readonly state: 'running' | 'stopping' | 'stopped' | 'ended';
  readonly failure: Failure | null;
}

/** Letters not tried yet. */
export const leftOf = ({ all, tried }: Sending): readonly string[] => all.slice(tried.length);

/** What came of it, counted. Whoever is no longer due counts with nobody. */
export const countsOf = (sending: Sending): { sent: number; failed: number; waiting: number } => {
  const count = (...states: SentLine['state'][]): number =>
    sending.tried.filter(({ state }) => states.includes(state)).length;
  const waiting = leftOf(sending).length + count('withheld', 'claimed', 'sending');
  return { sent: count('sent'), failed: count('failed'), waiting };
};

export const useSending = () => {
  const store = useContext(StoreContext);
  const [sending, setSending] = useState<Sending | null>(null);
  const isStopped = useRef(false);
  const underWay = useRef(false);

  const run = async (begun: Sending): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    isStopped.current = false;
    let now: Sending = { ...begun, state: 'running', failure: null };
    while (leftOf(now).length > 0 && !isStopped.current) {
      setSending(now);
      const to = leftOf(now).slice(0, A_STEP);
      const { data, failure } = await call('reminders.send', { operation: now.operation, day: now.day, to });
      if (failure !== null) {
        now = { ...now, failure };
        break;
      }
      now = { ...now, tried: [...now.tried, ...data.letters] };
    }
    underWay.current = false;
    setSending({ ...now, state: leftOf(now).length > 0 ? 'stopped' : 'ended' });
    void store.refresh();
  };

  return {
    sending,
    start: (day: string, all: readonly string[]): void =>
      void run({ operation: newOperation(), day, all, tried: [], state: 'running', failure: null }),
    goOn: (): void => {
      if (sending !== null) void run(sending);
    },
    stop: (): void => {
      isStopped.current = true;
      setSending((now) => now && { ...now, state: 'stopping' });
    },
  };
};
