/** Input that no page of ours sends is refused in a sentence; it never ends in a bug, and nothing is written. */

import { COLLECTOR, envelopeOf } from '#test/front-door/asking';
import { fingerprintOf, sampleBook } from '#test/front-door/book';

const rowOf = (table: string, row = 3) => ({ table, id: null, row, column: null });
const saving = (values: string) => JSON.parse(`{"operation":"op1","before":{},"values":${values}}`);

test.each([
  ['show', rowOf('constructor'), /^Không còn dòng “3” ở trang constructor/],
  ['show', rowOf('__proto__'), /^Không còn dòng “3” ở trang __proto__/],
  ['show', rowOf('tasks', 99_999_999), /^Không còn dòng “99999999” ở trang Nhiệm vụ/],
  ['settings.save', saving('{"__proto__":"x"}'), /^Chưa làm: nội dung mà bảng gửi lên không đọc được/],
  ['settings.save', saving('{"constructor":"x"}'), /^Mục “constructor” do sổ tự ghi/],
  ['tasks.list', { post: 7 }, /^Chưa làm: nội dung mà bảng gửi lên không đọc được\. Đóng bảng/],
  ['__proto__', null, /bản cũ/],
])('%s %j', (name, input, sentence) => {
  const host = sampleBook('2024-04-08');
  host.setUser(COLLECTOR);
  const before = fingerprintOf(host);
  expect(envelopeOf(host, name as 'show', input)).toEqual({ ok: false, message: expect.stringMatching(sentence) });
  expect(fingerprintOf(host)).toBe(before);
});
