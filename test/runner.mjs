// Runs a test file as jest does, its modules on Node itself. Knows no test.
import { pathToFileURL } from 'node:url';
import circus from 'jest-circus/runner';
import { builtTest } from '../tools/build-tests.mjs';

/** What test files find as globals. */
const GLOBALS = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'it', 'test'];

/** What jest's matchers know values by: else they take those of this realm for plain objects, and all errors and days for equal. */
const KINDS = {
  AggregateError,
  Array,
  BigInt,
  Boolean,
  DataView,
  Date,
  Error,
  Function,
  Map,
  Number,
  Object,
  RegExp,
  Set,
  String,
  Symbol,
};

/**
 * jest gives each test file a realm of its own and reads all modules anew in it: a sixth of the time of all tests. Here the
 * file is read from the bundle of all test files (tools/build-tests.mjs), and what a worker has read once it has for the
 * files that follow. So no module mocks; state of a module outlives its test file.
 */
export default async function runTestFile(globalConfig, config, environment, runtime, testPath, send) {
  Object.assign(environment.global, KINDS);
  runtime.unstable_shouldLoadAsEsm = () => true;
  runtime.unstable_importModule = () => {
    for (const name of GLOBALS) globalThis[name] = environment.global[name];
    return import(pathToFileURL(builtTest(testPath)).href);
  };
  return circus.default(globalConfig, config, environment, runtime, testPath, send);
}
