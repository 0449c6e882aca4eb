/** The view Nhắc việc, built page against the real server: switched, handed over, sent in steps, stopped, previewed, searched. */
import type { Host } from '#local/host';
import { COLLECTOR, LEADER, OFFICER, STRANGER } from '#test/front-door/asking';
import { cell, ledger, preparedBook, rowOf, sampleBook, tab, type, valueAt } from '#test/front-door/book';
import { openPage, type Page, plain } from '#test/sidebar/page';
import { runDay } from '#tools/simulate/day';

let page: Page;
afterEach(() => page?.close());

const DAY = '2024-04-08';

const open = async (host: Host, user: string): Promise<Page> => {
  host.setUser(user);
  page = await openPage((name, args) => host.call(name, ...args), 'Nhắc việc');
  await page.answer();
  return page;
};
const textOf = (each: Element | null | undefined): string => plain(each?.textContent ?? '');
const focused = (): string => textOf(page.document.activeElement);
const has = (text: string): boolean => page.all('button').some((each) => textOf(each) === text);
const countOf = (name: string): number => page.calls.filter((each) => each === name).length;
/** Answers until nothing waits any more. */
const answerAll = async (): Promise<void> => {
  for (let round = 0; round < 8; round += 1) await page.answer();
};

describe('on and off', () => {
  test('switched on by whoever clicks, then off; the button keeps the focus', async () => {
    const host = sampleBook(DAY);
    await open(host, COLLECTOR);
    expect(page.text).toContain('Nhắc việc đang tắt: sổ không tự gửi thư.');
    expect(page.text).toContain(`Bật thì thư gửi bằng tài khoản ${COLLECTOR}.`);
    page.button('Bật nhắc việc').focus();
    await page.click('Bật nhắc việc');
    await answerAll();
    expect(page.text).toContain(`Nhắc việc đang bật từ ngày 08/04/2024. Thư gửi bằng tài khoản ${COLLECTOR}.`);
    expect(page.rows('Nhắc việc qua thư')).toContain('Lần gửi tới: 07:30–08:30 ngày 08/04/2024, nếu có việc cần nhắc');
    expect(focused()).toBe('Tắt nhắc việc');
    expect(host.triggers.map(({ user }) => user)).toEqual([COLLECTOR]);
    await page.click('Tắt nhắc việc');
    await answerAll();
    expect([host.triggers, focused()]).toEqual([[], 'Bật nhắc việc']);
    expect(page.text).toContain('Đã tắt nhắc việc.');
  });

  test('somebody else’s: handed over after a question; Bỏ qua changes nothing and gives the focus back', async () => {
    const host = sampleBook(DAY);
    host.setUser(COLLECTOR);
    host.menu('Bật nhắc việc hằng ngày');
    await open(host, LEADER);
    expect(page.text).toContain(`Chỉ tài khoản ${COLLECTOR} tắt được.`);
    await page.click('Bàn giao cho tôi');
    expect(page.text).toContain(`Từ nay thư gửi bằng tài khoản ${LEADER}, thay cho ${COLLECTOR}.`);
    await page.click('Bỏ qua');
    expect(focused()).toBe('Bàn giao cho tôi');
    expect(valueAt(host, 'settings', 'remindersBy', 'value')).toBe(COLLECTOR);
    await page.click('Bàn giao cho tôi');
    await page.click('Bàn giao cho tôi');
    await answerAll();
    expect(page.text).toContain(`Nhắc việc từ nay do ${LEADER} đảm nhận`);
    expect(valueAt(host, 'settings', 'remindersBy', 'value')).toBe(LEADER);
  });

  test('a job that has stopped is said in red', async () => {
    const host = sampleBook(DAY);
    host.setUser(COLLECTOR);
    host.menu('Bật nhắc việc hằng ngày');
    runDay(host);
    host.setNow('2024-04-10T08:00');
    await open(host, COLLECTOR);
    expect(textOf(page.document.querySelector('.alarm'))).toMatch(/^NHẮC VIỆC ĐÃ NGỪNG/);
  });
});

describe('sending', () => {
  /** More people than one step holds: each further post leads a late task. */
  const crowd = (): Host =>
    preparedBook('many-letters', DAY, (sample) => {
      const rows = Array.from({ length: 7 }, (_, at) => {
        const [post, address] = [`Công chức ${at + 1}`, `cong-chuc-${at + 1}@huong-tra.example`];
        return [post, '', '', address, '', 'TRUE'];
      });
      const column = cell(sample, 'people', 'CB1', 'post')[0];
      tab(sample, 'people').paste(`${column}${tab(sample, 'people').lastRow() + 1}`, rows);
      const ids = ['6.1b-1', '6.1b-2', '6.1b-3', '6.1c', '5.1a', '5.1b', '5.1c'];
      ids.forEach((id, at) => {
        tab(sample, 'tasks').paste(cell(sample, 'tasks', id, 'lead'), [[`Công chức ${at + 1}`]]);
      });
    });

  test('asked first, sent in steps with a bar, summed up; the list is empty afterwards', async () => {
    const host = crowd();
    await open(host, COLLECTOR);
    const n = Number(/Thư chờ gửi hôm nay \((\d+)\)/.exec(page.text)?.[1]);
    expect(n).toBeGreaterThan(5);
    await page.click('Gửi ngay');
    expect([focused(), host.outbox]).toEqual([`Gửi ${n} thư`, []]);
    page.button(`Gửi ${n} thư`).click();
    await page.settle();
    expect(page.document.querySelector('progress')?.getAttribute('aria-label')).toBe(`Đã xong 0/${n} thư`);
    expect(focused()).toBe('Dừng');
    await page.answer();
    expect(page.text).toContain(`Đã xong 5/${n} thư`);
    await answerAll();
    expect(page.text).toContain(`Đã gửi ${n} thư, lỗi 0, chưa gửi 0.`);
    expect(focused()).toMatch(/^Đã gửi/);
    expect(countOf('reminders.send')).toBe(Math.ceil(n / 5));
    expect(new Set(host.outbox.map(({ to }) => to)).size).toBe(n);
    expect(page.text).toContain('Thư chờ gửi hôm nay (0)');
  });

  test('stopped in between, then gone on', async () => {
    const host = crowd();
    await open(host, COLLECTOR);
    await page.click('Gửi ngay');
    const yes = page.all('button').find((each) => /^Gửi \d+ thư$/.test(textOf(each))) as HTMLButtonElement;
    const n = Number(/\d+/.exec(textOf(yes))?.[0]);
    yes.click();
    await page.settle();
    page.button('Dừng').click();
    await page.settle();
    expect(page.text).toContain('Đang dừng sau nhóm thư này…');
    await answerAll();
    expect(host.outbox).toHaveLength(5);
    expect(page.text).toContain(`Đã gửi 5 thư, lỗi 0, chưa gửi ${n - 5}.`);
    await page.click(`Gửi tiếp ${n - 5} thư`);
    await answerAll();
    expect(page.text).toContain(`Đã gửi ${n} thư, lỗi 0, chưa gửi 0.`);
    expect(new Set(host.outbox.map(({ to }) => to)).size).toBe(n);
    expect(host.outbox).toHaveLength(n);
  });

  test('a lost answer: said, gone on with the same operation, nobody twice, the sum is right', async () => {
    const host = sampleBook(DAY);
    await open(host, COLLECTOR);
    const { server } = page;
    const operations: unknown[] = [];
    let isLost = true;
    page.server = (name, args) => {
      const answer = server(name, args);
      if (args[0] !== 'reminders.send') return answer;
      operations.push((args[1] as { operation: string }).operation);
      if (!isLost) return answer;
      isLost = false;
      throw new Error('NetworkError: Connection failure due to HTTP 0');
    };
    await page.click('Gửi ngay');
    await page.click('Gửi 5 thư');
    await answerAll();
    expect(page.text).toContain('Bấm “Gửi tiếp”; thư đã đi không gửi lại.');
    await page.click('Gửi tiếp 5 thư');
    await answerAll();
    expect(page.text).toContain('Đã gửi 5 thư, lỗi 0, chưa gửi 0.');
    expect(operations[0]).toBe(operations[1]);
    expect(host.outbox).toHaveLength(5);
  });

  test('what fails is named with its reason', async () => {
    const host = sampleBook(DAY);
    host.faults.mailFails = ({ to }) => (to === OFFICER ? 'Service unavailable: Mail' : null);
    await open(host, COLLECTOR);
    await page.click('Gửi ngay');
    await page.click('Gửi 5 thư');
    await answerAll();
    expect(page.text).toContain('Đã gửi 4 thư, lỗi 1, chưa gửi 0.');
    expect(page.text).toContain(`${OFFICER}: Google báo: Service unavailable: Mail`);
  });

  test('a try on oneself whose answer got lost: the next click sends nothing, the one after it does', async () => {
    const host = sampleBook(DAY);
    await open(host, COLLECTOR);
    const { server } = page;
    page.server = (name, args) => {
      server(name, args);
      if (args[0] === 'reminders.test') throw new Error('NetworkError: Connection failure due to HTTP 0');
    };
    await page.click('Gửi thử cho tôi');
    page.server = server;
    await page.click('Gửi thử cho tôi');
    expect(page.text).toContain(`Đã gửi thử 1 thư đến ${COLLECTOR}`);
    expect(host.outbox.length).toBe(1);
    await page.click('Gửi thử cho tôi');
    expect(host.outbox.length).toBe(2);
  });

  test('a try on oneself', async () => {
    const host = sampleBook(DAY);
    await open(host, COLLECTOR);
    await page.click('Gửi thử cho tôi');
    expect(page.text).toContain(`Đã gửi thử 1 thư đến ${COLLECTOR}`);
    expect([host.outbox.length, ledger(host)]).toEqual([1, []]);
  });
});

test('preview: a day is chosen, each letter unfolds to its text, the whole opens in a dialog', async () => {
  const host = sampleBook('2024-04-02');
  await open(host, COLLECTOR);
  await page.type('Ngày cần xem', '8/4/2024');
  await page.click('Xem thư');
  await page.answer();
  expect(page.text).toContain('Thư của ngày 08/04/2024: 5 thư, chưa gửi thư nào.');
  expect(textOf(page.document.querySelector('.letter'))).toMatch(/Kính gửi/);
  await page.click('Mở dạng thư');
  expect(host.dialogs).toHaveLength(1);
  await page.type('Ngày cần xem', '13/04/2024');
  await page.click('Xem thư');
  await page.answer();
  expect(page.text).toContain('Ngày 13/04/2024 là ngày nghỉ');
  await page.type('Ngày cần xem', 'mai');
  expect(page.toldAt('Ngày cần xem').at(-1)).toBe('Chưa đọc được ngày này. Viết như 31/03/2024.');
  expect(host.outbox).toEqual([]);
});

test('a letter in doubt is sent again after a question', async () => {
  const host = sampleBook('2024-04-02');
  host.faults.dieAt = { call: 'MailApp.sendEmail', nth: 1 };
  host.run('runDaily', 'clock');
  host.faults = {};
  host.setNow('2024-04-02T08:30');
  await open(host, COLLECTOR);
  expect(textOf(page.section('Thư chưa rõ đã đi'))).toContain(`${COLLECTOR}: 02/04/2024`);
  await page.click('Gửi lại 1 thư');
  expect(host.outbox).toEqual([]);
  await page.click('Gửi lại 1 thư');
  await answerAll();
  expect(textOf(page.section('Thư chưa rõ đã đi (0)'))).toContain('Đã gửi 1 thư.');
  expect(host.outbox.map(({ to }) => to)).toEqual([COLLECTOR]);
});

test('whom no letter reaches stands with a way to the cell', async () => {
  const host = sampleBook(DAY);
  tab(host, 'people').clear(cell(host, 'people', 'CB3', 'email'));
  await open(host, COLLECTOR);
  const section = page.section('Chưa liên hệ được (1)');
  expect(textOf(section)).toContain('Tư pháp – Hộ tịch chưa có «Thư điện tử» dùng được');
  section.querySelector('button')?.click();
  await page.answer();
  expect(countOf('show')).toBe(1);
});

test('two troubles in the same words lead each to its own row', async () => {
  const host = sampleBook(DAY);
  type(host, 'people', 'CB4', 'name', String(valueAt(host, 'people', 'CB3', 'name')));
  for (const id of ['CB3', 'CB4']) type(host, 'people', id, 'email', 'khong-phai-dia-chi');
  await open(host, COLLECTOR);
  const texts = (): string[] => [...page.section('Chưa liên hệ được').querySelectorAll('li p')].map(textOf);
  expect(texts()).toHaveLength(2);
  const rows: unknown[] = [];
  page.server = (name, args) => {
    if (args[0] === 'show') rows.push((args[1] as { row: number }).row);
    return host.call(name, ...args);
  };
  for (const button of page.section('Chưa liên hệ được').querySelectorAll('button')) {
    button.click();
    await page.answer();
  }
  expect(rows).toEqual([rowOf(host, 'people', 'CB3'), rowOf(host, 'people', 'CB4')]);
  expect(new Set(texts()).size).toBe(1);
});

test('the ledger: newest first, by state, by words while typing, more on demand', async () => {
  const host = sampleBook('2024-04-02');
  host.faults.mailFails = ({ to }) => (to === OFFICER ? 'Service unavailable: Mail' : null);
  runDay(host);
  host.faults = {};
  for (const day of ['2024-04-08', '2024-04-15', '2024-04-22', '2024-05-06', '2024-05-13', '2024-05-20']) {
    host.setNow(`${day}T07:30`);
    runDay(host);
  }
  const total = ledger(host).length;
  expect(total).toBeGreaterThan(20);
  await open(host, COLLECTOR);
  const lines = (): string[] => [...page.section('Nhật ký gửi').querySelectorAll('h3')].map(textOf);
  expect([lines()[0], lines().length]).toEqual(['20/05/2024 07:30 · Đã gửi', 20]);
  await page.click('Xem thêm');
  expect(lines()).toHaveLength(total);
  await page.pick('Tình trạng', 'failed');
  await page.answer();
  expect(lines()).toEqual(['02/04/2024 07:30 · Gửi lỗi']);
  await page.pick('Tình trạng', '');
  await page.type('Tìm', 'tai chinh 08/04/2024');
  await new Promise((done) => setTimeout(done, 500));
  await page.answer();
  expect(lines()).toEqual(['08/04/2024 07:30 · Đã gửi']);
});

test('Zalo: the group’s text, each person’s own; copied, or selected where the browser refuses', async () => {
  const host = sampleBook(DAY);
  await open(host, COLLECTOR);
  await page.click('Soạn lời nhắn');
  expect(page.field('Nội dung').value).toMatch(/^CCHC xã Hương Trà – 08\/04\/2024/);
  await page.pick('Gửi cho', '1');
  expect(page.field('Nội dung').value).toMatch(/Kính gửi/);
  await page.click('Chép');
  expect(page.text).toContain('Đã chọn sẵn nội dung: bấm Ctrl+C để chép.');
  expect(page.document.activeElement).toBe(page.field('Nội dung'));
  const copied: string[] = [];
  Object.assign(page.document.defaultView?.navigator ?? {}, {
    clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
  });
  await page.click('Chép');
  expect(page.text).toContain('Đã chép; dán vào Zalo.');
  expect(copied).toEqual([page.field('Nội dung').value]);
});

test('whoever may not manage sees all of it, without the verbs', async () => {
  const host = sampleBook(DAY);
  for (const id of ['CB1', 'CB5']) tab(host, 'people').clear(cell(host, 'people', id, 'roles'));
  type(host, 'people', 'CB3', 'leftOn', '01/04/2024');
  await open(host, STRANGER);
  expect(page.text).toContain('Bật, tắt, bàn giao và gửi thư: dành cho người có vai trò Tổng hợp hoặc Lãnh đạo.');
  expect([has('Bật nhắc việc'), has('Gửi ngay'), has('Gửi thử cho tôi'), has('Xem thư')]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

describe('what could not be read', () => {
  const failing = (host: Host, failed: string): void => {
    let times = 1;
    page.server = (name, args) => {
      if (args[0] === failed && times-- > 0) throw new Error('NetworkError: Connection failure due to HTTP 0');
      return host.call(name, ...args);
    };
  };
  const retry = async (title: string): Promise<void> => {
    const button = [...page.section(title).querySelectorAll('button')].find((each) => textOf(each) === 'Thử lại');
    button?.focus();
    button?.click();
    await page.answer();
  };

  test('letters to look at: tried again in place, the focus stays in that part', async () => {
    const host = sampleBook(DAY);
    await open(host, COLLECTOR);
    failing(host, 'reminders.preview');
    await page.click('Xem thư');
    expect(textOf(page.section('Xem trước'))).toContain('mất mạng');
    await retry('Xem trước');
    expect(countOf('reminders.preview')).toBe(2);
    expect(textOf(page.section('Xem trước'))).not.toContain('mất mạng');
    expect(page.section('Xem trước').contains(page.document.activeElement)).toBe(true);
  });

  test('the ledger, and the words for Zalo', async () => {
    const host = sampleBook(DAY);
    await open(host, COLLECTOR);
    failing(host, 'reminders.ledger');
    await page.pick('Tình trạng', 'failed');
    await page.answer();
    expect(textOf(page.section('Nhật ký gửi'))).toContain('mất mạng');
    expect(textOf(page.section('Nhật ký gửi'))).not.toContain('Đang đọc sổ');
    await retry('Nhật ký gửi');
    expect(textOf(page.section('Nhật ký gửi'))).not.toContain('mất mạng');
    failing(host, 'reminders.zalo');
    await page.click('Soạn lời nhắn');
    await retry('Lời nhắn');
    expect(page.field('Nội dung').value).toMatch(/^CCHC xã Hương Trà/);
  });
});
