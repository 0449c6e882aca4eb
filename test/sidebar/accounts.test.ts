/** Several Google accounts in one browser: the page is opened for one and its calls run as another, which is said. */
import type { Host } from '#local/host';
import { sampleBook } from '#test/front-door/book';
import { openPage, type Page, plain } from '#test/sidebar/page';

const ONE = 'mot@huong-tra.example';
const OTHER = 'hai"<b>&@huong-tra.example';

let page: Page | undefined;
afterEach(() => page?.close());

/** What the menu appends to the page for whoever opens it. */
const appended = (host: Host, user: string): string => {
  host.setUser(user);
  host.menu('Mở bảng theo dõi');
  const { html } = host.sidebars[host.sidebars.length - 1] as { html: string };
  return html.slice(html.lastIndexOf('<i id="who"'));
};

const alarmsOf = async (opened: string, runsAs: string): Promise<string[]> => {
  const host = sampleBook('2024-04-08');
  const end = appended(host, opened);
  host.setUser(runsAs);
  page = await openPage((name, args) => host.call(name, ...args), 'Tổng quan', end);
  return page.all('.alarm').map(({ textContent }) => plain(textContent ?? ''));
};

test('the address is put into the page, coded', () => {
  const host = sampleBook('2024-04-08');
  expect(appended(host, ONE)).toBe('<i id="who" hidden data-email="mot%40huong-tra.example"></i>');
  expect(appended(host, OTHER)).toBe('<i id="who" hidden data-email="hai%22%3Cb%3E%26%40huong-tra.example"></i>');
  expect(appended(host, '')).toBe('<i id="who" hidden data-email=""></i>');
});

test('another account: told which, and what to do', async () => {
  const [alarm, ...more] = await alarmsOf(OTHER, ONE);
  expect(more).toEqual([]);
  expect(alarm).toMatch(/^Bảng này mở bằng tài khoản hai"<b>&@huong-tra\.example, nhưng Google đang chạy bằng mot@/);
  expect(alarm).toMatch(/hồ sơ Chrome riêng hoặc cửa sổ ẩn danh/);
});

test.each([
  ['the same account', ONE, ONE.toUpperCase()],
  ['nobody knows for whom it was opened', '', ONE],
  ['nobody knows as whom it runs', ONE, ''],
])('%s: nothing is said', async (_, opened, runsAs) => {
  expect(await alarmsOf(opened, runsAs)).toEqual([]);
});
