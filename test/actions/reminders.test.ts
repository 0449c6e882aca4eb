/** Claims under a quota, names of letters, the clock's window, and what a run leaves behind. */
import fc from 'fast-check';
import { claimLetters, deliveryKey, heartbeat, isReminderHour, outcomeOf, stampOf } from '#actions/reminders';
import type { Letter } from '#letters/letter';
import { DELIVERY_STATES } from '#schema/choices';
import { DEFAULT_SETTINGS } from '#schema/settings';
import type { Moment } from '#schema/tables';

const moment: Moment = { today: '2024-04-02', time: '07:30' };
const settings = { ...DEFAULT_SETTINGS, year: 2024, planNumber: '17/KH-UBND' };
const aLetter = (to: string, overdue = 1): Letter => ({
  kind: 'digest',
  to,
  posts: ['Văn phòng – Thống kê'],
  counts: { overdue, dueToday: 2, dueSoon: 3, updates: 4 },
  subject: 's',
  text: 't',
  html: 'h',
  sender: 'Sổ CCHC',
  replyTo: null,
});

test('a quota is spent in the order given; every letter leaves a row, sent or not', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.integer({ min: 0, max: 15 }), (count, quota) => {
      const due = Array.from({ length: count }, (_, index) => {
        const letter = aLetter(`a${index}@x.example`, index);
        return { letter, key: deliveryKey(settings, letter, moment.today), row: index % 3 === 0 ? index + 3 : null };
      });
      const claims = claimLetters(due, quota, moment);
      expect(claims.map(({ letter, row }) => [letter, row])).toEqual(due.map(({ letter, row }) => [letter, row]));
      expect(claims.filter(({ record }) => record.state === 'claimed')).toHaveLength(Math.min(count, quota));
      claims.forEach(({ record, letter }, index) => {
        expect(record.state).toBe(index < quota ? 'claimed' : 'withheld');
        expect(record.reason === null).toBe(index < quota);
        expect(record).toMatchObject({
          ...letter.counts,
          to: letter.to,
          on: moment.today,
          at: stampOf(moment),
          id: due[index]?.key,
        });
        expect(JSON.stringify(record)).not.toMatch(/"(text|html|subject)"/);
      });
    }),
  );
});

test('a letter’s name: plan, person, kind, day; the case of an address makes no other person', () => {
  const key = deliveryKey(settings, aLetter('An@X.example'), '2024-04-02');
  expect(key).toBe('2024|17/KH-UBND|an@x.example|digest|2024-04-02');
  expect(deliveryKey(settings, aLetter('an@x.example'), '2024-04-02')).toBe(key);
  expect(deliveryKey(settings, aLetter('an@x.example'), '2024-04-03')).not.toBe(key);
  expect(deliveryKey(settings, { to: 'an@x.example', kind: 'structure' }, '2024-04-02')).not.toBe(key);
});

test.each([
  ['00:00', false],
  ['07:29', false],
  ['07:30', true],
  ['09:05', true],
  ['11:30', true],
  ['11:31', false],
  ['23:59', false],
])('the clock at %s has work: %s', (time, works) => {
  expect(isReminderHour({ today: '2024-04-02', time })).toBe(works);
});

test('the day is settled unless a letter is still to be tried again; the note counts', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...DELIVERY_STATES), { maxLength: 8 }), (states) => {
      const outcome = outcomeOf(states);
      const left = heartbeat(outcome, moment, { dayOff: false, damaged: false });
      expect(left.remindersRanOn).toBe('2024-04-02');
      expect(left.remindersSettledOn === '2024-04-02').toBe(
        !states.some((state) => state === 'failed' || state === 'withheld'),
      );
      const note = left.remindersNote ?? '';
      expect(note).toMatch(/^07:30: /);
      if (outcome.sent > 0) expect(note).toContain(`đã gửi ${outcome.sent} thư`);
    }),
  );
  expect(heartbeat(outcomeOf([]), moment, { dayOff: true, damaged: false }).remindersNote).toBe(
    '07:30: ngày nghỉ, không gửi',
  );
  expect(heartbeat(outcomeOf(['sent']), moment, { dayOff: false, damaged: true }).remindersNote).toMatch(
    /sổ hỏng, đã báo 1/,
  );
});
