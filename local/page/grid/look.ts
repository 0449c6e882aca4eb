// How a cell of the server stands in Univer: always as text, so that nothing is read or formatted anew. Knows no sheet.
import type { ICellData, IDocumentData, IRange, IStyleData } from '@univerjs/core';
import type { Rect } from '#local/model/rect';
import type { ViewCell } from '#local/server/protocol';

const ACROSS: Readonly<Record<string, 1 | 2 | 3>> = { left: 1, center: 2, right: 3 };
const DOWN: Readonly<Record<string, 1 | 2 | 3>> = { top: 1, middle: 2, bottom: 3 };
/** Where a cell stands that nobody aligned. */
const BY_KIND = { text: 'left', blank: 'left', number: 'right', boolean: 'center', error: 'center' } as const;
const LINK = '#1155cc';
const INK = '#202124';

export const isLink = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

export const styleOf = ({ show, kind, look = {} }: ViewCell): IStyleData => ({
  bg: look.background ? { rgb: look.background } : null,
  cl: { rgb: look.fontColor ?? (isLink(show) ? LINK : INK) },
  ul: { s: isLink(show) ? 1 : 0 },
  bl: look.bold ? 1 : 0,
  ff: 'Arial',
  fs: look.fontSize ?? 10,
  ht: ACROSS[look.align ?? BY_KIND[kind]],
  vt: DOWN[look.verticalAlign ?? 'bottom'],
  tb: look.wrap ? 3 : 1,
});

const TEXT = 1;

/** Univer breaks lines in documents alone; a text of one line is none. */
export const documentOf = (text: string, { ht, ...ts }: IStyleData): IDocumentData | null => {
  const lines = text.split('\n');
  if (lines.length === 1) return null;
  let startIndex = -1;
  const paragraphs = lines.map((line) => {
    startIndex += line.length + 1;
    return { startIndex, paragraphStyle: ht ? { horizontalAlign: ht } : {} };
  });
  const body = { dataStream: `${lines.join('\r')}\r\n`, textRuns: [{ st: 0, ed: startIndex, ts }], paragraphs };
  return { id: 'd', documentStyle: {}, body };
};

export const dataOf = (cell: ViewCell | null): ICellData => {
  if (!cell) return { v: null, t: null, s: null, p: null };
  const s = styleOf(cell);
  return { v: cell.show, t: TEXT, s, p: documentOf(cell.show, s) };
};

export const rangeOf = ({ row, column, rows, columns }: Rect): IRange => ({
  startRow: row - 1,
  startColumn: column - 1,
  endRow: row + rows - 2,
  endColumn: column + columns - 2,
});

export const rectOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Rect => ({
  row: startRow + 1,
  column: startColumn + 1,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});
