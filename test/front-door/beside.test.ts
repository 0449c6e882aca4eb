// Two runs at once, and a run whose time is up: what one has settled the other never undoes.
import { readFileSync } from 'node:fs';
import { type Host, openHost } from '#local/host';
import { sampleAddress } from '#local/new-book';
import { ledger, sampleBook } from '#test/front-door/book';

const SECOND = 'nguoi.thu.hai@huong-tra.example';
const OFFICE = sampleAddress('Văn phòng – Thống kê');
const FINANCE = sampleAddress('Tài chính – Kế toán');

const sentTo = (host: Host): string[] => host.outbox.map(({ to }) => to);
const states = (host: Host): unknown[][] => ledger(host).map(({ to, state, tries }) => [to, state, tries]);
const run = (host: Host): void => {
  expect(host.run('runDaily', 'clock').error).toBeUndefined();
};
/** Another account's clock. */
const runAsSecond = (host: Host): void => {
  host.triggers.push({ id: '2', handler: 'runDaily', user: SECOND, everyHours: 1 });
  run(host);
  host.triggers.length = 0;
};
/** Once, just before the nth send of the run under way. */
const besideSend = (host: Host, nth: number, work: () => void): void => {
  let isOver = false;
  host.faults.before = (call, count) => {
    if (isOver || call !== 'MailApp.sendEmail' || count !== nth) return;
    isOver = true;
    work();
  };
};

test('what one account’s quota held back the other sends meanwhile; the first does not write over it', () => {
  const host = sampleBook('2024-04-02', { host: { dailyQuota: 1 } });
  besideSend(host, 1, () => runAsSecond(host));
  run(host);
  expect(states(host)).toEqual([
    [OFFICE, 'Đã gửi', 1],
    [FINANCE, 'Đã gửi', 1],
  ]);
  const later = openHost({ state: host.save(), now: '2024-04-02T08:30' });
  run(later);
  expect(sentTo(later).sort()).toEqual([FINANCE, OFFICE].sort());
});

test('a failure that another run has mended meanwhile stays mended', () => {
  const host = sampleBook('2024-04-08');
  let isDown = true;
  host.faults.mailFails = ({ to }) => (to === OFFICE && isDown ? 'Service unavailable: Mail' : null);
  besideSend(host, 3, () => {
    isDown = false;
    runAsSecond(host);
  });
  run(host);
  expect(states(host)[0]).toEqual([OFFICE, 'Đã gửi', 2]);
  host.faults = {};
  host.setNow('2024-04-08T08:30');
  run(host);
  expect(sentTo(host).filter((to) => to === OFFICE)).toHaveLength(1);
  expect(sentTo(host)).toHaveLength(5);
});

test('a failed letter is tried three times a day, then shown and left to a person', () => {
  const host = sampleBook('2024-04-02');
  host.faults.mailFails = ({ to }) => (to === FINANCE ? 'Service unavailable: Mail' : null);
  const tries = ['07:30', '08:30', '09:30', '10:30', '11:30'].map((time) => {
    host.setNow(`2024-04-02T${time}`);
    run(host);
    return ledger(host).find(({ to }) => to === FINANCE)?.tries;
  });
  expect(tries).toEqual([1, 2, 3, 3, 3]);
  expect(ledger(host).find(({ to }) => to === FINANCE)).toMatchObject({
    state: 'Gửi lỗi',
    reason: 'Google báo: Service unavailable: Mail',
  });
  host.faults = {};
  host.setNow('2024-04-03T07:30');
  run(host);
  expect(sentTo(host)).toEqual([OFFICE, FINANCE]);
});

test('after five of six minutes no letter is begun; what is left is taken over by the next run', () => {
  const slow = `${readFileSync('dist/Code.js', 'utf8')}
var asked = 0;
var still = Date;
Date = new Proxy(still, { get: function (target, key) {
  return key === 'now' ? function () { asked += 1; return target.now() + asked * 80000; } : target[key];
} });`;
  const host = openHost({ state: sampleBook('2024-04-08').save(), code: slow, now: '2024-04-08T07:30' });
  run(host);
  expect(states(host).map(([, state]) => state)).toEqual(['Đã gửi', 'Đã gửi', 'Đã gửi', 'Chờ gửi', 'Chờ gửi']);
  const next = openHost({ state: host.save(), now: '2024-04-08T08:30' });
  expect(next.outbox).toHaveLength(3);
  run(next);
  expect(new Set(sentTo(next)).size).toBe(5);
  expect(states(next).map(([, state]) => state)).toEqual(Array.from({ length: 5 }, () => 'Đã gửi'));
});
