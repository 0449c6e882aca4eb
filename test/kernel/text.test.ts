/** One spelling for comparison, Vietnamese numbers for display. */
import fc from 'fast-check';
import { clean, fingerprint, fold, formatNumber, formatShare, postKey } from '#kernel/text';

test.each([
  ['Đạt – được', 'dat - duoc'],
  ['  Văn\u00a0phòng \n Thống kê ', 'van phong thong ke'],
  ['KẾ TOÁN', 'ke toan'],
  ['“Một cửa”', '"mot cua"'],
  ['d’accord', "d'accord"],
])('fold %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

const words = fc
  .array(fc.constantFrom('Văn', 'phòng', 'Thống', 'kê', 'Tư pháp', 'Đỗ', 'ƯƠNG', 'ễ'), { maxLength: 6 })
  .map((all) => all.join(' '));

test('the key is the same however the text is composed, spaced or cased, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(words, (text) => {
      const key = fold(text);
      expect(fold(key)).toBe(key);
      for (const other of [
        text.normalize('NFD'),
        text.toUpperCase(),
        text.toLowerCase(),
        ` ${text.replace(/ /g, '\u00a0 ')}\n`,
      ])
        expect(fold(other)).toBe(key);
      expect(clean(clean(text))).toBe(clean(text));
    }),
  );
});

test.each([
  ['Văn phòng – Thống kê', 'Văn phòng - Thống kê xã', true],
  ['Văn phòng–Thống kê', 'VĂN PHÒNG — THỐNG KÊ', true],
  ['Tư pháp – Hộ tịch phường', 'Tư pháp – Hộ tịch', true],
  ['Kế toán thị trấn', 'Kế toán', true],
  ['Chủ tịch UBND xã', 'Chủ tịch UBND', true],
  ['Văn phòng – Thống kê', 'Văn hóa – Thông tin', false],
  ['Công an xã', 'Công an xã hội', false],
])('%s and %s are one post: %s', (one, other, same) => {
  expect(postKey(one) === postKey(other)).toBe(same);
});

test.each([
  [0, '0'],
  [1234.5, '1.234,5'],
  [-0.001, '0'],
  [-12.345, '-12,35'],
  [999999.999, '1.000.000'],
  [1500000, '1.500.000'],
  [90.45, '90,45'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('a written number is the number, to two decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
      const text = formatNumber(cents / 100);
      expect(Number(text.replace(/\./g, '').replace(',', '.'))).toBeCloseTo(cents / 100, 6);
      expect(text).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d?[1-9])?$/);
    }),
  );
  expect([formatShare(0), formatShare(1), formatShare(0.9863), formatShare(2 / 3)]).toEqual([
    '0 %',
    '100 %',
    '98,63 %',
    '66,67 %',
  ]);
});

test('fingerprints: short, stable, different for what differs', () => {
  expect(fingerprint('')).toBe(fingerprint(''));
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(fingerprint(one)).toMatch(/^[0-9a-z]{1,7}$/);
      expect(fingerprint(one) === fingerprint(other)).toBe(one === other);
    }),
  );
});
