/** Gives lost columns back to tables, formulas included, and takes back what nobody has used since. Under the caller's lock. */
import { tabOf } from '#google/book';
import { openTab } from '#google/locate';
import { readGrid } from '#google/read';
import { mendHeader, type Report } from '#google/structure';
import type { GoogleRange, GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import type { SetUpPack } from '#plans/pack';
import { derivedColumns } from '#schema/define';
import { LIVE_TABLES, TABLES, type TableName } from '#schema/tables';
import { type LostColumn, type RestoredColumn, restorationOf, restoredBefore, standOf } from '#sheet/column-repair';
import { FIRST_DATA_ROW, ID_ROW, LABEL_ROW } from '#sheet/header';
import { planColumns } from '#sheet/header-repair';
import { blockFormula, type ColumnsByTable, isSameFormula, overviewFormula } from '#sheet/layout';

/** Writes a formula of ours anew where its ranges are others by now; what else stands there is left. */
const refresh = (cell: GoogleRange, wanted: string): void => {
  const [[present = ''] = []] = cell.getFormulas();
  const [start = ''] = wanted.split('(');
  if (present.startsWith(`${start}(`) && !isSameFormula(present, wanted)) cell.setFormula(wanted);
};

/** A range that ended at a lost column ends before the new one: formulas follow once every table is whole. */
const refreshFormulas = (book: GoogleSpreadsheet): void => {
  const tabs = LIVE_TABLES.map((name) => [name, openTab(book, name)] as const);
  const isBroken = ([name, tab]: (typeof tabs)[number]): boolean =>
    tab === null ? !TABLES[name].onDemand : tab.structure.length > 0;
  if (tabs.some(isBroken)) return;
  const columns = Object.fromEntries(
    tabs.map(([name, tab]) => [name, tab?.columns ?? new Map()]),
  ) as unknown as ColumnsByTable;
  for (const [name, tab] of tabs) {
    const wanted = blockFormula(name, columns);
    const place = columns[name].get(derivedColumns(TABLES[name])[0] ?? '');
    if (wanted !== null && place !== undefined && tab !== null) refresh(tab.sheet.getRange(LABEL_ROW, place), wanted);
  }
  const overview = tabOf(book, 'overview');
  if (overview !== null) refresh(overview.getRange(1, 1), overviewFormula(columns));
};

/**
 * Restores the lost columns of the tables that are named; what cannot be done without choosing or moving is left. A named
 * column that was restored already is answered like one restored now.
 */
export const restoreColumns = (
  book: GoogleSpreadsheet,
  wanted: readonly LostColumn[],
  pack: SetUpPack,
): RestoredColumn[] => {
  const report: Report = { pack, done: [], left: [] };
  const restored = [...new Set(wanted.map(({ table }) => table))].flatMap((name) => {
    const sheet = tabOf(book, name);
    const grid = readGrid(book, name);
    if (sheet === null || grid === null) return [];
    const due = restorationOf(name, grid);
    mendHeader(sheet, TABLES[name], { steps: planColumns(TABLES[name], grid) }, report);
    if (due.length > 0) return due;
    return wanted.flatMap(({ table, column }) => (table === name ? (restoredBefore(name, column, grid) ?? []) : []));
  });
  if (restored.length > 0) refreshFormulas(book);
  return restored;
};

const hasFormula = (sheet: GoogleSheet, place: number): boolean =>
  sheet
    .getRange(FIRST_DATA_ROW, place, sheet.getMaxRows() - LABEL_ROW, 1)
    .getFormulas()
    .some(([formula]) => formula !== '');

/** Takes back what was restored in one table; returns what was left because somebody has used it since. */
const dropFrom = (book: GoogleSpreadsheet, name: TableName, restored: readonly RestoredColumn[]): RestoredColumn[] => {
  const sheet = tabOf(book, name);
  const grid = readGrid(book, name);
  if (sheet === null || grid === null) return [...restored];
  const stands = restored.map((each) => {
    const at = standOf(each, grid);
    const isTyped = typeof at === 'number' && each.did === 'added' && hasFormula(sheet, at);
    return { each, at: isTyped ? 'used' : at };
  });
  const due = stands.flatMap(({ each, at }) => (typeof at === 'number' ? [{ each, at }] : []));
  for (const { each, at } of due) if (each.did !== 'added') sheet.getRange(ID_ROW, at).setValue(each.was);
  const added = due.filter(({ each }) => each.did === 'added').sort((a, b) => b.at - a.at);
  for (const { at } of added) sheet.deleteColumn(at);
  return stands.filter(({ at }) => at === 'used').map(({ each }) => each);
};

/** Takes back what was restored, rightmost first; returns what was left because somebody has used it since. */
export const dropColumns = (book: GoogleSpreadsheet, restored: readonly RestoredColumn[]): RestoredColumn[] =>
  [...new Set(restored.map(({ table }) => table))].flatMap((name) =>
    dropFrom(
      book,
      name,
      restored.filter(({ table }) => table === name),
    ),
  );
