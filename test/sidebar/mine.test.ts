/** “Việc của tôi”, built page against the real server: from the card through the form into the sheet, whatever happens on the way. */
import type { Host } from '#local/host';
import { sampleBook, type, valueAt } from '#test/front-door/book';
import { openPage, type Page, plain, type Server } from '#test/sidebar/page';
import { cardsOf, journal, OFFICER, POST } from '#test/sidebar/tasks';

const VIEW = 'Việc của tôi';
let page: Page | undefined;
afterEach(() => page?.close());

const lateDay = (user = OFFICER): Host => {
  const host = sampleBook('2024-04-08');
  host.setUser(user);
  return host;
};

const serving =
  (host: Host): Server =>
  (name, args) =>
    host.call(name, ...args);

const show = async (host: Host): Promise<Page> => {
  page = await openPage(serving(host), VIEW);
  return page;
};

const click = async (shown: Page, text: string): Promise<void> => {
  shown.button(text).click();
  await shown.settle();
};
const open = (shown: Page, id: string): Promise<void> => click(shown, `Cập nhật việc ${id}`);
const pick = (shown: Page, label: string, value: string): Promise<void> =>
  shown.choose(`[id="${shown.field(label).id}"]`, value);
const idsOf = (shown: Page): string[] => shown.all('article p b').map(({ textContent }) => textContent ?? '');
const cardText = (shown: Page, id: string): string =>
  plain(shown.all('article').find((each) => each.querySelector('p b')?.textContent === id)?.textContent ?? '');
const focused = (shown: Page): string => plain(shown.document.activeElement?.textContent ?? '');
const said = (shown: Page): string =>
  shown
    .all('[role=status]')
    .map(({ textContent }) => plain(textContent ?? ''))
    .join(' | ');
const alerts = (shown: Page): string =>
  shown
    .all('[role=alert]')
    .map(({ textContent }) => textContent)
    .join(' | ');
const updates = (shown: Page): number => shown.calls.filter((name) => name === 'tasks.update').length;

/** Presses Alt + ↓ where the focus is. */
const nextKey = async (shown: Page): Promise<void> => {
  const { KeyboardEvent } = shown.document.defaultView as unknown as { KeyboardEvent: typeof globalThis.KeyboardEvent };
  const target = shown.document.activeElement ?? shown.document;
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
  await shown.settle();
};

/** Fills in what finishes 5.1a. */
const fillIn = async (shown: Page): Promise<void> => {
  await open(shown, '5.1a');
  await pick(shown, 'Trạng thái', 'done');
  await shown.type('Ngày hoàn thành', '28/3/2024');
  await shown.type('Kết quả thực hiện', 'Đã ban hành');
  await shown.type('Số, ký hiệu', '12/KH-UBND');
  await shown.type('Ngày văn bản', '28/3/2024');
  await shown.type('Cơ quan ban hành', 'UBND xã');
};

test('one’s own tasks, most urgent first, each with what it asks for', async () => {
  const host = lateDay();
  const shown = await show(host);
  expect(shown.calls).toEqual(['home']);
  expect(idsOf(shown)).toEqual(cardsOf(host).map(({ id }) => id));
  expect(cardText(shown, '5.1a')).toContain('Quá hạn 5 ngày làm việcHạn tính đến 01/04/2024. Chưa thực hiện quá hạn.');
  expect(cardText(shown, '1.1a')).toContain('Nợ cập nhật Quý I/2024 (hạn 05/04/2024)');
  expect(cardText(shown, '1.1a')).toContain('Chủ trìVăn phòng – Thống kê, Văn hóa – Thông tin');
});

describe('the form', () => {
  test('is opened in place with the focus in it, says what the state makes necessary, and is saved in one call', async () => {
    const host = lateDay();
    const shown = await show(host);
    await open(shown, '5.1a');
    expect(shown.document.activeElement).toBe(shown.field('Trạng thái'));
    await pick(shown, 'Trạng thái', 'done');
    const form = plain(shown.document.querySelector('form')?.textContent ?? '');
    expect(form).toContain('Còn thiếu: «Ngày hoàn thành» (vì trạng thái là Hoàn thành).');
    expect(form).toContain('Còn thiếu: «Tài liệu kiểm chứng» (vì trạng thái là Hoàn thành): ghi số, ngày, cơ quan');
    await click(shown, 'Bỏ qua');
    expect(alerts(shown)).toContain('Nội dung vừa nhập chưa lưu. Bấm Bỏ qua lần nữa để bỏ.');
    expect(shown.field('Trạng thái').value).toBe('done');
    await shown.type('Kết quả thực hiện', 'Đang soạn');
    expect(alerts(shown)).not.toContain('lần nữa');
    await click(shown, 'Bỏ qua');
    await click(shown, 'Bỏ qua');
    expect(focused(shown)).toBe('Cập nhật việc 5.1a');
    await fillIn(shown);
    expect(shown.text).toContain('Sẽ ghi: Số 12/KH-UBND ngày 28/3/2024 của UBND xã');
    shown.button('Lưu').click();
    shown.button('Lưu').click();
    await shown.answer();
    await shown.answer();
    expect(shown.calls).toEqual(['home', 'tasks.update', 'home']);
    expect(valueAt(host, 'tasks', '5.1a', 'proof')).toBe('Số 12/KH-UBND ngày 28/3/2024 của UBND xã');
    expect(valueAt(host, 'tasks', '5.1a', 'status')).toBe('Hoàn thành đúng hạn');
    expect(journal(host)).toHaveLength(1);
    expect(said(shown)).toContain('Đã lưu việc 5.1a.');
    expect(focused(shown)).toBe('Cập nhật việc 5.1a');
    expect(cardText(shown, '5.1a')).toContain('Hoàn thành đúng hạn');
  });

  test('a form in which nothing was typed closes at the first Bỏ qua', async () => {
    const shown = await show(lateDay());
    await open(shown, '5.1a');
    await click(shown, 'Bỏ qua');
    expect(shown.all('form')).toEqual([]);
  });

  test.each([
    ['2/4/2024', '12/KH-UBND', false],
    ['', '', true],
  ])(
    'done on “%s” with proof “%s”: before the list is read anew it is never called in time',
    async (day, proof, isLate) => {
      const host = lateDay();
      const shown = await show(host);
      await open(shown, '5.1a');
      await pick(shown, 'Trạng thái', 'done');
      if (day !== '') await shown.type('Ngày hoàn thành', day);
      if (proof !== '') await shown.type('Số, ký hiệu', proof);
      shown.button('Lưu').click();
      await shown.answer();
      const before = cardText(shown, '5.1a');
      expect(before).toContain('Hoàn thành.');
      expect(before).not.toContain('đúng hạn');
      expect(before.includes('Quá hạn 5 ngày làm việc')).toBe(isLate);
      await shown.answer();
      expect(cardText(shown, '5.1a').includes('Quá hạn 5 ngày làm việc')).toBe(isLate);
      expect(cardText(shown, '5.1a')).not.toContain('Hoàn thành đúng hạn');
    },
  );

  test('what cannot be read stops it at that field; nothing is sent', async () => {
    const shown = await show(lateDay());
    await fillIn(shown);
    await shown.type('Ngày hoàn thành', 'hôm qua');
    await click(shown, 'Lưu');
    expect(alerts(shown)).toContain('Chưa đọc được ngày này');
    expect(shown.document.activeElement).toBe(shown.field('Ngày hoàn thành'));
    await shown.type('Ngày hoàn thành', '28/3/2024');
    expect(alerts(shown)).not.toContain('Chưa đọc được ngày này');
    expect(updates(shown)).toBe(0);
  });

  test('continuous work that is finished too early is told while it is typed', async () => {
    const shown = await show(lateDay());
    await open(shown, '3.1a');
    await pick(shown, 'Trạng thái', 'done');
    await shown.type('Ngày hoàn thành', '28/3/2024');
    expect(alerts(shown)).toContain('việc thường xuyên; ghi kết quả của kỳ, kết thúc vào cuối năm');
  });

  test('without a change it says so and sends nothing', async () => {
    const shown = await show(lateDay());
    await open(shown, '5.1a');
    await click(shown, 'Lưu');
    expect(alerts(shown)).toContain('Chưa có gì thay đổi.');
    expect(updates(shown)).toBe(0);
  });

  test('a proof that is there is shown, and what is added stands behind it', async () => {
    const host = lateDay();
    type(host, 'tasks', '5.1a', 'proof', 'Số 3/TB-UBND');
    const shown = await show(host);
    await open(shown, '5.1a');
    expect(shown.field('Tài liệu kiểm chứng đã ghi').value).toBe('Số 3/TB-UBND');
    await pick(shown, 'Thêm Tài liệu kiểm chứng', 'link');
    await shown.type('Đường dẫn', 'https://a.example/van-ban');
    await click(shown, 'Lưu');
    await shown.answer();
    expect(valueAt(host, 'tasks', '5.1a', 'proof')).toBe('Số 3/TB-UBND; https://a.example/van-ban');
  });

  test('a document is written as the plan writes it, whatever of it is given', async () => {
    const shown = await show(lateDay());
    await open(shown, '5.1a');
    await pick(shown, 'Tài liệu kiểm chứng', 'document');
    for (const [number, day, issuer, text] of [
      ['12/KH-UBND', '28/3/2024', 'UBND xã', 'Số 12/KH-UBND ngày 28/3/2024 của UBND xã'],
      ['Số 12/KH-UBND', '5/1/2024', 'của UBND xã', 'Số 12/KH-UBND ngày 05/01/2024 của UBND xã'],
      ['12/KH-UBND', '5/10/2024', '', 'Số 12/KH-UBND ngày 05/10/2024'],
      ['', '', ' UBND xã ', 'của UBND xã'],
    ] as const) {
      await shown.type('Số, ký hiệu', number);
      await shown.type('Ngày văn bản', day);
      await shown.type('Cơ quan ban hành', issuer);
      expect(shown.all('form p').map(({ textContent }) => textContent)).toContain(`Sẽ ghi: ${text}`);
    }
    await shown.type('Ngày văn bản', '31/2/2024');
    await click(shown, 'Lưu');
    expect(shown.document.activeElement).toBe(shown.field('Ngày văn bản'));
    await pick(shown, 'Tài liệu kiểm chứng', 'link');
    await shown.type('Đường dẫn', 'van ban');
    expect(alerts(shown)).toContain('bắt đầu bằng http');
    expect(updates(shown)).toBe(0);
  });

  test('“Kỳ này không có thay đổi” hides the fields and writes Cập nhật alone', async () => {
    const host = lateDay();
    const shown = await show(host);
    await open(shown, '1.1a');
    (shown.all('form input[type=checkbox]')[0] as HTMLInputElement).click();
    await shown.settle();
    expect(shown.all('form select')).toHaveLength(0);
    await click(shown, 'Lưu');
    await shown.answer();
    expect(journal(host)).toMatchObject([{ task: '1.1a', period: 'Quý I/2024', result: 'Kỳ này không có thay đổi' }]);
    await shown.answer();
    expect(cardText(shown, '1.1a')).not.toContain('Nợ cập nhật');
  });

  test('figures of the linked indicator are saved with it', async () => {
    const host = lateDay();
    const shown = await show(host);
    await open(shown, '1.1a');
    await shown.type('Tử số', '25');
    await shown.type('Mẫu số', '24');
    expect(alerts(shown)).toContain('«Tử số» 25 lớn hơn mẫu số 24');
    await shown.type('Mẫu số', '25');
    await shown.type('Số liệu tính đến ngày', '31/3/2024');
    await click(shown, 'Lưu');
    await shown.answer();
    expect(valueAt(host, 'indicators', '1.1a', 'result')).toBe('25/25 (100 %)');
  });
});

describe('whatever happens', () => {
  test('a lost answer: the form stays, the next try finds it done', async () => {
    const host = lateDay();
    const shown = await show(host);
    await fillIn(shown);
    shown.server = (name, args) => {
      host.call(name, ...args);
      throw new Error('NetworkError: Connection failure due to HTTP 0');
    };
    await click(shown, 'Lưu');
    await shown.answer();
    expect(alerts(shown)).toContain('bấm Thử lại không ghi trùng');
    expect(shown.field('Kết quả thực hiện').value).toBe('Đã ban hành');
    expect(journal(host)).toHaveLength(1);
    shown.server = serving(host);
    await click(shown, 'Thử lại');
    await shown.answer();
    expect(journal(host)).toHaveLength(1);
    expect(said(shown)).toContain('Đã lưu việc 5.1a.');
  });

  test('somebody changed the same cell: both values, the person chooses', async () => {
    const host = lateDay();
    const shown = await show(host);
    await fillIn(shown);
    type(host, 'tasks', '5.1a', 'result', 'Của người khác');
    type(host, 'tasks', '5.1a', 'state', 'Đang thực hiện');
    await click(shown, 'Lưu');
    await shown.answer();
    expect(alerts(shown)).toContain('Của tôi: Đã ban hànhTrong sổ: Của người khác');
    expect(alerts(shown)).toContain('Của tôi: Hoàn thànhTrong sổ: Đang thực hiện');
    expect(journal(host)).toHaveLength(0);
    const theirs = shown.all('label').find(({ textContent }) => textContent === 'Trong sổ: Của người khác');
    theirs?.querySelector('input')?.click();
    await shown.settle();
    await click(shown, 'Lưu');
    await shown.answer();
    expect(valueAt(host, 'tasks', '5.1a', 'result')).toBe('Của người khác');
    expect(valueAt(host, 'tasks', '5.1a', 'state')).toBe('Hoàn thành');
    expect(journal(host)).toMatchObject([{ result: 'Của người khác' }]);
  });

  test('what was typed is still there after a look at another view', async () => {
    const shown = await show(lateDay());
    await open(shown, '5.1a');
    await shown.type('Kết quả thực hiện', 'Đang soạn');
    await shown.go('Tổng quan');
    await shown.go(VIEW);
    await open(shown, '5.1a');
    expect(shown.field('Kết quả thực hiện').value).toBe('Đang soạn');
  });

  test('a row that is gone is said to be gone; the form stays', async () => {
    const host = lateDay();
    const shown = await show(host);
    await open(shown, '5.1a');
    await shown.type('Kết quả thực hiện', 'x');
    host.sheet('Nhiệm vụ').deleteRows(19);
    await click(shown, 'Lưu');
    await shown.answer();
    expect(alerts(shown)).toContain('Không còn dòng “5.1a” ở trang Nhiệm vụ');
    expect(shown.field('Kết quả thực hiện').value).toBe('x');
  });
});

describe('from task to task', () => {
  test('Alt + ↓ opens the next; a form that is not saved holds', async () => {
    const shown = await show(lateDay());
    await nextKey(shown);
    expect(shown.text).toContain('Ghi cho kỳ');
    await shown.type('Kết quả thực hiện', 'x');
    shown.field('Kết quả thực hiện').focus();
    await nextKey(shown);
    expect(said(shown)).toContain('Việc đang mở chưa lưu');
    await shown.type('Kết quả thực hiện', '');
    await nextKey(shown);
    const form = shown.document.querySelector('form')?.closest('article');
    expect(form?.querySelector('p b')?.textContent).toBe('5.1b');
    expect(shown.document.activeElement?.closest('form')).not.toBeNull();
  });

  test('after saving a button goes there too, and nothing has moved meanwhile', async () => {
    const host = lateDay();
    const shown = await show(host);
    const before = idsOf(shown);
    await fillIn(shown);
    await click(shown, 'Lưu');
    await shown.answer();
    await shown.answer();
    expect(idsOf(shown)).toEqual(before);
    await click(shown, 'Việc tiếp theo (Alt + ↓)');
    expect(shown.document.querySelector('form')?.closest('article')?.querySelector('p b')?.textContent).toBe('5.1b');
  });
});

test('search ignores diacritics and case; the filter counts', async () => {
  const shown = await show(lateDay());
  await shown.type('Tìm theo mã, nội dung, chức danh', 'KE HOACH dao tao');
  expect(idsOf(shown)).toEqual(['5.1a']);
  expect(said(shown)).toContain('1 việc');
  await shown.type('Tìm theo mã, nội dung, chức danh', 'không có gì như vậy');
  expect(said(shown)).toContain('Không có việc nào.');
  await shown.type('Tìm theo mã, nội dung, chức danh', '');
  const options = [...shown.field('Xem').querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(options).toEqual([
    'Tất cả (27)',
    'Quá hạn (5)',
    'Đến hạn, sắp đến hạn (0)',
    'Cần cập nhật (21)',
    'Đã xong (0)',
  ]);
  await pick(shown, 'Xem', 'late');
  expect(idsOf(shown)).toEqual(['5.1a', '5.1b', '5.1c', '5.1d', '7.1b-1']);
});

test('one whom nobody knows chooses a post; the choice lasts, and it is reported for that post', async () => {
  const host = lateDay('');
  const shown = await show(host);
  expect(shown.text).toContain('Chưa biết người đang xem là ai');
  expect(shown.text).toContain('Hãy chọn đầu mối ở ô dưới đây.');
  expect(shown.text).not.toContain('ở phần Việc của tôi');
  expect(idsOf(shown)).toEqual([]);
  await pick(shown, 'Xem việc của đầu mối', POST);
  await shown.answer();
  expect(idsOf(shown)).toHaveLength(27);
  await shown.go('Tổng quan');
  await shown.go(VIEW);
  expect(shown.field('Xem việc của đầu mối').value).toBe(POST);
  expect(idsOf(shown)).toHaveLength(27);
  await open(shown, '5.1a');
  await shown.type('Kết quả thực hiện', 'Đang soạn');
  await click(shown, 'Lưu');
  await shown.answer();
  expect(journal(host)).toMatchObject([{ updatedBy: POST, result: 'Đang soạn' }]);
});

test('“Đi tới dòng” shows the row in the sheet', async () => {
  const shown = await show(lateDay());
  await shown.click('Đi tới dòng 19 của 5.1a');
  await shown.answer();
  await shown.answer();
  expect(shown.calls).toEqual(['home', 'show']);
});
