// Việc của tôi, Cần sửa and the page “Chỉ số CCHC” in a real browser, one after another in one window.
import { inOneWindow } from '#test/sidebar/browser';
import { mendInChromium } from '#test/sidebar/in-chromium/mend';
import { mineInChromium } from '#test/sidebar/in-chromium/mine';

inOneWindow('the work in Chromium', (pages) => {
  describe('Việc của tôi', () => mineInChromium(pages));
  describe('Cần sửa and Chỉ số CCHC', () => mendInChromium(pages));
});
