/** What a run leaves in Cài đặt: how it ended, whether the day is settled, and when its silence becomes an alarm. */
import fc from 'fast-check';
import { heartbeat, hoursSilent, isSilent, outcomeOf } from '#actions/heartbeat';
import { DELIVERY_STATES } from '#schema/choices';
import type { Moment } from '#schema/tables';

const moment: Moment = { today: '2024-04-02', time: '07:30' };
const PLAIN = { dayOff: false, damaged: false };

test('the day is settled unless a letter is still to be tried again; the note counts', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...DELIVERY_STATES), { maxLength: 8 }), fc.boolean(), (states, underWay) => {
      const outcome = outcomeOf(states);
      const left = heartbeat(outcome, moment, { ...PLAIN, underWay });
      expect([left.remindersRanOn, left.remindersRanAt]).toEqual(['2024-04-02', '2024-04-02 07:30']);
      expect(left.remindersSettledOn === '2024-04-02').toBe(
        !underWay && !states.some((state) => state === 'failed' || state === 'withheld' || state === 'claimed'),
      );
      const note = left.remindersNote ?? '';
      expect(note).toMatch(/^07:30: /);
      if (outcome.sent > 0) expect(note).toContain(`đã gửi ${outcome.sent} thư`);
    }),
  );
});

test('a day off is settled and says so; a damaged day stays open, so that its letters go out once it is mended', () => {
  const dayOff = heartbeat(outcomeOf([]), moment, { dayOff: true, damaged: false });
  expect(dayOff).toMatchObject({ remindersNote: '07:30: ngày nghỉ, không gửi', remindersSettledOn: '2024-04-02' });
  const damaged = heartbeat(outcomeOf(['sent']), moment, { dayOff: false, damaged: true });
  expect(damaged.remindersNote).toMatch(/sổ hỏng, đã báo 1/);
  expect(damaged).not.toHaveProperty('remindersSettledOn');
});

test.each([
  ['2024-04-01 07:30', '2024-04-02', '07:30', 24],
  ['2024-04-01 07:30', '2024-04-02', '09:29', 25],
  ['2024-02-28 11:30', '2024-03-01', '11:30', 48],
  ['', '2024-04-02', '07:30', null],
  ['hôm qua', '2024-04-02', '07:30', null],
] as const)('last run %s, now %s %s: %s hours', (remindersRanAt, today, time, hours) => {
  expect(hoursSilent({ remindersRanAt }, { today, time })).toBe(hours);
});

test.each([
  ['off', '', null, '2024-03-01 07:30', false],
  ['26 hours ago', 'an@x.example', '2024-03-11', '2024-04-01 05:30', false],
  ['27 hours ago', 'an@x.example', '2024-03-11', '2024-04-01 04:30', true],
  ['on since today, not yet run', 'an@x.example', '2024-04-02', '', false],
  ['on since yesterday, never run', 'an@x.example', '2024-04-01', '', true],
] as const)('%s: an alarm? ', (_name, remindersBy, remindersSince, remindersRanAt, alarm) => {
  expect(isSilent({ remindersBy, remindersSince, remindersRanAt }, moment)).toBe(alarm);
});
