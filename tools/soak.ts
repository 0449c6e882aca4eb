// `npm run soak -- --histories 20000 [--seed 1]`: the random histories of the tests, for as long as one likes. Knows no rules.
import fc from 'fast-check';
import { History } from '#test/histories/history';
import { story } from '#test/histories/step';

const argumentOf = (name: string, fallback: number): number => {
  const place = process.argv.indexOf(`--${name}`);
  const given = place < 0 ? fallback : Number(process.argv[place + 1]);
  if (!Number.isInteger(given) || given < 1) throw new Error(`--${name} wants a whole number from 1`);
  return given;
};

/** Histories between two lines of progress. */
const BATCH = 250;

const histories = argumentOf('histories', 2_000);
const seed = argumentOf('seed', (Date.now() % 1_000_000_000) + 1);
const started = Date.now();
process.stdout.write(`${histories} histories, seed ${seed}\n`);
for (let done = 0; done < histories; done += BATCH) {
  const numRuns = Math.min(BATCH, histories - done);
  fc.assert(fc.property(story, History.play), { numRuns, seed: seed + done });
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`${done + numRuns} of ${histories} held, ${seconds} s\n`);
}
