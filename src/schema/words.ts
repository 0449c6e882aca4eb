/** The catalogue's words for the schema, checked: this file does not compile where a tab, column, choice or setting has none. */
import { CHOICE_LABELS } from '#messages/vi/choices';
import { SETTING_TEXTS } from '#messages/vi/settings';
import { WORKBOOK } from '#messages/vi/workbook';
import type { ChoiceCode, ChoiceName } from '#schema/choices';
import type { SettingId } from '#schema/settings';
import type { TableName, TableOf } from '#schema/tables';

type Words = readonly [label: string, explanation: string];

/** Labels and hints of every column. */
export const columnWords: {
  readonly [N in TableName]: {
    readonly title: string;
    readonly columns: { readonly [C in keyof TableOf<N>['columns']]: Words };
  };
} = WORKBOOK;

/** Labels of every choice. */
export const choiceWords: { readonly [N in ChoiceName]: { readonly [C in ChoiceCode<N>]: string } } = CHOICE_LABELS;

/** Name and explanation of every setting. */
export const settingWords: { readonly [S in SettingId]: Words } = SETTING_TEXTS;
