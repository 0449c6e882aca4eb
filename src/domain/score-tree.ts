/** The tree of criteria by their dotted numbers, whatever the order of the rows. Knows no points. */

/** Roman numbers up to 39: the top level of many sets. */
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

const romanValue = (token: string): number =>
  [...token].reduce((sum, digit, index, all) => {
    const value = DIGITS[digit] ?? 0;
    return sum + (value < (DIGITS[all[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

const orderOf = (token: string): number => {
  if (/^\d+$/.test(token)) return Number(token);
  return ROMAN.test(token) ? romanValue(token) : Number.POSITIVE_INFINITY;
};

/** `1.1.2` in its parts; null where it is no number of a tree. A dot at the end does not matter. */
export const numberParts = (number: string): readonly string[] | null => {
  const parts = number.replace(/\.$/, '').split('.');
  return parts.every((part) => /^[\p{L}\d]+$/u.test(part)) ? parts : null;
};

/** Order of two numbers: 1.2 before 1.10, II before IX; a parent before its parts. */
const compareNumbers = (a: string, b: string): number => {
  const [one, other] = [a, b].map((number) => numberParts(number) ?? [number]) as [string[], string[]];
  for (const [index, token] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (token === against) continue;
    const [x, y] = [orderOf(token), orderOf(against)];
    if (x !== y) return x < y ? -1 : 1;
    return token < against ? -1 : 1;
  }
  return one.length - other.length;
};

export interface Node<T> {
  readonly item: T;
  readonly number: string;
  readonly parent: Node<T> | null;
  readonly children: readonly Node<T>[];
  readonly depth: number;
  /** Whether several rows bear the number. */
  readonly isDoubled: boolean;
}

interface Growing<T> {
  item: T;
  number: string;
  parent: Growing<T> | null;
  children: Growing<T>[];
  depth: number;
  isDoubled: boolean;
}

const ancestorOf = <T>(number: string, byNumber: ReadonlyMap<string, Growing<T>>): Growing<T> | null => {
  const parts = [...(numberParts(number) ?? [])];
  while (parts.length > 1) {
    parts.pop();
    const found = byNumber.get(parts.join('.'));
    if (found !== undefined) return found;
  }
  return null;
};

/** All nodes in the order of their numbers; those without a number last. The parent is the nearest ancestor that is there. */
export const treeOf = <T>(items: readonly T[], numberOf: (item: T) => string): readonly Node<T>[] => {
  const nodes = items
    .map((item): Growing<T> => {
      const number = numberOf(item).replace(/\.$/, '');
      return { item, number, parent: null, children: [], depth: 0, isDoubled: false };
    })
    .sort((a, b) => Number(a.number === '') - Number(b.number === '') || compareNumbers(a.number, b.number));
  const byNumber = new Map<string, Growing<T>>();
  for (const node of nodes) {
    const first = byNumber.get(node.number);
    if (first === undefined) byNumber.set(node.number, node);
    else if (node.number !== '') {
      first.isDoubled = true;
      node.isDoubled = true;
    }
  }
  for (const node of nodes) {
    const parent = node.number === '' ? null : ancestorOf(node.number, byNumber);
    node.parent = parent;
    node.depth = parent === null ? 0 : parent.depth + 1;
    parent?.children.push(node);
  }
  return nodes;
};
