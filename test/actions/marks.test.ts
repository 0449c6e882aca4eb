/** Marks of letters in rows that people moved: whose they are, what is lost, what has to be written. */
import fc from 'fast-check';
import type { Ledger } from '#actions/ledger';
import { corrections, type Mark, truthOf } from '#actions/marks';
import { blankRecord } from '#schema/define';
import type { Row } from '#schema/tables';
import { type Delivery, deliveries } from '#schema/tables/deliveries';
import { aDelivery, rowsOf } from '#test/builders';

const row = (
  id: string | null,
  about: string | null,
  state: Delivery['state'],
  own: Partial<Delivery> = {},
): Delivery => aDelivery({ id, about, state, ...own });
const statesOf = (ledger: Ledger): unknown[] => ledger.map(({ record }) => [record.id, record.state]);

test('a ledger whose marks all stand in their rows is left alone, rows from before that column too', () => {
  const ledger = rowsOf([row('a', 'a', 'sent'), row('b', null, 'failed')]);
  expect(truthOf(ledger)).toBe(ledger);
  expect(corrections(ledger, ledger)).toEqual([]);
});

test('two rows changed places: each letter gets its mark back', () => {
  const ledger = rowsOf([row('a', 'b', 'sending'), row('b', 'a', 'sent')]);
  const truth = truthOf(ledger);
  expect(statesOf(truth)).toEqual([
    ['a', 'sent'],
    ['b', 'sending'],
  ]);
  expect(corrections(ledger, truth).map(({ row: at, values }) => [at, values.state, values.about])).toEqual([
    [3, 'sent', 'a'],
    [4, 'sending', 'b'],
  ]);
});

test.each<[Delivery['state'], Delivery['state'], Delivery['state']]>([
  ['claimed', 'sending', 'sending'],
  ['sending', 'sent', 'sent'],
  ['sending', 'failed', 'failed'],
  ['sent', 'sending', 'sent'],
])('%s in its own row, %s in another: %s', (own, stray, state) => {
  const truth = truthOf(rowsOf([row('a', 'a', own), row('x', 'a', stray)]));
  expect(statesOf(truth)[0]).toEqual(['a', state]);
});

test('a mark that was written over: as it stood before where that is known, else in doubt; a post without address: withheld', () => {
  const ledger = rowsOf([row('x', 'a', 'sending'), row('a', 'a', 'claimed'), row('gap', 'a', 'sending', { to: null })]);
  expect(statesOf(truthOf(ledger))).toEqual([
    ['x', 'sending'],
    ['a', 'sending'],
    ['gap', 'withheld'],
  ]);
  const held: Mark = { state: 'failed', reason: 'Google báo: …', at: '2024-04-02 07:30', about: 'x' };
  expect(truthOf(ledger, (key) => (key === 'x' ? held : undefined))[0]?.record).toMatchObject(held);
});

test('a row that holds nothing but a mark gives it to its letter and is cleared', () => {
  const alone: Delivery = { ...blankRecord(deliveries), about: 'a', state: 'sent' };
  const ledger = rowsOf([row('a', 'a', 'claimed'), alone]);
  const truth = truthOf(ledger);
  expect(statesOf(truth)).toEqual([['a', 'sent']]);
  expect(corrections(ledger, truth)).toEqual([
    { row: 3, values: { state: 'sent', reason: null, at: null, about: 'a' } },
    { row: 4, values: blankRecord(deliveries) },
  ]);
});

test('marks thrown about at random: no letter that left counts as one that did not; once written, nothing is left to correct', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const state = fc.constantFrom<Delivery['state']>('claimed', 'sending', 'sent', 'failed');
  const rows = fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), about: fc.constantFrom(...ids), state })));
  fc.assert(
    fc.property(rows, (given) => {
      const ledger: Ledger = rowsOf(given.map(({ id, about, state: its }) => row(id, about, its)));
      const truth = truthOf(ledger);
      for (const { about, state: its } of given)
        if (its === 'sent') expect(statesOf(truth)).toContainEqual([about, 'sent']);
      const written = new Map(corrections(ledger, truth).map((change) => [change.row, change.values]));
      const after = ledger.map(
        (entry): Row<Delivery> => ({ ...entry, record: { ...entry.record, ...written.get(entry.row) } }),
      );
      expect(truthOf(after)).toBe(after);
      expect(statesOf(after)).toEqual(statesOf(truth));
    }),
  );
});
