// Calls on sheets, protections and the spreadsheet itself, and the handles that cost nothing. Knows no permission and no counting.
import { checkLines, type Handler, type Handlers, OUT_OF_BOUNDS, openBlockOf, sheetOf } from '#local/calls/call';
import { contains, type Rect, rectOfA1 } from '#local/model/rect';
import type { FormatRule, Protection, Sheet } from '#local/model/sheet';
import { type Axis, insertLines, moveColumns, renameSheet } from '#local/model/structure';
import type { Locale } from '#local/model/typed-input';
import { Exception } from '#local/run/execution';
import type { Op, WireFormatRule } from '#local/wire';
import { isZone } from '#local/zone';

type SheetOp = Extract<
  Op,
  | `${'Sheet' | 'Spreadsheet' | 'Protection'}.${string}`
  | `handle.${'sheetByName' | 'sheets' | 'sheetName' | 'range' | 'dataRange' | 'protectionRange'}`
>;

const rectOfForm = (sheet: Sheet, form: readonly (string | number)[]): Rect => {
  const [first = '', ...others] = form;
  if (typeof first === 'string') {
    const rect = rectOfA1(first, sheet.maxRows, sheet.maxColumns);
    if (!rect) throw new Exception(`Range not found: ${first}`);
    return rect;
  }
  const [row, column = 0, rows = 1, columns = 1] = [first, ...others].map(Number);
  if (![row, column, rows, columns].every(Number.isInteger))
    throw new Exception("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1');
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1');
  return { row: row ?? 0, column, rows, columns };
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

const sizeOf = (sheet: Sheet, axis: Axis): number => (axis === 'rows' ? sheet.maxRows : sheet.maxColumns);

const hiding =
  (axis: Axis): Handler<'Sheet.hideRows'> =>
  (scene, id, first, count) => {
    const sheet = sheetOf(scene, id);
    checkLines(first, count, sizeOf(sheet, axis));
    const hidden = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
    for (let at = first; at < first + count; at += 1) hidden.add(at);
  };

const freezing =
  (axis: Axis): Handler<'Sheet.setFrozenRows'> =>
  (scene, id, count) => {
    const sheet = sheetOf(scene, id);
    if (count < 0 || count >= sizeOf(sheet, axis))
      throw new Exception(`You can't freeze all visible ${axis} on the sheet.`);
    sheet[axis === 'rows' ? 'frozenRows' : 'frozenColumns'] = count;
  };

/** Inserts `side` lines (0 or 1) behind the line that the new ones take after. */
const inserting =
  (axis: Axis, side: 0 | 1): Handler<'Sheet.insertRowsAfter'> =>
  (scene, id, at, count) => {
    const sheet = sheetOf(scene, id);
    checkLines(at, 1, sizeOf(sheet, axis));
    if (count < 1) throw new Exception(`The number of ${axis} in the range must be at least 1`);
    const before = at + side;
    const whole = sheet.whole();
    openBlockOf(scene, {
      sheetId: id,
      ...whole,
      ...(axis === 'rows' ? { row: before, rows: 1 } : { column: before, columns: 1 }),
    });
    insertLines(scene.machine.workbook, sheet, { axis, before, count, inheritFrom: at });
  };

/** Calls of Sheet, Protection and Spreadsheet. */
export const SHEET_CALLS: Handlers<SheetOp> = {
  'handle.sheetByName': ({ machine }, name) => machine.workbook.sheetNamed(name)?.id ?? null,
  'handle.sheets': ({ machine }) => machine.workbook.sheets.map((sheet) => sheet.id),
  'handle.sheetName': (scene, id) => sheetOf(scene, id).name,
  'handle.range': (scene, id, form) => {
    const sheet = sheetOf(scene, id);
    const rect = rectOfForm(sheet, form);
    if (!contains(sheet.whole(), rect)) throw new Exception(OUT_OF_BOUNDS);
    return { sheetId: id, ...rect };
  },
  'handle.dataRange': (scene, id) => ({ sheetId: id, ...sheetOf(scene, id).dataRect() }),
  'handle.protectionRange': (scene, sheetId, id) => ({ sheetId, ...protectionOf(sheetOf(scene, sheetId), id).rect }),

  'Spreadsheet.getId': ({ machine }) => machine.workbook.id,
  'Spreadsheet.getUrl': ({ machine }) => `https://docs.google.com/spreadsheets/d/${machine.workbook.id}/edit`,
  'Spreadsheet.getSpreadsheetLocale': ({ machine }) => machine.workbook.locale,
  'Spreadsheet.getSpreadsheetTimeZone': ({ machine }) => machine.workbook.zone,
  'Spreadsheet.setSpreadsheetLocale': ({ machine }, locale) => {
    if (locale !== 'vi_VN' && locale !== 'en_US') throw new Exception(`Invalid argument: ${locale}`);
    machine.workbook.locale = locale satisfies Locale;
  },
  'Spreadsheet.setSpreadsheetTimeZone': ({ machine }, zone) => {
    if (!isZone(zone)) throw new Exception(`Invalid argument: ${zone}`);
    machine.workbook.zone = zone;
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
    scene.machine.screen?.select(id, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  },
  'Spreadsheet.toast': ({ machine }, text, title) => {
    if (machine.screen) machine.screen.toast(title, text);
    else machine.toasts.push({ title, text });
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
    scene.machine.workbook.show(sheet, sheet.whole());
  },
  'Sheet.getCharts': (scene, id) => sheetOf(scene, id).charts,
  'Sheet.insertChart': (scene, id, chart) => {
    const sheet = sheetOf(scene, id);
    sheet.charts.push({ ...chart, id: 1 + Math.max(0, ...sheet.charts.map((other) => other.id)) });
    scene.machine.workbook.show(sheet, { row: chart.row, column: chart.column, rows: 1, columns: 1 });
  },
  'Sheet.removeChart': (scene, id, chartId) => {
    const sheet = sheetOf(scene, id);
    const chart = sheet.charts.find((other) => other.id === chartId);
    if (!chart) throw new Exception('Chart does not exist.');
    sheet.charts = sheet.charts.filter((other) => other !== chart);
    scene.machine.workbook.show(sheet, { row: chart.row, column: chart.column, rows: 1, columns: 1 });
  },
  'Sheet.getProtections': (scene, id, type) =>
    type === 'RANGE' ? sheetOf(scene, id).protections.map((protection) => protection.id) : [],
  'Sheet.hideColumns': hiding('columns'),
  'Sheet.hideRows': hiding('rows'),
  'Sheet.isColumnHiddenByUser': (scene, id, column) => sheetOf(scene, id).hiddenColumns.has(column),
  'Sheet.isRowHiddenByUser': (scene, id, row) => sheetOf(scene, id).hiddenRows.has(row),
  'Sheet.insertRowsAfter': inserting('rows', 1),
  'Sheet.insertRowsBefore': inserting('rows', 0),
  'Sheet.insertColumnsAfter': inserting('columns', 1),
  'Sheet.insertColumnsBefore': inserting('columns', 0),
  'Sheet.moveColumns': (scene, id, columns, before) => {
    const { sheet, rect } = openBlockOf(scene, columns);
    if (sheet.id !== id || before < 1 || before > sheet.maxColumns + 1) throw new Exception(OUT_OF_BOUNDS);
    moveColumns(scene.machine.workbook, sheet, { from: rect.column, count: rect.columns, before });
  },
  'Sheet.setColumnWidths': (scene, id, first, count, width) => {
    const sheet = sheetOf(scene, id);
    checkLines(first, count, sheet.maxColumns);
    for (let column = first; column < first + count; column += 1) sheet.widths.set(column, width);
  },
  'Sheet.setFrozenColumns': freezing('columns'),
  'Sheet.setFrozenRows': freezing('rows'),
  'Sheet.setName': (scene, id, name) => {
    const sheet = sheetOf(scene, id);
    const other = scene.machine.workbook.sheetNamed(name);
    if (other && other !== sheet)
      throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
    if (name !== sheet.name) renameSheet(scene.machine.workbook, sheet, name);
  },
  'Sheet.setTabColor': (scene, id, color) => {
    sheetOf(scene, id).tabColor = color ?? '';
  },

  'Protection.getDescription': (scene, sheetId, id) => protectionOf(sheetOf(scene, sheetId), id).description,
  'Protection.isWarningOnly': (scene, sheetId, id) => protectionOf(sheetOf(scene, sheetId), id).warningOnly,
  'Protection.setDescription': (scene, sheetId, id, text) => {
    protectionOf(sheetOf(scene, sheetId), id).description = text;
  },
  'Protection.setWarningOnly': (scene, sheetId, id, on) => {
    protectionOf(sheetOf(scene, sheetId), id).warningOnly = on;
  },
  'Protection.remove': (scene, sheetId, id) => {
    const sheet = sheetOf(scene, sheetId);
    protectionOf(sheet, id);
    sheet.protections = sheet.protections.filter((protection) => protection.id !== id);
  },
};
