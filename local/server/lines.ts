// Rows and columns as a person handles them: inserting, deleting, hiding, widths, a sheet that grows. Knows no cell's content.
import { CELLS_PER_WORKBOOK, COLUMNS_PER_SHEET } from '#local/limits';
import { lastColumnOf, lastRowOf, overlaps, type Rect } from '#local/model/rect';
import type { Sheet } from '#local/model/sheet';
import { type Axis, deleteLines, insertLines } from '#local/model/structure';
import type { Workbook } from '#local/model/workbook';
import { Refusal } from '#local/refusal';
import type { Machine } from '#local/run/machine';
import { checkFree } from '#local/server/protect';

const VIETNAMESE: Record<Axis, string> = { rows: 'hàng', columns: 'cột' };

/** Whole rows or columns as a block. */
const linesRect = (sheet: Sheet, axis: Axis, at: number, count: number): Rect =>
  axis === 'rows' ? { ...sheet.whole(), row: at, rows: count } : { ...sheet.whole(), column: at, columns: count };

const lengthOf = (sheet: Sheet, axis: Axis): number => (axis === 'rows' ? sheet.maxRows : sheet.maxColumns);

const checkSize = ({ sheets }: Workbook, sheet: Sheet, rows: number, columns: number): void => {
  const others = sheets.filter((other) => other !== sheet);
  const cells = others.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, rows * columns);
  if (cells <= CELLS_PER_WORKBOOK && columns <= COLUMNS_PER_SHEET) return;
  throw new Refusal('Sổ sẽ vượt quá 10 triệu ô hoặc 18.278 cột, Google Trang tính không nhận.');
};

/** Adds rows and columns at the end until the block fits. */
export const growFor = (workbook: Workbook, sheet: Sheet, rect: Rect): void => {
  const [rows, columns] = [lastRowOf(rect) - sheet.maxRows, lastColumnOf(rect) - sheet.maxColumns];
  checkSize(workbook, sheet, Math.max(sheet.maxRows, lastRowOf(rect)), Math.max(sheet.maxColumns, lastColumnOf(rect)));
  for (const [axis, count] of [
    ['rows', rows],
    ['columns', columns],
  ] as const) {
    const last = lengthOf(sheet, axis);
    if (count > 0) insertLines(workbook, sheet, { axis, before: last + 1, count, inheritFrom: last });
  }
};

interface Lines {
  axis: Axis;
  at: number;
  count: number;
}

/** Inserts before `at`; the new lines look like the one that stood there. */
export const insertAt = (machine: Machine, sheet: Sheet, { axis, at, count }: Lines): void => {
  const { workbook } = machine;
  const last = lengthOf(sheet, axis);
  if (at > last + 1) throw new Refusal('Chỗ chèn nằm ngoài trang tính.');
  checkSize(
    workbook,
    sheet,
    sheet.maxRows + (axis === 'rows' ? count : 0),
    sheet.maxColumns + (axis === 'rows' ? 0 : count),
  );
  const [before, after] = [linesRect(sheet, axis, at - 1, 1), linesRect(sheet, axis, at, 1)];
  const split = sheet.protections.filter(({ rect }) => overlaps(rect, before) && overlaps(rect, after));
  checkFree(
    machine,
    split.map(({ rect }) => ({ sheet, rect })),
    true,
  );
  insertLines(workbook, sheet, { axis, before: at, count, inheritFrom: Math.min(at, last) });
};

const checkInside = (sheet: Sheet, { axis, at, count }: Lines): void => {
  if (at + count - 1 > lengthOf(sheet, axis)) throw new Refusal('Vùng này nằm ngoài trang tính.');
};

/** Deletes lines; one that is not frozen must be left. */
export const deleteAt = (machine: Machine, sheet: Sheet, { axis, at, count }: Lines, sure: boolean): void => {
  const last = lengthOf(sheet, axis);
  const frozen = axis === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
  const deletedBelow = Math.max(0, at + count - 1 - Math.max(at - 1, frozen));
  checkInside(sheet, { axis, at, count });
  if (last - frozen - deletedBelow < 1)
    throw new Refusal(`Không xóa được tất cả các ${VIETNAMESE[axis]} không cố định.`);
  checkFree(machine, [{ sheet, rect: linesRect(sheet, axis, at, count) }], sure);
  deleteLines(machine.workbook, sheet, { axis, at, count });
};

/** Sets the width of columns, in pixels. */
export const widenAt = (sheet: Sheet, at: number, count: number, width: number): void => {
  checkInside(sheet, { axis: 'columns', at, count });
  for (let column = at; column < at + count; column += 1) sheet.widths.set(column, width);
};

/** Hides or shows lines; one must stay visible. */
export const hideAt = (sheet: Sheet, { axis, at, count }: Lines, hide: boolean): void => {
  checkInside(sheet, { axis, at, count });
  const known = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  const hidden = new Set(known);
  for (let line = at; line < at + count; line += 1) {
    if (hide) hidden.add(line);
    else hidden.delete(line);
  }
  if (hidden.size >= lengthOf(sheet, axis)) throw new Refusal(`Không ẩn được tất cả các ${VIETNAMESE[axis]}.`);
  if (axis === 'rows') sheet.hiddenRows = hidden;
  else sheet.hiddenColumns = hidden;
};
