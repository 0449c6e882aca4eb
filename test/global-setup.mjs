// Before all tests: what is tested is what is pushed, so dist/ is built where it is older than its sources; the local host's
// services, workers and server beside it, and the test files. Workbooks that tests keep for one another
// (test/front-door/book.ts) are those of the former build: they go. Temporary folders of tests, browsers and servers stand
// in one, which goes when the run ends, however it ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildDistIfStale, buildForNode, buildLocalPage, buildServices, buildWorker } from '../tools/build.mjs';
import { buildTests } from '../tools/build-tests.mjs';

const useOwnTemporaryFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-cchc-tests-'));
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
};

export default async function globalSetup() {
  useOwnTemporaryFolder();
  for (const folder of ['build/books', 'build/tests']) await rm(folder, { recursive: true, force: true });
  await mkdir('build/books', { recursive: true });
  await Promise.all([
    buildDistIfStale(),
    buildServices(),
    buildWorker(),
    buildLocalPage(),
    buildForNode('local/server/main.ts'),
    buildTests(),
  ]);
}
