// Inserting, deleting and moving rows and columns, renaming and deleting sheets: cells move and every reference follows. Knows no script.
import type { Area, Corner } from '#local/formula/area';
import { type AxisChange, deleted, inserted, moved } from '#local/model/axis';
import { blankCell, type Cell } from '#local/model/cell';
import { lastColumnOf, lastRowOf, type Rect, rectOf } from '#local/model/rect';
import type { Chart, Sheet } from '#local/model/sheet';
import type { LineStep, Workbook } from '#local/model/workbook';

export type Axis = 'rows' | 'columns';

const cornersChanged = (area: Area, axis: Axis, change: AxisChange): Area | null => {
  const part = axis === 'rows' ? 'row' : 'column';
  const { first, last } = area;
  const from = first[part];
  const to = last ? last[part] : from;
  const put = (corner: Corner, at: number | null): Corner => ({ ...corner, [part]: at });
  if (from === null && to === null) return area;
  if (!last) {
    const place = from === null ? null : change.place(from);
    return place === null ? null : place === from ? area : { ...area, first: put(first, place) };
  }
  if (from === null || to === null) {
    const known = from ?? to ?? 1;
    const open = change.span(known, Number.MAX_SAFE_INTEGER);
    if (!open) return null;
    if (open[0] === known) return area;
    return from === null ? { ...area, last: put(last, open[0]) } : { ...area, first: put(first, open[0]) };
  }
  const span = change.span(from, to);
  if (!span) return null;
  if (span[0] === from && span[1] === to) return area;
  return { ...area, first: put(first, span[0]), last: put(last, span[1]) };
};

const rectChanged = (rect: Rect, axis: Axis, change: AxisChange): Rect | null => {
  const span = axis === 'rows' ? change.span(rect.row, lastRowOf(rect)) : change.span(rect.column, lastColumnOf(rect));
  if (!span) return null;
  if (axis === 'rows') return rectOf(span[0], rect.column, span[1], lastColumnOf(rect));
  return rectOf(rect.row, span[0], lastRowOf(rect), span[1]);
};

const rectsChanged = (rects: readonly Rect[], axis: Axis, change: AxisChange): Rect[] =>
  rects.flatMap((rect) => rectChanged(rect, axis, change) ?? []);

const placesChanged = (places: Iterable<number>, change: AxisChange): number[] =>
  [...places].flatMap((at) => change.place(at) ?? []);

/** A chart whose numbers, or whose own sheet, were renumbered. */
const chartChanged = (
  chart: Chart,
  { on, changed, axis, change }: { on: Sheet; changed: Sheet; axis: Axis; change: AxisChange },
): Chart => {
  const part = axis === 'rows' ? 'row' : 'column';
  const ranges = chart.ranges.flatMap((range) => {
    const rect = range.sheetId === changed.id ? rectChanged(range, axis, change) : range;
    return rect ? [{ ...rect, sheetId: range.sheetId }] : [];
  });
  return { ...chart, ranges, [part]: on === changed ? (change.place(chart[part]) ?? chart[part]) : chart[part] };
};

/** Renumbers everything of the workbook that speaks of rows or columns of `sheet`. */
const renumber = (workbook: Workbook, sheet: Sheet, axis: Axis, change: AxisChange): void => {
  workbook.changeReferences((area, owner) =>
    (area.sheet || owner.name) === sheet.name ? cornersChanged(area, axis, change) : area,
  );
  sheet.merges = rectsChanged(sheet.merges, axis, change);
  sheet.rules = sheet.rules
    .map((rule) => ({ ...rule, ranges: rectsChanged(rule.ranges, axis, change) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const rect = rectChanged(protection.rect, axis, change);
    return rect ? { ...protection, rect } : [];
  });
  for (const each of workbook.sheets)
    each.charts = each.charts.map((chart) => chartChanged(chart, { on: each, changed: sheet, axis, change }));
  if (axis === 'rows') sheet.hiddenRows = new Set(placesChanged(sheet.hiddenRows, change));
  else {
    sheet.hiddenColumns = new Set(placesChanged(sheet.hiddenColumns, change));
    sheet.widths = new Map(
      [...sheet.widths].flatMap(([at, width]) => {
        const place = change.place(at);
        return place === null ? [] : [[place, width] as const];
      }),
    );
  }
};

const SIZE = { rows: 'maxRows', columns: 'maxColumns' } as const;
const FROZEN = { rows: 'frozenRows', columns: 'frozenColumns' } as const;

/** After lines came or went at `at`: the sheet's size, all that counts lines, and what is frozen with the lines inside it. */
const settle = (workbook: Workbook, sheet: Sheet, change: AxisChange, step: LineStep): void => {
  const { axis, inserted: more, deleted: less } = step;
  sheet[SIZE[axis]] += more - less;
  renumber(workbook, sheet, axis, change);
  if (sheet[FROZEN[axis]] > 0) sheet[FROZEN[axis]] = change.span(1, sheet[FROZEN[axis]])?.[1] ?? 0;
  workbook.restructured(sheet, step);
};

/** A new cell beside `model`: its format, rule and look, not its content. */
const inheriting = (model: Cell | undefined): Cell | undefined =>
  model && (model.format || model.validation || model.style)
    ? { ...blankCell(), format: model.format, validation: model.validation, style: model.style }
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
  const made = <T>(make: () => T): T[] => Array.from({ length: count }, make);
  if (axis === 'rows')
    putBefore(
      sheet.rows,
      before,
      made(() => sheet.rows[inheritFrom - 1]?.map(inheriting)),
    );
  else
    for (const cells of sheet.rows)
      if (cells && cells.length >= Math.min(before, inheritFrom))
        putBefore(
          cells,
          before,
          made(() => inheriting(cells[inheritFrom - 1])),
        );
  const width = axis === 'columns' ? sheet.widths.get(inheritFrom) : undefined;
  settle(workbook, sheet, inserted(before, count), { axis, at: before, inserted: count, deleted: 0 });
  if (width !== undefined) for (let at = 0; at < count; at += 1) sheet.widths.set(before + at, width);
};

/** Deletes lines; references wholly inside become #REF!. */
export const deleteLines = (
  workbook: Workbook,
  sheet: Sheet,
  { axis, at, count }: { axis: Axis; at: number; count: number },
): void => {
  workbook.foldSpills(sheet);
  if (axis === 'rows') sheet.rows.splice(at - 1, count);
  else for (const cells of sheet.rows) cells?.splice(at - 1, count);
  settle(workbook, sheet, deleted(at, count), { axis, at, inserted: 0, deleted: count });
};

/** Moves whole columns so that they stand before what was column `before`. */
export const moveColumns = (
  workbook: Workbook,
  sheet: Sheet,
  { from, count, before }: { from: number; count: number; before: number },
): void => {
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
