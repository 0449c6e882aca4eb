// The local host in a real browser on `npm start`: stories one after another in one window, for a window takes longest to open.
import { inChromium, type OwnBrowser } from '#test/e2e/chromium';
import { officeBrowser, Sheets, Started } from '#test/e2e/started';
import { firstMorningStory } from '#test/e2e/stories/first-morning';
import { pageEditsStory } from '#test/e2e/stories/page-edits';
import { reportStory } from '#test/e2e/stories/report';
import { shellStory } from '#test/e2e/stories/shell';

inChromium('the local host', () => {
  let started: Started;
  let browser: OwnBrowser;
  let sheets: Sheets;

  beforeAll(async () => {
    [started, browser] = await Promise.all([Started.at({ today: '2024-04-02', builds: true }), officeBrowser()]);
    sheets = await Sheets.open(browser, started);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await started?.drop();
  });

  const here = () => ({ sheets, browser });
  /** Leaves the workbook and begins one of those on offer. */
  const begin = async (plan: string) => {
    await sheets.page.getByRole('button', { name: 'Mở lại…' }).click();
    await sheets.page.getByRole('button', { name: plan }).click();
    await sheets.page.locator('#welcome').waitFor({ state: 'hidden' });
    await sheets.settled();
    return here();
  };
  const beginSample = async () => (await begin('Kế hoạch xã Hương Trà 2024')).sheets;

  describe('a clerk’s first morning', () => firstMorningStory(() => sheets));
  describe('around the grid', () => shellStory(beginSample, () => Sheets.open(browser, started)));
  describe('the report from the menu', () => reportStory(here));
  describe('the grid under a person’s hands', () => pageEditsStory(() => begin('Sổ trống')));
});
