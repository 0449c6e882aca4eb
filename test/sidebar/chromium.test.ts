// The views that show and send, in a real browser, one after another in one window. Those of one’s own work: chromium-work.test.ts.
import { inOneWindow } from '#test/sidebar/browser';
import { overviewInChromium } from '#test/sidebar/in-chromium/overview';
import { remindersInChromium } from '#test/sidebar/in-chromium/reminders';
import { settingsInChromium } from '#test/sidebar/in-chromium/settings';

inOneWindow('the sidebar in Chromium', (pages) => {
  describe('Tổng quan and Chỉ tiêu', () => overviewInChromium(pages));
  describe('Nhắc việc', () => remindersInChromium(pages));
  describe('Cài đặt', () => settingsInChromium(pages));
});
