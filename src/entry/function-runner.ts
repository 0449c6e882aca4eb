/** Runs a custom function: checks and coerces its arguments, answers trouble with a sentence instead of #ERROR!. */

import { Unfit } from '#entry/function-arguments';
import { FUNCTIONS, type FunctionName } from '#entry/function-table';
import { activeBook, civilReader, dateCell } from '#google/book';
import { readClock } from '#google/clock';
import { logError } from '#google/ui';
import type { CivilDate } from '#kernel/civil-date';
import { say } from '#messages/vi';

/** What the body of a function is given besides its arguments. */
export interface FunctionContext {
  readonly civilOf: (date: object) => CivilDate;
  /** The real day, for a workbook whose own "hôm nay" is blank. */
  readonly today: () => CivilDate;
  /** A day as the cell of any format shows it. */
  readonly dateCell: (day: CivilDate) => object;
}

const context = (): FunctionContext => {
  const book = activeBook();
  return { civilOf: civilReader(book), today: () => readClock().today, dateCell: (day) => dateCell(book, day) };
};

/** Calls the function's body; a misfit argument or a bug comes back as a Vietnamese sentence. */
export const runFunction = (name: FunctionName, args: readonly unknown[]): string | number | boolean | object => {
  try {
    return FUNCTIONS[name](args, context());
  } catch (cause) {
    if (cause instanceof Unfit) return cause.message;
    const reason = cause instanceof Error ? cause.message : String(cause);
    logError(`${name}: ${cause instanceof Error ? (cause.stack ?? reason) : reason}`);
    return say('function.failed', { reason });
  }
};
