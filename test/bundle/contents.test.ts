// What dist/ is made of: the add-in's own sources and two named packages; nothing of the local host, no address, no eval.
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { CODE, distText } from '#test/bundle/script-text';

const PAGE = distText('Sidebar.html');

const inputsOf = async (entry: string): Promise<string[]> => {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'dist',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
};

test.each([
  ['src/entry/main.ts', /^(src|node_modules\/zod)\//],
  [
    'sidebar/main.tsx',
    /^(sidebar|src\/(kernel|messages|entry\/contract|domain\/(indicator|indicator-figures|report-checks)\.ts)|node_modules\/preact)/,
  ],
])('%s is bundled from nowhere else', async (entry, allowed) => {
  expect((await inputsOf(entry)).filter((file) => !allowed.test(file))).toEqual([]);
});

test('dist/ holds the four files that Google gets', () => {
  expect(readdirSync('dist').sort()).toEqual(['Code.js', 'SetUp.html', 'Sidebar.html', 'appsscript.json']);
});

test.each([
  ['Code.js', CODE],
  ['Sidebar.html', PAGE],
])('%s holds nothing of the local host and its sample people', (_name, text) => {
  expect(text.match(/NOT SIMULATED|#local|127\.0\.0\.1|localhost|node:|huong-tra\.example/g)).toBeNull();
});

test.each([
  ['Code.js', CODE],
  ['Sidebar.html', PAGE],
])('%s names no mailbox, save the domain that is reserved for examples', (_name, text) => {
  const addresses = text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
  expect(addresses.filter((address) => !address.endsWith('@example.com'))).toEqual([]);
});

test('Code.js makes no code at run time', () => {
  expect(CODE.match(/\beval\(|new Function\b|[^\w.]Function\(/g)).toBeNull();
});

test('the page fetches nothing from elsewhere and holds nothing that HtmlService would cut', () => {
  const script = /<script>(.*)<\/script>/s.exec(PAGE)?.[1] ?? '//';
  expect(script.includes('//')).toBe(false);
  expect(PAGE.match(/\s(src|href)\s*=\s*["'][^"'#]/g)).toBeNull();
  expect(PAGE.match(/[^\p{ASCII}]/gu)).toBeNull();
});

test('the manifest asks for V8, Vietnam’s zone and five scopes', () => {
  const auth = 'https://www.googleapis.com/auth';
  expect(JSON.parse(distText('appsscript.json'))).toEqual({
    timeZone: 'Asia/Ho_Chi_Minh',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    oauthScopes: [
      'spreadsheets.currentonly',
      'script.container.ui',
      'script.send_mail',
      'script.scriptapp',
      'userinfo.email',
    ].map((scope) => `${auth}/${scope}`),
  });
  expect(distText('appsscript.json')).toBe(readFileSync('appsscript.json', 'utf8'));
});
