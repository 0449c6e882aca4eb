/** When the server does not answer as hoped: each time a sentence on what to do, and never an empty page. */
import type { Host } from '#local/host';
import { sampleBook } from '#test/front-door/book';
import { openPage, Page, type Server } from '#test/sidebar/page';

let page: Page | undefined;
afterEach(() => page?.close());

/** The collector begins with the overview. */
const seenByCollector = (host: Host): Host => {
  host.setUser('van-phong-thong-ke@huong-tra.example');
  return host;
};

let lateDay: Host | undefined;
/** The server on a day with late work; it only reads, so that all tests share it. */
const server: Server = (name, args) => {
  lateDay ??= seenByCollector(sampleBook('2024-04-08'));
  return lateDay.call(name, ...args);
};
const failing =
  (message: string): Server =>
  () => {
    throw new Error(message);
  };

test.each<[string, Server, string]>([
  ['an envelope that failed', () => ({ ok: false, message: 'Gửi mã home-x1 cho người hỗ trợ.' }), 'mã home-x1'],
  ['a null answer', () => null, 'Google không gửi về số liệu nào'],
  ['an answer of another shape', () => 'OK', 'Google không gửi về số liệu nào'],
  ['data that is null', () => ({ ok: true, data: null }), 'Google không gửi về số liệu nào'],
  [
    'several accounts',
    failing("We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED."),
    'hồ sơ Chrome riêng hoặc cửa sổ ẩn danh',
  ],
  [
    'a missing consent',
    failing('ScriptError: Authorization is required to perform that action.'),
    'hồ sơ Chrome riêng hoặc cửa sổ ẩn danh',
  ],
  ['a lost network', failing('NetworkError: Connection failure due to HTTP 0'), 'mất mạng'],
  ['anything else', failing('Exceeded maximum execution time'), 'dữ liệu đã nhập vẫn còn nguyên'],
])('%s: a sentence and a way to try again', async (_, first, sentence) => {
  page = await openPage(first);
  expect(page.document.querySelector('[role=alert] p')?.textContent).toContain(sentence);
  expect(page.status).toBe('');
  page.server = server;
  page.button('Thử lại').click();
  await page.answer();
  expect(page.calls).toHaveLength(2);
  expect(page.all('[role=alert]')).toEqual([]);
  expect(page.text).toContain('9 nhiệm vụ quá hạn');
  expect(page.document.activeElement?.tagName).toBe('H1');
});

test('Google’s own words are kept for the person who helps, folded away', async () => {
  page = await openPage(failing('Exceeded maximum execution time'));
  const details = page.document.querySelector('details') as HTMLDetailsElement;
  expect([details.open, details.querySelector('code')?.textContent]).toEqual([
    false,
    'Exceeded maximum execution time',
  ]);
});

test('without a network nothing is called', async () => {
  page = new Page(server, { isOnline: false });
  await page.answer();
  expect(page.calls).toEqual([]);
  expect(page.text).toContain('Máy đang mất mạng');
});

test('outside Google the page says where it belongs', async () => {
  page = new Page(server, { isInGoogle: false });
  await page.answer();
  expect(page.text).toContain('chỉ chạy trong Google Trang tính');
});

test('while it reads for the first time it says so', async () => {
  page = new Page(server);
  await page.settle();
  expect(page.status).toBe('Đang đọc sổ, đợi vài giây…');
  expect(page.all('button')).toEqual([]);
});

test('a double click on Làm mới calls once; the old numbers stay until the new ones are here', async () => {
  const host = seenByCollector(sampleBook('2024-04-08'));
  page = await openPage((name, args) => host.call(name, ...args));
  host.setNow('2024-03-20T07:30');
  const refresh = page.button('Làm mới');
  refresh.focus();
  refresh.click();
  refresh.click();
  await page.settle();
  refresh.click();
  expect(page.status).toBe('Đang làm mới…');
  expect(page.button('Làm mới').getAttribute('aria-disabled')).toBe('true');
  expect(page.text).toContain('Tính đến ngày 08/04/2024');
  await page.answer();
  expect(page.calls).toEqual(['home', 'home']);
  expect(page.text).toContain('Tính đến ngày 20/03/2024');
  expect(page.status).toBe('Đã làm mới');
  expect(page.document.activeElement).toBe(refresh);
});

test('a refresh that fails keeps the old numbers and says that they are old', async () => {
  page = await openPage(server);
  page.server = failing('NetworkError: Connection failure due to HTTP 0');
  page.button('Làm mới').click();
  await page.answer();
  expect(page.text).toContain('Số liệu bên dưới là của lần đọc trước.');
  expect(page.text).toContain('9 nhiệm vụ quá hạn');
});
