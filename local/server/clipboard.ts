// Reads the text that spreadsheets put on the clipboard. Knows no cell.

const FIELD = /("[^"]*(?:""[^"]*)*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;

/** A quoted field is unwrapped where it had to be quoted; a person's own quotation marks stay. */
const unwrapped = (field: string): string => {
  const inner = field.startsWith('"') && field.endsWith('"') && field.length > 1 ? field.slice(1, -1) : '';
  return /[\t\r\n]|""/.test(inner) ? inner.replaceAll('""', '"').replace(/\r\n?/g, '\n') : field;
};

/** Rows of cells; one final line end counts for nothing. Lines may differ in length. */
export const cellsOfText = (text: string): string[][] => {
  const rows: string[][] = [[]];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const [, field = '', end = ''] = FIELD.exec(text) ?? [];
    rows.at(-1)?.push(unwrapped(field));
    if (end === '\t' && FIELD.lastIndex === text.length) rows.at(-1)?.push('');
    if (end !== '\t' && FIELD.lastIndex < text.length) rows.push([]);
  }
  return rows[0]?.length === 0 ? [['']] : rows;
};
