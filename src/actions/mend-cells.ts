/** Cells whose text says plainly what they should hold: days, numbers, labels of choices. What could mean two things is left. */
import { type CivilDate, civilDateIfReal, formatDay, isCivilDate, toSerial } from '#kernel/civil-date';
import { fold, formatNumber, formatShare } from '#kernel/text';
import { readDay, readNumber } from '#kernel/typed';
import { choiceLabels } from '#messages/vi';
import type { Column } from '#schema/define';
import { KINDS } from '#schema/kinds';
import type { Raw } from '#schema/raw';

/** What a cell gets, how that looks, and the number format that shows it; the format of a text is left as it is. */
export interface Fresh {
  readonly becomes: Raw;
  readonly shown: string;
  readonly format: string | null;
}

/** What a column needs to know of a cell of its kind. */
export type Facet = Pick<Column, 'kind' | 'bounds' | 'choices'>;

const IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/;
const DAY_OR_MONTH = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\s*$/;

/** A day as officials write it, in figures or in words, or as machines do. Years outside 2000–2099 are slips. */
const dayIn = (text: string): CivilDate | null => {
  const [, day, month, year] = IN_WORDS.exec(fold(text)) ?? [];
  const iso = text.trim();
  const words = year === undefined ? null : civilDateIfReal(Number(year), Number(month), Number(day));
  const found = words ?? readDay(text) ?? (isCivilDate(iso) ? iso : null);
  return found?.startsWith('20') ? found : null;
};

/** Whether the text is a date with the month first and with no other reading: 5/13/2024. */
const isMonthFirst = (text: string): boolean => {
  const [, first, second] = DAY_OR_MONTH.exec(text) ?? [];
  return Number(first) <= 12 && Number(second) > 12;
};

/** Whether day and month of the text could change places. */
const isEitherWay = (text: string): boolean => {
  const [, first, second] = DAY_OR_MONTH.exec(text) ?? [];
  return first !== second && Number(first) <= 12 && Number(second) <= 12;
};

/** Whether a column holds texts with the month first: then 3/4/2024 beside them is not read either. */
export const isDoubtful = (cells: Iterable<Raw | undefined>): boolean =>
  [...cells].some((cell) => typeof cell === 'string' && isMonthFirst(cell));

/** The day that a text means. */
export const freshDay = (text: string, doubtful: boolean): Fresh | null => {
  const day = dayIn(text);
  if (day === null || (doubtful && isEitherWay(text))) return null;
  return { becomes: toSerial(day), shown: formatDay(day), format: KINDS.date.format };
};

/**
 * The number that a text means, within what the column allows. A per cent is none in a column of whole numbers, and in one
 * of per cents 0,8 without the sign could be 80 % or 0,8 %.
 */
export const freshNumber = (text: string, { kind, bounds }: Facet): Fresh | null => {
  const value = readNumber(text);
  const isShare = text.trim().endsWith('%');
  if (value === null || (isShare ? kind === 'integer' : kind === 'percent')) return null;
  if (!KINDS[kind].schema(bounds).safeParse(value).success) return null;
  const isWhole = Number.isInteger(Number((value * 100).toFixed(9)));
  const format = isShare ? (isWhole ? '0%' : '0.00%') : KINDS[kind].format;
  return { becomes: value, shown: isShare ? formatShare(value) : formatNumber(value, 6), format };
};

/** The labels of a column with choices by their folded text; none for other columns. */
export const spellingsOf = ({ choices }: Facet): ReadonlyMap<string, string> =>
  new Map(Object.values(choices === null ? {} : choiceLabels(choices)).map((label) => [fold(label), label]));

/** The label, or the labels line by line, that a text means in other letters; null where any line is no label. */
export const freshChoice = (text: string, spellings: ReadonlyMap<string, string>): Fresh | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const labels = lines.map((line) => spellings.get(fold(line)));
  if (labels.length === 0 || labels.includes(undefined)) return null;
  const becomes = labels.join('\n');
  return becomes === text ? null : { becomes, shown: becomes, format: null };
};

/** Lines whose spelling differs from the one that is known; other lines stay letter by letter. */
export const freshNames = (text: string, spellings: ReadonlyMap<string, string>): Fresh | null => {
  const lines = text.split('\n').map((line) => spellings.get(fold(line)) ?? line);
  const becomes = lines.join('\n');
  return becomes === text ? null : { becomes, shown: becomes, format: null };
};
