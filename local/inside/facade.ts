// Google's objects as the script sees them: each method asks the host, what it does not simulate throws. Knows no service.
import { remembering } from '#kernel/remembering';
import { ask, members } from '#local/inside/hook';
import * as values from '#local/services/values';
import type { EnumValue, Handle, Instant, Wire } from '#local/wire';

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** What a script may hand over that is Google's: the objects and enum values it was given, with their tags. */
const tags = new WeakMap<object, Handle | EnumValue>();

/** Members of JavaScript itself that must not throw. */
const LANGUAGE = new Set('then toJSON constructor prototype valueOf inspect nodeType $$typeof'.split(' '));

/** A value of one of Google's enums: compares by identity, reads as its name. */
const enumValuesOf = remembering((of: string) =>
  remembering((at: string): object => {
    const name = () => at;
    const made = Object.freeze({ toString: name, toJSON: name, name, valueOf: name });
    tags.set(made, { of, at });
    return made;
  }),
);

/** A value of the script on its way to the host: undefined as null, functions and the like as text. */
const toWire = (value: unknown): Wire => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return Array.from(value, toWire);
  if (isDate(value)) return { d: value.getTime() };
  return tags.get(value) ?? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toWire(each)]));
};

/** An answer for the script; `given` are the objects made for it so far. */
const fromWire = (value: unknown, given: object[]): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => fromWire(each, given));
  const { d, is, of, at, again } = value as Partial<Instant & Handle & EnumValue>;
  if (d !== undefined) return new Date(d);
  if (is === undefined) return of === undefined ? value : enumValuesOf(of)(String(at));
  if (again !== undefined) return given[again];
  const made = facade(is, at);
  given.push(made);
  return made;
};

const tables: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { ...members, ...values };

type OwnMethod = (call: { op: string }, at: unknown, ...args: readonly Wire[]) => unknown;

/** A member of what a handle carries: an enum, or a method that asks the host unless the object is a value. */
const memberOf = (handle: Handle, key: string, self: () => object): unknown => {
  const op = `${handle.is}.${key}`;
  const known = tables[handle.is]?.[key];
  if (known === undefined) throw new Error(`NOT SIMULATED: ${op}`);
  if (Array.isArray(known)) return Object.fromEntries(known.map((name) => [name, enumValuesOf(key)(name)]));
  return (...given: unknown[]): unknown => {
    const args = given.map(toWire);
    const answer = known === true ? ask(op, handle.at, args) : (known as OwnMethod)({ op }, handle.at, ...args);
    if (typeof answer !== 'object' || answer === null || !('changed' in answer)) return fromWire(answer, []);
    handle.at = answer.changed;
    return self();
  };
};

/** One of Google's objects by its class and what it carries; `own` members are those that need no host. */
export const facade = (is: string, at: unknown, own: Readonly<Record<string, unknown>> = {}): object => {
  const handle: Handle = { is, at };
  const proxy: object = new Proxy(handle, {
    get(_handle, key) {
      if (typeof key === 'symbol') return undefined;
      if (key === 'toString') return () => is;
      if (LANGUAGE.has(key)) return undefined;
      return Object.hasOwn(own, key) ? own[key] : memberOf(handle, key, () => proxy);
    },
    ownKeys: () => [],
    set(_handle, key) {
      throw new Error(`NOT SIMULATED: ${is}.${String(key)} =`);
    },
  });
  tags.set(proxy, handle);
  return proxy;
};
