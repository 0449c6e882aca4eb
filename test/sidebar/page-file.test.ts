/** The built page as HtmlService takes it: one small ASCII file that asks nobody else for anything. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { readLetters } from '#kernel/coded-letters';
import { FIGURE_PROBLEMS } from '#messages/vi/figures';
import { REPORT_PROBLEMS } from '#messages/vi/report';
import { SIDEBAR_TEXTS } from '#messages/vi/sidebar';
import { INDICATOR_VIEW_TEXTS } from '#messages/vi/sidebar/indicators';
import { MEND_TEXTS } from '#messages/vi/sidebar/mend';
import { MINE_TEXTS } from '#messages/vi/sidebar/mine';
import { REMINDERS_VIEW_TEXTS } from '#messages/vi/sidebar/reminders';
import { REPORT_VIEW_TEXTS } from '#messages/vi/sidebar/reports';
import { SETTINGS_VIEW_TEXTS } from '#messages/vi/sidebar/settings';
import { STATISTICS_TEXTS } from '#messages/vi/statistics';
import { PAGE_FILE } from '#test/sidebar/page';

const bytes = readFileSync(PAGE_FILE);
const html = bytes.toString('utf8');
const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

test('is small', () => {
  expect(bytes.length).toBeLessThanOrEqual(120_000);
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

test('every sentence is read from its coded letters as it stands in the catalogue', () => {
  const literals = [...(scripts[0] ?? '').matchAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g)].map(
    ([literal]) => literal,
  );
  const texts = new Set(literals.map((literal) => String(runInNewContext(literal))));
  const letters = [...texts].find((text) => /^(?:\w[^ -~])+$/.test(text) && text.length > 100) ?? '';
  expect(new Set(letters).size).toBe(letters.length);
  const read = new Set([...texts].map((text) => readLetters(text, letters)));
  const catalogues = [
    SIDEBAR_TEXTS,
    FIGURE_PROBLEMS,
    REPORT_PROBLEMS,
    STATISTICS_TEXTS,
    INDICATOR_VIEW_TEXTS,
    MEND_TEXTS,
    MINE_TEXTS,
    REMINDERS_VIEW_TEXTS,
    REPORT_VIEW_TEXTS,
    SETTINGS_VIEW_TEXTS,
  ];
  const sentences = catalogues.flatMap((catalogue) => Object.values<string>(catalogue));
  expect(sentences.filter((sentence) => !read.has(sentence))).toEqual([]);
  expect(sentences.filter((sentence) => /[à-ỹ]/.test(sentence) && texts.has(sentence)).length).toBeLessThan(10);
});
