// Random histories of a small workbook: edits, sorts, two clocks, killed runs, quotas, failing mail, lost days. The seed is printed.
import fc from 'fast-check';
import { History } from '#test/histories/history';
import { story } from '#test/histories/step';

const HISTORIES = Number(process.env.HISTORIES ?? 100);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000_000);

test(`${HISTORIES} histories, seed ${SEED}: at most one letter a day, true, to everybody who is due; no edit lost`, () => {
  process.stderr.write(`histories: ${HISTORIES}, seed ${SEED}\n`);
  fc.assert(fc.property(story, History.play), { numRuns: HISTORIES, seed: SEED });
}, 300_000);
