// The story “the collector's Monday”: a setting is changed, letters are looked at, sent, found in the ledger; the leader takes over.
import { picture } from '#test/e2e/chromium';
import { Sidebar } from '#test/e2e/sidebar';
import type { Sheets } from '#test/e2e/started';

const COLLECTOR = 'van-phong-thong-ke@huong-tra.example';
const LEADER = 'chu-tich-ubnd-xa@huong-tra.example';

/** Its tests, in a window on the sample plan on 2024-04-08. */
export const remindersStory = (opened: () => Sheets): void => {
  let sheets: Sheets;
  let sidebar: Sidebar;

  beforeAll(async () => {
    sheets = opened();
    sidebar = await Sidebar.open(sheets, COLLECTOR);
  }, 120_000);

  const said = (text: string | RegExp): Promise<void> => sidebar.frame.getByText(text).first().waitFor();
  const outbox = (): Promise<string> => sheets.page.locator('#outbox-open').innerText();
  const setting = async (id: string): Promise<string> => {
    await sheets.settled();
    return (await sheets.cell('Cài đặt', id, 'value')).show;
  };

  test('the hour of the letters is changed in the form and stands in the sheet', async () => {
    await sidebar.go('Cài đặt');
    await sidebar.frame.locator('summary', { hasText: 'Nhắc việc' }).click();
    await sidebar.frame.getByLabel('Giờ bắt đầu gửi thư').selectOption({ label: '8 giờ 30' });
    await sidebar.frame.getByLabel('Liệt kê việc đến hạn trong (ngày làm việc)').fill('90');
    await said('Nhập số từ 0 đến 60.');
    await sidebar.frame.getByLabel('Liệt kê việc đến hạn trong (ngày làm việc)').fill('5');
    await sidebar.button('Lưu 2 mục').click();
    await said('Đã lưu 2 mục.');
    expect(await sidebar.seriousTroubles()).toEqual([]);
    expect([await setting('remindFrom'), await setting('listAheadWorkingDays')]).toEqual(['8 giờ 30', '5']);
  }, 60_000);

  test('a cell that is changed in the sheet meanwhile is not overwritten: both values are shown', async () => {
    await sidebar.frame.getByLabel('Tạm không nhắc tối đa (ngày làm việc)').fill('12');
    await sheets.typeAt('Cài đặt', 'quietMax', 'value', '8');
    await sidebar.button('Lưu 1 mục').click();
    await said('Người khác vừa sửa mục này. Trong sổ: 8. Của tôi: 12.');
    await picture(sheets.page, 'host-settings-conflict');
    await sidebar.button(/^Dùng trong sổ/).click();
    expect(await sidebar.frame.getByLabel('Tạm không nhắc tối đa (ngày làm việc)').inputValue()).toBe('8');
    expect(await setting('quietMax')).toBe('8');
  }, 60_000);

  test('switched on: whose account, and when the next letters go', async () => {
    await sidebar.go('Nhắc việc');
    await sidebar.button('Bật nhắc việc').click();
    await said(`Nhắc việc đang bật từ ngày 08/04/2024. Thư gửi bằng tài khoản ${COLLECTOR}.`);
    await said('08:30–09:30 ngày 08/04/2024, nếu có việc cần nhắc');
    expect(await sidebar.seriousTroubles()).toEqual([]);
  }, 60_000);

  test('looked at beforehand, word for word and as they would look; nothing is sent', async () => {
    await sidebar.frame.getByLabel('Ngày cần xem').fill('15/4/2024');
    await sidebar.button('Xem thư').click();
    await said(/^Thư của ngày 15\/04\/2024: \d thư, chưa gửi thư nào/);
    await sidebar.button('Mở dạng thư').click();
    await sheets.page.getByText(/^Thư của ngày 15\/04\/2024/).waitFor();
    await picture(sheets.page, 'host-reminders-preview');
    await sheets.page.keyboard.press('Escape');
    expect(await outbox()).toBe('Hộp thư đi (0)');
  }, 60_000);

  test('sent after a question, each found in the ledger; the clock writes nobody again', async () => {
    await sidebar.button('Gửi ngay').click();
    const yes = sidebar.button(/^Gửi \d+ thư$/);
    const n = Number(/\d+/.exec(await yes.innerText())?.[0]);
    expect(n).toBeGreaterThan(1);
    await yes.click();
    await said(`Đã gửi ${n} thư, lỗi 0, chưa gửi 0.`);
    await said('Thư chờ gửi hôm nay (0)');
    await sidebar.frame.getByLabel('Tìm').fill('TAI CHINH');
    await said('1 dòng');
    await picture(sheets.page, 'host-reminders');
    expect(await sidebar.seriousTroubles()).toEqual([]);
    await sheets.page.locator('#run-now').click();
    await sheets.settled();
    expect(await outbox()).toBe(`Hộp thư đi (${n})`);
    await sheets.compare();
  }, 60_000);

  test('the leader takes the reminders over', async () => {
    sidebar = await Sidebar.open(sheets, LEADER);
    await sidebar.go('Nhắc việc');
    await sidebar.button('Bàn giao cho tôi').click();
    await sidebar.button('Bàn giao cho tôi').click();
    await said(`Thư gửi bằng tài khoản ${LEADER}.`);
    expect(await setting('remindersBy')).toBe(LEADER);
  }, 60_000);
};
