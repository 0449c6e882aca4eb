// The .docx of the sample plan, for quarter I and for the half-year, opened and printed by LibreOffice: nothing is lost or cut.
import type { FigurePeriod } from '#domain/period-figures';
import { reportDocument } from '#report/document';
import type { ReportDocument } from '#report/model';
import { packDocument } from '#sidebar/report/writer/document';
import { HALF, optionsOf, QUARTER, sampleFigures } from '#test/report/half-year';
import { inOffice, type Printed, print } from '#test/report/office';
import { annexLines, mainLines } from '#test/report/text';

const REPORTS: Readonly<Record<string, readonly [FigurePeriod, Parameters<typeof optionsOf>[0]]>> = {
  'report-quarter': [QUARTER, {}],
  'report-half-year': [HALF, { kind: 'internal', traces: true, proposals: 'Đề nghị UBND huyện bố trí kinh phí.' }],
};

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');
const words = (text: string): string[] => text.split(/[\s\u200b|/-]+/).filter((word) => word !== '');

inOffice('the report in LibreOffice', () => {
  let printed: Printed;
  const reports = new Map<string, ReportDocument>();
  beforeAll(async () => {
    const files: Record<string, ArrayBuffer> = {};
    for (const [name, [period, own]] of Object.entries(REPORTS)) {
      const report = reportDocument(sampleFigures(period), optionsOf(own));
      reports.set(name, report);
      files[name] = await packDocument(report);
    }
    printed = print(files);
  }, 120_000);
  afterAll(() => printed?.drop());

  test.each(Object.keys(REPORTS))(
    '%s: all its text is on the pages, numbered from the second of each part on',
    (name) => {
      const report = reports.get(name) as ReportDocument;
      printed.pictures(name);
      const pages = printed.pages(name);
      const all = withoutSpaces(pages.join(''));
      const paragraphs = report.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
      );
      // Raised marks are read out of their line.
      const whole = report.annexes.length > 2 ? [] : paragraphs;
      expect(whole.filter((line) => !all.includes(withoutSpaces(line)))).toEqual([]);
      const lines = [...mainLines(report), ...report.annexes.flatMap((_, index) => annexLines(report, index + 1))];
      expect(lines.flatMap(words).filter((word) => !all.includes(withoutSpaces(word)))).toEqual([]);
      const { letterhead, closing } = report;
      for (const text of [letterhead.nation, letterhead.motto, letterhead.kind]) expect(pages[0]).toContain(text);
      const last = pages.findIndex((page) => page.includes(closing.signer));
      expect(pages[last]).toContain(closing.capacity.at(-1));
      const heads = printed.heads(name);
      const starts = heads.flatMap((head, index) => (head === '' ? [index] : []));
      expect(starts).toHaveLength(1 + report.annexes.length);
      expect(starts[1]).toBe(last + 1);
      expect(heads.slice(1, last + 1)).toEqual(Array.from({ length: last }, (_, index) => String(index + 2)));
    },
    60_000,
  );
});
