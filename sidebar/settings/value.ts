/** A setting's value in words, and what a person types for it. Knows no form. */
import type { SettingCell, SettingValue, SettingView } from '#entry/contract';
import { isCivilDate } from '#kernel/civil-date';
import { readDay, readNumber } from '#kernel/typed';
import { dayText } from '../parts/numbers';
import { say } from '../parts/words';

type Shape = Pick<SettingView, 'kind' | 'bounds' | 'options' | 'allowed'>;

/** A value as it stands in its field; '' for none. */
const plainText = (value: SettingCell): string => {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return isCivilDate(value) ? dayText(value) : String(value ?? '');
};

/** What the field shows while nobody has changed it: the code of a choice, else what the cell holds. */
export const fieldText = ({ isWrong, cell, value }: SettingView): string => plainText(isWrong ? cell : value);

const labelOf = ({ options }: Shape, code: SettingCell): string | undefined =>
  options.find(([each]) => each === code)?.[1];

const wordsOr = (words: string): string => (words === '' ? say('settings.blank') : words);

/** What a cell holds, in words. */
export const cellWords = (cell: SettingCell): string => wordsOr(plainText(cell));

/** The default in words. */
export const fallbackWords = (view: SettingView): string => labelOf(view, view.fallback) ?? cellWords(view.fallback);

/** What holds now, in words, for whoever may not change it. */
export const valueWords = (view: SettingView): string => {
  if (view.value === null && !view.isWrong) return say('settings.isDefault', { value: fallbackWords(view) });
  return cellWords(view.cell);
};

/** What was typed, as it would be in a sentence. */
export const typedWords = (view: SettingView, text: string): string => {
  if (text.trim() === '') return say('settings.isDefault', { value: fallbackWords(view) });
  return labelOf(view, text) ?? text.trim();
};

export type Reading =
  | { readonly value: SettingValue; readonly error: null }
  | { readonly value: null; readonly error: string };

const fits = ({ bounds: { min, max } }: Shape, value: number): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max);

const isTiers = (text: string): boolean => text.split(/[;,]/).every((part) => /^\s*([0-2]?\d|30)\s*$/.test(part));

/** Reads what was typed; a blank is the default. The server checks the same again. */
export const readSetting = (view: Shape, text: string): Reading => {
  const { kind, allowed } = view;
  const refused = (error: string): Reading => ({ value: null, error });
  if (text.trim() === '') return { value: null, error: null };
  if (kind === 'choice') return { value: text, error: null };
  if (kind === 'text') return { value: text.trim(), error: null };
  if (kind === 'tiers') return isTiers(text) ? { value: text.trim(), error: null } : refused(allowed);
  if (kind === 'date') {
    const day = readDay(text);
    return day === null ? refused(allowed) : { value: day, error: null };
  }
  const number = text.includes('%') ? null : readNumber(text);
  if (number === null || !fits(view, number)) return refused(allowed);
  if (kind === 'integer' && !Number.isInteger(number)) return refused(say('settings.whole', { allowed }));
  return { value: number, error: null };
};
