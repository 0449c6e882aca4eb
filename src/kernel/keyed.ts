/** Things by key: groups of a list, a record of answers. Knows nothing of either. */

/** The items by key, in their order; an item whose key is null is left out. */
export const groupBy = <T, K>(items: Iterable<T>, keyOf: (item: T) => K | null): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

/** A record with what is found for each key. */
export const recordOf = <K extends string, V>(keys: Iterable<K>, find: (key: K) => V): { [key in K]: V } =>
  Object.fromEntries(Array.from(keys, (key) => [key, find(key)])) as { [key in K]: V };
