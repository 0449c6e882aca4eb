/** How coded texts are read: codes of two signs, whose entries hold codes again. */
import { readCoded, readerOf } from '#kernel/coded-text';

const read = readerOf('đ|ế|h!Bt|!C h|+');

test.each([
  ['!A!Bn !C', 'đến hết'],
  ['!Dạn {n}!E', 'hết hạn {n}+'],
  ['ngày {day}, 50 %', 'ngày {day}, 50 %'],
  ['!Z', ''],
])('%s is read as %s', (coded, text) => {
  expect(read(coded)).toBe(text);
  expect(read(coded)).toBe(text);
});

test('from the sources a sentence stands as it is, signs of codes and all', () => {
  expect(readCoded('A + B = C_D!')).toBe('A + B = C_D!');
});
