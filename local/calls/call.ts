// The shape of a call's handler on the host. Knows no handler.
import type { Sheet } from '#local/model/sheet';
import { Exception, type Running } from '#local/run/execution';
import type { Machine } from '#local/run/machine';
import type { Op, Protocol, RangeRef } from '#local/wire';

/** What a handler works on. */
export interface CallScene {
  machine: Machine;
  running: Running;
}

/** Answers a call. */
export type Handler<Name extends Op> = (
  scene: CallScene,
  ...args: Parameters<Protocol[Name]>
) => ReturnType<Protocol[Name]>;

/** Handlers by name. */
export type Handlers<Names extends Op> = { [Name in Names]: Handler<Name> };

/** The sheet of a handle. Throws when it was deleted. */
export const sheetOf = ({ machine }: CallScene, sheetId: number): Sheet => {
  const sheet = machine.workbook.sheetById(sheetId);
  if (!sheet) throw new Exception(`Sheet ${sheetId} not found`);
  return sheet;
};

/** The sheet and block of a range handle. */
export const blockOf = (scene: CallScene, range: RangeRef) => ({ sheet: sheetOf(scene, range.sheetId), rect: range });

export const OUT_OF_BOUNDS = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Throws unless `first … first + count - 1` lies in `1 … most`. */
export const checkLines = (first: number, count: number, most: number): void => {
  if (!(count >= 1)) throw new Exception('The number of rows in the range must be at least 1');
  if (first < 1 || first + count - 1 > most) throw new Exception(OUT_OF_BOUNDS);
};
