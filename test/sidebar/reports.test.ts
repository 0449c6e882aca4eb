/** Báo cáo: the year's reports as the leader and an officer meet them, from the built page and the real server code. */
import { ask } from '#test/front-door/asking';
import { cell, sampleBook, tab, type } from '#test/front-door/book';
import { openPage, type Page, plain } from '#test/sidebar/page';

const LEADER = 'chu-tich-ubnd-xa@huong-tra.example';
const CULTURE = 'van-hoa-thong-tin@huong-tra.example';

type Book = ReturnType<typeof sampleBook>;

let page: Page | undefined;
afterEach(() => page?.close());

const open = async (host: Book = sampleBook('2024-04-08'), user = LEADER): Promise<Page> => {
  host.setUser(user);
  page = await openPage((name, args) => host.call(name, ...args), 'Báo cáo');
  return page;
};

const titles = (shown: Page, section: string): string[] =>
  [...shown.section(section).querySelectorAll('h3')].map((head) => plain(head.textContent ?? ''));

/** The item of a report, by the heading it stands under. */
const item = (shown: Page, title: string): Element => {
  const found = shown.all('li').find((each) => each.querySelector('h3')?.textContent === title);
  if (!found) throw new Error(`No report ${title}`);
  return found;
};

const press = async (shown: Page, title: string, words: string): Promise<void> => {
  const found = [...item(shown, title).querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`No button ${words} at ${title}`);
  found.click();
  await shown.settle();
};

const value = (host: Book, id: string, column: string): unknown =>
  tab(host, 'instances').value(cell(host, 'instances', id, column));

test('reports to come stand by their cut-off, those over are folded; dates that nobody gave are said to be suggestions', async () => {
  const shown = await open();
  expect(titles(shown, 'Kỳ đang và sắp tới')).toEqual([
    'Quý II/2024',
    '6 tháng đầu năm 2024',
    'Quý III/2024',
    'Quý IV/2024',
    'Năm 2024',
  ]);
  expect(titles(shown, 'Kỳ đã qua')).toEqual(['Quý I/2024']);
  const first = plain(item(shown, 'Quý I/2024').textContent ?? '');
  expect(first).toContain('Gợi ý, cần xác nhận theo văn bản của cấp trên');
  expect(first).toContain('Số liệu từ 15/12/2023 đến 14/03/2024');
  expect(first).toContain('Gửi chậm nhất 18/03/2024');
  expect(first).toContain('QĐ 01/2023/QĐ-UBND');
  expect(shown.text).toMatch(/Có 7 chế độ báo cáo đang tắt/);
  expect(shown.text).not.toContain('Quá hạn');
});

test('what was due before the workbook was made is not called late, nor still to come', async () => {
  const host = sampleBook('2024-04-08');
  host.setUser(LEADER);
  type(host, 'reports', 'BC5', 'active', 'TRUE');
  const confirmed = { id: 'BC5.2024-M01', before: {}, values: { confirmed: true } };
  ask(host, 'reports.edit', { operation: 'xacnhan1', edits: [confirmed] });
  const shown = await open(host);
  await shown.click('Xem cả 4 kỳ');
  const words = plain(item(shown, 'Tháng 1/2024').textContent ?? '');
  expect(words).toContain('Đến hạn trước ngày lập sổ nên không tính là quá hạn');
  expect(words).not.toContain('Chưa đến hạn');
});

test('with a rule of the duty the dates are its own', async () => {
  const host = sampleBook('2024-04-08');
  type(host, 'reports', 'BC1', 'dueDay', '20');
  type(host, 'reports', 'BC1', 'internalLeadDays', '3');
  const shown = plain(item(await open(host), 'Quý II/2024').textContent ?? '');
  expect(shown).toContain('Các đầu mối gửi phần của mình chậm nhất 17/06/2024');
  expect(shown).toContain('Gửi chậm nhất 20/06/2024');
  expect(shown).not.toContain('QĐ 01/2023');
});

test('dates are confirmed, of one report and of the later ones of its duty; a report is sent, with day and number', async () => {
  const host = sampleBook('2024-06-17');
  const shown = await open(host);
  await press(shown, 'Quý II/2024', 'Xác nhận ngày');
  await shown.type('Hạn gửi', '19/06/2024');
  shown.all('input[type=checkbox]').forEach((box) => {
    if (plain(box.parentElement?.textContent ?? '').startsWith('Xác nhận luôn 2 kỳ sau'))
      (box as HTMLInputElement).click();
  });
  await shown.settle();
  await shown.click('Lưu');
  await shown.answer();
  expect([value(host, 'BC1.2024-Q2', 'confirmed'), value(host, 'BC1.2024-Q4', 'confirmed')]).toEqual([true, true]);
  expect(tab(host, 'instances').lastRow()).toBe(5);
  expect(plain(item(shown, 'Quý II/2024').textContent ?? '')).toContain('Sắp đến hạn');
  expect(plain(item(shown, 'Quý II/2024').textContent ?? '')).toContain('Gửi chậm nhất 19/06/2024');
  await press(shown, 'Quý II/2024', 'Đã gửi');
  await shown.type('Ngày gửi', '17/06/2024');
  await shown.type('Số văn bản', '31/BC-UBND');
  await shown.click('Lưu');
  await shown.answer();
  expect(value(host, 'BC1.2024-Q2', 'number')).toBe('31/BC-UBND');
  expect(plain(item(shown, 'Quý II/2024').textContent ?? '')).toContain('Đã gửi ngày 17/06/2024, 31/BC-UBND');
  expect(shown.text).toContain('Đến hạn 1: đủ, đúng hạn 1;');
});

test('a member marks his own part and nobody else’s', async () => {
  const host = sampleBook('2024-06-17');
  for (const id of ['CB2', 'CB3']) type(host, 'people', id, 'roles', 'Chủ trì\nThành viên Ban chỉ đạo CCHC');
  const shown = await open(host, CULTURE);
  const boxes = [...item(shown, 'Quý II/2024').querySelectorAll('input')] as HTMLInputElement[];
  expect(boxes.map(({ disabled, parentElement }) => [plain(parentElement?.textContent ?? ''), disabled])).toEqual([
    ['Văn hóa – Thông tin', false],
    ['Tư pháp – Hộ tịch', true],
  ]);
  boxes[0]?.click();
  await shown.answer();
  await shown.answer();
  expect(value(host, 'BC1.2024-Q2', 'partsFrom')).toBe('Văn hóa – Thông tin');
  expect((item(shown, 'Quý II/2024').querySelector('input') as HTMLInputElement).checked).toBe(true);
  expect(shown.all('button').some(({ textContent }) => textContent === 'Xác nhận ngày')).toBe(false);
});

test('the way to the row goes through the server', async () => {
  const shown = await open();
  shown.button('Đi tới dòng của Quý II/2024').click();
  await shown.answer();
  expect(shown.calls.at(-1)).toBe('show');
  expect(shown.all('[role=alert]').filter(({ textContent }) => textContent !== '')).toEqual([]);
});
