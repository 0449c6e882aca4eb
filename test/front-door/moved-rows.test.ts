// A person sorts the ledger, or deletes or inserts rows in it, while letters leave: no letter twice, no state in a wrong row.
import { type Host, openHost } from '#local/host';
import { sampleAddress } from '#local/new-book';
import type { PersonSheet } from '#local/person-sheet';
import { ledger, sampleBook, tab, valueAt } from '#test/front-door/book';

const OFFICE = sampleAddress('Văn phòng – Thống kê');
const FINANCE = sampleAddress('Tài chính – Kế toán');
const CULTURE = sampleAddress('Văn hóa – Thông tin');
const DAY = '2024-04-08';

const sentTo = (host: Host): string[] => host.outbox.map(({ to }) => to);
/** Today’s states by address. */
const stateOf = (host: Host): Map<unknown, unknown> =>
  new Map(ledger(host).flatMap(({ on, to, state }) => (on === 45390 ? [[to, state]] : [])));
const rowOfLetter = (host: Host, to: string): number => ledger(host).findIndex((row) => row.to === to) + 3;
/** Once, just before the nth send of the run under way. */
const beforeSend = (host: Host, nth: number, work: (sheet: PersonSheet) => void): void => {
  host.faults.before = (call, count) => {
    if (call === 'MailApp.sendEmail' && count === nth) work(tab(host, 'deliveries'));
  };
};
const run = (host: Host): Host => {
  host.run('runDaily', 'clock');
  host.faults = {};
  return host;
};
/** The same workbook an hour later, its day open, run again. */
const again = (host: Host): Host => {
  const later = openHost({ state: host.save(), now: `${DAY}T08:30` });
  expect(valueAt(later, 'settings', 'remindersSettledOn', 'value')).toBe('');
  return run(later);
};
/** 08/04/2024 with five letters, and two rows of an earlier day that say “Gửi lỗi” and “Đã gửi”. */
const withPast = (): Host => {
  const host = sampleBook('2024-04-02');
  host.faults.mailFails = ({ to }) => (to === FINANCE ? 'Service unavailable: Mail' : null);
  run(host);
  host.setNow(`${DAY}T07:30`);
  return host;
};
const PAST = [
  [OFFICE, 'Đã gửi', ''],
  [FINANCE, 'Gửi lỗi', 'Google báo: Service unavailable: Mail'],
];
const past = (host: Host): unknown[][] =>
  ledger(host)
    .filter(({ on }) => on === 45384)
    .map(({ to, state, reason }) => [to, state, reason])
    .sort((a, b) => PAST.findIndex(([to]) => to === a[0]) - PAST.findIndex(([to]) => to === b[0]));
const today = (host: Host): unknown[] =>
  ledger(host)
    .filter(({ on }) => on === 45390)
    .map(({ state }) => state);
const SENT = Array.from({ length: 5 }, () => 'Đã gửi');

const EDITS: readonly [string, (sheet: PersonSheet) => void][] = [
  ['sorted by address', (sheet) => sheet.sort('A3:O20', 3)],
  ['sorted by day, newest first', (sheet) => sheet.sort('A3:O20', 2, false)],
  ['a row inserted above', (sheet) => sheet.insertRows(3)],
  ['the first row deleted: that of an earlier day', (sheet) => sheet.deleteRows(3)],
];

describe.each(EDITS)('%s', (name, edit) => {
  test.each([1, 3, 5])('before send %i: five letters, all sent, rows of earlier days as they were', (nth) => {
    const host = withPast();
    beforeSend(host, nth, edit);
    run(host);
    expect(sentTo(host).slice(1).sort()).toEqual([...new Set(sentTo(host).slice(1))].sort());
    expect(today(host)).toEqual(SENT);
    expect(past(host)).toEqual(name.includes('deleted') ? PAST.slice(1) : PAST);
    for (const { id, about } of ledger(host)) if (id !== '') expect(about).toBe(id);
    expect(ledger(host).filter(({ id, state }) => id === '' && state !== '')).toEqual([]);
  });

  test.each([2, 4])('before send 1, and the run killed at send %i: nobody gets two, the others get theirs', (nth) => {
    const host = withPast();
    beforeSend(host, 1, edit);
    host.faults.dieAt = { call: 'MailApp.sendEmail', nth };
    run(host);
    const later = again(host);
    const letters = sentTo(later).slice(1);
    expect(new Set(letters).size).toBe(letters.length);
    const states = stateOf(later);
    for (const to of letters) expect(['Đã gửi', 'Đang gửi']).toContain(states.get(to));
    for (const { id, about } of ledger(later)) if (id !== '') expect(about).toBe(id);
    expect(letters.length).toBeGreaterThanOrEqual(5 - today(later).filter((state) => state === 'Đang gửi').length);
  });
});

test('rows of letters deleted while the others leave: each that left gets its row back, with what it named', () => {
  const host = sampleBook(DAY);
  beforeSend(host, 3, (sheet) => {
    sheet.deleteRows(rowOfLetter(host, OFFICE));
    sheet.deleteRows(rowOfLetter(host, CULTURE));
  });
  run(host);
  expect(new Set(sentTo(host)).size).toBe(5);
  expect(today(host)).toEqual(SENT);
  const back = ledger(host).find(({ to }) => to === OFFICE);
  expect(back).toMatchObject({ kind: 'Thư nhắc việc', tries: 1, overdue: 5 });
  expect(String(back?.named)).toContain('5.1a');
});

test('a letter in doubt whose row was moved is sent again at a person’s wish', () => {
  const host = sampleBook(DAY);
  beforeSend(host, 2, (sheet) => sheet.sort('A3:O20', 3, false));
  host.faults.dieAt = { call: 'MailApp.sendEmail', nth: 3 };
  run(host);
  const later = again(host);
  const [doubtful = ''] = ledger(later).flatMap(({ to, state }) => (state === 'Đang gửi' ? [String(to)] : []));
  const letters = later.outbox.length;
  later.setNow(`${DAY}T09:30`);
  later.open();
  later.answers.alert.push('YES');
  later.menu('Gửi lại thư chưa rõ đã đi');
  expect(sentTo(later).slice(letters)).toContain(doubtful);
  expect(new Set(sentTo(later)).size).toBe(5);
});
