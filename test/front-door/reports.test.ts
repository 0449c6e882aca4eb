// Reports through the front door: dates confirmed, parts and reports sent, letters, C1 everywhere the same, what is refused, what it costs.
import type { InstanceEdit, ReportInstance } from '#entry/contract';
import type { Host } from '#local/host';
import { sampleAddress } from '#local/new-book';
import { ask, COLLECTOR, LEADER, refusal, STRANGER } from '#test/front-door/asking';
import { cell, preparedBook, rowOf, tab, type, valueAt } from '#test/front-door/book';
import { runDay, stateOf } from '#tools/simulate/day';

const CULTURE = sampleAddress('Văn hóa – Thông tin');
const Q2 = 'BC1.2024-Q2';

const operation = 'operation1';

const edits = (...list: InstanceEdit[]) => ({ operation, edits: list });
const confirm = (id: string, dueOn: string, internalDueOn: string): InstanceEdit => ({
  id,
  before: {},
  values: { confirmed: true, dueOn, internalDueOn },
});

/** The sample with members of the committee, on a day, opened by the collector. */
const book = (today: string): Host => {
  const host = preparedBook('committee', today, (sample) => {
    for (const id of ['CB2', 'CB3']) type(sample, 'people', id, 'roles', 'Chủ trì\nThành viên Ban chỉ đạo CCHC');
  });
  host.setUser(COLLECTOR);
  return host;
};

const reportOf = (list: { readonly instances: readonly ReportInstance[] }, id: string): ReportInstance => {
  const found = list.instances.find((each) => each.id === id);
  if (!found) throw new Error(`No report ${id}`);
  return found;
};

const callsOf = (host: Host): number => {
  const { reads, writes, mails, other } = host.lastExecution().calls;
  return reads + writes + mails + other;
};

const runAt = (host: Host, day: string) => {
  const from = host.outbox.length;
  host.setNow(`${day}T07:30`);
  expect(host.run('runDaily', 'clock').error).toBeUndefined();
  return host.outbox.slice(from);
};

test('until somebody confirms a date the workbook has no tab Kỳ báo cáo, C1 has no figures and no letter speaks of reports', () => {
  const host = book('2024-06-24');
  const { letters, reports } = runDay(host);
  expect(reports).toBeNull();
  expect(letters.length).toBeGreaterThan(0);
  expect(letters.every((letter) => letter.reports === 0)).toBe(true);
  expect(callsOf(host)).toBeLessThanOrEqual(22 + 3 * letters.length);
  expect(host.outbox.some(({ body }) => body.includes('BÁO CÁO ('))).toBe(false);
  expect(valueAt(host, 'indicators', 'C1', 'verdict')).toBe('Chưa có số liệu');
  expect(valueAt(host, 'indicators', 'C1', 'result')).toBe('');
  expect(() => tab(host, 'instances')).toThrow();
});

test('a confirmed report reaches its members, then the collector, in lines of their own; a run costs ≤ 28 calls and three a letter', () => {
  const host = book('2024-06-10');
  ask(host, 'reports.edit', edits(confirm(Q2, '2024-06-20', '2024-06-17')));
  const [first] = runAt(host, '2024-06-12').filter(({ to }) => to === CULTURE);
  expect(first?.body).toContain('BÁO CÁO (1)');
  expect(first?.body).toContain('Gửi phần của Văn hóa – Thông tin về Văn phòng – Thống kê');
  expect(first?.body).toContain('còn 3 ngày làm việc, hạn 17/06/2024');
  expect(first?.htmlBody).toContain('Gửi phần của Văn hóa – Thông tin về Văn phòng – Thống kê');
  expect(first?.htmlBody).toContain('hạn 17/06/2024');
  expect(runAt(host, '2024-06-13').some(({ to }) => to === CULTURE)).toBe(false);
  ask(host, 'reports.part', { operation, id: Q2, post: 'Văn hóa – Thông tin', isSent: true, as: null });
  const letters = runAt(host, '2024-06-18');
  expect(callsOf(host)).toBeLessThanOrEqual(28 + 3 * letters.length);
  const collectors = letters.find(({ to }) => to === COLLECTOR)?.body ?? '';
  expect(collectors).toContain('Đã quá hạn gửi nội bộ, chưa có phần của: Tư pháp – Hộ tịch');
  expect(letters.find(({ to }) => to === CULTURE)?.body ?? '').not.toContain('BÁO CÁO (');
  expect(letters.find(({ to }) => to === sampleAddress('Tư pháp – Hộ tịch'))?.body).toContain(
    'quá hạn 1 ngày làm việc',
  );
  ask(host, 'reports.edit', edits({ id: Q2, before: {}, values: { sentOn: '2024-06-18', number: '31/BC-UBND' } }));
  expect(runAt(host, '2024-06-24').some(({ body }) => body.includes('BÁO CÁO ('))).toBe(false);
  expect(host.outbox.filter(({ to }) => to === LEADER).at(-1)?.body).toContain('Đến hạn 1: gửi đủ, đúng hạn 1');
});

test('C1 reads the same in its row, the sidebar and the state: reports sent in full and on time of those due', () => {
  const host = book('2024-06-24');
  ask(
    host,
    'reports.edit',
    edits(confirm('BC1.2024-Q1', '2024-03-20', '2024-03-18'), confirm(Q2, '2024-06-20', '2024-06-17'), {
      id: 'BC2.2024-H1',
      before: {},
      values: { confirmed: true, dueOn: '2024-06-20', sentOn: '2024-06-19' },
    }),
  );
  expect(valueAt(host, 'indicators', 'C1', 'result')).toMatch(/^1\/3 \(33,33\s%\)$/);
  expect(valueAt(host, 'indicators', 'C1', 'missing')).toBe('');
  const cards = ask(host, 'indicators.list', null).groups.flatMap((group) => group.cards);
  expect(cards.find(({ id }) => id === 'C1')?.result).toMatch(/^1\/3/);
  expect(stateOf(host).reports).toEqual({ due: 3, onTime: 1, sentLate: 0, late: 2, notYetDue: 0, unconfirmed: 3 });
  expect(stateOf(host).tasks.total).toBe(37);
  expect(stateOf(host).indicators).toMatchObject({ withData: 1, completionOfKnown: 1 / 3 });
  expect(tab(host, 'overview').values('A1:H60').flat()).toContain('33,33 % (1/32)');
  const rows = tab(host, 'overview').values('A1:B80');
  const from = rows.findIndex(([label]) => label === 'BÁO CÁO ĐỊNH KỲ');
  expect(rows.slice(from + 1, from + 7)).toEqual([
    ['Gửi đủ, đúng hạn', 1],
    ['Gửi quá hạn', 0],
    ['Quá hạn chưa gửi', 2],
    ['Tổng số đến hạn', 3],
    ['Chưa đến hạn', 0],
    ['Chưa xác nhận ngày gửi', 3],
  ]);
});

test('a repeat writes nothing, what somebody else typed stands, and an edit of dates keeps what is in the row', () => {
  const host = book('2024-06-10');
  ask(host, 'reports.edit', edits(confirm(Q2, '2024-06-20', '2024-06-17')));
  expect(tab(host, 'instances').lastRow()).toBe(3);
  ask(host, 'reports.edit', edits(confirm(Q2, '2024-06-20', '2024-06-17')));
  expect(tab(host, 'instances').lastRow()).toBe(3);
  type(host, 'instances', Q2, 'dueOn', '19/06/2024');
  const seen = { dueOn: '2024-06-20' };
  const answer = ask(host, 'reports.edit', edits({ id: Q2, before: seen, values: { dueOn: '2024-06-18' } }));
  expect(answer.conflicts).toEqual([
    { id: Q2, column: 'dueOn', seen: '2024-06-20', now: '2024-06-19', wanted: '2024-06-18' },
  ]);
  expect(reportOf(ask(host, 'reports.list', null), Q2).dueOn).toBe('2024-06-19');
  ask(
    host,
    'reports.edit',
    edits({ id: Q2, before: {}, values: { proposals: '=1+1', causes: 'Hai dòng\nliền nhau' } }),
  );
  expect(valueAt(host, 'instances', Q2, 'causes')).toBe('Hai dòng\nliền nhau');
  expect(reportOf(ask(host, 'reports.list', null), Q2)).toMatchObject({ isConfirmed: true, dueOn: '2024-06-19' });
  expect(reportOf(ask(host, 'reports.list', null), Q2).record?.proposals).toBe('=1+1');
});

test('what cannot be is refused in a sentence, and nothing is written', () => {
  const host = book('2024-06-10');
  const told = (edit: InstanceEdit): string => refusal(host, 'reports.edit', edits(edit));
  expect(told(confirm(Q2, '2024-06-17', '2024-06-20'))).toContain('hạn gửi nội bộ 20/06/2024 ở sau hạn gửi 17/06/2024');
  expect(told({ id: Q2, before: {}, values: { sentOn: '2024-06-11' } })).toContain('ngày gửi 11/06/2024 ở sau hôm nay');
  expect(told({ id: Q2, before: {}, values: { dueOn: 'mai' } })).toContain('«Hạn gửi»');
  expect(told(confirm('BC9.2024-Q2', '2024-06-20', '2024-06-17'))).toContain('Không còn kỳ báo cáo “BC9.2024-Q2”');
  const part = { operation, id: Q2, isSent: true, as: null };
  expect(refusal(host, 'reports.part', { ...part, post: 'Chủ tịch UBND xã' })).toContain('không thuộc «Nơi gửi»');
  host.setUser(CULTURE);
  expect(refusal(host, 'reports.part', { ...part, post: 'Tư pháp – Hộ tịch' })).toContain(
    'phần của “Tư pháp – Hộ tịch”',
  );
  expect(told(confirm(Q2, '2024-06-20', '2024-06-17'))).toContain('dành cho đầu mối tổng hợp và lãnh đạo');
  host.setUser(STRANGER);
  const post = 'Văn hóa – Thông tin';
  expect(refusal(host, 'reports.part', { ...part, post })).toContain('chọn đúng đầu mối trước');
  expect(() => tab(host, 'instances')).toThrow();
  ask(host, 'reports.part', { ...part, post, as: post });
  const list = ask(host, 'reports.list', null);
  expect(reportOf(list, Q2).parts.find((each) => each.post === post)?.isSent).toBe(true);
});

test('a workbook from before the new columns is read as it is and gets them with the tab Kỳ báo cáo', () => {
  const host = book('2024-06-10');
  const sheet = tab(host, 'reports');
  for (const column of ['dueDates', 'cutOffDay']) sheet.deleteColumns(Number(placeOf(host, column)), 1);
  expect(reportOf(ask(host, 'reports.list', null), Q2).endOn).toBe('2024-06-14');
  ask(host, 'reports.edit', edits(confirm(Q2, '2024-06-20', '2024-06-17')));
  expect(sheet.values('A1:T1').flat()).toEqual(expect.arrayContaining(['dueDates', 'cutOffDay']));
  expect(valueAt(host, 'reports', 'BC1', 'frequency')).toBe('Quý');
  type(host, 'reports', 'BC1', 'dueRule', 'Ngày cố định');
  type(host, 'reports', 'BC1', 'dueDates', '17/9\n18/12');
  expect(reportOf(ask(host, 'reports.list', null), 'BC1.2024-Q3')).toMatchObject({
    dueOn: '2024-09-17',
    dueBy: 'rule',
  });
});

test('a rule or a date that cannot be used is named at its cell', () => {
  const host = book('2024-06-10');
  ask(host, 'reports.edit', edits(confirm(Q2, '2024-06-20', '2024-06-17')));
  type(host, 'reports', 'BC1', 'cutOff', 'Ngày riêng');
  type(host, 'reports', 'BC2', 'dueRule', 'Ngày cố định');
  type(host, 'reports', 'BC4', 'dueDates', '20/12\ncuối năm');
  type(host, 'instances', Q2, 'internalDueOn', '21/06/2024');
  type(host, 'instances', Q2, 'sentOn', '20/06/2024');
  type(host, 'instances', Q2, 'endOn', '30/06/2024');
  type(host, 'reports', 'BC4', 'dueRule', 'Ngày trong tháng cuối kỳ');
  type(host, 'reports', 'BC4', 'dueDay', '10');
  const told = stateOf(host).problems.map(({ at, text }) => `${at.key} ${at.column}: ${text}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'BC1 cutOffDay: Còn thiếu: «Ngày chốt riêng» (vì Cách chốt số liệu là Ngày riêng)',
      expect.stringContaining('BC4 dueDay: «Ngày gửi» 10 ở trước ngày chốt số liệu'),
      expect.stringContaining(`${Q2} dueOn: «Hạn gửi» 20/06/2024 ở trước ngày chốt số liệu`),
      'BC2 dueDates: Còn thiếu: «Các ngày gửi cố định» (vì Cách tính ngày gửi là Ngày cố định)',
      expect.stringContaining('BC4 dueDates: «Các ngày gửi cố định»: chưa đọc được “cuối năm”'),
      expect.stringContaining(`${Q2} internalDueOn: «Hạn gửi nội bộ» 21/06/2024 ở sau «Hạn gửi»`),
      expect.stringContaining(`${Q2} sentOn: «Ngày gửi» 20/06/2024 ở sau hôm nay`),
    ]),
  );
  expect(reportOf(ask(host, 'reports.list', null), Q2).standing).not.toBe('sent');
});

/** Number of a column of Chế độ báo cáo. */
const placeOf = (host: Host, column: string): number => tab(host, 'reports').values('A1:T1').flat().indexOf(column) + 1;

test('sorted rows and rows of other years stay theirs', () => {
  const host = book('2024-06-10');
  ask(
    host,
    'reports.edit',
    edits(confirm('BC1.2024-Q3', '2024-09-20', '2024-09-18'), confirm(Q2, '2024-06-20', '2024-06-17')),
  );
  const sheet = tab(host, 'instances');
  sheet.sort('A3:Z4', 1);
  expect(rowOf(host, 'instances', Q2)).toBe(3);
  ask(host, 'reports.edit', edits({ id: Q2, before: {}, values: { number: '31/BC' } }));
  expect(sheet.value(cell(host, 'instances', Q2, 'number'))).toBe('31/BC');
  expect(sheet.value(cell(host, 'instances', 'BC1.2024-Q3', 'number'))).toBe('');
});
