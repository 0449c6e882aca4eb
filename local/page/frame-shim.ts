// google.script for pages of the add-in, put in front of their HTML: what may be asked goes to the page around the frame.
import type { Call } from '#local/page/frames';
import { pageTask } from '#local/run/page-call';
import type { RunAnswer } from '#local/server/protocol';

type Handler = (value: unknown, userObject?: unknown) => void;
type Handlers = { success?: Handler; failure?: Handler; userObject?: unknown };

const AT_ONCE = 10;
const LOST = { name: 'NetworkError', message: 'NetworkError: Connection failure due to HTTP 0' };
const PAGE = `${location.protocol}//${location.hostname}:${Number(location.port) - 1}`;
/** Functions of the add-in, named by the server on the script's own tag. */
const KNOWN = (document.currentScript?.dataset.functions ?? '').split(' ');
const waiting = new Map<number, Handlers>();
const queue: Call[] = [];
let calls = 0;
let inFlight = 0;

const tell = (call: Call): void => parent.postMessage(call, PAGE);
const pump = (): void => {
  for (; inFlight < AT_ONCE && queue.length > 0; inFlight += 1) tell(queue.shift() as Call);
};

const errorOf = (answer: Exclude<RunAnswer, { kind: 'value' }>): Error => {
  const { name, message } = answer.kind === 'lost' ? LOST : answer;
  return Object.assign(new Error(message), { name });
};

addEventListener('message', ({ source, origin, data }) => {
  const handlers = waiting.get(data?.id);
  if (source !== parent || origin !== PAGE || !handlers) return;
  waiting.delete(data.id);
  inFlight -= 1;
  pump();
  const answer: RunAnswer = data.answer;
  if (answer.kind === 'value') handlers.success?.(answer.value, handlers.userObject);
  else if (handlers.failure) handlers.failure(errorOf(answer), handlers.userObject);
  else console.error(`Uncaught ${errorOf(answer)}`);
});

const call = (functionName: string, handlers: Handlers, args: unknown[]): void => {
  const task = pageTask(functionName, args);
  if (task instanceof Error) throw task;
  calls += 1;
  waiting.set(calls, handlers);
  queue.push({ ask: 'run', id: calls, functionName, args });
  pump();
};

const runner = (handlers: Handlers): object => ({
  ...Object.fromEntries(KNOWN.map((name) => [name, (...args: unknown[]) => call(name, handlers, args)])),
  withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
  withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
  withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
});

const host = { close: () => tell({ ask: 'close' }) };
Object.assign(globalThis, { google: { script: { run: runner({}), host } } });
