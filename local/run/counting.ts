// Which class of service call each call is, and how many cells it moves. Knows no call's effect.
import type { Op } from '#local/services/classes';
import type { RangeRef } from '#local/wire';

export type CallClass = 'reads' | 'writes' | 'mails' | 'other';

const READS = /^Range\.get(Values|Formulas|Notes|NumberFormats|DataValidations)$/;
const WRITES = /^(Range\.(set|moveTo)|Sheet\.(insert|delete|move))/;
const MOVES_CELLS = /^Range\.(getValues|getFormulas|getNotes|getNumberFormats|setValues?|setFormula|setNotes)$/;

/** Objects that only carry something, and services that hand out nothing but objects. */
const CARRIERS = /^(AuthorizationInfo|Html|LockService|Menu|PromptResponse|PropertiesService|Session|Trigger|console)/;
const HANDLES: Readonly<Record<string, readonly string[]>> = {
  ClockTriggerBuilder: ['everyHours', 'inTimezone'],
  Protection: ['getRange'],
  Range: ['getA1Notation', 'getColumn', 'getNumColumns', 'getNumRows', 'getRow', 'getSheet'],
  ScriptApp: ['newTrigger'],
  Sheet: ['getDataRange', 'getName', 'getRange', 'getRangeList', 'newChart'],
  Spreadsheet: ['getSheetByName', 'getSheets'],
  SpreadsheetApp: ['getActive', 'getUi', 'newConditionalFormatRule', 'newDataValidation'],
  Ui: ['createMenu'],
};
const isHandle = (op: Op): boolean => {
  const [name = '', member = ''] = op.split('.');
  return HANDLES[name]?.includes(member) === true || CARRIERS.test(op);
};

/** The class a call is counted in; null for what costs nothing: objects handed out, values put together. */
export const classOf = (op: Op): CallClass | null => {
  if (op === 'Menu.addToUi') return 'other';
  if (isHandle(op)) return null;
  if (READS.test(op)) return 'reads';
  if (WRITES.test(op)) return 'writes';
  return op === 'MailApp.sendEmail' ? 'mails' : 'other';
};

/** Cells of values, formulas or notes that a call reads or writes. */
export const cellsMoved = (op: Op, at: unknown): number => {
  if (!MOVES_CELLS.test(op)) return 0;
  const { rows, columns } = at as RangeRef;
  return rows * columns;
};
