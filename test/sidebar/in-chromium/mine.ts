// “Việc của tôi” in a real browser: nothing is cut off, all can be read, the keyboard alone finishes an update, 5,000 tasks scroll.
import type { Page } from 'playwright-core';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { crowdBook } from '#test/front-door/crowd-book';
import { type Browser, SIDEBAR_WIDTH, seenBy } from '#test/sidebar/browser';
import { cutOff } from '#test/sidebar/looks';
import { journal, OFFICER } from '#test/sidebar/tasks';

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

/** Its tests; `pages` gives the browser once they run. */
export const mineInChromium = (pages: () => Browser): void => {
  test('cards, the form in each state, a conflict: all can be read', async () => {
    const host = sampleBook('2024-04-08');
    type(host, 'tasks', '5.1b', 'state', 'Hoàn thành');
    type(host, 'tasks', '5.1b', 'proof', 'Số 12/KH-UBND ngày 28/3/2024 của UBND xã');
    const page = await pages().open(seenBy(host, OFFICER), VIEW);
    await look(page, 'cards');
    await page.getByRole('button', { name: 'Cập nhật việc 5.1a' }).click();
    await look(page, 'form');
    await page.getByLabel('Trạng thái').selectOption('Hoàn thành');
    await look(page, 'form-done');
    await page.getByRole('button', { name: 'Bỏ qua' }).click();
    await look(page, 'form-drop');
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
  });

  test('an update with the keyboard alone: from the card into the sheet and on to the next', async () => {
    const host = sampleBook('2024-04-08');
    const page = await pages().open(seenBy(host, OFFICER), VIEW);
    const { keyboard } = page;
    await page.getByLabel('Tìm theo mã').focus();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (text: string): Promise<void> => {
      for (let presses = 0; presses < 30 && (await focused()) !== text; presses += 1) await keyboard.press('Tab');
    };
    await tabTo('Cập nhật việc 5.1a');
    await keyboard.press('Enter');
    await page.locator('select:focus').waitFor();
    await keyboard.type('Hoàn');
    await keyboard.press('Tab');
    await keyboard.type('28/3/2024');
    await tabTo('Lưu');
    await keyboard.press('Enter');
    await page.getByText('Đã lưu việc 5.1a').first().waitFor();
    expect(await focused()).toBe('Cập nhật việc 5.1a');
    expect(valueAt(host, 'tasks', '5.1a', 'state')).toBe('Hoàn thành');
    await keyboard.press('Alt+ArrowDown');
    await page.getByText('Ghi cho kỳ').waitFor();
    expect(await page.locator('article:has(form) b').innerText()).toBe('5.1b');
  });

  test('5,000 tasks: only cards near the window are drawn, wherever it is, at both zooms', async () => {
    const host = crowdBook();
    const column = columnOf(host, tabTitle('people'), 'email');
    tab(host, 'people').paste(`${column}3`, Array(4).fill(['p0@huong-tra.example']));
    const page = await pages().open(seenBy(host, 'p0@huong-tra.example'), VIEW);
    const drawn = (): Promise<number> => page.locator('article').count();
    for (const width of [SIDEBAR_WIDTH, SIDEBAR_WIDTH / 2]) {
      await page.setViewportSize({ width, height: 700 });
      for (const part of [0.01, 0.31, 0.5, 0.87, 1]) {
        await page.evaluate((at) => window.scrollTo(0, document.body.scrollHeight * at), part);
        await page.waitForFunction(() => {
          const inSight = document.elementsFromPoint(60, 350);
          return inSight.some((each) => each.closest('article'));
        });
        expect(await drawn()).toBeLessThanOrEqual(60);
      }
    }
    await page.setViewportSize({ width: SIDEBAR_WIDTH, height: 700 });
    const last = page.locator('article').last();
    expect(await last.getAttribute('aria-posinset')).toBe('5000');
    await last.getByRole('button', { name: 'Cập nhật' }).click();
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByLabel('Tìm theo mã').fill('5.b4');
    await page.getByText(/^\d+ việc$/).waitFor();
    expect(await drawn()).toBeLessThanOrEqual(60);
  }, 240_000);
};
