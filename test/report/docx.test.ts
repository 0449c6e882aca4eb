// The .docx, made in Node by the code of the page: layout by NĐ 30/2020/NĐ-CP, equal bytes for equal figures, no broken XML.
import { JSDOM } from 'jsdom';
import { decodeFigures, encodeFigures } from '#actions/frozen-rows';
import { reportDocument } from '#report/document';
import type { ReportOptions } from '#report/options';
import { packDocument } from '#sidebar/report/writer/document';
import { boldWidth } from '#sidebar/report/writer/measures';
import { HALF, manyTasks, optionsOf, QUARTER, sampleFigures } from '#test/report/half-year';
import { partsOf } from '#test/report/unzip';

const packed = async (figures = sampleFigures(HALF), own: Partial<ReportOptions> = {}) =>
  partsOf(await packDocument(reportDocument(figures, optionsOf(own))));

let parts: Map<string, string>;
let main: string;
beforeAll(async () => {
  parts = await packed(sampleFigures(HALF), { kind: 'internal', traces: true });
  main = parts.get('word/document.xml') ?? '';
});

const sections = (): string[] => [...main.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
const numbers = (xml: string, element: string): Record<string, number> => {
  const [, attributes = ''] = new RegExp(`<${element} ([^>]*)/>`).exec(xml) ?? [];
  return Object.fromEntries(
    [...attributes.matchAll(/w:(\w+)="(-?\d+)"/g)].map(([, name, value]) => [name, Number(value)]),
  );
};
const MM = 1440 / 25.4;

test('every part is XML that can be read', () => {
  const { DOMParser } = new JSDOM('').window;
  for (const [name, xml] of parts) {
    const found = new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror');
    expect([name, found?.textContent ?? null]).toEqual([name, null]);
  }
});

test('A4 with the decree’s margins; the annexes lie on their side and count their pages anew', () => {
  expect(sections()).toHaveLength(4);
  for (const [index, section] of sections().entries()) {
    const { w, h } = numbers(section, 'w:pgSz');
    expect([w, h]).toEqual(index === 0 ? [11906, 16838] : [16838, 11906]);
    expect(section.includes('w:orient="landscape"')).toBe(index > 0);
    const margin = numbers(section, 'w:pgMar');
    for (const [side, least, most] of [
      ['top', 20, 25],
      ['bottom', 20, 25],
      ['left', 30, 35],
      ['right', 15, 20],
    ] as const) {
      expect((margin[side] ?? 0) / MM).toBeGreaterThanOrEqual(least);
      expect((margin[side] ?? 0) / MM).toBeLessThanOrEqual(most);
    }
    expect(numbers(section, 'w:pgNumType')).toEqual({ start: 1 });
  }
});

test('the page number stands in the middle of the top margin, from the second page on', () => {
  const relations = parts.get('word/_rels/document.xml.rels') ?? '';
  const header = (section: string, type: string): string => {
    const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"`).exec(section)?.[1];
    const target = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([each]) => each.includes(`Id="${id}"`))?.[0];
    return parts.get(`word/${/Target="([^"]+)"/.exec(target ?? '')?.[1]}`) ?? '';
  };
  for (const section of sections()) {
    expect(section).toContain('<w:titlePg/>');
    expect(header(section, 'first')).not.toContain('PAGE');
    expect(header(section, 'default')).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="26"\/>.*PAGE/s);
  }
});

test('Times New Roman 14 everywhere, Vietnamese, justified with 6 points between paragraphs', () => {
  const styles = parts.get('word/styles.xml') ?? '';
  const [defaults = ''] = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles) ?? [];
  expect(defaults).toContain('<w:lang w:val="vi-VN"');
  expect(defaults).toContain('<w:sz w:val="28"/>');
  const fonts = [...`${styles}${main}`.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g)].map(([, font]) => font);
  expect(fonts.filter((font) => font !== 'Times New Roman' && font !== 'vi-VN')).toEqual([]);
  const [body = ''] = /<w:style [^>]*w:styleId="ReportBody".*?<\/w:style>/s.exec(styles) ?? [];
  expect(body).toContain('<w:jc w:val="both"/>');
  expect(numbers(body, 'w:spacing').before).toBeGreaterThanOrEqual(120);
  expect(numbers(body, 'w:spacing').line).toBeGreaterThanOrEqual(240);
  expect(numbers(body, 'w:spacing').line).toBeLessThanOrEqual(360);
  const sizes = [...main.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map(([, size]) => Number(size) / 2);
  expect(sizes.filter((size) => size < 11 || size > 14)).toEqual([]);
});

test('the signature takes the last paragraph along to its page', () => {
  const closing = main.slice(0, main.indexOf('Nơi nhận:')).lastIndexOf('./.');
  const before = main.slice(main.lastIndexOf('<w:p>', closing), main.indexOf('<w:tbl>', closing));
  expect(before.split('<w:p>').slice(1)).toEqual([
    expect.stringContaining('<w:keepNext/>'),
    expect.stringContaining('<w:keepNext/>'),
  ]);
});

test('every style that is used is there', () => {
  const styles = parts.get('word/styles.xml') ?? '';
  const used = new Set([...main.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style));
  expect(used.size).toBeGreaterThan(5);
  expect([...used].filter((style) => !styles.includes(`w:styleId="${style}"`))).toEqual([]);
});

test('the lines of the head: as long as Tiêu ngữ; a third to a half of the issuing body', () => {
  const rules = [...main.matchAll(/<w:pBdr><w:top w:val="single".*?<w:ind w:left="(\d+)" w:right="(\d+)"\/>/gs)];
  const [issuer, motto] = rules.map(([, left, right]) => Number(left) + Number(right)) as [number, number];
  const widths = [...main.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width)) as [number, number];
  const part = (widths[0] - issuer) / boldWidth('XÃ HƯƠNG TRÀ', 26);
  expect(part).toBeGreaterThan(1 / 3);
  expect(part).toBeLessThan(1 / 2);
  expect(Math.abs(widths[1] - motto - boldWidth('Độc lập - Tự do - Hạnh phúc', 28))).toBeLessThan(5);
});

test('head and row of numbers of each table stand on every page', () => {
  const tables = [...main.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table).slice(1);
  const listed = tables.filter((table) => table.includes('<w:tblHeader/>'));
  expect(listed.length).toBeGreaterThanOrEqual(6);
  for (const table of listed) {
    const [titles = '', places = ''] = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(titles).toMatch(/<w:tblHeader\/>.*<w:b\/>/s);
    expect(places).toMatch(/<w:tblHeader\/>.*<w:i\/>.*\(1\)/s);
  }
});

test('frozen, read again and reported twice: every part but docProps/core.xml is the same', async () => {
  const figures = sampleFigures(QUARTER);
  const tasks = figures.tasks.map((task, place) => (place === 0 ? { ...task, laterOn: '2024-03-17' as const } : task));
  const frozen = { ...figures, tasks, frozen: { nth: 1, on: '2024-03-18', at: '08:15', by: '' } } as const;
  const decoded = decodeFigures(encodeFigures(frozen, ''));
  if (decoded === null) throw new Error('cannot be read again');
  const [first, second] = await Promise.all([packed(frozen), packed(decoded.figures)]);
  const rest = (all: Map<string, string>) => [...all].filter(([name]) => name !== 'docProps/core.xml');
  expect(rest(second)).toEqual(rest(first));
  const told = 'Số liệu trong báo cáo đã chốt lúc 08:15 ngày 18/3/2024.';
  for (const text of [told, 'cập nhật ngày 17/3/2024, sau ngày chốt số liệu'])
    expect(first.get('word/document.xml')?.includes(text)).toBe(true);
});

test('what people write cannot break the file', async () => {
  const figures = sampleFigures(QUARTER);
  const strange = '<b>&amp; "x" \u0001\u000b\ud800 ]]> 😀';
  const tasks = figures.tasks.map((task) => ({ ...task, result: strange, text: strange }));
  const all = await packed({ ...figures, tasks }, { proposals: strange, signerName: strange });
  const { DOMParser } = new JSDOM('').window;
  const xml = new DOMParser().parseFromString(all.get('word/document.xml') ?? '', 'application/xml');
  expect(xml.querySelector('parsererror')).toBeNull();
});

test('2,000 tasks: the page draws itself between slices', async () => {
  const told: number[] = [];
  await packDocument(reportDocument(manyTasks(sampleFigures(HALF), 2_000), optionsOf()), async (part) => {
    told.push(part);
  });
  expect(told.length).toBeGreaterThan(6);
  expect(told).toEqual([...told].sort((one, other) => one - other));
});
