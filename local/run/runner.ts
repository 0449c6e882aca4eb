// Carries out one execution: answers its calls under permissions, counts and faults, and leaves the record. Knows no person.
import { OFFICE_CALLS } from '#local/calls/office';
import { RANGE_CALLS } from '#local/calls/ranges';
import { SHEET_CALLS } from '#local/calls/sheets';
import { runInFreshContext } from '#local/run/context';
import { cellsMoved, classOf } from '#local/run/counting';
import { Exception, type Execution, type Kind, newRunning, type Running } from '#local/run/execution';
import type { Machine } from '#local/run/machine';
import { checkPermission } from '#local/run/permissions';
import type { Answer, Op, Result, Task } from '#local/wire';

type AnyHandler = (scene: { machine: Machine; running: Running }, ...args: never[]) => unknown;

const HANDLERS: Readonly<Record<Op, AnyHandler>> = { ...RANGE_CALLS, ...SHEET_CALLS, ...OFFICE_CALLS };

/** Every call that the host answers. */
export const KNOWN_CALLS: readonly string[] = Object.keys(HANDLERS);

const LOOKS_AT_RESULTS = new Set<Op>(['Range.getValues', 'handle.dataRange', 'SpreadsheetApp.flush']);
const SURFACES_ERRORS = new Set<Op>([
  'SpreadsheetApp.flush',
  'Range.getValues',
  'Range.getFormulas',
  'Range.getNotes',
  'Range.getDataValidations',
]);

/** An error that nothing in the script can undo: what is asked afterwards is refused too. */
class Killed extends Exception {}

const interfere = (machine: Machine, running: Running, op: Op): void => {
  const nth = (running.counts.get(op) ?? 0) + 1;
  running.counts.set(op, nth);
  machine.faults.before?.(op, nth);
  const { dieAt } = machine.faults;
  if (dieAt?.call !== op || dieAt.nth !== nth) return;
  running.dead = true;
  throw new Killed('Exceeded maximum execution time');
};

const count = ({ record }: Running, op: Op, args: readonly unknown[]): void => {
  const kind = classOf(op);
  if (!kind) return;
  record.calls[kind] += 1;
  record.log.push(op);
  record.cells += cellsMoved(op, args);
};

const surface = (running: Running, op: Op): void => {
  const { pending } = running;
  if (!pending || !SURFACES_ERRORS.has(op)) return;
  running.pending = null;
  throw pending;
};

const answer = (machine: Machine, running: Running, op: Op, args: unknown[]): unknown => {
  if (running.dead) throw new Killed('Exceeded maximum execution time');
  const handler = HANDLERS[op];
  if (!handler) throw new Error(`NOT SIMULATED: ${op}`);
  const counted = classOf(op) !== null;
  if (counted) interfere(machine, running, op);
  checkPermission(op, running.record.kind, machine.program.scopes);
  count(running, op, args);
  surface(running, op);
  if (LOOKS_AT_RESULTS.has(op)) machine.calculator.recalculate({ custom: false });
  try {
    return handler({ machine, running }, ...(args as never[]));
  } catch (error) {
    if (!machine.options.buffered || classOf(op) !== 'writes' || !(error instanceof Exception)) throw error;
    running.pending ??= error;
    return null;
  }
};

const hookOf =
  (machine: Machine, running: Running) =>
  (json: string): string => {
    let reply: Answer;
    try {
      const { op, args } = JSON.parse(json) as { op: Op; args: unknown[] };
      reply = { value: answer(machine, running, op, args) ?? null };
    } catch (error) {
      const { name, message } = error as Error;
      if (!(error instanceof Exception)) {
        running.hostError ??= error as Error;
        running.dead = true;
      }
      reply = { error: { name, message } };
    }
    return JSON.stringify(reply);
  };

const finish = (machine: Machine, running: Running, result: Result): Result => {
  const { record } = running;
  if (machine.lockHolder === running) machine.lockHolder = null;
  running.holdsLock = false;
  let ended = result;
  if (running.dead) ended = { error: { name: 'Exception', message: 'Exceeded maximum execution time', stack: '' } };
  else if (running.pending && !('error' in result)) {
    const { name, message, stack = '' } = running.pending;
    ended = { error: { name, message, stack } };
  }
  if ('error' in ended) {
    record.error = ended.error;
    if (record.kind === 'custom' && ended.error.message === 'Exceeded maximum execution time') {
      record.error = { ...ended.error, message: 'Exceeded maximum execution time (line 0).' };
    }
  }
  return ended;
};

/** Runs one task as one execution and leaves its record; mistakes of the host or the test are thrown. */
export const execute = (
  machine: Machine,
  kind: Kind,
  user: string,
  task: Task,
): { execution: Execution; result: Result } => {
  const running = newRunning(kind, task.functionName, user);
  const { program, options } = machine;
  const started = performance.now();
  machine.executions.push(running.record);
  const limit =
    kind === 'onOpen' || kind === 'onEdit' || kind === 'custom' ? options.timeLimits.simple : options.timeLimits.full;
  const result = runInFreshContext(
    {
      services: program.services,
      code: program.code,
      zone: options.processZone,
      limitMs: limit,
      instant: machine.instant,
      host: hookOf(machine, running),
    },
    task,
  );
  const ended = finish(machine, running, result);
  running.record.ms = performance.now() - started;
  if (running.hostError) throw running.hostError;
  return { execution: running.record, result: ended };
};
