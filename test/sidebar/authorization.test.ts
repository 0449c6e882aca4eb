/** Who has not allowed the script all that it needs is told so with a link; a clock run that fails for it counts as silence. */
import type { Host } from '#local/host';
import { ledger, sampleBook, valueAt } from '#test/front-door/book';
import { openPage, type Page, plain } from '#test/sidebar/page';

const OWNER = 'chu.so@huong-tra.example';
const OTHER = 'nguoi.thu.hai@huong-tra.example';
const CONSENT = /^https:\/\/accounts\.google\.com\/o\/oauth2\//;

let page: Page | undefined;
afterEach(() => page?.close());
const open = async (host: Host): Promise<Page> => {
  page = await openPage((name, args) => host.call(name, ...args));
  return page;
};

test('a banner with the link to Google’s page for whoever has not allowed it, gone once he has; nobody else sees it', async () => {
  const host = sampleBook('2024-04-08');
  host.setGranted(OTHER, false);
  expect((await open(host)).all('.alarm')).toEqual([]);
  page?.close();
  host.setUser(OTHER);
  const shown = await open(host);
  const [banner, ...more] = shown.all('.alarm');
  expect(more).toEqual([]);
  expect(banner?.getAttribute('role')).toBe('alert');
  expect(plain(banner?.textContent ?? '')).toMatch(/^Bạn chưa cho phép sổ đủ quyền .*\. Mở trang cho phép$/);
  const link = banner?.querySelector('a');
  expect(link?.getAttribute('href')).toMatch(CONSENT);
  expect([link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
  host.setGranted(OTHER, true);
  shown.button('Làm mới').click();
  await shown.answer();
  expect(shown.all('.alarm')).toEqual([]);
});

test('a clock run that may not send fails before it claims anything; after 26 hours it is silence, with its likely cause', async () => {
  const host = sampleBook('2024-03-20', {
    host: {
      manifest: {
        oauthScopes: ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'userinfo.email'].map(
          (scope) => `https://www.googleapis.com/auth/${scope}`,
        ),
      },
    },
  });
  host.menu('Bật nhắc việc hằng ngày');
  host.setGranted(OWNER, false);
  host.setNow('2024-03-20T07:30');
  host.fireDueTriggers();
  expect(valueAt(host, 'settings', 'remindersRanAt', 'value')).toBe('2024-03-20 07:30');
  for (const hour of ['07:30', '08:30', '09:30', '10:30']) {
    host.setNow(`2024-03-21T${hour}`);
    for (const { error } of host.fireDueTriggers()) expect(error?.message).toMatch(/script\.send_mail/);
  }
  expect([host.outbox, ledger(host)]).toEqual([[], []]);
  const [missing, silent, ...more] = (await open(host))
    .all('.alarm')
    .map(({ textContent }) => plain(textContent ?? ''));
  expect(missing).toMatch(/chưa cho phép sổ đủ quyền/);
  expect(silent).toMatch(
    new RegExp(`^NHẮC VIỆC ĐÃ NGỪNG: lần chạy gần nhất 20/03/2024, quá 26 giờ\\. .*${OWNER}.* Google đòi cho phép lại`),
  );
  expect(more).toEqual([]);
  host.setNow('2024-03-22T07:00');
  host.open();
  expect(host.sheet('Tổng quan').value('A4')).toMatch(/NHẮC VIỆC ĐÃ NGỪNG.*Google đòi cho phép lại/);
});
