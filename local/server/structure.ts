// Rows, columns and tabs as a person handles them, and who may change which cells. Knows no cell's content.
import { CELLS_PER_WORKBOOK, COLUMNS_PER_SHEET } from '#local/limits';
import { contains, lastColumnOf, lastRowOf, overlaps, type Rect, type Size } from '#local/model/rect';
import type { Block, Sheet } from '#local/model/sheet';
import {
  type Axis,
  deleteLines,
  deleteSheet,
  insertLines,
  type Lines,
  NAMES,
  renameSheet,
} from '#local/model/structure';
import type { History } from '#local/person-edits';
import { Refusal } from '#local/refusal';
import type { Machine } from '#local/run/machine';
import type { Intent, SheetIntent } from '#local/server/protocol';

/** Whose doing, on which sheet. */
export interface Scene {
  machine: Machine;
  history: History;
  /** The person has confirmed what was asked. */
  sure: boolean;
  /** The sheet that the intent names. */
  sheet: Sheet;
}
/** How intents of these kinds are carried out. */
export type Doing<Kinds extends Intent, Done> = {
  [Each in Kinds['do']]: (scene: Scene, intent: Kinds & { do: Each }) => Done;
};

const LONGEST_NAME = 100;
export const OUTSIDE = 'Vùng này nằm ngoài trang tính.';
const WARNS = 'Bạn đang cố sửa một phần của trang tính mà người lập sổ khuyên không nên sửa. Vẫn sửa?';
const CLOSED =
  'Bạn đang cố sửa ô hoặc đối tượng được bảo vệ. Hãy liên hệ với chủ sở hữu bảng tính để gỡ bảo vệ nếu bạn cần sửa.';
const VIETNAMESE: Record<Axis, string> = { rows: 'hàng', columns: 'cột' };

/** Throws a refusal for cells closed to the acting person, and a question for those that warn unless he is `sure`. */
export const checkFree = (machine: Machine, blocks: readonly Block[], sure: boolean): void => {
  const { user, owner } = machine;
  if (blocks.some(({ sheet, rect }) => sheet.isClosedTo(user, owner, rect))) throw new Refusal(CLOSED);
  if (!sure && blocks.some(({ sheet, rect }) => sheet.warnsIn(rect))) throw new Refusal(WARNS, true);
};

/** A block of a sheet. Throws a refusal where it runs past the edge. */
export const blockOf = (sheet: Sheet, rect: Rect): Block => {
  if (!contains(sheet.whole(), rect)) throw new Refusal(OUTSIDE);
  return { sheet, rect };
};

const checkSize = ({ workbook }: Machine, sheet: Sheet, { rows, columns }: Size): void => {
  const others = workbook.sheets.filter((other) => other !== sheet);
  const cells = others.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, rows * columns);
  if (cells <= CELLS_PER_WORKBOOK && columns <= COLUMNS_PER_SHEET) return;
  throw new Refusal('Sổ sẽ vượt quá 10 triệu ô hoặc 18.278 cột, Google Trang tính không nhận.');
};

/** Adds rows and columns at the end until the block fits. */
export const growFor = (machine: Machine, sheet: Sheet, rect: Rect): void => {
  const wanted = {
    rows: Math.max(sheet.maxRows, lastRowOf(rect)),
    columns: Math.max(sheet.maxColumns, lastColumnOf(rect)),
  };
  checkSize(machine, sheet, wanted);
  for (const axis of ['rows', 'columns'] as const) {
    const last = sheet[NAMES[axis].most];
    const lines = { axis, before: last + 1, count: wanted[axis] - last, inheritFrom: last };
    if (lines.count > 0) insertLines(machine.workbook, sheet, lines);
  }
};

/** Whole rows or columns as a block. Throws a refusal where they run past the edge. */
const linesOf = (sheet: Sheet, { axis, at, count }: Lines): Block =>
  blockOf(sheet, { ...sheet.whole(), [NAMES[axis].at]: at, [axis]: count });

/** Inserts before `at`; the new lines look like the one that stood there. Inside a protected block only who may edit that. */
const insertAt = ({ machine, sheet }: Scene, { axis, at, count }: Lines): void => {
  const last = sheet[NAMES[axis].most];
  if (at > last + 1) throw new Refusal('Chỗ chèn nằm ngoài trang tính.');
  checkSize(machine, sheet, { rows: sheet.maxRows, columns: sheet.maxColumns, [axis]: last + count });
  const { at: first } = NAMES[axis];
  const split = sheet.protections.filter(({ rect }) => rect[first] < at && at < rect[first] + rect[axis]);
  checkFree(
    machine,
    split.map(({ rect }) => ({ sheet, rect })),
    true,
  );
  insertLines(machine.workbook, sheet, { axis, before: at, count, inheritFrom: Math.min(at, last) });
};

/** Deletes lines; one that is not frozen must be left. */
const deleteAt = ({ machine, sheet, sure }: Scene, lines: Lines): void => {
  const { axis, at, count } = lines;
  const { most, frozen } = NAMES[axis];
  const deletedBelow = Math.max(0, at + count - 1 - Math.max(at - 1, sheet[frozen]));
  const block = linesOf(sheet, lines);
  if (sheet[most] - sheet[frozen] - deletedBelow < 1)
    throw new Refusal(`Không xóa được tất cả các ${VIETNAMESE[axis]} không cố định.`);
  checkFree(machine, [block], sure);
  deleteLines(machine.workbook, sheet, lines);
};

/** Hides or shows lines; one must stay visible. */
const hideAt = ({ sheet }: Scene, lines: Lines & { do: 'hide' | 'show' }): void => {
  const { axis, at, count } = lines;
  const { most, hidden: part } = NAMES[axis];
  linesOf(sheet, lines);
  const hidden = new Set(sheet[part]);
  for (let line = at; line < at + count; line += 1) hidden[lines.do === 'hide' ? 'add' : 'delete'](line);
  if (hidden.size >= sheet[most]) throw new Refusal(`Không ẩn được tất cả các ${VIETNAMESE[axis]}.`);
  sheet[part] = hidden;
};

const isTaken = ({ workbook }: Machine, name: string, but?: Sheet): boolean =>
  workbook.sheets.some((sheet) => sheet !== but && sheet.name.toLowerCase() === name.toLowerCase());

/** What people do beside editing cells; onEdit is not told. */
export const STRUCTURE: Doing<SheetIntent, void> = {
  insert: insertAt,
  delete: deleteAt,
  hide: hideAt,
  show: hideAt,
  columnWidth: ({ sheet }, { at, count, width }) => {
    linesOf(sheet, { axis: 'columns', at, count });
    for (let column = at; column < at + count; column += 1) sheet.widths.set(column, width);
  },
  addTab: ({ machine }) => {
    let number = machine.workbook.sheets.length + 1;
    while (isTaken(machine, `Trang tính${number}`)) number += 1;
    machine.workbook.activeSheetId = machine.workbook.addSheet(`Trang tính${number}`).id;
  },
  renameTab: ({ machine, sheet }, intent) => {
    const name = intent.name.trim();
    if (name === '') throw new Refusal('Tên trang tính không được để trống.');
    if (name.length > LONGEST_NAME) throw new Refusal(`Tên trang tính dài quá ${LONGEST_NAME} ký tự.`);
    if (isTaken(machine, name, sheet)) throw new Refusal(`Đã có trang tính tên “${name}”. Hãy nhập tên khác.`);
    if (name !== sheet.name) renameSheet(machine.workbook, sheet, name);
  },
  deleteTab: ({ machine, sheet, sure }) => {
    const { workbook } = machine;
    if (workbook.sheets.length === 1) throw new Refusal('Không xóa được trang tính cuối cùng của sổ.');
    checkFree(machine, [{ sheet, rect: sheet.whole() }], sure);
    const index = workbook.sheets.indexOf(sheet);
    deleteSheet(workbook, sheet);
    if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = workbook.sheets[Math.max(0, index - 1)]?.id ?? 0;
  },
  protect: ({ machine, sheet }, { rect }) => {
    machine.workbook.protect(blockOf(sheet, rect), [machine.user]);
  },
  /** Takes away what closes a block, unless nothing does or somebody else closed it. */
  unprotect: ({ machine, sheet }, { rect }) => {
    const block = blockOf(sheet, rect);
    const closed = sheet.protections.filter((each) => each.editors !== null && overlaps(each.rect, rect));
    if (closed.length === 0) throw new Refusal('Vùng này không có ô nào bị khóa.');
    checkFree(machine, [block], true);
    sheet.protections = sheet.protections.filter((protection) => !closed.includes(protection));
  },
};
