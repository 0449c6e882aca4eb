// Before all tests: what is tested is what is pushed, so dist/ is built anew; the local host's services, workers and server
// beside it. Workbooks that tests keep for one another (test/front-door/book.ts) are those of the former build: they go.
import { mkdir, rm } from 'node:fs/promises';
import { buildDist, buildForNode, buildLocalPage, buildServices, buildWorker } from '../tools/build.mjs';

export default async function globalSetup() {
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
