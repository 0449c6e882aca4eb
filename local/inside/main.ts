// Puts Google's services and the host's clock into a fresh context. Evaluated inside it, before the script.
import { dateFollowing } from '#local/inside/clock';
import { facade } from '#local/inside/facade';
import { ask, instant, reportReady } from '#local/inside/hook';
import { startTask } from '#local/inside/task';
import { utilitiesService } from '#local/inside/utilities';

const textOf = (part: unknown): string =>
  typeof part === 'object' && part !== null && !(part instanceof Error) ? JSON.stringify(part) : String(part);

const write = (...parts: unknown[]): void => {
  ask('console.log', null, [parts.map(textOf).join(' ')]);
};

const SERVICES = [
  'SpreadsheetApp',
  'ScriptApp',
  'MailApp',
  'Session',
  'LockService',
  'PropertiesService',
  'HtmlService',
  'Charts',
];

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
