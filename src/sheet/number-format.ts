/** Whether a cell's number format shows what it gets. Knows no cell. */

/** The pattern without colours, conditions and quoted words. */
const bare = (format: string): string => format.replace(/\[[^\]]*\]|"[^"]*"/g, '');

const isText = (format: string): boolean => format === '@';
const isDate = (format: string): boolean => /[dy]/i.test(bare(format));
const isTime = (format: string): boolean => /[hs]/i.test(bare(format));

/** Whether a value is a text that a cell other than one of plain text would take for a number, a day, yes or no. */
export const isReadAsTyped = (value: unknown): boolean =>
  typeof value === 'string' && /^(['=+-].*|[\s\d.,:/%₫$()e+-]+|\s*(true|false)\s*)$/is.test(value);

/** The format that a cell needs for a value that `wanted` shows: its own where that serves, else `wanted`. */
export const formatFor = (now: string, wanted: string | null): string => {
  if (wanted === null) return now;
  if (isText(wanted)) return wanted;
  if (isDate(wanted)) return isDate(now) && !isTime(now) ? now : wanted;
  if (isText(now) || isDate(now) || isTime(now)) return wanted;
  return wanted.includes('%') && !now.includes('%') ? wanted : now;
};
