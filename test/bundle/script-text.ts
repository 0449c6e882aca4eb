// The built Code.js and sources of the entries as text and syntax trees. Knows nothing of what they do.
import { readFileSync } from 'node:fs';
import { type ModuleItem, parseSync, type Statement } from '@swc/core';

/** A file of the built add-in. */
export const distText = (name: string): string => readFileSync(`dist/${name}`, 'utf8');

export const CODE = distText('Code.js');

/** Top-level statements of a script or of a TypeScript module. */
export const statementsOf = (text: string, syntax: 'ecmascript' | 'typescript'): (ModuleItem | Statement)[] => {
  if (syntax === 'typescript') return parseSync(text, { syntax, target: 'es2022' }).body;
  return parseSync(text, { syntax, target: 'es2020', isModule: false }).body;
};

export interface Declared {
  readonly name: string;
  readonly parameters: readonly string[];
}

const parameterName = (node: object): string => {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('argument' in node) return `...${parameterName(node.argument as object)}`;
  return 'left' in node ? parameterName(node.left as object) : '?';
};

/** Declared functions at the top level, exported ones too. */
export const functionsOf = (text: string, syntax: 'ecmascript' | 'typescript'): Declared[] =>
  statementsOf(text, syntax)
    .map((statement) => (statement.type === 'ExportDeclaration' ? statement.declaration : statement))
    .flatMap((statement) =>
      statement.type === 'FunctionDeclaration'
        ? [{ name: statement.identifier.value, parameters: statement.params.map(({ pat }) => parameterName(pat)) }]
        : [],
    );

/** Every node of a syntax tree, depth first. */
export const walk = function* (node: unknown): Generator<Record<string, unknown>> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield node as Record<string, unknown>;
  for (const child of Object.values(node)) yield* walk(child);
};
