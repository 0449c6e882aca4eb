// Calls on ranges: values, formulas, notes, formats, rules, looks, moving. Knows no permission and no counting.
import { blockOf, type CallScene, type Handler, type Handlers, openBlockOf } from '#local/calls/call';
import { checkRule, contentOf, eachPlace, putBlock, rowsOf, wireOf } from '#local/calls/cells';
import type { Cell, Style, Validation } from '#local/model/cell';
import { type Block, moveBlock } from '#local/model/move';
import { addProtection } from '#local/model/protection';
import type { Typed } from '#local/model/typed-input';
import { Exception } from '#local/run/execution';
import type { Machine } from '#local/run/machine';
import type { Op, RangeRef, StyleOp, StylesOp, WireRule, WireStyle, WireValue } from '#local/wire';

type RangeOp = Extract<Op, `${'Range' | 'RangeList'}.${string}`>;

const BLANK: Typed = { value: null, formula: '', format: '' };

/** What goes into a place of a block. */
type At<T> = (down: number, right: number) => T;

/** One a cell. Throws where the data has another size than the range. */
const listed = <T>({ rows, columns }: RangeRef, data: readonly (readonly T[])[]): At<T | undefined> => {
  const check = (lines: string, has: number, wanted: number): void => {
    if (has === wanted) return;
    throw new Exception(
      `The number of ${lines} in the data does not match the number of ${lines} in the range. The data has ${has} but the range has ${wanted}.`,
    );
  };
  check('rows', data.length, rows);
  for (const line of data) check('columns', line.length, columns);
  return (down, right) => data[down]?.[right];
};

const write = (scene: CallScene, range: RangeRef, valueAt: At<WireValue | undefined>): undefined => {
  const { sheet, rect } = openBlockOf(scene, range);
  const { workbook } = scene.machine;
  const thisYear = scene.machine.thisYear();
  const typed: Typed[][] = [];
  eachPlace(rect, (row, column, down, right) => {
    const format = sheet.at(row, column)?.format ?? '';
    const content = contentOf(valueAt(down, right) ?? null, workbook, { format, thisYear });
    checkRule(sheet, row, column, content);
    if (right === 0) typed.push([]);
    typed[down]?.push(content);
  });
  putBlock(workbook, sheet, rect, (down, right) => typed[down]?.[right] ?? BLANK);
};

/** Changes each cell of a block in place. */
const change = (scene: CallScene, range: RangeRef, put: (cell: Cell, down: number, right: number) => void): Block => {
  const block = openBlockOf(scene, range);
  eachPlace(block.rect, (row, column, down, right) => put(block.sheet.ensure(row, column), down, right));
  scene.machine.workbook.show(block.sheet, block.rect);
  return block;
};

const setRules = (scene: CallScene, range: RangeRef, ruleAt: At<WireRule | null | undefined>): undefined => {
  change(scene, range, (cell, down, right) => {
    cell.validation = (ruleAt(down, right) ?? null) as Validation | null;
  });
};

const setFormats = (scene: CallScene, range: RangeRef, formatAt: At<string | undefined>): undefined => {
  const { sheet, rect } = change(scene, range, (cell, down, right) => {
    const format = formatAt(down, right) ?? '';
    cell.format = /^general$/i.test(format) ? '' : format;
  });
  scene.machine.workbook.touch(sheet, rect);
};

/** A look with the parts of `change` put in; null removes a part. */
const styled = (style: Style | null, change: WireStyle): Style | null => {
  const parts = Object.entries({ ...style, ...change }).filter(
    ([, part]) => part !== null && part !== false && part !== '',
  );
  return parts.length > 0 ? (Object.fromEntries(parts) as Style) : null;
};

const dress = (scene: CallScene, range: RangeRef, styleAt: At<WireStyle | undefined>): undefined => {
  const shared = new Map<string, Style | null>();
  change(scene, range, (cell, down, right) => {
    const key = JSON.stringify([cell.style, styleAt(down, right)]);
    const known = shared.get(key);
    cell.style = known === undefined ? styled(cell.style, styleAt(down, right) ?? {}) : known;
    shared.set(key, cell.style);
  });
};

const setStyle: Handler<StyleOp> = (scene, range, style) => dress(scene, range, () => style);
const setStyles: Handler<StylesOp> = (scene, range, styles) => dress(scene, range, listed(range, styles));

const STYLE_CALLS: Handlers<StyleOp | StylesOp> = {
  'Range.setBackground': setStyle,
  'Range.setBackgrounds': setStyles,
  'Range.setFontColor': setStyle,
  'Range.setFontColors': setStyles,
  'Range.setFontSize': setStyle,
  'Range.setFontWeight': setStyle,
  'Range.setFontWeights': setStyles,
  'Range.setHorizontalAlignment': setStyle,
  'Range.setVerticalAlignment': setStyle,
  'Range.setWrap': setStyle,
};

/** The ranges of one sheet become what the person has selected. */
const select = (machine: Machine, ranges: readonly RangeRef[]): null => {
  const [first] = ranges;
  if (!first) throw new Exception('The list of ranges must not be empty.');
  machine.workbook.activeSheetId = first.sheetId;
  machine.selected = ranges.map(({ sheetId: _, ...rect }) => rect);
  machine.screen?.select(first.sheetId, machine.selected);
  return null;
};

/** Calls of Range and RangeList. */
export const RANGE_CALLS: Handlers<RangeOp> = {
  'Range.activate': ({ machine }, range) => select(machine, [range]),
  'RangeList.activate': ({ machine }, ranges) => select(machine, ranges),
  'Range.getValues': (scene, range) => {
    const { sheet, rect } = blockOf(scene, range);
    const { zone } = scene.machine.workbook;
    return rowsOf(sheet, rect, (cell) => wireOf(cell, zone));
  },
  'Range.getFormulas': (scene, range) => rowsOf(blockOf(scene, range).sheet, range, (cell) => cell?.formula ?? ''),
  'Range.getNumberFormats': (scene, range) =>
    rowsOf(blockOf(scene, range).sheet, range, (cell) => cell?.format || 'General'),
  'Range.getNotes': (scene, range) => rowsOf(blockOf(scene, range).sheet, range, (cell) => cell?.note ?? ''),
  'Range.getDataValidations': (scene, range) =>
    rowsOf(blockOf(scene, range).sheet, range, (cell) => (cell?.validation ?? null) as WireRule | null),
  'Range.setValue': (scene, range, value) => write(scene, range, () => value),
  'Range.setValues': (scene, range, values) => write(scene, range, listed(range, values)),
  'Range.setFormula': (scene, range, formula) => {
    const { sheet, rect } = openBlockOf(scene, range);
    const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
    putBlock(scene.machine.workbook, sheet, rect, () => ({ ...BLANK, formula: text }));
  },
  'Range.setNotes': (scene, range, notes) => {
    const noteAt = listed(range, notes);
    change(scene, range, (cell, down, right) => {
      cell.note = noteAt(down, right) ?? '';
    });
  },
  'Range.setNumberFormat': (scene, range, format) => setFormats(scene, range, () => format),
  'Range.setNumberFormats': (scene, range, formats) => setFormats(scene, range, listed(range, formats)),
  'Range.setDataValidation': (scene, range, rule) => setRules(scene, range, () => rule),
  'Range.setDataValidations': (scene, range, rules) => setRules(scene, range, listed(range, rules)),
  ...STYLE_CALLS,
  'Range.moveTo': (scene, range, target) => {
    moveBlock(scene.machine.workbook, openBlockOf(scene, range), openBlockOf(scene, target));
  },
  'Range.protect': (scene, range) => addProtection(scene.machine.workbook, blockOf(scene, range), null),
};
