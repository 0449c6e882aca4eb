/** Groups and records by key. */
import { groupBy, recordOf } from '#kernel/keyed';

test('items are grouped in their order, by keys in theirs; null is left out', () => {
  const groups = groupBy([3, 10, 4, 7, 11, 5], (n) => (n === 7 ? null : n >= 10));
  expect([...groups]).toEqual([
    [false, [3, 4, 5]],
    [true, [10, 11]],
  ]);
});

test('a record holds what is found for each key', () => {
  expect(recordOf(['a', 'bc'], (key) => key.length)).toEqual({ a: 1, bc: 2 });
});
