// The realm of a test file: jest's own, with the language's builtins as constants of it, for speed. Knows no test.
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * jest gives each test file a realm whose globals are asked of a proxy, by way of Node and at each use: `Math` costs there
 * seventy times what it costs elsewhere. A constant is found at once. Timers stay as they are; a test that sets the clock
 * with jest's fake Date would have to take Date out of the list (here today is always a parameter).
 */
const CONSTANTS = new vm.Script(`const {
  Array, ArrayBuffer, BigInt, Boolean, Buffer, DataView, Date, Error, Function, Intl, JSON, Map, Math, Number, Object, Promise,
  Proxy, RangeError, Reflect, RegExp, Set, String, Symbol, SyntaxError, TypeError, Uint8Array, WeakMap, WeakSet, isNaN,
  parseFloat, parseInt,
} = globalThis;`);

/** jest's environment for Node with fast builtins. */
export default class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    CONSTANTS.runInContext(this.getVmContext());
  }
}
