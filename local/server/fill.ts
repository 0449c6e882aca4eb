// Filling a block from the cells at its edge: numbers and dates in even steps go on, everything else repeats. Knows no person.

import type { Cell } from '#local/model/cell';
import { copyCell } from '#local/model/move';
import { eachPlace, holds, type Rect } from '#local/model/rect';
import type { Block } from '#local/model/sheet';
import { copiesOf, type Edit } from '#local/person-edits';
import type { Machine } from '#local/run/machine';

/** Step from cell to cell of an even run of two or more numbers; null for anything else. */
const stepOf = (run: readonly (Cell | undefined)[]): number | null => {
  const values = run.map((cell) =>
    cell && !cell.formula && !cell.spilled && typeof cell.value === 'number' ? cell.value : Number.NaN,
  );
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? Number.NaN));
  const [step] = steps;
  return step !== undefined && steps.every((each) => Math.abs(each - step) < 1e-9) ? step : null;
};

const around = (offset: number, length: number): number => ((offset % length) + length) % length;

/** Fills `to` (which may hold `from`, or lie beside it) down, up, right or left of `from`. */
export const fillCells = (machine: Machine, { sheet, rect: from }: Block, to: Rect): Edit => {
  const taken = copiesOf({ sheet, rect: from });
  const isVertical = to.column === from.column && to.columns === from.columns;
  const length = isVertical ? from.rows : from.columns;
  eachPlace(to, (row, column) => {
    if (holds(from, row, column)) return;
    const offset = isVertical ? row - from.row : column - from.column;
    const index = around(offset, length);
    const [down, right] = isVertical ? [index, column - from.column] : [row - from.row, index];
    const run = isVertical ? taken.map((line) => line[right]) : (taken[down] ?? []);
    const by = { rows: row - from.row - down, columns: column - from.column - right };
    copyCell(machine.workbook, taken[down]?.[right], { sheet, row, column }, by);
    const step = stepOf(run);
    const first = run[0]?.value;
    if (step === null || typeof first !== 'number') return;
    const value = Number((first + step * offset).toPrecision(15));
    machine.workbook.put(sheet, { row, column }, { value, formula: '' });
  });
  machine.workbook.touch(sheet, to);
  return { sheet, rect: to };
};
