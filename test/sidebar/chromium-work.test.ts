// Việc của tôi, Cần sửa and the page “Chỉ số CCHC” in a real browser, one after another in one window.
import { inChromium } from '#test/e2e/chromium';
import { Browser } from '#test/sidebar/browser';
import { mendInChromium } from '#test/sidebar/in-chromium/mend';
import { mineInChromium } from '#test/sidebar/in-chromium/mine';

inChromium('the work in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.start();
  }, 60_000);
  afterAll(() => browser?.close());

  const pages = () => browser;
  describe('Việc của tôi', () => mineInChromium(pages));
  describe('Cần sửa and Chỉ số CCHC', () => mendInChromium(pages));

  test('no page asked anyone but its own server', () => {
    expect([...new Set(browser.asked)]).toEqual(['127.0.0.1']);
  });
});
