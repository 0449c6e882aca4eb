/** Escaped by construction: whatever is put in, only the tag's own markup is markup. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { html } from '#letters/html';

const hostile = fc
  .array(
    fc.oneof(fc.constantFrom('<', '>', '"', "'", '&', '&amp;', '<script>', '</p>', '<!--', 'ễ', ' '), fc.string()),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replace(/[\0\r]/g, ''));

const bodyOf = (markup: string): HTMLElement => new JSDOM(`<body>${markup}</body>`).window.document.body;

test('text comes out as it went in, inside elements and attributes', () => {
  const document = new JSDOM('<body></body>').window.document;
  fc.assert(
    fc.property(hostile, hostile, (text, title) => {
      document.body.innerHTML = html`<p title="${title}">${text}</p>`.markup;
      const [paragraph, ...others] = [...document.body.querySelectorAll('*')];
      expect([others.length, paragraph?.textContent, paragraph?.getAttribute('title')]).toEqual([0, text, title]);
    }),
  );
});

test('markup nests, arrays join, null is nothing, numbers are shown', () => {
  const items = ['a & b', '<i>'].map((text) => html`<li>${text}</li>`);
  const { markup } = html`<ul>${items}${null}${['x', [1, '"']]}</ul>`;
  expect(markup).toBe('<ul><li>a &amp; b</li><li>&lt;i&gt;</li>x1&quot;</ul>');
  expect(bodyOf(markup).querySelectorAll('li')).toHaveLength(2);
});

test('markup given as text is text', () => {
  const { markup } = html`<b>x</b>`;
  expect(html`<p>${markup}</p>`.markup).toBe('<p>&lt;b&gt;x&lt;/b&gt;</p>');
});
