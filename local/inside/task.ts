// Starts one function of the script: builds its event, checks what crosses the page's wire, reports how it ended. Knows no service's inside.
import { facade, isDate } from '#local/inside/facade';
import { exception } from '#local/inside/hook';
import type { Result, Task, WireEvent } from '#local/wire';

/** The realm's own, which thousands of dates need not reach by way of the clock's. */
const RealDate = Date;

/** Arguments of a custom function: only the places named hold a date or nothing, so that blocks need no walk. */
const unwired = ({ args = [], dates = [], datesIn = [], omitted = [] }: Task): unknown[] => {
  const made = [...args];
  for (const index of omitted) made[index] = undefined;
  for (const index of dates) made[index] = new RealDate(made[index] as number);
  for (const [index, places] of datesIn)
    for (const [row, column] of places) {
      const line = (made[index] as unknown[][])[row] as unknown[];
      line[column] = new RealDate(line[column] as number);
    }
  return made;
};

const eventOf = ({ fields, range, hasSource, email }: WireEvent): object => {
  const event: Record<string, unknown> = { ...fields };
  if (range) {
    const { row, column, rows, columns } = range;
    const ends = { rowEnd: row + rows - 1, columnEnd: column + columns - 1 };
    // The range of an event has fields beside its methods.
    event.range = facade('Range', range, { rowStart: row, columnStart: column, ...ends });
  }
  if (hasSource) event.source = facade('Spreadsheet', null);
  if (email !== null) event.user = facade('User', null, { email, nickname: '' });
  return event;
};

/** Whether a Date stands anywhere in a value: google.script.run then delivers null for the whole. */
const holdsDate = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (isDate(value) || Object.values(value).some(holdsDate));

/** A result as a cell takes it: dates by tag, nothing for what is no value. Blocks are large: the common kinds first. */
const cellResult = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(cellResult);
  return isDate(value) ? { d: value.getTime() } : value;
};

const perform = (task: Task, found: unknown): unknown => {
  if (typeof found !== 'function') throw exception(`Script function not found: ${task.functionName}`);
  if (task.kind === 'custom') return cellResult(found(...unwired(task)));
  const value: unknown = task.event ? found(eventOf(task.event)) : found(...(task.args ?? []));
  return task.kind === 'rpc' && !holdsDate(value) ? value : null;
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
