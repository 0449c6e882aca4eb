/** Styles of the document, so that whoever goes on writing in it keeps the layout of NĐ 30/2020/NĐ-CP. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { ParagraphStyle } from '#report/model';
import { SIZES } from './measures';

const FONT = 'Times New Roman';
const BLACK = '000000';
/** Ten millimetres: the decree's indent of a first line. */
const INDENT = { firstLine: 567 };
/** Six points between paragraphs, the least that the decree allows. */
const SPACING = { before: 120, after: 0, line: 252, lineRule: LineRuleType.AUTO };

const font = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT };

const justified = { alignment: AlignmentType.BOTH, indent: INDENT, spacing: SPACING };
const heading = { ...justified, keepNext: true };

/** Id of Word's style for each kind of paragraph. */
export const STYLE_IDS: Readonly<Record<ParagraphStyle, string>> = {
  basis: 'ReportBasis',
  part: 'Heading1',
  heading: 'Heading2',
  group: 'Heading3',
  body: 'ReportBody',
  item: 'ReportBody',
  note: 'ReportNote',
  caption: 'ReportCaption',
};

const named = (id: string, paragraph: IParagraphStyleOptions['paragraph'], run = {}): IParagraphStyleOptions => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  ...(paragraph ? { paragraph } : {}),
  run,
});

/** Everything about styles that Word's file holds. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font, size: SIZES.body, color: BLACK, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: { run: { font, size: SIZES.body, bold: true, color: BLACK }, paragraph: heading },
    heading2: { run: { font, size: SIZES.body, bold: true, color: BLACK }, paragraph: heading },
    heading3: { run: { font, size: SIZES.body, bold: true, italics: true, color: BLACK }, paragraph: heading },
  },
  paragraphStyles: [
    named('ReportBody', justified),
    named('ReportBasis', justified, { italics: true }),
    named('ReportNote', justified, { italics: true }),
    named('ReportCaption', justified, { italics: true, size: SIZES.capitals }),
    named('ReportCell', { spacing: { before: 20, after: 20 } }, { size: SIZES.table }),
  ],
};
