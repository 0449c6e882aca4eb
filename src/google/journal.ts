/** Cập nhật from its end: which rows are there by their ids, and where the next one goes. Looks at no row's content. */
import { tabOf } from '#google/book';
import type { GoogleSpreadsheet } from '#google/surface';
import { clean } from '#kernel/text';
import { type Problem, problemAt } from '#messages/problem';
import { TABLES } from '#schema/tables';
import { columnLetter } from '#sheet/a1';
import { isBlankCell } from '#sheet/cells';
import { FIRST_DATA_ROW, ID_ROW, readHeader } from '#sheet/header';

export interface Journal {
  readonly columns: ReadonlyMap<string, number>;
  /** Task of each row by the row's id. */
  readonly tasks: ReadonlyMap<string, string>;
  /** First row below everything that has an id or a task. */
  readonly nextRow: number;
}

const NO_TAB: Problem = problemAt('tab.missing', { table: 'updates', key: null, column: null });

/** So many rows are read as they are, in one call; of more, row 1 and then the columns of ids and tasks. */
const FEW_ROWS = 2_000;

/** The rows of Cập nhật as far as their ids and tasks; or why the tab cannot be written. */
export const readJournal = (book: GoogleSpreadsheet): Journal | Problem => {
  const sheet = tabOf(book, 'updates');
  if (sheet === null) return NO_TAB;
  const filled = sheet.getDataRange();
  const whole = filled.getNumRows() <= FEW_ROWS ? filled.getValues() : null;
  const [idRow = []] = whole ?? sheet.getRange(`${ID_ROW}:${ID_ROW}`).getValues();
  const { columns, structure } = readHeader(TABLES.updates, idRow);
  const [trouble] = structure;
  if (trouble !== undefined) return trouble;
  const [id, task] = ['id', 'task'].map((key) => columns.get(key) ?? 1) as [number, number];
  const from = whole === null ? Math.min(id, task) : 1;
  const rows = whole ?? sheet.getRange(`${columnLetter(from)}:${columnLetter(Math.max(id, task))}`).getValues();
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
