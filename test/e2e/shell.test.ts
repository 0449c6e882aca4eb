// What stands around the grid: the tab and the day a new book begins with, dialogs and frames of the add-in in two windows, colours.
import { inChromium, type OwnBrowser, picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { officeBrowser, Sheets, Started } from '#test/e2e/started';

/** Everything but Univer's own. */
const SHELL = 'body *:not(#grid *)';
const PREVIEW = 'Xem trước thư nhắc việc';

inChromium('around the grid', () => {
  let started: Started;
  let browser: OwnBrowser;
  let sheets: Sheets;

  beforeAll(async () => {
    [started, browser] = await Promise.all([Started.at({ today: '2024-04-02' }), officeBrowser()]);
    sheets = await Sheets.open(browser, started);
  });
  afterAll(async () => {
    await browser?.close();
    await started?.drop();
  });
  const isReadable = async (window = sheets): Promise<void> => expect(await hardToRead(window.page, SHELL)).toEqual([]);

  test('a book that was made anew opens on the tab the add-in turned to', async () => {
    const plan = sheets.page.getByRole('button', { name: 'Kế hoạch xã Hương Trà 2024' });
    await plan.waitFor();
    await isReadable();
    await plan.click();
    await sheets.hasTab('Nhật ký gửi');
    expect(await sheets.page.locator('#tab-list [aria-selected=true]').innerText()).toBe('Tổng quan');
    await sheets.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === 'A1',
    );
    await sheets.settled();
    await isReadable();
    await sheets.page.locator('#name').evaluate((name) => name.setAttribute('style', 'color: #999'));
    expect(await hardToRead(sheets.page, SHELL)).toEqual(['Sổ CCHC: 2.85']);
    await sheets.page.locator('#name').evaluate((name) => name.removeAttribute('style'));
  });

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
    const other = await Sheets.open(browser, started);
    await other.hasTab('Nhật ký gửi');
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
  });
});
