/** Cập nhật from its end: which rows are there by their ids, and where the next one goes. Reads no row's content. */
import { tabOf } from '#google/book';
import { openTab } from '#google/locate';
import type { GoogleSpreadsheet } from '#google/surface';
import { clean } from '#kernel/text';
import { type Problem, problemAt } from '#messages/problem';
import { columnLetter } from '#sheet/a1';
import { isBlankCell } from '#sheet/cells';
import { FIRST_DATA_ROW } from '#sheet/header';

export interface Journal {
  readonly columns: ReadonlyMap<string, number>;
  /** Task of each row by the row's id. */
  readonly tasks: ReadonlyMap<string, string>;
  /** First row below everything that has an id or a task. */
  readonly nextRow: number;
}

const NO_TAB: Problem = problemAt('tab.missing', { table: 'updates', key: null, column: null });

/** The rows of Cập nhật as far as their ids and tasks; or why the tab cannot be written. */
export const readJournal = (book: GoogleSpreadsheet): Journal | Problem => {
  const end = tabOf(book, 'updates')?.getDataRange().getNumRows();
  const tab = openTab(book, 'updates', end);
  if (tab === null) return NO_TAB;
  const [trouble] = tab.structure;
  if (trouble !== undefined) return trouble;
  const { sheet, columns } = tab;
  const [id, task] = ['id', 'task'].map((key) => columns.get(key) ?? 1) as [number, number];
  const isAll = tab.top.length === end;
  const [from, to] = isAll ? [1, 1] : [Math.min(id, task), Math.max(id, task)];
  const rows = isAll ? tab.top : sheet.getRange(`${columnLetter(from)}:${columnLetter(to)}`).getValues();
  const textAt = (cells: readonly unknown[], place: number): string => clean(String(cells[place - from]));
  const isBlank = (cells: readonly unknown[]): boolean =>
    isBlankCell(cells[id - from]) && isBlankCell(cells[task - from]);
  let last = rows.length;
  while (last >= FIRST_DATA_ROW && isBlank(rows[last - 1] ?? [])) last -= 1;
  return {
    columns,
    tasks: new Map(rows.slice(FIRST_DATA_ROW - 1).map((cells) => [textAt(cells, id), textAt(cells, task)])),
    nextRow: Math.max(last + 1, FIRST_DATA_ROW),
  };
};
