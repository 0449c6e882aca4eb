// Who may change which cells: protections that warn, protections that close. Knows no window.
import type { Block } from '#local/model/move';
import { addProtection, closedTo, warnsIn } from '#local/model/protection';
import { overlaps } from '#local/model/rect';
import { Refusal } from '#local/refusal';
import type { Machine } from '#local/run/machine';

const WARNS = 'Bạn đang cố sửa một phần của trang tính mà người lập sổ khuyên không nên sửa. Vẫn sửa?';
const CLOSED =
  'Bạn đang cố sửa ô hoặc đối tượng được bảo vệ. Hãy liên hệ với chủ sở hữu bảng tính để gỡ bảo vệ nếu bạn cần sửa.';

/** Throws a refusal for cells closed to the acting person, and a question for those that warn unless he is `sure`. */
export const checkFree = (machine: Machine, blocks: readonly Block[], sure: boolean): void => {
  const { user, owner } = machine;
  if (blocks.some(({ sheet, rect }) => closedTo(sheet, rect, user, owner))) throw new Refusal(CLOSED);
  if (!sure && blocks.some(({ sheet, rect }) => warnsIn(sheet, rect))) throw new Refusal(WARNS, true);
};

/** Closes a block to everyone but the acting person and the owner. */
export const closeBlock = ({ workbook, user }: Machine, block: Block): void => {
  addProtection(workbook, block, [user]);
};

/** Takes away what closes a block. Throws a refusal when nothing does, or when it was closed by somebody else. */
export const openBlock = (machine: Machine, block: Block): void => {
  const closed = block.sheet.protections.filter(({ rect, editors }) => editors !== null && overlaps(rect, block.rect));
  if (closed.length === 0) throw new Refusal('Vùng này không có ô nào bị khóa.');
  checkFree(machine, [block], true);
  block.sheet.protections = block.sheet.protections.filter((protection) => !closed.includes(protection));
};
