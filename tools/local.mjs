// Runs a TypeScript program of this project on Node: `node tools/local.mjs tools/simulate.ts --today 2024-04-02`.
// Builds what it needs first: dist/ when stale, the local host's services, its page, the program itself.
import { buildDistIfStale, buildForNode, buildLocalPage, buildServices, buildWorker } from './build.mjs';

const [entry, ...rest] = process.argv.slice(2);
const page = entry.startsWith('local/server/') ? [buildLocalPage()] : [];
await Promise.all([buildDistIfStale(), buildServices(), buildWorker(), ...page]);
const program = await buildForNode(entry);
process.argv = [process.argv[0], program, ...rest];
await import(program);
