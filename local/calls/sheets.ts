// Calls on sheets, protections and the spreadsheet itself, and the handles that cost nothing. Knows no permission and no counting.
import { blockOf, checkLines, type Handlers, OUT_OF_BOUNDS, sheetOf } from '#local/calls/call';
import { rectOfA1 } from '#local/model/rect';
import type { FormatRule, Protection, Sheet } from '#local/model/sheet';
import { insertLines, moveColumns, renameSheet } from '#local/model/structure';
import type { Locale } from '#local/model/typed-input';
import { Exception } from '#local/run/execution';
import type { Op, RangeRef, WireFormatRule } from '#local/wire';
import { isZone } from '#local/zone';

type SheetOp =
  | Extract<Op, `Sheet.${string}` | `Spreadsheet.${string}` | `Protection.${string}`>
  | 'handle.sheetByName'
  | 'handle.sheets'
  | 'handle.sheetName'
  | 'handle.range'
  | 'handle.dataRange'
  | 'handle.protectionRange';

const rangeOfForm = (sheet: Sheet, form: (string | number)[]): RangeRef => {
  const [first, column, rows = 1, columns = 1] = form;
  if (typeof first === 'string') {
    const rect = rectOfA1(first, sheet.maxRows, sheet.maxColumns);
    if (!rect) throw new Exception(`Range not found: ${first}`);
    if (rect.row + rect.rows - 1 > sheet.maxRows || rect.column + rect.columns - 1 > sheet.maxColumns)
      throw new Exception(OUT_OF_BOUNDS);
    return { sheetId: sheet.id, ...rect };
  }
  const numbers = [first, column, rows, columns].map(Number);
  if (numbers.some((part) => !Number.isInteger(part))) {
    throw new Exception("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
  }
  const [row = 0, left = 0, height = 0, width = 0] = numbers;
  if (height < 1) throw new Exception('The number of rows in the range must be at least 1');
  if (width < 1) throw new Exception('The number of columns in the range must be at least 1');
  const inside = row >= 1 && left >= 1 && row + height - 1 <= sheet.maxRows && left + width - 1 <= sheet.maxColumns;
  if (!inside) throw new Exception(OUT_OF_BOUNDS);
  return { sheetId: sheet.id, row, column: left, rows: height, columns: width };
};

const protectionOf = (sheet: Sheet, id: number): Protection => {
  const found = sheet.protections.find((protection) => protection.id === id);
  if (!found) throw new Exception('Protection does not exist.');
  return found;
};

const wireOfRule = (sheet: Sheet, { ranges, ...rule }: FormatRule): WireFormatRule => ({
  ...rule,
  ranges: ranges.map((rect) => ({ sheetId: sheet.id, ...rect })),
});

const ruleOfWire = ({ ranges, ...rule }: WireFormatRule): FormatRule => ({
  ...rule,
  ranges: ranges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
});

const freshName = (names: readonly string[]): string => {
  let number = names.length + 1;
  while (names.includes(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
};

/** Calls of Sheet, Protection and Spreadsheet. */
export const SHEET_CALLS: Handlers<SheetOp> = {
  'handle.sheetByName': ({ machine }, name) => machine.workbook.sheetNamed(name)?.id ?? null,
  'handle.sheets': ({ machine }) => machine.workbook.sheets.map((sheet) => sheet.id),
  'handle.sheetName': (scene, id) => sheetOf(scene, id).name,
  'handle.range': (scene, id, form) => rangeOfForm(sheetOf(scene, id), form),
  'handle.dataRange': (scene, id) => ({ sheetId: id, ...sheetOf(scene, id).dataRect() }),
  'handle.protectionRange': (scene, sheetId, id) => ({ sheetId, ...protectionOf(sheetOf(scene, sheetId), id).rect }),

  'Spreadsheet.getId': ({ machine }) => machine.workbook.id,
  'Spreadsheet.getUrl': ({ machine }) => `https://docs.google.com/spreadsheets/d/${machine.workbook.id}/edit`,
  'Spreadsheet.getSpreadsheetLocale': ({ machine }) => machine.workbook.locale,
  'Spreadsheet.getSpreadsheetTimeZone': ({ machine }) => machine.workbook.zone,
  'Spreadsheet.setSpreadsheetLocale': ({ machine }, locale) => {
    if (locale !== 'vi_VN' && locale !== 'en_US') throw new Exception(`Invalid argument: ${locale}`);
    machine.workbook.locale = locale satisfies Locale;
    return null;
  },
  'Spreadsheet.setSpreadsheetTimeZone': ({ machine }, zone) => {
    if (!isZone(zone)) throw new Exception(`Invalid argument: ${zone}`);
    machine.workbook.zone = zone;
    return null;
  },
  'Spreadsheet.insertSheet': ({ machine }, name, index) => {
    const names = machine.workbook.sheets.map((sheet) => sheet.name);
    const wanted = name ?? freshName(names);
    if (names.includes(wanted))
      throw new Exception(`A sheet with the name "${wanted}" already exists. Please enter another name.`);
    const sheet = machine.workbook.addSheet(wanted, index ?? names.length);
    machine.workbook.activeSheetId = sheet.id;
    return sheet.id;
  },
  'Spreadsheet.setActiveSheet': (scene, id) => {
    scene.machine.workbook.activeSheetId = sheetOf(scene, id).id;
    return null;
  },
  'Spreadsheet.toast': ({ machine }, text, title) => {
    machine.toasts.push({ title, text });
    return null;
  },

  'Sheet.getSheetId': (scene, id) => sheetOf(scene, id).id,
  'Sheet.getMaxRows': (scene, id) => sheetOf(scene, id).maxRows,
  'Sheet.getMaxColumns': (scene, id) => sheetOf(scene, id).maxColumns,
  'Sheet.getConditionalFormatRules': (scene, id) => {
    const sheet = sheetOf(scene, id);
    return sheet.rules.map((rule) => wireOfRule(sheet, rule));
  },
  'Sheet.setConditionalFormatRules': (scene, id, rules) => {
    const sheet = sheetOf(scene, id);
    if (rules.some((rule) => rule.ranges.some((range) => range.sheetId !== id)))
      throw new Exception('Conditional format rule cannot reference a different sheet.');
    sheet.rules = rules.map(ruleOfWire);
    return null;
  },
  'Sheet.getProtections': (scene, id, type) =>
    type === 'RANGE' ? sheetOf(scene, id).protections.map((protection) => protection.id) : [],
  'Sheet.hideColumns': (scene, id, first, count) => {
    const sheet = sheetOf(scene, id);
    checkLines(first, count, sheet.maxColumns);
    for (let column = first; column < first + count; column += 1) sheet.hiddenColumns.add(column);
    return null;
  },
  'Sheet.hideRows': (scene, id, first, count) => {
    const sheet = sheetOf(scene, id);
    checkLines(first, count, sheet.maxRows);
    for (let row = first; row < first + count; row += 1) sheet.hiddenRows.add(row);
    return null;
  },
  'Sheet.isColumnHiddenByUser': (scene, id, column) => sheetOf(scene, id).hiddenColumns.has(column),
  'Sheet.isRowHiddenByUser': (scene, id, row) => sheetOf(scene, id).hiddenRows.has(row),
  'Sheet.insertRowsAfter': (scene, id, at, count) =>
    inserting(sheetOf(scene, id), scene.machine.workbook, 'rows', { before: at + 1, count, inheritFrom: at }),
  'Sheet.insertRowsBefore': (scene, id, at, count) =>
    inserting(sheetOf(scene, id), scene.machine.workbook, 'rows', { before: at, count, inheritFrom: at }),
  'Sheet.insertColumnsAfter': (scene, id, at, count) =>
    inserting(sheetOf(scene, id), scene.machine.workbook, 'columns', { before: at + 1, count, inheritFrom: at }),
  'Sheet.insertColumnsBefore': (scene, id, at, count) =>
    inserting(sheetOf(scene, id), scene.machine.workbook, 'columns', { before: at, count, inheritFrom: at }),
  'Sheet.moveColumns': (scene, id, columns, before) => {
    const { sheet, rect } = blockOf(scene, columns);
    if (sheet.id !== id || before < 1 || before > sheet.maxColumns + 1) throw new Exception(OUT_OF_BOUNDS);
    moveColumns(scene.machine.workbook, sheet, { from: rect.column, count: rect.columns, before });
    return null;
  },
  'Sheet.setColumnWidths': (scene, id, first, count, width) => {
    const sheet = sheetOf(scene, id);
    checkLines(first, count, sheet.maxColumns);
    for (let column = first; column < first + count; column += 1) sheet.widths.set(column, width);
    return null;
  },
  'Sheet.setFrozenColumns': (scene, id, count) => {
    const sheet = sheetOf(scene, id);
    if (count < 0 || count >= sheet.maxColumns)
      throw new Exception("You can't freeze all visible columns on the sheet.");
    sheet.frozenColumns = count;
    return null;
  },
  'Sheet.setFrozenRows': (scene, id, count) => {
    const sheet = sheetOf(scene, id);
    if (count < 0 || count >= sheet.maxRows) throw new Exception("You can't freeze all visible rows on the sheet.");
    sheet.frozenRows = count;
    return null;
  },
  'Sheet.setName': (scene, id, name) => {
    const sheet = sheetOf(scene, id);
    const other = scene.machine.workbook.sheetNamed(name);
    if (other && other !== sheet)
      throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
    if (name !== sheet.name) renameSheet(scene.machine.workbook, sheet, name);
    return null;
  },
  'Sheet.setTabColor': (scene, id, color) => {
    sheetOf(scene, id).tabColor = color ?? '';
    return null;
  },

  'Protection.getDescription': (scene, sheetId, id) => protectionOf(sheetOf(scene, sheetId), id).description,
  'Protection.isWarningOnly': (scene, sheetId, id) => protectionOf(sheetOf(scene, sheetId), id).warningOnly,
  'Protection.setDescription': (scene, sheetId, id, text) => {
    protectionOf(sheetOf(scene, sheetId), id).description = text;
    return null;
  },
  'Protection.setWarningOnly': (scene, sheetId, id, on) => {
    protectionOf(sheetOf(scene, sheetId), id).warningOnly = on;
    return null;
  },
  'Protection.remove': (scene, sheetId, id) => {
    const sheet = sheetOf(scene, sheetId);
    protectionOf(sheet, id);
    sheet.protections = sheet.protections.filter((protection) => protection.id !== id);
    return null;
  },
};

function inserting(
  sheet: Sheet,
  workbook: Parameters<typeof insertLines>[0],
  axis: 'rows' | 'columns',
  { before, count, inheritFrom }: { before: number; count: number; inheritFrom: number },
): null {
  checkLines(inheritFrom, 1, axis === 'rows' ? sheet.maxRows : sheet.maxColumns);
  if (count < 1) throw new Exception('The number of rows in the range must be at least 1');
  insertLines(workbook, sheet, { axis, before, count, inheritFrom });
  return null;
}
