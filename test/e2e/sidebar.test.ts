// The sidebar's stories in the live host, one after another in one window. What two windows do to one row: sidebar-updates.test.ts.
import { inChromium } from '#test/e2e/chromium';
import { Office } from '#test/e2e/office';
import { mendStory } from '#test/e2e/stories/mend';
import { mineStory } from '#test/e2e/stories/mine';
import { peopleStory } from '#test/e2e/stories/people';
import { remindersStory } from '#test/e2e/stories/reminders';

inChromium('the sidebar in the live host', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open('2024-04-08');
  }, 60_000);
  afterAll(() => office?.close());

  const begin = () => office.begin();
  describe('the sidebar as four people see it', () => peopleStory(begin));
  describe('Việc của tôi', () => mineStory(begin));
  describe('Cần sửa', () => mendStory(begin));
  describe('Cài đặt and Nhắc việc', () => remindersStory(begin));
});
