// Before all tests: what is tested is what is pushed, so dist/ is built anew; the local host's services, workers and server
// beside it. Workbooks that tests keep for one another (test/front-door/book.ts) are those of the former build: they go.
// Temporary folders of tests, browsers and servers stand in one, which the teardown removes.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildDist, buildForNode, buildLocalPage, buildServices, buildWorker } from '../tools/build.mjs';

/** How the temporary folder of a test run is named. */
export const TEMPORARY = 'so-cchc-tests-';

export default async function globalSetup() {
  process.env.TMPDIR = await mkdtemp(path.join(tmpdir(), TEMPORARY));
  await rm('build/books', { recursive: true, force: true });
  await mkdir('build/books', { recursive: true });
  await Promise.all([
    buildDist(),
    buildServices(),
    buildWorker(),
    buildLocalPage(),
    buildForNode('local/server/main.ts'),
  ]);
}
