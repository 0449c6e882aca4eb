// dist/Code.js as Apps Script meets it: a bare engine, old syntax, nothing done before something is called (bench/load.ts times it).
import { readdirSync, statSync } from 'node:fs';
import vm from 'node:vm';
import { transform } from 'esbuild';
import { CODE, functionsOf, statementsOf } from '#test/bundle/script-text';

const CODE_LIMIT_BYTES = 300_000;
const PAGE_LIMITS_BYTES = {
  'Sidebar.html': 120_000,
  'Score.html': 120_000,
  'Report.html': 420_000,
  'SetUp.html': 150_000,
};

const bytesOf = (ending: string): number =>
  readdirSync('dist')
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + statSync(`dist/${file}`).size, 0);

test('loads where there is nothing but ECMAScript, and adds declared functions only', () => {
  const context = vm.createContext({});
  vm.runInContext(CODE, context);
  const added = Object.entries(context as Record<string, unknown>);
  expect(added.filter(([, value]) => typeof value !== 'function')).toEqual([]);
  expect(added.map(([name]) => name).sort()).toEqual(
    functionsOf(CODE, 'ecmascript')
      .map(({ name }) => name)
      .sort(),
  );
});

test('the top level holds function declarations and nothing else', () => {
  const kinds = new Set(statementsOf(CODE, 'ecmascript').map(({ type }) => type));
  expect([...kinds]).toEqual(['FunctionDeclaration']);
});

test('one name is hidden from Google: the bundle', () => {
  const hidden = functionsOf(CODE, 'ecmascript').filter(({ name }) => name.endsWith('_'));
  expect(hidden.map(({ name }) => name)).toEqual(['bundle_']);
});

test('loading touches no service: even the bundle itself asks none', () => {
  const asked: string[] = [];
  const services = new Proxy(
    {},
    {
      get: (_target, service) => {
        asked.push(String(service));
        return undefined;
      },
    },
  );
  const context = vm.createContext({});
  for (const service of ['SpreadsheetApp', 'ScriptApp', 'MailApp', 'Session', 'LockService', 'PropertiesService'])
    Object.defineProperty(context, service, { get: () => Reflect.get(services, service) });
  vm.runInContext(`${CODE}; bundle_();`, context);
  expect(asked).toEqual([]);
});

test('holds no syntax newer than ES2020', async () => {
  const options = { charset: 'utf8', minifyWhitespace: true, logLevel: 'silent' } as const;
  const [lowered, kept] = await Promise.all(
    ['es2020', 'esnext'].map((target) => transform(CODE, { ...options, target })),
  );
  expect(lowered?.code === kept?.code).toBe(true);
});

test(`all scripts together stay within ${CODE_LIMIT_BYTES} bytes`, () => {
  expect(bytesOf('.js')).toBeLessThanOrEqual(CODE_LIMIT_BYTES);
});

test('every page stays within its bytes', () => {
  expect(Object.keys(PAGE_LIMITS_BYTES).sort()).toEqual(
    readdirSync('dist')
      .filter((file) => file.endsWith('.html'))
      .sort(),
  );
  for (const [page, limit] of Object.entries(PAGE_LIMITS_BYTES)) expect(bytesOf(page)).toBeLessThanOrEqual(limit);
});
