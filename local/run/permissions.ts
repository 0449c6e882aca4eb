// What each service call costs and what it needs: its class, its cells, and who may make it (platform.md §2.1, §7). Knows no effect.
import { CLOSED, Exception, type Kind } from '#local/run/execution';
import type { Access } from '#local/run/machine';
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

/** What a call may need. */
export type Need = 'write' | 'menu' | 'dialog' | 'mail' | 'triggers' | 'email';

const ALL: readonly Need[] = ['write', 'menu', 'dialog', 'mail', 'triggers', 'email'];

/** Needs that each kind of execution is granted. `email` absent: the address reads as empty. */
export const GRANTED: Record<Kind, readonly Need[]> = {
  onOpen: ['write', 'menu'],
  onEdit: ['write', 'menu'],
  custom: [],
  menu: ALL,
  rpc: ALL,
  clock: ['write', 'mail', 'triggers', 'email'],
};

const AUTH = 'https://www.googleapis.com/auth/';

/** Scopes that open a need (any of them). Menus need none. */
const SCOPES: Partial<Record<Need, readonly string[]>> = {
  write: ['spreadsheets.currentonly', 'spreadsheets'],
  dialog: ['script.container.ui'],
  mail: ['script.send_mail'],
  triggers: ['script.scriptapp'],
  email: ['userinfo.email'],
};

/** Scopes that open every need. */
export const EVERY_SCOPE = Object.values(SCOPES).flatMap(([scope]) => AUTH + scope);

const SPREADSHEET_WRITES =
  /^(Range|RangeList|Sheet|Protection|Spreadsheet)\.(set|insert|delete|move|hide|protect|remove|activate|toast)/;

/** What a call needs; null for calls open to everyone. */
export const needOf = (op: Op): Need | null => {
  if (op === 'SpreadsheetApp.getUi' || op === 'Menu.addToUi') return 'menu';
  if (classOf(op) === null || op === 'ScriptApp.getAuthorizationInfo') return null;
  if (op.startsWith('MailApp.')) return 'mail';
  if (/^(ScriptApp|ClockTriggerBuilder)\./.test(op)) return 'triggers';
  if (op.startsWith('Ui.')) return 'dialog';
  return SPREADSHEET_WRITES.test(op) ? 'write' : null;
};

const required = (need: Need): string => `Required permissions: ${AUTH}${SCOPES[need]?.[0] ?? ''}`;
const refusal = (op: Op, need: Need, kind: Kind): string => {
  if (need === 'menu') return 'Cannot call SpreadsheetApp.getUi() from this context.';
  const [service = ''] = op.split('.');
  if (kind === 'custom') return `You do not have permission to call ${service} service.`;
  return `You do not have permission to call ${op}. ${required(need)}`;
};
const insufficient = (op: Op, need: Need): Exception =>
  new Exception(`Specified permissions are not sufficient to call ${op}. ${required(need)}`);

/** Whether one of the need's scopes is in the manifest. */
export const hasScope = (need: Need, scopes: readonly string[]): boolean => {
  const wanted = SCOPES[need];
  return !wanted || wanted.some((scope) => scopes.includes(AUTH + scope));
};

/** Whether simple triggers run for a person: not for those who only look nor for those without a name. */
export const firesTriggers = (access: Access): boolean => access === 'owner' || access === 'editor';

/** Throws Google's exception when this kind of execution, this person or this manifest may not make the call. */
export const checkPermission = (
  op: Op,
  { kind, scopes, access }: { kind: Kind; scopes: readonly string[]; access: Access },
): void => {
  const need = needOf(op);
  const touchesSheet =
    op === 'Sheet.getRange' || (classOf(op) !== null && /^(Range|Sheet|Spreadsheet|Protection)\./.test(op));
  if (touchesSheet && !hasScope('write', scopes)) throw insufficient(op, 'write');
  if (!need) return;
  if (!GRANTED[kind].includes(need)) throw new Exception(refusal(op, need, kind));
  if (need === 'write' && access === 'viewer') throw new Exception(CLOSED);
  if (!hasScope(need, scopes)) throw insufficient(op, need);
};
