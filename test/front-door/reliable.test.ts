// What went wrong once and must not again: lost events, reopened tasks, damaged tabs, gaps in the roster, letters too long.
import { type Host, openHost } from '#local/host';
import { sampleAddress } from '#local/new-book';
import { cell, finish, ledger, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { openDay, runDay, stateOf } from '#tools/simulate/day';

const OFFICE = sampleAddress('Văn phòng – Thống kê');
const FINANCE = sampleAddress('Tài chính – Kế toán');
const JUSTICE = sampleAddress('Tư pháp – Hộ tịch');
const CULTURE = sampleAddress('Văn hóa – Thông tin');
const OWNER = 'chu.so@huong-tra.example';
const REPAIR = 'Kiểm tra và khôi phục cấu trúc';

const runAt = (host: Host, moment: string): string[] => {
  const before = host.outbox.length;
  host.setNow(moment);
  expect(host.run('runDaily', 'clock').error).toBeUndefined();
  return host.outbox.slice(before).map(({ to }) => to);
};
const bodyTo = (host: Host, address: string): string =>
  host.outbox.filter(({ to }) => to === address).at(-1)?.body ?? '';
const callsOf = (host: Host): number => {
  const { reads, writes, mails, other } = host.lastExecution().calls;
  return reads + writes + mails + other;
};
const note = (host: Host): unknown => valueAt(host, 'settings', 'remindersNote', 'value');

/** Ids of the tasks that a post leads, alone or with others. */
const ledBy = (host: Host, post: string): string[] => {
  const sheet = tab(host, 'tasks');
  return sheet
    .values(`A3:F${sheet.lastRow()}`)
    .filter((cells) => cells.slice(4).some((names) => String(names).split('\n').includes(post)))
    .map(([id]) => String(id));
};

test('a report whose edit event got lost counts: its stamp is mended before it is decided who owes', () => {
  const host = sampleBook('2024-04-08');
  host.faults.loseEditEvents = true;
  for (const id of ledBy(host, 'Tư pháp – Hộ tịch')) type(host, 'tasks', id, 'result', 'Đã làm trong quý I');
  expect(runDay(host).letters.map(({ to }) => to)).not.toContain(JUSTICE);
  expect(runDay(sampleBook('2024-04-08')).letters.map(({ to }) => to)).toContain(JUSTICE);
});

test('a task reopened after the last letter is told at the next run, not only on Monday', () => {
  const host = sampleBook('2024-04-02');
  finish(host, '5.1a');
  expect(runAt(host, '2024-04-02T07:30')).toEqual([OFFICE, FINANCE]);
  expect(bodyTo(host, OFFICE)).not.toContain('5.1a. ');
  expect(runAt(host, '2024-04-03T07:30')).toEqual([]);
  type(host, 'tasks', '5.1a', 'state', 'Đang thực hiện');
  expect(runAt(host, '2024-04-04T07:30')).toEqual([OFFICE]);
  expect(bodyTo(host, OFFICE)).toContain('5.1a. ');
  type(host, 'tasks', '6.1a-0', 'dueOn', '02/04/2024');
  expect(runAt(host, '2024-04-05T07:30')).toEqual([FINANCE]);
  expect(bodyTo(host, FINANCE)).toMatch(/6\.1a-0\. [\s\S]*quá hạn 3 ngày làm việc/);
});

test('service calls: a healthy run ≤ 22 and three a letter, one that mends many scattered rows ≤ 28', () => {
  const healthy = sampleBook('2024-04-08');
  const letters = runAt(healthy, '2024-04-08T07:30').length;
  expect(letters).toBe(5);
  expect(callsOf(healthy)).toBeLessThanOrEqual(22 + 3 * letters);
  const host = sampleBook('2024-04-08');
  host.faults.loseEditEvents = true;
  const sheet = tab(host, 'tasks');
  for (let row = 3; row <= 37; row += 3) {
    sheet.type(`K${row}`, 'Đã làm');
    sheet.clear(`A${row + 1}`);
  }
  tab(host, 'indicators').clear('A5');
  type(host, 'indicators', '8.1a', 'numerator', '95');
  tab(host, 'updates').paste('B3', [['1.1a', 'Quý I/2024', '', 'Đã làm']]);
  tab(host, 'people').clear('A4');
  const mended = runAt(host, '2024-04-08T07:30').length;
  expect(callsOf(host)).toBeLessThanOrEqual(28 + 3 * mended);
  expect(sheet.values('A3:A39').flat()).not.toContain('');
  expect([sheet.value('AA3'), sheet.value('AA6'), sheet.value('AA5')]).toEqual([45390, 45390, '']);
});

test('a tab damaged and mended in one morning: that day’s letters go out in a later hour', () => {
  const host = sampleBook('2024-04-02');
  host.deleteSheet('Ngày nghỉ');
  expect(runAt(host, '2024-04-02T07:30')).toEqual([OFFICE]);
  expect(host.outbox[0]?.subject).toMatch(/sổ theo dõi cần sửa$/);
  expect(runAt(host, '2024-04-02T08:30')).toEqual([]);
  host.menu(REPAIR);
  expect(runAt(host, '2024-04-02T09:30')).toEqual([FINANCE]);
  expect(runAt(host, '2024-04-03T07:30')).toEqual([OFFICE]);
});

test('Nhật ký gửi deleted: nothing is sent, and it is said in Cài đặt and on Tổng quan; once it is back, letters go out', () => {
  const host = sampleBook('2024-04-02');
  host.menu('Bật nhắc việc hằng ngày');
  host.deleteSheet('Nhật ký gửi');
  expect(runAt(host, '2024-04-02T07:30')).toEqual([]);
  expect(note(host)).toBe('07:30: không thấy trang Nhật ký gửi hoặc thiếu cột, chưa gửi thư cho ai');
  expect(host.sheet('Tổng quan').values('A1:A8').flat().join('\n')).toContain('không thấy trang Nhật ký gửi');
  host.menu(REPAIR);
  expect(runAt(host, '2024-04-02T08:30')).toEqual([OFFICE, FINANCE]);
});

test('Cán bộ, công chức deleted: whoever switched the reminders on is told', () => {
  const host = sampleBook('2024-04-02');
  host.menu('Bật nhắc việc hằng ngày');
  host.deleteSheet('Cán bộ, công chức');
  expect(runAt(host, '2024-04-02T07:30')).toEqual([OWNER]);
  expect(bodyTo(host, OWNER)).toMatch(/Không thấy trang «Cán bộ, công chức»/);
  expect(runAt(host, '2024-04-02T08:30')).toEqual([]);
});

test('a collector who takes no letters still gets the answers; his post is named', () => {
  const host = sampleBook('2024-04-02');
  type(host, 'people', 'CB1', 'receives', 'FALSE');
  expect(runAt(host, '2024-04-02T07:30')).toEqual([FINANCE]);
  expect(host.outbox[0]?.replyTo).toBe(OFFICE);
  const named = stateOf(host).problems.filter(({ code }) => code === 'people.postOff');
  expect(named.map(({ text }) => text)).toEqual([
    'Văn phòng – Thống kê chưa đánh dấu «Nhận thư nhắc»; thư nhắc của đầu mối này không gửi cho ai',
  ]);
});

test('«Người được giao» gets the letter alone, also from another post', () => {
  const host = sampleBook('2024-04-02');
  type(host, 'people', 'CB2', 'name', 'Lê Thị Văn');
  for (const id of ['6.1b-1', '6.1b-2', '6.1b-3', '6.1c']) type(host, 'tasks', id, 'assignee', 'Lê Thị Văn');
  expect(runAt(host, '2024-04-02T07:30')).toEqual([OFFICE, CULTURE]);
  expect(bodyTo(host, CULTURE)).toMatch(
    /^Kính gửi Lê Thị Văn,[\s\S]*do Văn hóa – Thông tin, Tài chính – Kế toán chủ trì/,
  );
});

test.each([
  ['03/05/2024', 'Số 12/KH-UBND', 'ngày hoàn thành thực tế (đang ghi ngày ở sau hôm nay)'],
  ['03/05/2024', '', 'ngày hoàn thành thực tế (đang ghi ngày ở sau hôm nay), tài liệu kiểm chứng'],
  ['', 'Số 12/KH-UBND', 'ngày hoàn thành'],
  ['01/04/2024', '', 'tài liệu kiểm chứng'],
])('Hoàn thành with day “%s” and proof “%s” lacks: %s', (doneOn, proof, lacking) => {
  const host = sampleBook('2024-04-02');
  const sheet = tab(host, 'tasks');
  for (const [column, text] of Object.entries({ state: 'Hoàn thành', doneOn, result: 'Đã làm', proof }))
    sheet.paste(cell(host, 'tasks', '5.1a', column), [[text]]);
  runAt(host, '2024-04-02T07:30');
  const [, line = ''] = /5\.1a\. [\s\S]*?Còn thiếu: (.*)\.\n/.exec(bodyTo(host, OFFICE)) ?? [];
  expect(line).toBe(lacking);
});

describe('a post that nobody is reached for', () => {
  const GAPS: readonly [string, Record<string, string>, string][] = [
    ['absent', { absentFrom: '01/04/2024' }, 'Đang vắng và chưa có người làm thay nhận được thư.'],
    ['off', { receives: 'FALSE' }, 'Chưa đánh dấu Nhận thư nhắc.'],
    ['nobody', { leftOn: '01/04/2024' }, 'Chưa có ai giữ chức danh này trong danh sách, hoặc đã thôi giữ chức.'],
    ['no address', { email: '' }, 'Chưa có địa chỉ thư điện tử dùng được.'],
    ['a wrong address', { email: 'a@b' }, 'Chưa có địa chỉ thư điện tử dùng được.'],
  ];

  test.each(GAPS)('%s: the reason stands in the collector’s letter and in the ledger', (_name, cells, reason) => {
    const host = sampleBook('2024-04-02');
    for (const [column, text] of Object.entries(cells))
      tab(host, 'people').paste(cell(host, 'people', 'CB4', column), [[text]]);
    const named = stateOf(host).problems.filter(({ at }) => at.table === 'people');
    expect(named.map(({ at }) => at.row)).toEqual([6]);
    expect(runAt(host, '2024-04-02T07:30')).toEqual([OFFICE]);
    expect(bodyTo(host, OFFICE)).toContain(named[0]?.text);
    expect(bodyTo(host, OFFICE)).toContain(`Tài chính – Kế toán: 4 quá hạn (6.1b-1, 6.1b-2, 6.1b-3, 6.1c)`);
    expect(bodyTo(host, OFFICE)).toContain(reason);
    const row = ledger(host).find(({ to }) => to === '');
    expect(row).toMatchObject({ posts: 'Tài chính – Kế toán', state: 'Chưa gửi', reason, overdue: 4 });
    expect(runAt(host, '2024-04-03T07:30')).toEqual([]);
    expect(ledger(host)).toHaveLength(2);
    const monday = openDay({ today: '2024-04-08', state: host.save() });
    expect(runDay(monday).letters.map(({ to }) => to)).toContain(OFFICE);
    expect(ledger(monday).filter(({ to }) => to === '')).toHaveLength(2);
  });
});

test('a lead that the roster does not know is said to the collector once, then with the week, though nothing presses yet', () => {
  const host = sampleBook('2024-05-14');
  const told = runAt(host, '2024-05-14T07:30');
  expect(told).not.toEqual([]);
  type(host, 'tasks', '1.1a', 'result', 'Đã làm');
  for (const id of ['1.1a', '3.1e']) type(host, 'tasks', id, 'lead', 'Địa chính – Xây dựng');
  expect(runAt(host, '2024-05-15T07:30')).toEqual([OFFICE]);
  expect(bodyTo(host, OFFICE).match(/“Địa chính – Xây dựng” chưa có trong trang/g)).toHaveLength(1);
  expect(runAt(host, '2024-05-16T07:30')).toEqual([]);
});

test('whom the quota left out is said to the collector on the next day, once; the person goes first', () => {
  const scarce = sampleBook('2024-04-02', { host: { dailyQuota: 1 } });
  expect(runAt(scarce, '2024-04-02T07:30')).toEqual([OFFICE]);
  expect(ledger(scarce).map(({ state }) => state)).toEqual(['Đã gửi', 'Chưa gửi']);
  const host = openHost({ state: scarce.save(), now: '2024-04-03T07:30' });
  expect(runAt(host, '2024-04-03T07:30')).toEqual([FINANCE, OFFICE]);
  expect(bodyTo(host, OFFICE)).toMatch(
    /CHƯA GỬI ĐƯỢC VÌ HẾT HẠN MỨC THƯ \(1\)[\s\S]*- Tài chính – Kế toán\n {2}Thư ngày 02\/04\/2024/,
  );
  expect(runAt(host, '2024-04-04T07:30')).toEqual([]);
});
