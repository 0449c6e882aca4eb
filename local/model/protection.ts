// Whom protections keep out and whom they warn. Knows no script and no window.
import { overlaps, type Rect } from '#local/model/rect';
import type { Block, Protection, Sheet } from '#local/model/sheet';
import type { Workbook } from '#local/model/workbook';

/** Protects a block, anew each time; `editors` null keeps nobody out. Returns its id. */
export const addProtection = (
  workbook: Workbook,
  { sheet, rect }: Block,
  editors: readonly string[] | null,
): number => {
  const id = workbook.nextProtectionId;
  workbook.nextProtectionId += 1;
  sheet.protections.push({ id, rect, description: '', warningOnly: false, editors });
  return id;
};

/** Whether a protection keeps a person out: it names editors, and he is neither one of them nor the owner. */
const closes = ({ warningOnly, editors }: Protection, user: string, owner: string): boolean =>
  !warningOnly && editors !== null && user !== owner && !editors.includes(user);

/** Whether any cell of a block is closed to a person. */
export const closedTo = (sheet: Sheet, rect: Rect, user: string, owner: string): boolean =>
  sheet.protections.some((protection) => overlaps(protection.rect, rect) && closes(protection, user, owner));

/** Whether editing a block asks for a confirmation first. */
export const warnsIn = (sheet: Sheet, rect: Rect): boolean =>
  sheet.protections.some((protection) => protection.warningOnly && overlaps(protection.rect, rect));
