// Nhắc việc through the sidebar's door: who may, what is shown, letters sent in steps, a lost answer, two people at once.
import { readFileSync } from 'node:fs';
import type { EndpointName, InputOf, OutputOf, SendStep } from '#entry/contract';
import { type Host, openHost } from '#local/host';
import { sampleAddress } from '#local/new-book';
import { ask, COLLECTOR, callsOf, envelopeOf, LEADER, OFFICER, refusal, STRANGER } from '#test/front-door/asking';
import { cell, fingerprintOf, ledger, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { openDay, runDay } from '#tools/simulate/day';

const CULTURE = sampleAddress('Văn hóa – Thông tin');

const bookOf = (user: string, today = '2024-04-08'): Host => {
  const host = sampleBook(today);
  host.setUser(user);
  return host;
};
const look = (host: Host): OutputOf<'reminders.look'> => ask(host, 'reminders.look', null);
const dueNow = (host: Host): string[] => look(host).due.map(({ to }) => to);
const step = (day: string, to: readonly string[]): SendStep => ({ operation: 'gửi-1', day, to });
const sentTo = (host: Host): string[] => host.outbox.map(({ to }) => to);
/** The ledger without its minutes. */
const states = (host: Host): unknown[][] =>
  ledger(host).map(({ id, to, posts, kind, state, reason, overdue, dueSoon, updates, tries, named }) => [
    id,
    to,
    posts,
    kind,
    state,
    reason,
    overdue,
    dueSoon,
    updates,
    tries,
    named,
  ]);
/** Sends all that is due, some letters a call, in the order that was shown. */
const sendInSteps = (host: Host, most: number): OutputOf<'reminders.send'>['letters'][number][] => {
  const { today, due } = look(host);
  const all = due.map(({ to }) => to);
  const steps = Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));
  return steps.flatMap((to) => ask(host, 'reminders.send', step(today, to)).letters);
};

describe('rights', () => {
  const VERBS: readonly [EndpointName, (host: Host) => unknown][] = [
    ['reminders.on', () => null],
    ['reminders.off', () => null],
    ['reminders.takeOver', () => ({ from: 'ai.do@example.com' })],
    ['reminders.send', (host) => step('2024-04-08', dueNow(host).slice(0, 1))],
    ['reminders.resend', () => ({ letters: [] })],
  ];

  test.each(VERBS)(
    '%s: not for an officer, a stranger, or whom Google does not name; nothing is done',
    (name, input) => {
      const host = sampleBook('2024-04-08');
      const before = fingerprintOf(host);
      for (const [user, sentence] of [
        [OFFICER, /dành cho đầu mối tổng hợp và lãnh đạo/],
        [STRANGER, /nguoi\.la@example\.com chưa được ghi vai trò/],
        ['', /Google không cho biết địa chỉ/],
      ] as const) {
        host.setUser(user);
        expect(refusal(host, name, input(host) as InputOf<typeof name>)).toMatch(sentence);
        expect([fingerprintOf(host), host.outbox, host.triggers]).toEqual([before, [], []]);
      }
    },
  );

  test.each([OFFICER, STRANGER, LEADER])('%s looks, previews and tries on himself', (user) => {
    const host = bookOf(user);
    expect(look(host).mayManage).toBe(user === LEADER);
    expect(ask(host, 'reminders.preview', { day: '2024-04-08' }).letters).toHaveLength(5);
    expect(ask(host, 'reminders.test', { operation: 'one' }).sentence).toContain(`Đã gửi thử 1 thư đến ${user}`);
    expect(sentTo(host)).toEqual([user]);
    expect(ledger(host)).toEqual([]);
  });
});

test('a test letter whose answer got lost is not sent again; another one is', () => {
  const host = bookOf(OFFICER);
  const tries = ['one', 'one', 'two'].map((operation) => ask(host, 'reminders.test', { operation }).sentence);
  expect(new Set(tries).size).toBe(1);
  expect(sentTo(host)).toEqual([OFFICER, OFFICER]);
});

describe('what is shown', () => {
  test('off, with who would be written to; then on, with whose they are and when they run next', () => {
    const host = bookOf(COLLECTOR);
    const before = look(host);
    expect(callsOf(host)).toBeLessThanOrEqual(16);
    expect(before).toMatchObject({ by: '', since: null, next: null, me: COLLECTOR, mayManage: true, isDayOff: false });
    expect(before.due).toHaveLength(5);
    expect(before.due[0]).toMatchObject({ to: COLLECTOR, counts: { overdue: 5 } });
    expect(before.quota).toBe(100);
    expect(ask(host, 'reminders.on', null).sentence).toMatch(/^Đã bật nhắc việc/);
    expect(host.triggers.map(({ user }) => user)).toEqual([COLLECTOR]);
    expect(look(host)).toMatchObject({
      by: COLLECTOR,
      since: '2024-04-08',
      next: { on: '2024-04-08', from: '07:30', to: '08:30' },
    });
    host.setNow('2024-04-08T08:15');
    runDay(host);
    expect(look(host)).toMatchObject({
      ranAt: '2024-04-08 08:15',
      note: '08:15: đã gửi 5 thư',
      due: [],
      next: { on: '2024-04-09', from: '07:30', to: '08:30' },
    });
    host.setNow('2024-04-09T12:00');
    expect(look(host).next).toMatchObject({ on: '2024-04-10' });
  });

  test('the next run skips days off and follows the hour of the settings', () => {
    const host = bookOf(COLLECTOR, '2024-04-26');
    ask(host, 'reminders.on', null);
    host.setNow('2024-04-26T14:00');
    type(host, 'settings', 'remindFrom', 'value', '9 giờ 30');
    expect(look(host).next).toEqual({ on: '2024-05-02', from: '09:30', to: '10:30' });
    host.setNow('2024-04-27T09:00');
    expect(look(host)).toMatchObject({ isDayOff: true, due: [] });
  });

  test('nobody in a post, no address, a malformed one, absence: each with its cell', () => {
    const host = bookOf(COLLECTOR);
    tab(host, 'people').paste(cell(host, 'people', 'CB2', 'email'), [['khong-phai-dia-chi']]);
    tab(host, 'people').clear(cell(host, 'people', 'CB3', 'email'));
    type(host, 'people', 'CB4', 'leftOn', '01/04/2024');
    const { troubles } = look(host);
    expect(troubles.map(({ at }) => [at.key, at.column])).toEqual([
      ['CB2', 'email'],
      ['CB3', 'email'],
      ['CB4', 'leftOn'],
    ]);
    expect(troubles.at(-1)?.text).toMatch(/^Chưa có ai thay người đã thôi giữ chức Tài chính – Kế toán/);
    const { row } = ask(host, 'show', { table: 'people', id: 'CB3', row: 5, column: 'email' });
    expect(row).toBe(5);
  });

  test('an account that may not send sees everything but its quota', () => {
    const barred = `${readFileSync('dist/Code.js', 'utf8')}
MailApp = { getRemainingDailyQuota: function () { throw new Error('You do not have permission to call MailApp'); } };`;
    const host = openHost({ state: sampleBook('2024-04-08').save(), code: barred, now: '2024-04-08T07:30' });
    host.setUser(OFFICER);
    expect(look(host)).toMatchObject({ quota: null, by: '' });
    expect(look(host).due).toHaveLength(5);
  });

  test('in a copy of the workbook nobody has the reminders', () => {
    const host = bookOf(COLLECTOR);
    ask(host, 'reminders.on', null);
    const state = host.save();
    const copy = openHost({ state: { ...state, workbook: { ...state.workbook, id: 'local-copy' } } });
    copy.setUser(COLLECTOR);
    expect(look(copy)).toMatchObject({ by: '', next: null });
  });
});

test('on, off, handed over: the same as from the menu, and each harmless when it is tried again', () => {
  const host = bookOf(COLLECTOR);
  ask(host, 'reminders.on', null);
  expect(ask(host, 'reminders.on', null).sentence).toMatch(/^Đã bật/);
  expect(host.triggers).toHaveLength(1);
  host.setUser(LEADER);
  expect(refusal(host, 'reminders.on', null)).toMatch(new RegExp(`đang do ${COLLECTOR} bật từ ngày 08/04/2024`));
  expect(refusal(host, 'reminders.off', null)).toMatch(/chỉ tài khoản ấy tắt được/);
  expect(refusal(host, 'reminders.takeOver', { from: OFFICER })).toMatch(new RegExp(`đang do ${COLLECTOR}`));
  for (const _ of [1, 2])
    expect(ask(host, 'reminders.takeOver', { from: COLLECTOR }).sentence).toMatch(new RegExp(`do ${LEADER} đảm nhận`));
  expect(valueAt(host, 'settings', 'remindersBy', 'value')).toBe(LEADER);
  expect(host.triggers.map(({ user }) => user)).toEqual([COLLECTOR, LEADER]);
  expect(ask(host, 'reminders.off', null).sentence).toMatch(/^Đã tắt/);
  expect(ask(host, 'reminders.off', null).sentence).toMatch(/đang tắt/);
  expect(valueAt(host, 'settings', 'remindersBy', 'value')).toBe('');
});

describe('preview', () => {
  test.each(['2024-04-08', '2024-10-01'])(
    '%s: what the run of that morning sends; nothing is sent or written',
    (day) => {
      const host = bookOf(COLLECTOR, '2024-04-02');
      const before = fingerprintOf(host);
      const { letters } = ask(host, 'reminders.preview', { day });
      expect([fingerprintOf(host), host.outbox]).toEqual([before, []]);
      const there = openDay({ today: day, state: host.save() });
      runDay(there);
      expect(letters.length).toBeGreaterThan(1);
      expect(letters.map(({ to, subject, text }) => [to, subject, text])).toEqual(
        there.outbox.map(({ to, subject, body }) => [to, subject, body]),
      );
    },
  );

  test('a day off; the whole letters in a dialog', () => {
    const host = bookOf(OFFICER);
    expect(ask(host, 'reminders.preview', { day: '2024-04-13' })).toEqual({ isDayOff: true, letters: [] });
    ask(host, 'reminders.showPreview', { day: '2024-04-08' });
    expect(host.dialogs.at(-1)?.title).toBe('Thư của ngày 08/04/2024: 5 thư, chưa gửi thư nào');
    expect(refusal(host, 'reminders.preview', { day: '2024-02-30' })).toMatch(
      /^Chưa làm: nội dung mà bảng gửi lên không đọc được/,
    );
  });
});

describe('sending in steps', () => {
  test.each([1, 2, 3])('%s letters a call: the same letters and the same ledger as in one run', (most) => {
    const prepared = sampleBook('2024-04-08');
    type(prepared, 'people', 'CB4', 'leftOn', '01/04/2024');
    const whole = openHost({ state: prepared.save(), now: '2024-04-08T07:30' });
    whole.setUser(COLLECTOR);
    whole.open();
    whole.answers.alert.push('YES');
    whole.menu('Gửi thư nhắc việc ngay');
    const host = openHost({ state: prepared.save(), now: '2024-04-08T07:30' });
    host.setUser(COLLECTOR);
    const letters = sendInSteps(host, most);
    expect(letters.map(({ state }) => state)).toEqual(letters.map(() => 'sent'));
    expect(host.outbox.map(({ to, subject, body }) => [to, subject, body])).toEqual(
      whole.outbox.map(({ to, subject, body }) => [to, subject, body]),
    );
    const sorted = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(states(host))).toEqual(sorted(states(whole)));
    expect(states(host).some(([, to]) => to === '')).toBe(true);
    expect(valueAt(host, 'settings', 'weekFigures', 'value')).toBe(valueAt(whole, 'settings', 'weekFigures', 'value'));
    expect(dueNow(host)).toEqual([]);
  });

  test('stopped in between, then gone on: nobody twice', () => {
    const host = bookOf(COLLECTOR);
    const all = dueNow(host);
    ask(host, 'reminders.send', step('2024-04-08', all.slice(0, 2)));
    expect(dueNow(host)).toEqual(all.slice(2));
    ask(host, 'reminders.send', step('2024-04-08', all.slice(2)));
    expect(sentTo(host)).toEqual(all);
    host.run('runDaily', 'clock');
    expect(sentTo(host)).toEqual(all);
  });

  test('a lost answer: the same step again sends nothing, and says how its letters stand', () => {
    const host = bookOf(COLLECTOR);
    const first = dueNow(host).slice(0, 2);
    const answer = ask(host, 'reminders.send', step('2024-04-08', first));
    expect(ask(host, 'reminders.send', step('2024-04-08', first))).toEqual(answer);
    expect(answer.letters.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(host.outbox).toHaveLength(2);
  });

  test('two collectors at once: nobody twice, each is told how the letters stand', () => {
    const host = bookOf(COLLECTOR);
    const all = dueNow(host);
    let beside: OutputOf<'reminders.send'> | null = null;
    host.faults.before = (op, nth) => {
      if (op !== 'MailApp.sendEmail' || nth !== 1 || beside !== null) return;
      host.faults.before = undefined;
      host.setUser(LEADER);
      beside = ask(host, 'reminders.send', step('2024-04-08', all));
      host.setUser(COLLECTOR);
    };
    const mine = ask(host, 'reminders.send', step('2024-04-08', all.slice(0, 3)));
    expect(mine.letters.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(new Set(sentTo(host))).toEqual(new Set(all));
    expect(host.outbox).toHaveLength(all.length);
  });

  test('one letter that fails stops nobody and is said; the quota’s end too', () => {
    const host = bookOf(COLLECTOR);
    host.faults.mailFails = ({ to }) => (to === CULTURE ? 'Service unavailable: Mail' : null);
    const letters = sendInSteps(host, 2);
    expect(letters.find(({ to }) => to === CULTURE)).toMatchObject({
      state: 'failed',
      reason: 'Google báo: Service unavailable: Mail',
    });
    expect(letters.filter(({ state }) => state === 'sent')).toHaveLength(letters.length - 1);
    const poor = sampleBook('2024-04-08', { host: { dailyQuota: 3 } });
    poor.setUser(COLLECTOR);
    expect(sendInSteps(poor, 2).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'withheld', 'withheld']);
  });

  test('another day, a day off, a lock that is held, too many at once: refused', () => {
    const host = bookOf(COLLECTOR);
    expect(refusal(host, 'reminders.send', step('2024-04-05', [OFFICER]))).toMatch(
      /của ngày 05\/04\/2024, nay đã sang ngày khác/,
    );
    const many = Array.from({ length: 21 }, (_, at) => `a${at}@example.com`);
    expect(refusal(host, 'reminders.send', step('2024-04-08', many))).toMatch(
      /^Chưa làm: nội dung mà bảng gửi lên không đọc được/,
    );
    host.faults.lockHeldElsewhere = true;
    expect(refusal(host, 'reminders.send', step('2024-04-08', [OFFICER]))).toMatch(/lần chạy khác/);
    expect(refusal(bookOf(COLLECTOR, '2024-04-13'), 'reminders.send', step('2024-04-13', [OFFICER]))).toMatch(
      /ngày nghỉ/,
    );
    expect(host.outbox).toEqual([]);
  });

  test('whoever is not due gets nothing', () => {
    const host = bookOf(COLLECTOR);
    const { letters } = ask(host, 'reminders.send', step('2024-04-08', ['ai.do@example.com']));
    expect([letters, host.outbox]).toEqual([[{ to: 'ai.do@example.com', state: null, reason: '' }], []]);
  });
});

test('a letter in doubt is sent again, once', () => {
  const host = bookOf(COLLECTOR, '2024-04-02');
  host.faults.dieAt = { call: 'MailApp.sendEmail', nth: 1 };
  host.run('runDaily', 'clock');
  host.faults = {};
  host.setNow('2024-04-02T08:30');
  const { doubtful } = look(host);
  expect(doubtful.map(({ to, on }) => [to, on])).toEqual([[COLLECTOR, '2024-04-02']]);
  for (const sentence of ['Đã gửi 1 thư.', expect.stringMatching(/^Hôm nay không có ai/)])
    expect(ask(host, 'reminders.resend', { letters: doubtful }).sentence).toEqual(sentence);
  expect(sentTo(host)).toEqual([COLLECTOR]);
  expect(look(host).doubtful).toEqual([]);
});

describe('the ledger', () => {
  const query = { state: '', words: '', most: 20 } as const;
  const twoDays = (): Host => {
    const host = bookOf(COLLECTOR, '2024-04-02');
    host.faults.mailFails = ({ to }) => (to === OFFICER ? 'Service unavailable: Mail' : null);
    runDay(host);
    host.faults = {};
    host.setNow('2024-04-08T07:30');
    runDay(host);
    return host;
  };

  test('newest first; by state, by words without diacritics, a page at a time', () => {
    const host = twoDays();
    const all = ask(host, 'reminders.ledger', query);
    expect(callsOf(host)).toBeLessThanOrEqual(4);
    expect(all.total).toBe(ledger(host).length);
    const days = all.lines.map(({ on }) => on);
    expect(days).toEqual([...days].sort().reverse());
    const failed = ask(host, 'reminders.ledger', { ...query, state: 'failed' });
    expect(failed.lines.map(({ to, on, reason }) => [to, on, reason])).toEqual([
      [OFFICER, '2024-04-02', 'Google báo: Service unavailable: Mail'],
    ]);
    const words = ask(host, 'reminders.ledger', { ...query, words: 'TAI CHINH 08/04/2024' });
    expect(words.lines.map(({ to, on }) => [to, on])).toEqual([[OFFICER, '2024-04-08']]);
    expect(ask(host, 'reminders.ledger', { ...query, most: 3 })).toEqual({
      total: all.total,
      lines: all.lines.slice(0, 3),
    });
  });

  test('what is no query is refused', () => {
    const host = bookOf(COLLECTOR);
    expect(envelopeOf(host, 'reminders.ledger', { ...query, most: 501 }).ok).toBe(false);
    expect(envelopeOf(host, 'reminders.ledger', { ...query, state: 'lost' as 'sent' }).ok).toBe(false);
  });
});

test('Zalo: the group’s text and one for each who has something to be told', () => {
  const host = bookOf(OFFICER);
  const { group, persons } = ask(host, 'reminders.zalo', null);
  expect(group).toMatch(/^CCHC xã Hương Trà – 08\/04\/2024: hoàn thành 0\/37/);
  expect(persons.map(({ name }) => name)).toContain('Tài chính – Kế toán');
  expect(persons[0]?.text).toMatch(/Kính gửi/);
});
