// Debian's Chromium for the tests that need a real browser: where it is, how it is started, what happens without it.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const SCREENSHOTS = 'build/screenshots';
const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends chromium';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile of its own; `close` ends both. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Starts a browser whose windows have this size in CSS pixels. */
export const startChromium = async (
  viewport: { width: number; height: number },
  deviceScaleFactor = 1,
): Promise<OwnBrowser> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: ARGS,
    viewport,
    deviceScaleFactor,
    acceptDownloads: true,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** Tests that need the browser. Without one they are left out, loudly; where CI promised one they fail. */
export const inChromium = (name: string, tests: () => void): void => {
  if (existsSync(CHROMIUM)) {
    describe(name, tests);
    return;
  }
  const sentence = `Bỏ qua “${name}”: máy này không có ${CHROMIUM}. Cài bằng: ${INSTALL}`;
  process.stderr.write(`${sentence}\n`);
  if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(sentence);
    });
    return;
  }
  describe.skip(name, tests);
};

/**
 * A picture for people to look at: build/screenshots/<name>.png. Asked of the browser itself, packed quickly: Playwright's own
 * resizes the page for it and packs tightly, thrice the work.
 */
export const picture = async (page: Page, name: string, fullPage = false): Promise<void> => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const devTools = await page.context().newCDPSession(page);
  const { cssContentSize } = await devTools.send('Page.getLayoutMetrics');
  const whole = { captureBeyondViewport: true, clip: { ...cssContentSize, scale: 1 } };
  const { data } = await devTools.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    ...(fullPage ? whole : {}),
  });
  await devTools.detach();
  writeFileSync(`${SCREENSHOTS}/${name}.png`, data, 'base64');
};
