// The facades' one way to the host, taken from the context's globals before any script runs. Knows no service.
import type { Answer, Op, Protocol } from '#local/wire';

interface Hooks {
  __host?: (json: string) => string;
  __sleep?: (ms: number) => void;
  __meta?: string;
  __ready?: (start: unknown) => void;
}

const globals = globalThis as Hooks;
const { __host: host, __sleep: wait, __meta: meta = '{}', __ready: ready } = globals;
for (const name of ['__host', '__sleep', '__meta', '__ready'] as const) delete globals[name];

/** The clock's instant. */
export const { instant } = JSON.parse(meta) as { instant: number };

/** Lets real time pass; the host's clock stands. Where nobody else could act meanwhile, it returns at once. */
export const sleep = (ms: number): void => wait?.(ms);

/** Tells the host how to start a task. */
export const reportReady = (start: (taskJson: string) => (found: unknown) => string): void => ready?.(start);

/** Google's kind of error. */
export const exception = (message: string, name = 'Exception'): Error => {
  const error = new Error(message);
  error.name = name;
  return error;
};

/** Asks the host; its refusals are thrown as Exceptions of this realm. */
export const ask = <Name extends Op>(op: Name, ...args: Parameters<Protocol[Name]>): ReturnType<Protocol[Name]> => {
  const answer = JSON.parse(host?.(JSON.stringify({ op, args })) ?? 'null') as Answer;
  if ('error' in answer) throw exception(answer.error.message, answer.error.name);
  return answer.value as ReturnType<Protocol[Name]>;
};

/** Asks for something to be done, and answers nothing. */
export const tell = <Name extends Op>(op: Name, ...args: Parameters<Protocol[Name]>): void => {
  ask(op, ...args);
};
