/** The built page as HtmlService takes it: one small ASCII file that asks nobody else for anything. */
import { readFileSync } from 'node:fs';
import { PAGE_FILE } from '#test/sidebar/page';

const bytes = readFileSync(PAGE_FILE);
const html = bytes.toString('utf8');
const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

test('is small', () => {
  expect(bytes.length).toBeLessThanOrEqual(41_000);
});

test('is ASCII: UTF-8 was mangled on the way in the field', () => {
  expect(bytes.filter((byte) => byte > 126)).toHaveLength(0);
});

test('has one script, without // (HtmlService cuts it) and without <!-- (it hides the end tag)', () => {
  expect(scripts).toHaveLength(1);
  expect(scripts[0]).not.toMatch(/\/\/|<!--/);
});

test('asks for nothing outside', () => {
  expect(html).not.toMatch(/\b(?:src|href)=["']?[^"'{]/i);
  expect(html).not.toMatch(/@import|url\(|import\(|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/);
  const addresses = [...html.matchAll(/https?:[^"'\s)]*/g)].map(([address]) => address.replaceAll('\\', ''));
  // Names of XML languages that Preact compares with; nobody asks them for anything.
  expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
});

test('has no words of the workbook’s server side', () => {
  for (const word of ['SpreadsheetApp', 'Kính gửi', 'K\\xEDnh g\\u1EEDi']) expect(html).not.toContain(word);
});
