// A TypeScript file of tools/ as `npm run docs` runs it: bundled, then evaluated. Knows nothing of what it says.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';

/** The exports of a file that needs nothing of Node. */
export const exportsOf = async (file: string): Promise<Record<string, unknown>> => {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'exported',
    target: 'es2022',
    logLevel: 'silent',
  });
  return vm.runInNewContext(`${outputFiles[0]?.text}; exported`) as Record<string, unknown>;
};

/** A document's text. */
export const documentText = (file: string): string => readFileSync(file, 'utf8');
