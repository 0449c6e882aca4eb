// Carries out on the workbook what a person did in a window, as Google Sheets does, or refuses it whole. Knows no window and runs no script.
import { CELL_TEXT_LIMIT, MOVE_FIRES_ON_EDIT } from '#local/limits';
import { moveBlock } from '#local/model/move';
import { contains, overlaps, type Place, type Size } from '#local/model/rect';
import type { Block, Sheet } from '#local/model/sheet';
import {
  captured,
  clearCells,
  type Edit,
  fillCells,
  pasteCells,
  pasteText,
  sortRows,
  typeInto,
} from '#local/person-edits';
import { Refusal } from '#local/refusal';
import { cellsOfText } from '#local/server/clipboard';
import type { CellIntent, Intent } from '#local/server/protocol';
import { blockOf, checkFree, type Doing, growFor, OUTSIDE, type Scene, STRUCTURE } from '#local/server/structure';

const sheetOf = ({ machine }: Pick<Scene, 'machine'>, id: number): Sheet => {
  const sheet = machine.workbook.sheetById(id);
  if (!sheet) throw new Refusal('Trang tính này không còn trong sổ.');
  return sheet;
};

/** A block from `at` on, for which the sheet grows where it is too small. */
const roomAt = ({ machine, sure }: Scene, sheet: Sheet, at: Place, size: Size): Block => {
  const rect = { row: at.row, column: at.column, rows: size.rows, columns: size.columns };
  checkFree(machine, [{ sheet, rect }], sure);
  growFor(machine, sheet, rect);
  return { sheet, rect };
};

/** Makes an edit of a block that can be undone. */
const undoable = <Done>({ machine, history, sure }: Scene, block: Block, change: () => Done): Done => {
  checkFree(machine, [block], sure);
  const step = captured([block]);
  const done = change();
  history.add(step);
  return done;
};

const checkLength = (texts: readonly string[]): void => {
  if (texts.some((text) => text.length > CELL_TEXT_LIMIT))
    throw new Refusal(`Một ô chứa được nhiều nhất ${CELL_TEXT_LIMIT} ký tự.`);
};

/** Takes the last step back, or does it again. */
const goBack = ({ machine, history, sure }: Scene, { do: which }: { do: 'undo' | 'redo' }): Edit | null => {
  const step = history.next(which);
  if (!step) throw new Refusal(which === 'undo' ? 'Không còn gì để hoàn tác.' : 'Không còn gì để làm lại.');
  const blocks = step.blocks.map(({ block }) => block);
  checkFree(machine, blocks, sure);
  history.take(which, machine.workbook);
  return (step.fires && blocks[0]) || null;
};

const CELL_WORK: Doing<CellIntent, Edit | null> = {
  type: (scene, { rect, text }) => {
    const block = blockOf(scene.sheet, rect);
    checkLength([text]);
    return undoable(scene, block, () => {
      const edit = typeInto(scene.machine, block, text);
      if (typeof edit === 'string') throw new Refusal(edit);
      return edit;
    });
  },
  paste: (scene, { at, text }) => {
    const lines = cellsOfText(text);
    checkLength(lines.flat());
    const columns = lines.reduce((most, line) => Math.max(most, line.length), 1);
    const block = roomAt(scene, scene.sheet, at, { rows: lines.length, columns });
    return undoable(scene, block, () => pasteText(scene.machine, block, lines));
  },
  /** Google repeats what was copied where the target is a multiple of it. */
  copy: (scene, { from, toSheet, to }) => {
    const source = blockOf(scene.sheet, from);
    const fitted = (wanted: number, given: number): number => (wanted % given === 0 ? wanted : given);
    const size = { rows: fitted(to.rows, from.rows), columns: fitted(to.columns, from.columns) };
    const block = roomAt(scene, sheetOf(scene, toSheet), to, size);
    return undoable(scene, block, () => pasteCells(scene.machine, source, block));
  },
  fill: (scene, { from, to }) => {
    const { machine, sheet } = scene;
    const [source, block] = [blockOf(sheet, from), blockOf(sheet, to)];
    const isBelow = to.column === from.column && to.columns === from.columns;
    const isBeside = isBelow || (to.row === from.row && to.rows === from.rows);
    if (!isBeside) throw new Refusal('Chỉ kéo điền được theo một hướng: xuống, lên, sang phải hoặc sang trái.');
    return undoable(scene, block, () => fillCells(machine, source, to));
  },
  /** Cuts and pastes; undoing it takes back the formulas that followed, too. */
  move: (scene, intent) => {
    const { workbook } = scene.machine;
    const from = blockOf(scene.sheet, intent.from);
    checkFree(scene.machine, [from], scene.sure);
    const to = roomAt(scene, sheetOf(scene, intent.toSheet), intent.to, from.rect);
    const formulas = workbook.sheets.flatMap((sheet) => {
      const found: Block[] = [];
      sheet.each((cell, row, column) => {
        if (cell.formula) found.push({ sheet, rect: { row, column, rows: 1, columns: 1 } });
      });
      return found;
    });
    const step = captured([to, from, ...formulas], MOVE_FIRES_ON_EDIT, workbook.sheets);
    moveBlock(workbook, from, to);
    step.blocks = step.blocks.filter(({ block, cells }, index) => {
      const { row, column } = block.rect;
      return index < 2 || block.sheet.at(row, column)?.formula !== cells[0]?.[0]?.formula;
    });
    scene.history.add(step);
    return MOVE_FIRES_ON_EDIT ? to : null;
  },
  clear: (scene, { rect }) => {
    const block = blockOf(scene.sheet, rect);
    return undoable(scene, block, () => clearCells(scene.machine, block));
  },
  sort: (scene, { rect, column, ascending }) => {
    const block = blockOf(scene.sheet, rect);
    if (scene.sheet.merges.some((merge) => overlaps(merge, rect)))
      throw new Refusal('Không sắp xếp được vùng có ô gộp. Hãy bỏ gộp ô trước.');
    if (!contains(rect, { ...rect, column, columns: 1 })) throw new Refusal(OUTSIDE);
    return undoable(scene, block, () => sortRows(scene.machine, block, column, ascending));
  },
  undo: goBack,
  redo: goBack,
};

/** Does it; says which cells were edited, null where onEdit is not told. Throws a {@link Refusal} with nothing changed. */
export const carryOut = (scene: Omit<Scene, 'sheet'>, intent: Intent): Edit | null => {
  const doing = { ...CELL_WORK, ...STRUCTURE }[intent.do] as
    | ((scene: Scene, intent: Intent) => Edit | null | undefined)
    | undefined;
  if (!doing) throw new Refusal('Thao tác này chưa có trong bản thử trên máy.');
  const { activeSheetId } = scene.machine.workbook;
  const sheet = sheetOf(scene, 'sheet' in intent ? intent.sheet : activeSheetId);
  return doing({ ...scene, sheet }, intent) ?? null;
};
