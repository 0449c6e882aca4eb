// SpreadsheetApp and Spreadsheet. Know no permission and no counting.
import { Exception } from '#local/run/execution';
import type { Services } from '#local/services/classes';
import { handle, held, notSimulated, sheetOf } from '#local/services/scene';
import type { Wire } from '#local/wire';
import { isZone } from '#local/zone';

export const SpreadsheetApp: Services['SpreadsheetApp'] = {
  flush: () => undefined,
  getActive: () => handle('Spreadsheet', null),
  getUi: () => handle('Ui', null),
  newConditionalFormatRule: () => handle('ConditionalFormatRuleBuilder', { formula: '', ranges: [] }),
  newDataValidation: () =>
    handle('DataValidationBuilder', { type: null, values: [], dropdown: true, allowInvalid: true, helpText: '' }),
  ProtectionType: ['RANGE', 'SHEET'],
};

const freshName = (names: readonly string[]): string => {
  let number = names.length + 1;
  while (names.includes(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
};

export const Spreadsheet: Services['Spreadsheet'] = {
  getId: ({ machine }) => machine.workbook.id,
  getUrl: ({ machine }) => `https://docs.google.com/spreadsheets/d/${machine.workbook.id}/edit`,
  getSheetByName: ({ machine }, _, name) => {
    const sheet = machine.workbook.sheetNamed(String(name));
    return sheet ? handle('Sheet', sheet.id) : null;
  },
  getSheets: ({ machine }) => machine.workbook.sheets.map(({ id }) => handle('Sheet', id)),
  getSpreadsheetLocale: ({ machine }) => machine.workbook.locale,
  getSpreadsheetTimeZone: ({ machine }) => machine.workbook.zone,
  setSpreadsheetLocale: ({ machine }, _, locale) => {
    if (locale !== 'vi_VN' && locale !== 'en_US') throw new Exception(`Invalid argument: ${locale}`);
    machine.workbook.locale = locale;
  },
  setSpreadsheetTimeZone: ({ machine }, _, zone) => {
    if (!isZone(zone)) throw new Exception(`Invalid argument: ${zone}`);
    machine.workbook.zone = zone;
  },
  insertSheet: ({ machine }, _, ...form: Wire[]) => {
    if (form.some((part) => typeof part === 'object')) throw notSimulated('Spreadsheet.insertSheet with options');
    const { workbook } = machine;
    const names = workbook.sheets.map((sheet) => sheet.name);
    const name = form.find((part) => typeof part === 'string') ?? freshName(names);
    if (names.includes(name))
      throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const { id } = workbook.addSheet(name, form.find((part) => typeof part === 'number') ?? names.length);
    workbook.activeSheetId = id;
    return handle('Sheet', id);
  },
  setActiveSheet: (scene, _, sheet) => {
    const { id } = sheetOf(scene, held(scene, sheet, 'Sheet'));
    scene.machine.workbook.activeSheetId = id;
    scene.machine.screen?.select(id, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
    return sheet;
  },
  toast: ({ machine }, _, text, title) => {
    if (machine.screen) machine.screen.toast(String(title ?? ''), String(text));
    else machine.toasts.push({ title: String(title ?? ''), text: String(text) });
  },
};
