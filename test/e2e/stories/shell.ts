// What stands around the grid: the day, dialogs and frames of the add-in in two windows, colours.
import { picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import type { Sheets } from '#test/e2e/started';

/** Everything but Univer's own. */
export const SHELL = 'body *:not(#grid *)';
const PREVIEW = 'Xem trước thư nhắc việc';

/** `begin` opens a new workbook of the sample plan, `openOther` another window on it. */
export const shellStory = (begin: () => Promise<Sheets>, openOther: () => Promise<Sheets>): void => {
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = await begin();
  });
  const isReadable = async (): Promise<void> => expect(await hardToRead(sheets.page, SHELL)).toEqual([]);

  test('the day is read and written the Vietnamese way', async () => {
    const [day, now] = [sheets.page.getByLabel('Hôm nay'), sheets.page.locator('#now')];
    expect([await day.inputValue(), await now.innerText()]).toEqual(['02/04/2024', 'thứ Ba, 02/04/2024 07:30']);
    await day.fill('31/4/2024');
    await sheets.page.locator('#run-to').click();
    expect(await day.evaluate((field: HTMLInputElement) => field.validationMessage)).toContain('05/04/2024');
    await day.fill('3/4/2024');
    await sheets.page.locator('#run-to').click();
    await sheets.page.waitForFunction(() => document.getElementById('now')?.textContent?.startsWith('thứ Tư'));
    expect([await day.inputValue(), await now.innerText()]).toEqual(['03/04/2024', 'thứ Tư, 03/04/2024 07:30']);
  });

  test('a prompt is left by Escape, answered by Enter; its page opens over the grid, and closes, in every window', async () => {
    const other = await openOther();
    await other.hasTab('Nhật ký gửi');
    await sheets.page.bringToFront();
    const dialogs = [sheets, other].map(({ page }) => page.locator('dialog.ask[open]'));
    const frames = [sheets, other].map(({ page }) => page.locator('dialog.modal[open]'));
    const all = (which: typeof dialogs, state: 'visible' | 'detached') =>
      Promise.all(which.map((each) => each.waitFor({ state })));

    await sheets.menu(PREVIEW);
    await all(dialogs, 'visible');
    await isReadable();
    await sheets.page.keyboard.press('Escape');
    await all(dialogs, 'detached');
    await sheets.settled();
    expect(await frames[0]?.count()).toBe(0);

    await sheets.menu(PREVIEW);
    await all(dialogs, 'visible');
    await other.page.keyboard.type('3/4/2024');
    await other.page.keyboard.press('Enter');
    await all(dialogs, 'detached');
    await all(frames, 'visible');
    const letter = sheets.page.frameLocator('dialog.modal iframe').frameLocator('iframe').first();
    await letter.getByText('Kính gửi').first().waitFor();
    await isReadable();
    await picture(sheets.page, 'host-preview');
    await sheets.page.getByRole('button', { name: 'Đóng' }).last().click();
    await all(frames, 'detached');

    await sheets.menu(PREVIEW);
    await all(dialogs, 'visible');
    expect(await sheets.answer('OK')).toContain(PREVIEW);
    await all(frames, 'visible');
    await sheets.page.keyboard.press('Escape');
    await all(frames, 'detached');
    expect([...sheets.errors, ...other.errors]).toEqual([]);
    await other.page.close();
  });

  test('the page of scores asks the add-in, hands out a file, leaves the tabs in reach, and closes', async () => {
    const { page } = sheets;
    await sheets.menu('Điểm số và tiêu chí…');
    const shown = page.locator('dialog.modeless[open]');
    const inside = page.frameLocator('dialog.modeless iframe');
    await inside.getByText('Chưa nhập bộ tiêu chí của cấp trên nên chưa ước tính điểm').waitFor();
    expect(await shown.locator('iframe').evaluate(({ clientWidth }) => clientWidth)).toBe(900);
    await isReadable();
    await picture(page, 'host-scores');
    await inside.getByRole('button', { name: 'Tiêu chí còn khả năng tăng điểm' }).click();
    await inside.getByText('Chưa nhập bộ tiêu chí').waitFor();
    await inside.getByRole('button', { name: 'Tải số liệu' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      inside.getByRole('button', { name: 'Tải về trang Nhiệm vụ' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^nhiem-vu-2024-04-\d\d\.csv$/);
    await page.locator('#tab-list').getByText('Chỉ tiêu', { exact: true }).click();
    expect(await page.locator('#tab-list [aria-selected=true]').innerText()).toBe('Chỉ tiêu');
    await shown.getByRole('button', { name: 'Đóng' }).click();
    await shown.waitFor({ state: 'detached' });
    expect(sheets.errors).toEqual([]);
  });

  test('outbox and what is for technicians can be read', async () => {
    await sheets.page.getByText('Dành cho kỹ thuật').click();
    await isReadable();
    await sheets.page.locator('#run-now').click();
    await sheets.page.waitForFunction(() => !document.getElementById('outbox-open')?.textContent?.includes('(0)'));
    await sheets.page.locator('#outbox-open').click();
    await isReadable();
    await sheets.page.locator('#outbox .close').click();
    await sheets.page.getByText('Dành cho kỹ thuật').click();
  });
};
