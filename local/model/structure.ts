// Inserting, deleting and moving rows and columns, renaming and deleting sheets: cells move and every reference follows. Knows no script.
import type { Area, End } from '#local/formula/area';
import { type AxisChange, deleted, inserted, moved } from '#local/model/axis';
import { Cell } from '#local/model/cell';
import type { Rect } from '#local/model/rect';
import type { Block, Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';

export type Axis = 'rows' | 'columns';

/** Rows or columns side by side. */
export interface Lines {
  axis: Axis;
  at: number;
  count: number;
}

/** What rectangles and sheets call the places of an axis. */
export const NAMES = {
  rows: { at: 'row', most: 'maxRows', frozen: 'frozenRows', hidden: 'hiddenRows' },
  columns: { at: 'column', most: 'maxColumns', frozen: 'frozenColumns', hidden: 'hiddenColumns' },
} as const;

const areaChanged = (area: Area, axis: Axis, change: AxisChange): Area | null => {
  const [first, last] = area[axis];
  if (first.at === null && last.at === null) return area;
  const span = change(first.at ?? 1, last.at ?? Number.MAX_SAFE_INTEGER);
  if (!span) return null;
  const put = (end: End, at: number): End => (end.at === null || end.at === at ? end : { ...end, at });
  const ends = [put(first, span[0]), put(last, span[1])] as const;
  return ends[0] === first && ends[1] === last ? area : { ...area, [axis]: ends };
};

/** Rectangles, or whatever has their places, without those that are gone. */
const rectsChanged = <R extends Rect>(rects: readonly R[], axis: Axis, change: AxisChange): R[] =>
  rects.flatMap((rect) => {
    const { at } = NAMES[axis];
    const span = change(rect[at], rect[at] + rect[axis] - 1);
    return span ? { ...rect, [at]: span[0], [axis]: span[1] - span[0] + 1 } : [];
  });

/** Renumbers everything of the workbook that speaks of rows or columns of `sheet`. */
const renumber = (workbook: Workbook, sheet: Sheet, axis: Axis, change: AxisChange): void => {
  const { at, hidden } = NAMES[axis];
  workbook.changeReferences((area, owner) =>
    (area.sheet || owner.name) === sheet.name ? areaChanged(area, axis, change) : area,
  );
  sheet.merges = rectsChanged(sheet.merges, axis, change);
  sheet.rules = sheet.rules
    .map((rule) => ({ ...rule, ranges: rectsChanged(rule.ranges, axis, change) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.protections = sheet.protections.flatMap((protection) =>
    rectsChanged([protection.rect], axis, change).map((rect) => ({ ...protection, rect })),
  );
  for (const each of workbook.sheets)
    each.charts = each.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap((range) =>
        range.sheetId === sheet.id ? rectsChanged([range], axis, change) : range,
      ),
      [at]: (each === sheet ? change(chart[at], chart[at])?.[0] : null) ?? chart[at],
    }));
  const places = <T>(entries: Iterable<readonly [number, T]>) =>
    [...entries].flatMap(([from, kept]): [number, T][] => {
      const [to] = change(from, from) ?? [];
      return to === undefined ? [] : [[to, kept]];
    });
  sheet[hidden] = new Set(places(sheet[hidden].entries()).map(([place]) => place));
  if (axis === 'columns') sheet.widths = new Map(places(sheet.widths));
};

/** After `more` lines came, or went when below 0: the sheet's size, all that counts lines, and what is frozen with the lines inside it. */
const settle = (workbook: Workbook, sheet: Sheet, axis: Axis, change: AxisChange, more: number): void => {
  const { most, frozen } = NAMES[axis];
  sheet[most] += more;
  renumber(workbook, sheet, axis, change);
  if (sheet[frozen] > 0) sheet[frozen] = change(1, sheet[frozen])?.[1] ?? 0;
  workbook.restructured(sheet);
};

/** A new cell beside `model`: its format, rule and look, not its content. */
const inheriting = (model: Cell | undefined): Cell | undefined =>
  model && (model.format || model.validation || model.style)
    ? { ...new Cell(), format: model.format, validation: model.validation, style: model.style }
    : undefined;

/** Puts items before a place of a list that may be shorter than that. */
const putBefore = <T>(list: (T | undefined)[], before: number, items: (T | undefined)[]): void => {
  if (list.length < before - 1) list.length = before - 1;
  list.splice(before - 1, 0, ...items);
};

/** Inserts before `before`; the new cells look like those at `inheritFrom` (a place before the insertion). */
export const insertLines = (
  workbook: Workbook,
  sheet: Sheet,
  { axis, before, count, inheritFrom }: { axis: Axis; before: number; count: number; inheritFrom: number },
): void => {
  workbook.foldSpills(sheet);
  const insert = <T>(list: (T | undefined)[], made: (model: T | undefined) => T | undefined): void => {
    const model = list[inheritFrom - 1];
    if (list.length < Math.min(before, inheritFrom)) return;
    const items = Array.from({ length: count }, () => made(model));
    putBefore(list, before, items);
  };
  const width = axis === 'columns' ? sheet.widths.get(inheritFrom) : undefined;
  if (axis === 'rows') insert(sheet.rows, (model) => model?.map(inheriting));
  else for (const cells of sheet.rows) insert(cells ?? [], inheriting);
  settle(workbook, sheet, axis, inserted(before, count), count);
  if (width !== undefined) for (let at = 0; at < count; at += 1) sheet.widths.set(before + at, width);
};

/** Deletes lines; references wholly inside become #REF!. */
export const deleteLines = (workbook: Workbook, sheet: Sheet, { axis, at, count }: Lines): void => {
  workbook.foldSpills(sheet);
  for (const list of axis === 'rows' ? [sheet.rows] : sheet.rows) list?.splice(at - 1, count);
  settle(workbook, sheet, axis, deleted(at, count), -count);
};

/** Moves the whole columns of a block so that they stand before what was column `before`. */
export const moveColumns = (workbook: Workbook, { sheet, rect }: Block, before: number): void => {
  const { column: from, columns: count } = rect;
  if (before >= from && before <= from + count) return;
  workbook.foldSpills(sheet);
  const target = before > from ? before - count : before;
  for (const cells of sheet.rows) {
    if (!cells) continue;
    putBefore(cells, Math.max(from + count, before), []);
    putBefore(cells, target, cells.splice(from - 1, count));
  }
  renumber(workbook, sheet, 'columns', moved(from, count, before));
  workbook.restructured(sheet);
};

/** Renames a sheet; formulas follow. */
export const renameSheet = (workbook: Workbook, sheet: Sheet, name: string): void => {
  workbook.changeReferences((area) => (area.sheet === sheet.name ? { ...area, sheet: name } : area));
  sheet.name = name;
  workbook.restructured(sheet);
};

/** Deletes a sheet; references to it become #REF!. */
export const deleteSheet = (workbook: Workbook, sheet: Sheet): void => {
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.changeReferences((area) => (area.sheet === sheet.name ? null : area));
  workbook.restructured(sheet);
};
