// What Google's API is called, from its published types, and what a script calls. Knows no service's behaviour.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { CODE, walk } from '#test/bundle/script-text';

const TYPES = 'node_modules/@types/google-apps-script';

const typesText = (part: string): string => readFileSync(`${TYPES}/google-apps-script.${part}.d.ts`, 'utf8');

/** The parts of Google's API that an add-in for a spreadsheet may meet. */
const PARTS = ['base', 'cache', 'html', 'lock', 'mail', 'properties', 'script', 'spreadsheet', 'utilities'];

/** Names of every method of those parts. */
export const googleMethods = (): Set<string> =>
  new Set(PARTS.flatMap((part) => [...typesText(part).matchAll(/^\s+(\w+)\(/gm)].map(([, name = '']) => name)));

/** Names of every service that Google declares as a global. */
export const googleGlobals = (): Set<string> => {
  const texts = readdirSync(TYPES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => readFileSync(path.join(TYPES, file), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/declare var (\w+):/g)].map(([, name = '']) => name)));
};

const BUILT_IN = [Object, Array, String, Number, Boolean, Function, Date, RegExp, Map, Set, Symbol, Error, Promise];

/** Names that JavaScript's own objects answer to. */
export const languageMethods = (): Set<string> =>
  new Set(
    BUILT_IN.flatMap((kind) => [...Object.getOwnPropertyNames(kind), ...Object.getOwnPropertyNames(kind.prototype)]),
  );

export interface Member {
  /** The name before the dot; null where it is not a plain name. */
  readonly object: string | null;
  readonly name: string;
}

const identifier = (node: unknown): string | null => {
  const { type, value } = (node ?? {}) as { type?: unknown; value?: unknown };
  return type === 'Identifier' && typeof value === 'string' ? value : null;
};

const memberOf = (node: unknown): Member[] => {
  const { type, object, property, base } = (node ?? {}) as Record<string, unknown>;
  if (type === 'OptionalChainingExpression') return memberOf(base);
  const name = type === 'MemberExpression' ? identifier(property) : null;
  return name === null ? [] : [{ object: identifier(object), name }];
};

const nodes = [...walk(parseSync(CODE, { syntax: 'ecmascript', target: 'es2020', isModule: false }).body)];

/** Every `object.name` of dist/Code.js. */
export const membersOfCode = (): Member[] => nodes.flatMap(memberOf);

/** Every `object.name(…)` of dist/Code.js, with `?.` too. */
export const callsOfCode = (): Member[] =>
  nodes.flatMap((node) => (node.type === 'CallExpression' ? memberOf(node.callee) : []));

/** Members by type, from the Pick lists of src/google/surface.ts. */
export const surface = (): Map<string, string[]> => {
  const text = readFileSync('src/google/surface.ts', 'utf8');
  const lists = text.matchAll(/export type (\w+) = Pick<\s*[^,]+,([^>]+)>/g);
  return new Map(
    [...lists].map(([, name = '', list = '']) => [
      name,
      [...list.matchAll(/'(\w+)'/g)].map(([, member = '']) => member),
    ]),
  );
};
