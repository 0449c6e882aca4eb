/** The story “a month of pasting”: the collector sees what is wrong, mends it after a preview, takes it back, restores a tab. */
import { picture } from '#test/e2e/chromium';
import { Sidebar } from '#test/e2e/sidebar';
import type { Sheets } from '#test/e2e/started';

const COLLECTOR = 'van-phong-thong-ke@huong-tra.example';

/** Its tests, in a window on the sample plan on 2024-04-08. */
export const mendStory = (opened: () => Sheets): void => {
  let sheets: Sheets;
  let sidebar: Sidebar;

  /** Pastes a text into a cell, past its rule, as Google lets a paste pass. */
  const paste = async (tab: string, id: string, column: string, text: string): Promise<void> => {
    const { sheet, row, column: at } = await sheets.place(tab, id, column);
    const intent = { do: 'paste', sheet, at: { row, column: at }, text };
    await sheets.page.evaluate(
      (body) =>
        fetch('/intent', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ intent: body, sure: true }),
        }),
      intent,
    );
    await sheets.settled();
  };
  const shownAt = async (id: string, column: string): Promise<string> => {
    await sheets.settled();
    return (await sheets.cell('Nhiệm vụ', id, column)).show;
  };

  beforeAll(async () => {
    sheets = opened();
    await paste('Nhiệm vụ', '5.1a', 'dueOn', '31.12.2024');
    await paste('Nhiệm vụ', '5.1b', 'dueOn', 'ngày 05 tháng 6 năm 2024');
    await paste('Nhiệm vụ', '2.1a', 'state', 'xong');
    sidebar = await Sidebar.open(sheets, COLLECTOR);
    await sidebar.go('Cần sửa');
  }, 120_000);

  test('a problem leads to its cell', async () => {
    await sidebar.button(/^2\.1a/).click();
    await sheets.isAt(await sheets.place('Nhiệm vụ', '2.1a', 'state'));
  }, 60_000);

  test('dates are mended after a preview, by the keyboard alone, and taken back', async () => {
    await sidebar.button('Xem trước (Chuyển 2 ô chữ thành ngày)').focus();
    await sheets.page.keyboard.press('Enter');
    await sidebar.button('Sửa 2 ô đã chọn').waitFor();
    await picture(sheets.page, 'sidebar-mend-live');
    expect(await sidebar.seriousTroubles()).toEqual([]);
    await sidebar.button('Sửa 2 ô đã chọn').focus();
    await sheets.page.keyboard.press('Enter');
    await sidebar.frame.getByText('Đã sửa 2 ô.').waitFor();
    expect([await shownAt('5.1a', 'dueOn'), await shownAt('5.1b', 'dueOn')]).toEqual(['31/12/2024', '05/06/2024']);
    await sheets.page.keyboard.press('Tab');
    await sheets.page.keyboard.press('Enter');
    await sidebar.frame.getByText('Đã trả lại 2 ô như cũ.').waitFor();
    expect(await shownAt('5.1a', 'dueOn')).toBe('31.12.2024');
    await sheets.compare();
  }, 60_000);
};
