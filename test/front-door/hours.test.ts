// The hours of the clock: the setting, the edges of the window, and zones of file, script and process that differ.
import { type Host, type HostOptions, openHost } from '#local/host';
import { typeSampleAddresses } from '#local/new-book';
import { cell, ledger, sampleBook, tab, valueAt } from '#test/front-door/book';
import { openDay } from '#tools/simulate/day';

const DAY = '2024-04-02';
const TIMES = ['00:00', '06:59', '07:00', '07:29', '07:30', '08:29', '08:30', '10:30', '11:30', '11:31', '23:59'];

const lettersAt = (host: Host, time: string): number => {
  host.setNow(`${DAY}T${time}`);
  expect(host.run('runDaily', 'clock').error).toBeUndefined();
  return host.outbox.length;
};

describe.each([
  ['7 giờ 30', '07:30'],
  ['8 giờ 30', '08:30'],
  ['10 giờ 30', '10:30'],
])('from %s on', (label, from) => {
  const state = ((): ReturnType<Host['save']> => {
    const host = sampleBook('2024-04-01');
    expect(tab(host, 'settings').type(cell(host, 'settings', 'remindFrom', 'value'), label).accepted).toBe(true);
    return host.save();
  })();

  test.each(TIMES)('at %s', (time) => {
    const host = openHost({ state, now: `${DAY}T00:00` });
    expect(lettersAt(host, time)).toBe(time >= from && time <= '11:30' ? 2 : 0);
  });
});

test('the clock’s run before the chosen hour leaves the day open for the one that follows', () => {
  const host = sampleBook('2024-04-01', { set: { remindFrom: '0930' } });
  expect(['07:30', '08:30', '09:30'].map((time) => lettersAt(host, time))).toEqual([0, 0, 2]);
});

const ZONES: readonly (readonly [string, HostOptions])[] = [
  ['file in New York', { zone: 'America/New_York' }],
  ['script in London', { manifest: { timeZone: 'Europe/London' } }],
  ['process in Tokyo', { processZone: 'Asia/Tokyo' }],
  [
    'three zones',
    { zone: 'America/New_York', manifest: { timeZone: 'Pacific/Kiritimati' }, processZone: 'Pacific/Midway' },
  ],
];

describe.each(ZONES)('%s', (_name, options) => {
  const host = ((): Host => {
    const blank = openHost({ ...options, now: '2024-03-11T07:30' });
    blank.open();
    blank.answers.alert.push('YES', ...(options.zone === undefined ? [] : ['NO' as const]));
    blank.menu('Tạo sổ theo dõi');
    typeSampleAddresses(blank);
    return blank;
  })();
  const state = host.save();

  test.each([
    ['2024-04-01T23:59', 0, 0],
    ['2024-04-02T00:00', 0, 0],
    ['2024-04-02T07:29', 0, 0],
    ['2024-04-02T07:30', 2, 9],
    ['2024-04-02T11:30', 2, 9],
    ['2024-04-02T11:31', 0, 0],
  ])('at %s in Việt Nam: %i letters on %i late tasks', (now, letters, late) => {
    const book = openHost({ ...options, state, now });
    expect(book.run('runDaily', 'clock').error).toBeUndefined();
    expect(book.outbox.map(({ at }) => at)).toEqual(Array.from({ length: letters }, () => now));
    expect(ledger(book).reduce((sum, { overdue }) => sum + Number(overdue), 0)).toBe(late);
    for (const row of ledger(book)) expect(row).toMatchObject({ state: 'Đã gửi', at: now.replace('T', ' ') });
    if (letters > 0) expect(valueAt(book, 'settings', 'remindersRanAt', 'value')).toBe(now.replace('T', ' '));
  });
});

test('a due date is read in the file’s zone: the letter’s day is that of the cell', () => {
  const host = openDay({ today: DAY, host: { processZone: 'Pacific/Kiritimati' } });
  host.run('runDaily', 'clock');
  expect(host.outbox[0]?.body).toContain('hạn 01/04/2024 (dời từ 31/03/2024)');
});
