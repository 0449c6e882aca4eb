// Carries out on the workbook what a person did in a window, as Google Sheets does, or refuses it whole. Knows no window and runs no script.
import { eachPlace } from '#local/calls/cells';
import { styled } from '#local/calls/ranges';
import { CELL_TEXT_LIMIT, MOVE_FIRES_ON_EDIT } from '#local/limits';
import { type Block, moveBlock } from '#local/model/move';
import { contains, overlaps, type Rect } from '#local/model/rect';
import type { Sheet } from '#local/model/sheet';
import { clearCells, type Edit, pasteCells, pasteText, sortRows, typeInto } from '#local/person-edits';
import { Refusal } from '#local/refusal';
import type { Machine } from '#local/run/machine';
import { cellsOfText } from '#local/server/clipboard';
import { fillCells } from '#local/server/fill';
import { captured, type History } from '#local/server/history';
import { deleteAt, growFor, hideAt, insertAt, widenAt } from '#local/server/lines';
import { checkFree, closeBlock, openBlock } from '#local/server/protect';
import type { Intent, Look, Place } from '#local/server/protocol';
import { addTab, deleteTab, renameTab } from '#local/server/tabs';

export interface Scene {
  machine: Machine;
  history: History;
  /** The person has confirmed what was asked. */
  sure: boolean;
}

const OUTSIDE = 'Vùng này nằm ngoài trang tính.';

const sheetOf = ({ machine }: Scene, id: number): Sheet => {
  const sheet = machine.workbook.sheetById(id);
  if (!sheet) throw new Refusal('Trang tính này không còn trong sổ.');
  return sheet;
};

const blockOf = (scene: Scene, id: number, rect: Rect): Block => {
  const sheet = sheetOf(scene, id);
  if (!contains(sheet.whole(), rect)) throw new Refusal(OUTSIDE);
  return { sheet, rect };
};

/** A block from `at` on, for which the sheet grows where it is too small. */
const roomAt = (scene: Scene, sheet: Sheet, at: Place, size: { rows: number; columns: number }): Block => {
  const rect = { row: at.row, column: at.column, rows: size.rows, columns: size.columns };
  checkFree(scene.machine, [{ sheet, rect }], scene.sure);
  growFor(scene.machine.workbook, sheet, rect);
  return { sheet, rect };
};

/** Makes an edit that can be undone. The first block is the one worked on. */
const undoable = <Done>(scene: Scene, blocks: readonly Block[], fires: boolean, change: () => Done): Done => {
  checkFree(scene.machine, blocks, scene.sure);
  const step = captured(blocks, fires);
  const done = change();
  scene.history.add(step);
  return done;
};

const type = (scene: Scene, { sheet, rect }: Block, text: string): Edit => {
  if (text.length > CELL_TEXT_LIMIT) throw new Refusal(`Một ô chứa được nhiều nhất ${CELL_TEXT_LIMIT} ký tự.`);
  return undoable(scene, [{ sheet, rect }], true, () => {
    const edit = typeInto(scene.machine, sheet, rect, text);
    if (typeof edit === 'string') throw new Refusal(edit);
    return edit;
  });
};

const paste = (scene: Scene, sheet: Sheet, at: Place, text: string): Edit => {
  const lines = cellsOfText(text);
  if (lines.flat().some((each) => each.length > CELL_TEXT_LIMIT))
    throw new Refusal(`Một ô chứa được nhiều nhất ${CELL_TEXT_LIMIT} ký tự.`);
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 1);
  const block = roomAt(scene, sheet, at, { rows: lines.length, columns });
  return undoable(scene, [block], true, () =>
    pasteText(scene.machine, sheet, block.rect, (down, right) => lines[down]?.[right] ?? ''),
  );
};

/** Google repeats what was copied where the target is a multiple of it. */
const copy = (scene: Scene, from: Block, sheet: Sheet, to: Rect): Edit => {
  const fitted = (wanted: number, given: number): number => (wanted % given === 0 ? wanted : given);
  const size = { rows: fitted(to.rows, from.rect.rows), columns: fitted(to.columns, from.rect.columns) };
  const block = roomAt(scene, sheet, to, size);
  return undoable(scene, [block], true, () => pasteCells(scene.machine, from, block));
};

const fill = (scene: Scene, from: Block, to: Rect): Edit => {
  const { rect, sheet } = from;
  const isBeside =
    (to.column === rect.column && to.columns === rect.columns) || (to.row === rect.row && to.rows === rect.rows);
  if (!isBeside) throw new Refusal('Chỉ kéo điền được theo một hướng: xuống, lên, sang phải hoặc sang trái.');
  return undoable(scene, [{ sheet, rect: to }], true, () => fillCells(scene.machine, from, to));
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

const sort = (scene: Scene, block: Block, by: { column: number; ascending: boolean }): Edit => {
  const { sheet, rect } = block;
  if (sheet.merges.some((merge) => overlaps(merge, rect)))
    throw new Refusal('Không sắp xếp được vùng có ô gộp. Hãy bỏ gộp ô trước.');
  if (!contains({ ...rect, row: 1, rows: 1 }, { row: 1, column: by.column, rows: 1, columns: 1 }))
    throw new Refusal(OUTSIDE);
  return undoable(scene, [block], true, () => sortRows(scene.machine, sheet, rect, by));
};

const dress = (scene: Scene, block: Block, look: Look): void => {
  const { sheet, rect } = block;
  undoable(scene, [block], false, () => {
    eachPlace(rect, (row, column) => {
      const cell = sheet.ensure(row, column);
      cell.style = styled(cell.style, look);
    });
    scene.machine.workbook.show(sheet, rect);
  });
};

const goBack = ({ machine, history, sure }: Scene, which: 'undo' | 'redo'): Edit | null => {
  const step = history.next(which);
  if (!step) throw new Refusal(which === 'undo' ? 'Không còn gì để hoàn tác.' : 'Không còn gì để làm lại.');
  const blocks = step.blocks.map(({ block }) => block);
  checkFree(machine, blocks, sure);
  history.take(which, machine.workbook);
  const [first] = blocks;
  return step.fires && first ? first : null;
};

type Doing<Kind extends Intent['do'], Done> = {
  [Each in Kind]: (scene: Scene, intent: Intent & { do: Each }) => Done;
};
type CellWork = 'type' | 'paste' | 'copy' | 'fill' | 'move' | 'clear' | 'sort' | 'undo' | 'redo';

const CELL_WORK: Doing<CellWork, Edit | null> = {
  type: (scene, { sheet, rect, text }) => type(scene, blockOf(scene, sheet, rect), text),
  paste: (scene, { sheet, at, text }) => paste(scene, sheetOf(scene, sheet), at, text),
  copy: (scene, { sheet, from, toSheet, to }) => copy(scene, blockOf(scene, sheet, from), sheetOf(scene, toSheet), to),
  fill: (scene, { sheet, from, to }) => fill(scene, blockOf(scene, sheet, from), blockOf(scene, sheet, to).rect),
  move: (scene, { sheet, from, toSheet, to }) => move(scene, blockOf(scene, sheet, from), sheetOf(scene, toSheet), to),
  clear: (scene, { sheet, rect }) => {
    const block = blockOf(scene, sheet, rect);
    return undoable(scene, [block], true, () => clearCells(scene.machine, block.sheet, rect));
  },
  sort: (scene, { sheet, rect, ...by }) => sort(scene, blockOf(scene, sheet, rect), by),
  undo: (scene) => goBack(scene, 'undo'),
  redo: (scene) => goBack(scene, 'redo'),
};

const OTHER_WORK: Doing<Exclude<Intent['do'], CellWork>, void> = {
  insertRows: (scene, { sheet, ...lines }) =>
    insertAt(scene.machine, sheetOf(scene, sheet), { axis: 'rows', ...lines }),
  insertColumns: (scene, { sheet, ...lines }) =>
    insertAt(scene.machine, sheetOf(scene, sheet), { axis: 'columns', ...lines }),
  deleteRows: (scene, { sheet, ...lines }) =>
    deleteAt(scene.machine, sheetOf(scene, sheet), { axis: 'rows', ...lines }, scene.sure),
  deleteColumns: (scene, { sheet, ...lines }) =>
    deleteAt(scene.machine, sheetOf(scene, sheet), { axis: 'columns', ...lines }, scene.sure),
  columnWidth: (scene, { sheet, first, count, width }) => widenAt(sheetOf(scene, sheet), first, count, width),
  hide: (scene, { sheet, axis, first, count }) => hideAt(sheetOf(scene, sheet), { axis, at: first, count }, true),
  show: (scene, { sheet, axis, first, count }) => hideAt(sheetOf(scene, sheet), { axis, at: first, count }, false),
  addTab: ({ machine }) => addTab(machine),
  renameTab: (scene, { sheet, name }) => renameTab(scene.machine, sheetOf(scene, sheet), name),
  deleteTab: (scene, { sheet }) => deleteTab(scene.machine, sheetOf(scene, sheet), scene.sure),
  style: (scene, { sheet, rect, style }) => dress(scene, blockOf(scene, sheet, rect), style),
  protect: (scene, { sheet, rect }) => closeBlock(scene.machine, blockOf(scene, sheet, rect)),
  unprotect: (scene, { sheet, rect }) => openBlock(scene.machine, blockOf(scene, sheet, rect)),
};

/** Does it; says which cells were edited, null where onEdit is not told. Throws a {@link Refusal} with nothing changed. */
export const carryOut = (scene: Scene, intent: Intent): Edit | null => {
  const doing = { ...CELL_WORK, ...OTHER_WORK }[intent.do] as
    | ((scene: Scene, intent: Intent) => Edit | null | undefined)
    | undefined;
  if (!doing) throw new Refusal('Thao tác này chưa có trong bản thử trên máy.');
  return doing(scene, intent) ?? null;
};
