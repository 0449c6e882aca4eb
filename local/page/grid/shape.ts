// Brings one Univer sheet to the shape that the server says: size, name, widths, hidden, frozen, merges. Knows no cell.
import type { IRange, IWorksheetData, Worksheet } from '@univerjs/core';
import { rangeOf, rectOf } from '#local/page/grid/look';
import type { Tab } from '#local/server/protocol';

export type Mutate = (mutation: string, params: object) => void;

const WIDTH = 100;
const HEIGHT = 21;

const numbersOf = (ranges: readonly IRange[], first: 'startRow' | 'startColumn', last: 'endRow' | 'endColumn') =>
  ranges.flatMap((range) =>
    Array.from({ length: range[last] - range[first] + 1 }, (_, step) => range[first] + step + 1),
  );

/** What Univer really has, in the server's terms: the end-to-end tests compare it with the tab. */
export const shapeOf = (sheet: Worksheet) => {
  const { xSplit, ySplit } = sheet.getFreeze();
  const widths = Array.from({ length: sheet.getColumnCount() }, (_, at) => [at + 1, sheet.getColumnWidth(at)] as const);
  return {
    name: sheet.getName(),
    maxRows: sheet.getRowCount(),
    maxColumns: sheet.getColumnCount(),
    frozenRows: ySplit,
    frozenColumns: xSplit,
    hiddenRows: numbersOf(sheet.getHiddenRows(), 'startRow', 'endRow'),
    hiddenColumns: numbersOf(sheet.getHiddenCols(), 'startColumn', 'endColumn'),
    widths: widths.filter(([, width]) => width !== WIDTH),
    merges: sheet.getMergeData().map(rectOf),
  };
};

const freezeOf = ({ frozenRows, frozenColumns }: Tab) => ({
  startRow: frozenRows || -1,
  startColumn: frozenColumns || -1,
  ySplit: frozenRows,
  xSplit: frozenColumns,
});

/** A sheet as Univer wants it at birth, cells still missing. */
export const bornSheet = (tab: Tab): Partial<IWorksheetData> => ({
  id: String(tab.id),
  name: tab.name,
  rowCount: tab.maxRows,
  columnCount: tab.maxColumns,
  freeze: freezeOf(tab),
  mergeData: tab.merges.map(rangeOf),
  rowData: Object.fromEntries(tab.hiddenRows.map((row) => [row - 1, { hd: 1 }])),
  columnData: {
    ...Object.fromEntries(tab.widths.map(([column, width]) => [column - 1, { w: width }])),
    ...Object.fromEntries(
      tab.hiddenColumns.map((column) => [column - 1, { hd: 1, w: new Map(tab.widths).get(column) ?? WIDTH }]),
    ),
  },
  rowHeader: { width: 46, hidden: 0 },
  columnHeader: { height: 20, hidden: 0 },
  defaultColumnWidth: WIDTH,
  defaultRowHeight: HEIGHT,
  defaultStyle: { ff: 'Arial', fs: 10, vt: 3 },
});

const linesOf = (numbers: readonly number[], tab: Tab, axis: 'row' | 'column'): IRange[] =>
  numbers.map((at) =>
    rangeOf(
      axis === 'row'
        ? { row: at, column: 1, rows: 1, columns: tab.maxColumns }
        : { row: 1, column: at, rows: tab.maxRows, columns: 1 },
    ),
  );

const hide = (axis: 'row' | 'column', before: readonly number[], tab: Tab, mutate: Mutate): void => {
  const after = axis === 'row' ? tab.hiddenRows : tab.hiddenColumns;
  const mutation = axis === 'row' ? 'row' : 'col';
  const [shown, hidden] = [before.filter((at) => !after.includes(at)), after.filter((at) => !before.includes(at))];
  if (shown.length > 0) mutate(`set-${mutation}-visible`, { ranges: linesOf(shown, tab, axis) });
  if (hidden.length > 0) mutate(`set-${mutation}-hidden`, { ranges: linesOf(hidden, tab, axis) });
};

/** Changes what differs. */
export const reshape = (sheet: Worksheet, tab: Tab, mutate: Mutate): void => {
  const is = shapeOf(sheet);
  if (is.name !== tab.name) mutate('set-worksheet-name', { name: tab.name });
  if (is.maxRows !== tab.maxRows) mutate('set-worksheet-row-count', { rowCount: tab.maxRows });
  if (is.maxColumns !== tab.maxColumns) mutate('set-worksheet-column-count', { columnCount: tab.maxColumns });
  if (is.frozenRows !== tab.frozenRows || is.frozenColumns !== tab.frozenColumns) mutate('set-frozen', freezeOf(tab));
  hide('row', is.hiddenRows, tab, mutate);
  hide('column', is.hiddenColumns, tab, mutate);
  const wanted = new Map(tab.widths);
  for (let column = 1; column <= tab.maxColumns; column += 1) {
    const colWidth = wanted.get(column) ?? WIDTH;
    const ranges = linesOf([column], tab, 'column');
    if (sheet.getColumnWidth(column - 1) !== colWidth) mutate('set-worksheet-col-width', { ranges, colWidth });
  }
  if (JSON.stringify(is.merges) === JSON.stringify(tab.merges)) return;
  mutate('remove-worksheet-merge', { ranges: sheet.getMergeData().map((range) => ({ ...range })) });
  mutate('add-worksheet-merge', { ranges: tab.merges.map(rangeOf) });
};
