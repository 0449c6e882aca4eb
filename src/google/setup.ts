/** Set-up and repair of the whole workbook: one walk over the tabs, under the lock that the entry holds. */
import { activeBook } from '#google/book';
import { ensureCharts } from '#google/charts';
import {
  ensureGuide,
  ensureOverview,
  formatTargets,
  mendSettingRules,
  writeRecords,
  writeSettings,
} from '#google/content';
import { strangers } from '#google/strangers';
import { columnsByTable, ensureTab, layRules, type Report, type TabState } from '#google/structure';
import type { GoogleSpreadsheet } from '#google/surface';
import { columnLabel, say, tabTitle } from '#messages/vi';
import type { SetUpPack } from '#plans/pack';
import type { Plan } from '#plans/plan';
import { derivedColumns, type Table } from '#schema/define';
import type { Settings } from '#schema/settings';
import { TABLES, type TableName } from '#schema/tables';
import { isBlankCell } from '#sheet/cells';
import { LABEL_ROW, typedOver } from '#sheet/header';
import { blockFormula, type ColumnsByTable, isSameFormula, overviewFormula } from '#sheet/layout';

export interface SetUp {
  readonly pack: SetUpPack;
  /** Rows for fresh tables; null lays out a blank workbook. */
  readonly plan: Plan | null;
  /** Values that set-up itself knows, besides the plan's. */
  readonly known: Partial<Settings>;
  /** Whether what was typed over a derived block may be moved out. */
  readonly moveOut: boolean;
  /** Tables on demand whose tabs are wanted now; those that are there are mended like all others. */
  readonly add?: readonly TableName[];
}

const NAMES = Object.keys(TABLES) as TableName[];
/** Tabs Hướng dẫn and Tổng quan stand before the tables. */
const TABLES_FROM = 2;

const recordsFor = (name: TableName, { plan, pack }: SetUp): readonly object[] => {
  if (name === 'holidays') return pack.holidays;
  if (plan === null) return [];
  const records: Partial<Record<TableName, readonly object[]>> = {
    tasks: plan.tasks,
    indicators: plan.indicators,
    reports: plan.reports,
    people: plan.people,
  };
  return records[name] ?? [];
};

const fill = (tab: TabState, name: TableName, options: SetUp, report: Report): void => {
  const { plan, known, pack } = options;
  if (name === 'settings') writeSettings(tab, { ...plan?.settings, ...known }, pack.settingHints);
  else writeRecords(tab, name, recordsFor(name, options));
  if (name === 'indicators') formatTargets(tab, plan?.indicators ?? []);
  layRules(tab, name, report);
};

/** Moves what was typed over a derived block to new columns right of everything; nothing is lost, the block computes. */
const moveOut = ({ sheet, columns, grid }: TabState, name: TableName, report: Report): void => {
  const table: Table = TABLES[name];
  const typed = typedOver(table, { columns }, grid);
  if (typed.length === 0) return;
  const first = Math.min(...derivedColumns(table).map((key) => columns.get(key) ?? 0));
  const width = Math.max(sheet.getMaxColumns(), ...grid.map((cells) => cells.length));
  const free = Math.max(...columns.values(), ...grid.map((cells) => lastFilled(cells))) + 1;
  const count = derivedColumns(table).length;
  if (free + count - 1 > width) sheet.insertColumnsAfter(width, free + count - 1 - width);
  for (const address of typed) {
    const range = sheet.getRange(address);
    range.moveTo(
      sheet.getRange(range.getRow(), free + range.getColumn() - first) as GoogleAppsScript.Spreadsheet.Range,
    );
  }
  const label = say('repair.movedOutLabel');
  sheet.getRange(LABEL_ROW, free, 1, count).setValues([derivedColumns(table).map(() => label)]);
  report.done.push(say('repair.moved', { tab: tabTitle(name), n: typed.length, column: label }));
};

const lastFilled = (cells: readonly unknown[]): number =>
  cells.reduce<number>((last, cell, index) => (isBlankCell(cell) ? last : index + 1), 0);

/** The formula of a table's derived block, in its place and over the right columns. */
const ensureBlock = (tab: TabState, name: TableName, all: ColumnsByTable, report: Report): void => {
  const wanted = blockFormula(name, all);
  const [first = ''] = derivedColumns(TABLES[name]);
  const place = tab.columns.get(first);
  if (wanted === null || place === undefined) return;
  const anchor = tab.sheet.getRange(LABEL_ROW, place, 1, 1);
  const [[present = ''] = []] = tab.fresh ? [] : anchor.getFormulas();
  if (isSameFormula(present, wanted)) return;
  anchor.setFormula(wanted);
  if (!tab.fresh) report.done.push(say('repair.formula', { tab: tabTitle(name) }));
};

/** Walks over all tabs: creates, mends, fills what is fresh. Says what it did. */
export const setUpBook = (options: SetUp, book: GoogleSpreadsheet = activeBook()): Report => {
  const report: Report = { pack: options.pack, done: [], left: [] };
  const others = strangers(book);
  if (ensureGuide(book, 0, options.pack.guide)) report.done.push(say('repair.tab', { tab: tabTitle('guide') }));
  const overviewAt = 1;
  const tabs = new Map<TableName, TabState>();
  const hasOverview = book.getSheetByName(tabTitle('overview')) !== null;
  const wanted = NAMES.filter(
    (name) => !TABLES[name].onDemand || options.add?.includes(name) || book.getSheetByName(tabTitle(name)) !== null,
  );
  wanted.forEach((name, index) => {
    const tab = ensureTab(book, name, index + (hasOverview ? TABLES_FROM : TABLES_FROM - 1), others, report);
    if (tab !== null) tabs.set(name, tab);
  });
  for (const [name, tab] of tabs) {
    if (tab.fresh) fill(tab, name, options, report);
    else if (name === 'settings') mendSettings(tab, options.known, report);
    if (!tab.fresh && options.moveOut) moveOut(tab, name, report);
  }
  const columns = columnsByTable(tabs);
  for (const [name, tab] of tabs) ensureBlock(tab, name, columns, report);
  const overview = ensureOverview(book, overviewAt, overviewFormula(columns));
  if (overview !== null) {
    report.done.push(say(overview === 'tab' ? 'repair.tab' : 'repair.formula', { tab: tabTitle('overview') }));
  }
  ensureCharts(book, overview === 'tab', report);
  return report;
};

const mendSettings = (tab: TabState, known: Partial<Settings>, report: Report): void => {
  const { settingHints } = report.pack;
  const added = writeSettings(tab, known, settingHints);
  if (added > 0) report.done.push(say('repair.settings', { tab: tabTitle('settings'), n: added }));
  if (mendSettingRules(tab, settingHints)) {
    report.done.push(say('repair.rule', { tab: tabTitle('settings'), column: columnLabel('settings', 'value') }));
  }
};
