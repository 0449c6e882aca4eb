// The grid under a person's hands: every way to edit reaches the server, comes back, and leaves page and server the same.
import { type OwnBrowser, picture } from '#test/e2e/chromium';
import type { Sheets } from '#test/e2e/started';

type Runner = Record<'serveSidebar' | 'bundle_' | 'nobody', (...args: unknown[]) => void> &
  Record<'withUserObject' | 'withSuccessHandler' | 'withFailureHandler', (handler: unknown) => Runner>;

/** `begin` opens a new workbook without a plan. */
export const pageEditsStory = (begin: () => Promise<{ sheets: Sheets; browser: OwnBrowser }>): void => {
  let browser: OwnBrowser;
  let sheets: Sheets;
  let sheet: number;
  beforeAll(async () => {
    ({ sheets, browser } = await begin());
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await sheets.page.getByRole('button', { name: 'Thêm trang' }).click();
    await sheets.settled();
    sheet = await sheets.page.evaluate(() => window.__cchc.grid.sheet);
    await press('Control+Home');
  });

  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((done, key) => done.then(() => sheets.page.keyboard.press(key)), Promise.resolve());
  const show = async (row: number, column: number): Promise<string> => (await sheets.at(sheet, row, column)).show;
  const pick = (row: number, column: number, rows = 1, columns = 1) => sheets.select(sheet, row, column, rows, columns);
  const toasts = (): Promise<string[]> => sheets.page.locator('#toasts p').allInnerTexts();
  const menu = async (item: string): Promise<void> => {
    await press('ContextMenu');
    await sheets.page.getByRole('menuitem', { name: item, exact: true }).click();
  };

  test('typed text is read the Vietnamese way; the editor begins with what was typed', async () => {
    const typed = ['1.500.000', '1,5', '31/12/2024', '5/1/2024', '12%', "'007", '=SUM(A1;A2)', 'https://a.example/b'];
    await pick(1, 1);
    for (const text of typed) {
      await sheets.page.keyboard.type(text);
      await sheets.does(() => press('Enter'));
    }
    const shown = await Promise.all(typed.map((_, index) => show(index + 1, 1)));
    expect(shown.slice(0, 6)).toEqual(['1.500.000', '1,5', '31/12/2024', '05/01/2024', '12%', '007']);
    await pick(7, 1);
    await press('F2', 'End', 'Backspace');
    await sheets.page.keyboard.type(';A1)');
    await sheets.does(() => press('Enter'));
    expect(await sheets.at(sheet, 7, 1)).toMatchObject({ edit: '=SUM(A1;A2;A1)', kind: 'number' });
    await pick(8, 1);
    await press('ContextMenu');
    await sheets.page.getByRole('menuitem', { name: 'Mở liên kết' }).waitFor();
    await press('Escape');
  });

  test('lines within a cell stay lines through the editor', async () => {
    await pick(9, 1);
    await sheets.page.keyboard.type('một');
    await press('Alt+Enter');
    await sheets.page.keyboard.type('hai');
    await sheets.does(() => press('Enter'));
    await pick(9, 1);
    await press('F2');
    await sheets.page.keyboard.type('!');
    await sheets.does(() => press('Enter'));
    expect(await show(9, 1)).toBe('một\nhai!');
  });

  test('a block is filled, copied with its formulas, cut, pasted from elsewhere, cleared, undone and done again', async () => {
    await pick(1, 2, 2, 2);
    await sheets.page.keyboard.type('5');
    await sheets.does(() => press('Control+Enter'));
    expect([await show(1, 2), await show(2, 3)]).toEqual(['5', '5']);
    await pick(7, 1);
    await press('Control+c');
    await sheets.clipped(await show(7, 1));
    await pick(7, 2);
    await sheets.does(() => press('Control+v'));
    expect(await sheets.at(sheet, 7, 2)).toMatchObject({ show: '15', edit: '=SUM(B1;B2;B1)' });
    await pick(1, 2);
    await press('Control+x');
    await sheets.clipped(await show(1, 2));
    await pick(1, 6);
    await sheets.does(() => press('Control+v'));
    expect(await sheets.at(sheet, 7, 2)).toMatchObject({ edit: '=SUM(F1;B2;F1)' });
    await sheets.page.evaluate(() => navigator.clipboard.writeText('ngoài\t5/1/2024\r\nb\tc\r\n'));
    await pick(11, 1);
    await sheets.does(() => press('Control+v'));
    expect([await show(11, 1), await show(11, 2), await show(12, 2)]).toEqual(['ngoài', '05/01/2024', 'c']);
    await pick(11, 1, 2, 2);
    await sheets.does(() => press('Delete'));
    expect(await show(12, 2)).toBe('');
    await sheets.does(() => press('Control+z'));
    expect(await show(12, 2)).toBe('c');
    await sheets.does(() => press('Control+y'));
    expect(await show(12, 2)).toBe('');
    // Also of what was typed above: none of it was touched since.
    await sheets.compare();
  });

  test('rows and columns come and go, hide and show; a tab is renamed and deleted', async () => {
    for (const item of ['Chèn 1 hàng ở trên', 'Xóa 1 hàng', 'Chèn 1 cột bên phải', 'Ẩn 1 hàng']) {
      await pick(2, 2);
      await sheets.does(() => menu(item));
    }
    await sheets.compare();
    await pick(1, 1, 5, 1);
    await sheets.does(() => menu('Hiện hàng đang ẩn ở đây'));
    await sheets.page.getByRole('tab').last().dblclick();
    await sheets.page.getByLabel('Tên mới').fill('Nháp');
    await sheets.does(() => press('Enter'));
    await sheets.page.getByRole('tab', { name: 'Nháp' }).click({ button: 'right' });
    await sheets.compare();
    await sheets.page.getByRole('menuitem', { name: 'Đổi tên…' }).click();
    await press('Escape');
    expect(await sheets.page.getByRole('tab', { name: 'Nháp' }).count()).toBe(1);
  });

  test('what is not simulated is refused whole, with a sentence', async () => {
    await pick(2, 2);
    await press('Control+i');
    expect((await toasts()).join()).toContain('Bản chạy thử không mô phỏng việc này.');
    await sheets.compare();
  });

  test('the sidebar calls the add-in; its frame cannot reach the page', async () => {
    await sheets.menu('Mở bảng theo dõi');
    const frame = sheets.page.frameLocator('#sidebar iframe');
    await frame.getByRole('button', { name: 'Làm mới' }).waitFor();
    const box = await sheets.page.locator('#sidebar').boundingBox();
    expect(box?.width).toBe(300);
    const inside = sheets.page.frames().find((each) => each.url().includes('/frame/'));
    const reached = await inside?.evaluate(() => {
      try {
        return String(window.parent.document.title);
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(reached).toBe('SecurityError');
    await picture(sheets.page, 'host-sidebar');
  });

  test('google.script.run keeps Google’s rules; an answer can be lost after the work', async () => {
    const inside = sheets.page.frames().find((each) => each.url().includes('/frame/'));
    const call = (): Promise<string | undefined> | undefined =>
      inside?.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const { run } = (window as unknown as { google: { script: { run: Runner } } }).google.script;
            run
              .withUserObject('của tôi')
              .withSuccessHandler((value: unknown, mine: unknown) => resolve(`${typeof value} ${mine}`))
              .withFailureHandler((error: unknown) => resolve(String(error)))
              .serveSidebar('home', null);
          }),
      );
    expect(await call()).toBe('object của tôi');
    const refused = await inside?.evaluate(() => {
      const { run } = (window as unknown as { google: { script: { run: Runner } } }).google.script;
      const thrown = (work: () => unknown): string => {
        try {
          return String(work());
        } catch (error) {
          return String(error);
        }
      };
      return [
        thrown(() => run.serveSidebar(new Date())),
        String(run.bundle_),
        String(run.nobody),
        run !== run.withUserObject(1),
      ];
    });
    expect(refused).toEqual([
      expect.stringMatching(/^TypeError: .*illegal value in property: 0/),
      'undefined',
      'undefined',
      true,
    ]);
    await sheets.page.getByText('Dành cho kỹ thuật').click();
    await sheets.page.getByLabel(/Làm mất câu trả lời/).check();
    await sheets.settled();
    expect(await call()).toContain('Connection failure due to HTTP 0');
    expect(await call()).toBe('object của tôi');
    await picture(sheets.page, 'host-technical');
    await sheets.page.getByText('Dành cho kỹ thuật').click();
  });

  test('without the server nothing is edited, and the page says so; afterwards it goes on, answers to scripts too', async () => {
    await sheets.page.mouse.click(400, 400);
    await sheets.menu('Xem trước thư nhắc việc');
    await sheets.page.locator('dialog.ask').waitFor();
    await browser.context.setOffline(true);
    await sheets.page.locator('#banner').waitFor();
    await press('Escape');
    await sheets.page.evaluate((at) => window.__cchc.grid.activate(at), sheet);
    await pick(3, 3);
    await sheets.page.keyboard.type('mất mạng');
    await press('Enter');
    expect((await toasts()).join()).toContain('Mất kết nối');
    await browser.context.setOffline(false);
    await sheets.page.locator('#banner').waitFor({ state: 'hidden' });
    await sheets.page.evaluate(async () => {
      const asked = async (): Promise<number> => (await (await fetch('/book')).json()).dialogs.length;
      while ((await asked()) > 0) await new Promise((turn) => setTimeout(turn, 100));
    });
    await sheets.type({ sheet, row: 3, column: 3 }, 'có mạng');
    expect(await show(3, 3)).toBe('có mạng');
    await sheets.compare();
    expect(sheets.errors).toEqual([]);
  });
};
