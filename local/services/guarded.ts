// Wraps facades: members that are not simulated throw, private parts stay private. Knows no service.
import { exception } from '#local/services/hook';

const targets = new WeakMap<object, object>();

/** Members of JavaScript itself that must not throw. */
const LANGUAGE = new Set<string>([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'valueOf',
  'inspect',
  'nodeType',
  '$$typeof',
]);

/** The facade as the script sees it, under Google's full type: what the facade lacks throws `NOT SIMULATED`. */
export const guarded = <Full>(facade: object, label: string, fields: readonly string[] = []): Full => {
  const bound = new Map<string, unknown>();
  const proxy = new Proxy(facade, {
    get(target, key) {
      if (typeof key === 'symbol') return undefined;
      if (key === 'toString') return () => label;
      if (LANGUAGE.has(key)) return undefined;
      const known = bound.get(key);
      if (known !== undefined) return known;
      const member: unknown = Reflect.get(target, key);
      if (typeof member === 'function') {
        const method: unknown = member.bind(target);
        bound.set(key, method);
        return method;
      }
      if (fields.includes(key)) return member;
      throw new Error(`NOT SIMULATED: ${label}.${key}`);
    },
    ownKeys: () => [],
    set(_target, key) {
      throw new Error(`NOT SIMULATED: ${label}.${String(key)} =`);
    },
  });
  targets.set(proxy, facade);
  return proxy as Full;
};

const typeName = (value: unknown): string => {
  if (value === null || value === undefined) return '(class)';
  if (Array.isArray(value)) return 'number[]';
  return typeof value === 'object' ? String(value) : (typeof value)[0]?.toUpperCase() + (typeof value).slice(1);
};

/** The facade behind what the script hands over. Throws Google's signature error for anything else. */
export const facadeOf = <Facade extends object>(
  value: unknown,
  kind: abstract new (...args: never[]) => Facade,
  method: string,
): Facade => {
  const target = typeof value === 'object' && value !== null ? targets.get(value) : undefined;
  if (target instanceof kind) return target;
  throw exception(`The parameters (${typeName(value)}) don't match the method signature for ${method}.`);
};

const enums = new Map<string, object>();

/** A value of one of Google's enums: compares by identity, reads as its name. */
export const enumValue = <Enum = object>(name: string, family = ''): Enum => {
  const key = `${family}.${name}`;
  const known = enums.get(key);
  if (known) return known as Enum;
  const made = Object.freeze({ toString: () => name, toJSON: () => name, name: () => name, valueOf: () => name });
  enums.set(key, made);
  return made as Enum;
};

/** One of Google's enums: its values by name. */
export const enumOf = <Enum>(family: string, names: readonly string[]): Enum =>
  Object.fromEntries(names.map((name) => [name, enumValue(name, family)])) as Enum;

/** The name of an enum value. Strings are refused, as Google does. */
export const enumName = (value: unknown, family: string, method: string): string => {
  for (const [key, made] of enums)
    if (made === value && key.startsWith(`${family}.`)) return key.slice(family.length + 1);
  throw exception(`The parameters (${typeName(value)}) don't match the method signature for ${method}.`);
};
