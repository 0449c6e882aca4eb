// Every tab, column, choice and setting has its words: this file does not compile where one is missing.
import { CHOICE_LABELS } from '#messages/vi/choices';
import { SETTING_TEXTS } from '#messages/vi/settings';
import { WORKBOOK } from '#messages/vi/workbook';
import type { ChoiceCode, ChoiceName } from '#schema/choices';
import { SETTINGS, type SettingId } from '#schema/settings';
import { TABLES, type TableName, type TableOf } from '#schema/tables';

type Words = readonly [label: string, explanation: string];

const columnWords: {
  readonly [N in TableName]: {
    readonly title: string;
    readonly columns: { readonly [C in keyof TableOf<N>['columns']]: Words };
  };
} = WORKBOOK;
const choiceWords: { readonly [N in ChoiceName]: { readonly [C in ChoiceCode<N>]: string } } = CHOICE_LABELS;
const settingWords: { readonly [S in SettingId]: Words } = SETTING_TEXTS;

test('no word is given for what does not exist, and none is blank', () => {
  for (const [name, { title, columns }] of Object.entries(columnWords)) {
    expect(title).not.toBe('');
    expect(Object.keys(columns).sort()).toEqual(Object.keys(TABLES[name as TableName]?.columns ?? {}).sort());
    for (const [label, hint] of Object.values<Words>(columns)) expect(`${label}${hint}`).toMatch(/^\S.*\.$/s);
  }
  expect(Object.keys(settingWords)).toEqual(Object.keys(SETTINGS));
  for (const labels of Object.values(choiceWords)) {
    const shown = Object.values<string>(labels);
    expect(new Set(shown).size).toBe(shown.length);
  }
});

test('labels of a table differ, so that the marked cell is the one that is meant', () => {
  for (const { columns } of Object.values(columnWords)) {
    const labels = Object.values<Words>(columns).map(([label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
  }
});
