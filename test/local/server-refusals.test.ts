// Whom and what the server refuses, one of them after another: nothing that is refused changes anything, so one server does for all.
import type { Intent } from '#local/server/protocol';
import { ask, closeAll, type Served, served, stateOf } from '#test/local/served';

const ID = 0;
const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

let server: Served;
beforeAll(async () => {
  server = await served({ state: stateOf((host) => host.addSheet('Trống')), code: '' });
});
afterAll(closeAll);

describe('who is let in', () => {
  const json = { 'content-type': 'application/json' };
  test.each<[string, number, { headers?: Record<string, string>; method?: string; body?: string }]>([
    ['/book', 200, {}],
    ['/book', 200, { headers: { 'sec-fetch-site': 'same-origin' } }],
    ['/book', 403, { headers: { 'sec-fetch-site': 'same-site' } }],
    ['/book', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['/book', 403, { headers: { host: 'evil.example' } }],
    ['/book', 403, { headers: { host: '127.0.0.1:1' } }],
    ['/menu', 415, { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } }],
    ['/menu', 403, { method: 'POST', body: '{}', headers: { ...json, 'sec-fetch-site': 'same-site' } }],
    ['/menu', 400, { method: 'POST', body: '{', headers: json }],
    ['/menu', 413, { method: 'POST', body: `"${'x'.repeat(9_000_000)}"`, headers: json }],
    ['/book', 404, { method: 'PUT' }],
    ['/../package.json', 404, {}],
    ['/constructor', 404, { method: 'POST', body: '{}', headers: json }],
    ['/mail/0', 404, {}],
  ])('%s: %i', async (route, status, options) => {
    const reply = await ask(server.port, route, options);
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([status, undefined]);
  });
});

test.each<[string, Intent]>([
  ['Trang tính này không còn trong sổ.', { do: 'clear', sheet: 99, rect: at(1, 1) }],
  ['Vùng này nằm ngoài trang tính.', { do: 'clear', sheet: ID, rect: at(0, 1) }],
  ['Vùng này nằm ngoài trang tính.', { do: 'clear', sheet: ID, rect: at(1000, 1, 2) }],
  ['Vùng này nằm ngoài trang tính.', { do: 'clear', sheet: ID, rect: at(1.5, 1) }],
  ['Vùng này nằm ngoài trang tính.', { do: 'sort', sheet: ID, rect: at(1, 1, 2, 2), column: 3, ascending: true }],
  ['Vùng này nằm ngoài trang tính.', { do: 'columnWidth', sheet: ID, at: 26, count: 2, width: 50 }],
  ['Một ô chứa được nhiều nhất 50000 ký tự.', { do: 'type', sheet: ID, rect: at(1, 1), text: 'x'.repeat(50_001) }],
  [
    'Một ô chứa được nhiều nhất 50000 ký tự.',
    { do: 'paste', sheet: ID, at: { row: 1, column: 1 }, text: 'x'.repeat(50_001) },
  ],
  [
    'Sổ sẽ vượt quá 10 triệu ô hoặc 18.278 cột, Google Trang tính không nhận.',
    { do: 'insert', sheet: ID, axis: 'rows', at: 1, count: 400_000 },
  ],
  ['Chỗ chèn nằm ngoài trang tính.', { do: 'insert', sheet: ID, axis: 'columns', at: 28, count: 1 }],
  ['Không xóa được tất cả các hàng không cố định.', { do: 'delete', sheet: ID, axis: 'rows', at: 1, count: 1000 }],
  ['Không ẩn được tất cả các cột.', { do: 'hide', sheet: ID, axis: 'columns', at: 1, count: 26 }],
  ['Tên trang tính không được để trống.', { do: 'renameTab', sheet: ID, name: '  ' }],
  ['Tên trang tính dài quá 100 ký tự.', { do: 'renameTab', sheet: ID, name: 'x'.repeat(101) }],
  ['Đã có trang tính tên “TRỐNG”. Hãy nhập tên khác.', { do: 'renameTab', sheet: ID, name: ' TRỐNG ' }],
  [
    'Chỉ kéo điền được theo một hướng: xuống, lên, sang phải hoặc sang trái.',
    { do: 'fill', sheet: ID, from: at(1, 1), to: at(1, 1, 2, 2) },
  ],
  ['Không còn gì để hoàn tác.', { do: 'undo' }],
  ['Thao tác này chưa có trong bản thử trên máy.', { do: 'freeze', sheet: ID } as unknown as Intent],
])('%s', async (message, intent) => {
  const { intend, book } = server;
  const { tabs } = await book();
  expect(await intend(intent)).toEqual({ ok: false, message, ask: false });
  expect((await book()).tabs).toEqual(tabs);
});
