// Every tab, column, choice and setting has its words: this file does not compile where one is missing.
import { CHOICE_LABELS } from '#messages/vi/choices';
import { COLUMN_HINTS, SETTING_HINTS } from '#messages/vi/hints';
import { SETTING_NAMES } from '#messages/vi/settings';
import { WORKBOOK } from '#messages/vi/workbook';
import type { ChoiceCode, ChoiceName } from '#schema/choices';
import { SETTINGS, type SettingId } from '#schema/settings';
import { TABLES, type TableName, type TableOf } from '#schema/tables';

type ByColumn<N extends TableName> = { readonly [C in keyof TableOf<N>['columns']]: string };

const columnLabels: { readonly [N in TableName]: { readonly title: string; readonly columns: ByColumn<N> } } = WORKBOOK;
const columnHints: { readonly [N in TableName]: ByColumn<N> } = COLUMN_HINTS;
const choiceWords: { readonly [N in ChoiceName]: { readonly [C in ChoiceCode<N>]: string } } = CHOICE_LABELS;
const settingNames: { readonly [S in SettingId]: string } = SETTING_NAMES;
const settingHints: { readonly [S in SettingId]: string } = SETTING_HINTS;

test('no word is given for what does not exist, and none is blank', () => {
  for (const [name, { title, columns }] of Object.entries(columnLabels)) {
    const known = Object.keys(TABLES[name as TableName]?.columns ?? {}).sort();
    expect(title).not.toBe('');
    expect(Object.keys(columns).sort()).toEqual(known);
    for (const label of Object.values<string>(columns)) expect(label).toMatch(/^\S.*\S$/s);
  }
  for (const [name, hints] of Object.entries(columnHints)) {
    expect(Object.keys(hints).sort()).toEqual(Object.keys(TABLES[name as TableName]?.columns ?? {}).sort());
    for (const hint of Object.values<string>(hints)) expect(hint).toMatch(/^\S.*\.$/s);
  }
  expect(Object.keys(settingNames)).toEqual(Object.keys(SETTINGS));
  expect(Object.keys(settingHints)).toEqual(Object.keys(SETTINGS));
  for (const words of [...Object.values(settingNames), ...Object.values(settingHints)])
    expect(words).toMatch(/^\S.*\S$/s);
  for (const labels of Object.values(choiceWords)) {
    const shown = Object.values<string>(labels);
    expect(new Set(shown).size).toBe(shown.length);
  }
});

test('labels of a table differ, so that the marked cell is the one that is meant', () => {
  for (const { columns } of Object.values(columnLabels)) {
    const labels = Object.values<string>(columns);
    expect(new Set(labels).size).toBe(labels.length);
  }
});
