/** Cần sửa, the built page against the real server in the local host: problems, previews, mends, undo, and what goes wrong. */
import type { Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { cell, fingerprintOf, pasteText, rowOf, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { brokenBook, COLLECTOR } from '#test/sidebar/broken-book';
import { openPage, type Page, plain, type Server } from '#test/sidebar/page';
import { openDay } from '#tools/simulate/day';

const DATES = 'Chuyển 3 ô chữ thành ngày';

let page: Page | undefined;
afterEach(() => page?.close());

const serverOf =
  (host: Host): Server =>
  (name, args) =>
    host.call(name, ...args);

const open = async (host: Host, server = serverOf(host), user = COLLECTOR): Promise<Page> => {
  host.setUser(user);
  page = await openPage(server, 'Cần sửa');
  return page;
};
const textOf = (part: Element | null | undefined): string => plain(part?.textContent ?? '');
const press = async (shown: Page, button: HTMLElement): Promise<void> => {
  button.focus();
  button.click();
  await shown.answer();
  await shown.answer();
};
/** Opens the preview of an offer. */
const preview = (shown: Page, title: string): Promise<void> => press(shown, shown.button(`Xem trước (${title})`));
const boxes = (shown: Page): HTMLInputElement[] => shown.all('.cells input') as HTMLInputElement[];
const focused = (shown: Page): string => textOf(shown.document.activeElement);
const news = (shown: Page): string => textOf(shown.document.querySelector('.news'));

test('problems stand by sheet with their numbers; a click leads to the cell', async () => {
  const host = brokenBook();
  const asked: unknown[] = [];
  const shown = await open(host, (name, args) => {
    asked.push(args);
    return host.call(name, ...args);
  });
  expect(shown.text).toContain('Có 13 chỗ cần bổ sung hoặc sửa');
  expect(shown.all('h2').map(textOf)).toEqual(['Sổ sửa giúp được ngay', 'Nhiệm vụ (11)', 'Chỉ tiêu (2)']);
  const group = shown
    .all('details')
    .find((each) => textOf(each.querySelector('summary')).startsWith('«Hạn hoàn thành» (3)'));
  const lines = [...(group?.querySelectorAll('button') ?? [])] as HTMLButtonElement[];
  expect(lines.map((line) => textOf(line.querySelector('b')))).toEqual(
    [19, 20, 21].map((row, index) => `5.1${'abc'[index]} · dòng ${row}`),
  );
  await press(shown, lines[1] as HTMLButtonElement);
  const target = { table: 'tasks', id: '5.1b', row: rowOf(host, 'tasks', '5.1b'), column: 'dueOn' };
  expect(asked.at(-1)).toEqual(['show', target]);
  expect(host.lastExecution().log).toContain('Range.activate');
  expect(lines[1]?.getAttribute('aria-current')).toBe('true');
  expect(shown.calls.filter((name) => name === 'mends.view')).toHaveLength(1);
});

test('a row that is gone is said in a sentence', async () => {
  const host = brokenBook();
  const shown = await open(host);
  tab(host, 'tasks').deleteRows(rowOf(host, 'tasks', '5.1a'));
  const line = shown.all('.row').find((each) => textOf(each).startsWith('5.1a')) as HTMLButtonElement;
  await press(shown, line);
  expect(textOf(shown.document.querySelector('[role=alert]'))).toContain('Không còn dòng “5.1a” ở trang Nhiệm vụ');
});

test('a preview shows each cell before and after; one left out stays; undone, all is as it was', async () => {
  const host = brokenBook();
  const shown = await open(host);
  const before = fingerprintOf(host);
  await preview(shown, DATES);
  expect(shown.all('.cells li').map(textOf)[0]).toBe(
    '5.1a, ô H19, Hạn hoàn thànhĐang ghi: “31.12.2024” (chữ)Sẽ thành: 31/12/2024 (ngày)',
  );
  boxes(shown)[1]?.click();
  await shown.settle();
  await press(shown, shown.button('Sửa 2 ô đã chọn'));
  expect(news(shown)).toBe('Đã sửa 2 ô.');
  expect(shown.document.activeElement).toBe(shown.document.querySelector('.news'));
  expect(valueAt(host, 'tasks', '5.1a', 'dueOn')).toBe(45_657);
  expect(valueAt(host, 'tasks', '5.1b', 'dueOn')).toBe('5/6/2024');
  expect(shown.text).toContain('Chuyển 1 ô chữ thành ngày');
  await press(shown, shown.button('Hoàn tác (Chuyển 2 ô chữ thành ngày)'));
  expect(news(shown)).toBe('Đã trả lại 2 ô như cũ.');
  expect(shown.all('h2').map(textOf)).not.toContain('Vừa sửa');
  expect(fingerprintOf(host)).toBe(before);
});

test('what can be undone is kept while another view is looked at', async () => {
  const host = brokenBook();
  const shown = await open(host);
  await preview(shown, DATES);
  await press(shown, shown.button('Sửa 3 ô đã chọn'));
  await shown.go('Tổng quan');
  await shown.go('Cần sửa');
  await press(shown, shown.button(`Hoàn tác (${DATES})`));
  expect(valueAt(host, 'tasks', '5.1a', 'dueOn')).toBe('31.12.2024');
});

test('cells changed meanwhile are named and left, when mended and when undone', async () => {
  const host = brokenBook();
  const shown = await open(host);
  await preview(shown, DATES);
  pasteText(host, 'tasks', '5.1a', 'dueOn', '30.11.2024');
  await press(shown, shown.button('Sửa 3 ô đã chọn'));
  expect(news(shown)).toBe('Đã sửa 2 ô.Để nguyên 1 ô:5.1a, ô H19, Hạn hoàn thành: vừa được sửa, để nguyên');
  type(host, 'tasks', '5.1b', 'dueOn', '7/6/2024');
  await press(shown, shown.button('Hoàn tác (Chuyển 2 ô chữ thành ngày)'));
  expect(news(shown)).toBe('Đã trả lại 1 ô như cũ.Để nguyên 1 ô:5.1b, ô H20, Hạn hoàn thành: vừa được sửa, để nguyên');
});

test('due dates are chosen one by one: none beforehand, and nothing is sent while none is', async () => {
  const host = brokenBook();
  const shown = await open(host);
  await preview(shown, 'Điền hạn gợi ý cho 1 nhiệm vụ');
  expect(shown.text).toContain('Thời gian thực hiện ghi “Quý I năm 2024”');
  expect(boxes(shown).map(({ checked }) => checked)).toEqual([false]);
  await press(shown, shown.button('Sửa 0 ô đã chọn'));
  expect(shown.calls).not.toContain('mends.apply');
  expect(shown.text).toContain('Chưa chọn ô nào.');
  boxes(shown)[0]?.click();
  await shown.settle();
  await press(shown, shown.button('Sửa 1 ô đã chọn'));
  expect(tab(host, 'tasks').display(cell(host, 'tasks', '5.1d', 'dueOn'))).toBe('31/03/2024');
});

test('a lost answer: the choice stays, a second try says what was done, and it can be undone', async () => {
  const host = brokenBook();
  let isLost = true;
  const shown = await open(host, (name, args) => {
    const answer = host.call(name, ...args);
    if (args[0] !== 'mends.apply' || !isLost) return answer;
    isLost = false;
    throw new Error('NetworkError: Connection failure due to HTTP 0');
  });
  const before = fingerprintOf(host);
  await preview(shown, DATES);
  boxes(shown)[1]?.click();
  await shown.settle();
  await press(shown, shown.button('Sửa 2 ô đã chọn'));
  expect(textOf(shown.document.querySelector('[role=alert]'))).toContain('mất mạng');
  expect(boxes(shown).map(({ checked }) => checked)).toEqual([true, false, true]);
  await press(shown, shown.button('Sửa 2 ô đã chọn'));
  expect(news(shown)).toBe('Đã sửa 2 ô.');
  await press(shown, shown.button('Hoàn tác (Chuyển 2 ô chữ thành ngày)'));
  expect(fingerprintOf(host)).toBe(before);
});

test('a double click mends once; the focus comes back to the button that opened a preview', async () => {
  const host = brokenBook();
  const shown = await open(host);
  await preview(shown, DATES);
  const close = shown.button(`Đóng (${DATES})`);
  await press(shown, close);
  expect(focused(shown)).toBe(`Xem trước (${DATES})`);
  await preview(shown, DATES);
  const apply = shown.button('Sửa 3 ô đã chọn');
  apply.click();
  apply.click();
  await shown.answer();
  expect(shown.calls.filter((name) => name === 'mends.apply')).toHaveLength(1);
});

test('the structure: what is wrong is listed, the collector restores it, the others are told whose work it is', async () => {
  const host = sampleBook('2024-04-08');
  host.deleteSheet('Ngày nghỉ');
  const shown = await open(host);
  const title = 'Khôi phục trang, công thức (1 chỗ)';
  await preview(shown, title);
  expect(textOf(shown.document.querySelector('.marked'))).toContain('Không thấy trang «Ngày nghỉ»');
  await press(shown, shown.button('Khôi phục'));
  expect(news(shown)).toContain('Đã khôi phục 4 chỗ.');
  expect(host.sheetNames()).toContain('Ngày nghỉ');
  page?.close();
  const fresh = openDay({ today: '2024-04-08', plan: 'blank' });
  fresh.deleteSheet('Ngày nghỉ');
  const keeper = await open(fresh);
  await preview(keeper, title);
  expect(keeper.text).toContain('Việc này dành cho đầu mối tổng hợp và lãnh đạo.');
  expect(keeper.all('.preview button')).toEqual([]);
});

test('a lost column is restored after a preview and taken back; once used, undo says that it stays', async () => {
  const host = sampleBook('2024-04-08');
  tab(host, 'tasks').deleteColumns(columnOf(host, 'Nhiệm vụ', 'quietUntil').charCodeAt(0) - 64);
  const before = fingerprintOf(host);
  const shown = await open(host);
  const title = 'Khôi phục 1 cột';
  await preview(shown, title);
  expect(textOf(shown.document.querySelector('.marked'))).toBe('Trang «Nhiệm vụ»: thêm lại cột «Không nhắc đến»');
  expect(textOf(shown.document.querySelector('.preview'))).toContain('Hoàn tác được đến khi có người nhập vào cột');
  await press(shown, shown.button('Khôi phục'));
  expect(news(shown)).toBe('Đã khôi phục 1 chỗ.Gồm:Trang «Nhiệm vụ»: thêm lại cột «Không nhắc đến»');
  await press(shown, shown.button(`Hoàn tác (${title})`));
  expect(news(shown)).toBe('Đã trả lại 1 cột như cũ.');
  expect(fingerprintOf(host)).toBe(before);
  await preview(shown, title);
  await press(shown, shown.button('Khôi phục'));
  type(host, 'tasks', '5.1a', 'quietUntil', '1/6/2024');
  await press(shown, shown.button(`Hoàn tác (${title})`));
  expect(news(shown)).toContain('Đã trả lại 0 cột như cũ.Còn phải sửa bằng tay:');
  expect(news(shown)).toContain('đã có nội dung hoặc đã đổi tiêu đề, để nguyên');
});

test('more problems of a kind come on demand, on the server’s word', async () => {
  const host = sampleBook('2024-04-08');
  host.faults.loseEditEvents = true;
  for (let row = 3; row <= 33; row += 1) tab(host, 'tasks').type(`I${row}`, 'Tạm dừng');
  const shown = await open(host);
  const reason = shown.all('details').find((each) => textOf(each).includes('Nguyên nhân chậm'));
  expect(textOf(reason?.querySelector('summary'))).toMatch(/\(31\)$/);
  expect(reason?.querySelectorAll('.row')).toHaveLength(20);
  await press(shown, shown.button('Xem thêm (11 chỗ)'));
  expect(reason?.querySelectorAll('.row')).toHaveLength(31);
  expect(reason?.querySelectorAll('button')).toHaveLength(31);
});

test('nothing to mend is said; an officer has no such view', async () => {
  const host = openDay({ today: '2024-04-08', plan: 'blank' });
  const shown = await open(host);
  expect(shown.all('.offer')).toEqual([]);
  page?.close();
  const sample = sampleBook('2024-04-08');
  sample.setUser('tai-chinh-ke-toan@huong-tra.example');
  page = await openPage(serverOf(sample));
  expect(page.all('nav button').map(textOf)).not.toContain('Cần sửa');
});
