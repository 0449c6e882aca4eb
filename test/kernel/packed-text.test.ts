// Signs in the texts of dist/Code.js: each is read as its phrase. That the built script says every sentence, the front door's tests see.
import { unpackText, unpackTexts } from '#kernel/packed-text';

test('a sign is its phrase, however deep; without phrases a text is left as it is', () => {
  expect(unpackText('\u0401 đã \u0400', ['quá hạn', 'Nhiệm vụ'])).toBe('Nhiệm vụ đã quá hạn');
  expect(unpackTexts({ a: { b: '\u0400' } }, ['x'])).toEqual({ a: { b: 'x' } });
  expect(unpackText('\u0400', [])).toBe('\u0400');
});
