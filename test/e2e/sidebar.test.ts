// The sidebar's stories in the live host, one after another in one window and one workbook, each on rows of its own. What two
// windows do to one row: sidebar-updates.test.ts.
import { inChromium, type OwnBrowser } from '#test/e2e/chromium';
import { officeBrowser, Sheets, Started } from '#test/e2e/started';
import { mendStory } from '#test/e2e/stories/mend';
import { mineStory } from '#test/e2e/stories/mine';
import { peopleStory } from '#test/e2e/stories/people';
import { remindersStory } from '#test/e2e/stories/reminders';

inChromium('the sidebar in the live host', () => {
  let started: Started;
  let browser: OwnBrowser;
  let sheets: Sheets;
  beforeAll(async () => {
    [started, browser] = await Promise.all([Started.at({ today: '2024-04-08' }), officeBrowser()]);
    sheets = await Sheets.begin(browser, started);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await started?.drop();
  });

  const opened = () => sheets;
  describe('the sidebar as four people see it', () => peopleStory(opened));
  describe('Cần sửa', () => mendStory(opened));
  describe('Cài đặt and Nhắc việc', () => remindersStory(opened));
  describe('Việc của tôi', () => mineStory(opened));

  test('the page made no error and asked nobody else', () => {
    expect(sheets.errors).toEqual([]);
    expect([...sheets.asked]).toEqual(['127.0.0.1']);
  });
});
