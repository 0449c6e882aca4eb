// Cài đặt in a real browser: nothing is cut off at 300 px and at 200 % zoom, colours can be read, the keyboard saves.
import { picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { COLLECTOR } from '#test/front-door/asking';
import { cell, sampleBook, tab, valueAt } from '#test/front-door/book';
import { type Browser, SIDEBAR_WIDTH, seenBy } from '#test/sidebar/browser';
import { cutOff } from '#test/sidebar/looks';

/** Its tests; `pages` gives the browser once they run. */
export const settingsInChromium = (pages: () => Browser): void => {
  test('every part unfolded, an error, a conflict: nothing is cut off, all can be read', async () => {
    const host = sampleBook();
    const page = await pages().open(seenBy(host, COLLECTOR), { view: 'Cài đặt' });
    await page.getByLabel('Năm kế hoạch').fill('2025');
    tab(host, 'settings').type(cell(host, 'settings', 'year', 'value'), '2026');
    await page.getByRole('button', { name: 'Lưu 1 mục' }).click();
    await page.getByText('Người khác vừa sửa mục này').waitFor();
    await picture(page, 'sidebar-settings-conflict');
    for (const part of (await page.locator('details:not([open]) > summary').all()).reverse()) await part.click();
    await page.getByLabel('Số ngày làm việc để cập nhật sau kỳ').fill('90');
    await picture(page, 'sidebar-settings', true);
    expect(await cutOff(page)).toEqual([]);
    expect(await hardToRead(page, '#app *')).toEqual([]);
    await page.setViewportSize({ width: SIDEBAR_WIDTH / 2, height: 350 });
    await picture(page, 'sidebar-settings-200', true);
    expect(await cutOff(page)).toEqual([]);
  }, 60_000);

  test('with the keyboard alone: a part is opened, a choice made, saved', async () => {
    const host = sampleBook();
    const page = await pages().open(seenBy(host, COLLECTOR), { view: 'Cài đặt' });
    await page.locator('summary', { hasText: 'Cách tính hạn và chỉ tiêu' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Lưu 1 mục' }).waitFor();
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Lưu 1 mục') break;
    }
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu 1 mục.').waitFor();
    expect(valueAt(host, 'settings', 'shiftToWorkingDay', 'value')).toBe('Tắt');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lưu');
  }, 60_000);

  test('the field that has the focus is never under the bar', async () => {
    const page = await pages().open(seenBy(sampleBook(), COLLECTOR), { view: 'Cài đặt' });
    await page.getByLabel('Đơn vị', { exact: true }).focus();
    for (let presses = 0; presses < 9; presses += 1) {
      await page.keyboard.press('Tab');
      const [field, bar] = await page.evaluate(() =>
        [document.activeElement, document.querySelector('.save-bar')].map((each) => each?.getBoundingClientRect()),
      );
      expect(field?.bottom ?? 0).toBeLessThanOrEqual(bar?.top ?? 0);
    }
  }, 60_000);
};
