/** Comma-separated values as Vietnamese offices open them. Knows no table. */
import { formatDay, isCivilDate } from '#kernel/civil-date';

/** A cell: text, a number, a share 0–1, yes or no; a day is its `YYYY-MM-DD`. */
export type CsvCell = string | number | boolean | { readonly share: number };

/**
 * `vi`: semicolons, `90,45`, `98,6%`, `31/03/2024`, as programs with Vietnamese settings read them; `world`: commas, `90.45`,
 * `0.986`, `2024-03-31` (RFC 4180, ISO 8601).
 */
export type CsvForm = 'vi' | 'world';

/** Digits behind the point: what a double holds of a decimal without dust. */
const numberText = (value: number): string => String(Number(value.toPrecision(12)));

/** A spreadsheet program takes text that begins so, full-width signs too, for a formula (OWASP, CSV injection): the apostrophe keeps it text. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text);

const textOf = (cell: CsvCell, form: CsvForm): string => {
  if (typeof cell === 'object') return form === 'vi' ? `${textOf(cell.share * 100, form)}%` : textOf(cell.share, form);
  if (typeof cell === 'number') return form === 'vi' ? numberText(cell).replace('.', ',') : numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isCivilDate(cell)) return form === 'vi' ? formatDay(cell) : cell;
  return isFormula(cell) ? `'${cell}` : cell;
};

const SEPARATORS: { readonly [F in CsvForm]: string } = { vi: ';', world: ',' };

/**
 * The whole file: UTF-8 mark, rows ended by CRLF. Text with a separator of either form is quoted: opened the other way, what
 * stands behind it would begin a cell of its own.
 */
export const csvText = (rows: readonly (readonly CsvCell[])[], form: CsvForm): string => {
  const needsQuotes = (text: string, cell: CsvCell): boolean =>
    typeof cell === 'string' ? /[;,\x22\r\n]|^\s|\s$/.test(text) : text.includes(SEPARATORS[form]);
  const field = (cell: CsvCell): string => {
    const text = textOf(cell, form);
    return needsQuotes(text, cell) ? `"${text.split('"').join('""')}"` : text;
  };
  return `\ufeff${rows.map((cells) => `${cells.map(field).join(SEPARATORS[form])}\r\n`).join('')}`;
};
