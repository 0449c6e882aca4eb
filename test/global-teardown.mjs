// After all tests: whatever they wrote for a while goes, also what a killed browser left. Knows no test.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { TEMPORARY } from './global-setup.mjs';

export default async function globalTeardown() {
  const folder = process.env.TMPDIR ?? '';
  if (path.basename(folder).startsWith(TEMPORARY)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
