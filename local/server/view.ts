// A sheet as a person sees it: texts, looks, choices, cell by cell, and its charts. Knows no window and nothing of what was sent before.
import { remembering } from '#kernel/remembering';
import { type ReadRule, readRules, ruleFor, underRule } from '#local/formula/conditional-format';
import { Cell, hasContent, isCellError, type Style, type Validation } from '#local/model/cell';
import { displayOf, showsDate } from '#local/model/display';
import { lastColumnOf, lastRowOf } from '#local/model/rect';
import type { Chart, FormatRule, Sheet } from '#local/model/sheet';
import { dateFormatOf, type Locale, parseTyped } from '#local/model/typed-input';
import type { Workbook } from '#local/model/workbook';
import type { Machine } from '#local/run/machine';
import type { ViewCell } from '#local/server/protocol';

/** Before this day numfmt counts as Excel does, a day off. */
const MARCH_1900 = 61;
/** The size that Google takes where a chart names none. */
const CHART_SIZE = { width: 600, height: 371 };

/** The number as it would be typed: dates in full, shares as percent, no grouping. */
const typedNumber = (value: number, format: string, locale: Locale): string => {
  const plain = (number: number): string => {
    const text = String(Number(number.toPrecision(15)));
    return locale === 'vi_VN' ? text.replace('.', ',') : text;
  };
  if (format.endsWith('%')) return `${plain(value * 100)}%`;
  const isUnreadable = value < 0 || (value >= 1 && value < MARCH_1900);
  if (!showsDate(format) || isUnreadable) return plain(value);
  const [day, time] = [dateFormatOf(locale), 'hh:mm:ss'];
  return displayOf(value, value < 1 ? time : value % 1 === 0 ? day : `${day} ${time}`, locale);
};

/** What the editor begins with: typed back unchanged, it leaves the cell as it is. */
const editText = ({ value, formula, format }: Cell, show: string, locale: Locale): string => {
  if (formula) return formula;
  if (typeof value === 'number' && format !== '@') return typedNumber(value, format, locale);
  if (typeof value !== 'string') return show;
  return parseTyped(value, { locale, format, thisYear: 2000 }).value === value ? value : `'${value}`;
};

const choicesOf = (rule: Validation, locale: Locale): readonly string[] | true | undefined => {
  if (rule.type === 'CHECKBOX') return true;
  if (rule.type !== 'VALUE_IN_LIST' || !rule.dropdown) return undefined;
  return rule.values.map((value) => displayOf(value, '', locale));
};

const kindOf = (value: Cell['value']): ViewCell['kind'] => {
  if (value === null) return 'blank';
  if (isCellError(value)) return value.error === 'Loading...' ? 'text' : 'error';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
};

const contentOf = (cell: Cell, locale: Locale): ViewCell => {
  const { value, note, validation } = cell;
  const show = displayOf(value, cell.format, locale);
  const edit = editText(cell, show, locale);
  const choices = validation ? choicesOf(validation, locale) : undefined;
  return {
    show,
    kind: kindOf(value),
    ...(edit === show ? {} : { edit }),
    ...(note ? { note } : {}),
    ...(isCellError(value) && value.message ? { message: value.message } : {}),
    ...(choices ? { choices } : {}),
  };
};

/** Sees the cells of a sheet under its rules and the clock as they are now. */
export class Eye {
  readonly rules: readonly ReadRule[];
  private readonly workbook: Workbook;
  /** What blank cells look like, by look and choices: most of a sheet. */
  private readonly blank = remembering((style: Style | null) =>
    remembering((validation: Validation | null): ViewCell | null => {
      const seen = this.seen({ ...new Cell(), style, validation }, undefined);
      // What else a blank cell looks like is seen once something stands in it.
      return seen.look?.background || seen.choices ? seen : null;
    }),
  );

  constructor(
    machine: Machine,
    private readonly sheet: Sheet,
  ) {
    this.workbook = machine.workbook;
    this.rules = readRules(machine.workbook, sheet, machine.nowSerial());
  }

  /** The last row on which anything can be seen. */
  get lastRow(): number {
    const coloured = this.rules.flatMap(({ rule }) => rule.ranges.map(lastRowOf));
    return Math.min(this.sheet.maxRows, Math.max(this.sheet.rows.length, ...coloured));
  }

  /** The conditional formats that hold in a row, by column from 0. */
  rulesIn(row: number): (FormatRule | undefined)[] {
    const rules = this.rules.filter(({ rule }) =>
      rule.ranges.some((rect) => rect.row <= row && lastRowOf(rect) >= row),
    );
    const last = Math.max(0, ...rules.flatMap(({ rule }) => rule.ranges.map(lastColumnOf)));
    const width = Math.min(this.sheet.maxColumns, last);
    return Array.from({ length: width }, (_, index) => ruleFor(rules, { row, column: index + 1 }));
  }

  /** A cell under the rule that holds for it. */
  see(cell: Cell | undefined, rule: FormatRule | undefined): ViewCell | null {
    if (rule || (cell && (hasContent(cell) || cell.note))) return this.seen(cell ?? new Cell(), rule);
    return this.blank(cell?.style ?? null)(cell?.validation ?? null);
  }
  private seen(cell: Cell, rule: FormatRule | undefined): ViewCell {
    const look = underRule(cell.style, rule);
    const view = contentOf(cell, this.workbook.locale);
    return Object.keys(look).length > 0 ? { ...view, look } : view;
  }
}

/** A chart as a person sees it; `bars` is null for a kind of chart that is not simulated. */
const chartOf = (workbook: Workbook, { type, ranges, row, column, options }: Chart) => {
  const { title = '', width = CHART_SIZE.width, height = CHART_SIZE.height } = options;
  const textOf = (cell: Cell | undefined) => displayOf(cell?.value ?? null, cell?.format ?? '', workbook.locale);
  const blocks = ranges.map((range) => workbook.sheetById(range.sheetId)?.map(range, (cell) => cell) ?? []);
  const lines = (blocks[0] ?? []).map((_, down) => blocks.flatMap((block) => block[down] ?? []));
  const bars = lines.flatMap(([name, counted]) => {
    const value = counted?.value;
    return typeof value === 'number' ? [{ label: textOf(name), text: textOf(counted), value }] : [];
  });
  const size = { width: Number(width), height: Number(height) };
  return { title: String(title), row, column, ...size, bars: type === 'BAR' ? bars : null };
};

/** A tab but for its cells. */
export const tabOf = (workbook: Workbook, sheet: Sheet) => ({
  id: sheet.id,
  name: sheet.name,
  color: sheet.tabColor,
  maxRows: sheet.maxRows,
  maxColumns: sheet.maxColumns,
  frozenRows: sheet.frozenRows,
  frozenColumns: sheet.frozenColumns,
  hiddenRows: [...sheet.hiddenRows].sort((one, other) => one - other),
  hiddenColumns: [...sheet.hiddenColumns].sort((one, other) => one - other),
  /** Column number → pixels, where it differs from 100. */
  widths: [...sheet.widths].filter(([, width]) => width !== 100).sort(([one], [other]) => one - other),
  merges: sheet.merges,
  charts: sheet.charts.map((chart) => chartOf(workbook, chart)),
});
