/** What a form holds as typed, and what of it differs from the sheet. Knows no field by name. */
import type { CellValue, Conflict } from '#entry/contract';
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { formatNumber } from '#kernel/text';
import { readDay, readNumber } from '#kernel/typed';
import { say, type Word } from './words';

/** How the text of a field becomes a cell's value. */
export type FieldKind = 'text' | 'number' | 'percent' | 'date' | 'choice' | 'checkbox';

/** Longest fraction that is shown again without loss. */
const DECIMALS = 10;

/** A cell's value as a form shows it; text that the sheet could not read stays as it is. */
export const textOf = (kind: FieldKind, value: CellValue): string => {
  if (value === null) return '';
  if (kind === 'date' && isCivilDate(value)) return formatDay(value);
  if (typeof value === 'number')
    return kind === 'percent' ? `${formatNumber(value * 100, DECIMALS)}%` : formatNumber(value, DECIMALS);
  return String(value);
};

export type Read = { readonly value: CellValue } | { readonly error: Word };

const READERS: { readonly [K in FieldKind]: (text: string) => Read } = {
  text: (text) => ({ value: text }),
  choice: (text) => ({ value: text }),
  checkbox: (text) => ({ value: text === 'true' }),
  date: (text) => {
    const value = readDay(text);
    return value === null ? { error: 'form.notDay' } : { value };
  },
  number: (text) => {
    const value = readNumber(text);
    return value === null ? { error: 'form.notNumber' } : { value };
  },
  percent: (text) => {
    const value = readNumber(text);
    if (value === null) return { error: 'form.notNumber' };
    return { value: text.includes('%') ? value : value / 100 };
  },
};

/** What a person typed as a cell's value; blank is null. */
const readField = (kind: FieldKind, text: string): Read => {
  if (kind === 'checkbox') return READERS.checkbox(text);
  return text.trim() === '' ? { value: null } : READERS[kind](text.trim());
};

/** Fields with their kinds, in the order of the form. */
export type Fields<Key extends string> = Readonly<Record<Key, FieldKind>>;
export type Texts<Key extends string> = Readonly<Record<Key, string>>;
export type Values<Key extends string> = Partial<Record<Key, CellValue>>;

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] => Object.keys(record) as Key[];

/** The form as it opens. */
export const textsOf = <Key extends string>(fields: Fields<Key>, held: Readonly<Record<Key, CellValue>>): Texts<Key> =>
  Object.fromEntries(keysOf(fields).map((key) => [key, textOf(fields[key], held[key])])) as Texts<Key>;

/** Fields that cannot be read, with the sentence. */
export const errorsOf = <Key extends string>(fields: Fields<Key>, texts: Texts<Key>): Partial<Record<Key, string>> =>
  Object.fromEntries(
    keysOf(fields).flatMap((key) => {
      const read = readField(fields[key], texts[key]);
      return 'error' in read ? [[key, say(read.error)]] : [];
    }),
  ) as Partial<Record<Key, string>>;

/** Every field that can be read. */
export const valuesOf = <Key extends string>(fields: Fields<Key>, texts: Texts<Key>): Values<Key> =>
  Object.fromEntries(
    keysOf(fields).flatMap((key) => {
      const read = readField(fields[key], texts[key]);
      return 'value' in read ? [[key, read.value]] : [];
    }),
  ) as Values<Key>;

/** Only what differs from what stood there when the form opened. A text that was not touched is no change. */
export const changesOf = <Key extends string>(
  fields: Fields<Key>,
  held: Readonly<Record<Key, CellValue>>,
  texts: Texts<Key>,
): { before: Values<Key>; values: Values<Key> } => {
  const all = valuesOf(fields, texts);
  const touched = keysOf(fields).filter((key) => key in all && texts[key] !== textOf(fields[key], held[key]));
  const pick = (from: Values<Key>): Values<Key> =>
    Object.fromEntries(touched.map((key) => [key, from[key] ?? null])) as Values<Key>;
  return { before: pick(held), values: pick(all) };
};

/** After a conflict: the sheet's values are what is seen now; where the person takes them, the field shows them. */
export const settle = <Key extends string>(
  fields: Fields<Key>,
  { held, texts }: { held: Readonly<Record<Key, CellValue>>; texts: Texts<Key> },
  conflicts: readonly Conflict[],
  takes: (column: string) => boolean,
): { held: Readonly<Record<Key, CellValue>>; texts: Texts<Key> } => {
  const now = new Map(conflicts.map((conflict) => [conflict.column, conflict.now]));
  const fresh = Object.fromEntries(
    keysOf(fields).map((key) => [key, now.get(key) ?? (now.has(key) ? null : held[key])]),
  );
  const shown = keysOf(fields).map((key) => [
    key,
    now.has(key) && takes(key) ? textOf(fields[key], now.get(key) ?? null) : texts[key],
  ]);
  return { held: fresh as Record<Key, CellValue>, texts: Object.fromEntries(shown) as Texts<Key> };
};
