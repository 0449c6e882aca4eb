// Bundles the test files for Node, what they share once. Knows no test.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Programs of this project on Node (tools/*.mjs) look for its folders beside themselves: they run where they stand. */
const programs = {
  name: 'programs',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.mjs$/ }, ({ path: file, resolveDir }) => ({
      path: path.resolve(resolveDir, file),
      external: true,
    }));
  },
};

/** Where the bundle has the test file `test/….test.ts`. */
export const builtTest = (file) =>
  path.join(ROOT, 'build/tests', path.relative(path.join(ROOT, 'test'), file)).replace(/\.tsx?$/, '.js');

/** Bundles all test files into build/tests/. */
export const buildTests = async () => {
  const files = await readdir(path.join(ROOT, 'test'), { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: files.filter((file) => /\.test\.tsx?$/.test(file)).map((file) => path.join('test', file)),
    outbase: 'test',
    outdir: 'build/tests',
    chunkNames: 'shared/[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [programs],
  });
};
