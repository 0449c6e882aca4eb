// The project's own files, as text and as syntax trees. Knows nothing of what they say.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { walk } from '#test/bundle/script-text';

/** What is built, fetched or kept by git: no one's source. */
const MADE = new Set(['.git', '.local', 'build', 'coverage', 'dist', 'node_modules']);

/** Files of a folder and those below it, by their path from the project's root. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .flatMap((entry) => {
      const place = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(place) : [place];
    });

export const textOf = (file: string): string => readFileSync(file, 'utf8');

export const isTypeScript = (file: string): boolean => /(?<!\.d)\.tsx?$/.test(file);

/** Every node of a TypeScript file's syntax tree; none, unread, where its text has nothing of what is looked for. */
export const nodesOf = (file: string, sought: RegExp): Record<string, unknown>[] => {
  const text = textOf(file);
  if (!sought.test(text)) return [];
  return [...walk(parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' }).body)];
};

const identifier = (node: unknown): string => {
  const { type, value } = (node ?? {}) as { type?: unknown; value?: unknown };
  return type === 'Identifier' && typeof value === 'string' ? value : '';
};

/** Every `object.member` of a file that names something `sought`, as such text; `new Name()` without arguments as well. */
export const mentionsOf = (file: string, sought: RegExp): string[] =>
  nodesOf(file, sought).flatMap(({ type, object, property, callee, arguments: given }) => {
    if (type === 'MemberExpression') return [`${identifier(object)}.${identifier(property)}`];
    const bare = type === 'NewExpression' && (given === null || (given as unknown[]).length === 0);
    return bare ? [`new ${identifier(callee)}()`] : [];
  });
