// A workbook of 5,000 tasks and 33 indicators, made once a test run. Knows no expectations.
import { bookOf } from '#bench/daily';
import { POSTS } from '#bench/rows';
import { type Host, openHost } from '#local/host';
import { kept } from '#test/front-door/book';

/** Each of the four posts leads a quarter of the tasks; p0@huong-tra.example holds the first of them. Edit events get lost. */
export const crowdBook = (): Host => {
  const state = kept('crowd', () => bookOf(5_000, 33, POSTS));
  const host = openHost({ state, now: '2024-04-02T07:30' });
  host.faults.loseEditEvents = true;
  return host;
};
