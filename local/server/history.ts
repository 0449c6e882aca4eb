// Undo and redo of what people did to cells: contents, formats, rules, notes and looks of the cells touched. Knows no person.
import type { Cell } from '#local/model/cell';
import { copyCell } from '#local/model/move';
import type { Block, FormatRule, Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';
import { copiesOf } from '#local/person-edits';

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
    cells.forEach((line, down) => {
      line.forEach((cell, right) => {
        const place = { sheet, row: rect.row + down, column: rect.column + right };
        copyCell(workbook, cell, place, { rows: 0, columns: 0 });
      });
    });
    workbook.touch(sheet, rect);
  }
  return now;
};

const sizeOf = ({ blocks }: Step): number =>
  blocks.reduce((sum, { block: { rect } }) => sum + rect.rows * rect.columns, 0);

export class History {
  private undoable: Step[] = [];
  private redoable: Step[] = [];

  add(step: Step): void {
    this.undoable = [...this.undoable, step].slice(-STEPS_KEPT);
    while (this.undoable.length > 1 && this.undoable.reduce((sum, each) => sum + sizeOf(each), 0) > CELLS_KEPT)
      this.undoable.shift();
    this.redoable = [];
  }
  /** Rows, columns or sheets were rearranged: places no longer hold. */
  forget(): void {
    this.undoable = [];
    this.redoable = [];
  }
  /** The step that would be taken back, or done again. */
  next(which: 'undo' | 'redo'): Step | undefined {
    return (which === 'undo' ? this.undoable : this.redoable).at(-1);
  }
  /** Takes {@link next} back, or does it again. */
  take(which: 'undo' | 'redo', workbook: Workbook): void {
    const [from, to] = which === 'undo' ? [this.undoable, this.redoable] : [this.redoable, this.undoable];
    const step = from.pop();
    if (step) to.push(restored(workbook, step));
  }
}
