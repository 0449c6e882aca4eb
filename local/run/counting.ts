// Which class of service call each call is, and how many cells it moves. Knows no call's effect.
import type { Op, RangeRef } from '#local/wire';

export type CallClass = 'reads' | 'writes' | 'mails' | 'other';

const READS = new Set<Op>([
  'Range.getValues',
  'Range.getFormulas',
  'Range.getNotes',
  'Range.getNumberFormats',
  'Range.getDataValidations',
]);
const LINES = /^Sheet\.(insert|move)/;
const RANGE_WRITES = /^Range\.(set|moveTo)/;
const MOVES_CELLS = /^Range\.(getValues|getFormulas|getNotes|getNumberFormats|setValues?|setFormula|setNotes)$/;

/** The class a call is counted in; null for handles, which cost nothing. */
export const classOf = (op: Op): CallClass | null => {
  if (op.startsWith('handle.')) return null;
  if (READS.has(op)) return 'reads';
  if (RANGE_WRITES.test(op) || LINES.test(op)) return 'writes';
  return op === 'MailApp.sendEmail' ? 'mails' : 'other';
};

/** Cells of values, formulas or notes that a call reads or writes. */
export const cellsMoved = (op: Op, args: readonly unknown[]): number => {
  if (!MOVES_CELLS.test(op)) return 0;
  const { rows, columns } = args[0] as RangeRef;
  return rows * columns;
};
