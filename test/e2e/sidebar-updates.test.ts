/** The story “one row, two people”: an update meets what the other window does to the same row meanwhile. */
import { inChromium, type OwnBrowser, picture } from '#test/e2e/chromium';
import { Sidebar } from '#test/e2e/sidebar';
import { officeBrowser, Sheets, Started } from '#test/e2e/started';

const OFFICER = 'van-hoa-thong-tin@huong-tra.example';

declare global {
  interface Window {
    /** When it was pressed last and when the sidebar had its first heading, since 1970; how long the first update took. */
    __seen: { click: number; first?: number; update?: number };
  }
}

/** Runs in every page and frame before their own scripts. */
const watch = (): void => {
  const now = (): number => performance.timeOrigin + performance.now();
  const seen: Window['__seen'] = { click: 0 };
  window.__seen = seen;
  addEventListener('click', () => Object.assign(seen, { click: now() }), true);
  if (!location.pathname.startsWith('/frame/')) return;
  new MutationObserver(() => {
    if (document.querySelector('h1')) seen.first ??= now();
    if (document.body?.textContent?.includes('Đã lưu việc')) seen.update ??= now() - seen.click;
  }).observe(document, { childList: true, subtree: true });
};

/** For whoever measures with LOG=1. */
const log = (text: string): void => {
  if (process.env.LOG === '1') process.stderr.write(`${text}\n`);
};

// The host has one acting person for all its windows: both windows act as him. What meets is the same as with two.
inChromium('two windows on one row', () => {
  let started: Started;
  let browser: OwnBrowser;
  let sheets: Sheets;
  let sidebar: Sidebar;
  let others: Sheets;

  beforeAll(async () => {
    [started, browser] = await Promise.all([Started.at({ today: '2024-04-08' }), officeBrowser()]);
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await browser.context.addInitScript(watch);
    sheets = await Sheets.begin(browser, started);
    sidebar = await Sidebar.open(sheets, OFFICER);
    const pressed = await sheets.page.evaluate(() => window.__seen.click);
    const first = await sidebar.inside.evaluate(() => window.__seen.first ?? Number.NaN);
    log(`from the menu to the first heading: ${Math.round(first - pressed)} ms`);
    others = await Sheets.open(browser, started);
    await others.hasTab('Nhật ký gửi');
    await others.settled();
  }, 120_000);
  afterEach(() => Sheets.compare(sheets, others));
  afterAll(async () => {
    await browser?.close();
    await started?.drop();
  });

  const result = (by: Sidebar) => by.frame.getByRole('textbox', { name: 'Kết quả thực hiện' });
  /** A window behind another draws nothing, and each click there waits. */
  const save = async (by: Sidebar): Promise<void> => {
    await by.sheets.page.bringToFront();
    await by.button('Lưu').click();
  };
  const saved = (by: Sidebar, id: string): Promise<void> => by.frame.getByText(`Đã lưu việc ${id}`).first().waitFor();
  /** Opens the form of a task and types a result. */
  const fill = async (by: Sidebar, id: string, text: string): Promise<void> => {
    await by.sheets.page.bringToFront();
    await by.button(`Cập nhật việc ${id}`).click();
    await result(by).fill(text);
  };
  /** Every cell of a tab that shows the text: its row and column. */
  const cellsOf = async (tab: string, text: string): Promise<(readonly [number, number])[]> => {
    await sheets.settled();
    return sheets.page.evaluate(
      ([sheet, wanted]) =>
        window.__cchc.grid.mirror
          .cells(sheet)
          .filter(([, , { show }]) => show === wanted)
          .map(([row, column]) => [row, column] as const),
      [await sheets.tabId(tab), text] as const,
    );
  };
  /** The text is the result of this task, and stands nowhere else in the tab. */
  const isResultOf = async (id: string, text: string): Promise<void> => {
    const cells = await cellsOf('Nhiệm vụ', text);
    const { row, column } = await sheets.place('Nhiệm vụ', id, 'result');
    expect(cells).toEqual([[row, column]]);
  };
  const journalOf = async (id: string): Promise<number> =>
    (await cellsOf('Cập nhật', id)).filter(([, column]) => column === 2).length;
  /** The other window chooses from the menu of a task's cell. */
  const choose = async (id: string, column: string, item: string): Promise<void> => {
    await others.page.bringToFront();
    await others.page.mouse.click(400, 400);
    const { sheet, row, column: at } = await others.place('Nhiệm vụ', id, column);
    await others.select(sheet, row, at);
    await others.page.keyboard.press('ContextMenu');
    await others.does(() => others.page.getByRole('menuitem', { name: item, exact: true }).click());
  };
  /** It is asked whether it means to touch protected cells, and does. */
  const confirm = async (): Promise<void> => {
    await others.page.locator('dialog.ask').waitFor();
    await others.does(() => others.answer('OK'));
    await sheets.settled();
  };

  test('typed in the grid while the form is open: both values are shown, the chosen one is written', async () => {
    await fill(sidebar, '1.1a', 'Của người ở bảng theo dõi');
    await others.page.bringToFront();
    await others.typeAt('Nhiệm vụ', '1.1a', 'result', 'Của người gõ trong sổ');
    await sheets.page.bringToFront();
    await save(sidebar);
    await sidebar.frame.getByText('Trong sổ: Của người gõ trong sổ').waitFor();
    await picture(sheets.page, 'sidebar-two-people');
    expect(await sidebar.seriousTroubles()).toEqual([]);
    await isResultOf('1.1a', 'Của người gõ trong sổ');
    expect(await journalOf('1.1a')).toBe(0);
    await sidebar.frame.getByText('Của tôi: Của người ở bảng theo dõi').click();
    await save(sidebar);
    await saved(sidebar, '1.1a');
    await isResultOf('1.1a', 'Của người ở bảng theo dõi');
    expect(await journalOf('1.1a')).toBe(1);
    log(`an update: ${Math.round(await sidebar.inside.evaluate(() => window.__seen.update ?? Number.NaN))} ms`);
    log((await sheets.page.locator('#executions tr', { hasText: 'serveSidebar' }).allTextContents()).join('\n'));
  }, 60_000);

  test('two forms saved at once: one is written, the other is asked, nothing is lost', async () => {
    const other = await Sidebar.seen(others);
    const windows = [sidebar, other];
    await fill(sidebar, '1.1b', 'Của cửa sổ 0');
    await fill(other, '1.1b', 'Của cửa sổ 1');
    await Promise.all(windows.map(save));
    const asked = windows.map((each) => each.frame.getByText(/^Trong sổ: Của cửa sổ/).waitFor());
    const late = await Promise.any(asked.map((each, index) => each.then(() => index)));
    await saved(windows[1 - late] as Sidebar, '1.1b');
    await isResultOf('1.1b', `Của cửa sổ ${1 - late}`);
    await windows[late]?.frame.getByText(`Của tôi: Của cửa sổ ${late}`).click();
    await save(windows[late] as Sidebar);
    await saved(windows[late] as Sidebar, '1.1b');
    await isResultOf('1.1b', `Của cửa sổ ${late}`);
    expect(await journalOf('1.1b')).toBe(2);
  }, 60_000);

  test('sorted away while the form is open: the same task is written', async () => {
    await fill(sidebar, '1.1c', 'Đúng việc sau khi sắp xếp');
    const before = await sheets.place('Nhiệm vụ', '1.1c', 'result');
    await choose('1.1c', 'id', 'Sắp xếp Z→A theo cột này');
    await confirm();
    expect((await sheets.place('Nhiệm vụ', '1.1c', 'result')).row).not.toBe(before.row);
    await save(sidebar);
    await saved(sidebar, '1.1c');
    await isResultOf('1.1c', 'Đúng việc sau khi sắp xếp');
  }, 60_000);

  test('its column moved while the form is open: the same column is written', async () => {
    await fill(sidebar, '1.1d', 'Đúng cột sau khi chuyển');
    await choose('1.1d', 'text', 'Chèn 1 cột bên trái');
    const { sheet, column } = await others.place('Nhiệm vụ', '1.1d', 'result');
    const target = (await others.place('Nhiệm vụ', '1.1d', 'text')).column - 1;
    const rows = await others.page.evaluate((at) => Number(window.__cchc.grid.mirror.tab(at)?.maxRows), sheet);
    await others.select(sheet, 1, column, rows);
    await others.page.keyboard.press('Control+x');
    await others.clipped('result');
    await others.select(sheet, 1, target);
    await others.page.keyboard.press('Control+v');
    await confirm();
    expect((await sheets.place('Nhiệm vụ', '1.1d', 'result')).column).toBe(target);
    await save(sidebar);
    await saved(sidebar, '1.1d');
    await isResultOf('1.1d', 'Đúng cột sau khi chuyển');
  }, 60_000);

  test('the answer got lost after the write: the form says so and stays, and the retry writes nothing twice', async () => {
    await fill(sidebar, '1.1e', 'Đã ghi mà chưa biết');
    await others.page.getByText('Dành cho kỹ thuật').click();
    await others.page.getByLabel(/Làm mất câu trả lời/).check();
    await others.settled();
    await save(sidebar);
    await sidebar.frame.getByText('bấm Thử lại không ghi trùng').waitFor();
    expect(await result(sidebar).inputValue()).toBe('Đã ghi mà chưa biết');
    await isResultOf('1.1e', 'Đã ghi mà chưa biết');
    expect(await journalOf('1.1e')).toBe(1);
    await sidebar.button('Thử lại').click();
    await saved(sidebar, '1.1e');
    await isResultOf('1.1e', 'Đã ghi mà chưa biết');
    expect(await journalOf('1.1e')).toBe(1);
    await others.page.getByText('Dành cho kỹ thuật').click();
  }, 60_000);

  test('deleted while the form is open: the form says so and keeps what was typed; nothing is written', async () => {
    await fill(sidebar, '1.1c', 'Việc không còn nữa');
    await choose('1.1c', 'text', 'Xóa 1 hàng');
    await confirm();
    await save(sidebar);
    await sidebar.frame.getByText('Không còn dòng “1.1c” ở trang Nhiệm vụ').waitFor();
    expect(await result(sidebar).inputValue()).toBe('Việc không còn nữa');
    expect(await sidebar.seriousTroubles()).toEqual([]);
    expect(await cellsOf('Nhiệm vụ', 'Việc không còn nữa')).toEqual([]);
    expect(await journalOf('1.1c')).toBe(1);
    expect(sheets.errors.concat(others.errors)).toEqual([]);
  }, 60_000);
});
