// Charts as a person sees them: names and numbers from the cells under them. Knows no window and draws nothing.
import { rawOf } from '#local/calls/cells';
import { displayOf } from '#local/model/display';
import type { Chart, Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';
import type { ChartView } from '#local/server/protocol';

/** What Google takes where a chart names no size. */
const SIZE = { width: 600, height: 371 };

const viewOf = (workbook: Workbook, { type, ranges, row, column, options }: Chart): ChartView => {
  const { title = '', width = SIZE.width, height = SIZE.height } = options;
  const lines = Array.from({ length: Math.max(0, ...ranges.map(({ rows }) => rows)) }, (_, down) =>
    ranges.flatMap(({ sheetId, row: first, column: left, columns }) =>
      Array.from({ length: columns }, (__, right) => workbook.sheetById(sheetId)?.at(first + down, left + right)),
    ),
  );
  return {
    title: String(title),
    type,
    row,
    column,
    width: Number(width),
    height: Number(height),
    rows: lines.map((line) =>
      line.map((cell) => (typeof cell?.value === 'number' ? cell.value : String(rawOf(cell?.value ?? null)))),
    ),
    texts: lines.map((line) => line.map((cell) => displayOf(cell?.value ?? null, cell?.format ?? '', workbook.locale))),
  };
};

/** The charts of a sheet. */
export const chartViews = (workbook: Workbook, sheet: Sheet): ChartView[] =>
  sheet.charts.map((chart) => viewOf(workbook, chart));
