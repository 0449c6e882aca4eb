// What a person does to cells: typing, pasting, clearing, sorting, copying; each fires onEdit and recalculates. Knows no structure.
import { eachPlace, putBlock, ruleAccepts } from '#local/calls/cells';
import { type Cell, isCellError } from '#local/model/cell';
import { copyCell, sortBlock } from '#local/model/move';
import { a1Of, type Rect } from '#local/model/rect';
import type { Sheet } from '#local/model/sheet';
import { parseTyped, type Typed } from '#local/model/typed-input';
import { violationText } from '#local/model/validation';
import type { Machine } from '#local/run/machine';
import { execute } from '#local/run/runner';

const hasFunction = (machine: Machine, name: string): boolean =>
  new RegExp(`(?:^|[;}])\\s*function\\s+${name}\\s*\\(`, 'm').test(machine.program.code);

/** Whether the code declares a function of this name. */
export const declares = hasFunction;

/** What an edit event calls a value: text for everything, undefined for a blank. */
const eventText = (cell: Cell | undefined): string | undefined => {
  if (cell?.formula) return cell.formula;
  const value = cell?.value ?? null;
  if (value === null || value === '') return undefined;
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** After a person's edit: the simple trigger, then recalculation. */
const afterEdit = (
  machine: Machine,
  sheet: Sheet,
  rect: Rect,
  change: { value?: string | undefined; oldValue?: string | undefined },
): void => {
  if (!machine.faults.loseEditEvents && hasFunction(machine, 'onEdit')) {
    const fields: Record<string, unknown> = { authMode: 'LIMITED' };
    if (change.value !== undefined) fields.value = change.value;
    if (change.oldValue !== undefined) fields.oldValue = change.oldValue;
    execute(machine, 'onEdit', machine.user, {
      functionName: 'onEdit',
      kind: 'event',
      event: { fields, range: { sheetId: sheet.id, ...rect }, hasSource: true, email: '' },
    });
  }
  machine.calculator.recalculate({ custom: true });
};

const typedAt = (machine: Machine, sheet: Sheet, row: number, column: number, text: string): Typed => {
  const { workbook } = machine;
  const format = sheet.at(row, column)?.format ?? '';
  const typed = parseTyped(text, { locale: workbook.locale, format, thisYear: machine.thisYear() });
  // Typing 12 into a percent cell means 12 %.
  const percent = format.endsWith('%') && typeof typed.value === 'number' && typed.format === '' && !/%\s*$/.test(text);
  return percent && typeof typed.value === 'number' ? { ...typed, value: typed.value / 100 } : typed;
};

/** Types into a block of one cell or, as with Ctrl+Enter, several; refused as a whole by strict rules. */
export const typeInto = (
  machine: Machine,
  sheet: Sheet,
  rect: Rect,
  text: string,
): { accepted: boolean; message?: string } => {
  let refused: { a1: string; help: string } | null = null;
  eachPlace(rect, (row, column) => {
    if (refused || ruleAccepts(sheet, row, column, typedAt(machine, sheet, row, column, text))) return;
    refused = {
      a1: a1Of({ row, column, rows: 1, columns: 1 }),
      help: sheet.at(row, column)?.validation?.helpText ?? '',
    };
  });
  if (refused) {
    const { a1, help } = refused as { a1: string; help: string };
    return { accepted: false, message: help || violationText(a1) };
  }
  const single = rect.rows === 1 && rect.columns === 1;
  const oldValue = single ? eventText(sheet.at(rect.row, rect.column)) : undefined;
  putBlock(machine.workbook, sheet, rect, (down, right) =>
    typedAt(machine, sheet, rect.row + down, rect.column + right, text),
  );
  const value = single ? eventText(sheet.at(rect.row, rect.column)) : undefined;
  afterEdit(machine, sheet, rect, { value, oldValue });
  return { accepted: true };
};

/** Pastes text; rules stay and refuse nothing, unless `dropRules` replaces them. */
export const pasteText = (machine: Machine, sheet: Sheet, rect: Rect, block: string[][], dropRules: boolean): void => {
  const single = rect.rows === 1 && rect.columns === 1;
  const oldValue = single ? eventText(sheet.at(rect.row, rect.column)) : undefined;
  putBlock(machine.workbook, sheet, rect, (down, right) =>
    typedAt(machine, sheet, rect.row + down, rect.column + right, block[down]?.[right] ?? ''),
  );
  if (dropRules) {
    eachPlace(rect, (row, column) => {
      const cell = sheet.at(row, column);
      if (cell) cell.validation = null;
    });
  }
  const value = single ? eventText(sheet.at(rect.row, rect.column)) : undefined;
  afterEdit(machine, sheet, rect, { value, oldValue });
};

/** Deletes contents; formats and rules stay. */
export const clearCells = (machine: Machine, sheet: Sheet, rect: Rect): void => {
  const single = rect.rows === 1 && rect.columns === 1;
  const oldValue = single ? eventText(sheet.at(rect.row, rect.column)) : undefined;
  putBlock(machine.workbook, sheet, rect, () => ({ value: null, formula: '', format: '' }));
  afterEdit(machine, sheet, rect, { oldValue });
};

/** Sorts rows of a block by a column of the sheet. */
export const sortRows = (
  machine: Machine,
  sheet: Sheet,
  rect: Rect,
  by: { column: number; ascending: boolean },
): void => {
  sortBlock(machine.workbook, { sheet, rect }, by.column, by.ascending);
  afterEdit(machine, sheet, rect, {});
};

/** Copies cells with everything that belongs to them. */
export const pasteCells = (machine: Machine, sheet: Sheet, from: Rect, to: Rect): void => {
  const target = { row: to.row, column: to.column, rows: from.rows, columns: from.columns };
  const by = { rows: to.row - from.row, columns: to.column - from.column };
  const taken: (Cell | undefined)[] = [];
  eachPlace(from, (row, column) => {
    const cell = sheet.at(row, column);
    taken.push(cell && { ...cell });
  });
  eachPlace(target, (row, column, down, right) => {
    copyCell(machine.workbook, taken[down * from.columns + right], { sheet, row, column }, by);
  });
  machine.workbook.touch(sheet, target);
  afterEdit(machine, sheet, target, {});
};
