// What the command line takes and prints: settings by code, label, number and day; problems as sentences a clerk understands.
import { Refusal } from '#local/refusal';
import { cell, sampleBook, tab, valueAt } from '#test/front-door/book';
import { runDay, stateOf } from '#tools/simulate/day';
import { summaryOf } from '#tools/simulate/summary';

const DAY = '2024-04-02';

test.each([
  ['shiftToWorkingDay', 'off', 'Tắt'],
  ['shiftToWorkingDay', 'tắt', 'Tắt'],
  ['defaultInterval', 'halfYear', '6 tháng'],
  ['graceWorkingDays', '10', 10],
  ['baselineScore', '90.5', 90.5],
  ['baselineScore', '90,5', 90.5],
  ['planSignedOn', '2024-03-12', 45363],
  ['planSignedOn', '12/3/2024', 45363],
  ['year', '', ''],
  ['unitName', 'xã Trà Tây', 'xã Trà Tây'],
])('--set %s=%s is typed as a person does', (key, value, shown) => {
  const host = sampleBook(DAY, { set: { [key]: value } });
  expect(valueAt(host, 'settings', key, 'value')).toBe(shown);
  expect(stateOf(host).problems.filter(({ code }) => code === 'setting.invalid')).toEqual([]);
});

test.each([
  ['shiftToWorkingDay', 'maybe', /“shiftToWorkingDay” không nhận “maybe”\. Chọn một trong: on \(Bật\), off \(Tắt\)\.$/],
  ['defaultInterval', 'tuần', /month \(Tháng\), quarter \(Quý\), halfYear \(6 tháng\), year \(Năm\)\.$/],
  ['graceWorkingDays', '99', /Nhập số nguyên từ 0 đến 60\.$/],
  ['graceWorkingDays', '2.5', /Nhập số nguyên từ 0 đến 60\.$/],
  ['rankedUnits', '0', /Nhập số nguyên từ 1 trở lên\.$/],
  ['baselineScore', 'nhiều', /Nhập số từ 0 trở lên\.$/],
  ['planSignedOn', '31/02/2024', /Nhập ngày, ví dụ 2024-03-11 hoặc 11\/03\/2024\.$/],
  ['today', '2024-05-05', /“today” do sổ tự ghi; chọn ngày bằng --today\.$/],
  ['schemaVersion', '2', /“schemaVersion” do sổ tự ghi nên không đặt được\.$/],
  ['grace', '2', /Không có mục cài đặt “grace”\. Các mục: unitName, .*graceWorkingDays/],
])('--set %s=%s is refused, and says what is allowed', (key, value, sentence) => {
  const attempt = () => sampleBook(DAY, { set: { [key]: value } });
  expect(attempt).toThrow(Refusal);
  expect(attempt).toThrow(sentence);
});

test('problems are sentences; a missing tab is printed by its name', () => {
  const host = sampleBook(DAY);
  tab(host, 'tasks').clear(cell(host, 'tasks', '5.1a', 'lead'));
  host.deleteSheet('Cập nhật');
  const day = runDay(host);
  const texts = day.problems.map(({ text }) => text);
  expect(texts).toContain('Còn thiếu: «Chủ trì chính»');
  expect(valueAt(host, 'tasks', '5.1a', 'missing')).toBe('Còn thiếu: «Chủ trì chính»');
  const lines = summaryOf(day).split('\n');
  expect(lines).toContain('  5.1a: Còn thiếu: «Chủ trì chính»');
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}Cập nhật: Không thấy trang «Cập nhật»/));
  expect(lines.filter((line) => /^ {2}[a-z]+:/.test(line))).toEqual([]);
});
