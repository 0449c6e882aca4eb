/** google.script.run as one typed promise that never rejects: data, or a failure with its sentence. */
import type { Endpoints, Envelope } from '#entry/contract';
import { empty, type Failure, offline, outside, reported, slow, told } from './failure';

type Methods<K extends keyof Endpoints> = { readonly [N in K]: (...args: Parameters<Endpoints[N]>) => void };

interface Runner extends Methods<keyof Endpoints> {
  readonly withSuccessHandler: (handler: (result: unknown) => void) => Runner;
  readonly withFailureHandler: (handler: (error: { readonly message?: string } | null) => void) => Runner;
}
declare const google: { readonly script: { readonly run: Runner } };

type DataOf<N extends keyof Endpoints> = ReturnType<Endpoints[N]> extends Envelope<infer T> ? T : never;

type Answer<T> = { readonly data: T; readonly failure: null } | { readonly data: null; readonly failure: Failure };

/** Google's calls last up to 6 min, ours 3 s; after a computer's sleep some never come back. */
const PATIENCE_MS = 90_000;

const failed = (failure: Failure): Answer<never> => ({ data: null, failure });

/** A Date anywhere in a result makes the whole of it null, without an error: null is a failure. */
const opened = <T>(result: unknown): Answer<T> => {
  const envelope = result as Envelope<T> | null | undefined;
  if (envelope?.ok === true && envelope.data) return { data: envelope.data, failure: null };
  if (envelope?.ok === false && envelope.message) return failed(told(envelope.message));
  return failed(empty());
};

/** Calls an endpoint of the server. Only reads may be called again after a failure: a write may have gone through. */
export const call = <N extends keyof Endpoints>(
  name: N,
  ...args: Parameters<Endpoints[N]>
): Promise<Answer<DataOf<N>>> =>
  new Promise((settle) => {
    if (typeof google === 'undefined') return settle(failed(outside()));
    if (navigator.onLine === false) return settle(failed(offline()));
    const waiting = setTimeout(() => settle(failed(slow())), PATIENCE_MS);
    const end = (answer: Answer<DataOf<N>>): void => {
      clearTimeout(waiting);
      settle(answer);
    };
    const runner: Methods<N> = google.script.run
      .withSuccessHandler((result) => end(opened(result)))
      .withFailureHandler((error) => end(failed(reported(error?.message ?? ''))));
    runner[name](...args);
  });
