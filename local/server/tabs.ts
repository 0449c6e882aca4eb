// Adding, renaming and deleting tabs as a person does. Knows no cell.
import type { Sheet } from '#local/model/sheet';
import { deleteSheet, renameSheet } from '#local/model/structure';
import { Refusal } from '#local/refusal';
import type { Machine } from '#local/run/machine';
import { checkFree } from '#local/server/protect';

const LONGEST_NAME = 100;

const isTaken = ({ workbook }: Machine, name: string, but?: Sheet): boolean =>
  workbook.sheets.some((sheet) => sheet !== but && sheet.name.toLowerCase() === name.toLowerCase());

export const addTab = (machine: Machine): void => {
  let number = machine.workbook.sheets.length + 1;
  while (isTaken(machine, `Trang tính${number}`)) number += 1;
  machine.workbook.activeSheetId = machine.workbook.addSheet(`Trang tính${number}`).id;
};

export const renameTab = (machine: Machine, sheet: Sheet, text: string): void => {
  const name = text.trim();
  if (name === '') throw new Refusal('Tên trang tính không được để trống.');
  if (name.length > LONGEST_NAME) throw new Refusal(`Tên trang tính dài quá ${LONGEST_NAME} ký tự.`);
  if (isTaken(machine, name, sheet)) throw new Refusal(`Đã có trang tính tên “${name}”. Hãy nhập tên khác.`);
  if (name !== sheet.name) renameSheet(machine.workbook, sheet, name);
};

export const deleteTab = (machine: Machine, sheet: Sheet, sure: boolean): void => {
  const { workbook } = machine;
  if (workbook.sheets.length === 1) throw new Refusal('Không xóa được trang tính cuối cùng của sổ.');
  checkFree(machine, [{ sheet, rect: sheet.whole() }], sure);
  const index = workbook.sheets.indexOf(sheet);
  deleteSheet(workbook, sheet);
  if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = workbook.sheets[Math.max(0, index - 1)]?.id ?? 0;
};
