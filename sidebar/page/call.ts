/** google.script.run as one typed promise that never rejects: data, or a failure with its sentence. */
import type { EndpointName, Envelope, InputOf, OutputOf } from '#entry/contract';
import { empty, type Failure, offline, outside, reported, slow, told } from './failure';

interface Runner {
  readonly withSuccessHandler: (handler: (result: unknown) => void) => Runner;
  readonly withFailureHandler: (handler: (error: { readonly message?: string } | null) => void) => Runner;
  readonly serveSidebar: (name: EndpointName, input: unknown) => void;
}
declare const google: { readonly script: { readonly run: Runner } };

export type Answer<T> =
  | { readonly data: T; readonly failure: null }
  | { readonly data: null; readonly failure: Failure };

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

/** Calls an endpoint. After a failure that is not the server's own sentence, a write may have gone through all the same. */
export const call = <N extends EndpointName>(
  name: N,
  input: InputOf<N>,
  patience = PATIENCE_MS,
): Promise<Answer<OutputOf<N>>> =>
  new Promise((settle) => {
    if (typeof google === 'undefined') return settle(failed(outside()));
    if (navigator.onLine === false) return settle(failed(offline()));
    const waiting = setTimeout(() => settle(failed(slow())), patience);
    const end = (answer: Answer<OutputOf<N>>): void => {
      clearTimeout(waiting);
      settle(answer);
    };
    google.script.run
      .withSuccessHandler((result) => end(opened(result)))
      .withFailureHandler((error) => end(failed(reported(error?.message ?? ''))))
      .serveSidebar(name, input);
  });
