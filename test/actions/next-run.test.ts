// When the next letters may go out: the hours of a day, days off, a settled day.
import { nextRun } from '#actions/next-run';
import { makeCalendar } from '#domain/calendar';
import type { CivilDate } from '#kernel/civil-date';
import type { SendHour } from '#schema/choices';

const calendar = makeCalendar([
  { on: '2024-04-29', kind: 'substitute' },
  { on: '2024-04-30', kind: 'holiday' },
  { on: '2024-05-01', kind: 'holiday' },
  { on: '2024-05-04', kind: 'working' },
]);

test.each<[string, SendHour, string, string | null, string]>([
  ['before the hour', '0730', '2024-04-02 06:00', null, '2024-04-02 07:30–08:30'],
  ['at the hour', '0730', '2024-04-02 07:30', null, '2024-04-02 07:30–08:30'],
  ['the trigger’s minute has not come', '0730', '2024-04-02 07:50', null, '2024-04-02 07:50–08:50'],
  ['what is left is tried in the next hour', '0730', '2024-04-02 10:45', null, '2024-04-02 10:45–11:30'],
  ['after the last start', '0730', '2024-04-02 11:30', null, '2024-04-03 07:30–08:30'],
  ['settled', '0730', '2024-04-02 08:00', '2024-04-02', '2024-04-03 07:30–08:30'],
  ['settled yesterday', '0730', '2024-04-02 07:00', '2024-04-01', '2024-04-02 07:30–08:30'],
  ['a later hour', '1030', '2024-04-02 08:00', null, '2024-04-02 10:30–11:30'],
  ['before a weekend', '0830', '2024-04-05 12:00', null, '2024-04-08 08:30–09:30'],
  ['over swapped days and holidays', '0730', '2024-04-26 12:00', null, '2024-05-02 07:30–08:30'],
  ['a Saturday worked in exchange', '0730', '2024-05-03 12:00', null, '2024-05-04 07:30–08:30'],
])('%s: begins %s, now %s', (_name, remindFrom, now, settled, next) => {
  const [today, time] = now.split(' ') as [CivilDate, string];
  const { on, from, to } = nextRun(
    calendar,
    { remindFrom, remindersSettledOn: settled as CivilDate | null },
    { today, time },
  );
  expect(`${on} ${from}–${to}`).toBe(next);
});
