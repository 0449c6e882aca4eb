/** The first view, built page against the real server code in the local host: what it shows are the day's numbers. */
import type { Host } from '#local/host';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { finish, preparedBook, rowOf, sampleBook, tab, type } from '#test/front-door/book';
import { openPage, type Page, plain } from '#test/sidebar/page';
import { openDay, runDay } from '#tools/simulate/day';

const OFFICER = 'van-phong-thong-ke@huong-tra.example';
const POST = 'Văn phòng – Thống kê';
const LATE_DAY = '2024-04-08';

let page: Page | undefined;
afterEach(() => page?.close());

const show = async (host: Host): Promise<Page> => {
  page = await openPage((name, args) => host.call(name, ...args));
  return page;
};

/** Two tasks done, one of them late, one paused. */
const mixedDay = (): Host => {
  const host = preparedBook('mixed', '2024-04-16', (sample) => {
    finish(sample, '5.1a');
    finish(sample, '5.1b', '12/04/2024');
    type(sample, 'tasks', '1.1a', 'state', 'Tạm dừng');
  });
  host.setUser(OFFICER);
  return host;
};

/** Types figures of one indicator. */
const measure = (host: Host): void => {
  for (const [column, text] of Object.entries({ numerator: '3', denominator: '4', asOf: '31/03/2024' }))
    type(host, 'indicators', '1.1a', column, text);
};

const textsOf = (parts: Iterable<Element>): string[] => [...parts].map((part) => plain(part.textContent ?? ''));

test('shows what the simulation of the day says', async () => {
  const host = sampleBook(LATE_DAY);
  const day = runDay(host);
  host.setUser(OFFICER);
  const shown = await show(host);
  const { text } = shown;
  expect(shown.calls).toEqual(['home']);
  expect(text).toContain('Kế hoạch 17/KH-UBND, xã Hương Trà');
  expect(text).toContain('Tính đến ngày 08/04/2024');
  expect(text).toContain(`${day.tasks.openLate} nhiệm vụ quá hạn`);
  expect(text).toContain(`Hoàn thành 0/${day.tasks.total} nhiệm vụ`);
  expect(shown.rows('Thống kê nhiệm vụ')).toEqual([
    'Hoàn thành đúng hạn: 0',
    'Hoàn thành quá hạn: 0',
    'Đang thực hiện trong hạn: 28',
    'Đang thực hiện quá hạn: 9',
    'Không có hạn: 0',
    'Tạm dừng: 0',
    'Không phát sinh: 0',
    'Tổng số: 37',
    'Tỷ lệ hoàn thành trong số đến hạn: 0 % (0/9)',
    'Tỷ lệ hoàn thành trong tổng số giao: 0 % (0/37)',
  ]);
  expect(text).toContain('Các phần cộng đúng bằng tổng số.');
  const owing = Object.entries(day.updatesOwed).filter(([, tasks]) => tasks > 0);
  expect(owing.length).toBeGreaterThan(0);
  expect(shown.rows('Nợ cập nhật')).toEqual(owing.map(([post, tasks]) => `${post}: ${tasks}`));
  expect(shown.rows('Chỉ tiêu').slice(0, 6)).toEqual([
    `Đạt: ${day.indicators.met}`,
    `Đang thực hiện: ${day.indicators.inProgress}`,
    `Không đạt: ${day.indicators.notMet}`,
    `Chưa có số liệu: ${day.indicators.noData}`,
    `Không phát sinh: ${day.indicators.notArising}`,
    `Tổng số: ${day.indicators.total}`,
  ]);
  expect(text).toContain(`Nhắc việc đã chạy hôm nay (${day.reminders.note})`);
});

test('groups stand in the order of the plan, each with tasks, late ones and indicators', async () => {
  const host = sampleBook(LATE_DAY);
  const { groups } = runDay(host);
  const items = [...(await show(host)).section('Theo nhóm').querySelectorAll('li')];
  const heads = textsOf(items.flatMap((item) => item.querySelector('h3') ?? []));
  expect(heads.map((head) => head.split('.')[0])).toEqual(['I', '1', '2', '3', '4', '5', '6', '7', '8']);
  for (const { group, name, tasks, done, openLate, measures } of groups) {
    const item = items[heads.indexOf(`${group}. ${name}`)] as Element;
    const lines = textsOf(item.querySelectorAll('p'));
    const work = `${done}/${tasks} nhiệm vụ, ${openLate > 0 ? `${openLate} quá hạn` : 'không quá hạn'}`;
    const figures = measures === 0 ? 'Chỉ tiêu: không có' : `Chỉ tiêu: chưa có số liệu (0/${measures})`;
    expect(lines).toEqual(tasks === 0 ? [figures] : [work, figures]);
    const bar = item.querySelector('[role=img]')?.getAttribute('aria-label') ?? null;
    expect(bar).toBe(tasks === 0 ? null : `Hoàn thành ${done}/${tasks} nhiệm vụ`);
  }
});

test('progress moves every number', async () => {
  const host = mixedDay();
  measure(host);
  const day = runDay(host);
  const shown = await show(host);
  const groups = shown.section('Theo nhóm');
  const { doneOnTime, doneLate, openLate, paused, total } = day.tasks;
  expect([doneOnTime, doneLate, paused]).toEqual([1, 1, 1]);
  const percent = (part: number, whole: number): string =>
    `${((part / whole) * 100).toFixed(2).replace('.', ',').replace(/,?0+$/, '')} % (${part}/${whole})`;
  expect(shown.rows('Thống kê').slice(-2)).toEqual([
    `Tỷ lệ hoàn thành trong số đến hạn: ${percent(2, 2 + openLate)}`,
    `Tỷ lệ hoàn thành trong tổng số giao: ${percent(2, total - 1)}`,
  ]);
  const fifth = [...groups.querySelectorAll('li')].find((item) => item.textContent?.startsWith('5.'));
  expect(fifth?.querySelector<HTMLElement>('[role=img] div')?.style.width).toBe('50%');
  expect(plain(groups.textContent ?? '')).toMatch(/Chỉ tiêu: hoàn thành \d[\d,]* % trên số đã có số liệu \(1\/5\)/);
  expect(shown.text).toMatch(/Có \d+ chỗ cần bổ sung hoặc sửa: xem cột «Nội dung cần sửa»/);
});

test('what has to be mended leads to Cần sửa, for whoever has that view', async () => {
  const host = sampleBook('2024-04-16');
  type(host, 'people', 'CB2', 'email', 'khong-phai-dia-chi');
  host.setUser(OFFICER);
  const collector = await show(host);
  await collector.click('Mở Cần sửa');
  expect(collector.button('Cần sửa').getAttribute('aria-current')).toBe('page');
  collector.close();
  host.setUser('nguoi.la@example.com');
  const stranger = await show(host);
  await stranger.go('Tổng quan');
  expect(stranger.text).toContain('Có 1 chỗ khác cần sửa');
  expect(stranger.all('button').map(({ textContent }) => textContent)).not.toContain('Mở Cần sửa');
});

describe('my work', () => {
  test('an officer sees how much of his own presses, and goes there', async () => {
    const host = sampleBook(LATE_DAY);
    const { late, updatesOwed } = runDay(host);
    const mine = late.filter(({ posts }) => posts.includes(POST));
    host.setUser(OFFICER.toUpperCase());
    const shown = await show(host);
    expect(textsOf(shown.section('Việc của tôi').querySelectorAll('li'))).toEqual([
      `Quá hạn (${mine.length})`,
      `Cần cập nhật (${updatesOwed[POST]})`,
    ]);
    shown.button('Mở Việc của tôi').click();
    await shown.settle();
    expect(shown.button('Việc của tôi').getAttribute('aria-current')).toBe('page');
    expect(shown.all('article')[0]?.textContent).toContain(mine[0]?.id);
  });

  test('one whom nobody knows is told so', async () => {
    const host = sampleBook(LATE_DAY);
    host.setUser('nguoi.la@example.com');
    const shown = await show(host);
    expect(plain(shown.section('Việc của tôi').textContent ?? '')).toContain('Chưa biết người đang xem là ai');
    shown.button('Mở Việc của tôi').click();
    await shown.settle();
    expect(shown.field('Xem việc của đầu mối').value).toBe('');
  });

  test('nobody is late on a day when nothing is due', async () => {
    const host = sampleBook('2024-03-20');
    host.setUser(OFFICER);
    const shown = await show(host);
    for (const words of [
      '0 nhiệm vụ quá hạn',
      'Không có việc quá hạn, sắp đến hạn hoặc cần cập nhật.',
      'Không đầu mối nào nợ cập nhật',
      'Nhắc việc chưa chạy lần nào',
    ])
      expect(shown.text).toContain(words);
    expect(shown.rows('Thống kê')).toContain('Tỷ lệ hoàn thành trong số đến hạn: chưa có nhiệm vụ đến hạn');
  });
});

test('an empty workbook says what to do, in words instead of zeros below a line', async () => {
  const shown = await show(openDay({ today: LATE_DAY, plan: 'blank' }));
  const { text } = shown;
  expect(text).toContain('Sổ chưa có tên đơn vị hoặc số kế hoạch');
  expect(text).toContain('Chưa có nhiệm vụ nào');
  expect(text).toContain('Chưa có chỉ tiêu nào');
  expect(shown.rows('Thống kê')).toContain('Tỷ lệ hoàn thành trong tổng số giao: chưa có nhiệm vụ');
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|\{\w+\}/);
});

test('Thêm folds also while one of its views is chosen, and shows that it is', async () => {
  const host = sampleBook(LATE_DAY);
  host.setUser(OFFICER);
  const shown = await show(host);
  const more = (): HTMLButtonElement => shown.button('Thêm');
  const state = (): unknown[] => [more().getAttribute('aria-expanded'), more().getAttribute('aria-current')];
  await shown.go('Cài đặt');
  expect(state()).toEqual(['true', null]);
  await shown.click('Thêm');
  expect(state()).toEqual(['false', 'true']);
  await shown.click('Thêm');
  expect(shown.button('Cài đặt').getAttribute('aria-current')).toBe('page');
  await shown.go('Tổng quan');
  expect(state()).toEqual(['false', null]);
});

test('trouble on tabs without a column for it is spelled out', async () => {
  const host = sampleBook(LATE_DAY);
  type(host, 'people', 'CB2', 'email', 'khong-phai-dia-chi');
  const { text } = await show(host);
  expect(text).toContain('Cán bộ, công chức, dòng 4: ');
  expect(text).toContain('khong-phai-dia-chi');
});

/** Reminders are on, and went out at 07:30. */
const remindedDay = (): Host =>
  preparedBook('reminded', LATE_DAY, (sample) => {
    sample.menu('Bật nhắc việc hằng ngày');
    runDay(sample);
  });

test('reminders that are on name the account that sends', async () => {
  const host = remindedDay();
  host.setNow('2024-04-13T09:00');
  const { text } = await show(host);
  expect(text).toContain(`Nhắc việc đang bật, thư gửi bằng tài khoản ${host.user}`);
  expect(text).toContain('Nhắc việc chạy lần gần nhất: 08/04/2024 (07:30: ');
});

test.each([
  ['2024-04-09T09:30', 0],
  ['2024-04-09T10:30', 1],
])('at %s, after a last run at 07:30 of the day before: %i red banners', async (now, banners) => {
  const host = remindedDay();
  host.setNow(now);
  const alarms = (await show(host)).all('.alarm').map(({ textContent }) => plain(textContent ?? ''));
  expect(alarms).toHaveLength(banners);
  for (const alarm of alarms) expect(alarm).toContain(`NHẮC VIỆC ĐÃ NGỪNG: lần chạy gần nhất 08/04/2024`);
});

/** Rows of a table whose cell in a column shows one of these. */
const rowsShowing = (host: Host, table: string, column: string, texts: readonly string[]): number[] => {
  const sheet = tab(host, table);
  const letter = columnOf(host, tabTitle(table), column);
  return Array.from({ length: sheet.lastRow() - 2 }, (_, index) => index + 3).filter((row) =>
    texts.includes(String(sheet.value(`${letter}${row}`))),
  );
};
const selectedRows = (host: Host): number[] =>
  host.selected.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, index) => row + index));

describe('a number selects the rows behind it, without a filter', () => {
  const press = async (shown: Page, label: string): Promise<void> => {
    const button = shown.all('.rows').find((each) => each.getAttribute('aria-label')?.startsWith(label));
    if (!button) throw new Error(`No number "${label}"`);
    (button as HTMLButtonElement).click();
    await shown.answer();
  };

  test('tasks by state, indicators by verdict, tasks of a group', async () => {
    const host = mixedDay();
    const shown = await show(host);
    await press(shown, '1 Hoàn thành quá hạn');
    expect(selectedRows(host)).toEqual([rowOf(host, 'tasks', '5.1b')]);
    await press(shown, '1 Tạm dừng');
    expect(selectedRows(host)).toEqual([rowOf(host, 'tasks', '1.1a')]);
    await press(shown, '37 Tổng số');
    expect(selectedRows(host)).toHaveLength(37);
    await press(shown, '33 Chưa có số liệu');
    expect(selectedRows(host)).toEqual(rowsShowing(host, 'indicators', 'verdict', ['Chưa có số liệu']));
  });

  test('every number selects as many rows as it says', async () => {
    const host = mixedDay();
    const shown = await show(host);
    const count = shown.all('.rows').length;
    expect(count).toBeGreaterThan(40);
    for (let index = 0; index < count; index += 1) {
      const button = shown.all('.rows')[index] as HTMLButtonElement;
      const label = button.getAttribute('aria-label') ?? '';
      expect(label).toMatch(new RegExp(`^${button.textContent} \\S`));
      button.click();
      await shown.answer();
      expect(`${selectedRows(host).length} ${label.replace(/^\d+ /, '')}`).toBe(label);
    }
  });

  test('no number of the statistics is a mere number: a nought alone selects nothing', async () => {
    const host = mixedDay();
    measure(host);
    const shown = await show(host);
    const numbers = (part: Element): string[] => {
      const rest = part.cloneNode(true) as Element;
      for (const each of rest.querySelectorAll('.rows, [class=unseen], h3, th, dt')) each.remove();
      return (
        plain(rest.textContent ?? '')
          .replace(/\d[\d,]* %/g, '')
          .match(/\d+/g) ?? []
      );
    };
    for (const title of ['Thống kê', 'Theo nhóm', 'Nợ cập nhật']) {
      const left = [...shown.section(title).querySelectorAll('td, dd, li p')].flatMap(numbers);
      expect(left.filter((number) => number !== '0')).toEqual([]);
    }
    const means = [...shown.section('Chỉ tiêu').querySelectorAll('td, dd')].flatMap(numbers);
    expect(means.filter((number) => number !== '0')).toEqual([]);
    const done = shown.all('p').find((each) => each.textContent?.startsWith('Hoàn thành 2/')) as Element;
    expect(numbers(done)).toEqual([]);
  });

  test('both operands of a ratio, of a group and of a mean lead to their own rows', async () => {
    const host = mixedDay();
    measure(host);
    const shown = await show(host);
    const pressIn = async (title: string, label: string): Promise<number[]> => {
      const button = [...shown.section(title).querySelectorAll<HTMLButtonElement>('.rows')].find((each) =>
        each.getAttribute('aria-label')?.replace(/^\d+ /, '').startsWith(label),
      );
      button?.click();
      await shown.answer();
      return selectedRows(host);
    };
    const done = ['5.1a', '5.1b'].map((id) => rowOf(host, 'tasks', id)).sort((a, b) => a - b);
    const { openLate, total } = runDay(host).tasks;
    expect(await pressIn('Thống kê', 'nhiệm vụ hoàn thành')).toEqual(done);
    const due = await pressIn('Thống kê', 'nhiệm vụ đến hạn');
    expect(due).toHaveLength(2 + openLate);
    expect(due).toEqual(expect.arrayContaining(done));
    const assigned = await pressIn('Thống kê', 'nhiệm vụ được giao');
    expect(assigned).toHaveLength(total - 1);
    expect(assigned).not.toContain(rowOf(host, 'tasks', '1.1a'));
    expect(await pressIn('Theo nhóm', 'nhiệm vụ hoàn thành')).toEqual(done);
    expect(await pressIn('Chỉ tiêu', 'chỉ tiêu có số liệu')).toContain(rowOf(host, 'indicators', '1.1a'));
  });
});
