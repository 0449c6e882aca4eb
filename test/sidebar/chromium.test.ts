// The views that show and send, in a real browser, one after another in one window. Those of one’s own work: chromium-work.test.ts.
import { inChromium } from '#test/e2e/chromium';
import { Browser } from '#test/sidebar/browser';
import { overviewInChromium } from '#test/sidebar/in-chromium/overview';
import { remindersInChromium } from '#test/sidebar/in-chromium/reminders';
import { settingsInChromium } from '#test/sidebar/in-chromium/settings';

inChromium('the sidebar in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.start();
  }, 60_000);
  afterAll(() => browser?.close());

  const pages = () => browser;
  describe('Tổng quan and Chỉ tiêu', () => overviewInChromium(pages));
  describe('Nhắc việc', () => remindersInChromium(pages));
  describe('Cài đặt', () => settingsInChromium(pages));

  test('no page asked anyone but its own server', () => {
    expect([...new Set(browser.asked)]).toEqual(['127.0.0.1']);
  });
});
