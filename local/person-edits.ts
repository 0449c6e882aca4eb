// What a person does to cells (typing, pasting, clearing, sorting, copying, filling), undo and redo. Says what onEdit is to be told; runs
// nothing.
import { type Cell, rawOf } from '#local/model/cell';
import { copyCell, sortBlock } from '#local/model/move';
import { a1Of, eachPlace, holds, type Rect } from '#local/model/rect';
import type { Block, FormatRule, Sheet } from '#local/model/sheet';
import { parseTyped, type Typed } from '#local/model/typed-input';
import type { Workbook } from '#local/model/workbook';
import type { Machine } from '#local/run/machine';
import { putBlock, ruleAccepts } from '#local/services/cells';
import type { Task } from '#local/wire';

/** A change of cells by a person; texts of a single cell as the event tells them. */
export interface Edit extends Block {
  value?: string | undefined;
  oldValue?: string | undefined;
}

const declares = (machine: Machine, name: string): boolean =>
  new RegExp(`(?:^|[;}])\\s*function\\s+${name}\\s*\\(`, 'm').test(machine.program.code);

/** The simple trigger of opening the file; null when there is none. */
export const openTask = (machine: Machine): Task | null =>
  declares(machine, 'onOpen')
    ? { functionName: 'onOpen', kind: 'event', event: { fields: { authMode: 'LIMITED' }, hasSource: true, email: '' } }
    : null;

/** The simple trigger of an edit; null when there is none to run. */
export const editTask = (machine: Machine, { sheet, rect, value, oldValue }: Edit): Task | null => {
  if (machine.faults.loseEditEvents || !declares(machine, 'onEdit')) return null;
  const { row, column, rows, columns } = rect;
  const range = { sheetId: sheet.id, row, column, rows, columns };
  const fields = { authMode: 'LIMITED', value, oldValue };
  return { functionName: 'onEdit', kind: 'event', event: { fields, range, hasSource: true, email: '' } };
};

/** What an edit event calls a value: text for everything, undefined for a blank. */
const eventText = (cell: Cell | undefined): string | undefined => {
  if (cell?.formula) return cell.formula;
  const value = rawOf(cell?.value ?? null);
  if (value === '') return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

const edited = ({ sheet, rect }: Block, change: () => void): Edit => {
  const text = () => (rect.rows * rect.columns === 1 ? eventText(sheet.at(rect.row, rect.column)) : undefined);
  const oldValue = text();
  change();
  return { sheet, rect, value: text(), oldValue };
};

const typedAt = (machine: Machine, sheet: Sheet, row: number, column: number, text: string): Typed => {
  const { locale } = machine.workbook;
  const format = sheet.at(row, column)?.format ?? '';
  const typed = parseTyped(text, { locale, format, thisYear: machine.thisYear() });
  // Typing 12 into a percent cell means 12 %.
  const isShare = format.endsWith('%') && typed.format === '' && !/%\s*$/.test(text);
  return isShare && typeof typed.value === 'number' ? { ...typed, value: typed.value / 100 } : typed;
};

/** Types into a block of one cell or, as with Ctrl+Enter, several; a strict rule refuses the whole with a sentence. */
export const typeInto = (machine: Machine, block: Block, text: string): Edit | string => {
  const { sheet } = block;
  let refused: string | null = null;
  eachPlace(block.rect, (row, column) => {
    if (refused !== null || ruleAccepts(sheet.at(row, column), typedAt(machine, sheet, row, column, text))) return;
    const help = sheet.at(row, column)?.validation?.helpText;
    const a1 = a1Of({ row, column, rows: 1, columns: 1 });
    refused = help || `Dữ liệu bạn nhập vào ô ${a1} vi phạm quy tắc xác thực dữ liệu đặt cho ô này.`;
  });
  return refused ?? putTexts(machine, block, () => text);
};

const putTexts = (machine: Machine, block: Block, textAt: (down: number, right: number) => string): Edit => {
  const { sheet, rect } = block;
  const contentAt = (down: number, right: number): Typed =>
    typedAt(machine, sheet, rect.row + down, rect.column + right, textAt(down, right));
  return edited(block, () => putBlock(machine.workbook, block, contentAt));
};

/** Puts lines of texts into a block; rules stay and refuse nothing. */
export const pasteText = (machine: Machine, block: Block, lines: readonly (readonly string[])[]): Edit =>
  putTexts(machine, block, (down, right) => lines[down]?.[right] ?? '');

/** Deletes contents; formats and rules stay. */
export const clearCells = ({ workbook }: Machine, block: Block): Edit =>
  edited(block, () => putBlock(workbook, block, () => ({ value: null, formula: '', format: '' })));

/** Sorts rows of a block by a column of the sheet. */
export const sortRows = ({ workbook }: Machine, block: Block, column: number, ascending: boolean): Edit => {
  sortBlock(workbook, block, column, ascending);
  return block;
};

/** Copies of a block's cells, row by row. */
const copiesOf = ({ sheet, rect }: Block): (Cell | undefined)[][] => sheet.map(rect, (cell) => cell && { ...cell });

const around = (offset: number, length: number): number => ((offset % length) + length) % length;

/** Repeats a block all over another, counted from a place, with everything that belongs to its cells. */
const repeat = (workbook: Workbook, from: Block, { sheet, rect }: Block, start: Rect): void => {
  const taken = copiesOf(from);
  eachPlace(rect, (row, column) => {
    const down = around(row - start.row, from.rect.rows);
    const right = around(column - start.column, from.rect.columns);
    const by = { rows: row - from.rect.row - down, columns: column - from.rect.column - right };
    const isItself = sheet === from.sheet && by.rows === 0 && by.columns === 0;
    if (!isItself) copyCell(workbook, taken[down]?.[right], { sheet, row, column }, by);
  });
  workbook.touch(sheet, rect);
};

/** Copies a block, as often as it fits into `to`. */
export const pasteCells = ({ workbook }: Machine, from: Block, to: Block): Edit => {
  repeat(workbook, from, to, to.rect);
  return to;
};

/** Step from cell to cell of an even run of two or more numbers; null for anything else. */
const stepOf = (run: readonly (Cell | undefined)[]): number | null => {
  const values = run.map((cell) =>
    cell && !cell.formula && !cell.spilled && typeof cell.value === 'number' ? cell.value : Number.NaN,
  );
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? Number.NaN));
  const [step] = steps;
  return step !== undefined && steps.every((each) => Math.abs(each - step) < 1e-9) ? step : null;
};

/** Fills `to` (which holds `from`, or lies beside it): numbers and dates in even steps go on, everything else repeats. */
export const fillCells = ({ workbook }: Machine, { sheet, rect: from }: Block, to: Rect): Edit => {
  const taken = copiesOf({ sheet, rect: from });
  const isVertical = to.column === from.column && to.columns === from.columns;
  repeat(workbook, { sheet, rect: from }, { sheet, rect: to }, from);
  eachPlace(to, (row, column) => {
    const [down, right] = [row - from.row, column - from.column];
    const run = isVertical ? taken.map((line) => line[right]) : (taken[down] ?? []);
    const [step, first] = [stepOf(run), run[0]?.value];
    if (step === null || typeof first !== 'number' || holds(from, row, column)) return;
    const value = Number((first + step * (isVertical ? down : right)).toPrecision(15));
    workbook.put(sheet, { row, column }, { value, formula: '' });
  });
  return { sheet, rect: to };
};

const STEPS_KEPT = 100;
const CELLS_KEPT = 500_000;

/** How blocks looked; the first is the one the person worked on. */
export interface Step {
  blocks: { block: Block; cells: (Cell | undefined)[][] }[];
  formats: [Sheet, FormatRule[]][];
  /** Whether onEdit is told when it is taken back. */
  fires: boolean;
}

/** How these blocks look now; with the conditional formats where those may follow the cells. */
export const captured = (blocks: readonly Block[], fires = true, sheets: readonly Sheet[] = []): Step => ({
  blocks: blocks.map((block) => ({ block, cells: copiesOf(block) })),
  formats: sheets.map((sheet) => [sheet, sheet.rules]),
  fires,
});

const restored = (workbook: Workbook, { blocks, formats, fires }: Step): Step => {
  const now = captured(
    blocks.map(({ block }) => block),
    fires,
    formats.map(([sheet]) => sheet),
  );
  for (const [sheet, rules] of formats) {
    if (sheet.rules !== rules) workbook.show(sheet, sheet.whole());
    sheet.rules = rules;
  }
  for (const { block, cells } of blocks) {
    const { sheet, rect } = block;
    eachPlace(rect, (row, column, down, right) =>
      copyCell(workbook, cells[down]?.[right], { sheet, row, column }, { rows: 0, columns: 0 }),
    );
    workbook.touch(sheet, rect);
  }
  return now;
};

const sizeOf = ({ blocks }: Step): number =>
  blocks.reduce((sum, { block: { rect } }) => sum + rect.rows * rect.columns, 0);

export class History {
  private steps: { undo: Step[]; redo: Step[] } = { undo: [], redo: [] };

  add(step: Step): void {
    const undo = [...this.steps.undo, step].slice(-STEPS_KEPT);
    while (undo.length > 1 && undo.reduce((sum, each) => sum + sizeOf(each), 0) > CELLS_KEPT) undo.shift();
    this.steps = { undo, redo: [] };
  }
  /** Rows, columns or sheets were rearranged: places no longer hold. */
  forget(): void {
    this.steps = { undo: [], redo: [] };
  }
  /** The step that would be taken back, or done again. */
  next(which: 'undo' | 'redo'): Step | undefined {
    return this.steps[which].at(-1);
  }
  /** Takes {@link next} back, or does it again. */
  take(which: 'undo' | 'redo', workbook: Workbook): void {
    const step = this.steps[which].pop();
    if (step) this.steps[which === 'undo' ? 'redo' : 'undo'].push(restored(workbook, step));
  }
}
