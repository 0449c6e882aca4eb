/** Claims under a quota, and the hours of the clock. */
import fc from 'fast-check';
import { deliveryKey, stampOf } from '#actions/ledger';
import { claimLetters, type DueLetter, hasBegun, isReminderHour, previewDay } from '#actions/reminders';
import type { Letter } from '#letters/letter';
import { SEND_HOURS } from '#schema/choices';
import { DEFAULT_SETTINGS } from '#schema/settings';
import type { Moment } from '#schema/tables';
import { aDelivery } from '#test/builders';

const moment: Moment = { today: '2024-04-02', time: '07:30' };
const settings = { ...DEFAULT_SETTINGS, year: 2024, planNumber: '17/KH-UBND' };
const aLetter = (to: string, overdue = 1): Letter => ({
  kind: 'digest',
  to,
  posts: ['Văn phòng – Thống kê'],
  counts: { overdue, dueToday: 2, dueSoon: 3, updates: 4 },
  named: ['1.1a'],
  subject: 's',
  text: 't',
  html: 'h',
  sender: 'Sổ CCHC',
  replyTo: null,
});

test('a quota is spent in the order given; every letter leaves a row, sent or not', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.integer({ min: 0, max: 15 }), fc.nat({ max: 2 }), (count, quota, tries) => {
      const letters = Array.from({ length: count }, (_, index): DueLetter => {
        const letter = aLetter(`a${index}@x.example`, index);
        const row = index % 3 === 0 ? index + 3 : null;
        return { letter, key: deliveryKey(settings, letter, moment.today), row, tries };
      });
      const claims = claimLetters({ letters, gaps: [] }, quota, moment);
      expect(claims.map(({ letter, row }) => [letter, row])).toEqual(letters.map(({ letter, row }) => [letter, row]));
      expect(claims.filter(({ record }) => record.state === 'claimed')).toHaveLength(Math.min(count, quota));
      claims.forEach(({ record, letter }, index) => {
        expect(record.state).toBe(index < quota ? 'claimed' : 'withheld');
        expect(record.reason === null).toBe(index < quota);
        expect(record.tries).toBe(index < quota ? tries + 1 : tries);
        expect(record).toMatchObject({
          ...letter?.counts,
          to: letter?.to,
          on: moment.today,
          at: stampOf(moment),
          id: letters[index]?.key,
          named: ['1.1a'],
        });
        expect(JSON.stringify(record)).not.toMatch(/"(text|html|subject)"/);
      });
    }),
  );
});

test('a post that nobody is reached for costs no quota and leaves its row', () => {
  const gap = aDelivery({ to: null, posts: ['Tư pháp – Hộ tịch'], state: 'withheld' });
  expect(claimLetters({ letters: [], gaps: [gap] }, 0, moment)).toEqual([{ letter: null, row: null, record: gap }]);
});

test.each([
  ['00:00', false],
  ['06:59', false],
  ['07:00', false],
  ['07:29', false],
  ['07:30', true],
  ['09:05', true],
  ['11:30', true],
  ['11:31', false],
  ['23:59', false],
])('the clock at %s has work: %s', (time, works) => {
  expect(isReminderHour({ today: '2024-04-02', time })).toBe(works);
});

test.each(SEND_HOURS)('from %s on, not a minute before', (remindFrom) => {
  const minutes = Array.from({ length: 1440 }, (_, minute) =>
    [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
  );
  const begun = minutes.filter((time) => hasBegun({ today: '2024-04-02', time }, { remindFrom }));
  expect(begun[0]?.replace(':', '')).toBe(remindFrom);
  expect(begun).toEqual(minutes.slice(minutes.indexOf(begun[0] ?? '')));
});

test.each([
  ['02/04/2024', '2024-04-02'],
  [' 2/4/2024 ', '2024-04-02'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  ['31/04/2024', null],
  ['2024-04-02', null],
  ['mai', null],
  ['', null],
])('the day “%s” of a preview is %s', (words, day) => {
  expect(previewDay(words)).toBe(day);
});
