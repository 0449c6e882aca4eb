/** Four people and the sidebar, in a real browser on the live host: what each sees first, what each may do, and that all can use it. */
import { picture } from '#test/e2e/chromium';
import { Sidebar } from '#test/e2e/sidebar';
import type { Sheets } from '#test/e2e/started';

const PEOPLE = {
  collector: 'van-phong-thong-ke@huong-tra.example',
  leader: 'chu-tich-ubnd-xa@huong-tra.example',
  officer: 'tai-chinh-ke-toan@huong-tra.example',
  stranger: 'nguoi.la@huong-tra.example',
};

const IN_SIGHT: Readonly<Record<keyof typeof PEOPLE, readonly string[]>> = {
  collector: ['Tổng quan', 'Việc của tôi', 'Cần sửa', 'Thêm'],
  leader: ['Tổng quan', 'Báo cáo', 'Thêm'],
  officer: ['Việc của tôi', 'Chỉ tiêu', 'Tổng quan', 'Thêm'],
  stranger: ['Việc của tôi', 'Chỉ tiêu', 'Tổng quan', 'Thêm'],
};

const OFFICERS_VIEWS = ['Việc của tôi', 'Chỉ tiêu', 'Tổng quan', 'Báo cáo'];
const ALL_VIEWS = ['Tổng quan', 'Việc của tôi', 'Cần sửa', 'Chỉ tiêu', 'Nhắc việc', 'Báo cáo', 'Cài đặt'];

/** Its tests, in a window on the sample plan on 2024-04-08. */
export const peopleStory = (opened: () => Sheets): void => {
  let sheets: Sheets;
  let sidebar: Sidebar;

  beforeAll(() => {
    sheets = opened();
  });

  /** He sits down; what else he does follows in tests of its own. */
  const beginsWithHisViews = (person: keyof typeof PEOPLE): void =>
    test(`the ${person} begins with his own views, every one of them usable`, async () => {
      sidebar = await Sidebar.open(sheets, PEOPLE[person]);
      expect(await sidebar.views()).toEqual(IN_SIGHT[person]);
      const views = person === 'officer' || person === 'stranger' ? OFFICERS_VIEWS : ALL_VIEWS;
      for (const view of views) {
        await sidebar.go(view);
        await picture(sheets.page, `sidebar-${person}-${view.normalize('NFD').replace(/[^a-zA-Z]+/g, '-')}`);
        expect(await sidebar.seriousTroubles()).toEqual([]);
      }
    }, 180_000);

  beginsWithHisViews('collector');
  beginsWithHisViews('leader');

  test('the leader’s number selects the rows behind it, in the sheet', async () => {
    await sidebar.go('Tổng quan');
    await sidebar.button('9 nhiệm vụ quá hạn: chọn các dòng này trong sổ').click();
    await sheets.page.waitForFunction(
      () => window.__cchc.grid.picked?.rects.reduce((sum, rect) => sum + rect.rows, 0) === 9,
    );
    await picture(sheets.page, 'sidebar-rows-selected');
  }, 60_000);

  test('charts end where the sidebar begins', async () => {
    await sheets.page.getByRole('tab', { name: 'Tổng quan' }).click();
    await sheets.page.locator('#cards').getByText('Tình trạng nhiệm vụ').first().waitFor();
    await sheets.settled();
    const [cards, beside] = await Promise.all(
      ['#cards', '#sidebar'].map((part) => sheets.page.locator(part).boundingBox()),
    );
    expect((cards?.x ?? 0) + (cards?.width ?? Infinity)).toBeLessThanOrEqual(beside?.x ?? 0);
    await picture(sheets.page, 'sidebar-beside-charts');
  }, 60_000);

  test('the leader’s way from a report period leads to its row', async () => {
    await sidebar.go('Báo cáo');
    const period = sidebar.frame
      .getByRole('listitem')
      .filter({ has: sidebar.button(/^Đi tới dòng/) })
      .first();
    const name = await period.getByRole('paragraph').first().innerText();
    await period.getByRole('button', { name: /^Đi tới dòng/ }).click();
    const sheet = await sheets.tabId('Chế độ báo cáo');
    await sheets.page.waitForFunction(
      ([at, wanted]) => {
        const { mirror, picked, sheet: open } = window.__cchc.grid;
        return open === at && mirror.cells(at).some(([row, , { show }]) => row === picked?.row && show === wanted);
      },
      [sheet, name] as const,
    );
  }, 60_000);

  beginsWithHisViews('officer');

  test('an officer’s figures reach the sheet, and the way to the row leads there', async () => {
    await sidebar.go('Chỉ tiêu');
    await sidebar.button('Nhập số liệu cho chỉ tiêu 1.1a').click();
    await sidebar.frame.getByLabel('Tử số').fill('3');
    await sidebar.frame.getByLabel('Mẫu số').fill('4');
    await sidebar.button('Lưu').click();
    await sidebar.frame.getByText('Đã lưu chỉ tiêu 1.1a.').waitFor();
    await sheets.settled();
    expect((await sheets.cell('Chỉ tiêu', '1.1a', 'result')).show).toBe('3/4 (75 %)');
    await sidebar.button('Đi tới dòng của 1.1a').click();
    const { sheet, row } = await sheets.place('Chỉ tiêu', '1.1a', 'text');
    await sheets.page.waitForFunction(
      ([tab, at]) => window.__cchc.grid.sheet === tab && window.__cchc.grid.picked?.row === at,
      [sheet, row],
    );
    await sheets.compare();
  }, 60_000);

  beginsWithHisViews('stranger');
};
