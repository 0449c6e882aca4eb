// Letters at a person's wish: looked at beforehand, tried on oneself, sent again, pasted into a chat; handed over; a year's end.
import { JSDOM } from 'jsdom';
import { type Answer, type Host, openHost } from '#local/host';
import { sampleAddress } from '#local/new-book';
import { fingerprintOf, finish, ledger, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { openDay, runDay, stateOf } from '#tools/simulate/day';

const OWNER = 'chu.so@huong-tra.example';
const SECOND = 'nguoi.thu.hai@huong-tra.example';
const OFFICE = sampleAddress('Văn phòng – Thống kê');
const FINANCE = sampleAddress('Tài chính – Kế toán');

const click = (host: Host, caption: string, answers: { alert?: Answer[]; prompt?: string[] } = {}): string => {
  host.answers.alert.push(...(answers.alert ?? []));
  host.answers.prompt.push(...(answers.prompt ?? []));
  const boxes = host.alerts.length;
  const { error, warnings } = host.menu(caption);
  expect([error, warnings]).toEqual([undefined, []]);
  return host.alerts.slice(boxes).at(-1)?.text ?? '';
};
const lastPage = (host: Host): Document => new JSDOM(host.dialogs.at(-1)?.html ?? '').window.document;
const run = (host: Host, moment: string): string[] => {
  const before = host.outbox.length;
  host.setNow(moment);
  expect(host.run('runDaily', 'clock').error).toBeUndefined();
  return host.outbox.slice(before).map(({ to }) => to);
};

describe('Xem trước', () => {
  const PREVIEW = 'Xem trước thư nhắc việc';

  test.each([
    ['', '2024-04-02'],
    ['08/04/2024', '2024-04-08'],
    ['01/10/2024', '2024-10-01'],
  ])('“%s”: what the run of that morning sends, to the letter; nothing is sent or written', (typed, day) => {
    const host = sampleBook('2024-04-02');
    const before = fingerprintOf(host);
    expect(click(host, PREVIEW, { prompt: [typed] })).toMatch(/^Xem thư của ngày nào/);
    expect([fingerprintOf(host), host.outbox]).toEqual([before, []]);
    const shown = [...lastPage(host).querySelectorAll('details')].map((each) => [
      each.querySelector('b')?.textContent,
      each.querySelector('iframe')?.getAttribute('srcdoc'),
    ]);
    const there = openDay({ today: day, state: host.save() });
    runDay(there);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toEqual(there.outbox.map(({ subject, htmlBody }) => [subject, htmlBody]));
  });

  test.each([
    ['mai', /“mai” không phải ngày/],
    ['06/04/2024', /06\/04\/2024 là ngày nghỉ/],
    ['04/03/2024', /không có thư nào phải gửi/],
  ])('“%s”: %s', (typed, sentence) => {
    const host = sampleBook('2024-04-02');
    expect(click(host, PREVIEW, { prompt: [typed] })).toMatch(sentence);
    expect(host.dialogs).toEqual([]);
  });

  test('what people typed cannot run in it', () => {
    const host = sampleBook('2024-04-02');
    type(host, 'tasks', '5.1a', 'text', '<script>alert(1)</script>');
    click(host, PREVIEW, { prompt: [''] });
    const page = lastPage(host);
    expect(page.querySelectorAll('script')).toHaveLength(0);
    for (const frame of page.querySelectorAll('iframe')) expect(frame.getAttribute('sandbox')).toBe('');
  });
});

test('Gửi thử cho tôi: one letter, marked, to whoever clicks; the ledger hears nothing and the day’s letters still go', () => {
  const host = sampleBook('2024-04-02');
  expect(click(host, 'Gửi thử cho tôi')).toMatch(new RegExp(`Đã gửi thử 1 thư đến ${OWNER}`));
  expect(host.outbox.map(({ to, subject }) => [to, subject])).toEqual([
    [OWNER, '[Thử] [CCHC xã Hương Trà] 02/04/2024: 5 nhiệm vụ quá hạn'],
  ]);
  expect(ledger(host)).toEqual([]);
  expect(run(host, '2024-04-02T07:30')).toEqual([OFFICE, FINANCE]);
  host.setNow('2024-04-06T08:00');
  expect(click(host, 'Gửi thử cho tôi')).toMatch(/ngày nghỉ/);
});

describe('Gửi lại', () => {
  const RESEND = 'Gửi lại thư chưa rõ đã đi';
  const inDoubt = (): Host => {
    const host = sampleBook('2024-04-02');
    host.faults.dieAt = { call: 'MailApp.sendEmail', nth: 1 };
    host.run('runDaily', 'clock');
    host.faults = {};
    expect(run(host, '2024-04-02T08:30')).toEqual([FINANCE]);
    return host;
  };

  test('shown with its day; no leaves it as it is; yes sends that letter alone', () => {
    const host = inDoubt();
    expect(click(host, RESEND, { alert: ['NO'] })).toContain(`• 02/04/2024: ${OFFICE}`);
    expect(ledger(host).map(({ state }) => state)).toEqual(['Đang gửi', 'Đã gửi']);
    expect(host.outbox).toHaveLength(1);
    expect(click(host, RESEND, { alert: ['YES'] })).toBe('Đã gửi 1 thư.');
    expect(host.outbox.map(({ to }) => to)).toEqual([FINANCE, OFFICE]);
    expect(ledger(host).map(({ state }) => state)).toEqual(['Đã gửi', 'Đã gửi']);
    expect(click(host, RESEND)).toBe('Không có thư nào chưa rõ đã đi.');
  });

  test('nothing in doubt: said', () => {
    expect(click(sampleBook('2024-04-02'), RESEND)).toBe('Không có thư nào chưa rõ đã đi.');
  });
});

test('Lời nhắn Zalo: the group’s text names no late task and nobody; each person’s is his letter', () => {
  const host = sampleBook('2024-04-02');
  tab(host, 'tasks').clear(`W${tab(host, 'tasks').values('A1:A60').flat().indexOf('3.1e') + 1}`);
  type(host, 'tasks', '3.1e', 'dueOn', '05/04/2024');
  click(host, 'Lời nhắn Zalo');
  const texts = [...lastPage(host).querySelectorAll('textarea')].map((each) => each.textContent ?? '');
  const [group = '', ...persons] = texts;
  expect(group).toMatch(/^CCHC xã Hương Trà – 02\/04\/2024: hoàn thành 0\/37 nhiệm vụ\./);
  expect(group).toContain('- 3.1e. ');
  expect(group).not.toMatch(/quá hạn|5\.1a|Văn phòng|Tài chính – Kế toán|Hồ Minh Hiếu|@/);
  expect(persons).toHaveLength(2);
  expect(persons[0]).toMatch(/^\[CCHC xã Hương Trà\] 02\/04\/2024: 5 nhiệm vụ quá hạn\n\nKính gửi/);
  expect(host.outbox).toEqual([]);
});

describe('Bàn giao', () => {
  const TAKE = 'Bàn giao nhắc việc cho tôi';
  const ON = 'Bật nhắc việc hằng ngày';

  test('the new person takes over in one click; the old trigger does nothing when it fires, and removes itself', () => {
    const host = sampleBook('2024-04-01');
    click(host, ON);
    host.setUser(SECOND);
    const refusal = click(host, ON);
    expect(refusal).toContain(`đang do ${OWNER} bật từ ngày 01/04/2024`);
    expect(click(host, TAKE, { alert: ['YES'] })).toContain(SECOND);
    expect(host.triggers.map(({ user }) => user)).toEqual([OWNER, SECOND]);
    expect(valueAt(host, 'settings', 'remindersBy', 'value')).toBe(SECOND);
    host.setNow('2024-04-02T07:30');
    for (const { error } of host.fireDueTriggers()) expect(error).toBeUndefined();
    expect(host.triggers.map(({ user }) => user)).toEqual([SECOND]);
    expect(host.outbox.map(({ to, from }) => [to, from])).toEqual([
      [OFFICE, SECOND],
      [FINANCE, SECOND],
    ]);
  });

  test('no changes nothing; nobody to take over from, or oneself: said', () => {
    const host = sampleBook('2024-04-01');
    expect(click(host, TAKE)).toMatch(/chưa ai bật/);
    click(host, ON);
    expect(click(host, TAKE)).toMatch(/đang do chính tài khoản/);
    host.setUser(SECOND);
    click(host, TAKE, { alert: ['NO'] });
    expect(valueAt(host, 'settings', 'remindersBy', 'value')).toBe(OWNER);
    expect(host.triggers.map(({ user }) => user)).toEqual([OWNER]);
  });

  test('a copied workbook has its reminders off, and sends nothing by the clock', () => {
    const host = sampleBook('2024-04-01');
    click(host, ON);
    const state = host.save();
    const copy = openHost({ state: { ...state, workbook: { ...state.workbook, id: 'local-copy' } } });
    copy.open();
    expect(copy.toasts.at(-1)?.text).toMatch(/bản sao của một sổ khác nên nhắc việc đang tắt/);
    expect(run(copy, '2024-04-02T07:30')).toEqual([]);
    click(copy, ON);
    expect(run(copy, '2024-04-02T08:30')).toEqual([OFFICE, FINANCE]);
  });
});

describe('Kết thúc năm', () => {
  const CLOSE = 'Kết thúc năm';

  test('not before December', () => {
    expect(click(sampleBook('2024-11-29'), CLOSE)).toMatch(/dùng từ ngày 01\/12\/2024/);
  });

  test('closes what is reported and proven after a yes, names the rest; Hoàn thành before its time is answered', () => {
    const host = sampleBook('2024-12-02');
    for (const id of ['1.1a', '1.1b']) {
      type(host, 'tasks', id, 'result', 'Đã làm cả năm');
      type(host, 'tasks', id, 'proof', 'Số 90/BC-UBND');
    }
    type(host, 'tasks', '1.1c', 'result', 'Đã làm');
    expect(click(host, CLOSE, { alert: ['NO'] })).toMatch(/cho 2 nhiệm vụ[\s\S]*1\.1a, 1\.1b/);
    expect(stateOf(host).tasks.doneOnTime).toBe(0);
    expect(click(host, CLOSE, { alert: ['YES'] })).toMatch(/^Đã kết thúc 2 nhiệm vụ\.[\s\S]*1\.1c/);
    expect(stateOf(host).tasks.doneOnTime).toBe(2);
    const early = sampleBook('2024-04-02');
    finish(early, '1.1a');
    expect(valueAt(early, 'tasks', '1.1a', 'missing')).toContain('ghi kết quả của kỳ, kết thúc vào cuối năm');
  });
});
