// Cutting a block and putting it elsewhere, copying cells, sorting rows. Knows no script.
import { type Area, movedArea, rectOfArea } from '#local/formula/area';
import { copiedFormula } from '#local/formula/lexer';
import { sortOrder } from '#local/formula/values';
import { Cell } from '#local/model/cell';
import { contains, eachPlace, type Place, type Size } from '#local/model/rect';
import type { Block, Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';

const cut = (workbook: Workbook, { sheet, rect }: Block): (Cell | undefined)[][] =>
  sheet.map(rect, (cell, row, column) => {
    if (cell?.spill) workbook.foldSpill(sheet, { row, column }, cell);
    // What an array result fills stays with its formula.
    if (!cell || cell.spilled) return undefined;
    sheet.rows[row - 1]?.splice(column - 1, 1, undefined);
    return cell;
  });

const follow = (area: Area, owner: Sheet, from: Block, to: Block): Area => {
  if ((area.sheet || owner.name) !== from.sheet.name) return area;
  const rect = rectOfArea(area, from.sheet.maxRows, from.sheet.maxColumns);
  if (!rect || !contains(from.rect, rect)) return area;
  const by = { rows: to.rect.row - from.rect.row, columns: to.rect.column - from.rect.column };
  const sheet = area.sheet || to.sheet !== from.sheet ? to.sheet.name : '';
  return { ...movedArea(area, by, true), sheet };
};

/** Cuts a block and puts it at `to`: everything of the cells goes along, references follow. */
export const moveBlock = (workbook: Workbook, from: Block, to: Block): void => {
  const taken = cut(workbook, from);
  workbook.changeReferences((area, owner) => follow(area, owner, from, to));
  const target: Block = { sheet: to.sheet, rect: { ...from.rect, row: to.rect.row, column: to.rect.column } };
  cut(workbook, target);
  eachPlace(target.rect, (row, column, down, right) => {
    const cell = taken[down]?.[right];
    if (cell) Object.assign(to.sheet.ensure(row, column), cell);
  });
  workbook.formulaVersion += 1;
  workbook.touch(from.sheet, from.rect);
  workbook.touch(target.sheet, target.rect);
};

/** Copies one cell over another: value, formula (shifted), format, rule, note, look. */
export const copyCell = (
  workbook: Workbook,
  source: Cell | undefined,
  to: Place & { sheet: Sheet },
  by: Size,
): void => {
  const from = source ?? new Cell();
  if (!source && !to.sheet.at(to.row, to.column)) return;
  const value = from.spilled ? null : from.value;
  const formula = from.formula && copiedFormula(from.formula, workbook.locale, by);
  workbook.put(to.sheet, to, { value: formula ? null : value, formula });
  const cell = to.sheet.ensure(to.row, to.column);
  Object.assign(cell, { format: from.format, validation: from.validation, note: from.note, style: from.style });
};

/** Sorts the rows of a block by one of its columns: values, formulas, formats, notes and looks move, rules stay. */
export const sortBlock = (workbook: Workbook, { sheet, rect }: Block, column: number, ascending: boolean): void => {
  const copies = sheet.map(rect, (cell) => ({ ...(cell ?? new Cell()) }));
  const rows = copies.map((cells, down) => ({ from: rect.row + down, cells }));
  const key = column - rect.column;
  rows.sort((one, other) => sortOrder(one.cells[key]?.value ?? null, other.cells[key]?.value ?? null, ascending));
  eachPlace(rect, (row, at, down, right) => {
    const { from = row, cells = [] } = rows[down] ?? {};
    const rule = sheet.at(row, at)?.validation ?? null;
    copyCell(workbook, cells[right], { sheet, row, column: at }, { rows: row - from, columns: 0 });
    sheet.ensure(row, at).validation = rule;
  });
  workbook.touch(sheet, rect);
};
