// What a person types for a value of the command line: a label for a code, a comma, a day his way. Knows no workbook.
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { fold } from '#kernel/text';

/** What a setting may be. */
export interface Allowed {
  readonly kind: 'text' | 'integer' | 'number' | 'date' | 'choice';
  readonly bounds: { readonly min?: number; readonly max?: number };
  /** Code → label, of a choice. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The text to type, or what is allowed instead, in a sentence. */
export type TypedSetting = { readonly typed: string } | { readonly allowed: string };

const asChoice = (labels: Allowed['labels'], value: string): TypedSetting => {
  const choices = Object.entries(labels);
  const [, label] = choices.find(([code, each]) => code === value || fold(each) === fold(value)) ?? [];
  if (label !== undefined) return { typed: label };
  return { allowed: `Chọn một trong: ${choices.map(([code, each]) => `${code} (${each})`).join(', ')}.` };
};

const asNumber = ({ kind, bounds: { min, max } }: Allowed, value: string): TypedSetting => {
  const number = /^-?\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
  const isWhole = kind === 'number' || Number.isInteger(number);
  if (isWhole && number >= (min ?? number) && number <= (max ?? number)) return { typed: value.replace('.', ',') };
  const from = min === undefined ? '' : ` từ ${min}`;
  const to = max === undefined ? ' trở lên' : ` đến ${max}`;
  return { allowed: `Nhập số${kind === 'integer' ? ' nguyên' : ''}${from}${to}.` };
};

const asDay = (value: string): TypedSetting => {
  const iso = value.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return isCivilDate(iso) ? { typed: formatDay(iso) } : { allowed: 'Nhập ngày, ví dụ 2024-03-11 hoặc 11/03/2024.' };
};

/** What to type for a value given by its code or label, as an English or Vietnamese number or day; blank clears the cell. */
export const typedSetting = (allowed: Allowed, given: string): TypedSetting => {
  const value = given.trim();
  if (value === '' || allowed.kind === 'text') return { typed: given };
  if (allowed.kind === 'choice') return asChoice(allowed.labels, value);
  return allowed.kind === 'date' ? asDay(value) : asNumber(allowed, value);
};
