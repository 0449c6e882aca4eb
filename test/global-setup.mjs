// Before all tests: what is tested is what is pushed, so dist/ is built anew; the local host's services beside it.
import { buildDist, buildServices } from '../tools/build.mjs';

export default async function globalSetup() {
  await Promise.all([buildDist(), buildServices()]);
}
