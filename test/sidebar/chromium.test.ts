/** The page in a real browser: nothing is cut off at 300 px and at 200 % zoom, the keyboard reaches all, colours can be read. */
import type { Page } from 'playwright-core';
import type { Host } from '#local/host';
import { inChromium, picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { finish, sampleBook, type } from '#test/front-door/book';
import { Browser, SIDEBAR_WIDTH } from '#test/sidebar/browser';
import { openDay, runDay } from '#tools/simulate/day';

const OFFICER = 'van-phong-thong-ke@huong-tra.example';

const homeOf = (host: Host, user: string): { result: unknown } => {
  host.setUser(user);
  return { result: host.call('getHome') };
};

const lateDay = (): Host => {
  const host = sampleBook('2024-04-08');
  runDay(host);
  return host;
};

const busyDay = (): Host => {
  const host = sampleBook('2024-12-31');
  for (const id of ['5.1a', '5.1b', '6.1a-0']) finish(host, id);
  finish(host, '7.1a', '12/04/2024');
  type(host, 'tasks', '1.1a', 'state', 'Tạm dừng');
  type(host, 'tasks', '5.1c', 'state', 'Hoàn thành');
  for (const [column, text] of Object.entries({ numerator: '71', denominator: '72', asOf: '31/03/2024' }))
    type(host, 'indicators', '1.1a', column, text);
  type(host, 'people', 'CB2', 'email', 'khong-phai-dia-chi');
  host.menu('Bật nhắc việc hằng ngày');
  runDay(host);
  return host;
};

const silentDay = (): Host => {
  const host = busyDay();
  host.setNow('2025-01-02T08:00');
  return host;
};

const CASES: Readonly<Record<string, () => { result: unknown } | { error: string }>> = {
  'quiet-day': () => homeOf(sampleBook('2024-03-20'), OFFICER),
  'late-day': () => homeOf(lateDay(), OFFICER),
  'late-day-unknown': () => homeOf(lateDay(), 'nguoi.la@example.com'),
  'year-end': () => homeOf(busyDay(), OFFICER),
  silent: () => homeOf(silentDay(), OFFICER),
  blank: () => homeOf(openDay({ today: '2024-04-08', plan: 'blank' }), OFFICER),
  accounts: () => ({ error: 'Error code PERMISSION_DENIED' }),
};

/** Elements that stick out of the window, or whose text is wider than they are. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => !each.closest('.unseen'))
      .filter(
        (each) =>
          each.getBoundingClientRect().right > window.innerWidth + 0.5 ||
          (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0),
      )
      .map((each) => `${each.tagName} ${each.textContent?.slice(0, 40)}`),
  );

/** What the Tab key reaches, in order. */
const tabStops = async (page: Page): Promise<string[]> => {
  const stops: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return null;
      const ring = getComputedStyle(active).outlineStyle;
      return `${active.tagName} ${active instanceof HTMLSelectElement ? '' : active.textContent} ${ring}`;
    });
    if (at === null || at === stops[0]) break;
    stops.push(at);
  }
  return stops;
};

inChromium('the sidebar in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.start();
  }, 60_000);
  afterAll(() => browser?.close());

  test.each(Object.keys(CASES))(
    '%s: nothing is cut off, all can be read',
    async (name) => {
      const answer = (CASES[name] as () => { result: unknown })();
      const page = await browser.open(answer);
      await picture(page, `sidebar-${name}`, true);
      expect(await cutOff(page)).toEqual([]);
      expect(await hardToRead(page, '#app *')).toEqual([]);
      await page.setViewportSize({ width: SIDEBAR_WIDTH / 2, height: 350 });
      await picture(page, `sidebar-${name}-200`, true);
      expect(await cutOff(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test('the keyboard reaches refresh, links and the rest of the list, and sees where it is', async () => {
    const page = await browser.open(homeOf(lateDay(), OFFICER));
    const stops = await tabStops(page);
    expect(stops).toEqual([
      'BUTTON Làm mới solid',
      expect.stringMatching(/^A Mở dòng 19 \(nhiệm vụ 5\.1a, mở ở thẻ mới\) solid$/),
      expect.stringMatching(/^A Mở dòng \d+ /),
      expect.stringMatching(/^A Mở dòng \d+ /),
      'BUTTON Xem cả 5 việc solid',
    ]);
    await page.getByText('Xem cả').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Thu gọn').waitFor();
    expect(await page.locator('.task').count()).toBe(5);
    await page.close();
  }, 60_000);

  test('a post is chosen with the keyboard', async () => {
    const page = await browser.open(homeOf(lateDay(), 'nguoi.la@example.com'));
    await page.locator('select').focus();
    await page.keyboard.press('End');
    await page.locator('.task').first().waitFor();
    await picture(page, 'sidebar-late-day-all', true);
    expect(await cutOff(page)).toEqual([]);
    await page.close();
  }, 60_000);

  test('a long task is clipped to three lines, the whole is in its title', async () => {
    const page = await browser.open(homeOf(lateDay(), OFFICER));
    await page.getByText('Xem cả').click();
    const lines = await page.$$eval('.clipped', (all) =>
      all.map((each) => Math.round(each.clientHeight / Number.parseFloat(getComputedStyle(each).lineHeight))),
    );
    expect(Math.max(...lines)).toBe(3);
    await picture(page, 'sidebar-late-day-open', true);
    await page.close();
  }, 60_000);

  test('no page asked anyone but its own server', () => {
    expect([...new Set(browser.asked)]).toEqual(['127.0.0.1']);
  });
});
