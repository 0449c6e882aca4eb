// Evaluates the services and the script in a fresh context and starts one function there. Knows no call and no workbook.
import vm from 'node:vm';
import type { Launch, Result } from '#local/wire';
import { isZone, offsetAt } from '#local/zone';

const compiled = new Map<string, vm.Script>();

const scriptOf = (text: string, filename: string): vm.Script => {
  const known = compiled.get(text);
  if (known) return known;
  const made = new vm.Script(text, { filename });
  if (compiled.size > 40) compiled.clear();
  compiled.set(text, made);
  return made;
};

let processZone = '';

/** Sets the zone of Date's local getters. The main realm's `process` is asked: a test runner may hand out a copy. */
const useProcessZone = (zone: string): void => {
  if (processZone === zone) return;
  processZone = zone;
  (vm.runInThisContext('process') as NodeJS.Process).env.TZ = zone;
};

interface Surroundings extends Launch {
  services: string;
  code: string;
  zone: string;
  host(json: string): string;
  /** Lets time pass for Utilities.sleep; without it no time passes. */
  sleep?(ms: number): void;
}

type Start = (taskJson: string) => (found: unknown) => string;

export const TIMED_OUT = 'Exceeded maximum execution time';
/** What an execution that was ended comes to. */
export const ENDED: Result = { error: { name: 'Exception', message: TIMED_OUT, stack: '' } };

const isTimeout = (error: unknown): boolean => (error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

const failed = (error: unknown): Result => {
  if (isTimeout(error)) return ENDED;
  const { name = 'Error', message = String(error), stack = '' } = error as Partial<Error>;
  return { error: { name, message, stack } };
};

/** Runs one task of the script; its result as JSON. Errors of the script, at top level too, come back as a result. */
export const runInFreshContext = (launch: Surroundings, taskJson: string): string => {
  useProcessZone(launch.zone);
  const ready: { start?: Start } = {};
  const hooks = {
    __host: launch.host,
    __sleep: launch.sleep,
    __instant: launch.instant,
    __zones: { isZone, offsetAt },
    __ready: (start: Start) => Object.assign(ready, { start }),
  };
  const context = vm.createContext(hooks, {
    codeGeneration: { strings: true, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
  scriptOf(launch.services, 'services.js').runInContext(context);
  const { start } = ready;
  if (!start) throw new Error('build/services.js did not report ready');
  const timeout = Math.max(1, launch.limitMs);
  try {
    scriptOf(launch.code, 'Code.js').runInContext(context, { timeout });
    (context as Record<string, unknown>).__invoke = start(taskJson);
    const { functionName } = launch;
    const name = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(functionName) ? functionName : 'undefined';
    const answer = scriptOf(`__invoke(typeof ${name} === 'undefined' ? undefined : ${name})`, 'invoke.js');
    return String(answer.runInContext(context, { timeout }));
  } catch (error) {
    return JSON.stringify(failed(error));
  }
};
