/** The view Cài đặt, built page against the real server: typed, checked, saved, contested, read-only. */
import type { Host } from '#local/host';
import { COLLECTOR, OFFICER, STRANGER } from '#test/front-door/asking';
import { cell, sampleBook, tab, valueAt } from '#test/front-door/book';
import { openPage, type Page, plain } from '#test/sidebar/page';

let page: Page;
afterEach(() => page?.close());

const YEAR = 'Năm kế hoạch';
const GRACE = 'Số ngày làm việc để cập nhật sau kỳ';
const INTERVAL = 'Kỳ cập nhật của việc thường xuyên';

const open = async (host: Host, user: string): Promise<Page> => {
  host.setUser(user);
  page = await openPage((name, args) => host.call(name, ...args), 'Cài đặt');
  return page;
};
const held = (host: Host, id: string): unknown => valueAt(host, 'settings', id, 'value');
const statusText = (): string =>
  page
    .all('.save-bar [role=status]')
    .map((each) => plain(each.textContent ?? ''))
    .join();
/** The save button, whatever it counts. */
const save = (): HTMLButtonElement => page.all('.save-bar .primary').at(-1) as HTMLButtonElement;
const focused = (): string => plain(page.document.activeElement?.textContent ?? '');

test('what was typed is saved; the fields keep it, the workbook has it', async () => {
  const host = sampleBook();
  await open(host, COLLECTOR);
  expect([page.field(YEAR).value, page.field('Ngày ký kế hoạch').value]).toEqual(['2024', '11/03/2024']);
  expect(page.field('Điểm Chỉ số CCHC năm trước').value).toBe('90,45');
  expect(page.toldAt(GRACE)).toEqual([
    'Hết số ngày làm việc này sau ngày cuối kỳ mà chưa cập nhật thì tính là nợ cập nhật. Mặc định: 5.',
  ]);
  expect(save().getAttribute('aria-disabled')).toBe('true');
  await page.type('Điểm Chỉ số CCHC năm trước', '91,5');
  await page.type('Ngày ký kế hoạch', '5/4/2024');
  await page.pick(INTERVAL, 'month');
  expect([save().textContent, statusText()]).toEqual(['Lưu 3 mục', 'Chưa lưu 3 mục.']);
  save().click();
  save().click();
  await page.answer();
  await page.answer();
  expect([held(host, 'baselineScore'), held(host, 'planSignedOn'), held(host, 'defaultInterval')]).toEqual([
    91.5,
    45387,
    'Tháng',
  ]);
  expect(page.calls.filter((name) => name === 'settings.save')).toHaveLength(1);
  expect([statusText(), save().textContent]).toEqual(['Đã lưu 3 mục.', 'Lưu']);
  expect([page.field('Ngày ký kế hoạch').value, page.field(INTERVAL).value]).toEqual(['05/04/2024', 'month']);
});

test('a blank field returns to the default, which is named', async () => {
  const host = sampleBook();
  await open(host, COLLECTOR);
  await page.type(GRACE, '');
  await page.pick(INTERVAL, '');
  expect(page.field(INTERVAL).textContent).toContain('Mặc định: Quý');
  await page.click('Lưu 2 mục');
  await page.answer();
  expect([held(host, 'graceWorkingDays'), held(host, 'defaultInterval')]).toEqual(['', '']);
});

test.each([
  [GRACE, '61', 'Nhập số từ 0 đến 60.'],
  [GRACE, '2,5', 'Nhập số nguyên, không có phần lẻ. Nhập số từ 0 đến 60.'],
  [GRACE, '5 %', 'Nhập số từ 0 đến 60.'],
  ['Ngày ký kế hoạch', '30/02/2024', 'Nhập ngày/tháng/năm, ví dụ 11/03/2024.'],
  ['Nhắc trước hạn (ngày làm việc)', '7; mai', 'Ghi các số từ 0 đến 30 cách nhau bằng dấu chấm phẩy, ví dụ 7; 3; 1.'],
])('%s = %s: said while typing; the save goes to the field instead', async (label, text, sentence) => {
  const host = sampleBook();
  await open(host, COLLECTOR);
  await page.type(label, text);
  expect(page.toldAt(label).at(-1)).toBe(sentence);
  expect([page.field(label).getAttribute('aria-invalid'), statusText()]).toEqual(['true', 'Còn 1 ô chưa đúng.']);
  save().click();
  await page.answer();
  expect(page.document.activeElement).toBe(page.field(label));
  expect(page.field(label).closest('details')?.open).toBe(true);
  expect(page.calls).not.toContain('settings.save');
});

test('a cell that cannot be used shows what stands in it and what is allowed', async () => {
  const host = sampleBook();
  for (const id of ['graceWorkingDays', 'defaultInterval'])
    tab(host, 'settings').paste(cell(host, 'settings', id, 'value'), [['chín']]);
  await open(host, COLLECTOR);
  expect([page.field(GRACE).value, page.field(INTERVAL).value]).toEqual(['chín', 'chín']);
  expect(page.toldAt(GRACE).at(-1)).toMatch(/^Ô đang ghi “chín”, không dùng được.*Nhập số từ 0 đến 60\.$/);
  await page.type(GRACE, '9');
  await page.pick(INTERVAL, '');
  await page.click('Lưu 2 mục');
  await page.answer();
  expect([held(host, 'graceWorkingDays'), held(host, 'defaultInterval')]).toEqual([9, '']);
});

test('what was typed stays when one looks at another view; saved, it is no draft any more', async () => {
  const host = sampleBook();
  await open(host, COLLECTOR);
  await page.type(YEAR, '2025');
  await page.go('Tổng quan');
  await page.go('Cài đặt');
  expect([page.field(YEAR).value, save().textContent]).toEqual(['2025', 'Lưu 1 mục']);
  await page.click('Lưu 1 mục');
  await page.go('Tổng quan');
  expect(held(host, 'year')).toBe(2025);
  tab(host, 'settings').type(cell(host, 'settings', 'year', 'value'), '2026');
  await page.go('Cài đặt');
  await page.click('Làm mới');
  expect([page.field(YEAR).value, save().textContent]).toEqual(['2026', 'Lưu']);
});

test('a lost answer, another view, the same again: written once under the same name', async () => {
  const host = sampleBook();
  await open(host, COLLECTOR);
  const sent: unknown[] = [];
  let isLost = true;
  page.server = (name, args) => {
    const answer = host.call(name, ...args);
    if (args[0] !== 'settings.save') return answer;
    sent.push((args[1] as { operation: string }).operation);
    if (isLost) throw new Error('NetworkError: Connection failure due to HTTP 0');
    return answer;
  };
  await page.type(YEAR, '2025');
  await page.click('Lưu 1 mục');
  isLost = false;
  await page.go('Tổng quan');
  await page.go('Cài đặt');
  expect(page.field(YEAR).value).toBe('2025');
  await page.click('Lưu 1 mục');
  expect(sent).toHaveLength(2);
  expect(new Set(sent).size).toBe(1);
});

describe('somebody else changed a cell meanwhile', () => {
  const contest = async (host: Host): Promise<void> => {
    await open(host, COLLECTOR);
    await page.type(YEAR, '2025');
    await page.type(GRACE, '4');
    tab(host, 'settings').type(cell(host, 'settings', 'year', 'value'), '2026');
    await page.click('Lưu 2 mục');
    await page.answer();
  };

  test('both values are shown and the focus is at the choice; mine stands after it', async () => {
    const host = sampleBook();
    await contest(host);
    expect(statusText()).toBe('Chưa lưu: người khác vừa sửa 1 mục. Chọn ở từng mục rồi lưu lại.');
    expect(page.text).toContain('Người khác vừa sửa mục này. Trong sổ: 2026. Của tôi: 2025.');
    expect(focused()).toBe('Dùng của tôi (mục Năm kế hoạch)');
    expect([held(host, 'year'), held(host, 'graceWorkingDays')]).toEqual([2026, 5]);
    save().click();
    await page.answer();
    expect(page.calls.filter((name) => name === 'settings.save')).toHaveLength(1);
    await page.click('Dùng của tôi (mục Năm kế hoạch)');
    expect(page.document.activeElement).toBe(save());
    await page.click('Lưu 2 mục');
    expect([held(host, 'year'), held(host, 'graceWorkingDays')]).toEqual([2025, 4]);
  });

  test('theirs stands after the other choice', async () => {
    const host = sampleBook();
    await contest(host);
    await page.click('Dùng trong sổ (mục Năm kế hoạch)');
    expect(page.field(YEAR).value).toBe('2026');
    await page.click('Lưu 1 mục');
    expect([held(host, 'year'), held(host, 'graceWorkingDays')]).toEqual([2026, 4]);
  });
});

describe('trouble', () => {
  test('a lost answer keeps what was typed; the retry carries the same operation and writes nothing twice', async () => {
    const host = sampleBook();
    await open(host, COLLECTOR);
    const { server } = page;
    const asked: unknown[] = [];
    page.server = (name, args) => {
      const answer = server(name, args);
      if (args[0] !== 'settings.save') return answer;
      asked.push(args[1]);
      throw new Error('NetworkError: Connection failure due to HTTP 0');
    };
    await page.type(YEAR, '2025');
    await page.click('Lưu 1 mục');
    expect(page.field(YEAR).value).toBe('2025');
    expect(page.text).toContain('Máy đang mất mạng');
    page.server = (name, args) => {
      if (args[0] === 'settings.save') asked.push(args[1]);
      return server(name, args);
    };
    await page.click('Thử lại');
    expect(page.document.activeElement).toBe(save());
    await page.answer();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
    expect([held(host, 'year'), page.field(YEAR).value]).toEqual([2025, '2025']);
    expect(page.text).not.toContain('Máy đang mất mạng');
  });

  test('Bỏ sửa takes back everything that is not saved', async () => {
    const host = sampleBook();
    await open(host, COLLECTOR);
    await page.type(YEAR, '2025');
    await page.click('Bỏ sửa');
    expect([page.field(YEAR).value, save().textContent]).toEqual(['2024', 'Lưu']);
    expect(page.document.activeElement).toBe(save());
  });
});

test.each([OFFICER, STRANGER])('%s has no form to spoil, but sees nothing of it either', async (user) => {
  const host = sampleBook();
  host.setUser(user);
  page = await openPage((name, args) => host.call(name, ...args));
  expect(page.all('nav button').map((each) => each.textContent)).not.toContain('Cài đặt');
});

test('where the roster names no collector the values are shown, with why they cannot be changed', async () => {
  const host = sampleBook();
  for (const id of ['CB1', 'CB5']) tab(host, 'people').clear(cell(host, 'people', id, 'roles'));
  await open(host, STRANGER);
  expect(page.text).toContain(
    'Chỉ xem. Sửa tại đây dành cho người có vai trò Tổng hợp hoặc Lãnh đạo. Nếu bạn giữ vai trò ấy: ở trang Cán bộ',
  );
  expect(page.all('form, input, select')).toEqual([]);
  expect(page.text).toContain('Năm kế hoạch2024');
  const before = page.calls.length;
  await page.click('Xem cột Vai trò');
  await page.answer();
  expect(page.calls.slice(before)).toEqual(['show']);
  expect(page.calls).toContain('show');
});
