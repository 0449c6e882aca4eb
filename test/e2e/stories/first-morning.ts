// The story “a clerk's first morning”, from an empty folder to the letters of the next day.
import { picture } from '#test/e2e/chromium';
import { hardToRead } from '#test/e2e/contrast';
import type { Sheets } from '#test/e2e/started';
import { SHELL } from '#test/e2e/stories/shell';

/** `opened` gives a window on an empty folder. */
export const firstMorningStory = (opened: () => Sheets): void => {
  let sheets: Sheets;
  beforeAll(() => {
    sheets = opened();
  });
  const outbox = (): Promise<string[]> => sheets.page.locator('#mails li').allInnerTexts();

  test('an empty folder asks what to open; the plan is laid out by the add-in itself', async () => {
    await sheets.page.getByRole('button', { name: 'Kế hoạch xã Hương Trà 2024' }).waitFor();
    await picture(sheets.page, 'host-welcome');
    expect(await hardToRead(sheets.page, SHELL)).toEqual([]);
    await sheets.page.getByRole('button', { name: 'Kế hoạch xã Hương Trà 2024' }).click();
    await sheets.hasTab('Nhật ký gửi');
    await sheets.settled();
    expect((await sheets.page.getByRole('tab').allInnerTexts()).slice(0, 3)).toEqual([
      'Hướng dẫn',
      'Tổng quan',
      'Nhiệm vụ',
    ]);
    await sheets.compare();
  });

  test('a book that was made anew opens on the tab the add-in turned to', async () => {
    expect(await sheets.page.locator('#tab-list [aria-selected=true]').innerText()).toBe('Tổng quan');
    await sheets.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === 'A1',
    );
    expect(await hardToRead(sheets.page, SHELL)).toEqual([]);
    await sheets.page.locator('#name').evaluate((name) => name.setAttribute('style', 'color: #999'));
    expect(await hardToRead(sheets.page, SHELL)).toEqual(['Sổ CCHC: 2.85']);
    await sheets.page.locator('#name').evaluate((name) => name.removeAttribute('style'));
  });

  test('Tổng quan says how things stand, with its charts', async () => {
    await sheets.page.getByRole('tab', { name: 'Tổng quan' }).click();
    const sheet = await sheets.tabId('Tổng quan');
    expect((await sheets.at(sheet, 3, 1)).show).toBe('9 nhiệm vụ quá hạn; hoàn thành 0/37 nhiệm vụ');
    const chart = sheets.page.locator('svg[aria-label="Tình trạng nhiệm vụ"]');
    await chart.waitFor();
    const drawn = await chart.locator('text').allTextContents();
    const told = await Promise.all(
      [8, 9, 10, 11, 12, 13, 14].flatMap((row) => [sheets.at(sheet, row, 1), sheets.at(sheet, row, 2)]),
    );
    expect(drawn).toEqual(told.map(({ show }) => show));
    expect(await chart.locator('rect').count()).toBe(told.length / 2);
    await picture(sheets.page, 'host-overview');
  });

  test('a task marked done without proof: the very cell is marked; with the proof it is done', async () => {
    await sheets.typeAt('Nhiệm vụ', '5.1a', 'state', 'Hoàn thành');
    await sheets.typeAt('Nhiệm vụ', '5.1a', 'doneOn', '28/3/2024');
    expect((await sheets.cell('Nhiệm vụ', '5.1a', 'doneOn')).show).toBe('28/03/2024');
    expect((await sheets.cell('Nhiệm vụ', '5.1a', 'missing')).show).toContain('«Tài liệu kiểm chứng»');
    const marked = (await sheets.cell('Nhiệm vụ', '5.1a', 'proof')).look?.background;
    const plain = (await sheets.cell('Nhiệm vụ', '5.1b', 'proof')).look?.background;
    expect(marked).toMatch(/^#/);
    expect(marked).not.toBe(plain);
    await picture(sheets.page, 'host-cell-marked');
    await sheets.typeAt('Nhiệm vụ', '5.1a', 'proof', 'Số 12/KH-UBND');
    expect((await sheets.cell('Nhiệm vụ', '5.1a', 'status')).show).toBe('Hoàn thành đúng hạn');
    expect((await sheets.cell('Nhiệm vụ', '5.1a', 'missing')).show).toBe('');
    expect((await sheets.cell('Nhiệm vụ', '5.1a', 'updatedOn')).show).toBe('02/04/2024');
    await sheets.compare();
  });

  test('sorted by due date, rows keep what is theirs; an inserted row gets its id', async () => {
    const { sheet, column } = await sheets.place('Nhiệm vụ', '1.1a', 'dueOn');
    await sheets.select(sheet, 3, column, 1, 1);
    await sheets.page.keyboard.press('ContextMenu');
    await sheets.page.getByRole('menuitem', { name: 'Sắp xếp A→Z theo cột này' }).click();
    await sheets.page.locator('dialog.ask').waitFor();
    expect(await sheets.does(() => sheets.answer('OK'))).toContain('khuyên không nên sửa');
    expect((await sheets.place('Nhiệm vụ', '5.1a', 'id')).row).toBeLessThan(13);
    expect((await sheets.cell('Nhiệm vụ', '5.1a', 'status')).show).toBe('Hoàn thành đúng hạn');
    await sheets.compare();
  });

  test('an inserted row: what is typed there gets an id, everything below moves', async () => {
    const before = await sheets.place('Nhiệm vụ', '1.1a', 'text');
    await sheets.select(before.sheet, before.row, before.column);
    await sheets.page.evaluate(
      ([sheet, at]) =>
        fetch('/intent', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ intent: { do: 'insert', sheet, axis: 'rows', at, count: 1 }, sure: true }),
        }),
      [before.sheet, before.row] as const,
    );
    await sheets.settled();
    expect((await sheets.place('Nhiệm vụ', '1.1a', 'text')).row).toBe(before.row + 1);
    await sheets.type(before, 'Rà soát');
    expect((await sheets.at(before.sheet, before.row, 1)).show).toMatch(/^NV\.[a-z0-9]{4}$/);
    await sheets.compare();
  });

  test('the job of 02/04/2024 writes two letters, four tasks each; a second run writes nobody', async () => {
    await sheets.page.locator('#run-now').click();
    await sheets.page.waitForFunction(() => document.getElementById('outbox-open')?.textContent === 'Hộp thư đi (2)');
    await sheets.settled();
    await sheets.page.locator('#outbox-open').click();
    const letters = await outbox();
    expect(letters.join('\n')).toContain('van-phong-thong-ke@huong-tra.example');
    expect(letters.join('\n')).toContain('tai-chinh-ke-toan@huong-tra.example');
    for (const letter of letters) expect(letter).toContain('4 nhiệm vụ quá hạn');
    const shown = sheets.page.frameLocator('#mail-html');
    await shown.getByText('Kính gửi').waitFor();
    await picture(sheets.page, 'host-outbox');
    await sheets.page.locator('#outbox .close').click();
    await sheets.page.locator('#run-now').click();
    await sheets.settled();
    expect(await sheets.page.locator('#outbox-open').innerText()).toBe('Hộp thư đi (2)');
  });

  test('the next day writes nobody twice', async () => {
    await sheets.page.locator('#next-day').click();
    await sheets.page.waitForFunction(() => document.getElementById('now')?.textContent?.includes('03/04/2024'));
    await sheets.page.locator('#run-now').click();
    await sheets.settled();
    expect(await sheets.page.locator('#outbox-open').innerText()).toBe('Hộp thư đi (2)');
    await sheets.compare();
  });

  test('nothing was asked of anyone else, and the page made no error', () => {
    expect([...sheets.asked]).toEqual(['127.0.0.1']);
    expect(sheets.errors).toEqual([]);
  });
};
