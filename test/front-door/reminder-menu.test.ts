// Switching reminders on and off and sending them now, with the clock around it: one trigger, one letter a person a day.
import type { Execution, Host } from '#local/host';
import { sampleAddress } from '#local/new-book';
import { cell, ledger, sampleBook, tab, type, valueAt } from '#test/front-door/book';

const ON = 'Bật nhắc việc hằng ngày';
const OFF = 'Tắt nhắc việc hằng ngày';
const SEND = 'Gửi thư nhắc việc ngay';
const OWNER = 'chu.so@huong-tra.example';
const SECOND = 'nguoi.thu.hai@huong-tra.example';
const COLLECTOR = sampleAddress('Văn phòng – Thống kê');
const FINANCE = sampleAddress('Tài chính – Kế toán');

const callsOf = ({ calls }: Execution): number => calls.reads + calls.writes + calls.mails + calls.other;

/** Clicks and gives the sentence of the last box. */
const click = (host: Host, caption: string, ...answers: ('YES' | 'NO' | 'CLOSE')[]): string => {
  host.answers.alert.push(...answers);
  const boxes = host.alerts.length;
  const { error, warnings } = host.menu(caption);
  expect([error, warnings]).toEqual([undefined, []]);
  expect(host.answers.alert).toEqual([]);
  return host.alerts.slice(boxes).at(-1)?.text ?? '';
};

const sentTo = (host: Host): string[] => host.outbox.map(({ to }) => to);

/** Lets the hours from `from` to `to` (inclusive) of a day strike, a quarter past each; gives the letters with their hour. */
const strike = (host: Host, day: string, from = 0, to = 23): string[] => {
  const before = host.outbox.length;
  for (let hour = from; hour <= to; hour += 1) {
    host.setNow(`${day}T${String(hour).padStart(2, '0')}:15`);
    for (const { error } of host.fireDueTriggers()) expect(error).toBeUndefined();
  }
  return host.outbox.slice(before).map(({ at, to: address }) => `${at} ${address}`);
};

describe('on and off', () => {
  test('one trigger, owned by whoever clicked; a second person is told who; off by its owner alone', () => {
    const host = sampleBook();
    expect(click(host, OFF)).toBe('Nhắc việc đang tắt.');
    expect(click(host, ON)).toContain(OWNER);
    expect(click(host, ON)).toMatch(/^Đã bật nhắc việc/);
    expect(host.triggers.map(({ handler, user, everyHours, zone }) => [handler, user, everyHours, zone])).toEqual([
      ['runDaily', OWNER, 1, 'Asia/Ho_Chi_Minh'],
    ]);
    expect(valueAt(host, 'settings', 'remindersBy', 'value')).toBe(OWNER);
    host.setUser(SECOND);
    expect(click(host, ON)).toMatch(new RegExp(`đang do ${OWNER} bật`));
    expect(click(host, OFF)).toMatch(new RegExp(`do ${OWNER} bật; chỉ tài khoản ấy tắt được`));
    expect(host.triggers).toHaveLength(1);
    host.setUser(OWNER);
    expect(click(host, OFF)).toMatch(/^Đã tắt nhắc việc/);
    expect([host.triggers, valueAt(host, 'settings', 'remindersBy', 'value')]).toEqual([[], '']);
    host.setUser(SECOND);
    expect(click(host, ON)).toContain(SECOND);
    expect(host.triggers.map(({ user }) => user)).toEqual([SECOND]);
  });

  test('refused without a usable address: none at all, one that is none, one of somebody who gets no letters', () => {
    const host = sampleBook();
    for (const id of ['CB2', 'CB3', 'CB4', 'CB5']) tab(host, 'people').clear(cell(host, 'people', id, 'email'));
    const refusal = /^Chưa bật được:.*Cán bộ, công chức chưa có địa chỉ/;
    type(host, 'people', 'CB1', 'receives', 'FALSE');
    expect(click(host, ON)).toMatch(refusal);
    type(host, 'people', 'CB1', 'receives', 'TRUE');
    type(host, 'people', 'CB1', 'email', 'a@b');
    expect(click(host, ON)).toMatch(refusal);
    tab(host, 'people').clear(cell(host, 'people', 'CB1', 'email'));
    expect(click(host, ON)).toMatch(refusal);
    expect([host.triggers, valueAt(host, 'settings', 'remindersBy', 'value')]).toEqual([[], '']);
  });

  test('another run holds the lock: said, nothing switched on', () => {
    const host = sampleBook();
    host.faults.lockHeldElsewhere = true;
    expect(click(host, ON)).toMatch(/đang được một lần chạy khác xử lý/);
    expect([host.triggers, valueAt(host, 'settings', 'remindersBy', 'value')]).toEqual([[], '']);
  });
});

describe('the clock', () => {
  test('through a day: nothing before 07:30 or after 11:30, one letter a person, and idle runs stay cheap', () => {
    const host = sampleBook('2024-04-01');
    click(host, ON);
    expect(strike(host, '2024-04-02')).toEqual([`2024-04-02T08:15 ${COLLECTOR}`, `2024-04-02T08:15 ${FINANCE}`]);
    const clockRuns = host.executions.filter(({ kind }) => kind === 'clock');
    expect(clockRuns).toHaveLength(24);
    const [early = [], late = []] = [clockRuns.slice(0, 8), clockRuns.slice(12)].map((runs) => runs.map(callsOf));
    expect([...early, ...late]).toEqual(Array.from({ length: 20 }, () => 0));
    for (const run of clockRuns.slice(9, 12)) expect(callsOf(run)).toBeLessThanOrEqual(6);
    expect(ledger(host).map(({ state }) => state)).toEqual(['Đã gửi', 'Đã gửi']);
    expect(strike(host, '2024-04-03', 7, 12)).toEqual([]);
    expect(host.sheet('Tổng quan').value('A4')).toMatch(/^Nhắc việc đã chạy hôm nay/);
  });

  test('the window’s edges', () => {
    const host = sampleBook('2024-04-01');
    click(host, ON);
    const at = (time: string): number => {
      host.setNow(`2024-04-02T${time}`);
      host.fireDueTriggers();
      return host.outbox.length;
    };
    expect([at('06:29'), at('07:29')]).toEqual([0, 0]);
    host.triggers.forEach((trigger) => {
      delete trigger.lastFired;
    });
    expect(at('11:31')).toBe(0);
    host.triggers.forEach((trigger) => {
      delete trigger.lastFired;
    });
    expect(at('11:30')).toBe(2);
  });

  test('never on days off, Tết and the days around 30/4; a Saturday worked in exchange is a working day', () => {
    const host = sampleBook('2024-04-26');
    click(host, ON);
    const letters = ['2024-04-27', '2024-04-28', '2024-04-29', '2024-04-30', '2024-05-01'].flatMap((day) =>
      strike(host, day, 7, 12),
    );
    expect(letters).toEqual([]);
    expect(strike(host, '2024-05-02', 7, 9).length).toBeGreaterThan(0);
    expect(strike(host, '2024-05-03', 7, 9)).toEqual([]);
    type(host, 'tasks', '5.1a', 'dueOn', '03/05/2024');
    expect(strike(host, '2024-05-04', 7, 9)).toEqual([`2024-05-04T08:15 ${COLLECTOR}`]);
    expect(['2025-01-27', '2025-01-31'].flatMap((day) => strike(host, day, 7, 9))).toEqual([]);
  });

  test('what failed in the first hour is tried again in the next, then the day is settled', () => {
    const host = sampleBook('2024-04-01');
    click(host, ON);
    host.faults.mailFails = ({ to, at }) =>
      to === FINANCE && at < '2024-04-02T09' ? 'Service unavailable: Mail' : null;
    expect(strike(host, '2024-04-02')).toEqual([`2024-04-02T08:15 ${COLLECTOR}`, `2024-04-02T09:15 ${FINANCE}`]);
    expect(ledger(host).map(({ to, state }) => [to, state])).toEqual([
      [COLLECTOR, 'Đã gửi'],
      [FINANCE, 'Đã gửi'],
    ]);
    expect(valueAt(host, 'settings', 'remindersSettledOn', 'value')).toBe(45384);
  });
});

describe('sending now', () => {
  test('who would be written to is shown; no sends nothing, yes sends, then nobody is left', () => {
    const host = sampleBook('2024-04-03');
    const question = click(host, SEND, 'NO');
    expect(question).toMatch(/^Gửi 2 thư ngay bây giờ\?/);
    expect(question).toContain(`• ${COLLECTOR}: [CCHC xã Hương Trà] 03/04/2024: 5 nhiệm vụ quá hạn`);
    expect(question).toContain(`• ${FINANCE}: [CCHC xã Hương Trà] 03/04/2024: 4 nhiệm vụ quá hạn`);
    expect([host.outbox, ledger(host)]).toEqual([[], []]);
    click(host, SEND, 'CLOSE');
    expect(host.outbox).toEqual([]);
    expect(click(host, SEND, 'YES')).toBe('Đã gửi 2 thư.');
    expect(sentTo(host)).toEqual([COLLECTOR, FINANCE]);
    expect(click(host, SEND)).toMatch(/^Hôm nay không có ai cần nhận thư/);
    host.run('runDaily', 'clock');
    expect(host.outbox).toHaveLength(2);
    host.setUser(SECOND);
    expect(click(host, SEND)).toMatch(/^Hôm nay không có ai cần nhận thư/);
  });

  test('refused on a day off, and outside the clock’s hours it works all the same', () => {
    const host = sampleBook('2024-04-06');
    expect(click(host, SEND)).toMatch(/ngày nghỉ/);
    const evening = sampleBook('2024-04-05');
    evening.setNow('2024-04-05T17:00');
    expect(click(evening, SEND, 'YES')).toBe('Đã gửi 2 thư.');
  });

  test('trouble is counted and said', () => {
    const host = sampleBook('2024-04-03', { host: { dailyQuota: 1 } });
    expect(click(host, SEND, 'YES')).toMatch(/^Đã gửi 1 thư; 0 thư gửi lỗi, 1 thư chưa gửi\. Xem trang Nhật ký gửi/);
    const failing = sampleBook('2024-04-03');
    failing.faults.mailFails = () => 'Service unavailable: Mail';
    expect(click(failing, SEND, 'YES')).toMatch(/^Đã gửi 0 thư; 2 thư gửi lỗi/);
    delete failing.faults.mailFails;
    expect(click(failing, SEND, 'YES')).toBe('Đã gửi 2 thư.');
    expect(ledger(failing).map(({ state }) => state)).toEqual(['Đã gửi', 'Đã gửi']);
  });

  test('a structure that is damaged: the box shows that only the collector is written to, and says so afterwards', () => {
    const host = sampleBook('2024-04-03');
    host.deleteSheet('Ngày nghỉ');
    expect(click(host, SEND, 'YES')).toMatch(/Sổ có chỗ hỏng/);
    expect(sentTo(host)).toEqual([COLLECTOR]);
  });
});

describe('two at the same time', () => {
  test.each(['SpreadsheetApp.flush', 'MailApp.sendEmail'])('a second run starts at %s: never two letters', (call) => {
    const host = sampleBook('2024-04-03');
    click(host, ON);
    let running = false;
    host.faults.before = (op, nth) => {
      if (op !== call || nth !== 1 || running) return;
      running = true;
      host.run('runDaily', 'clock');
      host.setUser(SECOND);
      host.answers.alert.push('YES');
      host.menu(SEND);
      host.setUser(OWNER);
      host.answers.alert.length = 0;
    };
    host.run('runDaily', 'clock');
    host.faults.before = undefined;
    host.run('runDaily', 'clock');
    expect(running).toBe(true);
    expect(new Set(sentTo(host)).size).toBe(host.outbox.length);
    expect(sentTo(host).sort()).toEqual([FINANCE, COLLECTOR].sort());
    const keys = ledger(host).map(({ id }) => id);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('between the question and the yes another has sent: nobody is written to twice', () => {
    const host = sampleBook('2024-04-03');
    host.faults.before = (op, nth) => {
      if (op !== 'Ui.alert' || nth !== 1) return;
      host.faults.before = undefined;
      host.run('runDaily', 'clock');
    };
    expect(click(host, SEND, 'YES')).toMatch(/^Hôm nay không có ai cần nhận thư/);
    expect(sentTo(host)).toEqual([COLLECTOR, FINANCE]);
  });

  test('both persons’ triggers in one file send one letter each', () => {
    const host = sampleBook('2024-04-01');
    click(host, ON);
    host.triggers.push({ id: 'alt', handler: 'runDaily', user: SECOND, everyHours: 1 });
    expect(strike(host, '2024-04-02', 7, 12)).toHaveLength(2);
  });
});

describe('a run that died', () => {
  /** Dies after it claimed two letters, marked the first, and before it sent any. */
  const afterDeath = (): Host => {
    const host = sampleBook('2024-04-03');
    host.faults.dieAt = { call: 'SpreadsheetApp.flush', nth: 2 };
    host.run('runDaily', 'clock');
    delete host.faults.dieAt;
    expect(host.outbox).toEqual([]);
    expect(ledger(host).map(({ state }) => state)).toEqual(['Đang gửi', 'Chờ gửi']);
    return host;
  };

  test('what it only claimed is sent by a later run, what it had marked is not sent blindly', () => {
    const host = afterDeath();
    host.setNow('2024-04-03T08:30');
    host.run('runDaily', 'clock');
    expect(sentTo(host)).toEqual([FINANCE]);
    expect(ledger(host).map(({ state }) => state)).toEqual(['Đang gửi', 'Đã gửi']);
  });

  test('a run that comes too soon to take over does not settle the day', () => {
    const host = afterDeath();
    host.setNow('2024-04-03T07:35');
    host.run('runDaily', 'clock');
    expect(host.outbox).toEqual([]);
    host.setNow('2024-04-03T08:30');
    host.run('runDaily', 'clock');
    expect(sentTo(host)).toEqual([FINANCE]);
  });

  test('a run beside a slow one does not settle the day for what then fails', () => {
    const host = sampleBook('2024-04-03');
    host.faults.mailFails = ({ to }) => (to === FINANCE ? 'Service unavailable: Mail' : null);
    let beside = false;
    host.faults.before = (op) => {
      if (op !== 'MailApp.sendEmail' || beside) return;
      beside = true;
      host.run('runDaily', 'clock');
    };
    host.run('runDaily', 'clock');
    host.faults = {};
    host.setNow('2024-04-03T08:30');
    host.run('runDaily', 'clock');
    expect(sentTo(host)).toEqual([COLLECTOR, FINANCE]);
  });
});
