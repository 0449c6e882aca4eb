/** Puts a tab's looks on the sheet: formats, widths, notes, rules, protection. Each part alone can be missing and mended. */
import type { GoogleSheet } from '#google/surface';
import type { Column, Table } from '#schema/define';
import type { CellRule } from '#schema/kinds';
import { FIRST_DATA_ROW, ID_ROW, LABEL_ROW } from '#sheet/header';
import {
  type FormatRule,
  formatOf,
  formatRules,
  headerRows,
  layersOf,
  protectionName,
  ruleOf,
  runsOf,
  widthOf,
} from '#sheet/layout';

const HEADER_BACKGROUND = '#1f4e79';
const DERIVED_BACKGROUND = '#5b6b7a';

/** Google's rule for typing into a cell; refused typing is explained by the help text. */
export const ruleFor = (rule: CellRule, help: string): GoogleAppsScript.Spreadsheet.DataValidation => {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(help);
  switch (rule.type) {
    case 'list':
      return builder.requireValueInList([...rule.values], true).build();
    case 'date':
      return builder.requireDate().build();
    case 'checkbox':
      return builder.requireCheckbox().build();
    case 'number':
      return rule.max === null
        ? builder.requireNumberGreaterThanOrEqualTo(rule.min ?? Number.MIN_SAFE_INTEGER).build()
        : builder.requireNumberBetween(rule.min ?? Number.MIN_SAFE_INTEGER, rule.max).build();
  }
};

/** Whether the rule on a cell is of the type that the column wants; a person's own choice of values is left alone. */
export const isRuleOfType = (found: GoogleAppsScript.Spreadsheet.DataValidation | null, rule: CellRule): boolean => {
  if (found === null) return false;
  const type = String(found.getCriteriaType());
  const types: Record<CellRule['type'], string> = {
    list: 'LIST',
    date: 'DATE',
    number: 'NUMBER',
    checkbox: 'CHECKBOX',
  };
  return type.includes(types[rule.type]);
};

/** Sets the rule of one column for all data rows, `rows` being the sheet's row count. */
export const applyRule = (
  sheet: GoogleSheet,
  table: Table,
  { key, place, rows }: { key: string; place: number; rows: number },
  hints: Hints,
): void => {
  const rule = ruleOf(table, key);
  if (rule === null) return;
  const help = hints[key] ?? '';
  sheet.getRange(FIRST_DATA_ROW, place, rows - LABEL_ROW, 1).setDataValidation(ruleFor(rule, help));
};

/** Column id → explanation, of one table. */
export type Hints = Readonly<Record<string, string>>;

/** Ids, labels and notes of neighbouring columns from `first` on, and the dress of their labels. */
export const writeHeader = (
  sheet: GoogleSheet,
  table: Table,
  keys: readonly string[],
  first: number,
  hints: Hints,
): void => {
  sheet.getRange(ID_ROW, first, 2, keys.length).setValues(headerRows(table, keys));
  const labels = sheet.getRange(LABEL_ROW, first, 1, keys.length);
  labels.setNotes([keys.map((key) => hints[key] ?? '')]);
  labels.setFontWeight('bold').setFontColor('#ffffff');
  const backgrounds = keys.map((key) => (table.columns[key]?.by === 'user' ? HEADER_BACKGROUND : DERIVED_BACKGROUND));
  for (const { column, count, value } of layersOf(backgrounds, first)) {
    sheet.getRange(LABEL_ROW, column, 1, count).setBackground(value);
  }
};

/** Number formats, widths and hidden columns of neighbouring columns from `first` on. */
export const dressColumns = (
  sheet: GoogleSheet,
  table: Table,
  keys: readonly string[],
  first: number,
  rows: number,
) => {
  for (const { column, count, value } of layersOf(
    keys.map((key) => formatOf(table, key)),
    first,
  )) {
    sheet.getRange(FIRST_DATA_ROW, column, rows - LABEL_ROW, count).setNumberFormat(value);
  }
  for (const { column, count, value } of layersOf(
    keys.map((key) => widthOf(table, key)),
    first,
  )) {
    sheet.setColumnWidths(column, count, value);
  }
  for (const { column, count, value } of runsOf(
    keys.map((key) => table.columns[key]?.hidden === true),
    first,
  )) {
    if (value) sheet.hideColumns(column, count);
  }
};

const WRITER_PARTS: Partial<Record<Column['by'], 'system' | 'derived'>> = { system: 'system', derived: 'derived' };

interface Wanted {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The protections a tab should have: the id row, each run of our own columns. Warning only: nothing is closed. */
const wantedProtections = (
  table: Table,
  columns: ReadonlyMap<string, number>,
  rows: number,
  width: number,
): Wanted[] => {
  const placed = [...columns].sort(([, a], [, b]) => a - b);
  const parts = Array.from({ length: width }, (_, index) => {
    const key = placed.find(([, place]) => place === index + 1)?.[0];
    return key === undefined ? null : (WRITER_PARTS[table.columns[key]?.by ?? 'user'] ?? null);
  });
  const runs = runsOf(parts).flatMap(({ column, count, value }): Wanted[] => {
    if (value === null) return [];
    const key = placed.find(([, place]) => place === column)?.[0] ?? '';
    return [{ name: protectionName(table, value, key), row: LABEL_ROW, column, rows: rows - 1, columns: count }];
  });
  return [{ name: protectionName(table, 'ids'), row: ID_ROW, column: 1, rows: 1, columns: width }, ...runs];
};

/** Adds the warning-only protections that are not there, by their descriptions; says how many it added. */
export const protect = (
  sheet: GoogleSheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  rows: number,
  fresh: boolean,
): number => {
  const type = SpreadsheetApp.ProtectionType.RANGE;
  const present = new Set(fresh ? [] : sheet.getProtections(type).map((found) => found.getDescription()));
  const width = Math.max(...columns.values());
  const missing = wantedProtections(table, columns, rows, width).filter(({ name }) => !present.has(name));
  for (const { name, row, column, rows, columns: count } of missing) {
    sheet.getRange(row, column, rows, count).protect().setDescription(name).setWarningOnly(true);
  }
  return missing.length;
};

const spans = (places: readonly number[]): { first: number; count: number }[] => {
  const sorted = [...places].sort((a, b) => a - b);
  const found: { first: number; count: number }[] = [];
  for (const place of sorted) {
    const last = found[found.length - 1];
    if (last !== undefined && last.first + last.count === place) last.count += 1;
    else found.push({ first: place, count: 1 });
  }
  return found;
};

const buildFormat = (sheet: GoogleSheet, rule: FormatRule, columns: ReadonlyMap<string, number>, rows: number) => {
  const places = rule.columns.flatMap((key) => columns.get(key) ?? []);
  const ranges = spans(places).map(({ first, count }) =>
    sheet.getRange(FIRST_DATA_ROW, first, rows - LABEL_ROW, count),
  );
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(rule.formula)
    .setBackground(rule.background)
    .setFontColor(rule.font)
    .setBold(rule.bold)
    .setRanges(ranges as unknown as GoogleAppsScript.Spreadsheet.Range[])
    .build();
};

const formulaOf = (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): string =>
  String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');

/**
 * Adds our conditional formats that are missing, after the person's own: setConditionalFormatRules replaces every rule
 * of the sheet, so theirs are handed back as they were. Says whether anything was added.
 */
export const addFormatRules = (
  sheet: GoogleSheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  rows: number,
): boolean => {
  const wanted = formatRules(table, columns);
  if (wanted.length === 0) return false;
  const present = sheet.getConditionalFormatRules();
  const formulas = new Set(present.map((rule) => formulaOf(rule).replace(/\s+/g, '')));
  const missing = wanted.filter(({ formula }) => !formulas.has(formula.replace(/\s+/g, '')));
  if (missing.length === 0) return false;
  const ours = missing.map((rule) => buildFormat(sheet, rule, columns, rows));
  sheet.setConditionalFormatRules([...present, ...ours]);
  return true;
};
