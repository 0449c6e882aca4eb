// The report as the collector makes it: from the menu to the file on the disk; on a narrow screen; with very many tasks.
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import type { PeriodFigures } from '#domain/period-figures';
import { type OwnBrowser, picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import { seriousTroublesIn } from '#test/e2e/sidebar';
import type { Sheets } from '#test/e2e/started';
import { sampleBook } from '#test/front-door/book';
import { HALF, manyTasks, sampleFigures } from '#test/report/half-year';
import { partsOf } from '#test/report/unzip';
import { type Answers, Browser } from '#test/sidebar/browser';
import { cutOff } from '#test/sidebar/looks';

const COLLECTOR = 'van-phong-thong-ke@huong-tra.example';
const MAKE = 'Tải dự thảo (.docx)';
const PROPOSAL = 'Đề nghị UBND huyện bố trí kinh phí.';

/** The page with figures of the test's own; everything else is answered by the sample workbook. */
const answersWith = (figures: PeriodFigures): Answers => {
  const host = sampleBook('2024-06-17');
  host.setUser(COLLECTOR);
  return (name, input) => {
    if (name !== 'reports.figures') return host.call('serveSidebar', name, input);
    return { ok: true, data: { figures, freezes: 0, note: 'Số liệu thử.' } };
  };
};

/** `here` gives a window on the sample plan and its browser. */
export const reportStory = (here: () => Promise<{ sheets: Sheets; browser: OwnBrowser }>): void => {
  let pages: Browser;
  let sheets: Sheets;
  beforeAll(async () => {
    const { browser, sheets: window } = await here();
    sheets = window;
    pages = await Browser.start(browser);
    await sheets.page.locator('#person').selectOption(COLLECTOR);
    await sheets.settled();
  });
  afterAll(() => pages?.close());

  test('period, kind and text are chosen; the text is kept with the period; the file holds what was shown', async () => {
    await sheets.menu('Tạo dự thảo báo cáo…');
    const frame = sheets.page.frameLocator('dialog.modeless iframe');
    await frame.getByRole('button', { name: MAKE }).waitFor({ timeout: 30_000 });
    expect(await frame.getByLabel('Kỳ báo cáo').locator('option:checked').innerText()).toContain('quý I năm 2024');
    await frame.getByLabel('Loại báo cáo').selectOption('internal');
    await frame.getByLabel('Kiến nghị, đề xuất (phần IV)').fill(PROPOSAL);
    await frame.getByRole('button', { name: 'Lưu nội dung vào kỳ này' }).click();
    await frame.getByText('Đã lưu vào trang Kỳ báo cáo').waitFor();
    await frame.locator('.paper').getByText(PROPOSAL).waitFor();
    await picture(sheets.page, 'report-dialog');
    const inside = sheets.page.frames().find((each) => each.url().includes('/frame/')) as Frame;
    expect(await seriousTroublesIn(inside)).toEqual([]);
    const [download] = await Promise.all([
      sheets.page.waitForEvent('download'),
      frame.getByRole('button', { name: MAKE }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('bao-cao-noi-bo-quy-i-nam-2024.docx');
    const main = partsOf(readFileSync(await download.path())).get('word/document.xml') ?? '';
    const texts = [PROPOSAL, 'quý I năm 2024', 'ỦY BAN NHÂN DÂN', 'Hồ Minh Hiếu', 'Kế hoạch giao 37 nhiệm vụ'];
    expect(texts.filter((text) => !main.includes(text))).toEqual([]);
    await sheets.hasTab('Kỳ báo cáo');
    expect((await sheets.cell('Kỳ báo cáo', 'BC1.2024-Q1', 'proposals')).show).toBe(PROPOSAL);
    expect(sheets.errors).toEqual([]);
  }, 90_000);

  test('360 px wide: nothing is cut off but tables in their own frames, all can be read', async () => {
    const page = await pages.open(answersWith(sampleFigures(HALF)), { file: 'Report', width: 360 });
    await page.getByRole('button', { name: MAKE }).waitFor();
    await picture(page, 'report-page-360');
    await page
      .locator('.paper')
      .first()
      .evaluate((paper) => paper.scrollIntoView());
    await picture(page, 'report-paper-360');
    await page.addStyleTag({ content: '.wide { display: none }' });
    expect(await cutOff(page)).toEqual([]);
    expect(await hardToRead(page, '#app *')).toEqual([]);
  }, 60_000);

  test('5,000 tasks: the file is made within seconds, the bar moves', async () => {
    const page = await pages.open(answersWith(manyTasks(sampleFigures(HALF), 5_000)), { file: 'Report', width: 900 });
    const button = page.getByRole('button', { name: MAKE });
    await button.waitFor();
    const seen = page.evaluate(
      () =>
        new Promise<number[]>((settle) => {
          const values: number[] = [];
          const watch = (): void => {
            const { value } = document.querySelector('progress') ?? { value: 0 };
            if (value !== values.at(-1)) values.push(value);
            if (value === 100) settle(values);
            else requestAnimationFrame(watch);
          };
          watch();
        }),
    );
    const began = performance.now();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const took = performance.now() - began;
    process.stderr.write(`5.000 nhiệm vụ: tệp .docx sau ${Math.round(took)} ms\n`);
    expect((await seen).length).toBeGreaterThan(5);
    expect(partsOf(readFileSync(await download.path())).get('word/document.xml')?.length).toBeGreaterThan(3_000_000);
    // Other work shares the machine: the measured median is in the report of the bench, this holds the order of magnitude.
    expect(took).toBeLessThan(15_000);
  }, 90_000);
};
