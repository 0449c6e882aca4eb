/** Whether a cell's number format shows what it gets. Knows no cell. */

/** The pattern without colours, conditions and quoted words. */
const bare = (format: string): string => format.replace(/\[[^\]]*\]|"[^"]*"/g, '');

const isText = (format: string): boolean => format === '@';
const isDate = (format: string): boolean => /[dy]/i.test(bare(format));
const isTime = (format: string): boolean => /[hs]/i.test(bare(format));

/** The format that a cell needs for a value that `wanted` shows: its own where that serves, else `wanted`. */
export const formatFor = (now: string, wanted: string | null): string => {
  if (wanted === null) return now;
  if (isDate(wanted)) return isDate(now) && !isTime(now) ? now : wanted;
  if (isText(now) || isDate(now) || isTime(now)) return wanted;
  return wanted.includes('%') && !now.includes('%') ? wanted : now;
};
