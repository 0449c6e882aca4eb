// Before all tests: what is tested is what is pushed, so dist/ is built anew; the local host's services, workers and server beside it.
import { buildDist, buildForNode, buildLocalPage, buildServices, buildWorker } from '../tools/build.mjs';

export default async function globalSetup() {
  await Promise.all([
    buildDist(),
    buildServices(),
    buildWorker(),
    buildLocalPage(),
    buildForNode('local/server/main.ts'),
  ]);
}
