/** Cần sửa in a real browser: nothing cut off, all can be read, the keyboard alone does the work. */
import { inChromium, picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { brokenBook, COLLECTOR } from '#test/sidebar/broken-book';
import { type Answers, Browser, SIDEBAR_WIDTH } from '#test/sidebar/browser';
import { cutOff } from '#test/sidebar/looks';

inChromium('Cần sửa in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.start();
  }, 60_000);
  afterAll(() => browser?.close());

  const answersOf = (): Answers => {
    const host = brokenBook();
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
});
