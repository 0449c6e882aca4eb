// What Google and the page may call in dist/Code.js: custom functions with their help, menu handlers, triggers, endpoints.
import { readFileSync } from 'node:fs';
import { FUNCTIONS } from '#entry/function-table';
import { CODE, functionsOf } from '#test/bundle/script-text';
import { allVerbs } from '#test/bundle/verbs';

const declared = new Map(functionsOf(CODE, 'ecmascript').map(({ name, parameters }) => [name, parameters]));
const written = new Map(
  ['src/entry/functions.ts', 'src/entry/functions-score.ts'].flatMap((file) =>
    functionsOf(readFileSync(file, 'utf8'), 'typescript').map(({ name, parameters }) => [name, parameters] as const),
  ),
);

/** The JSDoc right above a declared function. */
const docOf = (name: string): string =>
  new RegExp(`/\\*\\*((?:(?!\\*/).)*)\\*/\\nfunction ${name}\\(`, 's').exec(CODE)?.[1] ?? '';

const SIDEBAR = ['serveSidebar'];
const TRIGGERS = ['onOpen', 'onEdit', 'runDaily'];
const HANDLERS = allVerbs().map(({ handler }) => handler);

test.each(Object.keys(FUNCTIONS))('%s is declared with the help that Google shows', (name) => {
  const doc = docOf(name);
  expect(doc).toContain('@customfunction');
  expect(doc).toMatch(/@return \S/);
  expect(doc.replaceAll(/[\s*]/g, '')).toMatch(/^[^@]/);
  const documented = [...doc.matchAll(/@param \{[^}]+\} \[?(\w+)\]? \S/g)].map(([, parameter]) => parameter);
  expect(documented).toEqual(written.get(name));
  expect(declared.get(name)).toEqual(written.get(name));
});

test('no other function is offered to cells', () => {
  const offered = [...declared.keys()].filter((name) => docOf(name).includes('@customfunction'));
  expect(offered.sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

test('everything that is declared is known: functions, menu, triggers, the sidebar’s door', () => {
  const known = [...Object.keys(FUNCTIONS), ...HANDLERS, ...TRIGGERS, ...SIDEBAR, 'bundle_'];
  expect([...declared.keys()].sort()).toEqual(known.sort());
});
