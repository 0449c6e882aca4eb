/** The page in a real browser: nothing is cut off at 300 px and at 200 % zoom, the keyboard reaches all, colours can be read. */
import type { Page } from 'playwright-core';
import type { Host } from '#local/host';
import { inChromium, picture } from '#test/e2e/chromium';
import { finish, sampleBook, type } from '#test/front-door/book';
import { type Answers, Browser, SIDEBAR_WIDTH } from '#test/sidebar/browser';
import { cutOff, lowestContrast } from '#test/sidebar/looks';
import { openDay, runDay } from '#tools/simulate/day';

const OFFICER = 'van-phong-thong-ke@huong-tra.example';

const seenBy =
  (host: Host, user: string): Answers =>
  (name, input) => {
    host.setUser(user);
    return host.call('serveSidebar', name, input);
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

const CASES: Readonly<Record<string, () => Answers>> = {
  'quiet-day': () => seenBy(sampleBook('2024-03-20'), OFFICER),
  'late-day': () => seenBy(lateDay(), OFFICER),
  'late-day-unknown': () => seenBy(lateDay(), 'nguoi.la@example.com'),
  'year-end': () => seenBy(busyDay(), OFFICER),
  silent: () => seenBy(silentDay(), OFFICER),
  blank: () => seenBy(openDay({ today: '2024-04-08', plan: 'blank' }), OFFICER),
  accounts: () => () => {
    throw new Error('Error code PERMISSION_DENIED');
  },
};

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
      const page = await browser.open((CASES[name] as () => Answers)());
      await picture(page, `sidebar-${name}`, true);
      expect(await cutOff(page)).toEqual([]);
      expect(await lowestContrast(page)).toBeGreaterThanOrEqual(4.5);
      await page.setViewportSize({ width: SIDEBAR_WIDTH / 2, height: 350 });
      await picture(page, `sidebar-${name}-200`, true);
      expect(await cutOff(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test('the keyboard reaches refresh, links and the rest of the list, and sees where it is', async () => {
    const page = await browser.open(seenBy(lateDay(), OFFICER));
    const stops = await tabStops(page);
    expect(stops).toContain('BUTTON 9 solid');
    expect(stops.filter((stop) => /^A |^BUTTON (?:Làm|Xem)/.test(stop))).toEqual([
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
    const page = await browser.open(seenBy(lateDay(), 'nguoi.la@example.com'));
    await page.locator('select').focus();
    await page.keyboard.press('End');
    await page.locator('.task').first().waitFor();
    await picture(page, 'sidebar-late-day-all', true);
    expect(await cutOff(page)).toEqual([]);
    await page.close();
  }, 60_000);

  test('a long task is clipped to three lines, the whole is in its title', async () => {
    const page = await browser.open(seenBy(lateDay(), OFFICER));
    await page.getByText('Xem cả').click();
    const lines = await page.$$eval('.clipped', (all) =>
      all.map((each) => Math.round(each.clientHeight / Number.parseFloat(getComputedStyle(each).lineHeight))),
    );
    expect(Math.max(...lines)).toBe(3);
    await picture(page, 'sidebar-late-day-open', true);
    await page.close();
  }, 60_000);

  test('figures are typed in place: the form, its result and its errors can be read', async () => {
    const page = await browser.open(seenBy(sampleBook('2024-04-08'), OFFICER), { view: 'Chỉ tiêu' });
    await picture(page, 'sidebar-indicators');
    await page.getByRole('button', { name: 'Nhập số liệu cho chỉ tiêu 1.1a' }).click();
    await page.getByLabel('Tử số').fill('5');
    await page.getByLabel('Mẫu số').fill('4');
    await page.getByRole('button', { name: 'Hôm nay' }).click();
    await picture(page, 'sidebar-indicator-form');
    expect(await cutOff(page)).toEqual([]);
    expect(await lowestContrast(page)).toBeGreaterThanOrEqual(4.5);
    await page.setViewportSize({ width: SIDEBAR_WIDTH / 2, height: 350 });
    await picture(page, 'sidebar-indicator-form-200', true);
    expect(await cutOff(page)).toEqual([]);
    await page.close();
  }, 60_000);

  test('no page asked anyone but its own server', () => {
    expect([...new Set(browser.asked)]).toEqual(['127.0.0.1']);
  });
});
