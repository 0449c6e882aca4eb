// Carries out on the workbook what a person did in a window, as Google Sheets does, or refuses it whole. Knows no window and runs no script.
import { CELL_TEXT_LIMIT, MOVE_FIRES_ON_EDIT } from '#local/limits';
import { moveBlock } from '#local/model/move';
import { contains, overlaps, type Rect } from '#local/model/rect';
import type { Block, Sheet } from '#local/model/sheet';
import { clearCells, type Edit, pasteCells, pasteText, sortRows, typeInto } from '#local/person-edits';
import { Refusal } from '#local/refusal';
import { cellsOfText } from '#local/server/clipboard';
import { fillCells } from '#local/server/fill';
import { captured } from '#local/server/history';
import type { Intent, Place } from '#local/server/protocol';
import { blockOf, checkFree, type Doing, growFor, OUTSIDE, type Scene, STRUCTURE } from '#local/server/structure';

const sheetOf = ({ machine }: Pick<Scene, 'machine'>, id: number): Sheet => {
  const sheet = machine.workbook.sheetById(id);
  if (!sheet) throw new Refusal('Trang tính này không còn trong sổ.');
  return sheet;
};

/** A block from `at` on, for which the sheet grows where it is too small. */
const roomAt = ({ machine, sure }: Scene, sheet: Sheet, at: Place, size: { rows: number; columns: number }): Block => {
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

const type = (scene: Scene, block: Block, text: string): Edit => {
  checkLength([text]);
  return undoable(scene, block, () => {
    const edit = typeInto(scene.machine, block.sheet, block.rect, text);
    if (typeof edit === 'string') throw new Refusal(edit);
    return edit;
  });
};

const paste = (scene: Scene, at: Place, text: string): Edit => {
  const lines = cellsOfText(text);
  checkLength(lines.flat());
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 1);
  const block = roomAt(scene, scene.sheet, at, { rows: lines.length, columns });
  return undoable(scene, block, () =>
    pasteText(scene.machine, block.sheet, block.rect, (down, right) => lines[down]?.[right] ?? ''),
  );
};

/** Google repeats what was copied where the target is a multiple of it. */
const copy = (scene: Scene, from: Block, sheet: Sheet, to: Rect): Edit => {
  const fitted = (wanted: number, given: number): number => (wanted % given === 0 ? wanted : given);
  const size = { rows: fitted(to.rows, from.rect.rows), columns: fitted(to.columns, from.rect.columns) };
  const block = roomAt(scene, sheet, to, size);
  return undoable(scene, block, () => pasteCells(scene.machine, from, block));
};

const fill = (scene: Scene, from: Block, to: Block): Edit => {
  const { row, column, rows, columns } = to.rect;
  const { rect } = from;
  const isBeside = (column === rect.column && columns === rect.columns) || (row === rect.row && rows === rect.rows);
  if (!isBeside) throw new Refusal('Chỉ kéo điền được theo một hướng: xuống, lên, sang phải hoặc sang trái.');
  return undoable(scene, to, () => fillCells(scene.machine, from, to.rect));
};

/** Cuts and pastes; undoing it takes back the formulas that followed, too. */
const move = (scene: Scene, from: Block, sheet: Sheet, at: Place): Edit | null => {
  const { workbook } = scene.machine;
  checkFree(scene.machine, [from], scene.sure);
  const to = roomAt(scene, sheet, at, from.rect);
  const formulas = workbook.sheets.flatMap((each) => {
    const found: Block[] = [];
    each.each((cell, row, column) => {
      if (cell.formula) found.push({ sheet: each, rect: { row, column, rows: 1, columns: 1 } });
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
};

const sort = (scene: Scene, { sheet, rect }: Block, by: { column: number; ascending: boolean }): Edit => {
  if (sheet.merges.some((merge) => overlaps(merge, rect)))
    throw new Refusal('Không sắp xếp được vùng có ô gộp. Hãy bỏ gộp ô trước.');
  if (!contains(rect, { ...rect, column: by.column, columns: 1 })) throw new Refusal(OUTSIDE);
  return undoable(scene, { sheet, rect }, () => sortRows(scene.machine, sheet, rect, by));
};

const goBack = ({ machine, history, sure }: Scene, which: 'undo' | 'redo'): Edit | null => {
  const step = history.next(which);
  if (!step) throw new Refusal(which === 'undo' ? 'Không còn gì để hoàn tác.' : 'Không còn gì để làm lại.');
  const blocks = step.blocks.map(({ block }) => block);
  checkFree(machine, blocks, sure);
  history.take(which, machine.workbook);
  return (step.fires && blocks[0]) || null;
};

const CELL_WORK: Doing<Exclude<Intent['do'], keyof typeof STRUCTURE>, Edit | null> = {
  type: (scene, { rect, text }) => type(scene, blockOf(scene.sheet, rect), text),
  paste: (scene, { at, text }) => paste(scene, at, text),
  copy: (scene, { from, toSheet, to }) => copy(scene, blockOf(scene.sheet, from), sheetOf(scene, toSheet), to),
  fill: (scene, { from, to }) => fill(scene, blockOf(scene.sheet, from), blockOf(scene.sheet, to)),
  move: (scene, { from, toSheet, to }) => move(scene, blockOf(scene.sheet, from), sheetOf(scene, toSheet), to),
  clear: (scene, { rect }) => {
    const block = blockOf(scene.sheet, rect);
    return undoable(scene, block, () => clearCells(scene.machine, block.sheet, rect));
  },
  sort: (scene, { rect, column, ascending }) => sort(scene, blockOf(scene.sheet, rect), { column, ascending }),
  undo: (scene) => goBack(scene, 'undo'),
  redo: (scene) => goBack(scene, 'redo'),
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
