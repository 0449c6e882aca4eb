/** The story “an officer on a Monday”: he finishes his updates beside the sheet. What others do meanwhile: sidebar-updates.test.ts. */
import { picture } from '#test/e2e/chromium';
import { Sidebar } from '#test/e2e/sidebar';
import type { Sheets } from '#test/e2e/started';

const OFFICER = 'van-hoa-thong-tin@huong-tra.example';

/** Its tests, in a window on the sample plan on 2024-04-08. */
export const mineStory = (opened: () => Sheets): void => {
  let sheets: Sheets;
  let sidebar: Sidebar;

  beforeAll(async () => {
    sheets = opened();
    sidebar = await Sidebar.open(sheets, OFFICER);
  }, 120_000);

  const shownAt = async (id: string, column: string): Promise<string> => {
    await sheets.settled();
    return (await sheets.cell('Nhiệm vụ', id, column)).show;
  };
  /** Ids of tasks that rows of Cập nhật are about. */
  const journal = async (): Promise<string[]> => {
    await sheets.settled();
    const sheet = await sheets.tabId('Cập nhật');
    return sheets.page.evaluate(
      (at) =>
        window.__cchc.grid.mirror
          .cells(at)
          .filter(([row, column, { show }]) => row >= 3 && column === 2 && show !== '')
          .map(([, , { show }]) => show),
      sheet,
    );
  };
  const open = (by: Sidebar, id: string): Promise<void> => by.button(`Cập nhật việc ${id}`).click();
  const save = (by: Sidebar): Promise<void> => by.button('Lưu').click();
  const saved = (by: Sidebar, id: string): Promise<void> => by.frame.getByText(`Đã lưu việc ${id}`).first().waitFor();

  test('an officer begins with his own tasks; a form can be used by everybody', async () => {
    expect((await sidebar.views())[0]).toBe('Việc của tôi');
    expect(await sidebar.frame.getByRole('article').count()).toBe(5);
    expect(await sidebar.seriousTroubles()).toEqual([]);
    await open(sidebar, '1.1a');
    await sidebar.frame.getByLabel('Trạng thái').selectOption('Tạm dừng');
    expect(await sidebar.seriousTroubles()).toEqual([]);
    await picture(sheets.page, 'sidebar-mine-live');
  });

  test('an update reaches the sheet, its figures too', async () => {
    await sidebar.frame.getByLabel('Trạng thái').selectOption('Đang thực hiện');
    await sidebar.frame.getByRole('textbox', { name: 'Kết quả thực hiện' }).fill('Hoàn thành 20 trong 24 nhiệm vụ');
    await sidebar.frame.getByRole('textbox', { name: 'Tiến độ' }).fill('83');
    await sidebar.frame.getByLabel('Tử số').fill('20');
    await sidebar.frame.getByLabel('Mẫu số').fill('24');
    await sidebar.frame.getByLabel('Số liệu tính đến ngày').fill('31/3/2024');
    await save(sidebar);
    await saved(sidebar, '1.1a');
    expect(await shownAt('1.1a', 'result')).toBe('Hoàn thành 20 trong 24 nhiệm vụ');
    expect(await shownAt('1.1a', 'updatedOn')).toBe('08/04/2024');
    expect((await sheets.cell('Chỉ tiêu', '1.1a', 'result')).show).toBe('20/24 (83,33 %)');
    expect(await journal()).toEqual(['1.1a']);
  });

  test('one key leads on; “Kỳ này không có thay đổi” settles what is owed', async () => {
    await sheets.page.keyboard.press('Alt+ArrowDown');
    await sidebar.frame.getByLabel('Kỳ này không có thay đổi').check();
    await save(sidebar);
    await saved(sidebar, '1.1b');
    expect(await journal()).toEqual(['1.1a', '1.1b']);
    expect(await shownAt('1.1b', 'updatedOn')).toBe('');
  });

  test('a row inserted above while the form is open: the right row is written', async () => {
    await open(sidebar, '1.1e');
    await sidebar.frame.getByRole('textbox', { name: 'Kết quả thực hiện' }).fill('Đúng tiến độ');
    const { sheet, row } = await sheets.place('Nhiệm vụ', '1.1a', 'id');
    await sheets.page.evaluate(
      ([at, before]) =>
        fetch('/intent', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ intent: { do: 'insert', sheet: at, axis: 'rows', at: before, count: 2 }, sure: true }),
        }),
      [sheet, row] as const,
    );
    await sheets.settled();
    await save(sidebar);
    await saved(sidebar, '1.1e');
    expect(await shownAt('1.1e', 'result')).toBe('Đúng tiến độ');
    await sheets.compare();
  });

  test('“Đi tới dòng” leads to the row; the page made no error and asked nobody else', async () => {
    const { sheet, row } = await sheets.place('Nhiệm vụ', '1.1c', 'id');
    await sidebar.button(/^Đi tới dòng \d+ của 1\.1c/).click();
    await sheets.page.waitForFunction(
      ([tab, at]) => window.__cchc.grid.sheet === tab && window.__cchc.grid.picked?.row === at,
      [sheet, row] as const,
    );
    expect(sheets.errors).toEqual([]);
    expect([...sheets.asked]).toEqual(['127.0.0.1']);
  });
};
