// The built sidebar in a real Chromium, in a frame as wide as Google's: a tiny server on 127.0.0.1, answers given beforehand.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { type OwnBrowser, startChromium } from '#test/e2e/chromium';
import { PAGE_FILE } from '#test/sidebar/page';

/** Google's sidebar is 300 px wide; at 200 % zoom text has half of that. */
export const SIDEBAR_WIDTH = 300;
const HEIGHT = 700;

/** A google.script.run that answers every call with the same JSON, or fails. */
const stubOf = (answer: unknown): string => `<script>
  const runner = (success, failure) => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    serveSidebar: () => setTimeout(() => ANSWER.error ? failure({ message: ANSWER.error }) : success(ANSWER.result), 20),
  });
  const ANSWER = ${JSON.stringify(answer).replaceAll('<', '\\u003c')};
  window.google = { script: { run: runner() } };
</script>`;

/** A browser with its own server and profile; close() ends both. */
export class Browser {
  /** Addresses that pages asked for. */
  readonly asked: string[] = [];
  private answer: unknown = null;

  private constructor(
    private readonly browser: OwnBrowser,
    private readonly server: Server,
  ) {}

  static async start(): Promise<Browser> {
    const own = await startChromium({ width: SIDEBAR_WIDTH, height: HEIGHT }, 2);
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(readFileSync(PAGE_FILE, 'utf8').replace('<head>', `<head>${stubOf(browser.answer)}`));
    });
    const browser = new Browser(own, server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return browser;
  }

  /** Opens the page with what the first call gives, `width` CSS pixels wide. */
  async open(answer: { result: unknown } | { error: string }, width = SIDEBAR_WIDTH): Promise<Page> {
    this.answer = answer;
    const page = await this.browser.context.newPage();
    page.on('request', (request) => this.asked.push(new URL(request.url()).hostname));
    await page.setViewportSize({ width, height: HEIGHT });
    await page.goto(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`);
    await page.waitForSelector('h1, [role=alert]');
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }
}
