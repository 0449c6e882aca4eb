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

  const isEmpty = async (): Promise<boolean> => {
    await sheets.page.waitForFunction(() => window.__cchc?.heard >= 0);
    return sheets.page.locator('#welcome').isVisible();
  };
  /** Leaves the workbook, where one is open, and begins one of those on offer. */
  const begin = async (plan: string) => {
    if (!(await isEmpty())) await sheets.page.getByRole('button', { name: 'Mở lại…' }).click();
    await sheets.page.getByRole('button', { name: plan }).click();
    await sheets.page.locator('#welcome').waitFor({ state: 'hidden' });
    await sheets.settled();
    return { sheets, browser };
  };
  const beginSample = () => begin('Kế hoạch xã Hương Trà 2024');

  describe('a clerk’s first morning', () => firstMorningStory(() => sheets));
  describe('around the grid', () =>
    shellStory(
      async () => (await beginSample()).sheets,
      () => Sheets.open(browser, started),
    ));
  describe('the report from the menu', () =>
    // In the workbook of the story before; alone, as with `-t`, in one of its own.
    reportStory(async () => ((await isEmpty()) ? beginSample() : { sheets, browser })));
  describe('the grid under a person’s hands', () => pageEditsStory(() => begin('Sổ trống')));
});
