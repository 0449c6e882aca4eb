// What dist/Code.js costs an execution before anything is called: compiling and loading it in a fresh context.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { median } from '#bench/daily';

export interface LoadFigure {
  readonly bytes: number;
  /** Median and least milliseconds. */
  readonly loadMs: number;
  readonly bestMs: number;
}

const ROUNDS = 101;
const hundredths = (ms: number): number => Math.round(ms * 100) / 100;

/** Loads the script again and again; a remark in front keeps the engine from finding it compiled. */
export const measureLoad = (): LoadFigure => {
  const code = readFileSync('dist/Code.js', 'utf8');
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const context = vm.createContext({});
    const text = `// ${round}\n${code}`;
    const started = performance.now();
    vm.runInContext(text, context);
    return performance.now() - started;
  });
  return {
    bytes: Buffer.byteLength(code),
    loadMs: hundredths(median(times)),
    bestMs: hundredths(Math.min(...times)),
  };
};
