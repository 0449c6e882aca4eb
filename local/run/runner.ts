// Carries out one execution: answers its calls under permissions, counts and faults, and leaves the record. Knows no person.
import { ENDED, runInFreshContext, TIMED_OUT } from '#local/run/context';
import { Exception, type Execution, type Kind, Running } from '#local/run/execution';
import type { Machine } from '#local/run/machine';
import { cellsMoved, checkPermission, classOf, firesTriggers } from '#local/run/permissions';
import { SERVICES } from '#local/services/all';
import type { Op, Scene } from '#local/services/classes';
import { itself } from '#local/services/scene';
import type { Answer, Launch, Order, RangeRef, Result, Wire } from '#local/wire';

type AnyMethod = (scene: Scene, at: unknown, ...args: readonly Wire[]) => unknown;

/** A call on the wire. */
interface Call {
  op: Op;
  at: unknown;
  args: readonly Wire[];
}

const LOOKS_AT_RESULTS = new Set<Op>(['Range.getValues', 'Range.getNumberFormats']);

/** An execution's record and what it came to. */
export interface Ended {
  execution: Execution;
  result: Result;
}

const interfere = (machine: Machine, running: Running, op: Op): void => {
  const nth = (running.counts.get(op) ?? 0) + 1;
  running.counts.set(op, nth);
  machine.faults.before?.(op, nth);
  const { dieAt } = machine.faults;
  if (dieAt?.call !== op || dieAt.nth !== nth) return;
  running.dead = true;
  throw new Exception(TIMED_OUT);
};

const count = ({ record }: Running, { op, at }: Call): void => {
  const kind = classOf(op);
  if (!kind) return;
  record.calls[kind] += 1;
  record.log.push(op);
  record.cells += cellsMoved(op, at);
};

const surface = (running: Running, op: Op): void => {
  const { pending } = running;
  if (!pending || !(classOf(op) === 'reads' || op === 'SpreadsheetApp.flush')) return;
  running.pending = null;
  throw pending;
};

const methodOf = (op: Op): AnyMethod => {
  const [name = '', member = ''] = op.split('.');
  const tables: Readonly<Record<string, Readonly<Record<string, unknown>>>> = SERVICES;
  return tables[name]?.[member] as AnyMethod;
};

const answer = (machine: Machine, running: Running, call: Call): unknown => {
  const { op, at, args } = call;
  if (running.dead) throw new Exception(TIMED_OUT);
  if (classOf(op) !== null) interfere(machine, running, op);
  const { kind, user } = running.record;
  checkPermission(op, { kind, scopes: machine.program.scopes, access: machine.options.accessOf(user) });
  count(running, call);
  surface(running, op);
  if (LOOKS_AT_RESULTS.has(op)) machine.calculator.look((at as RangeRef).sheetId, at as RangeRef);
  if (op === 'Sheet.getDataRange') machine.calculator.look(at as number);
  if (op === 'SpreadsheetApp.flush') machine.calculator.look();
  try {
    return methodOf(op)({ machine, running, op }, at, ...args);
  } catch (error) {
    if (!machine.options.buffered || classOf(op) !== 'writes' || !(error instanceof Exception)) throw error;
    running.pending ??= error;
    return itself(at);
  }
};

const refusal = (running: Running, error: unknown): string => {
  if (!(error instanceof Exception)) {
    running.hostError ??= error as Error;
    running.dead = true;
  }
  const { name, message } = error as Error;
  return JSON.stringify({ error: { name, message } } satisfies Answer);
};

const said = (value: unknown): string => JSON.stringify({ value });

/** Answers a call of the script; later only where the machine has a screen. */
export const reply = (machine: Machine, running: Running, json: string): string | Promise<string> => {
  try {
    const value = answer(machine, running, JSON.parse(json) as Call);
    return value instanceof Promise ? value.then(said, (error) => refusal(running, error)) : said(value);
  } catch (error) {
    return refusal(running, error);
  }
};

const endOf = ({ hostError, pending, dead }: Running, result: Result): Result => {
  const error = hostError ?? (dead || 'error' in result ? null : pending);
  if (!error) return dead ? ENDED : result;
  const { name, message, stack = '' } = error;
  return { error: { name, message, stack } };
};

/** Begins an execution and lists it. A simple trigger of someone for whom none run is dead from the beginning, unlisted. */
export const begin = (machine: Machine, kind: Kind, user: string, { functionName }: Order): Running => {
  const running = new Running(kind, functionName, user);
  const isTrigger = kind === 'onOpen' || kind === 'onEdit';
  running.dead = isTrigger && !firesTriggers(machine.options.accessOf(user));
  if (!running.dead) machine.executions.push(running.record);
  return running;
};

/** What the context is told of an execution beside its task. */
export const launchOf = (machine: Machine, { record: { kind, functionName } }: Running): Launch => {
  const { simple, full } = machine.options.timeLimits;
  const isSimple = kind === 'onOpen' || kind === 'onEdit' || kind === 'custom';
  return { functionName, instant: machine.instant, limitMs: isSimple ? simple : full };
};

/** The task of an order as JSON. */
export const jsonOf = (order: Order): string => ('json' in order ? order.json : JSON.stringify(order));

/** Ends an execution: frees the lock, completes the record. */
export const finish = (machine: Machine, running: Running, result: Result, startedAt: number): Ended => {
  const { record } = running;
  const ended = endOf(running, result);
  running.dead = true;
  machine.lock.release(running);
  record.ms = performance.now() - startedAt;
  if ('error' in ended) {
    const isCut = record.kind === 'custom' && ended.error.message === TIMED_OUT;
    record.error = isCut ? { ...ended.error, message: `${TIMED_OUT} (line 0).` } : ended.error;
  }
  return { execution: record, result: ended };
};

/** Runs one task as one execution here and now and leaves its record; mistakes of the host or the test are thrown. */
export const execute = (machine: Machine, kind: Kind, user: string, order: Order): Ended => {
  const running = begin(machine, kind, user, order);
  if (running.dead) return { execution: running.record, result: { value: null } };
  const startedAt = performance.now();
  const listed = machine.executions.length;
  const { services, code, processZone: zone } = machine.program;
  const host = (call: string): string => reply(machine, running, call) as string;
  const launch = { ...launchOf(machine, running), services, code, zone, host };
  const result = JSON.parse(runInFreshContext(launch, jsonOf(order))) as Result;
  // What it looked at may have waited for custom functions, which run on time of their own.
  const waits = machine.executions.slice(listed).filter((other) => other.kind === 'custom');
  const ended = finish(machine, running, result, startedAt + waits.reduce((sum, { ms }) => sum + ms, 0));
  if (running.hostError) throw running.hostError;
  return ended;
};
