// What dist/ is made of: the add-in's own sources and two named packages; nothing of the local host, no address, no eval.
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { CODE, distText } from '#test/bundle/script-text';

const PAGES = ['Sidebar.html', 'Score.html', 'Report.html'];

const PAGE_INPUTS =
  /^(sidebar|src\/(kernel|messages|entry\/contract|domain\/(indicator|indicator-figures|report-checks|score-[a-z]+)\.ts)|node_modules\/preact)/;

/** The report is written in its page: docx and what it stands on, the room report, the domain's sums. */
const REPORT_INPUTS =
  /^(sidebar|src\/(kernel|messages|schema|domain|report|entry\/contract)|node_modules\/(preact|docx|fflate|nanoid))/;

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
  ['sidebar/main.tsx', PAGE_INPUTS],
  ['sidebar/score/main.tsx', PAGE_INPUTS],
  ['sidebar/report/main.tsx', REPORT_INPUTS],
])('%s is bundled from nowhere else', async (entry, allowed) => {
  expect((await inputsOf(entry)).filter((file) => !allowed.test(file))).toEqual([]);
});

test('dist/ holds the files that Google gets', () => {
  expect(readdirSync('dist').sort()).toEqual(['Code.js', 'SetUp.html', ...PAGES, 'appsscript.json'].sort());
});

test.each(['Code.js', ...PAGES])('%s holds nothing of the local host and its sample people', (name) => {
  expect(distText(name).match(/NOT SIMULATED|#local|127\.0\.0\.1|localhost|node:|huong-tra\.example/g)).toBeNull();
});

test.each(['Code.js', ...PAGES])('%s names no mailbox, save the domain that is reserved for examples', (name) => {
  const addresses = distText(name).match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
  expect(addresses.filter((address) => !address.endsWith('@example.com'))).toEqual([]);
});

test('Code.js makes no code at run time', () => {
  expect(CODE.match(/\beval\(|new Function\b|[^\w.]Function\(/g)).toBeNull();
});

test.each(PAGES)('%s fetches nothing from elsewhere and holds nothing that HtmlService would cut', (name) => {
  const page = distText(name);
  const script = /<script>(.*)<\/script>/s.exec(page)?.[1] ?? '//';
  expect(script.match(/\/\/|<!--|<\?/)).toBeNull();
  expect(page.match(/\s(src|href)\s*=\s*["'][^"'#]/g)).toBeNull();
  expect(page.match(/[^\p{ASCII}]/gu)).toBeNull();
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
