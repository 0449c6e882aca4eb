/**
 * A table of the document as Word's elements, written straight: of the library's own, one object a cell, paragraph and text,
 * five thousand rows would take it many seconds. Its head and its row of numbers stand on every page.
 */
import { FileChild, type IContext, type IXmlableObject } from 'docx';
import type { Column, Table, TableRow } from '#report/model';

type Element = Record<string, unknown>;

const element = (name: string, ...children: readonly unknown[]): Element => ({ [name]: children });
const attributes = (values: Readonly<Record<string, string | number>>): Element => ({ _attr: values });
const valued = (name: string, value: string): Element => ({ [name]: attributes({ 'w:val': value }) });
const sized = (name: string, size: number): Element => ({ [name]: attributes({ 'w:w': size, 'w:type': 'dxa' }) });

interface CellLook {
  readonly align: Column['align'];
  readonly width: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Columns that it takes. */
  readonly span?: number;
  /** Whether its row stays on the page of the next. */
  readonly keep?: boolean;
}

const textOf = (text: string, { bold = false, italic = false }: CellLook): Element[] => {
  if (text === '') return [];
  const look = [...(bold ? [{ 'w:b': {} }] : []), ...(italic ? [{ 'w:i': {} }] : [])];
  const words = element('w:t', attributes({ 'xml:space': 'preserve' }), text);
  return [element('w:r', ...(look.length === 0 ? [] : [element('w:rPr', ...look)]), words)];
};

const cell = (text: string, look: CellLook): Element => {
  const { align, width, span = 1, keep = false } = look;
  const place = [
    valued('w:pStyle', 'ReportCell'),
    ...(keep ? [{ 'w:keepNext': {} }] : []),
    ...(align === 'left' ? [] : [valued('w:jc', align)]),
  ];
  const size = [sized('w:tcW', width), ...(span > 1 ? [valued('w:gridSpan', String(span))] : [])];
  return element(
    'w:tc',
    element('w:tcPr', ...size, valued('w:vAlign', 'center')),
    element('w:p', element('w:pPr', ...place), ...textOf(text, look)),
  );
};

/** Widths of columns that fill a width, without a remainder. */
const widthsOf = (columns: readonly Column[], width: number): number[] => {
  const all = columns.reduce((sum, { width: part }) => sum + part, 0);
  const widths = columns.map(({ width: part }) => Math.floor((width * part) / all));
  const [first = 0, ...others] = widths;
  return [first + width - widths.reduce((sum, part) => sum + part, 0), ...others];
};

const headRows = (columns: readonly Column[], widths: readonly number[]): Element[] => {
  const row = (look: Partial<CellLook>, text: (column: Column, index: number) => string): Element =>
    element(
      'w:tr',
      element('w:trPr', { 'w:cantSplit': {} }, { 'w:tblHeader': {} }),
      ...columns.map((column, index) =>
        cell(text(column, index), { align: 'center', keep: true, width: widths[index] ?? 0, ...look }),
      ),
    );
  return [row({ bold: true }, ({ title }) => title), row({ italic: true }, (_, index) => `(${index + 1})`)];
};

interface Grid {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly width: number;
}

const bodyRow = ({ cells, look }: TableRow, { columns, widths, width }: Grid, keep: boolean): Element => {
  const holds = element('w:trPr', { 'w:cantSplit': {} });
  if (look === 'band') {
    const band = { align: 'left', width, bold: true, span: columns.length, keep: true } as const;
    return element('w:tr', holds, cell(cells[0] ?? '', band));
  }
  const bold = look === 'total';
  return element(
    'w:tr',
    holds,
    ...columns.map(({ align }, index) => cell(cells[index] ?? '', { align, bold, keep, width: widths[index] ?? 0 })),
  );
};

/** Up to so many rows with so little text a table stays on one page: a longer one would leave half of the page before it empty. */
const MOST_KEPT_ROWS = 10;
const MOST_KEPT_LETTERS = 500;

const staysTogether = (rows: readonly TableRow[]): boolean =>
  rows.length <= MOST_KEPT_ROWS && rows.flatMap(({ cells }) => cells).join('').length <= MOST_KEPT_LETTERS;

const lines = (names: readonly string[]): Element[] =>
  names.map((name) => ({
    [`w:${name}`]: attributes({ 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' }),
  }));

const properties = (width: number): Element =>
  element(
    'w:tblPr',
    sized('w:tblW', width),
    element('w:tblBorders', ...lines(['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])),
    { 'w:tblLayout': attributes({ 'w:type': 'fixed' }) },
    element('w:tblCellMar', sized('w:left', 60), sized('w:right', 60)),
  );

/** Word's elements of a table, as they are. */
export class GridTable extends FileChild {
  private readonly parts: readonly Element[];

  constructor(parts: readonly Element[]) {
    super('w:tbl');
    this.parts = parts;
  }

  override prepForXml(_: IContext): IXmlableObject {
    return { 'w:tbl': this.parts };
  }
}

/** Called between slices of rows with their number, so that the page lives on. */
export type Tick = (rows: number) => Promise<void>;

/** Rows that take no longer than the eye notices. */
const SLICE = 300;

/** A table between margins of such a width. */
export const gridOf = async ({ columns, rows }: Table, width: number, tick: Tick): Promise<GridTable> => {
  const widths = widthsOf(columns, width);
  const grid = { columns, widths, width };
  const isSmall = staysTogether(rows);
  const body: Element[] = [];
  for (let from = 0; from < rows.length; from += SLICE) {
    const slice = rows.slice(from, from + SLICE);
    body.push(...slice.map((row, index) => bodyRow(row, grid, isSmall && index < rows.length - 1)));
    await tick(slice.length);
  }
  const parts = widths.map((size) => ({ 'w:gridCol': attributes({ 'w:w': size }) }));
  return new GridTable([properties(width), element('w:tblGrid', ...parts), ...headRows(columns, widths), ...body]);
};
