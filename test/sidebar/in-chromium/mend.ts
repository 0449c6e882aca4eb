// Cần sửa, and the page “Chỉ số CCHC” with its views, in a real browser: nothing cut off, all can be read, the keyboard alone does the work.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { columnOf } from '#local/new-book';
import { picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { sampleBook, tab, type } from '#test/front-door/book';
import { brokenBook, COLLECTOR } from '#test/sidebar/broken-book';
import { type Browser, SIDEBAR_WIDTH, seenBy } from '#test/sidebar/browser';
import { cutOff } from '#test/sidebar/looks';
import { scoreBook } from '#test/sidebar/score-book';

/** What axe-core finds, a line each. */
const troublesByAxe = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
};

/** Google's dialog of the page, and a phone. */
const WIDTHS = { wide: 900, phone: 360 };

const SCORE_VIEWS = {
  total: 'Tổng điểm',
  mend: 'Khắc phục tồn tại 2023',
  gain: 'Tiêu chí còn khả năng tăng điểm',
  proof: 'Tài liệu kiểm chứng',
  csv: 'Tải số liệu',
};

/** Its tests; `pages` gives the browser once they run. */
export const mendInChromium = (pages: () => Browser): void => {
  test('problems, a preview and what came of it: nothing is cut off, all can be read', async () => {
    const page = await pages().open(seenBy(brokenBook(), COLLECTOR), { view: 'Cần sửa' });
    const judge = async (name: string): Promise<void> => {
      await picture(page, name, true);
      expect(await cutOff(page)).toEqual([]);
      expect(await hardToRead(page, '#app *')).toEqual([]);
    };
    await judge('sidebar-mend');
    await page.getByRole('button', { name: 'Xem trước (Chuyển 3 ô chữ thành ngày)' }).click();
    await page.getByRole('button', { name: 'Sửa 3 ô đã chọn' }).waitFor();
    await judge('sidebar-mend-preview');
    await page.setViewportSize({ width: SIDEBAR_WIDTH / 2, height: 350 });
    await judge('sidebar-mend-preview-200');
    await page.setViewportSize({ width: SIDEBAR_WIDTH, height: 700 });
    await page.getByRole('button', { name: 'Sửa 3 ô đã chọn' }).click();
    await page.getByText('Đã sửa 3 ô.').waitFor();
    await judge('sidebar-mend-done');
  }, 60_000);

  test('a lost column, restored and taken back by the keyboard alone', async () => {
    const host = brokenBook();
    tab(host, 'tasks').deleteColumns(columnOf(host, 'Nhiệm vụ', 'quietUntil').charCodeAt(0) - 64);
    const page = await pages().open(seenBy(host, COLLECTOR), { view: 'Cần sửa' });
    await page.getByRole('button', { name: 'Xem trước (Khôi phục 1 cột)' }).press('Enter');
    await page.getByRole('button', { name: 'Khôi phục', exact: true }).waitFor();
    await picture(page, 'sidebar-mend-column', true);
    expect(await cutOff(page)).toEqual([]);
    await page.getByRole('button', { name: 'Khôi phục', exact: true }).press('Enter');
    await page.getByText('Đã khôi phục 1 chỗ.').waitFor();
    await page.keyboard.press('Tab');
    await picture(page, 'sidebar-mend-column-done', true);
    expect([await cutOff(page), await hardToRead(page, '#app *')]).toEqual([[], []]);
    await page.keyboard.press('Enter');
    await page.getByText('Đã trả lại 1 cột như cũ.').waitFor();
  }, 60_000);

  test.each([
    ['with criteria', scoreBook, 'score'],
    ['without', () => sampleBook('2024-04-08'), 'score-none'],
  ] as const)(
    'Chỉ số CCHC %s, every view in both widths',
    async (_case, make, name) => {
      const host = make();
      type(host, 'settings', 'selfScoreBy', 'value', '15/12/2024');
      const page = await pages().open(seenBy(host, COLLECTOR), {
        file: 'Score',
        width: WIDTHS.wide,
        view: 'Tổng điểm',
      });
      for (const [view, title] of Object.entries(SCORE_VIEWS)) {
        await page.getByRole('button', { name: title, exact: true }).press('Enter');
        if (view === 'gain' && name === 'score') await page.getByRole('checkbox').nth(1).press('Space');
        for (const [size, width] of Object.entries(WIDTHS)) {
          await page.setViewportSize({ width, height: 640 });
          await picture(page, `${name}-${view}-${size}`, true);
          expect([size, view, await cutOff(page), await hardToRead(page, '#app *')]).toEqual([size, view, [], []]);
        }
        expect([view, await troublesByAxe(page)]).toEqual([view, []]);
      }
    },
    60_000,
  );
};
