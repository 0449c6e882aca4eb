/** Báo cáo: the year's periods as the leader meets them, from the built page and the real server code. */
import { sampleBook, type } from '#test/front-door/book';
import { openPage, type Page, plain } from '#test/sidebar/page';

const LEADER = 'chu-tich-ubnd-xa@huong-tra.example';

let page: Page | undefined;
afterEach(() => page?.close());

const open = async (prepare: (host: ReturnType<typeof sampleBook>) => void = () => {}): Promise<Page> => {
  const host = sampleBook('2024-04-08');
  prepare(host);
  host.setUser(LEADER);
  page = await openPage((name, args) => host.call(name, ...args), 'Báo cáo');
  return page;
};

const titles = (shown: Page, section: string): string[] =>
  [...shown.section(section).querySelectorAll('h3')].map((head) => plain(head.textContent ?? ''));

test('periods to come stand by their cut-off, those over are folded; without a date it is said where to enter one', async () => {
  const shown = await open();
  expect(titles(shown, 'Kỳ đang và sắp tới')).toEqual([
    'Quý II/2024',
    '6 tháng đầu năm 2024',
    'Quý III/2024',
    'Quý IV/2024',
    'Năm 2024',
  ]);
  expect(titles(shown, 'Kỳ đã chốt số liệu')).toEqual(['Quý I/2024']);
  expect(shown.text).toContain('Số liệu từ 15/12/2023 đến 14/03/2024');
  expect(shown.text).toContain('Chưa có ngày gửi: nhập «Cách tính ngày gửi» và «Ngày gửi»');
  expect(shown.text).toMatch(/Có 7 chế độ báo cáo đang tắt/);
});

test('with a rule the dates are there, as suggestions', async () => {
  const shown = await open((host) => {
    type(host, 'reports', 'BC1', 'dueDay', '20');
    type(host, 'reports', 'BC1', 'internalLeadDays', '3');
  });
  expect(shown.text).toContain('Các đầu mối gửi phần của mình chậm nhất 17/06/2024');
  expect(shown.text).toContain('Gửi chậm nhất 20/06/2024');
  expect(shown.text).toContain('đối chiếu với văn bản của cấp trên');
});

test('the way to the row goes through the server', async () => {
  const shown = await open();
  shown.button('Đi tới dòng của Quý II/2024').click();
  await shown.answer();
  expect(shown.calls.at(-1)).toBe('show');
  expect(shown.all('[role=alert]')).toEqual([]);
});
