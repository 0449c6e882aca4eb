// Gives one Univer sheet the shape that the server says: size, name, widths, hidden, frozen, merges. Knows no cell.
import { type IWorksheetData, mergeWorksheetSnapshotWithDefault, type Worksheet } from '@univerjs/core';
import { rangeOf } from '#local/page/grid/look';
import type { Tab } from '#local/server/protocol';

const WIDTH = 100;
const HEIGHT = 21;

/** A sheet as Univer wants it at birth, still without cells and shape. */
export const bornSheet = ({ id, name, maxRows, maxColumns }: Tab): IWorksheetData =>
  mergeWorksheetSnapshotWithDefault({
    id: String(id),
    name,
    rowCount: maxRows,
    columnCount: maxColumns,
    defaultColumnWidth: WIDTH,
    defaultRowHeight: HEIGHT,
    defaultStyle: { ff: 'Arial', fs: 10, vt: 3 },
  });

/** Gives it the whole shape, whatever it has. Hidden columns come last: Univer gives them no width. */
export const shapeSheet = (sheet: Worksheet, tab: Tab, mutate: (mutation: string, params: object) => void): void => {
  const { maxRows, maxColumns, frozenRows, frozenColumns, hiddenRows, hiddenColumns, merges } = tab;
  const all = { row: 1, column: 1, rows: maxRows, columns: maxColumns };
  const widths = new Map(tab.widths);
  const colWidth = Object.fromEntries(Array.from({ length: maxColumns }, (_, at) => [at, widths.get(at + 1) ?? WIDTH]));
  const frozen = { startRow: frozenRows || -1, startColumn: frozenColumns || -1 };
  mutate('set-worksheet-name', { name: tab.name });
  mutate('set-worksheet-row-count', { rowCount: maxRows });
  mutate('set-worksheet-column-count', { columnCount: maxColumns });
  mutate('set-frozen', { ...frozen, ySplit: frozenRows, xSplit: frozenColumns });
  mutate('set-row-visible', { ranges: sheet.getHiddenRows() });
  mutate('set-col-visible', { ranges: sheet.getHiddenCols() });
  mutate('set-worksheet-col-width', { ranges: [rangeOf(all)], colWidth });
  mutate('set-row-hidden', { ranges: hiddenRows.map((row) => rangeOf({ ...all, row, rows: 1 })) });
  mutate('set-col-hidden', { ranges: hiddenColumns.map((column) => rangeOf({ ...all, column, columns: 1 })) });
  mutate('remove-worksheet-merge', { ranges: [rangeOf(all)] });
  mutate('add-worksheet-merge', { ranges: merges.map(rangeOf) });
};
