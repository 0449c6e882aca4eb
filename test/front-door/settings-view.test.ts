// Cài đặt through the sidebar's door: what the form is told, what a save writes, who may, what is never overwritten.
import type { SettingsChange, SettingView } from '#entry/contract';
import type { Host } from '#local/host';
import { SETTING_HINTS } from '#messages/vi/hints';
import { SETTING_NAMES } from '#messages/vi/settings';
import { SETTINGS, type SettingDefinition } from '#schema/settings';
import { ask, COLLECTOR, callsOf, envelopeOf, LEADER, OFFICER, refusal, STRANGER } from '#test/front-door/asking';
import { cell, fingerprintOf, sampleBook, tab, valueAt } from '#test/front-door/book';

const OPERATION = 'thử-1';

const bookOf = (user: string): Host => {
  const host = sampleBook();
  host.setUser(user);
  return host;
};
const viewsOf = (host: Host): SettingView[] => Object.values(ask(host, 'settings.read', null).sections).flat();
const viewOf = (host: Host, id: string): SettingView => viewsOf(host).find((view) => view.id === id) as SettingView;
const held = (host: Host, id: string): unknown => valueAt(host, 'settings', id, 'value');
const change = (host: Host, values: SettingsChange['values']): SettingsChange => ({
  operation: OPERATION,
  before: Object.fromEntries(Object.keys(values).map((id) => [id, viewOf(host, id)?.cell ?? null])),
  values,
});

test('the form has every setting that people may change, each once, with name, explanation and default', () => {
  const host = bookOf(COLLECTOR);
  const { sections, mayManage } = ask(host, 'settings.read', null);
  expect(callsOf(host)).toBeLessThanOrEqual(6);
  expect(mayManage).toBe(true);
  const { facts, ...open } = sections;
  const ids = Object.values(open).flatMap((views) => views.map(({ id }) => id));
  const definitions: [string, SettingDefinition][] = Object.entries(SETTINGS);
  expect([...ids].sort()).toEqual(definitions.flatMap(([id, { system }]) => (system ? [] : [id])).sort());
  for (const { id, name, hint, fallback } of Object.values(open).flat()) {
    const key = id as keyof typeof SETTINGS;
    expect([name, hint, fallback]).toEqual([SETTING_NAMES[key], SETTING_HINTS[key], SETTINGS[key].fallback]);
  }
  expect(facts.every(({ id }) => SETTINGS[id as keyof typeof SETTINGS].system)).toBe(true);
});

test('values come as codes, days and numbers; a blank cell and one that cannot be used have none', () => {
  const host = bookOf(COLLECTOR);
  const sheet = tab(host, 'settings');
  sheet.clear(cell(host, 'settings', 'leaderAfter', 'value'));
  sheet.paste(cell(host, 'settings', 'graceWorkingDays', 'value'), [['mười']]);
  sheet.paste(cell(host, 'settings', 'remindBefore', 'value'), [['mai']]);
  const { mayManage: _, ...rest } = ask(host, 'settings.read', null);
  expect(JSON.stringify(rest)).toContain('"defaultInterval"');
  const shown = (id: string): unknown[] => {
    const { cell: raw, value, isWrong } = viewOf(host, id);
    return [raw, value, isWrong];
  };
  expect(shown('planSignedOn')).toEqual(['2024-03-11', '2024-03-11', false]);
  expect(shown('baselineScore')).toEqual([90.45, 90.45, false]);
  expect(shown('defaultInterval')).toEqual(['Quý', 'quarter', false]);
  expect(shown('leaderAfter')).toEqual([null, null, false]);
  expect(shown('graceWorkingDays')).toEqual(['mười', null, true]);
  expect(shown('remindBefore')).toEqual(['mai', null, true]);
});

test('a save writes the changed cells as a person would have typed them, and nothing else', () => {
  const host = bookOf(COLLECTOR);
  const before = tab(host, 'settings').values('A1:D60');
  const values = {
    unitName: '  xã   Tây Trà Bồng ',
    planSignedOn: '2024-03-12',
    baselineScore: 91.5,
    shiftToWorkingDay: 'off',
    graceWorkingDays: 3,
    remindBefore: null,
  };
  expect(ask(host, 'settings.save', change(host, values))).toEqual({ saved: 6, conflicts: [] });
  expect(callsOf(host)).toBeLessThanOrEqual(14);
  expect(Object.keys(values).map((id) => held(host, id))).toEqual(['xã Tây Trà Bồng', 45363, 91.5, 'Tắt', 3, '']);
  expect(viewOf(host, 'remindBefore')).toMatchObject({ cell: null, value: null, fallback: '7; 3; 1' });
  const changed = tab(host, 'settings')
    .values('A1:D60')
    .filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));
  expect(changed.map(([id]) => id).sort()).toEqual(Object.keys(values).sort());
});

test('what begins with = stays a text', () => {
  const host = bookOf(COLLECTOR);
  const input = change(host, { unitName: '=1+1' });
  ask(host, 'settings.save', input);
  expect([String(held(host, 'unitName')).trim(), viewOf(host, 'unitName').value]).toEqual(['=1+1', '=1+1']);
  expect(ask(host, 'settings.save', input)).toEqual({ saved: 0, conflicts: [] });
});

describe('values that cannot be', () => {
  const host = bookOf(COLLECTOR);
  const before = fingerprintOf(host);

  test.each([
    ['graceWorkingDays', 61, /“Số ngày làm việc để cập nhật sau kỳ” không dùng được\. Nhập số từ 0 đến 60\./],
    ['graceWorkingDays', 1.5, /Nhập số từ 0 đến 60/],
    ['graceWorkingDays', '5', /Nhập số từ 0 đến 60/],
    ['baselineRank', 0, /Nhập số từ 1 trở lên/],
    ['planSignedOn', '2024-02-30', /Nhập ngày\/tháng\/năm/],
    ['defaultInterval', 'week', /“Kỳ cập nhật của việc thường xuyên” không dùng được/],
    ['remindBefore', '7; 3; mai', /cách nhau bằng dấu chấm phẩy/],
    ['remindersBy', 'a@b.example', /“remindersBy” do sổ tự ghi/],
    ['constructor', 'x', /“constructor” do sổ tự ghi/],
  ])('%s = %s is refused; nothing is written', (id, value, sentence) => {
    const input = { operation: OPERATION, before: {}, values: { year: 2025, [id]: value } };
    expect(refusal(host, 'settings.save', input)).toMatch(sentence);
    expect(fingerprintOf(host)).toBe(before);
  });
});

test.each([
  [COLLECTOR, true, null],
  [LEADER, true, null],
  [OFFICER, false, /dành cho đầu mối tổng hợp và lãnh đạo\. Ở trang Cán bộ, công chức, địa chỉ tai-chinh/],
  [STRANGER, false, /địa chỉ nguoi\.la@example\.com chưa được ghi vai trò ấy/],
  ['', false, /Google không cho biết địa chỉ thư của bạn/],
])('%s looks at everything; may save: %s', (user, may, sentence) => {
  const host = bookOf(user);
  expect(ask(host, 'settings.read', null).mayManage).toBe(may);
  const answer = envelopeOf(host, 'settings.save', change(host, { year: 2025 }));
  expect(answer.ok).toBe(may);
  if (!answer.ok) expect(answer.message).toMatch(sentence ?? /./);
  expect(held(host, 'year')).toBe(may ? 2025 : 2024);
});

describe('somebody else at the same time', () => {
  test('a cell that was changed since it was read is a conflict: nothing is written, what stands there is told', () => {
    const host = bookOf(COLLECTOR);
    const input = change(host, { year: 2025, graceWorkingDays: 3 });
    tab(host, 'settings').type(cell(host, 'settings', 'year', 'value'), '2026');
    expect(ask(host, 'settings.save', input)).toEqual({ saved: 0, conflicts: [{ id: 'year', cell: 2026 }] });
    expect([held(host, 'year'), held(host, 'graceWorkingDays')]).toEqual([2026, 5]);
    const decided = { ...input, before: { ...input.before, year: 2026 } };
    expect(ask(host, 'settings.save', decided)).toEqual({ saved: 2, conflicts: [] });
    expect([held(host, 'year'), held(host, 'graceWorkingDays')]).toEqual([2025, 3]);
  });

  test('between read and write under another’s hands: compared under the lock', () => {
    const host = bookOf(COLLECTOR);
    const input = change(host, { year: 2025 });
    host.faults.before = (op) => {
      if (op !== 'Lock.tryLock') return;
      host.faults.before = undefined;
      tab(host, 'settings').type(cell(host, 'settings', 'year', 'value'), '2026');
    };
    const { conflicts } = ask(host, 'settings.save', input);
    expect([conflicts, held(host, 'year')]).toEqual([[{ id: 'year', cell: 2026 }], 2026]);
  });

  test('rows that were sorted are found by their id; a rule that stayed behind is no obstacle', () => {
    const host = bookOf(COLLECTOR);
    const input = change(host, { year: 2025 });
    tab(host, 'settings').sort('A3:D50', 2, false);
    expect(ask(host, 'settings.save', input).saved).toBe(1);
    expect(held(host, 'year')).toBe(2025);
  });

  test('a row that is gone, a lock that is held: said, nothing written', () => {
    const host = bookOf(COLLECTOR);
    const input = change(host, { year: 2025, unitName: 'xã Trà Tây' });
    tab(host, 'settings').clear(cell(host, 'settings', 'year', 'id'));
    expect(refusal(host, 'settings.save', input)).toMatch(/không còn dòng “Năm kế hoạch”.*Kiểm tra và khôi phục/);
    host.faults.lockHeldElsewhere = true;
    expect(refusal(host, 'settings.save', input)).toMatch(/đang được một lần chạy khác xử lý/);
    expect(held(host, 'unitName')).toBe('xã Hương Trà');
  });
});

test('a retry after a lost answer writes nothing more, and overwrites nobody', () => {
  const host = bookOf(COLLECTOR);
  const input = change(host, { year: 2025, shiftToWorkingDay: 'off', planNumber: null });
  expect(ask(host, 'settings.save', input).saved).toBe(3);
  expect(ask(host, 'settings.save', input)).toEqual({ saved: 0, conflicts: [] });
  expect(host.lastExecution().calls.writes).toBe(0);
  tab(host, 'settings').type(cell(host, 'settings', 'year', 'value'), '2026');
  expect(ask(host, 'settings.save', input).conflicts).toEqual([{ id: 'year', cell: 2026 }]);
  expect(held(host, 'year')).toBe(2026);
});
