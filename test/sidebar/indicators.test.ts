/** Chỉ tiêu: the built page against the real server code. What is typed is judged, written where it belongs, and never over another's. */
import type { Host } from '#local/host';
import { cell, fingerprintOf, rowOf, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { openPage, type Page, plain } from '#test/sidebar/page';

const OFFICER = 'tai-chinh-ke-toan@huong-tra.example';

let page: Page | undefined;
afterEach(() => page?.close());

const bookOn = (day = '2024-04-08'): Host => {
  const host = sampleBook(day);
  host.setUser(OFFICER);
  return host;
};

const open = async (host: Host): Promise<Page> => {
  page = await openPage((name, args) => host.call(name, ...args), 'Chỉ tiêu');
  return page;
};

const cardOf = (shown: Page, id: string): Element => {
  const found = shown.all('.task').find((each) => each.querySelector('b')?.textContent === id);
  if (!found) throw new Error(`No card ${id} in: ${shown.text}`);
  return found;
};
const textOf = (part: Element): string => plain(part.textContent ?? '');

const enter = async (shown: Page, id: string): Promise<void> => {
  shown.button(`Nhập số liệu cho chỉ tiêu ${id}`).click();
  await shown.settle();
};
const save = async (shown: Page): Promise<void> => {
  shown.button('Lưu').click();
  await shown.answer();
};

/** Service calls of the latest execution that the sidebar asked for. */
const callsOf = (host: Host): number => {
  const {
    reads = 0,
    writes = 0,
    mails = 0,
    other = 0,
  } = [...host.executions].reverse().find(({ kind }) => kind === 'rpc')?.calls ?? {};
  return reads + writes + mails + other;
};

test('every indicator stands in its group, with what is known of it', async () => {
  const host = bookOn();
  const shown = await open(host);
  const heads = shown.all('h2').map(textOf);
  expect(heads[0]).toBe('I. Mục tiêu, chỉ tiêu');
  expect(heads).toHaveLength(new Set(heads).size);
  const rows = tab(host, 'indicators').lastRow() - 2;
  expect(shown.all('.task')).toHaveLength(rows);
  expect(shown.field('Xem').textContent).toContain(`Tất cả chỉ tiêu (${rows})`);
  expect(textOf(cardOf(shown, '1.1a'))).toContain('Chưa có số liệu');
});

test('result, verdict and formula appear while the figures are typed, without a call', async () => {
  const shown = await open(bookOn());
  await enter(shown, '1.1a');
  expect(shown.document.activeElement).toBe(shown.field('Tử số'));
  expect(shown.text).toContain('Chưa đủ số liệu để tính kết quả.');
  const calls = shown.calls.length;
  await shown.type('Tử số', '3');
  await shown.type('Mẫu số', '4');
  expect(shown.text).toContain('Kết quả: 3/4 (75 %). Đang thực hiện.');
  expect(shown.text).toContain('Cách tính: Tử số / mẫu số so với chỉ tiêu');
  await shown.type('Tử số', '5');
  expect(shown.text).toContain('phần không thể lớn hơn tổng');
  await shown.type('Tử số', 'ba');
  expect(shown.text).toContain('Chưa đọc được số này. Viết như 1.500 hoặc 12,5.');
  await shown.type('Số liệu tính đến ngày', '31/02/2024');
  expect(shown.text).toContain('Chưa đọc được ngày này.');
  expect(shown.calls).toHaveLength(calls);
});

test('saving writes the touched cells and the stamp, nothing else; the card shows it and keeps the focus', async () => {
  const host = bookOn();
  const shown = await open(host);
  const sheet = tab(host, 'indicators');
  const before = sheet.values(`A1:AC${sheet.lastRow()}`);
  await enter(shown, '1.1a');
  await shown.type('Tử số', '3');
  await shown.type('Mẫu số', '4');
  shown.button('Hôm nay: Số liệu tính đến ngày').click();
  await shown.settle();
  await save(shown);
  expect(callsOf(host)).toBeLessThanOrEqual(14);
  await shown.answer();
  expect(shown.all('form')).toEqual([]);
  expect(shown.text).toContain('Đã lưu chỉ tiêu 1.1a.');
  expect(textOf(cardOf(shown, '1.1a'))).toContain('3/4 (75 %)');
  expect(shown.document.activeElement?.textContent).toBe('Nhập số liệu cho chỉ tiêu 1.1a');
  const ids = before[0] as unknown[];
  const touched = sheet
    .values(`A1:AC${sheet.lastRow()}`)
    .flatMap((row, at) =>
      row.flatMap((value, index) => (String(value) === String(before[at]?.[index]) ? [] : [ids[index]])),
    );
  const computed = ['result', 'completion', 'verdict', 'missing'];
  expect(touched.filter((key) => !computed.includes(String(key)))).toEqual([
    'numerator',
    'denominator',
    'asOf',
    'updatedOn',
    'fingerprint',
  ]);
});

test('what another changed meanwhile is shown beside one’s own; the person chooses, nothing is lost', async () => {
  const host = bookOn();
  const shown = await open(host);
  await enter(shown, '1.1a');
  await shown.type('Tử số', '3');
  await shown.type('Mẫu số', '4');
  await shown.type('Ghi chú', 'theo báo cáo quý I');
  type(host, 'indicators', '1.1a', 'numerator', '2');
  type(host, 'indicators', '1.1a', 'denominator', '4');
  await save(shown);
  expect(shown.text).toContain('người khác đã sửa các ô dưới đây');
  expect(shown.all('fieldset').map(textOf)).toEqual(['Tử sốCủa tôi: 3Trong sổ: 2']);
  expect(valueAt(host, 'indicators', '1.1a', 'note')).toBe('');
  (shown.all('fieldset input')[1] as HTMLInputElement).click();
  await shown.settle();
  await save(shown);
  expect(shown.all('form')).toEqual([]);
  expect(['numerator', 'denominator', 'note'].map((key) => valueAt(host, 'indicators', '1.1a', key))).toEqual([
    2,
    4,
    'theo báo cáo quý I',
  ]);
});

test('kept against the sheet, one’s own value is written over what was shown', async () => {
  const host = bookOn();
  const shown = await open(host);
  await enter(shown, '1.1a');
  await shown.type('Tử số', '3');
  type(host, 'indicators', '1.1a', 'numerator', '2');
  await save(shown);
  await save(shown);
  expect(valueAt(host, 'indicators', '1.1a', 'numerator')).toBe(3);
});

test('a lost answer keeps the form; saving again writes once', async () => {
  const host = bookOn();
  const shown = await open(host);
  await enter(shown, '1.1a');
  await shown.type('Tử số', '3');
  shown.server = (name, args) => {
    host.call(name, ...args);
    throw new Error('NetworkError: Connection failure due to HTTP 0');
  };
  await save(shown);
  expect(shown.text).toContain('Máy đang mất mạng');
  expect(shown.field('Tử số').value).toBe('3');
  shown.server = (name, args) => host.call(name, ...args);
  await save(shown);
  expect(shown.all('form')).toEqual([]);
  expect(valueAt(host, 'indicators', '1.1a', 'numerator')).toBe(3);
});

test('a row that was sorted away is found, one that is gone is said, a double click saves once', async () => {
  const host = bookOn();
  const shown = await open(host);
  await enter(shown, '1.1a');
  await shown.type('Tử số', '3');
  const at = rowOf(host, 'indicators', '1.1a');
  tab(host, 'indicators').insertRows(at, 2);
  shown.button('Lưu').click();
  shown.button('Lưu').click();
  await shown.answer();
  expect(shown.calls.filter((name) => name === 'indicators.update')).toHaveLength(1);
  expect(rowOf(host, 'indicators', '1.1a')).toBe(at + 2);
  expect(tab(host, 'indicators').value(cell(host, 'indicators', '1.1a', 'numerator'))).toBe(3);
  await shown.answer();
  await enter(shown, '1.1a');
  await shown.type('Tử số', '4');
  tab(host, 'indicators').deleteRows(at + 2, 1);
  await save(shown);
  expect(shown.text).toContain('Không còn dòng “1.1a” ở trang Chỉ tiêu');
  expect(shown.field('Tử số').value).toBe('4');
});

test('a row that takes its figures from another says so and has no form', async () => {
  const host = bookOn();
  const shown = await open(host);
  const linked = shown.all('.task').filter((each) => textOf(each).includes('Lấy số từ'));
  expect(linked.length).toBeGreaterThan(0);
  for (const each of linked) expect(textOf(each)).not.toContain('Nhập số liệu cho');
});

test('the filter shows what lacks figures, or what is mine', async () => {
  const host = bookOn();
  for (const [column, text] of Object.entries({ numerator: '3', denominator: '4', asOf: '31/03/2024' }))
    type(host, 'indicators', '1.1a', column, text);
  const shown = await open(host);
  const all = shown.all('.task').length;
  await shown.choose('select', 'noData');
  const lacking = shown.all('.task');
  expect(lacking.length).toBeLessThan(all);
  for (const each of lacking) expect(textOf(each)).toContain('Chưa có số liệu');
});

test.each([
  [{ numerator: '12' }, 'Chưa ghi gì: «Tử số» có nội dung không dùng được.'],
  [{ review: 'x' }, 'Chưa làm: nội dung mà bảng gửi lên không đọc được.'],
  [{ result: 'x' }, 'Chưa làm: nội dung mà bảng gửi lên không đọc được.'],
])('the server refuses %j and writes nothing', (values, sentence) => {
  const host = bookOn();
  const before = fingerprintOf(host);
  const input = { id: '1.1a', row: rowOf(host, 'indicators', '1.1a'), before: {}, values };
  const answer = host.call('serveSidebar', 'indicators.update', input) as { ok: boolean; message: string };
  expect(answer.ok).toBe(false);
  expect(answer.message).toContain(sentence);
  expect(fingerprintOf(host)).toBe(before);
});

test('what was typed stays when one looks at another view, and is saved from there', async () => {
  const host = bookOn();
  const shown = await open(host);
  await enter(shown, '1.1a');
  await shown.type('Tử số', '3');
  await shown.type('Mẫu số', '4');
  await shown.go('Tổng quan');
  await shown.go('Chỉ tiêu');
  await enter(shown, '1.1a');
  expect([shown.field('Tử số').value, shown.field('Mẫu số').value]).toEqual(['3', '4']);
  await shown.type('Số liệu tính đến ngày', '31/03/2024');
  await save(shown);
  expect(valueAt(host, 'indicators', '1.1a', 'numerator')).toBe(3);
  await shown.answer();
  tab(host, 'indicators').type(cell(host, 'indicators', '1.1a', 'numerator'), '2');
  await shown.click('Làm mới');
  await enter(shown, '1.1a');
  expect(shown.field('Tử số').value).toBe('2');
});

test('Bỏ qua asks once before it gives up what was typed', async () => {
  const shown = await open(bookOn());
  await enter(shown, '1.1a');
  await shown.type('Tử số', '3');
  await shown.click('Bỏ qua');
  expect(shown.text).toContain('Nội dung vừa nhập chưa lưu. Bấm Bỏ qua lần nữa để bỏ.');
  await shown.click('Bỏ qua');
  await enter(shown, '1.1a');
  expect(shown.field('Tử số').value).toBe('');
  await shown.click('Bỏ qua');
  expect(shown.all('form')).toEqual([]);
});
