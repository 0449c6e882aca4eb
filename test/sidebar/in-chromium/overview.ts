// The page in a real browser: nothing is cut off at 300 px and at 200 % zoom, the keyboard reaches all, colours can be read.
import type { Host } from '#local/host';
import { picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { finish, preparedBook, sampleBook, type } from '#test/front-door/book';
import { type Answers, type Browser, SIDEBAR_WIDTH, seenBy } from '#test/sidebar/browser';
import { cutOff, tabStops } from '#test/sidebar/looks';
import { openDay, runDay } from '#tools/simulate/day';

const OFFICER = 'van-phong-thong-ke@huong-tra.example';

const lateDay = (): Host => preparedBook('late', '2024-04-08', runDay);

const beBusy = (host: Host): void => {
  for (const id of ['5.1a', '5.1b', '6.1a-0']) finish(host, id);
  finish(host, '7.1a', '12/04/2024');
  type(host, 'tasks', '1.1a', 'state', 'Tạm dừng');
  type(host, 'tasks', '5.1c', 'state', 'Hoàn thành');
  for (const [column, text] of Object.entries({ numerator: '71', denominator: '72', asOf: '31/03/2024' }))
    type(host, 'indicators', '1.1a', column, text);
  type(host, 'people', 'CB2', 'email', 'khong-phai-dia-chi');
  host.menu('Bật nhắc việc hằng ngày');
  runDay(host);
};
const busyDay = (): Host => preparedBook('busy', '2024-12-31', beBusy);

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

/** Its tests; `pages` gives the browser once they run. */
export const overviewInChromium = (pages: () => Browser): void => {
  test.each(Object.keys(CASES))(
    '%s: nothing is cut off, all can be read',
    async (name) => {
      const page = await pages().open((CASES[name] as () => Answers)());
      await picture(page, `sidebar-${name}`, true);
      expect(await cutOff(page)).toEqual([]);
      expect(await hardToRead(page, '#app *')).toEqual([]);
      await page.setViewportSize({ width: SIDEBAR_WIDTH / 2, height: 350 });
      await picture(page, `sidebar-${name}-200`, true);
      expect(await cutOff(page)).toEqual([]);
    },
    60_000,
  );

  test('the keyboard reaches refresh and the way to one’s own work, and sees where it is', async () => {
    const page = await pages().open(seenBy(lateDay(), OFFICER));
    const stops = await tabStops(page);
    expect(stops).toContain('BUTTON 9 solid');
    expect(stops.filter((stop) => /^A |^BUTTON (?:Làm|Mở)/.test(stop)).slice(0, 2)).toEqual([
      'BUTTON Làm mới solid',
      'BUTTON Mở Việc của tôi solid',
    ]);
  }, 60_000);

  test('figures are typed in place: the form, its result and its errors can be read', async () => {
    const page = await pages().open(seenBy(sampleBook('2024-04-08'), OFFICER), { view: 'Chỉ tiêu' });
    await picture(page, 'sidebar-indicators');
    await page.getByRole('button', { name: 'Nhập số liệu cho chỉ tiêu 1.1a' }).click();
    await page.getByLabel('Tử số').fill('5');
    await page.getByLabel('Mẫu số').fill('4');
    await page.getByRole('button', { name: 'Hôm nay' }).click();
    await picture(page, 'sidebar-indicator-form');
    expect(await cutOff(page)).toEqual([]);
    expect(await hardToRead(page, '#app *')).toEqual([]);
    await page.setViewportSize({ width: SIDEBAR_WIDTH / 2, height: 350 });
    await picture(page, 'sidebar-indicator-form-200', true);
    expect(await cutOff(page)).toEqual([]);
  }, 60_000);
};
