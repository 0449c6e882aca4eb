// What crosses the one hook between a context and the host, and what the host wants done there. Knows neither side.

import type { Rect } from '#local/model/rect';

/** A value on the wire: JSON, with dates and what is Google's in shapes of their own. What was left out is null. */
export type Wire = null | number | string | boolean | Instant | Handle | EnumValue | Plain | readonly Wire[];

/** A Date in milliseconds. */
export interface Instant {
  d: number;
}

/** One of Google's objects: its class, and what it carries; `again`: the object at that place of this answer once more. */
export interface Handle {
  is: string;
  at: unknown;
  again?: number;
}

/** A value of one of Google's enums. */
export interface EnumValue {
  of: string;
  at: string;
}

export interface Plain {
  readonly [key: string]: Wire;
}

/** The answer of a method that returns the object it was called on; `changed`: what that carries from now on. */
export interface Itself {
  changed: unknown;
}

/** The host's answer; nothing at all stands for undefined. */
export type Answer = { value?: Wire | Itself } | { error: { name: string; message: string } };

/** The members of each of Google's classes: methods are true, enums the names of their values. */
export type Members = Readonly<Record<string, Readonly<Record<string, true | readonly string[]>>>>;

export interface RangeRef extends Rect {
  sheetId: number;
}

/** What the host wants done in the context. */
export interface Task {
  functionName: string;
  kind: 'plain' | 'event' | 'rpc' | 'custom';
  /** Arguments of an rpc call or a custom function, dates of the latter as milliseconds. */
  args?: unknown[];
  /** Of a custom function: arguments that are dates, places of dates in blocks, arguments left out. */
  dates?: number[];
  datesIn?: [argument: number, places: [row: number, column: number][]][];
  omitted?: number[];
  event?: WireEvent;
}

/** What the context is told of an execution beside its task. */
export interface Launch {
  functionName: string;
  instant: number;
  limitMs: number;
}

/** A task, or one that is JSON already. */
export type Order = Task | { functionName: string; json: string };

/** An event object; `range` for edits. */
export interface WireEvent {
  fields: Record<string, unknown>;
  range?: RangeRef;
  hasSource: boolean;
  email: string | null;
}

/** What a task came to. */
export type Result = { value: unknown } | { error: { name: string; message: string; stack: string } };
