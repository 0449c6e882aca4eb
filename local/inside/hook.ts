// The context's one way to the host, taken from its globals before any script runs. Knows no service.
import type { Answer, Members, Wire } from '#local/wire';
import type * as Zones from '#local/zone';

interface Hooks {
  __host?: (json: string) => string;
  __sleep?: (ms: number) => void;
  __instant?: number;
  __zones?: Pick<typeof Zones, 'isZone' | 'offsetAt'>;
  __members?: Members;
  __ready?: (start: (taskJson: string) => (found: unknown) => string) => void;
}

const globals = globalThis as Hooks;
const { __host: host, __sleep: wait, __ready: ready } = globals;
/**
 * The clock's instant; what of Google's classes the host simulates; time zones as the host has measured them, for a
 * context lives too short to do so itself.
 */
export const { __instant: instant = 0, __members: members = {}, __zones: zones } = globals as Required<Hooks>;
for (const name of ['__host', '__sleep', '__instant', '__members', '__ready', '__zones'] as const) delete globals[name];

/** Lets real time pass; the host's clock stands. Where nobody else could act meanwhile, it returns at once. */
export const sleep = (ms: number): void => wait?.(ms);

/** Tells the host how to start a task. */
export const reportReady: NonNullable<Hooks['__ready']> = (start) => ready?.(start);

/** Google's kind of error. */
export const exception = (message: string, name = 'Exception'): Error => {
  const error = new Error(message);
  error.name = name;
  return error;
};

/** Asks the host for a member of what a handle carries; its refusals are thrown as Exceptions of this realm. */
export const ask = (op: string, at: unknown, args: readonly Wire[]) => {
  const answer = JSON.parse(host?.(JSON.stringify({ op, at, args })) ?? '{}') as Answer;
  if ('error' in answer) throw exception(answer.error.message, answer.error.name);
  return answer.value;
};
