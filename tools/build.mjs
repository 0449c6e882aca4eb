// Builds dist/: Code.js (declared entry stubs around one lazy bundle), pages (one file each), the manifest.
// `npm run build` runs it; tools/local.mjs, tools/deploy.mjs and the tests call buildDist().
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { PAGES, pageText } from './build-page.mjs';
import { codedText } from './coded-text.mjs';
import { withShortKeys } from './short-keys.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(ROOT, ...parts);

/** A JSDoc block (if any) followed by an exported function: what Google and the page may call. */
const ENTRY = /(\/\*\*(?:(?!\*\/).)*\*\/\n)?export function (\w+)/gs;

const filesBelow = async (folder) => {
  const entries = await readdir(at(folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
};

/** JSDoc by function name, from the source text: esbuild drops comments of what it bundles. */
const entryDocs = async () => {
  const files = (await filesBelow('src/entry')).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(texts.flatMap((text) => [...text.matchAll(ENTRY)]).map(([, doc = '', name]) => [name, doc]));
};

const stub = (name, doc) => {
  const named = [...doc.matchAll(/@param \{[^}]*\} \[?(\w+)/g)].map(([, parameter]) => parameter);
  const help = doc.includes('@customfunction') ? doc : '';
  return `${help}function ${name}(${named.join(', ')}) {\n  return bundle_().${name}(...arguments);\n}\n`;
};

/** A module's code as the body of a function that gives what the module exports. */
const asBody = (module) =>
  module.replace(/^export \{([^}]*)\};\s*$/m, (_, list) => {
    const pairs = list.split(',').map((one) => one.trim().split(' as '));
    const exported = pairs.map(([own, name = own]) => `${name}: ${own}`).join(', ');
    return `const exported = { ${exported} };\nbundle_ = () => exported;\nreturn exported;\n`;
  });

/** Catalogues whose keys stand in the script alone. All that they hold is read by `fillIn` or `readCoded`. */
const OWN_CATALOGUES = ['endpoints', 'freeze', 'functions', 'letters', 'menu', 'overview', 'states', 'statistics'];
/** Catalogues whose keys are data too: codes of problems, how points came about; columns, choices, settings. */
const CODES = [
  'figures',
  'problems',
  'report',
  'score',
  'workbook',
  'workbook-frozen',
  'score-tables',
  'choices',
  'settings',
];
const catalogues = (names) => names.map((name) => at(`src/messages/vi/${name}.ts`));

/** swc takes 2 % more off than esbuild does. */
const minified = async (script) => {
  const options = { compress: { ecma: 2020, passes: 2, unsafe_arrows: true, pure_getters: true }, mangle: true };
  const { code } = await minify(script, { ...options, ecma: 2020, format: { comments: false, ecma: 2020 } });
  return code;
};

/**
 * Code.js: real declared functions with their JSDoc (Google's editor and autocomplete read them), behind them one
 * private function that holds the whole bundle and runs once per execution, when first called.
 */
const buildServer = async () => {
  const { plugins, define } = await codedText(catalogues([...OWN_CATALOGUES, ...CODES]));
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/entry/main.ts'],
    bundle: true,
    write: false,
    outdir: 'dist',
    format: 'esm',
    metafile: true,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    plugins,
    define,
    logLevel: 'warning',
  });
  const docs = await entryDocs();
  const names = Object.values(metafile.outputs)[0].exports;
  const stubs = names.map((name) => {
    if (!docs.has(name)) throw new Error(`${name} must be written as 'export function ${name}' in src/entry`);
    return stub(name, docs.get(name));
  });
  const bundle = await withShortKeys(outputFiles[0].text, catalogues(OWN_CATALOGUES));
  const lazy = `function bundle_() {\n'use strict';\n${asBody(bundle)}}\n`;
  await writeFile(at('dist/Code.js'), [...stubs, await minified(lazy)].join('\n'));
};

/** Sidebar, score and what else is shown beside or over the sheet. */
const buildPages = () =>
  Promise.all(
    Object.entries(PAGES).map(async ([name, page]) => writeFile(at('dist', name), await pageText(ROOT, page))),
  );

/** What only set-up needs, as ASCII data that no part of HtmlService could take for markup or script. */
const buildPack = async () => {
  const outfile = at('build/pack.mjs');
  const entryPoints = ['src/plans/pack.ts'];
  await build({ absWorkingDir: ROOT, entryPoints, outfile, bundle: true, format: 'esm', logLevel: 'warning' });
  const { PACK } = await import(`${pathToFileURL(outfile)}?${Date.now()}`);
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(at('dist/SetUp.html'), JSON.stringify(PACK).replace(/[^ -~]|[<>&/]/g, escaped));
};

/** Builds the whole of dist/. */
export const buildDist = async () => {
  await mkdir(at('dist'), { recursive: true });
  await Promise.all([
    buildServer(),
    buildPages(),
    buildPack(),
    copyFile(at('appsscript.json'), at('dist/appsscript.json')),
  ]);
};

/** Bundles a TypeScript file of local/, bench/ or tools/ for this Node; returns the path of the built module. */
export const buildForNode = async (entry) => {
  const outfile = at('build', `${path.basename(entry, '.ts')}-${path.dirname(entry).replaceAll('/', '-')}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
};

/** Names of the language's own globals, save those that cannot be declared anew and those that the host replaces. */
const builtins = () => {
  const names = vm.runInNewContext('Object.getOwnPropertyNames(globalThis)');
  const others = ['globalThis', 'Infinity', 'NaN', 'undefined', 'console', 'Date', 'eval'];
  return names.filter((name) => !others.includes(name));
};

/**
 * Bundles the local host's Google services, which are evaluated inside each execution's own context. The globals of such a
 * context are asked of the object it was made of, by way of Node and at each use, which costs seventy times what a look-up
 * costs elsewhere; so the builtins are made constants of it, for the services and for the script that follows.
 */
export const buildServices = async () => {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['local/inside/main.ts'],
    outfile: at('build/services.js'),
    bundle: true,
    minifySyntax: true,
    banner: { js: `const { ${builtins().join(', ')} } = globalThis;\nlet { Date } = globalThis;` },
    footer: { js: '({ Date } = globalThis);' },
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
};

/** Bundles the process in which a live host's executions run. */
export const buildWorker = async () => {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['local/run/worker.ts'],
    outfile: at('build/worker.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
};

/** What the page of the local host is made of: its sources, what they take from local/, and the versions of Univer. */
const localPageHash = async () => {
  const hash = createHash('sha256');
  const { packages } = JSON.parse(await readFile(at('package-lock.json'), 'utf8'));
  for (const [name, { version }] of Object.entries(packages)) {
    if (name.includes('@univerjs/')) hash.update(`${name} ${version}\n`);
  }
  const shared = ['local/run/page-call.ts', 'src/kernel/civil-date.ts', 'tools/build.mjs'].map((file) => at(file));
  for (const file of [...(await filesBelow('local/page')).sort(), ...shared]) hash.update(await readFile(file));
  return hash.digest('hex');
};

/** Univer breaks words in sixty languages, by tables of 5 MB; cells break none. */
const withoutHyphens = {
  name: 'without-hyphens',
  setup: (build) =>
    build.onLoad({ filter: /engine-render\/lib\/es\/[a-z0-9-]+-[\w-]{8}\.js$/ }, () => ({ contents: 'export {}' })),
};

/** The local host's page (page.js, page.css, index.html in build/page) and build/frame-shim.js; skipped when nothing changed. */
export const buildLocalPage = async () => {
  const hash = await localPageHash();
  if ((await readFile(at('build/page/hash'), 'utf8').catch(() => '')) === hash) return;
  const base = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  };
  const page = {
    entryPoints: [
      { in: 'local/page/main.ts', out: 'page' },
      { in: 'local/page/page.css', out: 'page' },
    ],
    outdir: 'build/page',
    format: 'esm',
    loader: { '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutHyphens],
  };
  const shim = { entryPoints: ['local/page/frame-shim.ts'], outfile: 'build/frame-shim.js', format: 'iife' };
  await Promise.all([build({ ...base, ...page }), build({ ...base, ...shim })]);
  await copyFile(at('local/page/index.html'), at('build/page/index.html'));
  await writeFile(at('build/page/hash'), hash);
};

const newest = async (files) =>
  Math.max(0, ...(await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))));

/** Builds dist/ where a source is newer than it; says so on stderr. */
export const buildDistIfStale = async () => {
  const sources = [...(await filesBelow('src')), ...(await filesBelow('sidebar'))];
  const tools = ['build', 'build-page', 'coded-text', 'recurring', 'short-keys'].map((name) => `tools/${name}.mjs`);
  const inputs = [...sources, ...[...tools, 'appsscript.json', 'package.json'].map((file) => at(file))];
  const built = await Promise.all(
    ['Code.js', ...Object.keys(PAGES), 'SetUp.html', 'appsscript.json'].map((file) =>
      stat(at('dist', file)).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    ),
  );
  if ((await newest(inputs)) <= Math.min(...built)) return;
  const started = Date.now();
  await buildDist();
  process.stderr.write(`Đã dựng dist/ trong ${Date.now() - started} ms\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDist();
