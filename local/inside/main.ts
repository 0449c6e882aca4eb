// Puts Google's services and the host's clock into a fresh context. Evaluated inside it, before the script.
import { facade } from '#local/inside/facade';
import { ask, instant, reportReady } from '#local/inside/hook';
import { startTask } from '#local/inside/task';
import { utilitiesService } from '#local/inside/utilities';

/** A Date whose `new Date()` and `Date.now()` are the host's instant; `instanceof` and all else stay. */
const dateFollowing = (real: DateConstructor, instant: number): DateConstructor => {
  const following = function (...args: unknown[]): object | string {
    if (!new.target) return new real(instant).toString();
    return Reflect.construct(real, args.length === 0 ? [instant] : args, new.target === following ? real : new.target);
  } as unknown as DateConstructor;
  Object.defineProperties(following, {
    ...Object.getOwnPropertyDescriptors(real),
    now: { value: () => instant, configurable: true, writable: true },
  });
  Object.defineProperty(real.prototype, 'constructor', { value: following, configurable: true, writable: true });
  return following;
};

const textOf = (part: unknown): string =>
  typeof part === 'object' && part !== null && !(part instanceof Error) ? JSON.stringify(part) : String(part);

const write = (...parts: unknown[]): void => void ask('console.log', null, [parts.map(textOf).join(' ')]);

const SERVICES = 'SpreadsheetApp ScriptApp MailApp Session LockService PropertiesService HtmlService Charts'.split(' ');

const globals: Record<string, unknown> = {
  ...Object.fromEntries(SERVICES.map((name) => [name, facade(name, null)])),
  Utilities: utilitiesService,
  console: facade('console', null, { log: write, info: write, warn: write, error: write }),
  Date: dateFollowing(Date, instant),
};

for (const [name, value] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: false });
}

reportReady(startTask);
