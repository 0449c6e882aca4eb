/** Lays out and mends the workbook's tabs: creates what is missing, repairs what is broken, touches nothing else. */
import { tabOf } from '#google/book';
import {
  addFormatRules,
  applyRule,
  dressColumns,
  type Hints,
  isRuleOfType,
  protect,
  writeHeader,
} from '#google/layout';
import { renamedTab, type strangers } from '#google/strangers';
import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import { recordOf } from '#kernel/keyed';
import type { Params, Place, Problem } from '#messages/problem';
import { problemAt } from '#messages/problem';
import { columnLabel, say, type TextKey, tabTitle } from '#messages/vi';
import type { SetUpPack } from '#plans/pack';
import type { Table } from '#schema/define';
import { derivedColumns } from '#schema/define';
import { TABLES, type TableName } from '#schema/tables';
import { columnLetter } from '#sheet/a1';
import { isBlankCell } from '#sheet/cells';
import { FIRST_DATA_ROW, type Grid, ID_ROW, LABEL_ROW, placesOf } from '#sheet/header';
import { type HeaderPlan, type HeaderStep, planHeader } from '#sheet/header-repair';
import { type ColumnsByTable, layoutColumns, ruleOf } from '#sheet/layout';

/** What a walk over the tabs works with, what it did in words for the person, and what only a person can mend. */
export interface Report {
  /** What set-up writes into fresh tabs. */
  readonly pack: SetUpPack;
  readonly done: string[];
  readonly left: Problem[];
}

export interface TabState {
  readonly sheet: GoogleSheet;
  readonly columns: ReadonlyMap<string, number>;
  /** Rows of the sheet, blank ones included. */
  readonly rows: number;
  /** Created by this very run. */
  readonly fresh: boolean;
  /** The tab's cells as read before any change; empty when fresh. */
  readonly grid: Grid;
}

const hintsOf = ({ name }: Table, { pack }: Report): Hints => pack.columnHints[name] ?? {};

/** Tells what was mended. */
export const note = (report: Report, key: TextKey, table: string, params: Params = {}): void => {
  report.done.push(say(key, { tab: tabTitle(table), ...params }));
};

/**
 * Looks are put on part by part: where Google refuses one (a typed column of a Google table, a foreign protection), the
 * others and all data are written all the same, and the person is told.
 */
export const attempt = (report: Report, table: string, part: TextKey, work: () => void): void => {
  try {
    work();
  } catch (cause) {
    const params = { part: say(part), reason: cause instanceof Error ? cause.message : String(cause) };
    report.left.push(problemAt('looks.refused', atTab(table), params));
  }
};

/** The place of trouble with a tab as a whole, or with one of its columns. */
const atTab = (table: string, column: string | null = null): Place => ({ table, key: null, column });

const idPlaces = (table: Table, grid: Grid): ReadonlyMap<string, readonly number[]> =>
  placesOf(table, grid[ID_ROW - 1] ?? []);

const isEmpty = (grid: Grid): boolean => grid.every((cells) => cells.every(isBlankCell));

/** Blank columns right of everything, for what people want to note beside. */
const SPARE_COLUMNS = 3;

/** A table's whole layout on a blank tab. */
const layFresh = (sheet: GoogleSheet, table: Table, report: Report): TabState => {
  note(report, 'repair.tab', table.name);
  const keys = layoutColumns(table);
  const columns = new Map(keys.map((key, index) => [key, index + 1]));
  const width = sheet.getMaxColumns();
  const wanted = keys.length + SPARE_COLUMNS;
  if (width < wanted) sheet.insertColumnsAfter(width, wanted - width);
  const rows = sheet.getMaxRows();
  writeHeader(sheet, table, keys, 1, hintsOf(table, report));
  attempt(report, table.name, 'looks.formats', () => {
    sheet
      .getRange(LABEL_ROW, 1, rows - 1, keys.length)
      .setVerticalAlignment('top')
      .setWrap(true);
    dressColumns(sheet, table, keys, 1, rows);
    sheet.setFrozenRows(LABEL_ROW);
    if (table.block !== null) sheet.setFrozenColumns(1);
    sheet.hideRows(ID_ROW);
  });
  return { sheet, columns, rows, fresh: true, grid: [] };
};

/** Sets the typing rules of all columns: after the first values are in, so that none of them is in their way. */
export const layRules = ({ sheet, columns, rows }: TabState, name: TableName, report: Report): void => {
  const table = TABLES[name];
  attempt(report, name, 'looks.rules', () => {
    for (const [key, place] of columns) applyRule(sheet, table, { key, place, rows }, hintsOf(table, report));
  });
  attempt(report, name, 'looks.protection', () => protect(sheet, table, columns, rows, true));
  attempt(report, name, 'looks.colours', () => addFormatRules(sheet, table, columns, rows));
};

const applyStep = (sheet: GoogleSheet, table: Table, step: HeaderStep, report: Report): void => {
  const label = 'key' in step ? columnLabel(table.name, step.key) : '';
  switch (step.do) {
    case 'insertIdRow':
      sheet.insertRowsBefore(ID_ROW, 1);
      break;
    case 'setId':
      sheet.getRange(ID_ROW, step.place).setValue(step.key);
      break;
    case 'clearId':
      sheet.getRange(ID_ROW, step.place).setValue('');
      note(report, 'repair.doubled', table.name, { column: label, place: columnLetter(step.place) });
      break;
    case 'insertColumn': {
      if (step.place === 1) sheet.insertColumnsBefore(1, 1);
      else sheet.insertColumnsAfter(step.place - 1, 1);
      writeHeader(sheet, table, [step.key], step.place, hintsOf(table, report));
      const rows = sheet.getMaxRows();
      dressColumns(sheet, table, [step.key], step.place, rows);
      // A new column begins with the typing rule of its neighbour.
      if (ruleOf(table, step.key) === null)
        sheet.getRange(FIRST_DATA_ROW, step.place, rows - LABEL_ROW, 1).setDataValidation(null);
      applyRule(sheet, table, { key: step.key, place: step.place, rows }, hintsOf(table, report));
      note(report, 'repair.column', table.name, { column: label });
      break;
    }
    case 'moveColumn':
      sheet.moveColumns(sheet.getRange(ID_ROW, step.from) as GoogleAppsScript.Spreadsheet.Range, step.before);
      note(report, 'repair.stray', table.name, { column: label });
      break;
  }
};

/** Carries out what is planned for a header. */
export const mendHeader = (sheet: GoogleSheet, table: Table, plan: Pick<HeaderPlan, 'steps'>, report: Report): void => {
  for (const step of plan.steps) applyStep(sheet, table, step, report);
  if (plan.steps.some((step) => step.do === 'insertIdRow' || step.do === 'setId')) {
    note(report, 'repair.idRow', table.name);
  }
};

/** Rules that a paste has replaced or a new column lacks, for rows with and without content. */
const mendRules = (
  sheet: GoogleSheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  rows: number,
  report: Report,
): void => {
  if (![...columns.keys()].some((key) => ruleOf(table, key) !== null)) return;
  const last = Math.max(...columns.values());
  const found = sheet.getRange(FIRST_DATA_ROW, 1, rows - LABEL_ROW, last).getDataValidations();
  for (const [key, place] of columns) {
    const rule = ruleOf(table, key);
    if (rule === null || found.every((cells) => isRuleOfType(cells[place - 1] ?? null, rule))) continue;
    applyRule(sheet, table, { key, place, rows }, hintsOf(table, report));
    note(report, 'repair.rule', table.name, { column: columnLabel(table.name, key) });
  }
};

const mendLooks = (
  sheet: GoogleSheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  rows: number,
  report: Report,
): void => {
  attempt(report, table.name, 'looks.rules', () => mendRules(sheet, table, columns, rows, report));
  attempt(report, table.name, 'looks.protection', () => {
    if (protect(sheet, table, columns, rows, false) > 0) note(report, 'repair.protection', table.name);
  });
  attempt(report, table.name, 'looks.colours', () => {
    if (addFormatRules(sheet, table, columns, rows)) note(report, 'repair.format', table.name);
  });
  if (!sheet.isRowHiddenByUser(ID_ROW)) {
    sheet.hideRows(ID_ROW);
    note(report, 'repair.hidden', table.name);
  }
};

/** Column of the derived block's formula where the block's first id is gone or doubled; asked only then. */
const formulaPlace = (sheet: GoogleSheet, table: Table, grid: Grid): number | null => {
  const [first = ''] = derivedColumns(table);
  if (table.block === null || idPlaces(table, grid).get(first)?.length === 1) return null;
  const width = Math.max(1, ...grid.map((cells) => cells.length));
  const formulas = sheet.getRange(ID_ROW, 1, LABEL_ROW, width).getFormulas();
  const places = formulas.map((cells) => cells.findIndex((formula) => formula.startsWith(`=${table.block}(`)) + 1);
  return places.find((place) => place > 0) ?? null;
};

const describeDoubles = (table: Table, grid: Grid, doubled: readonly string[]): Problem[] =>
  doubled.map((column) => {
    const places = idPlaces(table, grid).get(column) ?? [];
    const params = { count: places.length, places: places.map(columnLetter).join(', ') };
    return problemAt('column.doubled', atTab(table.name, column), params);
  });

/** The table's tab, created or mended; null when the tab of that name holds something else. */
export const ensureTab = (
  book: GoogleSpreadsheet,
  name: TableName,
  index: number,
  others: ReturnType<typeof strangers>,
  report: Report,
): TabState | null => {
  const table: Table = TABLES[name];
  let sheet = tabOf(book, name);
  if (sheet === null) {
    sheet = renamedTab(table, others());
    if (sheet !== null) {
      note(report, 'repair.tabName', name, { found: sheet.getName() });
      sheet.setName(tabTitle(name));
    }
  }
  if (sheet === null) {
    return layFresh(book.insertSheet(tabTitle(name), index), table, report);
  }
  const whole = table.appended ? sheet.getRange(`${ID_ROW}:${LABEL_ROW}`) : sheet.getDataRange();
  const grid: Grid = whole.getValues();
  if (isEmpty(grid)) return layFresh(sheet, table, report);
  const plan = planHeader(table, grid, formulaPlace(sheet, table, grid));
  if (plan.foreign) {
    report.left.push(problemAt('tab.foreign', atTab(name)));
    return null;
  }
  report.left.push(...describeDoubles(table, grid, plan.doubled));
  mendHeader(sheet, table, plan, report);
  const rows = sheet.getMaxRows();
  mendLooks(sheet, table, plan.columns, rows, report);
  return { sheet, columns: plan.columns, rows, fresh: false, grid };
};

/** Places of the columns of all tabs that are there. */
export const columnsByTable = (tabs: ReadonlyMap<TableName, TabState>): ColumnsByTable =>
  recordOf(Object.keys(TABLES) as TableName[], (name) => tabs.get(name)?.columns ?? new Map());
