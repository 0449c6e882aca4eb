// The tree of packages: free licences only, no proprietary part, a lock file that names no registry.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Package {
  readonly name: string;
  readonly licence: string;
}

interface PackageFile {
  name?: string;
  license?: string | { type?: string };
  licenses?: readonly { type?: string }[];
}

const FREE = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'MIT-0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages whose package.json does not say it in a known way. */
const READ_BY_HAND: Record<string, string> = {
  'axe-core': 'MPL-2.0; a tool of the tests that issue 5 names, unchanged and part of nothing that is handed out',
  '@univerjs/telemetry': 'Apache-2.0, in its licence file',
  fuzzy: 'MIT, in its licence file',
  jstat: 'MIT, in its licence file',
  'url-template': 'BSD-3-Clause, in its licence file; package.json says BSD',
};

const licenceOf = ({ license, licenses }: PackageFile): string => {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' AND ') ?? 'unknown';
};

const packagesBelow = function* (folder: string): Generator<Package> {
  for (const { name, ...entry } of readdirSync(folder, { withFileTypes: true }).filter((found) =>
    found.isDirectory(),
  )) {
    const place = path.join(entry.parentPath, name);
    if (name.startsWith('.')) continue;
    if (name.startsWith('@')) {
      yield* packagesBelow(place);
      continue;
    }
    const file = path.join(place, 'package.json');
    if (existsSync(file)) {
      const found = JSON.parse(readFileSync(file, 'utf8')) as PackageFile;
      yield { name: found.name ?? name, licence: licenceOf(found) };
    }
    if (existsSync(path.join(place, 'node_modules'))) yield* packagesBelow(path.join(place, 'node_modules'));
  }
};

/** "(A OR B)" is free with one of them, "A AND B" with both. */
const isFree = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => FREE.has(one)));

test('every package may be used freely', () => {
  const packages = [...packagesBelow('node_modules')];
  expect(packages.length).toBeGreaterThan(300);
  const doubtful = packages.filter(({ name, licence }) => !isFree(licence) && READ_BY_HAND[name] === undefined);
  expect(doubtful).toEqual([]);
});

test.each([['"resolved"'], ['@univerjs-pro'], ['"node_modules/@univerjs/presets"'], ['http:']])(
  'package-lock.json does not hold %s',
  (word) => {
    expect(readFileSync('package-lock.json', 'utf8').includes(word)).toBe(false);
  },
);

test('package.json pins exactly', () => {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
