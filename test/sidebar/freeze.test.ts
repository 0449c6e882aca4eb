/** “Chốt số liệu” in the report's page: what it means, the button, and the draft that states the frozen figures then. */
import { ask, COLLECTOR } from '#test/front-door/asking';
import { cell, finish, sampleBook, tab, type } from '#test/front-door/book';
import { Page } from '#test/sidebar/page';
import { openDay } from '#tools/simulate/day';

let page: Page | undefined;
afterEach(() => page?.close());

/** The page with everything answered: the list of reports, the figures of the latest over. */
const open = async (host: ReturnType<typeof sampleBook>): Promise<Page> => {
  host.setUser(COLLECTOR);
  page = new Page((name, args) => host.call(name, ...args), { file: 'Report' });
  await page.answer();
  await page.answer();
  return page;
};

test('early it asks; then it freezes, the draft states the frozen figures; a second time it says what differs', async () => {
  const host = sampleBook('2024-03-15');
  finish(host, '5.1a', '12/03/2024');
  const early = await open(host);
  expect(early.calls).not.toContain('reports.freezes');
  await early.click('Chốt số liệu kỳ này…');
  expect(early.text).toContain('các thành viên gửi phần của mình đến hết ngày');
  expect(early.text).not.toContain('Chốt lần 1');
  const box = early
    .all('label')
    .find(({ textContent }) => textContent === 'Vẫn chốt sớm')
    ?.querySelector('input');
  box?.click();
  await early.settle();
  await early.click('Chốt lần 1');
  await early.answer();
  await early.answer();
  expect(early.text).toContain(`Số liệu chốt lần 1, 07:30 ngày 15/03/2024, ${COLLECTOR}.`);
  early.close();

  const later = openDay({ today: '2024-03-20', state: host.save() });
  type(later, 'tasks', '5.1a', 'state', 'Đang thực hiện');
  const shown = await open(later);
  expect(shown.text).toContain('Số liệu chốt lần 1');
  await shown.pick('Số liệu', 'live');
  await shown.answer();
  await shown.click('Chốt số liệu kỳ này…');
  expect(shown.text).toContain('Có 2 chỗ khác lần chốt gần nhất:');
  expect(shown.text).toMatch(/Tình trạng của 5\.1a \(.+?\): từ “Hoàn thành đúng hạn” thành “Đang thực hiện trong hạn”/);
  await shown.click('Chốt lần 2');
  await shown.answer();
  await shown.answer();
  expect(shown.text).toContain('Số liệu chốt lần 2, 07:30 ngày 20/03/2024');
});

test('what was frozen can be chosen also where its row in Kỳ báo cáo is gone, or the plan’s year is another', async () => {
  const host = openDay({ today: '2024-03-20', state: sampleBook('2024-03-12').save() });
  host.setUser(COLLECTOR);
  const instance = 'BC1.2024-Q1';
  ask(host, 'reports.freeze', { operation: 'chotlan1', instance, freezes: 0, early: false });
  const other = openDay({ today: '2025-04-20', state: host.save() });
  tab(other, 'settings').paste(cell(other, 'settings', 'year', 'value'), [['2025']]);
  const moved = await open(other);
  expect(moved.all('option').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringContaining('quý I năm 2024'),
  );
  moved.close();
  tab(host, 'instances').deleteRows(3, 1);
  const shown = await open(host);
  await shown.pick('Số liệu', '1');
  await shown.answer();
  expect(shown.text).toContain('Số liệu chốt lần 1, 07:30 ngày 20/03/2024');
});
