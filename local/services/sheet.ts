// Sheet and Protection. Know no permission and no counting.
import { rectOfA1 } from '#local/formula/area';
import { cellAt, contains, type Rect } from '#local/model/rect';
import type * as model from '#local/model/sheet';
import { type Axis, deleteLines, insertLines, moveColumns, renameSheet } from '#local/model/structure';
import { Exception } from '#local/run/execution';
import type { Held, RuleOfSheets, Scene, Services } from '#local/services/classes';
import { handle, held, itself, named, openBlockOf, sheetOf } from '#local/services/scene';
import type { Itself, RangeRef, Wire } from '#local/wire';

const OUT_OF_BOUNDS = 'The coordinates of the range are outside the dimensions of the sheet.';

const rectOfForm = (sheet: model.Sheet, form: readonly Wire[]): Rect => {
  const [first = null] = form;
  if (typeof first === 'string') {
    const rect = rectOfA1(first, sheet.maxRows, sheet.maxColumns);
    if (!rect) throw new Exception(`Range not found: ${first}`);
    return rect;
  }
  const [row = 0, column = 0, rows = 1, columns = 1] = form.map(Number);
  if (![row, column, rows, columns].every(Number.isInteger))
    throw new Exception("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1');
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1');
  return { row, column, rows, columns };
};

/** The range that a form of getRange means. */
const rangeOf = (scene: Scene, id: number, form: readonly Wire[]): RangeRef => {
  const sheet = sheetOf(scene, id);
  const rect = rectOfForm(sheet, form);
  if (!contains(sheet.whole(), rect)) throw new Exception(OUT_OF_BOUNDS);
  return { sheetId: id, ...rect };
};

const ruleOfSheets = (sheetId: number, { ranges, ...rule }: model.FormatRule): RuleOfSheets => ({
  ...rule,
  ranges: ranges.map((rect) => ({ sheetId, ...rect })),
});

const ruleOfSheet = (id: number, { ranges, ...rule }: RuleOfSheets): model.FormatRule => ({
  ...rule,
  ranges: ranges.map(({ sheetId, ...rect }) => {
    if (sheetId !== id) throw new Exception('Conditional format rule cannot reference a different sheet.');
    return rect;
  }),
});

const sizeOf = (sheet: model.Sheet, axis: Axis): number => (axis === 'rows' ? sheet.maxRows : sheet.maxColumns);

/** Throws unless `first … first + count - 1` lies on the sheet. */
const checkLines = (first: number, count: number, most: number): void => {
  if (!(count >= 1)) throw new Exception('The number of rows in the range must be at least 1');
  if (first < 1 || first + count - 1 > most) throw new Exception(OUT_OF_BOUNDS);
};

const hiding =
  (axis: Axis) =>
  (scene: Scene, id: number, first: number, count: number | null): undefined => {
    const sheet = sheetOf(scene, id);
    const lines = count ?? 1;
    checkLines(first, lines, sizeOf(sheet, axis));
    const hidden = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
    for (let at = first; at < first + lines; at += 1) hidden.add(at);
  };

const freezing =
  (axis: Axis) =>
  (scene: Scene, id: number, count: number): undefined => {
    const sheet = sheetOf(scene, id);
    if (count < 0 || count >= sizeOf(sheet, axis))
      throw new Exception(`You can't freeze all visible ${axis} on the sheet.`);
    sheet[axis === 'rows' ? 'frozenRows' : 'frozenColumns'] = count;
  };

/** Inserts `side` lines (0 or 1) behind the line that the new ones take after. */
const inserting = (axis: Axis, side: 0 | 1) => (scene: Scene, id: number, at: number, count: number) => {
  const sheet = sheetOf(scene, id);
  checkLines(at, 1, sizeOf(sheet, axis));
  if (count < 1) throw new Exception(`The number of ${axis} in the range must be at least 1`);
  const before = at + side;
  const line = axis === 'rows' ? { row: before, rows: 1 } : { column: before, columns: 1 };
  openBlockOf(scene, { sheetId: id, ...sheet.whole(), ...line });
  insertLines(scene.machine.workbook, sheet, { axis, before, count, inheritFrom: at });
  return itself(id);
};

export const Sheet: Services['Sheet'] = {
  getName: (scene, id) => sheetOf(scene, id).name,
  setName: (scene, id, name) => {
    const sheet = sheetOf(scene, id);
    const other = scene.machine.workbook.sheetNamed(name);
    if (other && other !== sheet)
      throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
    if (name !== sheet.name) renameSheet(scene.machine.workbook, sheet, name);
    return itself(id);
  },
  setTabColor: (scene, id, color) => {
    sheetOf(scene, id).tabColor = color ?? '';
    return itself(id);
  },
  getRange: (scene, id, ...form: Wire[]) => handle('Range', rangeOf(scene, id, form)),
  getRangeList: (scene, id, addresses) => {
    const ranges = addresses.map((address) => rangeOf(scene, id, [String(address)]));
    return handle('RangeList', ranges);
  },
  getDataRange: (scene, id) => handle('Range', { sheetId: id, ...sheetOf(scene, id).dataRect() }),
  getSheetId: (scene, id) => sheetOf(scene, id).id,
  getMaxRows: (scene, id) => sheetOf(scene, id).maxRows,
  getMaxColumns: (scene, id) => sheetOf(scene, id).maxColumns,

  getConditionalFormatRules: (scene, id) =>
    sheetOf(scene, id).rules.map((rule) => handle('ConditionalFormatRule', ruleOfSheets(id, rule))),
  setConditionalFormatRules: (scene, id, rules) => {
    const sheet = sheetOf(scene, id);
    sheet.rules = rules.map((rule) => ruleOfSheet(id, held(scene, rule, 'ConditionalFormatRule')));
    scene.machine.workbook.show(sheet, sheet.whole());
  },
  getProtections: (scene, sheetId, type) =>
    named(scene, type, 'ProtectionType') === 'RANGE'
      ? sheetOf(scene, sheetId).protections.map(({ id }) => handle('Protection', { sheetId, id }))
      : [],

  getCharts: (scene, id) => sheetOf(scene, id).charts.map((chart) => handle('EmbeddedChart', chart)),
  newChart: () =>
    handle('EmbeddedChartBuilder', { id: 0, type: 'COLUMN', ranges: [], row: 1, column: 1, x: 0, y: 0, options: {} }),
  insertChart: (scene, sheetId, given) => {
    const sheet = sheetOf(scene, sheetId);
    const id = 1 + Math.max(0, ...sheet.charts.map((other) => other.id));
    const chart = { ...held(scene, given, 'EmbeddedChart'), id };
    sheet.charts.push(chart);
    scene.machine.workbook.show(sheet, cellAt(chart.row, chart.column));
  },
  removeChart: (scene, sheetId, given) => {
    const sheet = sheetOf(scene, sheetId);
    const { id } = held(scene, given, 'EmbeddedChart');
    const chart = sheet.charts.find((other) => other.id === id);
    if (!chart) throw new Exception('Chart does not exist.');
    sheet.charts = sheet.charts.filter((other) => other !== chart);
    scene.machine.workbook.show(sheet, cellAt(chart.row, chart.column));
  },

  hideColumns: hiding('columns'),
  hideRows: hiding('rows'),
  isColumnHiddenByUser: (scene, id, column) => sheetOf(scene, id).hiddenColumns.has(column),
  isRowHiddenByUser: (scene, id, row) => sheetOf(scene, id).hiddenRows.has(row),
  insertRowsAfter: inserting('rows', 1),
  insertRowsBefore: inserting('rows', 0),
  insertColumnsAfter: inserting('columns', 1),
  insertColumnsBefore: inserting('columns', 0),
  deleteColumn: (scene, id, at) => {
    const { sheet } = openBlockOf(scene, rangeOf(scene, id, [1, at, sheetOf(scene, id).maxRows]));
    if (sheet.maxColumns - (at > sheet.frozenColumns ? 1 : 0) <= sheet.frozenColumns)
      throw new Exception('Sorry, it is not possible to delete all non-frozen columns.');
    deleteLines(scene.machine.workbook, sheet, { axis: 'columns', at, count: 1 });
    return itself(id);
  },
  moveColumns: (scene, id, columns, before) => {
    const { sheet, rect } = openBlockOf(scene, held(scene, columns, 'Range'));
    if (sheet.id !== id || before < 1 || before > sheet.maxColumns + 1) throw new Exception(OUT_OF_BOUNDS);
    moveColumns(scene.machine.workbook, { sheet, rect }, before);
  },
  setColumnWidths: (scene, id, first, count, width) => {
    const sheet = sheetOf(scene, id);
    checkLines(first, count, sheet.maxColumns);
    for (let column = first; column < first + count; column += 1) sheet.widths.set(column, width);
    return itself(id);
  },
  setFrozenColumns: freezing('columns'),
  setFrozenRows: freezing('rows'),
};

const protectionOf = (scene: Scene, { sheetId, id }: Held['Protection']): model.Protection => {
  const found = sheetOf(scene, sheetId).protections.find((protection) => protection.id === id);
  if (!found) throw new Exception('Protection does not exist.');
  return found;
};

const changed = (scene: Scene, at: Held['Protection'], parts: Partial<model.Protection>): Itself => {
  Object.assign(protectionOf(scene, at), parts);
  return itself(at);
};

export const Protection: Services['Protection'] = {
  getDescription: (scene, at) => protectionOf(scene, at).description,
  getRange: (scene, at) => handle('Range', { sheetId: at.sheetId, ...protectionOf(scene, at).rect }),
  isWarningOnly: (scene, at) => protectionOf(scene, at).warningOnly,
  setDescription: (scene, at, text) => changed(scene, at, { description: String(text) }),
  setWarningOnly: (scene, at, warningOnly) => changed(scene, at, { warningOnly }),
  remove: (scene, at) => {
    const gone = protectionOf(scene, at);
    const sheet = sheetOf(scene, at.sheetId);
    sheet.protections = sheet.protections.filter((protection) => protection !== gone);
  },
};
