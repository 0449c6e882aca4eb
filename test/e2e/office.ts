// One server, one browser and one window for several stories, each with a workbook of its own: what takes longest is done once.
import type { OwnBrowser } from '#test/e2e/chromium';
import { officeBrowser, Sheets, Started } from '#test/e2e/started';

export class Office {
  private constructor(
    private readonly started: Started,
    private readonly browser: OwnBrowser,
    /** The window. */
    readonly sheets: Sheets,
  ) {}

  /** Starts everything on a day; no workbook is open yet. */
  static async open(today: string): Promise<Office> {
    const [started, browser] = await Promise.all([Started.at({ today }), officeBrowser()]);
    return new Office(started, browser, await Sheets.open(browser, started));
  }

  /** Opens a new workbook of the sample plan; the owner sits before it. */
  async begin(): Promise<Sheets> {
    const { page } = this.sheets;
    await page.waitForFunction(() => window.__cchc?.heard >= 0);
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/start', { method: 'POST', headers, body: JSON.stringify({ plan: 'huong-tra-2024' }) });
    });
    await this.sheets.hasTab('Nhật ký gửi');
    await this.sheets.settled();
    return this.sheets;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.started.drop();
  }
}
