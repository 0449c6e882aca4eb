// Starts one function of the script: builds its event, checks what crosses the page's wire, reports how it ended. Knows no service's inside.
import { facade, isDate } from '#local/inside/facade';
import { exception } from '#local/inside/hook';
import type { RangeRef, Result, Task, WireEvent } from '#local/wire';

/** Arguments of a custom function: only the places named hold a date or nothing, so that blocks need no walk. */
const unwired = ({ args = [], dates = [], omitted = [] }: Task): unknown[] => {
  const made = [...args];
  for (const index of omitted) made[index] = undefined;
  for (const [index, row, ...columns] of dates) {
    const line = row === undefined ? made : (made[index] as unknown[][])[row];
    for (const at of row === undefined ? [index] : columns) if (line) line[at] = new Date(line[at] as number);
  }
  return made;
};

/** The range of an event has fields beside its methods. */
const eventRange = (ref: RangeRef): object => {
  const { row, column, rows, columns } = ref;
  const ends = { rowEnd: row + rows - 1, columnEnd: column + columns - 1 };
  return facade('Range', ref, { rowStart: row, columnStart: column, ...ends });
};

const eventOf = ({ fields, range, hasSource, email }: WireEvent): object => {
  const event: Record<string, unknown> = { ...fields };
  if (range) event.range = eventRange(range);
  if (hasSource) event.source = facade('Spreadsheet', null);
  if (email !== null) event.user = facade('User', null, { email, nickname: '' });
  return event;
};

class HoldsDate extends Error {}

/** A result as google.script.run delivers it: undefined as null, Map and Set as {}, a Date anywhere as null for the whole. */
const delivered = (value: unknown, inArray = false): unknown => {
  if (isDate(value)) throw new HoldsDate();
  if (value === undefined) return inArray ? null : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((each) => delivered(each, true));
  if (typeof value !== 'object') return undefined;
  if (Object.prototype.toString.call(value) !== '[object Object]') return {};
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, delivered(each)]));
};

const rpcResult = (value: unknown): unknown => {
  try {
    return delivered(value) ?? null;
  } catch (error) {
    if (error instanceof HoldsDate) return null;
    throw error;
  }
};

/** A result as a cell takes it: dates by tag, nothing for what is no value. Blocks are large: the common kinds first. */
const cellResult = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(cellResult);
  return isDate(value) ? { d: value.getTime() } : value;
};

const perform = (task: Task, found: unknown): unknown => {
  if (typeof found !== 'function') throw exception(`Script function not found: ${task.functionName}`);
  const call = found as (...args: unknown[]) => unknown;
  if (task.kind === 'event') {
    call(task.event ? eventOf(task.event) : undefined);
    return null;
  }
  if (task.kind === 'plain') {
    call();
    return null;
  }
  const value = call(...(task.kind === 'custom' ? unwired(task) : (task.args ?? [])));
  return task.kind === 'custom' ? cellResult(value) : rpcResult(value);
};

/** Takes a task and, later, the function it names; answers with the result as JSON. */
export const startTask =
  (taskJson: string) =>
  (found: unknown): string => {
    delete (globalThis as { __invoke?: unknown }).__invoke;
    let result: Result;
    try {
      result = { value: perform(JSON.parse(taskJson) as Task, found) ?? null };
    } catch (error) {
      const { name = 'Error', message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
      result = { error: { name: String(name), message: String(message), stack: String(stack) } };
    }
    return JSON.stringify(result);
  };
