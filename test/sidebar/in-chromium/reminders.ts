// Nhắc việc in a real browser: nothing is cut off at 300 px and at 200 % zoom, colours can be read, the keyboard sends.
import type { Page } from 'playwright-core';
import type { Host } from '#local/host';
import { picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { COLLECTOR, OFFICER } from '#test/front-door/asking';
import { cell, sampleBook, tab } from '#test/front-door/book';
import { type Browser, SIDEBAR_WIDTH, seenBy } from '#test/sidebar/browser';
import { cutOff } from '#test/sidebar/looks';
import { runDay } from '#tools/simulate/day';

/** A letter that failed, one in doubt, somebody without an address, letters that wait. */
const troubled = (): Host => {
  const host = sampleBook('2024-04-02');
  host.setUser(COLLECTOR);
  host.menu('Bật nhắc việc hằng ngày');
  host.faults.mailFails = ({ to }) => (to === OFFICER ? 'Service unavailable: Mail' : null);
  runDay(host);
  host.setNow('2024-04-08T07:30');
  host.faults = { dieAt: { call: 'MailApp.sendEmail', nth: 1 } };
  host.run('runDaily', 'clock');
  host.faults = {};
  tab(host, 'people').clear(cell(host, 'people', 'CB3', 'email'));
  host.setNow('2024-04-08T09:30');
  return host;
};

const check = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize({ width: SIDEBAR_WIDTH, height: 700 });
  await picture(page, name, true);
  expect(await cutOff(page)).toEqual([]);
  expect(await hardToRead(page, '#app *')).toEqual([]);
  await page.setViewportSize({ width: SIDEBAR_WIDTH / 2, height: 350 });
  await picture(page, `${name}-200`, true);
  expect(await cutOff(page)).toEqual([]);
};

/** Its tests; `pages` gives the browser once they run. */
export const remindersInChromium = (pages: () => Browser): void => {
  test('everything at once: doubt, trouble, letters, a preview, Zalo, the ledger', async () => {
    const page = await pages().open(seenBy(troubled(), COLLECTOR), { view: 'Nhắc việc' });
    await page.getByLabel('Ngày cần xem').fill('15/4/2024');
    await page.getByRole('button', { name: 'Xem thư' }).click();
    await page.getByText(/^Thư của ngày 15\/04\/2024/).waitFor();
    await page.locator('details > summary').first().click();
    await page.getByRole('button', { name: 'Soạn lời nhắn' }).click();
    await page.getByLabel('Nội dung').waitFor();
    await page.getByText('02/04/2024 07:30 · Gửi lỗi').waitFor();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await check(page, 'sidebar-reminders');
  }, 60_000);

  test('off, and nobody to be written to', async () => {
    const page = await pages().open(seenBy(sampleBook('2024-03-20'), COLLECTOR), { view: 'Nhắc việc' });
    await page.getByText('Không có dòng nào.').waitFor();
    await check(page, 'sidebar-reminders-off');
  }, 60_000);

  test('with the keyboard alone: asked, sent, summed up', async () => {
    const host = sampleBook('2024-04-08');
    const answers = seenBy(host, COLLECTOR);
    const page = await pages().open(answers, { view: 'Nhắc việc' });
    await page.getByRole('button', { name: 'Gửi ngay' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Gửi 5 thư');
    await page.keyboard.press('Enter');
    await page.getByText('Đã gửi 5 thư, lỗi 0, chưa gửi 0.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Đã gửi 5 thư');
    await picture(page, 'sidebar-reminders-sent');
    expect(host.outbox).toHaveLength(5);
  }, 60_000);
};
