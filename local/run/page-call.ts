// What a page may send with google.script.run. Knows no page.

const isPlain = (value: object): boolean =>
  Object.prototype.toString.call(value) === '[object Object]' && !ArrayBuffer.isView(value);

const isLegal = (value: unknown, above: readonly unknown[]): boolean => {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object')
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (above.includes(value)) return false;
  const inside = [...above, value];
  if (Array.isArray(value)) return value.every((each) => isLegal(each, inside));
  return isPlain(value) && Object.values(value).every((each) => isLegal(each, inside));
};

/** Index of the first argument that google.script.run refuses (Date, Map, function, cycle …); null when all pass. */
export const illegalArgument = (args: readonly unknown[]): number | null => {
  const found = args.findIndex((arg) => !isLegal(arg, []));
  return found < 0 ? null : found;
};
