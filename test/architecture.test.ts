// What lint cannot hold: the clock, Google's globals, the look of every file, no trace of one machine.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { googleGlobals } from '#test/bundle/google-names';
import { filesBelow, isTypeScript, mentionsOf, nodesOf, textOf } from '#test/bundle/project-files';

const ROOMS = ['src', 'sidebar', 'local', 'bench', 'test', 'tools'];
const LONGEST_FILE = 260;
const MOST_LOCAL_LINES = 7500;

/** Messages; the plan's own words; the six official names of the fields, which are values of the sheet Cài đặt. */
const SPEAKING = ['src/messages/', 'src/plans/', 'src/schema/settings.ts'];

const source = ROOMS.flatMap(filesBelow).filter((file) => !file.startsWith('test/data/'));
const typeScript = source.filter(isTypeScript);
const below = (...folders: string[]): string[] =>
  typeScript.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
const outsideGoogle = below('src', 'sidebar').filter((file) => !file.startsWith('src/google/'));

/** `file: what` for everything that a file holds and should not. */
const offences = (files: readonly string[], found: (file: string) => readonly string[]): string[] =>
  files.flatMap((file) => found(file).map((what) => `${file}: ${what}`));

test('the clock and chance are read in src/google alone; everyone else is handed today', () => {
  const forbidden = ['new Date()', 'Date.now', 'Math.random'];
  expect(
    offences(outsideGoogle, (file) => mentionsOf(file, /\b(?:Date|Math)\b/).filter((what) => forbidden.includes(what))),
  ).toEqual([]);
});

test('Google’s services are named in src/google alone', () => {
  const services = googleGlobals();
  const anyName = new RegExp(`\\b(?:${[...services].join('|')})\\b`);
  const named = (file: string): string[] =>
    mentionsOf(file, anyName).filter((what) => services.has(what.split('.')[0] ?? ''));
  expect(offences(below('src/google'), named).length).toBeGreaterThan(20);
  const elsewhere = below('src').filter((file) => !file.startsWith('src/google/'));
  expect(offences(elsewhere, named)).toEqual([]);
});

test('every file opens with a sentence', () => {
  const opening = /^(?:#!.*\n)?(?:\/\/ \S[^\n]*[.!:,;`)\w]\n|\/\*\*?\s+(?:\* )?\S(?:(?!\*\/).)*\*\/)/s;
  expect(source.filter((file) => /\.(tsx?|mjs|cjs)$/.test(file) && !opening.test(textOf(file)))).toEqual([]);
  expect(below('src').filter((file) => !textOf(file).startsWith('/**'))).toEqual([]);
});

test(`no file of src, sidebar and local is longer than ${LONGEST_FILE} lines, save the plan's own rows`, () => {
  const long = below('src', 'sidebar', 'local').filter((file) => textOf(file).split('\n').length - 1 > LONGEST_FILE);
  expect(long.filter((file) => !/^src\/plans\/[\w-]+\//.test(file))).toEqual([]);
});

/** Lines of code as they are usually counted: all but blank ones and comments. */
const codeLines = (file: string): number =>
  textOf(file)
    .replace(/^\s*\/\*.*?\*\/\s*$/gms, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;

test(`the local host stays below ${MOST_LOCAL_LINES} lines of code`, () => {
  expect(filesBelow('local').reduce((sum, file) => sum + codeLines(file), 0)).toBeLessThan(MOST_LOCAL_LINES);
});

test('no type is waved through and no rule silenced', () => {
  const silenced = (file: string): string[] =>
    textOf(file).match(/@ts-(?:ignore|nocheck)|biome[-]ignore|eslint[-]/g) ?? [];
  const loose = (file: string): string[] =>
    nodesOf(file, /\bany\b/).flatMap(({ type, kind }) => (type === 'TsKeywordType' && kind === 'any' ? ['any'] : []));
  expect(offences(source, silenced)).toEqual([]);
  expect(offences(typeScript, loose)).toEqual([]);
});

test('files are named in kebab-case', () => {
  const files = [...source, ...(existsSync('docs') ? filesBelow('docs') : [])];
  const named = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/;
  expect(files.filter((file) => !named.test(path.basename(file)))).toEqual([]);
});

/** Letters that English has not, as they are or escaped. */
const FOREIGN = /[À-ỹ]|\\[ux]/;

/** Three words, the first ending in a letter that English has not. Without `i`: under it `à-ỹ` holds ſ, and so s. */
const VIETNAMESE = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+ \p{L}+ \p{L}+/u;

test('what people read is said in src/messages: no Vietnamese sentence elsewhere in the code', () => {
  const words = (file: string): string[] =>
    nodesOf(file, FOREIGN).flatMap(({ type, value, raw, cooked }) => {
      const text = type === 'StringLiteral' ? value : type === 'TemplateElement' ? (cooked ?? raw) : '';
      return typeof text === 'string' && VIETNAMESE.test(text) ? [text] : [];
    });
  const speaking = below('src', 'sidebar').filter((file) => !SPEAKING.some((place) => file.startsWith(place)));
  expect(offences(speaking, words)).toEqual([]);
});

test('no file knows the machine it was written on, or a registry of its own', () => {
  const traces = (file: string): string[] =>
    textOf(file).match(
      /(?<![\w.])\/(?:work|root|home|Users|mnt)\/\w+|[A-Z]:\\Users|registry\.(?!npmjs\.org)\w+\.\w+/g,
    ) ?? [];
  const files = filesBelow('.').filter((file) => !/\.(png|jpe?g|gif|ico|xlsx|docx)$/.test(file));
  expect(offences(files, traces)).toEqual([]);
});

test('tests replace no module', () => {
  const mocks = (file: string): string[] =>
    mentionsOf(file, /\bjest\b/).filter((what) => /^jest\.\w*[mM]ock$/.test(what));
  expect(offences(below('test'), mocks)).toEqual([]);
});

(existsSync('README.md') ? test : test.skip)('the README names every room of src', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const readme = existsSync('README.md') ? textOf('README.md') : '';
  expect(rooms.filter((room) => !new RegExp(`\\b${room}\\b`).test(readme))).toEqual([]);
});
