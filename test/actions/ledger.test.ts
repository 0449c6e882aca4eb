/** What Nhật ký gửi remembers: who was told what, whose letter of today is taken, what is under way or in doubt. */
import fc from 'fast-check';
import {
  deliveryKey,
  inDoubt,
  isUnderWay,
  memoryOf,
  postAddress,
  recordOf,
  stampOf,
  takenToday,
  troublesOf,
} from '#actions/ledger';
import { DELIVERY_STATES } from '#schema/choices';
import type { Moment } from '#schema/tables';
import type { Delivery } from '#schema/tables/deliveries';
import { aDelivery, rowsOf, SETTINGS } from '#test/builders';

const AN = 'an@x.example';
const MORNING: Moment = { today: '2024-04-02', time: '07:35' };
const ledgerOf = (...rows: Partial<Delivery>[]) => rowsOf(rows.map(aDelivery));

test('a letter’s name: plan, person, kind, day; the case of an address makes no other person', () => {
  const key = deliveryKey(SETTINGS, { to: 'An@X.example', kind: 'digest' }, '2024-04-02');
  expect(key).toBe('2024|17/KH-UBND|an@x.example|digest|2024-04-02');
  expect(deliveryKey(SETTINGS, { to: AN, kind: 'digest' }, '2024-04-02')).toBe(key);
  expect(deliveryKey(SETTINGS, { to: AN, kind: 'digest' }, '2024-04-03')).not.toBe(key);
  expect(deliveryKey(SETTINGS, { to: AN, kind: 'structure' }, '2024-04-02')).not.toBe(key);
});

describe('today’s letter of a person', () => {
  test.each<[string, Partial<Delivery>, string, boolean]>([
    ['sent', { state: 'sent' }, '11:00', true],
    ['under way, however long ago: in doubt, never repeated', { state: 'sending' }, '11:00', true],
    ['claimed a moment ago', { state: 'claimed' }, '07:39', true],
    ['claimed ten minutes ago: may be taken over', { state: 'claimed' }, '07:40', false],
    ['failed once', { state: 'failed', tries: 1 }, '07:31', false],
    ['failed twice', { state: 'failed', tries: 2 }, '07:31', false],
    ['failed three times: shown, left to a person', { state: 'failed', tries: 3 }, '07:31', true],
    ['withheld by the quota', { state: 'withheld', tries: 0 }, '07:31', false],
    ['sent yesterday', { state: 'sent', on: '2024-04-01' }, '07:31', false],
    ['of another kind', { state: 'sent', kind: 'leader' }, '07:31', true],
    ['to the same address in capitals', { state: 'sent', to: 'AN@X.EXAMPLE' }, '07:31', true],
    ['to somebody else', { state: 'sent', to: 'binh@x.example' }, '07:31', false],
    ['without a readable state', { state: null }, '07:31', false],
  ])('%s', (_name, row, time, isTaken) => {
    expect(takenToday(ledgerOf(row), { today: '2024-04-02', time })(AN).isTaken).toBe(isTaken);
  });

  test('a try that may be repeated uses its row again', () => {
    const taken = takenToday(ledgerOf({ to: 'binh@x.example' }, { state: 'failed', tries: 2 }), MORNING)(AN);
    expect([taken.isTaken, taken.row?.row, taken.row?.record.tries]).toEqual([false, 4, 2]);
    expect(takenToday([], MORNING)(AN)).toEqual({ isTaken: false, row: null });
  });
});

describe('memory', () => {
  const memory = memoryOf(
    ledgerOf(
      { on: '2024-03-21', named: ['1.1a', '5.1a'] },
      { on: '2024-03-25', kind: 'leader', named: ['5.1a'] },
      { on: '2024-03-27', state: 'failed', named: ['6.1c'] },
      { on: '2024-03-28', state: 'sending', named: ['5.1b'] },
      { on: '2024-03-29', state: 'withheld', named: ['5.1c'] },
      { on: '2024-04-01', kind: 'structure', named: [] },
      { on: '2024-03-29', to: null, posts: ['Tư pháp – Hộ tịch'], state: 'withheld', named: ['4.1a'] },
    ),
  );

  test('the last letter is that which left, or may have', () => {
    expect(memory.lastSentOn(AN)).toBe('2024-03-28');
    expect(memory.lastSentOn('binh@x.example')).toBeNull();
    expect(memory.lastLeaderOn(AN)).toBe('2024-03-25');
  });

  test.each([
    ['1.1a', '2024-03-21'],
    ['5.1a', '2024-03-25'],
    ['5.1b', '2024-03-28'],
    ['6.1c', null],
    ['5.1c', null],
  ])('%s was last told on %s', (id, day) => {
    expect(memory.lastNamedOn(AN, id)).toBe(day);
  });

  test('a post without an address is remembered by its name, however it is written', () => {
    const post = postAddress('tư pháp - hộ tịch');
    expect(post).toBe(postAddress('Tư pháp – Hộ tịch'));
    expect([memory.lastSentOn(post), memory.lastNamedOn(post, '4.1a')]).toEqual(['2024-03-29', '2024-03-29']);
  });

  test('who was held back last is known until he gets a letter', () => {
    expect(memory.wasWithheld(AN)).toBe(true);
    const later = memoryOf(ledgerOf({ on: '2024-03-29', state: 'withheld' }, { on: '2024-04-01', state: 'sent' }));
    expect(later.wasWithheld(AN)).toBe(false);
  });
});

test('fresh and stale: a letter is under way for ten minutes, in doubt afterwards, never both', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DELIVERY_STATES), fc.nat({ max: 240 }), (state, minutes) => {
      const ledger = ledgerOf({ state });
      const clock = 7 * 60 + 30 + minutes;
      const time = [Math.floor(clock / 60), clock % 60].map((part) => String(part).padStart(2, '0')).join(':');
      const moment = { today: '2024-04-02', time } as const;
      const isHeld = state === 'claimed' || state === 'sending';
      expect(isUnderWay(ledger, moment)).toBe(isHeld && minutes < 10);
      expect(inDoubt(ledger, moment)).toHaveLength(state === 'sending' && minutes >= 10 ? 1 : 0);
    }),
  );
  expect(inDoubt(ledgerOf({ state: 'sending', on: '2024-03-20' }), MORNING)).toHaveLength(1);
  expect(stampOf(MORNING)).toBe('2024-04-02 07:35');
});

test('troubles of the last seven days; posts without an address are counted once, as they stand today', () => {
  const ledger = ledgerOf(
    { on: '2024-03-26', state: 'failed' },
    { on: '2024-03-25', state: 'failed' },
    { on: '2024-03-29', state: 'sending' },
    { on: '2024-04-01', state: 'withheld' },
    { on: '2024-04-01', to: null, posts: ['Tư pháp'], state: 'withheld' },
  );
  const unreached = [{ post: 'Tư pháp', gap: 'noAddress' as const, items: [] }];
  expect(troublesOf(ledger, MORNING, unreached)).toEqual({ failed: 1, inDoubt: 1, withheld: 1, unreached: 1 });
});

test('what a letter named stays within a cell: a list too long counts as everything that there was on that day', () => {
  const record = (count: number): Delivery =>
    recordOf(
      {
        kind: 'digest',
        to: AN,
        posts: [],
        counts: { overdue: count, dueToday: 0, dueSoon: 0, updates: 0 },
        named: Array.from({ length: count }, (_, index) => `1.b${index}`),
      },
      'key',
      MORNING,
      { state: 'sent', reason: null, tries: 1 },
    );
  expect(record(4_000).named).toHaveLength(4_000);
  expect(record(10_000).named).toEqual(['*']);
  const memory = memoryOf(ledgerOf(record(10_000), { ...record(2), on: '2024-04-05' }));
  expect(memory.lastNamedOn(AN, '1.b9000')).toBe('2024-04-02');
  expect(memory.lastNamedOn(AN, '1.b1')).toBe('2024-04-05');
  expect(memory.lastNamedOn('binh@x.example', '1.b1')).toBeNull();
});
