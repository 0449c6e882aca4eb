// The built sidebar in a real Chromium, in a frame as wide as Google's: a tiny server on 127.0.0.1, answers given beforehand.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { Host } from '#local/host';
import { inChromium, type OwnBrowser, startChromium } from '#test/e2e/chromium';
import { type PageFile, pageText } from '#test/sidebar/page';

/** Google's sidebar is 300 px wide; at 200 % zoom text has half of that. */
export const SIDEBAR_WIDTH = 300;
const HEIGHT = 700;

/** A google.script.run that asks the test: an answer for the success handler, a sentence for the failure handler. */
const STUB = `<script>
  const runner = (success, failure) => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    serveSidebar: (...args) =>
      fetch('/run', { method: 'POST', body: JSON.stringify(args) })
        .then((response) => response.json())
        .then(({ result, error }) => (error === undefined ? success(result) : failure({ message: error }))),
  });
  window.google = { script: { run: runner() } };
</script>`;

/** What the page asks: a value, or a throw for the failure handler. */
export type Answers = (name: string, input: unknown) => unknown;

/** What the workbook answers to somebody. */
export const seenBy =
  (host: Host, user: string): Answers =>
  (name, input) => {
    host.setUser(user);
    return host.call('serveSidebar', name, input);
  };

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** A browser with its own server; close() ends both; of a browser that somebody else has started, its window alone. */
export class Browser {
  /** Addresses that pages asked for. */
  readonly asked: string[] = [];
  answers: Answers = () => null;
  private page: Page | undefined;

  private constructor(
    private readonly browser: OwnBrowser,
    private readonly server: Server,
    private readonly isShared: boolean,
  ) {}

  static async start(shared?: OwnBrowser): Promise<Browser> {
    const own = shared ?? (await startChromium({ width: SIDEBAR_WIDTH, height: HEIGHT }));
    const server = createServer((request, response) => void browser.respond(request, response));
    const browser = new Browser(own, server, shared !== undefined);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return browser;
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/favicon.ico') {
      response.writeHead(404).end();
      return;
    }
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pageText((request.url ?? '/').slice(1) as PageFile).replace('<head>', `<head>${STUB}`));
      return;
    }
    const [name, input] = JSON.parse(await bodyOf(request)) as [string, unknown];
    try {
      response.end(JSON.stringify({ result: this.answers(name, input) }));
    } catch (cause) {
      response.end(JSON.stringify({ error: (cause as Error).message }));
    }
  }

  /** The one window, for all that is opened: each further one would be a process of its own. */
  private async window(): Promise<Page> {
    if (this.page) return this.page;
    const page = await this.browser.context.newPage();
    page.on('request', (request) => this.asked.push(new URL(request.url()).hostname));
    this.page = page;
    return page;
  }

  /** Opens the page anew on what answers its calls, `width` CSS pixels wide, and goes to a view. */
  async open(
    answers: Answers,
    { width = SIDEBAR_WIDTH, view = 'Tổng quan', file = 'Sidebar' as PageFile } = {},
  ): Promise<Page> {
    this.answers = answers;
    const page = await this.window();
    await page.setViewportSize({ width, height: HEIGHT });
    await page.goto(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${file}`);
    await page.waitForSelector('h1, [role=alert]');
    if (file === 'Sidebar' && (await page.locator('h1').count()) > 0) await goTo(page, view);
    return page;
  }

  async close(): Promise<void> {
    await (this.isShared ? this.page : this.browser)?.close();
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Goes to a view by its name, behind “Thêm” where it stands there. */
const goTo = async (page: Page, view: string): Promise<void> => {
  const views = page.getByRole('navigation');
  const button = views.getByRole('button', { name: view, exact: true });
  if ((await button.count()) === 0) await views.getByRole('button', { name: 'Thêm' }).click();
  await button.click();
  await page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false');
};

/** Tests of pages one after another in one window, which asks nobody but its own server. */
export const inOneWindow = (name: string, tests: (pages: () => Browser) => void): void =>
  inChromium(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await Browser.start();
    }, 60_000);
    afterAll(() => browser?.close());

    tests(() => browser);

    test('no page asked anyone but its own server', () => {
      expect([...new Set(browser.asked)]).toEqual(['127.0.0.1']);
    });
  });
