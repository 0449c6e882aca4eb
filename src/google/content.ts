/** First contents of tabs: a plan's rows, settings, holidays, the guide, the overview. Written only where nothing stands. */
import { tabOf } from '#google/book';
import { type Hints, isRuleOfType, ruleFor } from '#google/layout';
import type { TabState } from '#google/structure';
import type { GoogleSheet, GoogleSpreadsheet } from '#google/surface';
import { say, tabTitle } from '#messages/vi';
import { settingName } from '#messages/vi/settings';
import { type Column, rawColumns, type Table } from '#schema/define';
import { KINDS } from '#schema/kinds';
import { SETTINGS, type SettingDefinition, type SettingId, type Settings } from '#schema/settings';
import { TABLES, type TableName } from '#schema/tables';
import type { Indicator } from '#schema/tables/indicators';
import { encodeCell, labelsOf } from '#sheet/cells';
import { FIRST_DATA_ROW, LABEL_ROW } from '#sheet/header';
import { isSameFormula } from '#sheet/layout';
import { encodeSetting, settingColumn } from '#sheet/settings';

/** Writes records below the labels of a fresh tab, all raw columns in one block. */
export const writeRecords = ({ sheet }: TabState, name: TableName, records: readonly object[]): void => {
  if (records.length === 0) return;
  const table: Table = TABLES[name];
  const keys = rawColumns(table);
  const cells = records.map((record) =>
    keys.map((key) => encodeCell(table.columns[key] as Column, (record as Record<string, unknown>)[key])),
  );
  sheet.getRange(FIRST_DATA_ROW, 1, cells.length, keys.length).setValues(cells);
};

/** Targets that are shares show as per cents, the others as they are. */
export const formatTargets = ({ sheet, columns }: TabState, indicators: readonly Indicator[]): void => {
  const place = columns.get('target');
  if (place === undefined || indicators.length === 0) return;
  const isShare = ({ measure, unit }: Indicator): boolean => measure === 'share' || measure === 'ratio' || unit === '%';
  const formats = indicators.map((indicator) => [isShare(indicator) ? '0%' : 'General']);
  sheet.getRange(FIRST_DATA_ROW, place, formats.length, 1).setNumberFormats(formats);
};

/** Adds the settings that are not there yet, below the last row; returns their number. */
export const writeSettings = ({ sheet, columns, grid }: TabState, values: Partial<Settings>, hints: Hints): number => {
  const idPlace = columns.get('id') ?? 1;
  const present = new Set(grid.slice(LABEL_ROW).map((cells) => String(cells[idPlace - 1])));
  const missing = (Object.keys(SETTINGS) as SettingId[]).filter((key) => !present.has(key));
  if (missing.length === 0) return 0;
  const first = Math.max(FIRST_DATA_ROW, grid.length + 1);
  const column = (key: string): number => columns.get(key) ?? 1;
  const block = (key: string, cells: (string | number | boolean)[]): void => {
    sheet.getRange(first, column(key), cells.length, 1).setValues(cells.map((cell) => [cell]));
  };
  const definitions = missing.map((key): SettingDefinition => SETTINGS[key]);
  const value = sheet.getRange(first, column('value'), missing.length, 1);
  value.setNumberFormats(definitions.map(({ kind }) => [KINDS[kind].format]));
  block('id', missing);
  block(
    'name',
    missing.map((key) => settingName(key)),
  );
  block(
    'hint',
    missing.map((key) => hints[key] ?? ''),
  );
  block(
    'value',
    missing.map((key) => encodeSetting(key, values[key] ?? SETTINGS[key].fallback)),
  );
  value.setDataValidations(missing.map((key) => [settingRule(key, hints)])).setHorizontalAlignment('left');
  return missing.length;
};

const settingRule = (key: SettingId, hints: Hints): GoogleAppsScript.Spreadsheet.DataValidation | null => {
  const definition: SettingDefinition = SETTINGS[key];
  const column = settingColumn(definition);
  const rule = definition.system ? null : KINDS[definition.kind].rule(labelsOf(column), definition.bounds);
  return rule === null ? null : ruleFor(rule, hints[key] ?? '');
};

/** Settings whose typing rule a paste has removed; returns whether any was set again. */
export const mendSettingRules = ({ sheet, columns, grid }: TabState, hints: Hints): boolean => {
  const ids = grid.slice(LABEL_ROW).map((cells) => String(cells[(columns.get('id') ?? 1) - 1]));
  if (ids.length === 0) return false;
  const range = sheet.getRange(FIRST_DATA_ROW, columns.get('value') ?? 1, ids.length, 1);
  const found = range.getDataValidations();
  const broken = ids.filter((key, index) => {
    const definition: SettingDefinition | undefined = SETTINGS[key as SettingId];
    if (definition === undefined || definition.system) return false;
    const rule = KINDS[definition.kind].rule(labelsOf(settingColumn(definition)), definition.bounds);
    return rule !== null && !isRuleOfType(found[index]?.[0] ?? null, rule);
  });
  for (const key of broken) {
    const row = FIRST_DATA_ROW + ids.indexOf(key);
    sheet.getRange(row, columns.get('value') ?? 1).setDataValidation(settingRule(key as SettingId, hints));
  }
  return broken.length > 0;
};

/** The tab Hướng dẫn; left alone where it is there. Returns whether it was written. */
export const ensureGuide = (book: GoogleSpreadsheet, index: number, guide: readonly string[]): boolean => {
  if (tabOf(book, 'guide') !== null) return false;
  const sheet = book.insertSheet(tabTitle('guide'), index);
  const lines = guide.map((line) => [line.replace(/^# /, '')]);
  const all = sheet.getRange(1, 1, lines.length, 1);
  all.setNumberFormat('@').setWrap(true).setVerticalAlignment('top').setFontSize(11);
  all.setValues(lines);
  sheet.setColumnWidths(1, 1, 760);
  guide.forEach((line, line0) => {
    if (line.startsWith('# '))
      sheet
        .getRange(line0 + 1, 1)
        .setFontWeight('bold')
        .setFontSize(14);
  });
  return true;
};

const OVERVIEW_WIDTHS = [330, 110, 110, 190, 150, 190, 150];

/** The tab Tổng quan: one formula fills it. Returns what had to be written. */
export const ensureOverview = (book: GoogleSpreadsheet, index: number, formula: string): 'tab' | 'formula' | null => {
  const found = tabOf(book, 'overview');
  if (found === null) {
    const sheet = book.insertSheet(tabTitle('overview'), index);
    OVERVIEW_WIDTHS.forEach((width, place) => {
      sheet.setColumnWidths(place + 1, 1, width);
    });
    sheet.getRange(1, 1, sheet.getMaxRows(), OVERVIEW_WIDTHS.length).setVerticalAlignment('top').setWrap(true);
    sheet.getRange(1, 1).setFontWeight('bold').setFontSize(14);
    addHeadingRule(sheet);
    setOverview(sheet, formula);
    return 'tab';
  }
  const [[present = ''] = []] = found.getRange(1, 1, 1, 1).getFormulas();
  if (isSameFormula(present, formula)) return null;
  setOverview(found, formula);
  return 'formula';
};

const HEADINGS = [
  'overview.statistics',
  'overview.groups',
  'overview.indicators',
  'overview.trend',
  'overview.owed',
  'overview.lateList',
] as const;

/** The block moves as it grows, so its headings are dressed by their words. */
const addHeadingRule = (sheet: GoogleSheet): void => {
  const tests = HEADINGS.map((key) => `$A1="${say(key)}"`).join(';');
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=OR(${tests})`)
    .setBackground('#1f4e79')
    .setFontColor('#ffffff')
    .setBold(true)
    .setRanges([sheet.getRange('A:G') as GoogleAppsScript.Spreadsheet.Range])
    .build();
  sheet.setConditionalFormatRules([rule]);
};

const setOverview = (sheet: GoogleSheet, formula: string): void => {
  sheet.getRange(1, 1).setFormula(formula);
};
