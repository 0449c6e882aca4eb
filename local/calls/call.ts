// The shape of a call's handler on the host. Knows no handler.
import type { Block } from '#local/model/move';
import { closedTo } from '#local/model/protection';
import type { Sheet } from '#local/model/sheet';
import { Exception, type Running } from '#local/run/execution';
import type { Machine } from '#local/run/machine';
import type { Op, Protocol, RangeRef } from '#local/wire';

/** What a handler works on. */
export interface CallScene {
  machine: Machine;
  running: Running;
}

type Answers<Answer> = Answer | Promise<Answer> | (null extends Answer ? undefined : never);

/** Answers a call: at once, or later where a person or another execution has to be waited for. Nothing stands for null. */
export type Handler<Name extends Op> = (
  scene: CallScene,
  ...args: Parameters<Protocol[Name]>
) => Answers<ReturnType<Protocol[Name]>>;

/** Handlers by name. */
export type Handlers<Names extends Op> = { [Name in Names]: Handler<Name> };

/** The sheet of a handle. Throws when it was deleted. */
export const sheetOf = ({ machine }: CallScene, sheetId: number): Sheet => {
  const sheet = machine.workbook.sheetById(sheetId);
  if (!sheet) throw new Exception(`Sheet ${sheetId} not found`);
  return sheet;
};

/** The sheet and block of a range handle. */
export const blockOf = (scene: CallScene, { sheetId, ...rect }: RangeRef): Block => ({
  sheet: sheetOf(scene, sheetId),
  rect,
});

/** The same for a write. Throws where any of it is closed to whoever runs the script. */
export const openBlockOf = (scene: CallScene, range: RangeRef): Block => {
  const block = blockOf(scene, range);
  if (closedTo(block.sheet, block.rect, scene.running.record.user, scene.machine.owner)) throw new Exception(CLOSED);
  return block;
};

const CLOSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export const OUT_OF_BOUNDS = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Throws unless `first … first + count - 1` lies in `1 … most`. */
export const checkLines = (first: number, count: number, most: number): void => {
  if (!(count >= 1)) throw new Exception('The number of rows in the range must be at least 1');
  if (first < 1 || first + count - 1 > most) throw new Exception(OUT_OF_BOUNDS);
};
