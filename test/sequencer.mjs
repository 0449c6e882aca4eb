// Which test files begin first: the long ones, so that none is left alone at the end. Knows their names only, for a fresh clone has no timings.

/** From the longest on; what is named nowhere follows in jest's own order. */
const LONG = [
  'test/e2e/host',
  'test/e2e/',
  'test/sidebar/chromium',
  'test/deploy/',
  'test/front-door/histories',
  'test/front-door/bad-input',
  'test/front-door/sample-plan',
  'test/local/live',
  'test/front-door/',
  'test/letters/form',
  'test/report/office',
  'test/docs/letters',
  'test/local/server',
  'test/sidebar/',
];

const rankOf = ({ path }) => {
  const found = LONG.findIndex((part) => path.includes(part));
  return found < 0 ? LONG.length : found;
};

/** What jest asks for an order of test files. */
export default class Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => rankOf(one) - rankOf(other));
  }
  /** With `--onlyFailures` all run: nothing is remembered of earlier runs. */
  allFailedTests(tests) {
    return [...tests];
  }
  cacheResults() {}
}
