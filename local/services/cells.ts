// Puts values into cells and takes them out as the script and the person see them, and says whether rules allow them. Knows no call and no permission.
import { CELL_TEXT_LIMIT } from '#local/limits';
import { type Cell, type RuleType, rawOf, type Style } from '#local/model/cell';
import { showsDate } from '#local/model/display';
import { eachPlace } from '#local/model/rect';
import type { Block } from '#local/model/sheet';
import { dateFormatOf, parseTyped, type Typed } from '#local/model/typed-input';
import type { Workbook } from '#local/model/workbook';
import { Exception } from '#local/run/execution';
import type { Instant, Wire } from '#local/wire';
import { instantOf, serialOfWall, wallOf, wallOfSerial } from '#local/zone';

/** A cell's value as getValues gives it: dates by format, in the spreadsheet's zone. */
export const wireOf = (cell: Cell | undefined, zone: string): Exclude<Wire, null> => {
  const value = cell?.value ?? null;
  if (typeof value === 'number' && cell && showsDate(cell.format)) return { d: instantOf(zone, wallOfSerial(value)) };
  return rawOf(value);
};

/** What a value sent by a script becomes in a cell. */
export const contentOf = (value: Wire, workbook: Workbook, options: { format: string; thisYear: number }): Typed => {
  if (value === null || value === '') return { value: null, formula: '', format: '' };
  if (typeof value === 'string') {
    if (value.length > CELL_TEXT_LIMIT)
      throw new Exception(
        `Your input contains more than the maximum of ${CELL_TEXT_LIMIT} characters in a single cell.`,
      );
    return parseTyped(value, { locale: workbook.locale, ...options });
  }
  if (typeof value !== 'object') {
    const asText = options.format === '@' && typeof value === 'number';
    return { value: asText ? String(value) : value, formula: '', format: '' };
  }
  const { d } = value as Partial<Instant>;
  if (d === undefined) return contentOf(String(value), workbook, options);
  const serial = serialOfWall(wallOf(workbook.zone, d));
  const day = dateFormatOf(workbook.locale);
  return { value: Number(serial.toFixed(9)), formula: '', format: serial % 1 === 0 ? day : `${day} hh:mm:ss` };
};

/** Whether what is typed may stand in a cell as far as its rule goes; formulas and blanks always may. */
export const ruleAccepts = (cell: Cell | undefined, { value, formula, format }: Typed): boolean => {
  const rule = cell?.validation;
  if (!rule || rule.allowInvalid || formula !== '' || value === null || value === '') return true;
  const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = rule.values.map(Number);
  const checks: Record<RuleType, () => boolean> = {
    VALUE_IN_LIST: () => rule.values.some((allowed) => String(allowed) === String(value)),
    DATE_IS_VALID_DATE: () => typeof value === 'number' && showsDate(cell.format || format),
    NUMBER_GREATER_THAN_OR_EQUAL_TO: () => typeof value === 'number' && value >= low,
    NUMBER_BETWEEN: () => typeof value === 'number' && value >= low && value <= high,
    CHECKBOX: () => typeof value === 'boolean',
  };
  return checks[rule.type]();
};

/** What goes into a place of a block, counted from 0. */
export type At<T> = (down: number, right: number) => T;

/** Puts content into a block and tells the calculator once. */
export const putBlock = (workbook: Workbook, { sheet, rect }: Block, contentAt: At<Typed>): void => {
  let changed = false;
  eachPlace(rect, (row, column, down, right) => {
    const typed = contentAt(down, right);
    if (workbook.put(sheet, { row, column }, typed)) changed = true;
    if (typed.format === '' || sheet.at(row, column)?.format !== '') return;
    sheet.ensure(row, column).format = typed.format;
    changed = true;
  });
  if (changed) workbook.touch(sheet, rect);
};

/** Parts of a look; null, false or nothing removes a part. */
export type Look = { [Part in keyof Style]?: Style[Part] | null };

/** A look with the parts of `change` put in. */
export const styled = (style: Style | null, change: Look): Style | null => {
  const parts = Object.entries({ ...style, ...change }).filter(
    ([, part]) => part !== null && part !== false && part !== '',
  );
  return parts.length > 0 ? (Object.fromEntries(parts) as Style) : null;
};
