/** Cần sửa in a real browser: nothing cut off, all can be read, the keyboard alone does the work. */
import { columnOf } from '#local/new-book';
import { inChromium, picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { tab } from '#test/front-door/book';
import { brokenBook, COLLECTOR } from '#test/sidebar/broken-book';
import { type Answers, Browser, SIDEBAR_WIDTH } from '#test/sidebar/browser';
import { cutOff } from '#test/sidebar/looks';

inChromium('Cần sửa in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.start();
  }, 60_000);
  afterAll(() => browser?.close());

  const answersOf = (host = brokenBook()): Answers => {
    host.setUser(COLLECTOR);
    return (name, input) => host.call('serveSidebar', name, input);
  };

  test('problems, a preview and what came of it: nothing is cut off, all can be read', async () => {
    const page = await browser.open(answersOf(), { view: 'Cần sửa' });
    const judge = async (name: string): Promise<void> => {
      await picture(page, name, true);
      expect(await cutOff(page)).toEqual([]);
      expect(await hardToRead(page, '#app *')).toEqual([]);
    };
    await judge('sidebar-mend');
    await page.getByRole('button', { name: 'Xem trước (Chuyển 3 ô chữ thành ngày)' }).click();
    await page.getByRole('button', { name: 'Sửa 3 ô đã chọn' }).waitFor();
    await judge('sidebar-mend-preview');
    await page.setViewportSize({ width: SIDEBAR_WIDTH / 2, height: 350 });
    await judge('sidebar-mend-preview-200');
    await page.setViewportSize({ width: SIDEBAR_WIDTH, height: 700 });
    await page.getByRole('button', { name: 'Sửa 3 ô đã chọn' }).click();
    await page.getByText('Đã sửa 3 ô.').waitFor();
    await judge('sidebar-mend-done');
    await page.close();
  }, 60_000);

  test('a lost column, restored and taken back by the keyboard alone', async () => {
    const host = brokenBook();
    tab(host, 'tasks').deleteColumns(columnOf(host, 'Nhiệm vụ', 'quietUntil').charCodeAt(0) - 64);
    const page = await browser.open(answersOf(host), { view: 'Cần sửa' });
    await page.getByRole('button', { name: 'Xem trước (Khôi phục 1 cột)' }).press('Enter');
    await page.getByRole('button', { name: 'Khôi phục', exact: true }).waitFor();
    await picture(page, 'sidebar-mend-column', true);
    expect(await cutOff(page)).toEqual([]);
    await page.getByRole('button', { name: 'Khôi phục', exact: true }).press('Enter');
    await page.getByText('Đã khôi phục 1 chỗ.').waitFor();
    await page.keyboard.press('Tab');
    await picture(page, 'sidebar-mend-column-done', true);
    expect([await cutOff(page), await hardToRead(page, '#app *')]).toEqual([[], []]);
    await page.keyboard.press('Enter');
    await page.getByText('Đã trả lại 1 cột như cũ.').waitFor();
    await page.close();
  }, 60_000);
});
