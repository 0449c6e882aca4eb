/** Head of the first page and the closing with recipients and signature, by NĐ 30/2020/NĐ-CP, Phụ lục I. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Closing, Letterhead } from '#report/model';
import { boldWidth, SIZES, TEXT_WIDTH } from './measures';

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Space above, in twentieths of a point. */
  readonly before?: number;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

const line = (
  text: string,
  { size, bold = false, italics = false, before = 0, alignment = AlignmentType.CENTER }: Look,
) => new Paragraph({ alignment, spacing: { before }, children: [new TextRun({ text, size, bold, italics })] });

/** A drawn line in the middle of a space, so long. */
const rule = (length: number, space: number): Paragraph => {
  const side = Math.max(0, Math.round((space - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: 50, after: 0, line: 100, lineRule: LineRuleType.EXACT },
    children: [],
  });
};

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

/** Two columns without lines, never parted by a page's end. */
const twoColumns = (widths: readonly [number, number], cells: readonly [Paragraph[], Paragraph[]]): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              children,
              borders: NO_BORDERS,
              verticalAlign: VerticalAlign.TOP,
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
            }),
        ),
      }),
    ],
  });

/** The right column takes the name of the state in one line. */
const HEAD_WIDTHS = [TEXT_WIDTH - 5600, 5600] as const;
const CLOSING_WIDTHS = [4400, TEXT_WIDTH - 4400] as const;

/** A third to a half of the line above. */
const SHORT_RULE = 0.42;

const shortRule = (text: string, size: number, space: number): Paragraph =>
  rule(Math.min(boldWidth(text, size), space) * SHORT_RULE, space);

/** The head of the first page. */
export const headOf = (letterhead: Letterhead): (Paragraph | Table)[] => {
  const { superior, issuer, number, nation, motto, placeAndDay, kind, abstract } = letterhead;
  const [left, right] = HEAD_WIDTHS;
  const bold = { size: SIZES.capitals, bold: true };
  const issuing = [
    ...(superior === null ? [] : [line(superior, { size: SIZES.capitals })]),
    ...issuer.map((text) => line(text, bold)),
    shortRule(issuer[issuer.length - 1] ?? '', SIZES.capitals, left),
    line(number, { size: SIZES.capitals, before: 60 }),
  ];
  const state = [
    line(nation, bold),
    line(motto, { size: SIZES.body, bold: true }),
    rule(boldWidth(motto, SIZES.body), right),
    line(placeAndDay, { size: SIZES.body, italics: true, before: 60 }),
  ];
  return [
    twoColumns(HEAD_WIDTHS, [issuing, state]),
    line(kind, { size: SIZES.body, bold: true, before: 360 }),
    ...abstract.map((text) => line(text, { size: SIZES.body, bold: true })),
    shortRule(abstract[abstract.length - 1] ?? '', SIZES.body, TEXT_WIDTH),
    line('', { size: SIZES.capitals }),
  ];
};

/** Room for signature and seal, in twentieths of a point. */
const SIGNING_ROOM = 1500;

/** Recipients at the left, the signature at the right. */
export const closingOf = ({ recipientsTitle, recipients, capacity, signer }: Closing): (Paragraph | Table)[] => {
  const small = { size: SIZES.small, alignment: AlignmentType.LEFT };
  const bold = { size: SIZES.body, bold: true };
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: '', size: SIZES.capitals })] }),
    twoColumns(CLOSING_WIDTHS, [
      [
        line(recipientsTitle, { ...small, size: SIZES.noted, bold: true, italics: true }),
        ...recipients.map((text) => line(text, small)),
      ],
      [...capacity.map((text) => line(text, bold)), line(signer, { ...bold, before: SIGNING_ROOM })],
    ]),
  ];
};
