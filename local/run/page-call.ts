// What a page may send with google.script.run. Knows no page.
import type { Task } from '#local/wire';

const isLegal = (value: unknown, above: readonly unknown[]): boolean => {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (above.includes(value)) return false;
  const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  return isPlain && Object.values(value).every((each) => isLegal(each, [...above, value]));
};

/** The task of a call, or the error that the page gets at once: arguments such as Date, Map, function, cycle; a private name. */
export const pageTask = (functionName: string, args: readonly unknown[]): Task | Error => {
  const illegal = args.findIndex((arg) => !isLegal(arg, []));
  if (illegal >= 0) return new TypeError(`Failed due to illegal value in property: ${illegal}`);
  if (functionName.endsWith('_')) return new Error(`Script function not found: ${functionName}`);
  return { functionName, kind: 'rpc', args: args.map((arg) => arg ?? null) };
};
