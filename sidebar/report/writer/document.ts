/** The document as a Word file: sections, page numbers, properties. Runs in the page and, in tests, in Node. */
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Annex, ReportDocument } from '#report/model';
import { blocksOf } from './blocks';
import type { Tick } from './grid';
import { closingOf, headOf } from './head';
import { MARGINS, PAPER, SIZES, TEXT_WIDTH, WIDE_TEXT_WIDTH } from './measures';
import { STYLES } from './styles';

/** The number in the middle of the top margin, on every page but the first. */
const headers = () => ({
  first: new Header({ children: [new Paragraph({ children: [] })] }),
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.page })],
      }),
    ],
  }),
});

const page = (orientation: (typeof PageOrientation)[keyof typeof PageOrientation]) => ({
  size: { ...PAPER, orientation },
  margin: MARGINS,
  pageNumbers: { start: 1 },
});

const annexHead = ({ number, title, belongsTo }: Annex): Paragraph[] => {
  const centred = (text: string, look: { bold?: boolean; italics?: boolean }): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: SIZES.body, ...look })] });
  return [centred(number, { bold: true }), centred(title, { bold: true }), centred(belongsTo, { italics: true })];
};

/** An annex lies on its side and counts its pages by itself (NĐ 30/2020/NĐ-CP, Phụ lục I). */
const annexSection = async (annex: Annex, tick: Tick): Promise<ISectionOptions> => ({
  properties: { titlePage: true, page: page(PageOrientation.LANDSCAPE) },
  headers: headers(),
  children: [...annexHead(annex), ...(await blocksOf(annex.blocks, { width: WIDE_TEXT_WIDTH, tick }))],
});

const sectionsOf = async (report: ReportDocument, tick: Tick): Promise<ISectionOptions[]> => {
  const { letterhead, blocks, closing, annexes } = report;
  const main = await blocksOf(blocks, { width: TEXT_WIDTH, tick, isSigned: true });
  const sections: ISectionOptions[] = [
    {
      properties: { titlePage: true, page: page(PageOrientation.PORTRAIT) },
      headers: headers(),
      children: [...headOf(letterhead), ...main, ...closingOf(closing)],
    },
  ];
  for (const annex of annexes) sections.push(await annexSection(annex, tick));
  return sections;
};

/** Rows of all tables, which take most of the time. */
const rowCount = ({ blocks, annexes }: ReportDocument): number =>
  [...blocks, ...annexes.flatMap((annex) => annex.blocks)].reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0),
    0,
  );

/** The rows are half of the work; the other half, packing, cannot be parted. */
const ROWS_PART = 0.5;

/** The bytes of the .docx. `tell` is told the part that is done, 0–1, and may take its time. */
export const packDocument = async (
  report: ReportDocument,
  tell: (part: number) => Promise<void> = async () => {},
): Promise<ArrayBuffer> => {
  const all = Math.max(1, rowCount(report));
  let done = 0;
  const sections = await sectionsOf(report, async (rows) => {
    done += rows;
    await tell((ROWS_PART * done) / all);
  });
  const creator = report.letterhead.issuer.join(' ');
  const word = new Document({ title: report.title, creator, lastModifiedBy: creator, styles: STYLES, sections });
  return Packer.toArrayBuffer(word);
};
