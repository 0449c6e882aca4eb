// Undo and redo of what people did to cells: contents, formats, rules, notes and looks of the cells touched. Knows no person.
import type { Cell } from '#local/model/cell';
import { copyCell } from '#local/model/move';
import { eachPlace } from '#local/model/rect';
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
