/** The built pages as HtmlService takes them: each one small ASCII file that asks nobody else for anything. */
import { runInNewContext } from 'node:vm';
import { readerOf } from '#kernel/coded-text';
import { TEXTS as SIDEBAR } from '#sidebar/parts/texts';
import { TEXTS as REPORT } from '#sidebar/report/texts';
import { TEXTS as SCORE } from '#sidebar/score/texts';
import { type PageFile, pageText } from '#test/sidebar/page';

const CATALOGUES: { readonly [F in PageFile]: Readonly<Record<string, string>> } = {
  Sidebar: SIDEBAR,
  Score: SCORE,
  Report: REPORT,
};

const NAMES = [
  'http://www.w3.org/',
  'http://schemas.microsoft.com/',
  'http://schemas.openxmlformats.org/',
  'http://purl.o',
  'https://answers.microsoft.com/en-us/msoffice/forum/all/does-word-support-more-than-9-list-levels/',
];

describe.each(Object.keys(CATALOGUES) as PageFile[])('%s.html', (file) => {
  const html = pageText(file);
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  const literals = [...(scripts[0] ?? '').matchAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g)].map(
    ([literal]) => literal,
  );
  const texts = new Set(literals.map((literal) => String(runInNewContext(literal))));

  test('is ASCII: UTF-8 was mangled on the way in the field', () => {
    expect(Buffer.from(html).filter((byte) => byte > 126)).toHaveLength(0);
  });

  test('has one script, without // (HtmlService cuts it) and without <!-- (it hides the end tag)', () => {
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).not.toMatch(/\/\/|<!--|<\?/);
  });

  test('asks for nothing outside', () => {
    expect(html).not.toMatch(/\b(?:src|href)=["']?[^"'{]/i);
    expect(html).not.toMatch(/@import|url\(|import\(|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/);
    const addresses = [...html.matchAll(/https?:[^"'\s)]*/g)].map(([address]) => address.replaceAll('\\', ''));
    // Names of XML languages, and a hint in an error of docx; nobody asks them for anything.
    expect(addresses.filter((address) => !NAMES.some((name) => address.startsWith(name)))).toEqual([]);
  });

  test('has no words of the workbook’s server side', () => {
    for (const word of ['SpreadsheetApp', 'Kính gửi', 'K\\xEDnh g\\u1EEDi']) expect(html).not.toContain(word);
  });

  test('every sentence is read from its coded letters as it stands in the catalogue', () => {
    const table = [...texts].find((text) => text.split('|').length > 100) ?? '';
    const entries = table.split('|');
    expect(new Set(entries).size).toBe(entries.length);
    const read = new Set([...texts].map(readerOf(table)));
    const sentences = Object.values(CATALOGUES[file]);
    expect(sentences.filter((sentence) => !read.has(sentence))).toEqual([]);
    const uncoded = sentences.filter((sentence) => /[à-ỹ]/.test(sentence) && texts.has(sentence));
    expect(uncoded.length).toBeLessThan(10);
  });

  test('asks for no word that only another page says', () => {
    const others = Object.values(CATALOGUES).flatMap((catalogue) => Object.keys(catalogue));
    expect(others.filter((key) => !(key in CATALOGUES[file]) && texts.has(key))).toEqual([]);
  });
});
